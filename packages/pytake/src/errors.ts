import {
  brand, isVendorError, RateLimitError, SdkError, ServerError, UnprocessableEntityError, type ApiErrorInit, type VendorErrors,
} from '@sdk/core'
import { describeBody, readDetails, saidWaitMs, type ErrorDetail } from './error-body.ts'

/** Every error that comes out of a PyTake call, local ones included: use it in `instanceof` to catch them all. */
export class PyTakeError extends SdkError {
  static {
    brand(this, 'pytake.PyTakeError')
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isVendorError(this, PyTakeError, value, 'pytake', 'SdkError')
  }
}

/** 422: the server refuses the input; `details` names each fault. */
export class ValidationError extends UnprocessableEntityError {
  /** The faults, in the server's order; empty where a proxy answers instead. What was sent is left out of them. */
  readonly details: readonly ErrorDetail[]

  constructor(message: string, init: ApiErrorInit & { readonly details?: readonly ErrorDetail[] | undefined } = {}) {
    super(message, init)
    this.details = init.details ?? []
  }

  protected override printed(): readonly string[] {
    return ['details', ...super.printed()]
  }

  static {
    brand(this, 'pytake.ValidationError')
  }
}

/** PyTake's classes and wordings for the pipeline. */
export const errors: VendorErrors = {
  describe: describeBody,
  api(message, init) {
    if (init.status === 422) {
      const details = readDetails(init.body)
      return new ValidationError(details.length === 0 ? message : `${message}: ${summary(details)}`, { ...init, details })
    }
    // Proxies may take the header away.
    if (init.status === 429 && init.retryAfterMs === undefined) return new RateLimitError(message, { ...init, retryAfterMs: saidWaitMs(init.body) })
    // The server has no database connection left and says so as if the token were wrong: it is busy, as with a 503.
    if (init.status === 401 && message.includes('QueuePool limit')) return new ServerError(message, { ...init, status: 503, code: 'server_overloaded', retryable: true })
    return undefined
  },
}

function summary(details: readonly ErrorDetail[]): string {
  const shown = details.slice(0, 3).map(({ loc, msg }) => `${loc.join('.')}: ${msg}`)
  if (details.length > 3) shown.push(`and ${details.length - 3} more`)
  return shown.join('; ')
}
