import { describe, expect, test } from 'vitest'
import { ValentinaError } from '../src/index.ts'
import type { Behaviour } from '../src/testing/index.ts'
import { cast, raw, type Cast, type RawRequest } from './fake/clients.ts'

type Both<T> = Readonly<Record<Behaviour, T>>

const behaviours: readonly Behaviour[] = ['declared', 'observed']

/** What a call gives, or the status that it is refused with. */
const outcome = <T>(call: Promise<T>): Promise<T | number | undefined> =>
  call.then((value) => value, (error: unknown) => {
    if (error instanceof ValentinaError && 'status' in error) return error.status as number
    throw error
  })

/** Requests whose answers differ in nothing but the status. */
const differences: Readonly<Record<string, { readonly request: (all: Cast) => RawRequest | Promise<RawRequest>; readonly status: Both<number> }>> = {
  'an unknown role': {
    request: ({ admin }) => ({ method: 'POST', path: '{C}/users', as: admin, body: { username: 'boss', email: 'boss@example.com', role: 'BOSS' } }),
    status: { declared: 400, observed: 500 },
  },
  'an unknown permission in the settings': {
    request: () => ({ method: 'PATCH', path: '{C}', body: { settings: { permission_grant_xp: 'NOBODY' } } }),
    status: { declared: 400, observed: 500 },
  },
  'an acting user of another company in dice rolls': {
    request: async ({ client }) => ({ method: 'POST', path: '{C}/dicerolls', as: (await client.companies.create({ name: 'Another', email: 'a@example.com' })).admin_user.id, body: {} }),
    status: { declared: 404, observed: 201 },
  },
  'an upload without file name': {
    request: ({ admin }) => ({
      method: 'POST', path: `{C}/users/${admin}/assets/upload`, as: admin, body: { $multipart: [{ name: 'data', filename: '', content_type: 'image/png', base64: 'iVBORw0KGgo=' }] },
    }),
    status: { declared: 400, observed: 500 },
  },
  'a number of more than 32 bits': {
    request: ({ admin }) => ({ method: 'POST', path: '{C}/dicerolls', as: admin, body: { difficulty: 3_000_000_000 } }),
    status: { declared: 400, observed: 500 },
  },
}

describe.each(Object.entries(differences))('%s', (_, { request, status }) => {
  test.each(behaviours)('%s', async (behaviour) => {
    const all = await cast({ behaviour })
    const answer = await raw(all, await request(all))
    expect(answer.status).toBe(status[behaviour])
  })
})

describe('a company whose settings are refused', () => {
  test.each([['declared', 400, 1], ['observed', 500, 500]] as const)('%s: a %d, then the list gives %d', async (behaviour, status, listed) => {
    const all = await cast({ behaviour })
    const { fake, client } = all
    const create = await raw(all, { method: 'POST', path: '/companies', body: { name: 'Half', settings: { permission_grant_xp: 'NOBODY' } } })
    expect(create.status).toBe(status)
    expect(await outcome(client.companies.list().then(({ total }) => total))).toBe(listed)
    fake.removeBrokenCompanies()
    expect((await client.companies.list()).total).toBe(1)
  })
})

describe('a character whose name is taken', () => {
  test.each([['declared', 1, 44], ['observed', 2, 400]] as const)('%s: there are %d, and an update of the first gives %d', async (behaviour, count, updated) => {
    const { client, company_id, admin } = await cast({ behaviour })
    const { id: campaign_id } = await client.campaigns({ company_id, user_id: admin }).create({ name: 'Twins' })
    const characters = client.characters({ company_id, user_id: admin })
    const body = { name_first: 'Noah', name_last: 'Twice', character_class: 'MORTAL', game_version: 'V5', campaign_id } as const
    const { id: character_id } = await characters.create(body)
    expect(await outcome(characters.create(body))).toBe(400)
    expect((await characters.list()).total).toBe(count)
    expect(await outcome(characters.update({ character_id, age: 44 }).then(({ age }) => age))).toBe(updated)
  })
})

describe('a gift of a tribe in includes', () => {
  test.each([['declared', ['Gift of tribe 1']], ['observed', 500]] as const)('%s: %s', async (behaviour, expected) => {
    const { client, company_id, admin } = await cast({ behaviour })
    const { id: campaign_id } = await client.campaigns({ company_id, user_id: admin }).create({ name: 'Pack' })
    const blueprint = client.characterBlueprint({ company_id })
    const [tribe] = (await blueprint.listWerewolfTribes()).items
    const [auspice] = (await blueprint.listWerewolfAuspices()).items
    const characters = client.characters({ company_id, user_id: admin })
    const { id: character_id } = await characters.create({
      name_first: 'Wolf', name_last: 'Grimsson', character_class: 'WEREWOLF', game_version: 'V5', campaign_id,
      werewolf_attributes: { tribe_id: tribe?.id ?? '', auspice_id: auspice?.id ?? '' }, traits: [{ trait_id: tribe?.gift_trait_ids[0] ?? '', value: 1 }],
    })
    const names = characters.get({ character_id, include: ['traits'] }).then(({ traits }) => traits?.map(({ trait }) => trait.name))
    expect(await outcome(names)).toEqual(expected)
  })
})

describe('what somebody else changed', () => {
  test.each([['declared', 2], ['observed', 1]] as const)('%s: is %d at once, and seen after a minute', async (behaviour, danger) => {
    const { fake, client, company_id, admin, storyteller } = await cast({ behaviour })
    const as = (user_id: string) => client.campaigns({ company_id, user_id })
    const { id: campaign_id } = await as(admin).create({ name: 'Long Night', danger: 1 })
    const seen = async (user: string): Promise<number> => (await as(user).get({ campaign_id })).danger
    expect([await seen(admin), await seen(storyteller)]).toEqual([1, 1])
    await as(storyteller).update({ campaign_id, danger: 2 })
    expect([await seen(admin), await seen(storyteller)]).toEqual([danger, 2])
    fake.clock.advance(60_000)
    expect([await seen(admin), await seen(storyteller)]).toEqual([2, 2])
  })
})
