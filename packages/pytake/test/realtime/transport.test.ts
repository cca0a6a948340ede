import { Agent } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { selfSignedCertificate } from '@sdk/core/testing'
import { Server } from 'socket.io'
import { expect, onTestFinished, test } from 'vitest'
import { ConnectionError } from '../../src/index.ts'
import { createRealtime } from '../../src/realtime/index.ts'
import { clientOf } from '../support/client.ts'
import { failure } from '../support/failure.ts'
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

test('a server with a certificate of its own is trusted when the options name it, and only then', async () => {
  const { key, cert } = selfSignedCertificate()
  const https = createServer({ key, cert })
  const io = new Server(https)
  await new Promise<void>((resolve) => {
    https.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => io.close())
  const client = clientOf({ url: `https://localhost:${(https.address() as AddressInfo).port}` }, { tokens: { accessToken: 'access-1' }, logger: null })
  await using stranger = createRealtime(client)
  const error = await failure(stranger.connect(), ConnectionError)
  expect(error.code).toMatch(/SELF_SIGNED|UNABLE_TO_VERIFY/)
  expect(error.retryable).toBe(false)
  expect(stranger.state).toMatchObject({ status: 'failed', failures: 1 })
  await using friend = createRealtime(client, { tls: { ca: cert } })
  await friend.connect()
  expect(friend.connected).toBe(true)
})
