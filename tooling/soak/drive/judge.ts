import { inspect } from 'node:util'
import { ApiError, ConfigurationError, RequestValidationError, SdkError } from '@sdk/core'
import type { Account } from '../server/orders.ts'
import type { Effect, Subject } from '../vendors/subject.ts'

/** How a call went. */
export interface Outcome {
  readonly marker: string
  readonly act: string
  readonly effect: Effect
  readonly steps: boolean
  readonly error?: unknown
}

/** Whether a text shows one of the secrets. */
export function shownSecret(text: string, secrets: readonly string[]): boolean {
  return secrets.some((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)))
}

/** What is wrong with the error that a call failed with. */
export function faultsOfError(error: unknown, { root }: Pick<Subject, 'root'>, secrets: readonly string[], mayAbort: boolean): string[] {
  if (!(error instanceof SdkError) || !(error instanceof root)) return [`an error that is none of the SDK's: ${inspect(error)}`]
  const problems: string[] = []
  const printed = [error.message, String(error), error.stack ?? '', JSON.stringify(error), inspect(error, { depth: 8, showHidden: true }), error.request?.toCurl() ?? '']
  if (shownSecret(printed.join('\n'), secrets)) problems.push(`a secret in ${inspect(error)}`)
  if (error instanceof RequestValidationError || error instanceof ConfigurationError) problems.push(`an input that was refused: ${error.message}`)
  if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429) problems.push(`a refusal: ${inspect(error)}`)
  if (error.name === 'AbortError' && !mayAbort) problems.push(`an abort that nobody asked for: ${error.message}`)
  return problems
}

/** What is wrong between what callers were told and what the server did. */
export function faultsOfAccount(outcomes: readonly Outcome[], { runs, written }: Pick<Account, 'runs' | 'written'>): string[] {
  const problems: string[] = []
  const totals = new Map<string, number>()
  for (const [call, request, count] of runs) {
    totals.set(call, (totals.get(call) ?? 0) + count)
    if (call.startsWith('once') && !request.startsWith('GET ') && count > 1) problems.push(`${call}: the server did ${request} ${count} times`)
  }
  const copies = new Map<string, number>()
  for (const marker of written) copies.set(marker, (copies.get(marker) ?? 0) + 1)
  for (const { marker, act, effect, steps, error } of outcomes) {
    const ran = totals.get(marker) ?? 0
    const stored = copies.get(marker) ?? 0
    if (error === undefined && ran === 0) problems.push(`${marker}: ${act} succeeded, but the server never did it`)
    if (error instanceof SdkError && error.sent === 'no' && ran > 0 && !steps) problems.push(`${marker}: ${act} failed with '${error.message}', sent 'no', but the server did it`)
    if (effect === 'keyed' && stored > 1) problems.push(`${marker}: ${act} is stored ${stored} times`)
    if (effect === 'keyed' && error === undefined && stored !== 1) problems.push(`${marker}: ${act} succeeded, but is stored ${stored} times`)
  }
  return problems
}
