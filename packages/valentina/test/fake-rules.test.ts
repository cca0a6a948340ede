import { describe, expect, test } from 'vitest'
import {
  AuthenticationError, AuthorizationError, ConflictError, NotFoundError, RateLimitError, ServerError, UnprocessableEntityError, ValidationError, ValentinaError,
} from '../src/index.ts'
import { operations } from '../src/operations.ts'
import { createFakeValentina, idToken } from '../src/testing/index.ts'
import { operations as served } from '../src/testing/operations/index.ts'
import { cast, clientOf, type Cast } from './fake/clients.ts'

/** What a call is refused with. */
async function refusal(call: Promise<unknown>): Promise<ValentinaError> {
  const error: unknown = await call.then(() => new Error('nothing was refused'), (reason: unknown) => reason)
  if (error instanceof ValentinaError) return error
  throw error
}

const campaignOf = async ({ client, company_id, admin }: Cast): Promise<string> => (await client.campaigns({ company_id, user_id: admin }).create({ name: 'dark metropolis' })).id

describe('operations', () => {
  test('are those of the client', () => {
    const wanted = operations.flatMap(({ spec }) => ('method' in spec ? [`${spec.method} ${spec.path}`] : []))
    expect([...new Set(served.map(({ method, path }) => `${method} /api/v1${path}`))].toSorted()).toEqual([...new Set(wanted)].toSorted())
    expect(served.length).toBe(166)
  })
})

describe('who may call', () => {
  test('a key must be known', async () => {
    const fake = createFakeValentina()
    const error = await refusal(clientOf(fake, 'unknown').system.health())
    expect(error).toBeInstanceOf(AuthenticationError)
    expect(error.message).toContain('Unauthorized API key')
  })

  test('a developer needs a permission for the company', async () => {
    const { fake, client, company_id } = await cast()
    const id = fake.addDeveloper({ username: 'guest', api_key: 'guest-key' })
    const guest = clientOf(fake, 'guest-key')
    expect(await refusal(guest.companies.get({ company_id }))).toBeInstanceOf(AuthorizationError)
    await client.companies.grantAccess({ company_id, developer_id: id, permission: 'USER' })
    expect((await guest.companies.get({ company_id })).id).toBe(company_id)
    expect((await guest.companies.listAuditLogs({ company_id, operation: 'CREATE', limit: 1 })).items).toHaveLength(1)
    expect(await refusal(guest.companies.update({ company_id, name: 'Mine now' }))).toBeInstanceOf(AuthorizationError)
    await client.companies.grantAccess({ company_id, developer_id: id, permission: 'REVOKE' })
    expect(await refusal(guest.companies.get({ company_id }))).toBeInstanceOf(AuthorizationError)
  })

  test('only global admins reach the admin operations', async () => {
    const fake = createFakeValentina({ developers: [{ username: 'plain', api_key: 'plain-key' }] })
    expect(await refusal(clientOf(fake).globalAdmin.listDevelopers())).toBeInstanceOf(AuthorizationError)
  })

  test('a replaced key works for a minute', async () => {
    const fake = createFakeValentina()
    const old = clientOf(fake)
    const { api_key } = await clientOf(fake).developer.regenerateApiKey()
    expect(api_key).toMatch(/^[\dA-Za-z]{32}$/)
    await old.system.health()
    fake.clock.advance(60_001)
    expect(await refusal(old.system.health())).toBeInstanceOf(AuthenticationError)
    await clientOf(fake, api_key).system.health()
  })

  test('users who wait or are deactivated cannot act', async () => {
    const { client, company_id, admin, player } = await cast()
    const users = client.users({ company_id, on_behalf_of: admin })
    await users.update({ user_id: player, role: 'DEACTIVATED' })
    const error = await refusal(client.diceRolls({ company_id, user_id: player }).list())
    expect(error.message).toContain('User account is deactivated')
  })
})

