import {
  type ApiError, AuthenticationError as CoreAuthenticationError, AuthorizationError, BadRequestError, brand, isVendorError, NotFoundError as CoreNotFoundError,
  RateLimitError as CoreRateLimitError, SdkError, ServerError as CoreServerError, type ApiErrorInit, type VendorErrors,
} from '@sdk/core'
import { readErrorBody } from './error-body.ts'

/** Every error that comes out of an AtendeAqui call, network and local ones included: use it in `instanceof` to catch them all. */
export class AtendeAquiError extends SdkError {
  static {
    brand(this, 'atendeaqui.AtendeAquiError')
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isVendorError(this, AtendeAquiError, value, 'atendeaqui', 'SdkError')
  }
}

/** 401 and 403: the token or flow key is missing, wrong or expired, or does not allow this. `code` is `AUTH_REQUIRED`, `TOKEN_EXPIRED` or `PERMISSION_DENIED`. */
export class AuthenticationError extends CoreAuthenticationError {
  static {
    brand(this, 'atendeaqui.AuthenticationError')
  }
}

/** 404: no such client, flow, progress or other object. `code` is `FLOW_NOT_FOUND`, `PROGRESS_NOT_FOUND` or `NOT_FOUND`. */
export class NotFoundError extends CoreNotFoundError {
  static {
    brand(this, 'atendeaqui.NotFoundError')
  }
}

/** What a refused request carries. */
export interface ValidationErrorInit extends ApiErrorInit {
  /** Messages by field. */
  readonly fieldErrors?: Readonly<Record<string, readonly string[]>> | undefined
  /** What stands in the way of approving an e-mail piece. */
  readonly problems?: readonly string[] | undefined
}

/** 400 and any other 4xx without a class of its own: the server refuses the request as it is. */
export class ValidationError extends BadRequestError {
  /** The server's messages by field, nested fields joined by dots; empty when it names none. Never printed. */
  declare readonly fieldErrors: Readonly<Record<string, readonly string[]>>
  /** What stands in the way of approving an e-mail piece (`approveEmailPiece`). Never printed. */
  declare readonly problems: readonly string[]

  constructor(message: string, init: ValidationErrorInit = {}) {
    super(message, init)
    Object.defineProperty(this, 'fieldErrors', { value: init.fieldErrors ?? {}, enumerable: false })
    Object.defineProperty(this, 'problems', { value: init.problems ?? [], enumerable: false })
  }

  static {
    brand(this, 'atendeaqui.ValidationError')
  }
}

/** The flow has no such step. */
export class StepNotFoundError extends ValidationError {
  static {
    brand(this, 'atendeaqui.StepNotFoundError')
  }
}

/** The step is required and cannot be skipped. */
export class StepNotSkippableError extends ValidationError {
  static {
    brand(this, 'atendeaqui.StepNotSkippableError')
  }
}

/** The flow may not be used from this origin. */
export class OriginNotAllowedError extends AuthorizationError {
  static {
    brand(this, 'atendeaqui.OriginNotAllowedError')
  }
}

/** 429: too many requests; `retryAfterMs` says how long to wait, where the server tells. */
export class RateLimitError extends CoreRateLimitError {
  static {
    brand(this, 'atendeaqui.RateLimitError')
  }
}

/** 5xx: the server or a proxy before it failed. */
export class ServerError extends CoreServerError {
  static {
    brand(this, 'atendeaqui.ServerError')
  }
}

type ErrorClass = new (message: string, init: ValidationErrorInit) => ApiError

/** The server's codes that decide the class, whatever the status. */
const BY_CODE: ReadonlyMap<string, ErrorClass> = new Map<string, ErrorClass>([
  ['FLOW_NOT_FOUND', NotFoundError], ['PROGRESS_NOT_FOUND', NotFoundError], ['NOT_FOUND', NotFoundError],
  ['STEP_NOT_FOUND', StepNotFoundError], ['STEP_NOT_SKIPPABLE', StepNotSkippableError],
  ['ORIGIN_NOT_ALLOWED', OriginNotAllowedError], ['VALIDATION_ERROR', ValidationError],
  ['AUTH_REQUIRED', AuthenticationError], ['TOKEN_EXPIRED', AuthenticationError], ['PERMISSION_DENIED', AuthenticationError],
])

/** Class and default code of a status; none for what is no failure of the request or the server. */
function byStatus(status: number): readonly [ErrorClass, string] | undefined {
  if (status >= 500) return [ServerError, 'SERVER_ERROR']
  switch (status) {
    case 401: case 403: return [AuthenticationError, 'AUTH_REQUIRED']
    case 404: return [NotFoundError, 'NOT_FOUND']
    case 429: return [RateLimitError, 'RATE_LIMITED']
  }
  return status >= 400 ? [ValidationError, 'VALIDATION_ERROR'] : undefined
}

const MAX_MESSAGE = 1000

const MAX_DEPTH = 100

/** The server's own words in error bodies: they stay, though a secret may be one of them. */
const WORDS: ReadonlySet<string> = new Set(['error', 'code', 'message', 'detail', 'problems'])

/** A body with known secrets replaced in its texts, numbers and names. */
function redacted(value: unknown, redact: (text: string) => string, depth = 0): unknown {
  if (typeof value === 'string') return redact(value)
  if (typeof value === 'number') return redact(String(value)) === String(value) ? value : redact(String(value))
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) return '[redacted]'
  if (Array.isArray(value)) return value.map((item) => redacted(item, redact, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [WORDS.has(name) ? name : redact(name), redacted(item, redact, depth + 1)]))
}

/** AtendeAqui's classes for the pipeline. */
export const errors: VendorErrors = {
  api(_message, init, { sensitiveResult }, { text, redact }) {
    const known = byStatus(init.status)
    if (known === undefined) return undefined
    const { message, code, fieldErrors, problems, body } = readErrorBody(text)
    const [statusClass, statusCode] = known
    const ErrorClass = (code === undefined ? undefined : BY_CODE.get(code)) ?? statusClass
    const shown = code === undefined || BY_CODE.has(code) ? code ?? statusCode : redact(code)
    const said = sensitiveResult === true ? '' : redact(message).slice(0, MAX_MESSAGE)
    return new ErrorClass(said === '' ? `HTTP ${init.status}: ${shown}` : said, {
      ...init, code: shown, body: sensitiveResult === true ? init.body : redacted(body, redact),
      fieldErrors: Object.fromEntries(Object.entries(fieldErrors).map(([name, messages]) => [name, messages.map(redact)])), problems: problems.map(redact),
    })
  },
}
