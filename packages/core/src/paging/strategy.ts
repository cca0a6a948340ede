import { own } from '../config/own.ts'
import { CursorPage, NumberedPage, OffsetPage, type NextInput, type Page, type PageLink } from './page.ts'

/** Values of the input a page was asked for with. */
export type PageInput = Readonly<Record<string, unknown>>

/** How a list is cut into pages, as data and two pure functions. */
export interface PagingStrategy {
  readonly kind: 'offset' | 'numbered' | 'cursor'
  /** Makes the page of an answer. `fetch` gets the page for changed input fields. */
  readonly page: (data: unknown, input: PageInput, fetch: PageLink<never>['fetch']) => Page<unknown>
  /** What an item is known by, where pages may overlap: walking over items leaves repeated ones out. */
  readonly identity?: ((item: unknown) => unknown) | undefined
}

/** What an answer says, whatever the vendor calls it. */
export interface ListParts {
  readonly items: readonly unknown[]
  readonly total?: number | undefined
}

/** A list by offset and limit. `names` are the input fields. */
export function offsetPaging(options: {
  readonly names?: { readonly limit: string; readonly offset: string }
  /** Page size when the input has none. */
  readonly defaultLimit: number
  readonly read: (data: never) => ListParts & { readonly limit?: number | undefined; readonly offset?: number | undefined }
}): PagingStrategy {
  const { limit: limitName, offset: offsetName } = options.names ?? { limit: 'limit', offset: 'offset' }
  return {
    kind: 'offset',
    page(data, input, fetch) {
      const parts = own(options.read(data as never))
      const limit = parts.limit ?? numberOf(input, limitName) ?? options.defaultLimit
      const offset = parts.offset ?? numberOf(input, offsetName) ?? 0
      const { items, total } = parts
      const more = items.length > 0 && (total === undefined ? items.length >= limit : offset + items.length < total)
      // A server that gives fewer than asked for without saying so must not make items be skipped.
      const nextOffset = offset + Math.max(1, parts.limit ?? Math.min(limit, items.length))
      const next: NextInput = more ? { [limitName]: limit, [offsetName]: nextOffset } : undefined
      return new OffsetPage(items, { next, fetch }, { limit, offset, total, nextOffset })
    },
  }
}

/** A list by page number. */
export function numberedPaging(options: {
  readonly names: { readonly page: string; readonly size: string }
  /** Number of the first page. */
  readonly firstPage: number
  /** Page size when the input has none. */
  readonly defaultSize: number
  readonly read: (data: never) => ListParts & {
    readonly page?: number | undefined
    readonly size?: number | undefined
    readonly totalPages?: number | undefined
    /** Whether the server says that another page follows; left out, a full page means yes. */
    readonly more?: boolean | undefined
  }
}): PagingStrategy {
  const { page: pageName, size: sizeName } = options.names
  return {
    kind: 'numbered',
    page(data, input, fetch) {
      const parts = own(options.read(data as never))
      const size = parts.size ?? numberOf(input, sizeName) ?? options.defaultSize
      const page = parts.page ?? numberOf(input, pageName) ?? options.firstPage
      const { items, total } = parts
      const more = items.length > 0 && (parts.more ?? items.length >= size)
      const next: NextInput = more ? { [pageName]: page + 1 } : undefined
      return new NumberedPage(items, { next, fetch }, { page, size, total, totalPages: parts.totalPages })
    },
  }
}

/** A list by cursor. */
export function cursorPaging(options: {
  /** The input field that takes the cursor. */
  readonly name: string
  readonly read: (data: never) => ListParts & { readonly nextCursor: string | null | undefined }
}): PagingStrategy {
  return {
    kind: 'cursor',
    page(data, _input, fetch) {
      const { items, total, nextCursor } = own(options.read(data as never))
      const cursor = nextCursor === null || nextCursor === '' ? undefined : nextCursor
      return new CursorPage(items, { next: cursor === undefined ? undefined : { [options.name]: cursor }, fetch }, { nextCursor: cursor, total })
    },
  }
}

function numberOf(input: PageInput, name: string): number | undefined {
  const value = Object.hasOwn(input, name) ? input[name] : undefined
  return typeof value === 'number' ? value : undefined
}
