import type { Random } from './random.ts'

/**
 * What can happen to one attempt. `before` means that the server does nothing, `after` that it has done what was asked
 * when the fault comes; a fault of the answer comes after, too.
 */
export const FAULTS = [
  'reset-before', 'reset-after', 'close-before', 'close-after', 'stall-before', 'stall-after', 'stall-body', 'cut', 'cut-reset',
  'slow', 'drip', 'goodbye', '429', '500-before', '500-after', '502-after', '503-before', '503-wait', 'garbage', 'html', 'empty', 'mismatch', 'bad-gzip', 'redirect',
] as const

/** What happens to one attempt. */
export type Fault = (typeof FAULTS)[number] | 'none'

/** Faults that a login can meet while its outcome still shows: the server never keeps silent. */
export const LOGIN_FAULTS: readonly Fault[] = ['reset-before', 'reset-after', 'cut', '503-before', '502-after', 'slow', 'html']

/** Header that names a call, for the server's count. */
export const CALL_HEADER = 'x-soak-call'

/** Header that says what is to happen to the attempts of a call, in turn. */
export const PLAN_HEADER = 'x-soak-plan'

/** Header that names a client. */
export const CLIENT_HEADER = 'x-soak-client'

/** Attempts for which a plan says what happens; later ones are left alone. */
const PLANNED_ATTEMPTS = 6

/** What is to happen to the attempts of one call, when so many of them meet a fault, but none of the excepted ones. */
export function drawPlan(random: Random, probability: number, except: readonly Fault[] = []): readonly Fault[] {
  const faults = FAULTS.filter((fault) => !except.includes(fault))
  return Array.from({ length: PLANNED_ATTEMPTS }, () => (random.chance(probability) ? random.pick(faults) : 'none'))
}

/** The fault that a header plans for an attempt, counted from 0. */
export function plannedFault(plan: string | undefined, attempt: number): Fault {
  return FAULTS.find((fault) => fault === plan?.split(',')[attempt]) ?? 'none'
}
