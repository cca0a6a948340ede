import { describe, expect, it } from 'vitest'
import { ConfigurationError, ValentinaError, type ValentinaClient } from '../src/index.ts'
import { campaign, page } from './support/bodies.ts'
import { failure, Wire } from './support/wire.ts'

const empty = { body: page([]) }

describe('a scope', () => {
  it('fills in company and acting user, and each call can say otherwise', async () => {
    const wire = new Wire(empty)
    const campaigns = wire.client().campaigns({ company_id: 'c1', user_id: 'u1' })
    await campaigns.list()
    await campaigns.list({ company_id: 'c2', on_behalf_of: 'u2' })
    expect(wire.sent.map(({ path, headers }) => [path, headers['on-behalf-of']])).toEqual([
      ['/api/v1/companies/c1/campaigns', 'u1'], ['/api/v1/companies/c2/campaigns', 'u2'],
    ])
  })

  it('falls back on the options of the client, also on one made by with()', async () => {
    const wire = new Wire(empty)
    const client = wire.client({ defaultCompanyId: 'c1', onBehalfOf: 'u1' })
    await client.campaigns().list()
    await client.with({ defaults: { onBehalfOf: 'u2' } }).campaigns().list()
    await client.users({ company_id: 'c2' }).list()
    expect(wire.sent.map(({ path, headers }) => [path, headers['on-behalf-of']])).toEqual([
      ['/api/v1/companies/c1/campaigns', 'u1'], ['/api/v1/companies/c1/campaigns', 'u2'], ['/api/v1/companies/c2/users', 'u1'],
    ])
  })

  it('is changed for a client by the names of its options alone', () => {
    const client = new Wire().client({ defaultCompanyId: 'c1' })
    expect(() => client.with({ defaults: { company_id: 'c2' } })).toThrow("The option 'defaults' does not take 'company_id'; there are 'defaultCompanyId', 'onBehalfOf'")
  })

  it.each<[missing: string, option: string, make: (client: ValentinaClient) => unknown]>([
    ['company_id', 'defaultCompanyId', (client) => client.users()],
    ['company_id', 'defaultCompanyId', (client) => client.campaigns({ user_id: 'u' })],
    ['company_id', 'defaultCompanyId', (client) => client.characterBlueprint()],
    ['company_id', 'defaultCompanyId', (client) => client.dictionary()],
    ['company_id', 'defaultCompanyId', (client) => client.options()],
    ['user_id', 'onBehalfOf', (client) => client.campaigns({ company_id: 'c' })],
    ['user_id', 'onBehalfOf', (client) => client.books({ company_id: 'c', campaign_id: 'a' })],
    ['user_id', 'onBehalfOf', (client) => client.chapters({ company_id: 'c', campaign_id: 'a', book_id: 'b' })],
    ['user_id', 'onBehalfOf', (client) => client.characters({ company_id: 'c' })],
    ['user_id', 'onBehalfOf', (client) => client.characterTraits({ company_id: 'c', character_id: 'x' })],
    ['user_id', 'onBehalfOf', (client) => client.characterAutogen({ company_id: 'c' })],
    ['user_id', 'onBehalfOf', (client) => client.diceRolls({ company_id: 'c' })],
  ])('without %s is refused when it is made, naming it and the option %s: %s', (missing, option, make) => {
    const wire = new Wire(empty)
    const client = wire.client()
    expect(() => make(client)).toThrow(`'${missing}' is required: give it, or set the option '${option}' or VALENTINA_${option === 'onBehalfOf' ? 'ON_BEHALF_OF' : 'DEFAULT_COMPANY_ID'}`)
    expect(() => make(client)).toThrow(ConfigurationError)
    expect(() => make(client)).toThrow(ValentinaError)
    expect(wire.sent).toEqual([])
  })

  it.each<[says: string, make: (client: ValentinaClient) => unknown]>([
    ["Scope of books: 'campaign_id' is required", (client) => client.books({ user_id: 'u' } as never)],
    ["Scope of chapters: 'book_id' is required", (client) => client.chapters({ user_id: 'u', campaign_id: 'a' } as never)],
    ["Scope of characterTraits: 'character_id' is required", (client) => client.characterTraits({ user_id: 'u' } as never)],
    ["'userId' is unknown; there are 'company_id', 'on_behalf_of', 'user_id'", (client) => client.campaigns({ userId: 'u' } as never)],
    ["'company_id' must be a string that is not empty", (client) => client.users({ company_id: ' ' })],
    ['an object with ids is wanted', (client) => client.users('c' as never)],
    ["'user_id' and 'on_behalf_of' name two different users", (client) => client.campaigns({ user_id: 'u', on_behalf_of: 'w' })],
  ])('says %s', (says, make) => {
    expect(() => make(new Wire().client({ defaultCompanyId: 'c' }))).toThrow(says)
  })

  it('of books and chapters fills in their parents', async () => {
    const wire = new Wire(empty)
    const client = wire.client({ defaultCompanyId: 'c', onBehalfOf: 'u' })
    await client.books({ campaign_id: 'a' }).list()
    await client.chapters({ campaign_id: 'a', book_id: 'b' }).listNotes({ chapter_id: 'h' })
    await client.characterTraits({ character_id: 'x', campaign_id: 'never sent' }).list()
    expect(wire.sent.map(({ path }) => path)).toEqual([
      '/api/v1/companies/c/campaigns/a/books', '/api/v1/companies/c/campaigns/a/books/b/chapters/h/notes', '/api/v1/companies/c/characters/x/traits',
    ])
  })

  it('of characters with a campaign filters lists and fills in the campaign of new ones, and is sent nowhere else', async () => {
    const wire = new Wire(empty, empty, empty, { status: 204 })
    const client = wire.client({ defaultCompanyId: 'c', onBehalfOf: 'u' })
    const characters = client.characters({ campaign_id: 'a' })
    await characters.list()
    await characters.list({ campaign_id: 'other' })
    await client.characters().list()
    await characters.delete({ character_id: 'x' })
    expect(wire.sent.map(({ path }) => path)).toEqual([
      '/api/v1/companies/c/characters?campaign_id=a', '/api/v1/companies/c/characters?campaign_id=other', '/api/v1/companies/c/characters', '/api/v1/companies/c/characters/x',
    ])
    await failure(() => characters.create({ name_first: 'Anna', name_last: 'Bell', character_class: 'MORTAL', game_version: 'V5' }))
    expect(JSON.parse(wire.sent.at(-1)?.body ?? '')).toMatchObject({ campaign_id: 'a' })
  })

  it('of the generation of characters fills in the campaign as a query parameter', async () => {
    const wire = new Wire({ body: [] })
    const autogen = wire.client({ defaultCompanyId: 'c' }).characterAutogen({ user_id: 'u', campaign_id: 'a' })
    await autogen.listAll()
    await failure(() => autogen.startChargenSession())
    await failure(() => autogen.generateCharacter({ character_type: 'NPC' }))
    expect(wire.sent.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['GET', '/api/v1/companies/c/characters/chargen/sessions', ''], ['POST', '/api/v1/companies/c/characters/chargen/start?campaign_id=a', ''],
      ['POST', '/api/v1/companies/c/characters/autogenerate?campaign_id=a', '{"character_type":"NPC"}'],
    ])
  })
})

