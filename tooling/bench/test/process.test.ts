import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Target } from '../contenders/contender.ts'
import { startContender } from '../contenders/start.ts'
import type { Racer } from '../measure/rounds.ts'
import { startServer } from '../server/start.ts'
import { VENDORS } from '../vendors/all.ts'

// Only a process that hangs reaches this.
const PATIENCE = 120_000

let server: Awaited<ReturnType<typeof startServer>>
let racer: Racer

beforeAll(async () => {
  // The processes of these tests read the packages as source, as the tests do.
  vi.stubEnv('NODE_OPTIONS', '--conditions=@sdk/source')
  server = await startServer()
}, PATIENCE)
afterEach(() => racer.stop?.())
afterAll(() => server.stop())

test('a contender makes its calls in a process of its own, as often as it is told', { timeout: PATIENCE }, async () => {
  expect(Object.keys(server.calls)).toEqual([...VENDORS])
  racer = startContender('fetch', { origin: server.origin, vendor: 'botcity', call: 'page', wire: server.calls.botcity.page, items: 'content' })
  for (const parallel of [1, 3]) {
    const slice = await racer.measure(parallel, 20)
    expect(slice.calls).toBeGreaterThanOrEqual(parallel)
    expect(slice.cpu).toBeGreaterThan(0)
  }
})

const wire = { method: 'GET', path: '/api/v2/task/42', headers: {}, body: undefined }
const nowhere: Target = { origin: 'http://127.0.0.1:1', vendor: 'botcity', call: 'small', wire, items: 'content' }

test('a contender whose calls fail is an error, not a result', { timeout: PATIENCE }, async () => {
  racer = startContender('fetch', nowhere)
  await expect(racer.measure(1, 20)).rejects.toThrow('fetch: TypeError: fetch failed')
})

test('an answer of something else is an error, too', { timeout: PATIENCE }, async () => {
  racer = startContender('axios', { ...nowhere, origin: server.origin, call: 'page', wire: server.calls.botcity.small })
  await expect(racer.measure(1, 20)).rejects.toThrow('This is not the answer of the server')
})
