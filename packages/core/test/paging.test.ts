import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ConfigurationError, RequestValidationError, ResponseParseError, ServerError, type Page, type PagePromise, type Session } from '../src/index.ts'
import { failure } from './support/failure.ts'
import { answer, bareNumbers, byCursor, byNumber, byOffset, collect, upTo, type CursorInput, type OffsetInput } from './support/lists.ts'
import { expectSoon, pause, serve, type Received, type TestServer } from './support/server.ts'
import { open } from './support/session.ts'

const list = (count: number, cap?: number, told?: boolean) => (request: Received) => ({ json: answer(request.query, request.path, count, cap, told) })
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

  it('that somebody forgot to await say so when they are printed', async () => {
    const session = open((await serve(list(1))).url)
    const call = session.request({ path: '/offset' })
    const pages = byOffset(session)
    expect([inspect(call), inspect(pages)]).toEqual(['Call { <not awaited> }', 'PagePromise { <not awaited> }'])
    await Promise.all([call, pages])
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

  it('and names a page as its own next is not followed by hand either', async () => {
    const server = await serve((request) => ({ json: { items: [1], next: request.query.get('after') ?? 'a' } }))
    const page = await byCursor(open(server.url)).then((first) => first.next())
    expect(await failure((page as Page<number>).next(), ResponseParseError)).toMatchObject({ code: 'REPEATED_CURSOR', vendor: 'sample', operation: 'cursor.list' })
    expect(server.requests).toHaveLength(2)
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

  it('a limit beyond what was asked for is not asked of the server', async () => {
    const server = await serve((_request, _response, count) => ({ json: { items: count === 1 ? [1, 2] : [3], total: 3, limit: 2 } }))
    expect(await byOffset(open(server.url), { limit: 1 }).all()).toEqual([1, 2, 3])
    expect(server.requests.map(({ target }) => target)).toEqual(['/offset?limit=1', '/offset?limit=1&offset=2'])
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

describe('an answer that is no page', () => {
  it('because it holds no list is refused, whatever `validate` says, and its text is kept', async () => {
    for (const json of [{}, { items: null }, { items: { length: 1 } }, { items: 'ab' }]) {
      const server = await serve(() => ({ json }))
      for (const validate of ['report', 'off'] as const) {
        const error = await failure(byOffset(open(server.url, { validate, logger: null })), ResponseParseError)
        expect(error).toMatchObject({ code: 'RESPONSE_NOT_READABLE', status: 200, sent: 'yes', operation: 'offset.list', rawBody: JSON.stringify(json) })
      }
    }
  })

  it('because its numbers are none is read with the numbers that were asked for', async () => {
    for (const wrong of [true, '5', [1, 2], -1, 1.5, 1e300]) {
      const server = await serve((_request, _response, count) => ({ json: count === 1 ? { items: [1, 2], total: 4, limit: wrong, offset: wrong } : { items: [3, 4], total: 4 } }))
      expect(await byOffset(open(server.url, { logger: null }), { limit: 2 }).all()).toEqual([1, 2, 3, 4])
      expect(server.requests.map(({ query }) => query.get('offset'))).toEqual([null, '2'])
    }
  })

  it('because its cursor is no text that can be sent back is refused, so that no item is lost silently', async () => {
    for (const next of [7, [null], {}, true, '\uD800']) {
      const server = await serve(() => ({ json: { items: [1], next } }))
      expect(await failure(byCursor(open(server.url, { logger: null })).all(), ResponseParseError)).toMatchObject({ sent: 'yes', status: 200 })
    }
  })
})
