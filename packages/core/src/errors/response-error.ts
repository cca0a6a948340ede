import { brand } from './brand.ts'
import { hide, SdkError, type SdkErrorInit } from './sdk-error.ts'
import type { IssuesInit, Issue } from './validation-error.ts'

/** What a body that could not be decoded carries. */
export interface ResponseParseErrorInit extends SdkErrorInit {
  /** HTTP status. */
  readonly status?: number | undefined
  /** The body as received; capped at 64 kB, known secrets replaced. */
  readonly rawBody?: string | undefined
  /** Response headers that are safe to keep. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Request id given by the server. */
  readonly requestId?: string | undefined
}

/** The server answered with success, but the body is not what the operation promises. */
export class ResponseParseError extends SdkError {
  /** HTTP status. */
  readonly status: number
  /** Request id given by the server. */
  readonly requestId: string | undefined
  /** The body as received; capped at 64 kB, known secrets replaced. Never printed. */
  declare readonly rawBody: string
  /** Response headers that are safe to keep. */
  declare readonly headers: Readonly<Record<string, string>>

  constructor(message: string, init: ResponseParseErrorInit = {}) {
    super(message, { sent: 'yes', ...init })
    this.status = init.status ?? 0
    this.requestId = init.requestId
    hide(this, 'rawBody', init.rawBody ?? '')
    hide(this, 'headers', init.headers ?? {})
  }

  protected override printed(): readonly string[] {
    return ['status', 'requestId', ...super.printed()]
  }

  static {
    brand(this, 'ResponseParseError')
  }
}

/** What a result that does not match its type carries. */
export interface ResponseValidationErrorInit extends IssuesInit {
  /** The decoded result. */
  readonly data?: unknown
}

/** With `validate: 'strict'`: the result does not match its type. The server has done its work; `data` is what it answered. */
export class ResponseValidationError extends SdkError {
  /** Everything that is wrong, in order. */
  readonly issues: readonly Issue[]
  /** The decoded result. Never printed. */
  declare readonly data: unknown

  constructor(message: string, init: ResponseValidationErrorInit = {}) {
    super(message, { sent: 'yes', ...init })
    this.issues = init.issues ?? []
    hide(this, 'data', init.data)
  }

  protected override printed(): readonly string[] {
    return ['issues', ...super.printed()]
  }

  static {
    brand(this, 'ResponseValidationError')
  }
}
