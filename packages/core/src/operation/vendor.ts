import type { ApiError, ApiErrorInit } from '../errors/api-error.ts'
import type { ConnectionError, TimeoutError, TimeoutErrorInit } from '../errors/connection-error.ts'
import type { SdkErrorInit } from '../errors/sdk-error.ts'
import type { RateLimitState } from '../pipeline/rate-limit.ts'
import type { Settings } from '../config/resolve.ts'
import type { RequestParts, Traits } from './spec.ts'

/** The text of an answer as it came: to tell causes apart by, not to keep. */
export interface AnswerText {
  readonly text: string
  /** Makes a part of the text fit to keep: replaces known secrets. */
  readonly redact: (text: string) => string
}

/** Vendor classes and rules for errors. What is left out is core's. */
export interface VendorErrors {
  /**
   * Makes the error of an answer that is not a success. `init` is complete but for `code`; `message` is core's wording. Bodies in
   * `init` have known secrets replaced, which changes the server's words where a secret is one of them: `answer` has them all.
   */
  readonly api?: (message: string, init: ApiErrorInit & { readonly status: number }, operation: Traits & { readonly id: string }, answer: AnswerText) => ApiError | undefined
  /** Finds message and code in an error body: parsed JSON, or text. */
  readonly describe?: (body: unknown) => { readonly message?: string | undefined; readonly code?: string | undefined }
  readonly connection?: new (message: string, init: SdkErrorInit) => ConnectionError
  readonly timeout?: new (message: string, init: TimeoutErrorInit) => TimeoutError
}

/** Which failures are tried again. */
export interface VendorRetry {
  /** Statuses worth another try when repeating changes nothing. Default 429, 502, 503, 504. */
  readonly statuses?: readonly number[]
  /** Those of `statuses` that one further try is enough for. */
  readonly once?: readonly number[]
  /** Methods that may be repeated after these statuses or a lost connection. Default GET, HEAD, PUT, DELETE. */
  readonly methods?: readonly string[]
  /** Which requests are sent again after a 429. Default `'all'`: a 429 says that nothing was done. */
  readonly rateLimited?: 'all' | 'repeatable' | 'none'
}

/** What all sessions of a vendor share. */
export interface VendorDefinition {
  /** Short name in errors and diagnostics, e.g. `'mellophone'`. */
  readonly name: string
  /** Package version, for the user agent. */
  readonly version: string
  /** Path that the documented base URL already holds, for documentation. */
  readonly basePath?: string
  /** Classes and rules for errors, or what loads them when the first call fails. */
  readonly errors?: VendorErrors | (() => Promise<VendorErrors>)
  readonly retry?: VendorRetry
  /** Defaults of the vendor where they differ from core's. */
  readonly settings?: Partial<Settings>
  /** Sent as `Accept`. Default `application/json`. */
  readonly accept?: string
  /** Whether answers are UTF-8 whatever charset they name. */
  readonly alwaysUtf8?: boolean
  /** Path characters that the server decodes before it routes. Default `/`. */
  readonly refusedPathCharacters?: string
  /** Headers that carry credentials. */
  readonly authHeaders?: readonly string[]
  /** Wire names of fields whose values are secret in every operation. */
  readonly sensitive?: readonly string[]
  /** Reads the rate-limit state of an answer. Default: the `X-RateLimit-*` headers. */
  readonly rateLimit?: (headers: Readonly<Record<string, string>>, body: unknown) => RateLimitState | undefined
  /** Reads how long a 429 or 503 asks to wait, in milliseconds. Default: `Retry-After`. */
  readonly retryAfterMs?: (headers: Readonly<Record<string, string>>, body: unknown) => number | undefined
  /** Limiter buckets of operations that name none: the server's policies that apply to everything. */
  readonly rateLimitBuckets?: readonly string[]
  /** Headers that may hold the request id, in order. Default `x-request-id`. */
  readonly requestIdHeaders?: readonly string[]
  /** Finds a request id in an error body. */
  readonly requestId?: (body: unknown) => string | undefined
  /** Header that carries idempotency keys; without it keys are sent as `Idempotency-Key` and protect nothing. */
  readonly idempotencyHeader?: string
  /** Whether a key is made for this operation when the caller gives none. */
  readonly autoIdempotencyKey?: (operation: Traits & { readonly method: string }, session: unknown) => boolean
  /** Changes every request after `encode`, e.g. to move a body into the query. */
  readonly finish?: (parts: RequestParts, session: unknown) => { readonly method?: string } | undefined
}
