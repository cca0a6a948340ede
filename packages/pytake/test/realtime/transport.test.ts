import { Agent } from 'node:http'
import { expect, test } from 'vitest'
import { serveRealtime } from './server.ts'
import { realtimeOf } from './support.ts'

test('an agent of the caller makes the connection', async () => {
  const server = await serveRealtime()
  const asked: unknown[] = []
  class Watching extends Agent {
    override createConnection(...args: Parameters<Agent['createConnection']>): ReturnType<Agent['createConnection']> {
      asked.push(args[0])
      return super.createConnection(...args)
    }
  }
  const realtime = realtimeOf(server, { agent: new Watching() })
  await realtime.connect()
  expect(asked).toHaveLength(1)
})
