import { AbortError } from '@sdk/core'

/** The error of a signal that ended a wait. */
export const aborted = (signal: AbortSignal, operation: string): AbortError =>
  new AbortError('The wait was aborted', { vendor: 'pytake', operation, code: 'ABORTED', cause: signal.reason })

/** A promise, or the end of the wait for it when a signal says so. */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined, operation: string): Promise<T> {
  if (signal === undefined) return promise
  if (signal.aborted) {
    // Nobody waits for it any more.
    promise.catch(() => {})
    throw aborted(signal, operation)
  }
  const end = Promise.withResolvers<never>()
  const onAbort = (): void => end.reject(aborted(signal, operation))
  signal.addEventListener('abort', onAbort)
  try {
    return await Promise.race([promise, end.promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
