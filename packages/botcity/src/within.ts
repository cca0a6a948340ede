import { AbortError, TimeoutError, type CallOptions } from '@sdk/core'

/** What several calls in a row share. */
export interface Shared {
  /** Options for each of the calls: those of the whole, with its signal and without its deadline. */
  readonly options: CallOptions
  /** Ends all calls and waits. */
  readonly signal: AbortSignal
  /** Throws when signal or deadline have ended the whole. */
  readonly check: () => void
  /** Waits, unless signal or deadline end the whole. */
  readonly pause: (ms: number) => Promise<void>
}

/** Runs calls that follow each other under one signal and one deadline. */
export async function within<T>(operation: string, options: CallOptions, run: (shared: Shared) => Promise<T>): Promise<T> {
  const { signal: outer, deadlineMs, ...rest } = options
  const controller = new AbortController()
  const onAbort = (): void => controller.abort(outer?.reason)
  if (outer?.aborted === true) onAbort()
  outer?.addEventListener('abort', onAbort, { once: true })
  const details = { vendor: 'botcity', operation }
  let timeout: TimeoutError | undefined
  const timer = deadlineMs === undefined ? undefined : setTimeout(() => {
    timeout = new TimeoutError(`The call did not finish within its deadline of ${deadlineMs} ms`, { ...details, which: 'deadline' })
    controller.abort(timeout)
  }, Math.min(deadlineMs, 2_147_483_647))
  const ended = (): Error => timeout ?? new AbortError('The call was aborted by its signal', { ...details, code: 'ABORTED', cause: outer?.reason })
  try {
    return await run({
      options: { ...rest, signal: controller.signal }, signal: controller.signal, pause: (ms) => pause(ms, controller.signal, ended),
      check() {
        if (controller.signal.aborted) throw ended()
      },
    })
  } catch (error) {
    throw timeout !== undefined && error instanceof AbortError ? timeout : error
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', onAbort)
  }
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
    }, ms)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
