import { ApiError, apiErrorClass, type ApiErrorInit } from '../errors/api-error.ts'
import { AbortError, ConnectionError, TimeoutError, type TimeoutKind } from '../errors/connection-error.ts'
import type { SdkErrorInit, Sent } from '../errors/sdk-error.ts'
import { SdkError } from '../errors/sdk-error.ts'
import { ResponseParseError } from '../errors/response-error.ts'
import { ConfigurationError } from '../errors/validation-error.ts'
import type { Kernel } from '../operation/kernel.ts'
import type { VendorErrors } from '../operation/vendor.ts'
import type { AnsweredFailure, HttpMethod, Traits } from '../operation/spec.ts'
import { redactText, redactValue, REDACTED, type RequestSummary } from '../observe/request-summary.ts'
import { BodyError } from '../transport/errors.ts'
import { decodeText, parseJson } from './decode.ts'
import { readRateLimitHeaders } from './rate-limit.ts'
import { requestIdOf } from './request-id.ts'
import { parseRetryAfter } from './retry-after.ts'

/** What an error keeps of a body. */
export const MAX_ERROR_BODY_BYTES = 65_536

const SAFE_HEADERS = new Set([
  'allow', 'cache-control', 'content-length', 'content-type', 'date', 'etag', 'last-modified', 'ratelimit', 'ratelimit-policy',
  'retry-after', 'server', 'vary', 'x-correlation-id', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'x-request-id',
])

/** What errors say of the call they end. */
export interface FailureContext {
  readonly kernel: Kernel
  readonly spec: Traits & { readonly id: string; readonly method: HttpMethod; readonly path: string }
  readonly attempt: number
  /** The vendor's classes and rules. */
  readonly errors: VendorErrors | undefined
  readonly request: () => RequestSummary
  /** Everything that must not be shown. */
  readonly secrets: () => Iterable<string>
  /** Whether the request went to another origin than the session's. */
  readonly foreign: boolean
}

/** Headers that can be kept and shown. */
function safeHeaders(headers: Readonly<Record<string, string>>, context: FailureContext): Record<string, string> {
  const out = Object.create(null) as Record<string, string>
  for (const name of Object.keys(headers)) if (SAFE_HEADERS.has(name)) out[name] = redactText(headers[name] as string, context.secrets())
  return out
}

function init(context: FailureContext, sent: Sent): SdkErrorInit {
  return { vendor: context.kernel.vendor.name, operation: context.spec.id, attempts: context.attempt, sent, request: context.request() }
}

/** A body as text: capped, as it came. */
function textOf({ kernel }: FailureContext, body: Uint8Array, headers: Readonly<Record<string, string>>): string {
  const kept = body.subarray(0, MAX_ERROR_BODY_BYTES)
  try {
    return decodeText(kept, kernel.vendor.alwaysUtf8 === true ? undefined : headers['content-type'], true)
  } catch {
    return decodeText(kept, undefined, true)
  }
}

/** A text of the server that can be kept: secrets replaced. */
function keep(context: FailureContext, text: string): string {
  return context.spec.sensitiveResult === true ? REDACTED : redactText(text, context.secrets())
}

/** The error of an answer that is not a success. */
export function answerError(context: FailureContext, status: number, headers: Readonly<Record<string, string>>, bytes: Uint8Array): ApiError {
  const { errors, spec } = context
  const text = textOf(context, bytes, headers)
  // What the server says is read before secrets are replaced: one of its own words may be somebody's password.
  const body = spec.sensitiveResult === true ? undefined : parsed(text, headers)
  const described = errors?.describe?.(body)
  const message = described?.message === undefined ? plainMessage(status) : keep(context, described.message)
  const details = { ...detailsOf(context, status, headers, text, body), code: described?.code }
  return errors?.api?.(message, details, spec, { text, redact: (part) => keep(context, part) }) ?? new (apiErrorClass(status))(message, details)
}

function plainMessage(status: number): string {
  return status >= 300 && status < 400 && status !== 304 ? `HTTP ${status}: a redirect, which is not followed; check the base URL` : `HTTP ${status}`
}

/** The error of an answer that says with a success status that the call failed. */
export function failedAnswer(context: FailureContext, failure: AnsweredFailure, headers: Readonly<Record<string, string>>, bytes: Uint8Array): ApiError {
  const { status, message, code, error = (said, given) => new (apiErrorClass(status))(said, given) } = failure
  const hidden = context.spec.sensitiveResult === true
  const text = textOf(context, bytes, headers)
  return error(hidden ? `The server says that the call failed (${status})` : keep(context, message), { ...detailsOf(context, status, headers, text, hidden ? undefined : parsed(text, headers)), code })
}