describe('roles', () => {
  test('players give none, storytellers theirs, admins all but the last of their own', async () => {
    const { client, company_id, admin, storyteller, player, other } = await cast()
    const as = (on_behalf_of: string) => client.users({ company_id, on_behalf_of })
    expect(await refusal(as(player).update({ user_id: other, role: 'STORYTELLER' }))).toBeInstanceOf(AuthorizationError)
    expect(await refusal(as(storyteller).update({ user_id: other, role: 'ADMIN' }))).toBeInstanceOf(AuthorizationError)
    expect((await as(storyteller).update({ user_id: other, role: 'STORYTELLER' })).role).toBe('STORYTELLER')
    expect(await refusal(as(admin).update({ user_id: admin, role: 'PLAYER' }))).toBeInstanceOf(ConflictError)
    await as(admin).update({ user_id: other, role: 'ADMIN' })
    expect((await as(admin).update({ user_id: admin, role: 'PLAYER' })).role).toBe('PLAYER')
  })

  test('the settings of a company decide who manages campaigns, NPCs and XP', async () => {
    const everything = await cast()
    const { client, company_id, player, other, storyteller } = everything
    const campaign_id = await campaignOf(everything)
    const campaigns = client.campaigns({ company_id, user_id: player })
    const npc = { name_first: 'Officer', name_last: 'Malone', character_class: 'MORTAL', game_version: 'V5', campaign_id, type: 'NPC' } as const
    const grant = (on_behalf_of: string, user_id: string) => client.users({ company_id, on_behalf_of }).addXp({ user_id, campaign_id, amount: 5 })
    await campaigns.update({ campaign_id, danger: 1 })
    await grant(player, other)
    await client.companies.update({
      company_id, settings: { permission_manage_campaign: 'STORYTELLER', permission_manage_npc: 'STORYTELLER', permission_grant_xp: 'PLAYER' },
    })
    expect(await refusal(campaigns.update({ campaign_id, danger: 2 }))).toBeInstanceOf(AuthorizationError)
    expect(await refusal(client.characters({ company_id, user_id: player }).create(npc))).toBeInstanceOf(AuthorizationError)
    expect((await client.characters({ company_id, user_id: storyteller }).create(npc)).user_player_id).toBeNull()
    expect(await refusal(grant(player, other))).toBeInstanceOf(AuthorizationError)
    expect((await grant(player, player)).xp_current).toBe(5)
  })
})

