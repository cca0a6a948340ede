import { afterEach, expect, test } from 'vitest'
import { startContender } from '../contenders/start.ts'
import { startServer } from '../server/start.ts'

// Only a process that hangs reaches this.
const PATIENCE = 60_000

const cleanups: (() => Promise<void> | undefined)[] = []

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
})

test('a contender makes its calls in a process of its own, as often as it is told', { timeout: PATIENCE }, async () => {
  const server = await startServer()
  cleanups.push(server.stop)
  const racer = startContender('fetch', { origin: server.origin, call: 'task' })
  cleanups.push(() => racer.stop?.())
  for (const parallel of [1, 3]) {
    const slice = await racer.measure(parallel, 20)
    expect(slice.calls).toBeGreaterThanOrEqual(parallel)
    expect(slice.cpu).toBeGreaterThan(0)
  }
})

test('a contender whose calls fail is an error, not a result', { timeout: PATIENCE }, async () => {
  const racer = startContender('fetch', { origin: 'http://127.0.0.1:1', call: 'task' })
  cleanups.push(() => racer.stop?.())
  await expect(racer.measure(1, 20)).rejects.toThrow('fetch: TypeError: fetch failed')
})
