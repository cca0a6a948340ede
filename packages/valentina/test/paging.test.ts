import { describe, expect, it } from 'vitest'
import { OffsetPage, RequestValidationError } from '../src/index.ts'
import { note, page } from './support/bodies.ts'
import { failure, Wire } from './support/wire.ts'

const scope = { company_id: 'c', user_id: 'u' }
const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)

describe('a list', () => {
  it('awaited is a page that knows where it stands', async () => {
    const wire = new Wire({ body: page([note('1'), note('2')], 5, 2, 2) })
    const found = await wire.client().campaigns(scope).listNotes({ campaign_id: 'a', limit: 2, offset: 2 })
    expect(found).toBeInstanceOf(OffsetPage)
    expect(ids(found.items)).toEqual(['1', '2'])
    expect(found).toMatchObject({
      limit: 2, offset: 2, total: 5, hasMore: true, nextOffset: 4, totalPages: 3, currentPage: 2,
    })
    expect(wire.sent.map(({ path }) => path)).toEqual(['/api/v1/companies/c/campaigns/a/notes?limit=2&offset=2'])
  })

  it('iterated gives all items, and those that overlapping pages repeat only once', async () => {
    const wire = new Wire({ body: page([note('1'), note('2')], 5, 2) }, { body: page([note('2'), note('3')], 5, 2, 2) }, { body: page([note('4')], 5, 2, 4) })
    const found: string[] = []
    for await (const { id } of wire.client().campaigns(scope).listNotes({ campaign_id: 'a', limit: 2 })) found.push(id)
    expect(found).toEqual(['1', '2', '3', '4'])
    expect(wire.sent.map(({ path }) => path.split('?')[1])).toEqual(['limit=2', 'limit=2&offset=2', 'limit=2&offset=4'])
  })

  it('ends at an empty page whatever the total says', async () => {
    const wire = new Wire({ body: page([note('1')], 9, 1) }, { body: page([], 9, 1, 1) })
    expect(ids(await wire.client().campaigns(scope).listNotes({ campaign_id: 'a', limit: 1 }).all())).toEqual(['1'])
    expect(wire.sent).toHaveLength(2)
  })

  it('whose server says a limit of 0 without being asked for one goes on with the limit that was asked for', async () => {
    const wire = new Wire({ body: { items: [note('1')], total: 2, offset: 0, limit: 0 } }, { body: page([note('2')], 2, 1, 1) })
    expect(ids(await wire.client().campaigns(scope).listNotes({ campaign_id: 'a', limit: 1 }).all())).toEqual(['1', '2'])
    expect(wire.sent.map(({ path }) => path.split('?')[1])).toEqual(['limit=1', 'limit=1&offset=1'])
  })

  it('may hold what is no object: walking over it is no TypeError', async () => {
    const wire = new Wire({ body: { items: [null, 'x', note('1')], total: 3, offset: 0, limit: 10 } })
    expect(await wire.client({ validate: 'off' }).campaigns(scope).listNotes({ campaign_id: 'a' }).all()).toEqual([null, 'x', note('1')])
  })

  it('has the names of the first client, which walk in large pages', async () => {
    const wire = new Wire({ body: page([note('1')], 1, 100) })
    const campaigns = wire.client().campaigns(scope)
    expect(ids((await campaigns.getNotesPage({ campaign_id: 'a' })).items)).toEqual(['1'])
    expect(ids(await campaigns.listAllNotes({ campaign_id: 'a' }))).toEqual(['1'])
    expect(ids(await campaigns.listAllNotes({ campaign_id: 'a', limit: 7 }))).toEqual(['1'])
    const found: string[] = []
    for await (const { id } of campaigns.iterAllNotes({ campaign_id: 'a' })) found.push(id)
    expect(found).toEqual(['1'])
    expect(wire.sent.map(({ path }) => path.split('?')[1])).toEqual([undefined, 'limit=100', 'limit=7', 'limit=100'])
  })

  it('of the catalog walks in pages of 1000', async () => {
    const wire = new Wire({ body: page([], 0, 1000) })
    const client = wire.client({ defaultCompanyId: 'c' })
    await client.characterBlueprint().listAllTraits({ game_version: 'V5' })
    await client.dictionary().listAll()
    expect(wire.sent.map(({ path }) => path.split('?')[1])).toEqual(['limit=1000&game_version=V5', 'limit=1000'])
  })

  it('refuses sizes that the server does not know', async () => {
    const wire = new Wire({ body: page([]) })
    const client = wire.client({ defaultCompanyId: 'c' })
    for (const limit of [-1, 101, 1.5]) expect(await failure(() => client.users().list({ limit }))).toBeInstanceOf(RequestValidationError)
    for (const offset of [-1, 2 ** 31]) expect(await failure(() => client.users().list({ offset }))).toBeInstanceOf(RequestValidationError)
    expect(await failure(() => client.dictionary().list({ limit: 1001 }))).toBeInstanceOf(RequestValidationError)
    expect(wire.sent).toEqual([])
  })

  it('of no items can be awaited, but not walked over', async () => {
    const wire = new Wire({ body: page([], 3, 0) })
    const users = wire.client().users({ company_id: 'c' })
    expect(await users.list({ limit: 0 })).toMatchObject({ items: [], total: 3, hasMore: true, totalPages: 0, currentPage: 0 })
    expect(await failure(() => users.list({ limit: 0 }).all())).toMatchObject({ name: 'RequestValidationError', issues: [{ path: 'limit' }] })
    expect(wire.sent).toHaveLength(2)
    expect(await failure(() => users.listAll({ limit: 0 }))).toBeInstanceOf(RequestValidationError)
    expect(await failure(() => users.iterAll({ limit: 0 })[Symbol.asyncIterator]().next())).toBeInstanceOf(RequestValidationError)
    expect(wire.sent).toHaveLength(2)
  })

  it('repeats the name of a parameter for each of its values', async () => {
    const wire = new Wire({ status: 404, body: {} })
    await failure(() => wire.client().users({ company_id: 'c' }).get({ user_id: 'u', include: ['notes', 'assets'] }))
    expect(wire.sent[0]?.path).toBe('/api/v1/companies/c/users/u?include=notes&include=assets')
  })
})
