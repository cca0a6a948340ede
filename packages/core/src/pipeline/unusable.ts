import type { AnsweredFailure } from '../operation/spec.ts'
import type { TransportResponse } from '../transport/transport.ts'

/** An answer that holds no result, until it becomes an error of the SDK. */
export class Unusable extends Error {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
  /** The failure that the answer tells of with a success status. */
  readonly failure: AnsweredFailure | undefined

  /** `cause` is why the body could not be read. */
  constructor({ status, headers }: TransportResponse, bytes: Uint8Array, failure: AnsweredFailure | undefined, cause?: unknown) {
    super('', { cause })
    this.status = status
    this.headers = headers
    this.bytes = bytes
    this.failure = failure
  }
}
