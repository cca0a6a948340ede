import type { ApiResponse } from '@sdk/core'

const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/** An answer of the server, whatever its status. Printing it shows status, URL and timing, never data or headers. */
export class MaestroResponse<T> {
  /** Whether the status is 200 to 299. */
  readonly ok: boolean
  /** HTTP status; the same as `status`. */
  readonly statusCode: number
  /** HTTP status. */
  readonly status: number
  /** Absolute URL of the request, secrets replaced. */
  readonly url: string
  /** Response headers, lower-case names; of an error answer, those that are safe to keep. */
  readonly headers: Readonly<Record<string, string>>
  /** The decoded body: parsed JSON, text, or bytes, as the media type says; `null` when there is none. */
  readonly data: T
  /** The body as received; `undefined` for streams and error answers. */
  readonly raw: Uint8Array | undefined
  /** Request id given by the server. */
  readonly requestId: string | undefined
  /** Attempts made, the first one included. */
  readonly attempts: number
  /** Milliseconds from the start of the call to its result. */
  readonly durationMs: number

  constructor(response: Pick<ApiResponse<T>, 'ok' | 'status' | 'url' | 'headers' | 'data' | 'raw' | 'requestId' | 'attempts' | 'durationMs'>) {
    this.ok = response.ok
    this.statusCode = response.status
    this.status = response.status
    this.url = response.url
    this.headers = response.headers
    this.data = response.data
    this.raw = response.raw
    this.requestId = response.requestId
    this.attempts = response.attempts
    this.durationMs = response.durationMs
  }

  toJSON(): Record<string, unknown> {
    return { ok: this.ok, statusCode: this.statusCode, url: this.url, requestId: this.requestId, attempts: this.attempts, durationMs: this.durationMs }
  }

  [INSPECT](): string {
    return `MaestroResponse ${JSON.stringify(this.toJSON())}`
  }
}