describe('operations that are no part of a scope', () => {
  it('never take the default company: deleting a company without id sends nothing', async () => {
    const wire = new Wire({ status: 204 })
    const { companies } = wire.client({ defaultCompanyId: 'c', onBehalfOf: 'u' })
    for (const input of [undefined, {}, { company_id: undefined }]) {
      expect(await failure(() => companies.delete(input as never))).toMatchObject({ name: 'RequestValidationError', issues: [{ path: 'company_id', message: 'is required' }] })
    }
    expect(await failure(() => companies.get(undefined as never))).toMatchObject({ name: 'RequestValidationError' })
    expect(wire.sent).toEqual([])
    await companies.delete({ company_id: 'x' })
    expect(wire.sent.map(({ method, path, headers }) => [method, path, headers['on-behalf-of']])).toEqual([['DELETE', '/api/v1/companies/x', undefined]])
  })

  it('identity works in the default company or the one given, and refuses without', async () => {
    const wire = new Wire({ status: 422, body: {} })
    await failure(() => wire.client({ defaultCompanyId: 'c' }).identity.identify({ provider: 'github', token: 't' }))
    await failure(() => wire.client().identity.identify({ provider: 'github', token: 't', company_id: 'd' }))
    expect(wire.sent.map(({ path }) => path)).toEqual(['/api/v1/companies/c/auth/identify', '/api/v1/companies/d/auth/identify'])
    expect(await failure(() => wire.client().identity.identify({ provider: 'github', token: 't' }))).toBeInstanceOf(ConfigurationError)
    expect(wire.sent).toHaveLength(2)
  })

  it('an acting user that a write needs is missed before anything is sent', async () => {
    const wire = new Wire({ body: campaign() })
    const users = wire.client().users({ company_id: 'c' })
    expect(await failure(() => users.deleteQuickroll({ user_id: 'u', quickroll_id: 'q' }))).toMatchObject({ name: 'ConfigurationError', message: expect.stringContaining("'on_behalf_of'") as string })
    expect(wire.sent).toEqual([])
  })

  it('an acting user without a name is none: an empty id is refused, and no default hides it', async () => {
    const wire = new Wire({ body: page([]) })
    const client = wire.client({ defaultCompanyId: 'c', onBehalfOf: 'u' })
    for (const on_behalf_of of ['', ' ']) {
      const calls = [() => client.users().list({ on_behalf_of }), () => client.diceRolls().list({ on_behalf_of }), () => client.companies.getStatistics({ company_id: 'c', on_behalf_of })]
      for (const call of calls) expect(await failure(call)).toMatchObject({ name: 'RequestValidationError', issues: [{ path: 'on_behalf_of', message: 'must not be empty' }] })
    }
    expect(wire.sent).toEqual([])
  })

  it('a route that the SDK does not know takes its acting user as a header, and the field of an operation wins over it', async () => {
    const wire = new Wire({ body: page([]) })
    const client = wire.client({ defaultCompanyId: 'c', onBehalfOf: 'u' })
    const headers = { 'On-Behalf-Of': 'w' }
    await client.request({ path: '/api/v1/companies/c/new-things' }, { headers })
    await client.users().list({}, { headers })
    expect(wire.sent.map((request) => request.headers['on-behalf-of'])).toEqual(['w', 'u'])
  })

  it('globalAdmin keeps the names that developers had first', async () => {
    const wire = new Wire({ body: page([]) })
    const { globalAdmin } = wire.client()
    await globalAdmin.getPage({ limit: 5 })
    expect(await globalAdmin.listAll({ is_global_admin: true })).toEqual([])
    await failure(() => globalAdmin.get({ developer_id: 'd' }))
    await failure(() => globalAdmin.create({ username: 'dev', email: 'dev@example.com' }))
    await failure(() => globalAdmin.update({ developer_id: 'd', username: 'dev' }))
    await globalAdmin.delete({ developer_id: 'd' })
    expect(wire.sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/v1/admin/developers?limit=5', 'GET /api/v1/admin/developers?limit=100&is_global_admin=true', 'GET /api/v1/admin/developers/d',
      'POST /api/v1/admin/developers', 'PATCH /api/v1/admin/developers/d', 'DELETE /api/v1/admin/developers/d',
    ])
  })

  it('userLookup asks by exactly one thing', async () => {
    const wire = new Wire({ body: [] })
    const { userLookup } = wire.client()
    expect(await userLookup.byEmail({ email: 'a+b@example.com' })).toEqual([])
    await userLookup.byDiscordId({ discord_id: '1' })
    await userLookup.byGoogleId({ google_id: '2' })
    await userLookup.byGithubId({ github_id: '3' })
    await userLookup.byAppleId({ apple_id: '4' })
    expect(wire.sent.map(({ path }) => path)).toEqual([
      '/api/v1/users/lookup?email=a%2Bb%40example.com', '/api/v1/users/lookup?discord_id=1', '/api/v1/users/lookup?google_id=2',
      '/api/v1/users/lookup?github_id=3', '/api/v1/users/lookup?apple_id=4',
    ])
    for (const input of [undefined, null, {}, { apple_id: '4' }]) {
      expect(await failure(() => userLookup.byDiscordId(input as never))).toMatchObject({ name: 'RequestValidationError', issues: [{ path: 'discord_id', message: 'is required' }] })
    }
    expect(await failure(() => userLookup.byEmail('a@example.com' as never))).toMatchObject({ issues: [{ path: '', message: 'the input must be an object, received string' }] })
    expect(await failure(() => userLookup.byEmail({ email: 'a', emial: 'b' } as never))).toMatchObject({ issues: [{ path: 'emial', message: "unknown field; did you mean 'email'?" }] })
    expect(await failure(() => userLookup.byDiscordId({ discord_id: '1', email: 'a' } as never))).toMatchObject({ name: 'RequestValidationError' })
    for (const input of [{}, { email: 'a', apple_id: 'b' }]) expect(await failure(() => userLookup.lookup(input))).toMatchObject({ name: 'RequestValidationError' })
    expect(wire.sent).toHaveLength(5)
  })
})
