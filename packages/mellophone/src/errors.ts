import {
  ApiError, AuthenticationError, AuthorizationError, BadRequestError as CoreBadRequestError, brand, ConnectionError, isVendorError,
  NotFoundError as CoreNotFoundError, SdkError, ServerError as CoreServerError, TimeoutError, type ApiErrorInit, type VendorErrors,
} from '@sdk/core'
import { classifyForbidden, classifyServerError, type ForbiddenDetails, type Reason } from './reasons.ts'

/** Every error that comes out of a Mellophone call, local ones included: use it in `instanceof` to catch them all. */
export class MellophoneError extends SdkError {
  static {
    brand(this, 'mellophone.MellophoneError')
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isVendorError(this, MellophoneError, value, 'mellophone', 'SdkError')
  }
}

/** Gives the answer errors the names that Mellophone's users know. */
function seedNames(target: { readonly prototype: ApiError }): void {
  Object.defineProperties(target.prototype, {
    statusCode: { get(this: ApiError) { return this.status }, configurable: true },
    responseText: { get(this: ApiError) { return this.rawBody }, configurable: true },
  })
}

/** The server, or a proxy before it, answered with an error status. Every other answer error is one, too. */
export class HttpError extends ApiError {
  /** HTTP status; the same as `status`. */
  declare readonly statusCode: number
  /** The body as text, known secrets replaced; the same as `rawBody`. Never printed. */
  declare readonly responseText: string

  static {
    brand(this, 'mellophone.HttpError')
    seedNames(this)
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isVendorError(this, HttpError, value, 'mellophone', 'ApiError')
  }
}

/** 400: the request is malformed: an empty body, an overlong request line, characters that a path cannot hold. */
export class BadRequestError extends CoreBadRequestError {
  /** HTTP status; the same as `status`. */
  declare readonly statusCode: number
  /** The body as text, known secrets replaced; the same as `rawBody`. Never printed. */
  declare readonly responseText: string

  static {
    brand(this, 'mellophone.BadRequestError')
    seedNames(this)
  }
}

/** 401: a proxy before the server refuses. The server itself answers 403. */
export class UnauthorizedError extends AuthenticationError {
  /** HTTP status; the same as `status`. */
  declare readonly statusCode: number
  /** The body as text, known secrets replaced; the same as `rawBody`. Never printed. */
  declare readonly responseText: string

  static {
    brand(this, 'mellophone.UnauthorizedError')
    seedNames(this)
  }
}

/** 403: nearly every refusal of the server; `reason` tells them apart. */
export class ForbiddenError extends AuthorizationError {
  /** HTTP status; the same as `status`. */
  declare readonly statusCode: number
  /** The body as text, known secrets replaced; the same as `rawBody`. Never printed. */
  declare readonly responseText: string
  /** Why the server refuses. Read out of its texts, which echo what users type: do not build security decisions on it. */
  readonly reason: Reason
  /** What else the text says, e.g. `secondsToUnlock`. Names servers and files. Never printed. */
  declare readonly details: ForbiddenDetails

  constructor(message: string, init: ApiErrorInit & { readonly details?: ForbiddenDetails | undefined } = {}) {
    super(message, init)
    const details = init.details ?? { reason: 'forbidden' }
    this.reason = details.reason
    Object.defineProperty(this, 'details', { value: details, enumerable: false })
  }

  protected override printed(): readonly string[] {
    return ['reason', ...super.printed()]
  }

  static {
    brand(this, 'mellophone.ForbiddenError')
    seedNames(this)
  }
}

/** 404: no such path: a wrong base URL, most often. */
export class NotFoundError extends CoreNotFoundError {
  /** HTTP status; the same as `status`. */
  declare readonly statusCode: number
  /** The body as text, known secrets replaced; the same as `rawBody`. Never printed. */
  declare readonly responseText: string

  static {
    brand(this, 'mellophone.NotFoundError')
    seedNames(this)
  }
}

/** 5xx: the server or a proxy failed. `code` is `missing_parameter` when the server misses one, else `server_error`. */
export class ServerError extends CoreServerError {
  /** HTTP status; the same as `status`. */
  declare readonly statusCode: number
  /** The body as text, known secrets replaced; the same as `rawBody`. Never printed. */
  declare readonly responseText: string

  static {
    brand(this, 'mellophone.ServerError')
    seedNames(this)
  }
}

/** The network failed: refused, reset, DNS, TLS; or, as `RequestTimeoutError`, a time limit ran out. */
export class TransportError extends ConnectionError {
  static {
    brand(this, 'mellophone.TransportError')
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isVendorError(this, TransportError, value, 'mellophone', 'ConnectionError')
  }
}

/** A time limit ran out; `which` says which one. */
export class RequestTimeoutError extends TimeoutError {
  static {
    brand(this, 'mellophone.RequestTimeoutError')
  }
}

/** Names of parameters, by position or as on the wire: of what the server writes, nothing else stands in a message. */
const PARAMETER = /^(?:arg\d{1,3}|(?:old|new)?sesid|(?:old|new)?pwd|login|gp|ip|pid|sid|name|username|token|lockouttime|loginattemptsallowed)$/

/** The details with known secrets replaced in the server's texts. */
function keepDetails(found: ForbiddenDetails, redact: (text: string) => string): ForbiddenDetails {
  const { details, summary, procedureMessage, ...rest } = found
  return {
    ...rest,
    ...(details === undefined ? {} : { details: details.map(redact) }),
    ...(summary === undefined ? {} : { summary: redact(summary) }),
    ...(procedureMessage === undefined ? {} : { procedureMessage: redact(procedureMessage) }),
  }
}

/** Mellophone's classes for the pipeline. */
export const errors: VendorErrors = {
  connection: TransportError,
  timeout: RequestTimeoutError,
  api(message, init, _operation, { text, redact }) {
    const { status } = init
    switch (status) {
      case 400: return new BadRequestError('HTTP 400: the request is malformed', init)
      case 401: return new UnauthorizedError('HTTP 401: refused by a proxy before the server', init)
      case 403: {
        const details = keepDetails(classifyForbidden(text), redact)
        return new ForbiddenError(`HTTP 403: ${details.reason}`, { ...init, code: details.reason, details })
      }
      case 404: return new NotFoundError('HTTP 404: no such path; check the base URL', init)
    }
    if (status < 500) return new HttpError(message, init)
    const { code, missing } = classifyServerError(text)
    const names = missing.map(({ name }) => name).filter((name) => PARAMETER.test(name)).join(', ')
    return new ServerError(`HTTP ${status}: ${code}${names === '' ? '' : ` (${names})`}`, { ...init, code })
  },
}
