import { invalidInput, type Session } from '@sdk/core'

/** Counters of a task that ends; all of them, or none. */
export interface Counters {
  readonly totalItems: number | null
  readonly processedItems: number | null
  readonly failedItems: number | null
}

/** Works out the counter that was left out and refuses a sum that is wrong. Negative counters become 0. */
export function countersOf(given: { readonly totalItems?: number | undefined; readonly processedItems?: number | undefined; readonly failedItems?: number | undefined }, session: Session): Counters {
  const total = atLeastZero(given.totalItems)
  const processed = atLeastZero(given.processedItems)
  const failed = atLeastZero(given.failedItems)
  const set = [total, processed, failed].filter((counter) => counter !== undefined).length
  if (set === 0) {
    session.warn('tasks.finish: no counters were given, so reports cannot show how many items were processed')
    return { totalItems: null, processedItems: null, failedItems: null }
  }
  if (set === 1) throw invalidInput('totalItems', 'needs a second counter: give two of totalItems, processedItems and failedItems', { vendor: 'botcity' })
  const totalItems = total ?? (processed ?? 0) + (failed ?? 0)
  const processedItems = processed ?? totalItems - (failed ?? 0)
  const failedItems = failed ?? totalItems - processedItems
  if (processedItems < 0 || failedItems < 0 || processedItems + failedItems !== totalItems) {
    throw invalidInput('totalItems', 'must be the sum of processedItems and failedItems', { vendor: 'botcity' })
  }
  return { totalItems, processedItems, failedItems }
}

const atLeastZero = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.max(0, value))
