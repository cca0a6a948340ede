import { channel } from 'node:diagnostics_channel'
import { onTestFinished } from 'vitest'
import type { CallEvent, CallEventName } from '../../src/index.ts'

export type Seen = CallEvent & { readonly event: CallEventName }

/** Everything that the SDK publishes from now on until the test ends. */
export function watchEvents(): Seen[] {
  const seen: Seen[] = []
  for (const event of ['start', 'end', 'error', 'retry', 'mismatch'] as const) {
    const target = channel(`sdk:call:${event}`)
    const listener = (message: unknown): void => {
      seen.push({ ...(message as CallEvent), event })
    }
    target.subscribe(listener)
    onTestFinished(() => {
      target.unsubscribe(listener)
    })
  }
  return seen
}
