import { DecodeError } from '../errors/decode-error.ts'
import { SdkError } from '../errors/sdk-error.ts'
import { secretsOf, summaryOf } from '../observe/call-summary.ts'
import type { CallState } from './call-state.ts'
import { answerError, failedAnswer, networkError, parseError, type FailureContext } from './failures.ts'
import { part } from './lazy.ts'
import { Unusable } from './unusable.ts'

/** What errors of a call's latest attempt say of it. */
export async function failureContext(state: CallState): Promise<FailureContext> {
  const { kernel, compiled: { spec }, attempt, foreign } = state
  const { errors } = kernel.vendor
  let secrets: string[] | undefined
  const all = (): string[] => (secrets ??= secretsOf(state))
  return { kernel, spec, attempt, foreign, secrets: all, errors: typeof errors === 'function' ? await part(errors)() : errors, request: () => summaryOf(state, all()) }
}

/** The SDK's error of what an attempt threw; errors from before it was sent stay as they are. */
export async function explained(state: CallState, thrown: unknown): Promise<SdkError> {
  if (state.latest === undefined || (thrown instanceof SdkError && thrown.vendor !== undefined)) return thrown as SdkError
  const context = await failureContext(state)
  if (!(thrown instanceof Unusable)) return networkError(context, thrown, state.latest.sent)
  const { status, headers, bytes, failure, cause } = thrown
  if (failure !== undefined) return failedAnswer(context, failure, headers, bytes)
  if (status < 200 || status > 299) return answerError(context, status, headers, bytes)
  return parseError(context, cause instanceof DecodeError ? cause.message : 'its content has an unexpected form', status, headers, bytes, cause)
}
