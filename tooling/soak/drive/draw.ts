import type { CallOptions } from '@sdk/core'
import { CALL_HEADER, drawPlan, PLAN_HEADER } from '../plan/faults.ts'
import type { Random } from '../plan/random.ts'
import type { Act } from '../vendors/subject.ts'

/** The options of one call, and when it is aborted. */
export interface Drawn {
  readonly options: CallOptions
  /** Ends the call this long after its start, where it is aborted at all. */
  readonly abort: { readonly controller: AbortController; readonly afterMs: number } | undefined
  /** For people who look for a call that hangs. */
  readonly description: string
}

/** Draws faults, limits and an abort for a call. */
export function drawCall(random: Random, marker: string, { name, except }: Pick<Act, 'name' | 'except'>, faultProbability: number, shared: AbortSignal): Drawn {
  const plan = drawPlan(random, faultProbability, except).join(',')
  const abort = random.chance(0.1) ? { controller: new AbortController(), afterMs: random.below(60) } : undefined
  if (abort !== undefined && random.chance(0.1)) abort.controller.abort()
  const signal = abort?.controller.signal ?? (random.chance(0.5) ? shared : undefined)
  const limits = { timeoutMs: 150 + random.below(200), maxRetries: random.below(5), deadlineMs: random.chance(0.15) ? 1 + random.below(150) : undefined }
  return {
    options: { ...limits, idleTimeoutMs: 200, maxRetryWaitMs: 1_000, signal, headers: { [CALL_HEADER]: marker, [PLAN_HEADER]: plan } },
    abort,
    description: `${marker} ${name} ${JSON.stringify(limits)} ${abort === undefined ? '' : `aborted after ${abort.afterMs} ms `}plan ${plan}`,
  }
}