describe('what is stored', () => {
  test('goes away with its parent, and comes in pages', async () => {
    const everything = await cast()
    const { client, company_id, admin } = everything
    const campaign_id = await campaignOf(everything)
    const books = client.books({ company_id, user_id: admin, campaign_id })
    for (const name of ['one', 'two', 'three']) await books.create({ name })
    const page = await books.list({ limit: 2 })
    expect(page.items.map(({ name, number }) => [name, number])).toEqual([['One', 1], ['Two', 2]])
    expect(page).toMatchObject({ total: 3, hasMore: true })
    expect((await books.list().all()).length).toBe(3)
    const [first, second] = page.items
    const book_id = second?.id ?? ''
    const chapters = client.chapters({ company_id, user_id: admin, campaign_id, book_id })
    const characters = client.characters({ company_id, user_id: admin, campaign_id })
    const { id: character_id } = await characters.create({ name_first: 'Anna', name_last: 'Bell', character_class: 'MORTAL', game_version: 'V5' })
    const { id: chapter_id } = await chapters.create({ name: 'Arrival', character_ids: [character_id] })
    expect((await books.get({ book_id })).character_ids).toEqual([character_id])
    await characters.delete({ character_id })
    expect([(await books.get({ book_id })).character_ids, (await chapters.get({ chapter_id })).character_ids]).toEqual([[], []])
    await books.delete({ book_id: first?.id ?? '' })
    expect((await books.list()).items.map(({ name, number }) => [name, number])).toEqual([['Two', 1], ['Three', 2]])
    await client.campaigns({ company_id, user_id: admin }).delete({ campaign_id })
    expect(await refusal(books.list().all())).toBeInstanceOf(NotFoundError)
  })

  test.each(['globalAdmin', 'users'] as const)('of a user that %s deletes goes along and comes back, but not what was deleted before', async (by) => {
    const everything = await cast()
    const { client, company_id, admin, player: user_id } = everything
    const users = client.users({ company_id, on_behalf_of: admin })
    const characters = client.characters({ company_id, user_id: admin })
    const [trait] = (await client.characterBlueprint({ company_id }).listTraits({ limit: 1 })).items
    const gone = await users.createQuickroll({ user_id, name: 'gone', trait_ids: [trait?.id ?? ''] })
    await users.createQuickroll({ user_id, name: 'kept', trait_ids: [trait?.id ?? ''] })
    await users.deleteQuickroll({ user_id, quickroll_id: gone.id })
    await users.createNote({ user_id, title: 'Note' })
    const campaign_id = await campaignOf(everything)
    await characters.create({ name_first: 'Lucinda', name_last: 'Vane', character_class: 'MORTAL', game_version: 'V5', campaign_id, user_player_id: user_id })
    const left = async (): Promise<number[]> => {
      const { num_quickrolls, num_notes, num_characters } = await client.globalAdmin.getUser({ user_id })
      return [num_quickrolls, num_notes, num_characters, (await characters.list()).total ?? -1]
    }
    expect(await left()).toEqual([1, 1, 1, 1])
    await (by === 'users' ? users.delete({ user_id }) : client.globalAdmin.deleteUser({ user_id }))
    expect(await left()).toEqual([0, 0, 0, 0])
    await client.globalAdmin.updateUser({ user_id, is_archived: false })
    expect(await left()).toEqual([1, 1, 1, 1])
    expect((await users.listAllQuickrolls({ user_id })).map(({ name }) => name)).toEqual(['kept'])
  })

  test('is written into the audit log, without secrets', async () => {
    const { client, company_id, admin } = await cast({ identities: { 'gh-token': { provider: 'github', id: '7', email: 'gh@example.com' } } })
    await client.identity.identify({ company_id, provider: 'github', token: 'gh-token' })
    await client.campaigns({ company_id, user_id: admin }).create({ name: 'dark metropolis' })
    const { items } = await client.companies.listAuditLogs({ company_id, include: ['request_details'], limit: 2 })
    expect(items.map(({ description, operation }) => [description, operation])).toEqual([["Create campaign 'Dark Metropolis'", 'CREATE'], ["Identify user 'user-7'", 'CREATE']])
    expect(JSON.stringify(items)).not.toContain('gh-token')
  })

  test('has later dates than what was stored before, while the clock stands still', async () => {
    const everything = await cast()
    const notes = everything.client.campaigns({ company_id: everything.company_id, user_id: everything.admin })
    const campaign_id = await campaignOf(everything)
    const dates: string[] = []
    for (let count = 0; count < 500; count += 1) {
      const { date_created, date_modified } = await notes.createNote({ campaign_id, title: 'Note' })
      dates.push(date_created, date_modified)
    }
    expect(dates).toEqual([...new Set(dates)].toSorted())
  })

  test('traits cost what the value options say', async () => {
    const everything = await cast()
    const { client, company_id, admin, player } = everything
    const campaign_id = await campaignOf(everything)
    const { id: character_id } = await client.characters({ company_id, user_id: player }).create({
      name_first: 'Lucinda', name_last: 'Vane', character_class: 'MORTAL', game_version: 'V5', campaign_id,
    })
    await client.users({ company_id, on_behalf_of: admin }).addXp({ user_id: player, campaign_id, amount: 20 })
    const { items } = await client.characterBlueprint({ company_id }).listTraits({ limit: 1000 })
    const brawl = items.find(({ name }) => name === 'Brawl')
    const traits = client.characterTraits({ company_id, user_id: player, character_id })
    const { id } = await traits.assign({ trait_id: brawl?.id ?? '', value: 1, currency: 'XP' })
    const options = await traits.getValueOptions({ character_trait_id: id })
    expect(options).toMatchObject({ xp_current: 17, options: { 3: { point_change: 10, xp_after: 7 }, DELETE: { point_change: 3, xp_after: 20 } } })
    await traits.changeValue({ character_trait_id: id, target_value: 3, currency: 'XP' })
    expect((await client.users({ company_id }).getExperience({ user_id: player, campaign_id })).xp_current).toBe(7)
    const denied = await refusal(traits.changeValue({ character_trait_id: id, target_value: 1, currency: 'XP' }))
    expect(denied).toBeInstanceOf(AuthorizationError)
  })

  test('chargen sessions end after a day', async () => {
    const everything = await cast()
    const { fake, client, company_id, admin } = everything
    const campaign_id = await campaignOf(everything)
    await client.users({ company_id, on_behalf_of: admin }).addXp({ user_id: admin, campaign_id, amount: 10 })
    const autogen = client.characterAutogen({ company_id, user_id: admin })
    const session = await autogen.startChargenSession({ campaign_id })
    expect(session.characters.length).toBe(3)
    expect(new Set(session.characters.map(({ name }) => name)).size).toBe(3)
    fake.clock.advance(24 * 3_600_000)
    const expired = await refusal(autogen.get({ session_id: session.id }))
    expect(expired).toBeInstanceOf(ValidationError)
    expect((expired as ValidationError).invalidParameters).toEqual([{ field: 'session_id', message: 'Session not found or expired' }])
  })
})

