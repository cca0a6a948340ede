import type { CallOptions } from '../config/options.ts'
import { CALL_OPTIONS, resolveCall, type Settings } from '../config/resolve.ts'
import { ApiError } from '../errors/api-error.ts'
import { AbortError, ConnectionError, TimeoutError } from '../errors/connection-error.ts'
import { SdkError, type Sent } from '../errors/sdk-error.ts'
import { RequestValidationError, ResponseParseError } from '../errors/validation-error.ts'
import { publish, type CallEvent } from '../observe/diagnostics.ts'
import { callSecrets } from '../observe/secrets.ts'
import { summarize } from '../observe/summarize.ts'
import { acceptInput, type Compiled } from '../operation/compiled.ts'
import { kernelOf, type Kernel } from '../operation/kernel.ts'
import { describeIssues } from '../operation/input.ts'
import type { Session } from '../operation/session.ts'
import { buildRequest, sortParts, type PreparedRequest } from '../request/build.ts'
import { Cancellation, cancelError } from './cancellation.ts'
import { exchange, type Exchange } from './exchange.ts'
import { networkError, requestIdOf, type FailureContext } from './failures.ts'
import { ApiResponse } from './response.ts'
import { readRateLimitHeaders } from './rate-limit.ts'
import { backoffMs, isRepeatable, isRetryable } from './retry-policy.ts'

/** Everything about one logical call. */
export interface CallState {
  readonly session: Session
  readonly kernel: Kernel
  readonly compiled: Compiled
  readonly settings: Settings
  readonly options: CallOptions
  readonly values: Readonly<Record<string, unknown>>
  readonly method: string
  readonly prepared: PreparedRequest
  readonly cancellation: Cancellation
  /** Headers of the latest attempt, credentials included. */
  headers: Readonly<Record<string, string>>
  attempt: number
  /** Whether an attempt may have reached the server without an answer. */
  lost: boolean
  /** How far the attempts so far came. */
  sent: Sent
  generation: number
  /** Whether the latest attempt is still waiting for credentials. */
  authenticating: boolean
  /** Whether the latest answer came from another origin, which got no credentials. */
  foreign: boolean
  /** Whether the latest answer said with a success status that the call failed. */
  answered: boolean
  /** Whether the call has a place in the limiter. */
  entered: boolean
}

/** A result, and the answer behind it for those who ask. */
export interface Outcome<O> {
  readonly data: O
  readonly response: () => ApiResponse<O>
}

/** Checks the input and writes the request, without sending it. */
export async function prepareCall(session: Session, compiled: Compiled, input: unknown, options: CallOptions | undefined, parent?: Cancellation): Promise<CallState> {
  const kernel = kernelOf(session)
  const { spec } = compiled
  const { vendor } = kernel
  const { settings, call } = resolveCall(kernel.settings, options, { vendor: vendor.name, known: CALL_OPTIONS, reservedHeaders: vendor.authHeaders ?? [] })
  const values = acceptInput(kernel, spec, compiled.fields, input)
  const parts = sortParts(compiled.fields, values, spec.path, spec.bodyType)
  let method: string = spec.method
  let prepared: PreparedRequest
  try {
    spec.encode?.(parts, values, session)
    if (parts.body === undefined && parts.bodyType === 'json' && compiled.hasFieldBody) parts.body = {}
    method = vendor.finish?.(parts, session)?.method ?? method
    const idempotencyKey = call.idempotencyKey ?? (vendor.autoIdempotencyKey?.(spec, session) === true ? crypto.randomUUID() : undefined)
    if (idempotencyKey !== undefined) parts.headers[vendor.idempotencyHeader ?? 'idempotency-key'] = idempotencyKey
    const built = buildRequest(parts, { refusedPathCharacters: vendor.refusedPathCharacters ?? '/', reservedHeaders: vendor.authHeaders ?? [] }, call, settings.headers)
    prepared = built instanceof Promise ? await built : built
  } catch (error) {
    if (error instanceof RequestValidationError && error.operation === undefined) throw inInputTerms(error, compiled, vendor.name)
    if (error instanceof SdkError && error.operation === undefined) Object.assign(error, { vendor: vendor.name, operation: spec.id })
    throw error
  }
  return {
    session, kernel, compiled, settings, options: call, values, method, prepared,
    cancellation: parent ?? new Cancellation(call.signal, settings.deadlineMs),
    headers: { ...kernel.fixedHeaders, ...prepared.headers }, attempt: 0, lost: false, sent: 'no', generation: 0, authenticating: false, foreign: false, answered: false, entered: false,
  }
}

