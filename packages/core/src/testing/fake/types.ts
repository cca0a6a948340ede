import type { Transport } from '../../transport/transport.ts'

/** One complete request as a fake server's handler sees it. */
export interface FakeRequest {
  readonly method: string
  /** Absolute path as it was sent: still percent-encoded, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Names are lower case; repeated headers are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** The body as UTF-8. */
  text(): string
  /** The body as JSON. Throws a SyntaxError when it is none. */
  json(): unknown
  /** The body as a URL-encoded form. */
  form(): URLSearchParams
}

/** A handler's answer. `content-length` is added unless it is given; bodies of HEAD, 204 and 304 are not sent. */
export interface FakeResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** Answers one request. An error thrown here rejects in-process calls and is a 500 with the stack over HTTP. */
export type FakeHandler = (request: FakeRequest) => FakeResponse | Promise<FakeResponse>

/** What goes wrong instead of the plain answer. */
export type FakeFault =
  /** This answer instead of the handler's. */
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** The connection is reset; in-process, the call rejects with `ECONNRESET`. */
  | { readonly kind: 'reset' }
  /** The handler's answer, this many milliseconds of real time later. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** This body; its status and other headers are the handler's with `after`, otherwise 200 and none. */
  | { readonly kind: 'body'; readonly body: string; readonly headers?: Readonly<Record<string, string>> }

/** Which requests a fault meets. Of several rules that match, the one injected first is used up first. */
export interface FaultRule {
  readonly fault: FakeFault
  /** How many requests it meets; 1 by default. */
  readonly times?: number
  /** The handler runs before the fault, so that a write has happened. */
  readonly after?: boolean
  /** The requests it may meet; all by default. */
  readonly match?: (request: FakeRequest) => boolean
}

/** One complete request that a fake server received, and what it answered. */
export interface ReceivedCall {
  readonly method: string
  /** Still percent-encoded, without the query. */
  readonly path: string
  readonly query: Readonly<Record<string, string[]>>
  readonly headers: Readonly<Record<string, string>>
  /** The body as UTF-8. */
  readonly body: string
  /** `undefined` while there is no answer, and for good after a reset. */
  readonly status: number | undefined
  /** The server's clock when the request was complete. */
  readonly at: number
}

/** A stateful server that answers in-process and over HTTP from one handler. */
export interface FakeServer {
  /** Answers without a socket, for any origin. Works whether or not the server listens. */
  readonly transport: Transport
  /** Listens on 127.0.0.1 and gives the origin. Without a port: a free one at first, then the one it had before. */
  listen(port?: number): Promise<string>
  /** `http://127.0.0.1:<port>` while the server listens. */
  readonly origin: string | undefined
  /** Every complete request, in order, faults included. */
  readonly calls: readonly ReceivedCall[]
  /** Empties the log. */
  clearCalls(): void
  /** Makes something go wrong with the next requests that match. */
  inject(rule: FaultRule): void
  /** Stops listening and closes all sockets. The state stays: a later `listen()` is a restart. */
  stop(): Promise<void>
  /** The same as `stop()`. */
  [Symbol.asyncDispose](): Promise<void>
}