describe('the log', () => {
  test('has the entries of a level and those above', async () => {
    const { client } = await cast()
    await refusal(client.globalAdmin.getDeveloper({ developer_id: '019b7b00-0000-7000-8000-000000000001' }))
    await client.system.health()
    const levels = async (level: string): Promise<string[]> => (await client.globalAdmin.tailLogs({ level, limit: 2 })).map((entry) => entry.level ?? '')
    expect(await levels('DEBUG')).toEqual(['INFO', 'WARNING'])
    expect(new Set(await levels('WARNING'))).toEqual(new Set(['WARNING']))
    expect(await levels('ERROR')).toEqual([])
  })
})

describe('identities', () => {
  test('ID tokens are checked, and lead to a new, a linked and a known user', async () => {
    const { fake, client, company_id } = await cast({ audiences: { google: ['app'] } })
    const exp = fake.clock.now() / 1000 + 60
    const identify = (claims: { readonly email: string; readonly sub: string; readonly aud?: string }) =>
      client.identity.identify({ company_id, provider: 'google', token: idToken({ provider: 'google', aud: 'app', exp, ...claims }) })
    expect((await identify({ sub: '1', email: 'new@example.com' })).resolution).toBe('created')
    expect((await identify({ sub: '1', email: 'new@example.com' })).resolution).toBe('matched')
    expect((await identify({ sub: '2', email: 'PLAYER@example.com' })).resolution).toBe('linked')
    expect(await refusal(identify({ sub: '3', email: 'x@example.com', aud: 'another' }))).toBeInstanceOf(UnprocessableEntityError)
    fake.clock.advance(61_000)
    expect((await refusal(identify({ sub: '1', email: 'new@example.com' }))).code).toBe('TOKEN_VERIFICATION_FAILED')
  })
})

describe('rate limits', () => {
  test('are off unless asked for', async () => {
    const fake = createFakeValentina()
    const { response } = await clientOf(fake).system.health().withResponse()
    expect(Object.keys(response.headers).filter((name) => name.startsWith('ratelimit'))).toEqual([])
  })

  test('count every request, and give them back evenly', async () => {
    const fake = createFakeValentina({ rateLimits: true })
    const call = () => clientOf(fake).system.health()
    for (let count = 0; count < 30; count += 1) await call()
    const error = await refusal(call())
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toMatchObject({ policy: 'burst', remaining: 0, retryAfterMs: 2000 })
    fake.clock.advance(2000)
    await call()
    fake.setRateLimits(false)
    await call()
  })
})

describe('idempotency keys', () => {
  test('give the first answer again, refuse another body, and forget failures', async () => {
    const { client, company_id, admin, player } = await cast()
    const campaigns = client.campaigns({ company_id, user_id: admin })
    const options = { idempotencyKey: 'once' }
    await client.companies.update({ company_id, settings: { permission_manage_campaign: 'STORYTELLER' } })
    expect(await refusal(client.campaigns({ company_id, user_id: player }).create({ name: 'Once' }, options))).toBeInstanceOf(AuthorizationError)
    const first = await campaigns.create({ name: 'Once' }, options)
    expect(await campaigns.create({ name: 'Once' }, options)).toEqual(first)
    expect(await refusal(campaigns.create({ name: 'Twice' }, options))).toBeInstanceOf(ConflictError)
    expect((await campaigns.list()).total).toBe(1)
    const { api_key } = await client.developer.regenerateApiKey()
    client.setApiKey(api_key)
    expect((await campaigns.create({ name: 'Once' }, options)).id).not.toBe(first.id)
  })
})

describe('injected failures', () => {
  test('come instead of answers', async () => {
    const fake = createFakeValentina()
    fake.inject({ fault: { kind: 'status', status: 503 } })
    expect(await refusal(clientOf(fake).system.health())).toBeInstanceOf(ServerError)
    await clientOf(fake).system.health()
    expect(fake.calls.map(({ status }) => status)).toEqual([503, 200])
  })
})

describe('over HTTP', () => {
  test('the fake answers alike', async () => {
    await using fake = createFakeValentina()
    await fake.listen()
    const { items } = await clientOf(fake).companies.list()
    expect(items.map(({ id }) => id)).toEqual([fake.companyId])
  })
})
