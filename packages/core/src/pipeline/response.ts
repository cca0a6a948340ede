import { hide } from '../errors/sdk-error.ts'
import type { RateLimitState } from './rate-limit.ts'

const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/** The answer behind a result. Printing it shows status, id and timing, never data or headers. */
export class ApiResponse<T> {
  /** Whether the status is 200 to 299. */
  readonly ok: boolean
  /** HTTP status. */
  readonly status: number
  /** Absolute URL of the request, secrets replaced. */
  readonly url: string
  /** Response headers, lower-case names, repeated headers joined by `, `. Never printed. */
  declare readonly headers: Readonly<Record<string, string>>
  /** The decoded result. Never printed. */
  declare readonly data: T
  /** The body as received; `undefined` for streams. Never printed. */
  declare readonly raw: Uint8Array | undefined
  /** Request id given by the server. */
  readonly requestId: string | undefined
  /** Rate-limit state announced with the answer. */
  readonly rateLimit: RateLimitState | undefined
  /** Attempts made, the first one included. */
  readonly attempts: number
  /** Milliseconds from the start of the call to its result. */
  readonly durationMs: number

  constructor(init: Omit<ApiResponse<T>, 'toJSON' | 'withData' | typeof INSPECT>) {
    this.ok = init.ok
    this.status = init.status
    this.url = init.url
    hide(this, 'headers', init.headers)
    hide(this, 'data', init.data)
    hide(this, 'raw', init.raw)
    this.requestId = init.requestId
    this.rateLimit = init.rateLimit
    this.attempts = init.attempts
    this.durationMs = init.durationMs
  }

  /** The same answer with another result. */
  withData<U>(data: U): ApiResponse<U> {
    const { ok, status, url, headers, raw, requestId, rateLimit, attempts, durationMs } = this
    return new ApiResponse<U>({ ok, status, url, headers, data, raw, requestId, rateLimit, attempts, durationMs })
  }

  toJSON(): Record<string, unknown> {
    return { ok: this.ok, status: this.status, url: this.url, requestId: this.requestId, rateLimit: this.rateLimit, attempts: this.attempts, durationMs: this.durationMs }
  }

  [INSPECT](): string {
    return `ApiResponse ${JSON.stringify(this.toJSON())}`
  }
}

/** A result with the answer it came in. */
export interface WithResponse<T> {
  /** The decoded result. */
  readonly data: T
  /** The answer. */
  readonly response: ApiResponse<T>
}
