import { afterEach, describe, expect, it } from 'vitest'
import {
  booksService, campaignsService, chaptersService, characterAutogenService, characterBlueprintService, charactersService, characterTraitsService, companiesService,
  developerService, diceRollsService, dicreollsService, dictionaryService, getDefaultClient, globalAdminService, identityService, optionsService, systemService,
  userLookupService, usersService,
} from '../src/default-client/index.ts'
import { ConfigurationError, ValentinaClient } from '../src/index.ts'
import { page } from './support/bodies.ts'
import { Wire } from './support/wire.ts'

const open: ValentinaClient[] = []

/** A client that becomes the default one. */
function defaultClient(wire: Wire, company = 'c'): ValentinaClient {
  const client = wire.client({ setAsDefault: true, defaultCompanyId: company, onBehalfOf: 'u' })
  open.push(client)
  return client
}

afterEach(async () => {
  for (const client of open.splice(0)) await client.close()
})

describe('the default client', () => {
  it('is missed with a clear error', () => {
    for (const service of [companiesService, systemService, usersService, getDefaultClient]) {
      expect(() => service()).toThrow(ConfigurationError)
      expect(() => service()).toThrow('There is no default client')
    }
  })

  it('is the last one made, and none once that is closed', async () => {
    const first = defaultClient(new Wire())
    expect(getDefaultClient()).toBe(first)
    const second = defaultClient(new Wire())
    const aside = new Wire().client()
    expect(getDefaultClient()).toBe(second)
    await aside.close()
    await first.close()
    expect(getDefaultClient()).toBe(second)
    await second.with({ timeoutMs: 5 }).close()
    expect(() => getDefaultClient()).toThrow('There is no default client')
  })

  it('is not replaced by clients that with() makes', () => {
    const client = defaultClient(new Wire())
    client.with({ timeoutMs: 5 })
    expect(getDefaultClient()).toBe(client)
  })

  it('serves every resource, by its own scope or the one given', async () => {
    const wire = new Wire({ body: page([]) })
    defaultClient(wire)
    await companiesService().list()
    await usersService().list()
    await usersService({ company_id: 'd' }).list()
    await campaignsService({ user_id: 'w' }).list()
    await booksService({ campaign_id: 'a' }).list()
    await chaptersService({ campaign_id: 'a', book_id: 'b' }).list()
    await charactersService({ campaign_id: 'a' }).list()
    await characterTraitsService({ character_id: 'x' }).list()
    await characterBlueprintService().listTraits()
    await dictionaryService().list()
    await diceRollsService().list()
    await dicreollsService({ company_id: 'd' }).list()
    await globalAdminService().listUsers()
    expect(wire.sent.map(({ path, headers }) => [path.replace('/api/v1', ''), headers['on-behalf-of']])).toEqual([
      ['/companies', undefined], ['/companies/c/users', 'u'], ['/companies/d/users', 'u'], ['/companies/c/campaigns', 'w'], ['/companies/c/campaigns/a/books', 'u'],
      ['/companies/c/campaigns/a/books/b/chapters', 'u'], ['/companies/c/characters?campaign_id=a', 'u'], ['/companies/c/characters/x/traits', 'u'],
      ['/companies/c/characterblueprint/traits', 'u'], ['/companies/c/dictionaries', 'u'], ['/companies/c/dicerolls', 'u'], ['/companies/d/dicerolls', 'u'],
      ['/admin/users', undefined],
    ])
    const client = getDefaultClient()
    expect([developerService(), identityService(), systemService(), userLookupService()]).toEqual([client.developer, client.identity, client.system, client.userLookup])
    expect(Object.keys(optionsService())).toEqual(['getOptions'])
    expect(Object.keys(characterAutogenService())).toContain('generateCharacter')
  })

  it('has an option that must be true or false', () => {
    expect(() => new ValentinaClient({ apiKey: 'k', setAsDefault: 'no' as never })).toThrow("The option 'setAsDefault' must be true or false")
  })
})
