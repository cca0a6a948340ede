/** One fault of a refused input, in the words of the server's validator. */
export interface Fault {
  readonly type: string
  readonly loc: readonly (string | number)[]
  readonly msg: string
  readonly input: unknown
  readonly ctx?: Readonly<Record<string, string | number>>
}

/** An error that the server answers on purpose: `{error: {code, message, type: 'http_error'}}`. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** An input that the server refuses: 422 with each fault. */
export class Invalid extends Error {
  override readonly name = 'Invalid'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super('Validation error')
    this.faults = faults
  }
}

/** An error that the server does not handle: 500 in the form `internal_error`, without request id. */
export class Crash extends Error {
  override readonly name = 'Crash'
}

/** An error of single sign-on and second factors: `{error: '<text>'}`. */
export class PlainError extends Error {
  override readonly name = 'PlainError'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Too many requests: the same 429 whatever caused it. */
export class Limited extends Error {
  override readonly name = 'Limited'
  /** What stands in `X-RateLimit-Limit`. */
  readonly limit: string

  constructor(limit: string) {
    super('Too many requests. Please try again later.')
    this.limit = limit
  }
}

export const badRequest = (message: string): Refusal => new Refusal(400, message)

export const forbidden = (message: string): Refusal => new Refusal(403, message)

export const notFound = (what: string): Refusal => new Refusal(404, `${what} not found`)

export const conflict = (message: string): Refusal => new Refusal(409, message)
