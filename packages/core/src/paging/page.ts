/** Input fields that ask for the next page; `undefined` when there is none. */
export type NextInput = Readonly<Record<string, unknown>> | undefined

/** What a page needs to get the next one. */
export interface PageLink<P> {
  readonly next: NextInput
  readonly fetch: (next: Readonly<Record<string, unknown>>) => Promise<P>
}

/** One page of a list; iterating it gives its own items. Printing it shows no client. */
export abstract class Page<T> implements Iterable<T> {
  /** The items of this page. */
  readonly items: readonly T[]
  /** Whether another page follows. */
  readonly hasMore: boolean
  readonly #link: PageLink<this>

  constructor(items: readonly T[], link: PageLink<never>) {
    this.items = items
    this.hasMore = link.next !== undefined
    this.#link = link
  }

  [Symbol.iterator](): Iterator<T> {
    return this.items[Symbol.iterator]()
  }

  /** Input fields that ask for the next page: store them to go on later. `undefined` on the last page. */
  get nextInput(): NextInput {
    return this.#link.next
  }

  /**
   * The next page, or `undefined` on the last one.
   * @throws {ResponseParseError} the server names this page as the next
   */
  async next(): Promise<this | undefined> {
    const { next, fetch } = this.#link
    return next === undefined ? undefined : fetch(next)
  }
}

/** What an offset list says of a page. */
export interface OffsetFields {
  readonly limit: number
  readonly offset: number
  readonly total: number | undefined
  /** Where the next page begins. Default: `limit` after this one. */
  readonly nextOffset?: number | undefined
}

/** A page of a list by offset and limit. */
export class OffsetPage<T> extends Page<T> {
  /** Page size asked for. */
  readonly limit: number
  /** Items before this page. */
  readonly offset: number
  /** Items in the whole list, where the server tells. */
  readonly total: number | undefined
  /** Offset of the next page; `undefined` on the last one. */
  readonly nextOffset: number | undefined
  /** Pages in the whole list; 0 when the limit is 0, `undefined` without a total. */
  readonly totalPages: number | undefined
  /** Number of this page, from 1; 0 when the limit is 0. */
  readonly currentPage: number

  constructor(items: readonly T[], link: PageLink<never>, fields: OffsetFields) {
    super(items, link)
    const { limit, offset, total } = fields
    this.limit = limit
    this.offset = offset
    this.total = total
    this.nextOffset = this.hasMore ? (fields.nextOffset ?? offset + limit) : undefined
    this.totalPages = total === undefined ? undefined : limit === 0 ? 0 : Math.ceil(total / limit)
    this.currentPage = limit === 0 ? 0 : Math.floor(offset / limit) + 1
  }
}

/** What a numbered list says of a page. */
export interface NumberedFields {
  readonly page: number
  readonly size: number
  readonly total: number | undefined
  readonly totalPages: number | undefined
}

/** A page of a list by page number. */
export class NumberedPage<T> extends Page<T> {
  /** Number of this page, counted as the server counts. */
  readonly page: number
  /** Page size. */
  readonly size: number
  /** Items in the whole list, where the server tells. */
  readonly total: number | undefined
  /** Pages in the whole list, where the server tells. */
  readonly totalPages: number | undefined
  /** Number of the next page; `undefined` on the last one. */
  readonly nextPage: number | undefined

  constructor(items: readonly T[], link: PageLink<never>, fields: NumberedFields) {
    super(items, link)
    this.page = fields.page
    this.size = fields.size
    this.total = fields.total
    this.totalPages = fields.totalPages
    this.nextPage = this.hasMore ? fields.page + 1 : undefined
  }
}

/** A page of a list by cursor. */
export class CursorPage<T> extends Page<T> {
  /** Cursor of the next page; `undefined` on the last one. */
  readonly nextCursor: string | undefined
  /** Items in the whole list, where the server tells. */
  readonly total: number | undefined

  constructor(items: readonly T[], link: PageLink<never>, fields: { readonly nextCursor: string | undefined; readonly total: number | undefined }) {
    super(items, link)
    this.nextCursor = fields.nextCursor
    this.total = fields.total
  }
}
