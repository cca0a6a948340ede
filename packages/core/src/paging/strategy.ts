import { own } from '../config/own.ts'
import { DecodeError } from '../errors/decode-error.ts'
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
      // A server that says 0 without having been asked for it must not be asked for 0.
      const told = counted(parts.limit) || undefined
      const asked = numberOf(input, limitName) ?? options.defaultLimit
      const limit = told ?? asked
      const offset = counted(parts.offset) ?? numberOf(input, offsetName) ?? 0
      const items = listed(parts.items)
      const total = counted(parts.total)
      const more = items.length > 0 && (total === undefined ? items.length >= limit : offset + items.length < total)
      // A server that gives fewer than asked for without saying so must not make items be skipped.
      const nextOffset = offset + Math.max(1, told ?? Math.min(limit, items.length))
      // What a server says beyond what it was asked for, it may refuse.
      const next: NextInput = more ? { [limitName]: Math.min(limit, asked), [offsetName]: nextOffset } : undefined
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
      const size = counted(parts.size) ?? numberOf(input, sizeName) ?? options.defaultSize
      const page = counted(parts.page) ?? numberOf(input, pageName) ?? options.firstPage
      const items = listed(parts.items)
      const more = items.length > 0 && (parts.more ?? items.length >= size)
      const next: NextInput = more ? { [pageName]: page + 1 } : undefined
      return new NumberedPage(items, { next, fetch }, { page, size, total: counted(parts.total), totalPages: counted(parts.totalPages) })
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
      // Without it the rest of the list would be lost silently.
      if (cursor !== undefined && (typeof cursor !== 'string' || !cursor.isWellFormed())) throw new DecodeError('the cursor of the next page is no text')
      return new CursorPage(listed(items), { next: cursor === undefined ? undefined : { [options.name]: cursor }, fetch }, { nextCursor: cursor, total: counted(total) })
    },
  }
}

/** A number that an answer counts with; anything else counts as left out. */
function counted(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

function listed(items: unknown): readonly unknown[] {
  if (!Array.isArray(items)) throw new DecodeError('it holds no list')
  return items
}

function numberOf(input: PageInput, name: string): number | undefined {
  const value = Object.hasOwn(input, name) ? input[name] : undefined
  return typeof value === 'number' ? value : undefined
}