/** The same error with the operation's id and the names that the caller gave the fields. */
function inInputTerms(error: RequestValidationError, { spec, fields }: Compiled, vendor: string): RequestValidationError {
  const names = new Map([...fields.values()].map((field) => [field.payload ? 'body' : field.place === 'header' ? field.wire.toLowerCase() : field.wire, field.name]))
  const issues = error.issues.map((issue) => ({ ...issue, path: names.get(issue.path) ?? issue.path }))
  return new RequestValidationError(`Invalid input of ${spec.id}: ${describeIssues(issues)}`, { vendor, operation: spec.id, code: error.code, issues, cause: error.cause })
}

/** Runs one call of an operation to its result. */
export async function execute<O>(session: Session, compiled: Compiled, input: unknown, options: CallOptions | undefined, parent?: Cancellation): Promise<Outcome<O>> {
  const kernel = kernelOf(session)
  const startedAt = performance.now()
  if (isClosed(kernel)) {
    throw new AbortError('The session is closed', { vendor: kernel.vendor.name, operation: compiled.spec.id, code: 'SESSION_CLOSED' })
  }
  const state = await prepareCall(session, compiled, input, options, parent)
  const { cancellation } = state
  publish('start', () => event(state, startedAt))
  kernel.shared.calls.add(cancellation)
  // Writing the request may have taken its time.
  if (isClosed(kernel)) cancellation.cancel({ kind: 'closed' })
  let streaming = false
  try {
    const waiting = enter(state)
    if (waiting !== undefined) await waiting
    const answer = await attempts(state)
    const data = answer.data as O
    if (answer.download !== undefined) {
      streaming = true
      answer.download.onEnd(parent === undefined ? () => finish(state, parent) : parent.hold())
    }
    publish('end', () => ({ ...event(state, startedAt), status: answer.status }))
    const durationMs = performance.now() - startedAt
    return { data, response: () => describe(state, answer, data, durationMs) }
  } catch (error) {
    const failure = withDetails(error as SdkError, state)
    publish('error', () => ({ ...event(state, startedAt), status: (failure as { status?: number }).status, error: { name: failure.name, code: failure.code } }))
    const { recover } = state.compiled.spec
    if (recover === undefined) throw failure
    const data = recover(failure, state.values, state.lost) as O
    const durationMs = performance.now() - startedAt
    return { data, response: () => recovered(failure, state, data, durationMs) }
  } finally {
    if (state.entered) kernel.limiter.leave()
    if (!streaming) finish(state, parent)
  }
}

const isClosed = (kernel: Kernel): boolean => kernel.shared.closed !== undefined

function finish(state: CallState, parent: Cancellation | undefined): void {
  if (parent !== undefined) return
  state.kernel.shared.calls.delete(state.cancellation)
  state.cancellation.dispose()
}

/** Takes a place in the limiter; a promise only where the call has to wait for it. */
function enter(state: CallState): Promise<void> | undefined {
  const place = state.kernel.limiter.enter(state.cancellation)
  state.entered = place === undefined
  return place?.then(() => {
    state.entered = true
  })
}

/** Waits without keeping a place from calls that could go on. */
async function rest(state: CallState, ms: number): Promise<void> {
  state.entered = false
  state.kernel.limiter.leave()
  await state.cancellation.sleep(ms)
  await enter(state)
}

/** Waits while the server holds one of the buckets back. */
async function waitForBuckets(state: CallState, buckets: readonly string[]): Promise<void> {
  const { kernel, cancellation } = state
  for (let paused = kernel.limiter.pausedMs(buckets); paused > 0; paused = kernel.limiter.pausedMs(buckets)) {
    if (paused >= cancellation.remainingMs()) throw new TimeoutError('The rate limit of the server holds the call back beyond its deadline', { which: 'deadline' })
    await rest(state, paused)
  }
}

