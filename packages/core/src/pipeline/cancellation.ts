import { AbortError, TimeoutError } from '../errors/connection-error.ts'
import type { SdkErrorInit } from '../errors/sdk-error.ts'

/** Longest delay that timers take. */
export const MAX_TIMER_MS = 2_147_483_647

/** Why a call ends early. */
export type CancelCause =
  | { readonly kind: 'abort'; readonly reason: unknown }
  | { readonly kind: 'deadline'; readonly deadlineMs: number }
  | { readonly kind: 'closed' }

/** Ends one call, with all its attempts and waits, when the caller's signal, the deadline or `close()` says so. */
export class Cancellation {
  cause: CancelCause | undefined
  readonly deadlineAt: number | undefined
  /** Whether the call is over. */
  disposed = false
  readonly #handlers = new Set<(cause: CancelCause) => void>()
  readonly #signal: AbortSignal | undefined
  readonly #onAbort: (() => void) | undefined
  readonly #timer: ReturnType<typeof setTimeout> | undefined
  #holds = 0
  #whenFree: (() => void) | undefined

  constructor(signal: AbortSignal | undefined, deadlineMs: number | undefined) {
    if (signal !== undefined) {
      if (signal.aborted) this.cancel({ kind: 'abort', reason: signal.reason })
      else {
        this.#signal = signal
        this.#onAbort = () => this.cancel({ kind: 'abort', reason: signal.reason })
        signal.addEventListener('abort', this.#onAbort, { once: true })
      }
    }
    if (deadlineMs !== undefined) {
      this.deadlineAt = performance.now() + deadlineMs
      this.#timer = setTimeout(() => this.cancel({ kind: 'deadline', deadlineMs }), Math.min(deadlineMs, MAX_TIMER_MS))
    }
  }

  /** Milliseconds until the deadline. */
  remainingMs(): number {
    return this.deadlineAt === undefined ? Infinity : this.deadlineAt - performance.now()
  }

  cancel(cause: CancelCause): void {
    if (this.cause !== undefined) return
    this.cause = cause
    for (const handler of this.#handlers) handler(cause)
    this.#handlers.clear()
  }

  /** Registers a handler and returns what removes it. Called at once when already cancelled. */
  onCancel(handler: (cause: CancelCause) => void): () => void {
    if (this.cause !== undefined) {
      handler(this.cause)
      return () => {}
    }
    this.#handlers.add(handler)
    return () => {
      this.#handlers.delete(handler)
    }
  }

  /** The promise's outcome, or the cancellation, whichever comes first. */
  race<T>(promise: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const remove = this.onCancel((cause) => reject(cancelError(cause)))
      promise.then(resolve, reject).finally(remove)
    })
  }

  /** Waits, unless cancelled. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        remove()
        resolve()
      }, Math.min(ms, MAX_TIMER_MS))
      const remove = this.onCancel((cause) => {
        clearTimeout(timer)
        reject(cancelError(cause))
      })
    })
  }

  /** Keeps the cancellation at work, e.g. while a body is streamed, until the function that it returns is called. */
  hold(): () => void {
    this.#holds++
    let held = true
    return () => {
      if (!held) return
      held = false
      this.#holds--
      if (this.#holds === 0) this.#whenFree?.()
    }
  }

  /** Runs `done` once nothing holds the cancellation any more, at once when nothing does. */
  whenFree(done: () => void): void {
    if (this.#holds === 0) done()
    else this.#whenFree = done
  }

  /** Removes the listener and the timer. */
  dispose(): void {
    this.disposed = true
    if (this.#onAbort !== undefined) this.#signal?.removeEventListener('abort', this.#onAbort)
    clearTimeout(this.#timer)
    this.#handlers.clear()
  }
}

/** The error a cancelled call ends with. */
export function cancelError(cause: CancelCause, init: SdkErrorInit = {}): AbortError | TimeoutError {
  switch (cause.kind) {
    case 'abort': return new AbortError('The call was aborted by its signal', { code: 'ABORTED', ...init, cause: cause.reason })
    case 'closed': return new AbortError('The call was ended because its session was closed', { code: 'SESSION_CLOSED', ...init })
    case 'deadline': return new TimeoutError(`The call did not finish within its deadline of ${cause.deadlineMs} ms`, { ...init, which: 'deadline' })
  }
}
