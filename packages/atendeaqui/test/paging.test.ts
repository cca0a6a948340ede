import { describe, expect, test } from 'vitest'
import { NotFoundError, ResponseParseError } from '../src/index.ts'
import { answering } from './support/answers.ts'
import { open, SLUG } from './support/company.ts'
import { failure } from './support/failure.ts'

const clients = Array.from({ length: 7 }, (_, index) => ({ client_id: `c-${index + 1}`, full_name: `Client ${index + 1}` }))
const ids = clients.map(({ client_id: id }) => id)

describe('a list in pages', () => {
  test('is its first page, and goes on', async () => {
    const { client, fake } = await open({ clients })
    const first = await client.clients.list({ page_size: 3 })
    expect([first.items.length, first.page, first.size, first.total, first.hasMore, first.nextPage]).toEqual([3, 1, 3, 7, true, 2])
    const second = await first.next()
    expect([second?.items.map(({ client_id: id }) => id), second?.page, second?.nextInput]).toEqual([['c-4', 'c-5', 'c-6'], 2, { page: 3 }])
    const third = await second?.next()
    expect([third?.items.length, third?.hasMore, await third?.next()]).toEqual([1, false, undefined])
    expect(fake.calls.map(({ query }) => query)).toEqual(['1', '2', '3'].map((page) => ({ page: [page], page_size: ['3'] })))
    expect(JSON.stringify(first)).not.toContain('token')
  })

  test('is iterated over all pages', async () => {
    const { client, fake } = await open({ clients })
    const seen: string[] = []
    for await (const { client_id: id } of client.clients.list({ page_size: 2 })) seen.push(id)
    expect(seen).toEqual(ids)
    expect(fake.calls).toHaveLength(4)
    expect((await client.clients.list({ page_size: 2 }).all({ maxItems: 3 })).length).toBe(3)
  })

  test('ends where the server says so, not where a page is shorter than asked for', async () => {
    const { client, fake } = await open({ clients, maxPageSize: 3 })
    expect((await client.clients.list({ page_size: 1000 }).all()).length).toBe(7)
    expect(fake.calls).toHaveLength(3)
  })

  test('works for every list', async () => {
    const { client } = await open()
    const counts = [client.onboarding.listFlows({ page_size: 1 }), client.onboarding.listProgress({ slug: SLUG, page_size: 1 }), client.onboarding.listEmailLogs({ slug: SLUG, page_size: 1 }), client.onboarding.listEmailPieces({ slug: SLUG, page_size: 1 })]
    expect(await Promise.all(counts.map(async (list) => (await list.all()).length))).toEqual([2, 1, 2, 2])
  })
})

describe('a list without an envelope', () => {
  test('ends at a page that is not full', async () => {
    const { client, fake } = await open({ clients, lists: 'array' })
    const page = await client.clients.list({ page_size: 5 })
    expect([page.items.length, page.total, page.hasMore]).toEqual([5, undefined, true])
    expect((await client.clients.list({ page_size: 5 }).all()).map(({ client_id: id }) => id)).toEqual(ids)
    expect(fake.calls.at(-1)?.query['page']).toEqual(['2'])
  })

  test('ends at a 404 when the last page was full', async () => {
    const { client, fake } = await open({ clients: clients.slice(0, 6), lists: 'array' })
    expect((await client.clients.list({ page_size: 3 }).all()).length).toBe(6)
    expect(fake.calls.at(-1)).toMatchObject({ status: 404, query: { page: ['3'] } })
  })
})

describe('a page behind the last one', () => {
  test('is empty', async () => {
    const { client } = await open({ clients })
    const page = await client.clients.list({ page: 9 })
    expect([page.items, page.hasMore, page.page]).toEqual([[], false, 9])
  })

  test('of a flow that does not exist, and a first page that is not found, are errors', async () => {
    const { client } = await open()
    expect((await failure(client.onboarding.listProgress({ slug: 'nobody', page: 2 }), NotFoundError)).code).toBe('FLOW_NOT_FOUND')
    expect((await failure(answering({ status: 404, body: { detail: 'Not found.' } }).client.clients.list(), NotFoundError)).code).toBe('NOT_FOUND')
  })
})

describe('odd lists', () => {
  test('an envelope without items is empty, anything else is no list', async () => {
    for (const body of [{}, { results: null }, { count: 0 }]) expect((await answering({ body }).client.clients.list()).items).toEqual([])
    for (const body of [{ results: 7 }, 7, 'text', undefined, null]) expect((await failure(answering({ body }).client.clients.list(), ResponseParseError)).sent).toBe('yes')
  })

  test('a next page is asked for by its number, whatever address the server names', async () => {
    const { client } = answering({ body: { next: 'https://example.com/?page=2', results: [{ client_id: 'c' }] } })
    const seen: number[] = []
    for await (const page of client.clients.list().pages()) {
      seen.push(page.page)
      if (seen.length === 3) break
    }
    expect(seen).toEqual([1, 2, 3])
  })
})
