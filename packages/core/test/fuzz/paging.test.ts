import { anyText, hostileValue, wellFormedText } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { cursorPaging, pagedOperation, ResponseParseError, SdkError, type CursorPage, type Page, type PagePromise, type Session } from '../../src/index.ts'
import { answer, bareNumbers, byCursor, byNumber, byOffset, collect, upTo } from '../support/lists.ts'
import { createSession, inProcess } from '../support/session.ts'

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
        const session = createSession('https://example.com', { transport: inProcess(({ path }) => answer(new URLSearchParams(path.split('?')[1]), path.split('?')[0] ?? '', count)) })
        expect(await collect(start(session, size))).toEqual(upTo(count))
        expect(await start(session, size).all({ prefetch })).toEqual(upTo(count))
        const pages: number[] = []
        for await (const page of start(session, size).pages({ prefetch })) pages.push(...page)
        expect(pages).toEqual(upTo(count))
      }))
    })
  }

  it('an offset list whose server gives fewer than asked for, whether it says so or not', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 25 }), fc.boolean(), async (count, limit, cap, told) => {
      const session = createSession('https://example.com', { transport: inProcess(({ path }) => answer(new URLSearchParams(path.split('?')[1]), '/offset', count, cap, told)) })
      expect(await collect(byOffset(session, { limit }))).toEqual(upTo(count))
    }))
  })
})

describe('cursors', () => {
  const list = pagedOperation<{ after?: string | undefined }, number, CursorPage<number>>({
    id: 'cursor.list', method: 'GET', path: '/cursor', params: { query: { after: v.optional(v.string()) } }, result: v.object({ items: v.array(v.number()) }),
    paging: cursorPaging({ name: 'after', read: (data: { items: number[]; next: string | null }) => ({ items: data.items, nextCursor: data.next }) }),
  })

  it('of any text come back to the server as they were given, also from storage', async () => {
    await fc.assert(fc.asyncProperty(wellFormedText().filter((text) => text !== ''), async (cursor) => {
      const asked: (string | null)[] = []
      const session = createSession('https://example.com', { transport: inProcess(({ path }) => {
        asked.push(new URL(path, 'https://example.com').searchParams.get('after'))
        return { items: [1], next: asked.length === 1 ? cursor : null }
      }) })
      const page = await list(session)
      expect(page.nextCursor).toBe(cursor)
      await page.next()
      await list(session, JSON.parse(JSON.stringify(page.nextInput)) as { after: string })
      expect(asked).toEqual([null, cursor, cursor])
    }))
  })

  it('of any kind, and repeated ones, never make an endless walk', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(hostileValue, anyText(2), fc.constantFrom('a', 'b')), { minLength: 1, maxLength: 5 }), async (cursors) => {
      let asked = 0
      const session = createSession('https://example.com', { logger: null, maxRetries: 0, transport: inProcess(() => ({ items: [1], next: cursors[asked++ % cursors.length] })) })
      const error = await collect(list(session)).then(() => undefined, (reason: unknown) => reason)
      expect(asked).toBeLessThanOrEqual(cursors.length + 2)
      expect(error === undefined || error instanceof SdkError).toBe(true)
    }))
  })
})

describe('pages of any content', () => {
  const entry = fc.oneof({ weight: 3, arbitrary: hostileValue }, { weight: 1, arbitrary: fc.constantFrom<unknown[]>([1, 2], 3, 0, true) })
  const body = fc.oneof({ weight: 5, arbitrary: fc.dictionary(fc.constantFrom('items', 'total', 'limit', 'offset', 'content', 'number', 'size', 'last', 'totalPages', 'next'), entry, { noNullPrototype: true }) }, { weight: 1, arbitrary: hostileValue })

  for (const [what, start] of strategies) {
    it(`of ${what} are walked, or refused with a typed error`, async () => {
      await fc.assert(fc.asyncProperty(body, async (given) => {
        const session = createSession('https://example.com', { logger: null, maxRetries: 0, transport: inProcess(() => given) })
        let pages = 0
        try {
          for await (const page of start(session, undefined).pages()) {
            expect(Array.isArray(page.items)).toBe(true)
            if (++pages >= 5) break
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ResponseParseError)
        }
      }))
    })
  }
})