/** What an error keeps of an answer. */
function detailsOf(context: FailureContext, status: number, headers: Readonly<Record<string, string>>, text: string, body: unknown): ApiErrorInit & { readonly status: number } {
  const { kernel: { vendor }, spec } = context
  const now = Date.now()
  const retryAfterMs = vendor.retryAfterMs?.(headers, body) ?? parseRetryAfter(headers['retry-after'], now)
  return {
    ...init(context, 'yes'), status, headers: safeHeaders(headers, context), body: spec.sensitiveResult === true ? REDACTED : redactValue(body, [...context.secrets()]), rawBody: keep(context, text),
    requestId: requestIdOf(context, headers, body), rateLimit: (vendor.rateLimit ?? ((from) => readRateLimitHeaders(from, now)))(headers, body),
    retryAfterMs: status === 429 || status >= 500 ? retryAfterMs : undefined,
    retryable: status === 429 || status === 502 || status === 503 || status === 504,
  }
}

/** A body as JSON where it is some, else as text. */
function parsed(text: string, headers: Readonly<Record<string, string>>): unknown {
  if (text === '') return undefined
  if (!/^\uFEFF?\s*[[{]/.test(text) && headers['content-type']?.includes('json') !== true) return text
  try {
    return parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    return text
  }
}

/** The error of a body that could not be decoded. */
export function parseError(context: FailureContext, problem: string, status: number, headers: Readonly<Record<string, string>>, bytes: Uint8Array, cause: unknown): ResponseParseError {
  return new ResponseParseError(`The answer could not be read: ${problem}`, {
    ...init(context, 'yes'), code: 'RESPONSE_NOT_READABLE', status, headers: safeHeaders(headers, context), rawBody: keep(context, textOf(context, bytes, headers)),
    requestId: requestIdOf(context, headers), cause,
  })
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The connection was refused', ENOTFOUND: 'The host name is not known', EAI_AGAIN: 'The host name could not be looked up',
  ECONNRESET: 'The connection was lost', EPIPE: 'The connection was lost', UND_ERR_SOCKET: 'The connection was lost',
  HTTP_PARSER: 'The answer is not HTTP',
  UND_ERR_HEADERS_OVERFLOW: 'The response headers are too large',
}

/** Limits of a dispatcher that the caller gave, or of the client where a call's own is longer. */
const LIMITS: Readonly<Record<string, TimeoutKind>> = { UND_ERR_CONNECT_TIMEOUT: 'connect', UND_ERR_HEADERS_TIMEOUT: 'headers', UND_ERR_BODY_TIMEOUT: 'body' }

/** The error of a failed exchange; errors that are the SDK's own get the details they lack. */
export function networkError(context: FailureContext, error: unknown, sent: Sent): SdkError {
  const { errors } = context
  const details = init(context, sent)
  if (error instanceof TimeoutError) {
    return new (errors?.timeout ?? TimeoutError)(error.message, { ...details, which: error.which, retryable: true })
  }
  if (error instanceof AbortError) return new AbortError(error.message, { ...details, code: error.code, cause: error.cause })
  if (error instanceof ConfigurationError) return new ConfigurationError(error.message, { ...details, code: error.code, cause: error.cause })
  if (error instanceof SdkError) return Object.assign(error, { vendor: details.vendor, operation: details.operation, attempts: details.attempts })
  if (error instanceof BodyError) return new ResponseParseError(`The answer could not be read: ${error.message}`, { ...details, code: error.code, status: error.status, cause: error })
  let found = rootCode(error)
  const which = LIMITS[found]
  if (which !== undefined) return new (errors?.timeout ?? TimeoutError)(`The transport's own time limit ran out (${which})`, { ...details, which, retryable: true, cause: error })
  if (error instanceof Error && error.name === 'HTTPParserError') {
    found ||= 'HTTP_PARSER'
    // The bytes that could not be read.
    delete (error as { data?: unknown }).data
  }
  const words = WORDS[found] ?? (isTls(found) ? 'The TLS connection failed' : 'The request failed')
  const retryable = !isTls(found)
  const code = isTls(found) ? 'TLS' : found
  const target = context.foreign ? '' : `: ${redactText(context.kernel.origin, context.secrets())}`
  return new (errors?.connection ?? ConnectionError)(`${words}${found === '' ? '' : ` (${found})`}${target}`, { ...details, code, retryable, cause: error })
}

const isTls = (code: string): boolean =>
  /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH)/.test(code)

function rootCode(error: unknown): string {
  for (let at: unknown = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
    const { code, cause, errors } = at as { code?: unknown; cause?: unknown; errors?: readonly unknown[] }
    if (typeof code === 'string') return code
    at = cause ?? errors?.[0]
  }
  return ''
}

