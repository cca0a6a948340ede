import type { ApiError } from '../errors/api-error.ts'
import type { SdkError } from '../errors/sdk-error.ts'
import { secretsOf, summaryOf } from '../observe/call-summary.ts'
import type { Session } from '../operation/session.ts'
import type { CallState, Outcome } from './call-state.ts'
import type { Exchange } from './exchange.ts'
import { readRateLimitHeaders } from './rate-limit.ts'
import { requestIdOf } from './request-id.ts'
import { ApiResponse } from './response.ts'

/** The answer behind a result. */
export function describe<O>(state: CallState, answer: Exchange, data: O, durationMs: number): ApiResponse<O> {
  const { kernel } = state
  const { status, headers, bytes } = answer
  const rateLimit = kernel.vendor.rateLimit === undefined ? readRateLimitHeaders(headers, Date.now()) : kernel.vendor.rateLimit(headers, undefined)
  return new ApiResponse<O>({
    ok: true, status, url: summaryOf(state).url, headers, data, raw: bytes, requestId: requestIdOf({ kernel, secrets: () => secretsOf(state) }, headers), rateLimit, attempts: state.attempt, durationMs,
  })
}

/** The failure behind a result that the operation makes of it. */
export function describeFailure<O>(state: CallState, failure: SdkError, data: O, durationMs: number): ApiResponse<O> {
  const { status = 0, headers = {}, requestId, rateLimit } = failure as Partial<ApiError>
  return new ApiResponse<O>({ ok: false, status, url: summaryOf(state).url, headers, data, raw: undefined, requestId, rateLimit, attempts: state.attempt, durationMs })
}

/** The last answer of a composed operation. */
export async function describeLast<O>(session: Session, last: Outcome<unknown> | undefined, data: O, durationMs: number): Promise<ApiResponse<O>> {
  const final = await last?.response()
  return new ApiResponse<O>({
    ok: true, status: final?.status ?? 0, url: final?.url ?? session.baseUrl, headers: final?.headers ?? {}, data, raw: final?.raw,
    requestId: final?.requestId, rateLimit: final?.rateLimit, attempts: final?.attempts ?? 0, durationMs,
  })
}
