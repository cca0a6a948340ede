import type { TransportContext } from '../transport/transport.ts'

/** What a test sees of one attempt: how far it came, and a way to cancel it. */
export interface TestContext extends TransportContext {
  /** What the transport reported, in order. */
  readonly events: readonly ('started' | 'answered')[]
  /** Cancels the attempt, as a deadline or the caller's signal does. */
  cancel(reason: Error): void
}

/** The context that a transport gets from the pipeline, for tests that call a transport directly. */
export function testContext(): TestContext {
  const events: ('started' | 'answered')[] = []
  const controller = new AbortController()
  let handler: ((reason: Error) => void) | undefined
  let cancelled: Error | undefined
  return {
    events,
    signal: controller.signal,
    get cancelled() {
      return cancelled
    },
    onCancel(given) {
      handler = given
      if (cancelled !== undefined) given(cancelled)
    },
    started: () => void events.push('started'),
    answered: () => void events.push('answered'),
    cancel(reason) {
      if (cancelled !== undefined) return
      cancelled = reason
      handler?.(reason)
      controller.abort(reason)
    },
  }
}
