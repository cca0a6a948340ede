import { systemClock, type FakeClock } from './clock.ts'
import { Engine } from './engine.ts'
import { HttpFront, type Attach } from './http.ts'
import { inProcessTransport } from './in-process.ts'
import type { FakeHandler, FakeServer } from './types.ts'

/** What a fake server is made of. */
export interface FakeServerParts {
  readonly handle: FakeHandler
  /** The time that the log shows; the real one by default. */
  readonly clock?: FakeClock
  /**
   * Adds to the HTTP server what is more than requests and answers, such as WebSockets. Called each time before it
   * listens; what it gives is called when it stops, and has to end the connections that are no longer HTTP.
   */
  readonly attach?: Attach
}

/** A server that answers from `handle`, in-process and over HTTP, with the state that the handler keeps. */
export function createFakeServer({ handle, clock = systemClock(), attach }: FakeServerParts): FakeServer {
  const engine = new Engine(handle, clock)
  const http = new HttpFront(engine, attach)
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
