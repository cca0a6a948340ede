import { systemClock, type FakeClock } from './clock.ts'
import { Engine } from './engine.ts'
import { HttpFront } from './http.ts'
import { inProcessTransport } from './in-process.ts'
import type { FakeHandler, FakeServer } from './types.ts'

/** A server that answers from `handle`, in-process and over HTTP, with the state that the handler keeps. */
export function createFakeServer({ handle, clock = systemClock() }: { handle: FakeHandler; clock?: FakeClock }): FakeServer {
  const engine = new Engine(handle, clock)
  const http = new HttpFront(engine)
  return {
    transport: inProcessTransport(engine),
    listen: (port) => http.listen(port),
    get origin() {
      return http.origin
    },
    calls: engine.calls,
    clearCalls() {
      engine.calls.length = 0
    },
    inject: (rule) => engine.inject(rule),
    stop: () => http.stop(),
    [Symbol.asyncDispose]: () => http.stop(),
  }
}
