const MAX_TIMER_MS = 2_147_483_647

/** Waits, or until a signal says to stop; then it is over at once, without an error. */
export function delay(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve()
      return
    }
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, Math.min(ms, MAX_TIMER_MS))
    signal.addEventListener('abort', done)
  })
}

/** The wait before a further try: doubled each time up to a limit, and anything between half of it and all. */
export function backoff(failures: number, firstMs: number, maxMs: number): number {
  const full = Math.min(maxMs, firstMs * 2 ** Math.min(30, Math.max(0, failures - 1)))
  return full * (0.5 + Math.random() / 2)
}
