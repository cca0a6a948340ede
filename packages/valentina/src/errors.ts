import {
  ApiError, AuthenticationError as CoreAuthenticationError, AuthorizationError as CoreAuthorizationError, BadRequestError, brand,
  ConflictError as CoreConflictError, isVendorError, NotFoundError as CoreNotFoundError, RateLimitError as CoreRateLimitError, SdkError,
  ServerError as CoreServerError, UnprocessableEntityError as CoreUnprocessableEntityError, type VendorErrors,
} from '@sdk/core'

/** One thing that the server refuses. */
export interface InvalidParameter {
  /** Name of the field; `body` or `data` where the server does not tell. */
  readonly field: string
  /** What is wrong with it. */
  readonly message: string
}

/** What a problem body of the server says. All fields are absent where a proxy answers instead. */
export interface Problem {
  /** Short name of the kind of problem, e.g. `Bad Request`. */
  readonly title: string | undefined
  /** What is wrong, for people: texts change between releases of the server and can hold user input. */
  readonly detail: string | undefined
  /** URL of the request as the server saw it. */
  readonly instance: string | undefined
  /** The parameters that are refused, where the server lists them. Field names that the server hides are filled in from its texts. */
  readonly invalidParameters: readonly InvalidParameter[]
}

/** Every error that comes out of a Valentina call, local ones included: use it in `instanceof` to catch them all. */
export class ValentinaError extends SdkError {
  static {
    brand(this, 'valentina.ValentinaError')
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isVendorError(this, ValentinaError, value, 'valentina', 'SdkError')
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {})

const MISSING_FIELD = /missing required field `([^`]{1,100})`/
const MISSING_PARAMETER = /^Missing required (?:header|query) parameter '([^']{1,100})'/

/** The field that an entry without a real name is about. */
function nameOf(field: string, message: string, detail: string | undefined): string {
  if (field === 'data') return MISSING_FIELD.exec(message)?.[1] ?? field
  if (field !== 'body' || detail === undefined) return field
  const parameter = MISSING_PARAMETER.exec(detail)?.[1]
  if (parameter !== undefined) return parameter
  const end = detail.indexOf(':')
  const name = end < 0 ? '' : detail.slice(0, end)
  return /^[a-z_]{1,60}$/.test(name) ? name : field
}

function invalidParameters(body: unknown): readonly InvalidParameter[] {
  const { invalid_parameters: entries, detail } = record(body)
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry: unknown) => {
    const { field, message } = record(entry)
    return typeof field === 'string' && typeof message === 'string' ? [{ field: nameOf(field, message, text(detail)), message }] : []
  })
}

/** Gives an error class the fields of a problem, read from its body. */
function problemFields(target: { readonly prototype: ApiError }): void {
  Object.defineProperties(target.prototype, {
    title: { get(this: ApiError) { return text(record(this.body)['title']) }, configurable: true },
    detail: { get(this: ApiError) { return text(record(this.body)['detail']) }, configurable: true },
    instance: { get(this: ApiError) { return text(record(this.body)['instance']) }, configurable: true },
    invalidParameters: { get(this: ApiError) { return invalidParameters(this.body) }, configurable: true },
  })
}

/** 400: the server refuses the input, or a rule of the game does. `invalidParameters` lists what it names. */
export class ValidationError extends BadRequestError {
  static {
    brand(this, 'valentina.ValidationError')
    problemFields(this)
  }
}
export interface ValidationError extends Problem {}

/** 401: the API key is missing or not known. */
export class AuthenticationError extends CoreAuthenticationError {
  static {
    brand(this, 'valentina.AuthenticationError')
    problemFields(this)
  }
}
export interface AuthenticationError extends Problem {}

/** 403: the key has no permission for the company, or the acting user lacks the right. */
export class AuthorizationError extends CoreAuthorizationError {
  static {
    brand(this, 'valentina.AuthorizationError')
    problemFields(this)
  }
}
export interface AuthorizationError extends Problem {}

/** 404: unknown or deleted object, an object of another parent, an unknown acting user, an unknown route. */
export class NotFoundError extends CoreNotFoundError {
  static {
    brand(this, 'valentina.NotFoundError')
    problemFields(this)
  }
}
export interface NotFoundError extends Problem {}

/** 409: uniqueness, identity rules, the last admin, or an idempotency key used with another body. */
export class ConflictError extends CoreConflictError {
  static {
    brand(this, 'valentina.ConflictError')
    problemFields(this)
  }
}
export interface ConflictError extends Problem {}

/** 422: an identity token or e-mail address cannot be used; `code` says why. */
export class UnprocessableEntityError extends CoreUnprocessableEntityError {
  static {
    brand(this, 'valentina.UnprocessableEntityError')
    problemFields(this)
  }
}
export interface UnprocessableEntityError extends Problem {}

/** 429: a rate limit is exhausted; nothing was done. `retryAfterMs` says how long to wait, `policy` which limit it is. */
export class RateLimitError extends CoreRateLimitError {
  /** Name of the exhausted policy, e.g. `burst`. */
  get policy(): string | undefined {
    return this.rateLimit?.policies[0]?.name
  }

  /** Requests left under the exhausted policy. */
  get remaining(): number | undefined {
    return this.rateLimit?.policies[0]?.remaining
  }

  static {
    brand(this, 'valentina.RateLimitError')
    problemFields(this)
  }
}
export interface RateLimitError extends Problem {}

/** 5xx: the server, a service behind it or a proxy before it failed. */
export class ServerError extends CoreServerError {
  static {
    brand(this, 'valentina.ServerError')
    problemFields(this)
  }
}
export interface ServerError extends Problem {}

const CLASSES: Readonly<Record<number, typeof ApiError | undefined>> = {
  400: ValidationError, 401: AuthenticationError, 403: AuthorizationError, 404: NotFoundError, 409: ConflictError, 422: UnprocessableEntityError,
  429: RateLimitError,
}

/** Valentina's classes for the pipeline. */
export const errors: VendorErrors = {
  api(message, init) {
    const Class = CLASSES[init.status] ?? (init.status >= 500 ? ServerError : undefined)
    return Class === undefined ? undefined : new Class(message, init)
  },
  describe(body) {
    const { code, detail, title } = record(body)
    return { code: text(code), message: text(detail) ?? text(title) }
  },
}
