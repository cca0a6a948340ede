import { inspect } from 'node:util'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  ConfigurationError, cursorPaging, numberedPaging, offsetPaging, pagedOperation, RequestValidationError, ResponseParseError, ServerError, type CursorPage, type NumberedPage, type OffsetPage, type Page, type PagePromise, type Session,
} from '../src/index.ts'
import { failure } from './support/failure.ts'
import { expectSoon, pause, serve, type Received, type TestServer } from './support/server.ts'
import { inProcess, open } from './support/session.ts'

interface OffsetInput { limit?: number | undefined; offset?: number | undefined; state?: string | undefined }
interface OffsetAnswer { items: number[]; total?: number; limit?: number; offset?: number }
const optionalNumber = v.optional(v.number())
const byOffset = pagedOperation<OffsetInput, number, OffsetPage<number>>({
  id: 'offset.list', method: 'GET', path: '/offset', params: { query: { limit: optionalNumber, offset: optionalNumber, state: v.optional(v.string()) } }, result: v.object({ items: v.array(v.number()) }),
  paging: offsetPaging({ defaultLimit: 10, read: (data: OffsetAnswer) => data }),
})

interface NumberedInput { page?: number | undefined; size?: number | undefined }
interface NumberedAnswer { content: number[]; number: number; size: number; totalPages: number; last: boolean; totalElements: number }
const byNumber = pagedOperation<NumberedInput, number, NumberedPage<number>>({
  id: 'numbered.list', method: 'GET', path: '/numbered', params: { query: { page: optionalNumber, size: optionalNumber } }, result: v.object({ content: v.array(v.number()) }),
  paging: numberedPaging({
    names: { page: 'page', size: 'size' }, firstPage: 0, defaultSize: 10,
    read: (data: NumberedAnswer) => ({ items: data.content, page: data.number, size: data.size, total: data.totalElements, totalPages: data.totalPages, more: !data.last }),
  }),
})
const bareNumbers = pagedOperation<NumberedInput, number, NumberedPage<number>>({
  id: 'bare.list', method: 'GET', path: '/bare', params: { query: { page: optionalNumber, size: optionalNumber } }, result: v.array(v.number()),
  paging: numberedPaging({ names: { page: 'page', size: 'size' }, firstPage: 1, defaultSize: 10, read: (items: number[]) => ({ items }) }),
})

interface CursorInput { after?: string | undefined; size?: number | undefined }
const byCursor = pagedOperation<CursorInput, number, CursorPage<number>>({
  id: 'cursor.list', method: 'GET', path: '/cursor', params: { query: { after: v.optional(v.string()), size: optionalNumber } }, result: v.object({ items: v.array(v.number()) }),
  paging: cursorPaging({ name: 'after', read: (data: { items: number[]; next: string | null; total?: number }) => ({ items: data.items, nextCursor: data.next, total: data.total }) }),
})

