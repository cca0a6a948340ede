import { ApiError } from '../errors/api-error.ts'
import { ConnectionError, TimeoutError } from '../errors/connection-error.ts'
import { SdkError, type Sent } from '../errors/sdk-error.ts'
import { ResponseParseError } from '../errors/response-error.ts'
import { publish } from '../observe/diagnostics.ts'
import { bucketsOf, enter, event, type CallState, type Outcome } from './call-state.ts'
import { describeFailure } from './describe.ts'
import { explained, failureContext } from './failure-context.ts'
import { networkError } from './failures.ts'
import { backoffMs, isRepeatable, isRetryable } from './retry-policy.ts'

/** Waits without keeping a place from calls that could go on. */
async function rest(state: CallState, ms: number): Promise<void> {
  state.entered = false
  state.kernel.limiter.leave()
  await state.cancellation.sleep(ms)
  await enter(state)
}

/** Waits while the server holds one of the buckets back. */
export async function waitForBuckets(state: CallState, buckets: readonly string[]): Promise<void> {
  const { kernel, cancellation } = state
  for (let paused = kernel.limiter.pausedMs(buckets); paused > 0; paused = kernel.limiter.pausedMs(buckets)) {
    if (paused >= cancellation.remainingMs()) throw new TimeoutError('The rate limit of the server holds the call back beyond its deadline', { which: 'deadline' })
    await rest(state, paused)
  }
}

/** Waits until a failed attempt may be followed by another. Throws the failure when there must be none, or no try is left. */
export async function beforeNext(state: CallState, thrown: unknown): Promise<void> {
  const { kernel, settings, cancellation, compiled: { spec }, prepared } = state
  const rules = kernel.retry
  const keyed = kernel.vendor.idempotencyHeader !== undefined && prepared.headers[kernel.vendor.idempotencyHeader.toLowerCase()] !== undefined
  const buckets = bucketsOf(state)
  const error = await explained(state, thrown)
  if (state.authenticating) throw ownCopy(error)
  if (error instanceof ConnectionError && error.sent !== 'no') state.lost = true
  if (SENT.indexOf(error.sent) > SENT.indexOf(state.sent)) state.sent = error.sent
  const replayable = prepared.body === undefined || prepared.body.replayable
  if (error instanceof ApiError && error.status === 401 && !state.foreign && !state.answered && !state.renewed && kernel.auth?.renew !== undefined && spec.auth !== 'none') {
    state.renewed = true
    const renewing = kernel.auth.renew(error, state.generation, { session: state.session, spec }).catch((failure: unknown) => {
      throw ownCopy(failure)
    })
    // What cannot be sent again leaves the new credentials to the next call.
    if ((await cancellation.race(renewing)) && replayable) return
    throw error
  }
  if (!replayable || (state.answered && !isRepeatable(spec, keyed, rules))) throw error
  if (state.warm && !state.replayed && isClosedSocket(error) && isRepeatable(spec, keyed, rules)) {
    state.replayed = true
    kernel.shared.warm = false
    return
  }
  const rereadable = error instanceof ResponseParseError
  const wait = (error as ApiError).retryAfterMs ?? backoffMs(state.retries, settings.retryDelayMs)
  const tolerable = wait <= settings.maxRetryWaitMs
  // Where nothing waits for rate limits, no other call waits either.
  if (error instanceof ApiError && error.status === 429 && rules.rateLimited !== 'none' && error.retryAfterMs !== undefined && tolerable) kernel.limiter.pause(exhausted(error, buckets), error.retryAfterMs)
  if (state.retries >= settings.maxRetries || (rereadable && state.reread) || !tolerable || wait >= cancellation.remainingMs() || !isRetryable(error, spec, keyed, rules, state.retries) || !kernel.budget.take()) throw error
  state.reread ||= rereadable
  state.retries++
  publish('retry', () => ({ ...event(state), durationMs: undefined, waitMs: wait, error: { name: error.name, code: error.code } }))
  kernel.logger?.debug?.(`[@sdk/${kernel.vendor.name}] ${spec.id}: ${error.name}, retry ${state.retries} in ${Math.round(wait)} ms`)
  if (wait > 0) await rest(state, wait)
}

/** All who wait for a login are given its error: what becomes of one call must not show in the error of another. */
function ownCopy(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  return Object.defineProperties(Object.setPrototypeOf(new Error(error.message), Object.getPrototypeOf(error) as object) as object, Object.getOwnPropertyDescriptors(error))
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

const SENT: readonly Sent[] = ['no', 'maybe', 'yes']

/** Ends a call that has failed: throws its error, or gives the result that the operation makes of it. */
export async function conclude<O>(state: CallState, thrown: unknown): Promise<Outcome<O>> {
  const failure = await withDetails(thrown as SdkError, state)
  publish('error', () => ({ ...event(state), status: (failure as { status?: number }).status, error: { name: failure.name, code: failure.code } }))
  const { recover } = state.compiled.spec
  if (recover === undefined) throw failure
  const data = recover(failure, state.values, state.lost) as O
  const durationMs = performance.now() - state.startedAt
  return { data, response: async () => describeFailure(state, failure, data, durationMs) }
}

/** The error with the details of the call, which a cancelled wait lacks, and with what the earlier attempts came to. */
async function withDetails(error: SdkError, state: CallState): Promise<SdkError> {
  if (!(error instanceof SdkError)) return error
  const failure = error.vendor === undefined ? networkError(await failureContext(state), error, error.sent) : error
  if (SENT.indexOf(failure.sent) < SENT.indexOf(state.sent)) Object.assign(failure, { sent: state.sent })
  return failure
}
