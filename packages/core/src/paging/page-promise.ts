import { Call } from '../operation/call.ts'
import { ResponseParseError } from '../errors/validation-error.ts'
import type { Outcome } from '../pipeline/execute.ts'
import type { Page } from './page.ts'

/** How pages are walked. */
export interface WalkOptions {
  /** Asks for the next page while the present one is being used. Default `false`. */
  readonly prefetch?: boolean | undefined
}

/**
 * A list under way. Awaited, it is its first page; iterated with `for await`, its items over all pages. Both share the
 * first page. Call options hold for every page.
 */
export class PagePromise<T, P extends Page<T>> extends Call<P> implements AsyncIterable<T> {
  readonly #identity: ((item: T) => unknown) | undefined

  constructor(run: () => Promise<Outcome<P>>, identity?: (item: T) => unknown) {
    super(run)
    this.#identity = identity
  }

  override get [Symbol.toStringTag](): string {
    return 'PagePromise'
  }

  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    return this.items()
  }

  /** All items, page by page. */
  async *items(options?: WalkOptions): AsyncGenerator<T, undefined> {
    const identity = this.#identity
    const seen = new Set<unknown>()
    const isNew = (item: T): boolean => {
      const key = identity?.(item)
      const found = seen.has(key)
      seen.add(key)
      return !found
    }
    for await (const page of this.pages(options)) yield* identity === undefined ? page.items : page.items.filter(isNew)
  }

  /**
   * The pages, from the first one asked for.
   * @throws {ResponseParseError} the server named the same next page twice
   */
  async *pages(options?: WalkOptions): AsyncGenerator<P, undefined> {
    const seen = new Set<string>()
    let page: P | undefined = await this
    while (page !== undefined) {
      const key = page.nextInput === undefined ? undefined : JSON.stringify(page.nextInput)
      if (key !== undefined) {
        if (seen.has(key)) throw new ResponseParseError('The server named the same next page twice', { code: 'REPEATED_CURSOR' })
        seen.add(key)
      }
      const following: Promise<P | undefined> | undefined = options?.prefetch === true ? page.next() : undefined
      // A failure of a page fetched early is thrown when it is its turn; until then somebody must hold it.
      following?.catch(() => {})
      yield page
      page = await (following ?? page.next())
    }
  }

  /** All items in one array, at most `maxItems` of them. */
  async all(options?: WalkOptions & { readonly maxItems?: number | undefined }): Promise<T[]> {
    const { maxItems = Infinity } = options ?? {}
    const out: T[] = []
    if (maxItems <= 0) return out
    for await (const item of this.items(options)) {
      out.push(item)
      if (out.length >= maxItems) break
    }
    return out
  }
}
