import { AbortError, ConfigurationError, TimeoutError, type CallOptions, type SdkErrorInit } from '@sdk/core'

const MAX_TIMER_MS = 2_147_483_647

/** What several calls in a row share. */
export interface Shared {
  /** Options for each of the calls: those of the whole, with its signal and without its deadline. */
  readonly options: CallOptions
  /** Ends all calls and waits. */
  readonly signal: AbortSignal
  /** Throws when signal or deadline have ended the whole. */
  readonly check: () => void
  /** What ended one of the calls: the deadline of the whole, where that is why it was aborted. */
  readonly reasonOf: (error: unknown) => unknown
  /** The promise's outcome, unless signal or deadline end the whole first. */
  readonly race: <T>(promise: Promise<T>) => Promise<T>
  /** Waits, unless signal or deadline end the whole. */
  readonly pause: (ms: number) => Promise<void>
}

/** Runs calls that follow each other under one signal and one deadline. */
export async function within<T>(operation: string, options: CallOptions, run: (shared: Shared) => Promise<T>): Promise<T> {
  const { signal: outer, deadlineMs, ...rest } = options
  const details = { vendor: 'botcity', operation }
  if (deadlineMs !== undefined && !(typeof deadlineMs === 'number' && deadlineMs > 0)) throw new ConfigurationError("The option 'deadlineMs' must be a number above 0", { ...details, code: 'INVALID_OPTION' })
  if (outer !== undefined && !(outer instanceof AbortSignal)) throw new ConfigurationError("The option 'signal' must be an AbortSignal", { ...details, code: 'INVALID_OPTION' })
  const controller = new AbortController()
  const onAbort = (): void => controller.abort(outer?.reason)
  if (outer?.aborted === true) onAbort()
  outer?.addEventListener('abort', onAbort, { once: true })
  const timeoutError = (init: SdkErrorInit = {}): TimeoutError =>
    new TimeoutError(`The call did not finish within its deadline of ${deadlineMs} ms`, { ...details, ...init, which: 'deadline' })
  let timeout: TimeoutError | undefined
  const timer = deadlineMs === undefined ? undefined : setTimeout(() => {
    if (controller.signal.aborted) return
    timeout = timeoutError()
    controller.abort(timeout)
  }, Math.min(deadlineMs, MAX_TIMER_MS))
  // How far the call came must not be lost: a write may have been done.
  const reasonOf = (error: unknown): unknown =>
    timeout !== undefined && error instanceof AbortError ? timeoutError({ attempts: error.attempts, sent: error.sent, request: error.request }) : error
  const ended = (): Error => timeout ?? new AbortError('The call was aborted by its signal', { ...details, code: 'ABORTED', cause: outer?.reason })
  const { signal } = controller
  try {
    return await run({
      options: { ...rest, signal }, signal, reasonOf, race: (promise) => race(promise, signal, ended), pause: (ms) => pause(ms, signal, ended),
      check() {
        if (signal.aborted) throw ended()
      },
    })
  } catch (error) {
    throw reasonOf(error)
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', onAbort)
  }
}

function race<T>(promise: Promise<T>, signal: AbortSignal, ended: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(ended())
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

function pause(ms: number, signal: AbortSignal, ended: () => Error): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer)
      reject(ended())
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, Math.min(ms, MAX_TIMER_MS))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
