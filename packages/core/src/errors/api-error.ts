import type { RateLimitState } from '../pipeline/rate-limit.ts'
import { brand } from './brand.ts'
import { hide, SdkError, type SdkErrorInit } from './sdk-error.ts'

/** What an error answer of the server carries. */
export interface ApiErrorInit extends SdkErrorInit {
  /** HTTP status. */
  readonly status?: number | undefined
  /** Response headers that are safe to keep. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Decoded body: parsed JSON, or text; capped at 64 kB, known secrets replaced. */
  readonly body?: unknown
  /** The body as text; capped at 64 kB, known secrets replaced. */
  readonly rawBody?: string | undefined
  /** Request id given by the server. */
  readonly requestId?: string | undefined
  /** Rate-limit state announced with the answer. */
  readonly rateLimit?: RateLimitState | undefined
  /** How long the server asks to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined
}

/** The server answered with a status that means failure. */
export class ApiError extends SdkError {
  /** HTTP status. */
  readonly status: number
  /** Request id given by the server. */
  readonly requestId: string | undefined
  /** How long the server asks to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined
  /** Response headers that are safe to keep. */
  declare readonly headers: Readonly<Record<string, string>>
  /** Decoded body: parsed JSON, or text; capped at 64 kB, known secrets replaced. Never printed. */
  declare readonly body: unknown
  /** The body as text; capped at 64 kB, known secrets replaced. Never printed. */
  declare readonly rawBody: string
  /** Rate-limit state announced with the answer. */
  declare readonly rateLimit: RateLimitState | undefined

  constructor(message: string, init: ApiErrorInit = {}) {
    super(message, { sent: 'yes', ...init })
    this.status = init.status ?? 0
    this.requestId = init.requestId
    this.retryAfterMs = init.retryAfterMs
    hide(this, 'headers', init.headers ?? {})
    hide(this, 'body', init.body)
    hide(this, 'rawBody', init.rawBody ?? '')
    hide(this, 'rateLimit', init.rateLimit)
  }

  protected override printed(): readonly string[] {
    return ['status', 'requestId', 'retryAfterMs', ...super.printed()]
  }

  static {
    brand(this, 'ApiError')
  }
}

/** 400: the server refuses the request as it is. */
export class BadRequestError extends ApiError {
  static {
    brand(this, 'BadRequestError')
  }
}

/** 401: credentials are missing, wrong or expired. */
export class AuthenticationError extends ApiError {
  static {
    brand(this, 'AuthenticationError')
  }
}

/** 403: the credentials do not allow this. */
export class AuthorizationError extends ApiError {
  static {
    brand(this, 'AuthorizationError')
  }
}

/** 404: no such object or route. */
export class NotFoundError extends ApiError {
  static {
    brand(this, 'NotFoundError')
  }
}

/** 409: the request contradicts the present state. */
export class ConflictError extends ApiError {
  static {
    brand(this, 'ConflictError')
  }
}

/** 422: the content was understood and refused. */
export class UnprocessableEntityError extends ApiError {
  static {
    brand(this, 'UnprocessableEntityError')
  }
}

/** 429: too many requests; `retryAfterMs` says how long to wait, where the server tells. */
export class RateLimitError extends ApiError {
  static {
    brand(this, 'RateLimitError')
  }
}

/** 5xx: the server or a proxy before it failed. */
export class ServerError extends ApiError {
  static {
    brand(this, 'ServerError')
  }
}

/** 3xx: a redirect that the operation does not follow. */
export class RedirectError extends ApiError {
  static {
    brand(this, 'RedirectError')
  }
}

/** The class for a status when the vendor names no other. */
export function apiErrorClass(status: number): typeof ApiError {
  if (status >= 500) return ServerError
  if (status >= 300 && status < 400) return RedirectError
  switch (status) {
    case 400: return BadRequestError
    case 401: return AuthenticationError
    case 403: return AuthorizationError
    case 404: return NotFoundError
    case 409: return ConflictError
    case 422: return UnprocessableEntityError
    case 429: return RateLimitError
    default: return ApiError
  }
}
