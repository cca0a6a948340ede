import {
  invalidInput, OffsetPage, offsetPaging, pagedOperation, type OperationSpec, type PagedOperation, type PagingStrategy,
} from '@sdk/core'
import * as v from 'valibot'

interface PageData {
  readonly items: readonly unknown[]
  readonly limit: number
  readonly offset: number
  readonly total: number
}

const plain = /* @__PURE__ */ offsetPaging({ defaultLimit: 10, read: (data: PageData) => data })

/** Pages of no items would never come to an end. */
export function refuseEmptyPages(): never {
  throw invalidInput('limit', 'must be above 0 to walk over pages', { vendor: 'valentina' })
}

/**
 * Pages by offset and limit. Some lists have no firm order, so that walking over items leaves repeated ones out. A page
 * of no items has a next one as long as there are items, but asking for it is refused: it would never end.
 */
export const paging: PagingStrategy = {
  kind: 'offset',
  identity: (item) => (typeof item === 'object' && item !== null ? (item as { readonly id?: unknown }).id : item),
  page(data, input, fetch) {
    const { items, limit, offset, total } = data as PageData
    if (input['limit'] !== 0 || limit !== 0 || !(offset < total)) return plain.page(data, input, fetch)
    return new OffsetPage(items, { next: { limit, offset }, fetch: async () => refuseEmptyPages() }, { limit, offset, total })
  },
}

/** Declares a list that comes in pages. `item` is the schema of one item. */
export function listOperation<I, T>(
  spec: Omit<OperationSpec<I, unknown>, 'method' | 'paging' | 'result'> & { readonly item: v.GenericSchema<never, T> | v.GenericSchema<unknown, T> | v.GenericSchema<T, unknown> },
): PagedOperation<I, T, OffsetPage<T>> {
  const { item, ...rest } = spec
  const result = v.object({ items: v.array(item as v.GenericSchema), limit: v.number(), offset: v.number(), total: v.number() })
  return pagedOperation<I, T, OffsetPage<T>>({ ...rest, method: 'GET', paging, result })
}
