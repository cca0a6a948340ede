import { getEventListeners } from 'node:events'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { composed, cursorPaging, numberedPaging, offsetPaging, operation, pagedOperation, type CursorPage, type NumberedPage, type OffsetPage } from '../src/index.ts'
import { heapInUse } from './support/memory.ts'
import { inProcess, open } from './support/session.ts'
import { pendingTimers } from './support/timers.ts'

const MEGABYTE = 1024 * 1024

interface Thing { id: number; name: string }
const get = operation<{ id: number }, Thing>({ id: 'get', method: 'GET', path: '/things/{id}', params: { path: { id: v.number() } }, result: v.object({ id: v.number(), name: v.string() }) })

it('100 000 calls with one signal leave no listener, no timer and a flat heap', async () => {
  const session = open('https://example.com', { transport: inProcess(() => ({ id: 1, name: 'n' })), timeoutMs: 60_000, deadlineMs: 60_000, maxConcurrency: 50 })
  const { signal } = new AbortController()
  const round = async (calls: number): Promise<void> => {
    for (let done = 0; done < calls; done += 100) await Promise.all(Array.from({ length: 100 }, (_, id) => get(session, { id }, { signal })))
  }
  await round(20_000)
  const [heap, timers] = [await heapInUse(), pendingTimers()]
  await round(80_000)
  expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  expect(pendingTimers()).toBeLessThanOrEqual(timers)
  // Less than 40 bytes for each call.
  expect((await heapInUse()) - heap).toBeLessThan(3 * MEGABYTE)
}, 120_000)

it('20 000 failing calls leave a flat heap', async () => {
  let count = 0
  const session = open('https://example.com', {
    maxRetries: 1, retryDelayMs: 0, logger: null,
    transport: (_request, context) => {
      context.started()
      count++
      return count % 2 === 0 ? Promise.reject(Object.assign(new Error('lost'), { code: 'ECONNRESET' })) : Promise.resolve({ status: 400, headers: { 'content-type': 'application/json' }, body: new TextEncoder().encode(`{"n":${count}}`) })
    },
  })
  const { signal } = new AbortController()
  const round = async (calls: number): Promise<void> => {
    for (let id = 0; id < calls; id++) await get(session, { id }, { signal, deadlineMs: 60_000 }).catch(() => {})
  }
  await round(4_000)
  const heap = await heapInUse()
  await round(16_000)
  expect((await heapInUse()) - heap).toBeLessThan(2 * MEGABYTE)
  expect(getEventListeners(signal, 'abort')).toHaveLength(0)
}, 120_000)

it('20 000 composed calls leave a flat heap', async () => {
  const session = open('https://example.com', { transport: inProcess(() => ({ id: 1, name: 'n' })) })
  const both = composed<object, number>({ id: 'both', uses: ['get'], run: async (call) => (await call(get, { id: 1 })).id + (await call(get, { id: 2 })).id })
  const { signal } = new AbortController()
  const round = async (calls: number): Promise<void> => {
    for (let n = 0; n < calls; n++) await both(session, {}, { signal, deadlineMs: 60_000 })
  }
  await round(4_000)
  const heap = await heapInUse()
  await round(16_000)
  expect((await heapInUse()) - heap).toBeLessThan(2 * MEGABYTE)
  expect(getEventListeners(signal, 'abort')).toHaveLength(0)
}, 120_000)

const TOTAL = 1_000_000
const SIZE = 1_000
const slice = (from: number): number[] => Array.from({ length: Math.min(SIZE, TOTAL - from) }, (_, index) => from + index)

/** Walks over a million items; gives how many there were, their sum, and how far the heap grew on the way. */
async function walk(items: AsyncIterable<number>): Promise<{ count: number; sum: number; growth: number }> {
  let count = 0
  let sum = 0
  let start = 0
  let growth = 0
  for await (const item of items) {
    count++
    sum += item
    if (count === 100_000) start = await heapInUse()
    if (count % 300_000 === 0) growth = Math.max(growth, (await heapInUse()) - start)
  }
  return { count, sum, growth }
}

const expected = { count: TOTAL, sum: (TOTAL * (TOTAL - 1)) / 2 }
const numberIn = (path: string, name: string): number => Number(new URLSearchParams(path.split('?')[1]).get(name) ?? 0)

it('a million items pass through an offset list in flat memory', async () => {
  const session = open('https://example.com', { transport: inProcess(({ path }) => ({ items: slice(numberIn(path, 'offset')), total: TOTAL })) })
  const list = pagedOperation<{ limit?: number; offset?: number }, number, OffsetPage<number>>({
    id: 'list', method: 'GET', path: '/list', params: { query: { limit: v.optional(v.number()), offset: v.optional(v.number()) } }, result: v.object({ items: v.array(v.number()), total: v.number() }),
    paging: offsetPaging({ defaultLimit: SIZE, read: (data: { items: number[]; total: number }) => data }),
  })
  const { growth, ...found } = await walk(list(session))
  expect(found).toEqual(expected)
  expect(growth).toBeLessThan(8 * MEGABYTE)
}, 120_000)

it('a million items pass through a numbered list in flat memory, pages fetched early', async () => {
  const session = open('https://example.com', { transport: inProcess(({ path }) => slice(numberIn(path, 'page') * SIZE)) })
  const list = pagedOperation<{ page?: number }, number, NumberedPage<number>>({
    id: 'list', method: 'GET', path: '/list', params: { query: { page: v.optional(v.number()) } }, result: v.array(v.number()),
    paging: numberedPaging({ names: { page: 'page', size: 'size' }, firstPage: 0, defaultSize: SIZE, read: (items: number[]) => ({ items }) }),
  })
  const { growth, ...found } = await walk(list(session).items({ prefetch: true }))
  expect(found).toEqual(expected)
  expect(growth).toBeLessThan(8 * MEGABYTE)
}, 120_000)

it('a million items pass through a cursor list in flat memory', async () => {
  const session = open('https://example.com', {
    transport: inProcess(({ path }) => {
      const from = numberIn(path, 'after')
      return { items: slice(from), next: from + SIZE < TOTAL ? String(from + SIZE) : null }
    }),
  })
  const list = pagedOperation<{ after?: string }, number, CursorPage<number>>({
    id: 'list', method: 'GET', path: '/list', params: { query: { after: v.optional(v.string()) } }, result: v.unknown(),
    paging: cursorPaging({ name: 'after', read: (data: { items: number[]; next: string | null }) => ({ items: data.items, nextCursor: data.next }) }),
  })
  const { growth, ...found } = await walk(list(session))
  expect(found).toEqual(expected)
  expect(growth).toBeLessThan(8 * MEGABYTE)
}, 120_000)
