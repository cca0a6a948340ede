import { invalidInput } from '@sdk/core'

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  PENDING: ['PROCESSING', 'CANCELED'],
  PROCESSING: ['TIMEOUT', 'DONE', 'ERROR'],
  TIMEOUT: ['DONE', 'ERROR'],
}

/** Refuses a state that an item cannot be given. What the server answers is not checked: a retry may lead anywhere. */
export function checkTransition(from: string, to: string): void {
  if (from === to || (ALLOWED[from]?.includes(to) ?? true)) return
  throw invalidInput('state', `cannot become ${to}: the item is ${from}`, { vendor: 'botcity' })
}

/** Refuses an item that is in none of the states in which something can be done with it. */
export function requireState(state: string, allowed: readonly string[], what: string): void {
  if (!allowed.includes(state)) throw invalidInput('id', `names an item that is ${state}: only ${allowed.join(', ')} items can be ${what}`, { vendor: 'botcity' })
}