/** Answers for a list of `count` numbers, cut as the query asks, at most `cap` at a time. */
function answer(query: URLSearchParams, path: string, count: number, cap = 1_000_000, told = true): unknown {
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

const list = (count: number, cap?: number, told?: boolean) => (request: Received) => ({ json: answer(request.query, request.path, count, cap, told) })
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

async function collect(items: AsyncIterable<number>): Promise<number[]> {
  const out: number[] = []
  for await (const item of items) out.push(item)
  return out
}

const strategies: [string, (session: Session, size: number | undefined) => PagePromise<number, Page<number>>][] = [
  ['an offset list', (session, limit) => byOffset(session, { limit })],
  ['a numbered list', (session, size) => byNumber(session, { size })],
  ['a numbered list of bare arrays', (session, size) => bareNumbers(session, { size })],
  ['a cursor list', (session, size) => byCursor(session, { size })],
]

describe('any list cut in any way gives every item once, in order', () => {
  for (const [what, start] of strategies) {
    it(`of ${what}`, async () => {
      await fc.assert(fc.asyncProperty(fc.nat(60), fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined }), fc.boolean(), async (count, size, prefetch) => {
        const session = open('https://example.com', { transport: inProcess(({ path }) => answer(new URLSearchParams(path.split('?')[1]), path.split('?')[0] ?? '', count)) })
        expect(await collect(start(session, size))).toEqual(upTo(count))
        expect(await start(session, size).all({ prefetch })).toEqual(upTo(count))
        const pages: number[] = []
        for await (const page of start(session, size).pages({ prefetch })) pages.push(...page)
        expect(pages).toEqual(upTo(count))
      }), { numRuns: 60 })
    }, 60_000)
  }

  it('an offset list whose server gives fewer than asked for, whether it says so or not', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 25 }), fc.boolean(), async (count, limit, cap, told) => {
      const session = open('https://example.com', { transport: inProcess(({ path }) => answer(new URLSearchParams(path.split('?')[1]), '/offset', count, cap, told)) })
      expect(await collect(byOffset(session, { limit }))).toEqual(upTo(count))
    }), { numRuns: 100 })
  }, 60_000)
})

describe('pages', () => {
  it('of an offset list say where they are', async () => {
    const session = open((await serve(list(25))).url)
    const first = await byOffset(session, { limit: 10 })
    expect(first).toMatchObject({ limit: 10, offset: 0, total: 25, hasMore: true, nextOffset: 10, totalPages: 3, currentPage: 1, nextInput: { limit: 10, offset: 10 } })
    expect(first.items).toEqual(upTo(10))
    expect([...first]).toEqual(upTo(10))
    const last = await byOffset(session, { limit: 10, offset: 20 })
    expect(last).toMatchObject({ offset: 20, hasMore: false, nextOffset: undefined, currentPage: 3, nextInput: undefined })
    expect(await last.next()).toBeUndefined()
    expect(await byOffset(session, { limit: 0 })).toMatchObject({ items: [], hasMore: false, totalPages: 0, currentPage: 0 })
    expect(await byOffset(session, { offset: 99 })).toMatchObject({ items: [], hasMore: false, total: 25 })
  })

  it('of a numbered list say where they are', async () => {
    const session = open((await serve(list(25))).url)
    expect(await byNumber(session)).toMatchObject({ page: 0, size: 10, total: 25, totalPages: 3, hasMore: true, nextPage: 1, nextInput: { page: 1 } })
    expect(await byNumber(session, { page: 2 })).toMatchObject({ page: 2, hasMore: false, nextPage: undefined })
    expect(await bareNumbers(session, { size: 5 })).toMatchObject({ page: 1, size: 5, total: undefined, hasMore: true, nextPage: 2 })
  })

  it('of a cursor list say where they go on', async () => {
    const session = open((await serve(list(25))).url)
    expect(await byCursor(session)).toMatchObject({ nextCursor: 'c10', hasMore: true, nextInput: { after: 'c10' } })
    expect(await byCursor(session, { after: 'c20' })).toMatchObject({ nextCursor: undefined, hasMore: false })
  })

  it('lead to the next with the same filters and options', async () => {
    const server = await serve(list(25))
    const first = await byOffset(open(server.url), { limit: 10, state: 'open' }, { headers: { 'x-a': '1' } })
    const second = await first.next()
    expect(second?.items).toEqual(upTo(20).slice(10))
    expect(server.requests.map(({ target, headers }) => [target, headers['x-a']])).toEqual([['/offset?limit=10&state=open', '1'], ['/offset?limit=10&offset=10&state=open', '1']])
  })

  it('print their fields and no client', async () => {
    const session = open((await serve(list(12))).url)
    const page = await byOffset(session, { limit: 2 })
    expect(JSON.parse(JSON.stringify(page))).toEqual({ items: [0, 1], hasMore: true, limit: 2, offset: 0, total: 12, nextOffset: 2, totalPages: 6, currentPage: 1 })
    expect(inspect(page, { depth: null, showHidden: true })).not.toMatch(/transport|kernel|session/i)
    expect(JSON.stringify(await byCursor(session))).not.toContain('transport')
  })

  it('can be left and gone on from elsewhere, by what they say of the next', async () => {
    for (const start of [byOffset, byNumber, byCursor] as ((session: Session, input?: object) => PagePromise<number, Page<number>>)[]) {
      const server = await serve(list(25))
      const stored = JSON.parse(JSON.stringify((await start(open(server.url))).nextInput)) as object
      expect(await start(open(server.url), stored).all()).toEqual(upTo(25).slice(10))
    }
  })
})