/** Sends until there is a result, an error that must not be tried again, or no try left. */
async function attempts(state: CallState): Promise<Exchange> {
  const { kernel, settings, cancellation, compiled: { spec }, prepared } = state
  const rules = kernel.retry
  const keyed = kernel.vendor.idempotencyHeader !== undefined && prepared.headers[kernel.vendor.idempotencyHeader.toLowerCase()] !== undefined
  const buckets: readonly string[] = spec.rateLimitBuckets ?? kernel.vendor.rateLimitBuckets ?? [spec.id]
  let retries = 0
  let renewed = false
  let replayed = false
  let reread = false
  for (;;) {
    if (cancellation.cause !== undefined) throw cancelError(cancellation.cause)
    if (kernel.limiter.pausedMs(buckets) > 0) await waitForBuckets(state, buckets)
    state.attempt++
    const warm = kernel.shared.warm
    const failure = failureContext(state)
    let error: SdkError
    try {
      const answer = await exchange(state, failure)
      kernel.shared.warm = true
      kernel.budget.succeed()
      return answer
    } catch (thrown) {
      error = thrown as SdkError
    }
    if (state.authenticating) throw error
    if (error instanceof ConnectionError && error.sent !== 'no') state.lost = true
    if (SENT.indexOf(error.sent) > SENT.indexOf(state.sent)) state.sent = error.sent
    const replayable = prepared.body === undefined || prepared.body.replayable
    if (!replayable || (state.answered && !isRepeatable(spec, keyed, rules))) throw error
    if (error instanceof ApiError && error.status === 401 && !state.foreign && !state.answered && !renewed && kernel.auth?.renew !== undefined && spec.auth !== 'none') {
      renewed = true
      if (await cancellation.race(kernel.auth.renew(error, state.generation, { session: state.session, spec }))) continue
      throw error
    }
    if (warm && !replayed && isClosedSocket(error) && isRepeatable(spec, keyed, rules)) {
      replayed = true
      kernel.shared.warm = false
      continue
    }
    const rereadable = error instanceof ResponseParseError
    const wait = (error as ApiError).retryAfterMs ?? backoffMs(retries, settings.retryDelayMs)
    const tolerable = wait <= settings.maxRetryWaitMs
    if (error instanceof ApiError && error.status === 429 && error.retryAfterMs !== undefined && tolerable) kernel.limiter.pause(exhausted(error, buckets), error.retryAfterMs)
    if (retries >= settings.maxRetries || (rereadable && reread) || !tolerable || wait >= cancellation.remainingMs() || !isRetryable(error, spec, keyed, rules, retries) || !kernel.budget.take()) throw error
    reread ||= rereadable
    retries++
    publish('retry', () => ({ ...event(state, undefined), waitMs: wait, error: { name: error.name, code: error.code } }))
    kernel.logger?.debug?.(`[@sdk/${kernel.vendor.name}] ${spec.id}: ${error.name}, retry ${retries} in ${Math.round(wait)} ms`)
    if (wait > 0) await rest(state, wait)
  }
}

/** The bucket that a 429 is about. */
function exhausted(error: ApiError, buckets: readonly string[]): string {
  const policy = error.rateLimit?.policies.find(({ name }) => buckets.includes(name))
  return policy?.name ?? (buckets[0] as string)
}

const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

function isClosedSocket(error: SdkError): boolean {
  return error instanceof ConnectionError && error.sent !== 'yes' && error.code !== undefined && CLOSED.has(error.code)
}

function failureContext(state: CallState): FailureContext {
  const { kernel, compiled, values, prepared } = state
  let secrets: string[] | undefined
  const all = (): string[] => (secrets ??= callSecrets(kernel, compiled, values, prepared.parts))
  return {
    kernel, spec: compiled.spec, attempt: state.attempt, secrets: all,
    request: () => summarize(kernel, state.method, prepared, state.headers, compiled, all()),
  }
}

const SENT: readonly Sent[] = ['no', 'maybe', 'yes']

/** The error with the details of the call, which a cancelled wait lacks, and with what the earlier attempts came to. */
function withDetails(error: SdkError, state: CallState): SdkError {
  if (!(error instanceof SdkError)) return error
  const failure = error.vendor === undefined ? networkError(failureContext(state), error, error.sent) : error
  if (SENT.indexOf(failure.sent) < SENT.indexOf(state.sent)) Object.assign(failure, { sent: state.sent })
  return failure
}

function summaryUrl(state: CallState): string {
  return failureContext(state).request().url
}

function describe<O>(state: CallState, answer: Exchange, data: O, durationMs: number): ApiResponse<O> {
  const { kernel } = state
  const { status, headers, bytes } = answer
  const rateLimit = kernel.vendor.rateLimit === undefined ? readRateLimitHeaders(headers, Date.now()) : kernel.vendor.rateLimit(headers, undefined)
  return new ApiResponse<O>({
    ok: true, status, url: summaryUrl(state), headers, data, raw: bytes, requestId: requestIdOf(failureContext(state), headers), rateLimit, attempts: state.attempt, durationMs,
  })
}

function recovered<O>(failure: SdkError, state: CallState, data: O, durationMs: number): ApiResponse<O> {
  const { status = 0, headers = {}, requestId, rateLimit } = failure as Partial<ApiError>
  return new ApiResponse<O>({ ok: false, status, url: summaryUrl(state), headers, data, raw: undefined, requestId, rateLimit, attempts: state.attempt, durationMs })
}

function event(state: CallState, startedAt: number | undefined): CallEvent {
  return {
    vendor: state.kernel.vendor.name, operation: state.compiled.spec.id, method: state.method, template: state.prepared.parts.template,
    attempt: state.attempt, durationMs: startedAt === undefined ? undefined : performance.now() - startedAt,
  }
}
