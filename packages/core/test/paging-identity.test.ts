import * as v from 'valibot'
import { expect, it } from 'vitest'
import { offsetPaging, pagedOperation, type OffsetPage, type PagingStrategy } from '../src/index.ts'
import { inProcess, open } from './support/session.ts'

interface Row { id: string }

const rows: readonly Row[] = ['a', 'b', 'b', 'c', 'a'].map((id) => ({ id }))

function listBy(identity?: PagingStrategy['identity']) {
  const paging: PagingStrategy = { ...offsetPaging({ defaultLimit: 2, read: (data: { items: Row[]; total: number }) => data }), identity }
  return pagedOperation<{ limit?: number; offset?: number }, Row, OffsetPage<Row>>({
    id: 'rows.list', method: 'GET', path: '/rows', params: { query: { limit: v.optional(v.number()), offset: v.optional(v.number()) } }, result: v.unknown(), paging,
  })
}

const session = () => open('https://example.com', {
  transport: inProcess(({ path }) => {
    const offset = Number(new URL(path, 'https://example.com').searchParams.get('offset') ?? 0)
    return { items: rows.slice(offset, offset + 2), total: rows.length }
  }),
})

it('walking over items leaves out those that an earlier page had, where items have an identity', async () => {
  const list = listBy((row) => (row as Row).id)
  const items: string[] = []
  for await (const { id } of list(session())) items.push(id)
  expect(items).toEqual(['a', 'b', 'c'])
  expect(await list(session()).all({ maxItems: 3 })).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
})

it('pages are as the server sent them, and so are items without identity', async () => {
  const sizes: number[] = []
  for await (const page of listBy((row) => (row as Row).id)(session()).pages()) sizes.push(page.items.length)
  expect(sizes).toEqual([2, 2, 1])
  expect(await listBy()(session()).all()).toEqual(rows)
})