describe('a list under way', () => {
  it('awaited and iterated asks for its first page once', async () => {
    const server = await serve(list(25))
    const found = byOffset(open(server.url))
    const page = await found
    expect(await collect(found)).toEqual(upTo(25))
    expect(page.items).toEqual(upTo(10))
    expect(await found).toBe(page)
    expect(server.requests).toHaveLength(3)
  })

  it('starts by itself, once', async () => {
    const server = await serve(list(5))
    const found = byOffset(open(server.url))
    await expectSoon(() => server.requests.length === 1)
    expect(await found.all()).toEqual(upTo(5))
    expect(Object.prototype.toString.call(found)).toBe('[object PagePromise]')
    expect(server.requests).toHaveLength(1)
  })

  it('gives the answer of its first page', async () => {
    const { data, response } = await byOffset(open((await serve(list(25))).url)).withResponse()
    expect(response).toMatchObject({ status: 200, data })
    expect(response.data).toBe(data)
    expect(data.items).toHaveLength(10)
  })

  it('asks for no page before it is needed', async () => {
    const server = await serve(list(100))
    const pages = byOffset(open(server.url)).pages()
    await pages.next()
    await pause(30)
    expect(server.requests).toHaveLength(1)
    await pages.next()
    await pages.return(undefined)
    expect(server.requests).toHaveLength(2)
  })

  it('asks for the next page early when told so', async () => {
    const server = await serve(list(100))
    const pages = byOffset(open(server.url)).pages({ prefetch: true })
    await pages.next()
    await expectSoon(() => server.requests.length === 2)
    await pages.return(undefined)
    await pause(20)
    expect(server.requests).toHaveLength(2)
  })

  it('left early sends nothing more', async () => {
    const server = await serve(list(100))
    for await (const item of byOffset(open(server.url))) if (item === 12) break
    expect(server.requests).toHaveLength(2)
  })

  it('prepares its first request without sending', async () => {
    const server = await serve(list(1))
    expect((await byOffset.prepare(open(server.url), { limit: 5 })).url).toBe(`${server.url}/offset?limit=5`)
    expect(server.requests).toHaveLength(0)
  })

  it('checks its input', async () => {
    const server = await serve(list(1))
    expect(await failure(collect(byOffset(open(server.url), { limt: 5 } as OffsetInput)), RequestValidationError)).toMatchObject({ operation: 'offset.list', issues: [{ path: 'limt' }] })
    expect(server.requests).toHaveLength(0)
  })
})

describe('all', () => {
  it('stops at maxItems and asks for no more pages than it needs', async () => {
    const server = await serve(list(100))
    const session = open(server.url)
    for (const [maxItems, requests] of [[0, 1], [1, 1], [10, 1], [11, 2], [25, 3], [100, 10], [1_000, 10]] as const) {
      const before = server.requests.length
      expect(await byOffset(session).all({ maxItems })).toEqual(upTo(Math.min(maxItems, 100)))
      await pause(5)
      expect([maxItems, server.requests.length - before]).toEqual([maxItems, requests])
    }
  })

  it('refuses what it does not understand', async () => {
    const session = open((await serve(list(3))).url)
    for (const options of [{ maxItems: -1 }, { maxItems: Number.NaN }, { maxItems: '5' }, { limit: 5 }, { prefetch: 'yes' }]) {
      const error = await failure(byOffset(session).all(options as object), ConfigurationError)
      expect(error.message).toContain(`'${Object.keys(options)[0] ?? ''}'`)
      expect(error).toMatchObject({ vendor: 'sample', operation: 'offset.list' })
    }
  })
})

