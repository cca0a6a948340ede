import * as v from 'valibot'
import { cursorPaging, numberedPaging, offsetPaging, pagedOperation, type CursorPage, type NumberedPage, type OffsetPage } from '../../src/index.ts'

export interface OffsetInput { limit?: number | undefined; offset?: number | undefined; state?: string | undefined }
interface OffsetAnswer { items: number[]; total?: number; limit?: number; offset?: number }
const optionalNumber = v.optional(v.number())
export const byOffset = pagedOperation<OffsetInput, number, OffsetPage<number>>({
  id: 'offset.list', method: 'GET', path: '/offset', params: { query: { limit: optionalNumber, offset: optionalNumber, state: v.optional(v.string()) } }, result: v.object({ items: v.array(v.number()) }),
  paging: offsetPaging({ defaultLimit: 10, read: (data: OffsetAnswer) => data }),
})

interface NumberedInput { page?: number | undefined; size?: number | undefined }
interface NumberedAnswer { content: number[]; number: number; size: number; totalPages: number; last: boolean; totalElements: number }
export const byNumber = pagedOperation<NumberedInput, number, NumberedPage<number>>({
  id: 'numbered.list', method: 'GET', path: '/numbered', params: { query: { page: optionalNumber, size: optionalNumber } }, result: v.object({ content: v.array(v.number()) }),
  paging: numberedPaging({
    names: { page: 'page', size: 'size' }, firstPage: 0, defaultSize: 10,
    read: (data: NumberedAnswer) => ({ items: data.content, page: data.number, size: data.size, total: data.totalElements, totalPages: data.totalPages, more: !data.last }),
  }),
})
export const bareNumbers = pagedOperation<NumberedInput, number, NumberedPage<number>>({
  id: 'bare.list', method: 'GET', path: '/bare', params: { query: { page: optionalNumber, size: optionalNumber } }, result: v.array(v.number()),
  paging: numberedPaging({ names: { page: 'page', size: 'size' }, firstPage: 1, defaultSize: 10, read: (items: number[]) => ({ items }) }),
})

export interface CursorInput { after?: string | undefined; size?: number | undefined }
export const byCursor = pagedOperation<CursorInput, number, CursorPage<number>>({
  id: 'cursor.list', method: 'GET', path: '/cursor', params: { query: { after: v.optional(v.string()), size: optionalNumber } }, result: v.object({ items: v.array(v.number()) }),
  paging: cursorPaging({ name: 'after', read: (data: { items: number[]; next: string | null; total?: number }) => ({ items: data.items, nextCursor: data.next, total: data.total }) }),
})

/** Answers for a list of `count` numbers, cut as the query asks, at most `cap` at a time. */
export function answer(query: URLSearchParams, path: string, count: number, cap = 1_000_000, told = true): unknown {
  const number = (name: string, fallback: number): number => Number(query.get(name) ?? fallback)
  const cut = (from: number, size: number): number[] => Array.from({ length: Math.max(0, Math.min(size, cap, count - from)) }, (_, index) => from + index)
  switch (path) {
    case '/offset': {
      const [limit, offset] = [number('limit', 10), number('offset', 0)]
      return { items: cut(offset, limit), total: count, ...(told ? { limit: Math.min(limit, cap), offset } : {}) }
    }
    case '/numbered': {
      const [size, page] = [Math.min(number('size', 10), cap), number('page', 0)]
      const totalPages = Math.ceil(count / size)
      return { content: cut(page * size, size), number: page, size, totalPages, last: page + 1 >= totalPages, totalElements: count }
    }
    case '/bare': {
      const size = number('size', 10)
      return cut((number('page', 1) - 1) * size, size)
    }
    default: {
      const size = number('size', 10)
      const from = Number(query.get('after')?.slice(1) ?? 0)
      const items = cut(from, size)
      const next = from + items.length
      return { items, next: next < count ? `c${next}` : null }
    }
  }
}

/** The numbers from 0 to one below. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** Everything that an iteration gives. */
export async function collect(items: AsyncIterable<number>): Promise<number[]> {
  const out: number[] = []
  for await (const item of items) out.push(item)
  return out
}
