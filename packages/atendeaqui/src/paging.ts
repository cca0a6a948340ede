import * as v from 'valibot'
import { DecodeError, numberedPaging, type ApiError, type PagingStrategy, type RawAnswer, type SdkError } from '@sdk/core'

/** The answer of a list, whichever of its two forms it had. */
interface ListAnswer {
  readonly count?: number | undefined
  readonly next?: string | null | undefined
  readonly results: readonly unknown[]
}

/** Schema of a list's answer. */
/* @__NO_SIDE_EFFECTS__ */
export function listOf(item: v.GenericSchema): v.GenericSchema {
  return v.object({ count: v.optional(v.number()), next: v.optional(v.nullable(v.string())), previous: v.optional(v.nullable(v.string())), results: v.array(item) })
}

/** The items of an envelope or of a bare array. An envelope without items is an empty one. */
function itemsOf(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  const { results } = data as { results?: unknown }
  return results ?? []
}

const same = (item: unknown): unknown => item

/** `decode` of lists in pages; `change` fills an item in. */
/* @__NO_SIDE_EFFECTS__ */
export function decodeList(change: (item: unknown) => unknown = same): (answer: RawAnswer) => unknown {
  return ({ data }) => {
    const items = itemsOf(data)
    if (!Array.isArray(items)) throw new DecodeError(data === undefined ? 'the body is empty, not a list' : 'it holds no list')
    const results = items.map(change)
    return Array.isArray(data) ? { results } : { ...(data as object), results }
  }
}

/** `decode` of lists that come whole. */
/* @__NO_SIDE_EFFECTS__ */
export function decodeWhole<T>(change: (item: unknown) => unknown = same): (answer: RawAnswer) => T[] {
  return ({ data }) => {
    const items = itemsOf(data)
    return (Array.isArray(items) ? items.map(change) : items) as T[]
  }
}

/** Lists by page number. The server's word on a next page counts, not the size that was asked for. */
export const paging: PagingStrategy = /* @__PURE__ */ numberedPaging({
  names: { page: 'page', size: 'page_size' },
  firstPage: 1,
  defaultSize: 50,
  read: ({ results, count, next }: ListAnswer) => ({ items: results, total: count, more: next === undefined ? undefined : next !== null }),
})

/** `recover` of lists in pages: a page behind the last one is empty, whether or not the server says 404. */
export function recoverPastEnd(error: SdkError, { page = 1 }: { readonly page?: number | undefined }): unknown {
  if (page > 1 && (error as Partial<ApiError>).status === 404 && error.code === 'NOT_FOUND') return { results: [] }
  throw error
}

const whole = /* @__NO_SIDE_EFFECTS__ */ (least: number): v.GenericSchema<number, number> => v.pipe(v.number(), v.check((value) => Number.isInteger(value) && value >= least, `must be a whole number, ${least} or above`))

/** Query fields of lists in pages. Both are always sent. */
export const pageFields = {
  /** Number of the page, from 1. Default 1. */
  page: v.optional(whole(1), 1),
  /** Items per page. Default 50. The server may give fewer. */
  page_size: v.optional(whole(1), 50),
}