const looping = async (): Promise<TestServer> => serve((request) => ({ json: { items: [1], next: { undefined: 'a', a: 'b', b: 'a' }[String(request.query.get('after') ?? undefined)] } }))

describe('a server that goes astray', () => {
  it('and names the same next page twice ends the walk with an error of its vendor', async () => {
    const server = await looping()
    const seen: number[] = []
    const walk = async (): Promise<void> => {
      for await (const item of byCursor(open(server.url))) seen.push(item)
    }
    expect(await failure(walk(), ResponseParseError)).toMatchObject({ code: 'REPEATED_CURSOR', vendor: 'sample', operation: 'cursor.list', sent: 'yes' })
    expect(seen.length).toBeLessThanOrEqual(3)
    expect(await failure(byCursor(open(server.url)).all({ prefetch: true }), ResponseParseError)).toMatchObject({ code: 'REPEATED_CURSOR' })
  })

  it('and names the page that was asked for as the next ends the walk before an item comes twice', async () => {
    const server = await serve((request) => ({ json: { items: [1], next: request.query.get('after') ?? 'a' } }))
    const seen: number[] = []
    const walk = async (input: CursorInput): Promise<void> => {
      for await (const item of byCursor(open(server.url), input)) seen.push(item)
    }
    await failure(walk({}), ResponseParseError)
    await failure(walk({ after: 'x' }), ResponseParseError)
    expect(seen).toEqual([1])
    expect(await byCursor(open(server.url), { after: 'x' })).toMatchObject({ nextCursor: 'x' })
  })

  it('and always answers with the same page number ends the walk', async () => {
    const server = await serve(() => ({ json: { content: [1], number: 0, size: 1, totalPages: 9, last: false, totalElements: 9 } }))
    await failure(byNumber(open(server.url)).all(), ResponseParseError)
    expect(server.requests.length).toBeLessThanOrEqual(3)
  })

  it('an empty page with a next one is no end', async () => {
    const pages: Record<string, unknown> = { '': { items: [], next: 'a' }, 'a': { items: [1], next: 'b' }, 'b': { items: [], next: 'c' }, 'c': { items: [2], next: '' } }
    const server = await serve((request) => ({ json: pages[request.query.get('after') ?? ''] }))
    expect(await byCursor(open(server.url)).all()).toEqual([1, 2])
  })

  it('an empty page of an offset list is its end, whatever the total says', async () => {
    const server = await serve((_request, _response, count) => ({ json: { items: count === 1 ? [1] : [], total: 1_000, limit: 1 } }))
    expect(await byOffset(open(server.url), { limit: 1 }).all()).toEqual([1])
    expect(server.requests).toHaveLength(2)
  })

  it('a failure halfway comes when it is its turn, early or not', async () => {
    for (const prefetch of [false, true]) {
      const server = await serve((request, _response, count) => (count === 3 ? { status: 500 } : { json: answer(request.query, '/offset', 100) }))
      const seen: number[] = []
      const walk = async (): Promise<void> => {
        for await (const item of byOffset(open(server.url)).items({ prefetch })) {
          seen.push(item)
          if (item % 10 === 5) await pause(10)
        }
      }
      await failure(walk(), ServerError)
      expect(seen).toEqual(upTo(20))
    }
  })

  it('a retry inside a walk loses and repeats nothing', async () => {
    const server = await serve((request, _response, count) => (count % 3 === 0 ? { status: 503 } : { json: answer(request.query, '/offset', 100) }))
    expect(await byOffset(open(server.url)).all()).toEqual(upTo(100))
  })
})
