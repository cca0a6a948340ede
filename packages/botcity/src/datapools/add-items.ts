import { invalidInput, type CallOptions, type Session } from '@sdk/core'
import { checkFields } from '../fields.ts'
import { within } from '../within.ts'
import { addItem } from './operations.ts'
import type { AddItemInput, DatapoolItem } from './types.ts'

/** What `addItems` takes. */
export interface AddItemsInput {
  /** Label of the pool. */
  readonly label: string
  /** The items: a list, or a source that is read as there is room. */
  readonly items: Iterable<Omit<AddItemInput, 'label'>> | AsyncIterable<Omit<AddItemInput, 'label'>>
  /** Items sent at the same time. Default 8. */
  readonly concurrency?: number | undefined
}

/** What became of one of the items, in their order. */
export type AddItemResult =
  | { readonly index: number; readonly ok: true; readonly item: DatapoolItem }
  | { readonly index: number; readonly ok: false; readonly error: unknown }

const OPERATION = 'datapools.addItems'
const FIELDS: readonly string[] = ['label', 'items', 'concurrency']

/**
 * Adds many items, some at a time, and tells what became of each: an item that is refused does not stop the others, and
 * none is sent twice. After an abort, or when the deadline of the whole is over, the rest of a list fails with that error
 * without being sent. Any other source is not read on, and not waited for: the next item, which it may not even have, fails
 * with that error. When the source itself fails, the items that are under way are waited for, and its error is thrown.
 *
 * Wire: `POST /api/v2/datapool/{label}/push`, once per item.
 * @throws {RequestValidationError} `items` or `concurrency` is wrong; nothing was sent
 */
export async function addItems(session: Session, input: AddItemsInput, options: CallOptions = {}): Promise<AddItemResult[]> {
  checkFields(input, FIELDS, OPERATION)
  const { label, items, concurrency = 8 } = input
  const details = { vendor: 'botcity', operation: OPERATION }
  if (typeof items !== 'object' || items === null || !(Symbol.asyncIterator in items || Symbol.iterator in items)) throw invalidInput('items', 'must be a list or a source of items', details)
  if (!Number.isInteger(concurrency) || concurrency < 1) throw invalidInput('concurrency', 'must be a whole number above 0', details)
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  return within(OPERATION, options, async (shared) => {
    const results: AddItemResult[] = []
    let count = 0
    const failures: unknown[] = []
    // One look at the source at a time: a generator cannot be asked twice at once.
    let turn: Promise<unknown> = Promise.resolve()
    const take = (): Promise<IteratorResult<Omit<AddItemInput, 'label'>>> => {
      const taken = turn.then(() => source.next())
      turn = taken.catch(() => {})
      return taken
    }
    const isList = Array.isArray(items)
    let isCut = false
    const read = async (): Promise<IteratorResult<Omit<AddItemInput, 'label'>>> => {
      if (isList) return take()
      shared.check()
      return shared.race(take())
    }
    const worker = async (): Promise<void> => {
      while (failures.length === 0) {
        const { done, value } = await read().catch((error: unknown): IteratorReturnResult<undefined> => {
          if (isList || !shared.signal.aborted) throw error
          if (!isCut) results[count] = { index: count, ok: false, error }
          isCut = true
          return { done: true, value: undefined }
        })
        if (done === true) return
        const index = count++
        try {
          shared.check()
          results[index] = { index, ok: true, item: await addItem(session, { ...value, label }, shared.options) }
        } catch (error) {
          results[index] = { index, ok: false, error: shared.reasonOf(error) }
          if (shared.signal.aborted && !isList) return
        }
      }
    }
    await Promise.all(Array.from({ length: concurrency }, () => worker().catch((error: unknown) => void failures.push(error))))
    if (failures.length > 0) throw failures[0]
    if (shared.signal.aborted) await close(source, isCut)
    return results
  })
}

/** Lets a source clean up. One that still owes an item may never come to it, and is given one turn only. */
async function close(source: Iterator<unknown> | AsyncIterator<unknown>, isStuck: boolean): Promise<void> {
  const closed = Promise.resolve(source.return?.())
  if (!isStuck) await closed
  else await Promise.race([closed.catch(() => {}), new Promise((resolve) => setTimeout(resolve))])
}
