import type { SdkError } from '../errors/sdk-error.ts'
import { ApiError } from '../errors/api-error.ts'
import { AbortError, ConnectionError, TimeoutError } from '../errors/connection-error.ts'
import { ResponseParseError } from '../errors/response-error.ts'
import type { HttpMethod, Traits } from '../operation/spec.ts'
import type { VendorRetry } from '../operation/vendor.ts'

const STATUSES: readonly number[] = [429, 502, 503, 504]
const METHODS: readonly string[] = ['GET', 'HEAD', 'PUT', 'DELETE']
const MAX_BACKOFF_MS = 8_000

/** Whether repeating the request cannot do anything twice. */
export function isRepeatable(spec: Traits & { readonly method: HttpMethod }, keyed: boolean, rules: VendorRetry | undefined): boolean {
  return keyed || (spec.idempotent ?? (rules?.methods ?? METHODS).includes(spec.method))
}

/** Whether another try makes sense and cannot duplicate a write. `retries` have been made. */
export function isRetryable(error: SdkError, spec: Traits & { readonly method: HttpMethod }, keyed: boolean, rules: VendorRetry | undefined, retries = 0): boolean {
  if (error instanceof AbortError) return false
  const repeatable = isRepeatable(spec, keyed, rules)
  if (error instanceof ConnectionError) {
    if (error instanceof TimeoutError && error.which === 'deadline') return false
    return error.code !== 'TLS' && (error.sent === 'no' || repeatable)
  }
  if (error instanceof ApiError) {
    if (error.status === spec.knownBroken?.status) return false
    if (retries > 0 && rules?.once?.includes(error.status) === true) return false
    if (error.status === 429 && rules?.rateLimited !== 'repeatable') return rules?.rateLimited !== 'none'
    if (spec.notProcessed?.includes(error.status) === true) return true
    if (!(rules?.statuses ?? STATUSES).includes(error.status)) return false
    // A server bug answers 500 after writing; a key does not undo that.
    return error.status === 500 ? isRepeatable(spec, false, rules) : repeatable
  }
  return error instanceof ResponseParseError && spec.retryParse === true
}

/** Full jitter: a random part of the doubled delay. */
export function backoffMs(retry: number, delayMs: number, random: () => number = Math.random): number {
  return random() * Math.min(delayMs * 2 ** Math.min(retry, 1_000), Math.max(MAX_BACKOFF_MS, delayMs))
}
