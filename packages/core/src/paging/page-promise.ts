import type { ResponseParseError } from '../errors/response-error.ts'
import { ConfigurationError } from '../errors/validation-error.ts'
import { Call } from '../operation/call.ts'
import { suggestion } from '../operation/nearest.ts'
import type { Session } from '../operation/session.ts'
import type { Outcome } from '../pipeline/call-state.ts'
import { responseErrors } from '../pipeline/lazy.ts'
import type { Page } from './page.ts'

/** How pages are walked. */
export interface WalkOptions {
  /** Asks for the next page while the present one is being used. Default `false`. */
  readonly prefetch?: boolean | undefined
}

/** The error of a list that leads back to a page that was asked for before. */
export async function repeatedPage(session: Session | undefined, operation: string | undefined): Promise<ResponseParseError> {
  return new (await responseErrors()).ResponseParseError('The server named the same next page twice', { code: 'REPEATED_CURSOR', vendor: session?.vendor, operation })
}

/** What a list under way knows of itself. */
export interface PagedCall<T> {
  readonly session: Session
  readonly operation: string
  /** What the first page is asked for with. */
  readonly input: Readonly<Record<string, unknown>>
  /** What an item is known by, where pages may overlap. */
  readonly identity?: ((item: T) => unknown) | undefined
}

/**
 * A list under way. Awaited, it is its first page; iterated with `for await`, its items over all pages. Both share the
 * first page. Call options hold for every page.
 */
export class PagePromise<T, P extends Page<T>> extends Call<P> implements AsyncIterable<T> {
  readonly #call: PagedCall<T> | undefined

  constructor(run: () => Promise<Outcome<P>>, call?: PagedCall<T>) {
    super(run)
    this.#call = call
  }

  override get [Symbol.toStringTag](): string {
    return 'PagePromise'
  }

  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    return this.items()
  }

  /** All items, page by page. */
  async *items(options?: WalkOptions): AsyncGenerator<T, undefined> {
    const identity = this.#call?.identity
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
    const { prefetch = false } = this.#check(options, ['prefetch'])
    const seen = new Set<string>()
    let page: P | undefined = await this
    while (page !== undefined) {
      await this.#checkProgress(page, seen)
      const following: Promise<P | undefined> | undefined = prefetch ? page.next() : undefined
      // A failure of a page fetched early is thrown when it is its turn; until then somebody must hold it.
      following?.catch(() => {})
      yield page
      page = await (following ?? page.next())
    }
  }

  /**
   * All items in one array, at most `maxItems` of them.
   * @throws {ConfigurationError} an option is unknown or wrong
   */
  async all(options?: WalkOptions & { readonly maxItems?: number | undefined }): Promise<T[]> {
    const { maxItems = Infinity, prefetch } = this.#check(options, ['prefetch', 'maxItems'])
    const out: T[] = []
    if (maxItems === 0) {
      await this
      return out
    }
    for await (const item of this.items({ prefetch })) {
      out.push(item)
      if (out.length >= maxItems) break
    }
    return out
  }

  /** Own options that are set. */
  #check(options: object | undefined, known: readonly string[]): WalkOptions & { readonly maxItems?: number | undefined } {
    const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined)
    for (const [name, value] of given) {
      const problem = known.includes(name) ? optionProblem(name, value) : `is not known${suggestion(name, known)}`
      if (problem === undefined) continue
      // The first page is under way, and nobody will look at it.
      this.catch(() => {})
      throw new ConfigurationError(`The option '${name}' ${problem}`, { vendor: this.#call?.session.vendor, operation: this.#call?.operation, code: 'INVALID_OPTION' })
    }
    return Object.assign(Object.create(null) as object, Object.fromEntries(given))
  }

  /** Refuses a page whose next one was asked for before. */
  async #checkProgress({ nextInput }: P, seen: Set<string>): Promise<void> {
    if (nextInput === undefined) return
    const { session, operation, input = {} } = this.#call ?? {}
    const names = Object.keys(nextInput)
    if (seen.size === 0) seen.add(JSON.stringify(names.map((name) => (Object.hasOwn(input, name) ? input[name] : undefined))))
    const next = JSON.stringify(names.map((name) => nextInput[name]))
    if (seen.has(next)) throw await repeatedPage(session, operation)
    seen.add(next)
  }
}

function optionProblem(name: string, value: unknown): string | undefined {
  if (name === 'prefetch') return typeof value === 'boolean' ? undefined : 'must be true or false'
  return typeof value === 'number' && value >= 0 ? undefined : 'must be a number, 0 or above'
}
