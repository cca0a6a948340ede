import type { CallState } from '../pipeline/call-state.ts'
import type { RequestSummary } from './request-summary.ts'
import { callSecrets } from './secrets.ts'
import { summarize } from './summarize.ts'

type Summarized = Pick<CallState, 'kernel' | 'compiled' | 'values' | 'method' | 'prepared' | 'headers'>

/** Everything of a call that must never be shown. */
export function secretsOf({ kernel, compiled, values, prepared }: Summarized): string[] {
  return callSecrets(kernel, compiled, values, prepared.parts)
}

/** The request of a call's latest attempt with every secret replaced. */
export function summaryOf(state: Summarized, secrets: readonly string[] = secretsOf(state)): RequestSummary {
  return summarize(state.kernel, state.method, state.prepared, state.headers, state.compiled, secrets)
}
