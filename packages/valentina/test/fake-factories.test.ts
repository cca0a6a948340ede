import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import * as books from '../src/books/schemas.ts'
import * as campaigns from '../src/campaigns/schemas.ts'
import * as chapters from '../src/chapters/schemas.ts'
import * as autogen from '../src/character-autogen/schemas.ts'
import * as blueprint from '../src/character-blueprint/schemas.ts'
import * as characterTraits from '../src/character-traits/schemas.ts'
import * as characters from '../src/characters/schemas.ts'
import * as companies from '../src/companies/schemas.ts'
import * as developer from '../src/developer/schemas.ts'
import * as diceRolls from '../src/dice-rolls/schemas.ts'
import * as dictionary from '../src/dictionary/schemas.ts'
import * as globalAdmin from '../src/global-admin/schemas.ts'
import * as identity from '../src/identity/schemas.ts'
import * as shared from '../src/models/shared/schemas.ts'
import * as options from '../src/options/schemas.ts'
import * as system from '../src/system/schemas.ts'
import * as testing from '../src/testing/index.ts'
import * as userLookup from '../src/user-lookup/schemas.ts'
import * as users from '../src/users/schemas.ts'

const all = {
  ...books, ...campaigns, ...chapters, ...autogen, ...blueprint, ...characterTraits, ...characters, ...companies, ...developer, ...diceRolls, ...dictionary,
  ...globalAdmin, ...identity, ...shared, ...options, ...system, ...userLookup, ...users,
}

/** What is sent only, and the parts of `Options` and of developers that have no objects of their own. */
const withoutFactory = [
  'AssetOptions', 'AuditLogOptions', 'AutogenerationOptions', 'CharacterOptions', 'CharacterTraitCreate', 'CompanyOptions', 'CompanySettingsInput', 'GameplayOptions',
  'HunterAttributesInput', 'MageAttributesInput', 'ProviderAudiences', 'ProviderAudiencesInput', 'TraitAssignment', 'UserOptions', 'UserRoleInput', 'VampireAttributesCreate',
  'VampireAttributesPatch', 'WerewolfAttributesCreate', 'WerewolfAttributesPatch',
]

const isObjectSchema = (value: unknown): value is v.ObjectSchema<v.ObjectEntries, undefined> => typeof value === 'object' && value !== null && 'entries' in value

const schemas = new Map(Object.entries(all).flatMap(([name, schema]) => (name.endsWith('Schema') && isObjectSchema(schema) ? [[name.slice(0, -6), schema] as const] : [])))

const factories = new Map(
  Object.entries(testing).flatMap(([name, value]) => (name.startsWith('make') && typeof value === 'function' ? [[name.slice(4), value as (given?: object) => object] as const] : [])),
)

describe('factories', () => {
  test('there is one for every model', () => {
    const models = [...schemas.keys()].filter((name) => !withoutFactory.includes(name))
    expect([...factories.keys()].toSorted()).toEqual(models.toSorted())
  })

  test.each([...factories])('make%s gives a complete valid object', (name, make) => {
    const schema = schemas.get(name)
    if (schema === undefined) throw new Error(`${name} has no schema`)
    const made = make()
    expect(v.safeParse(v.strictObject(schema.entries), made).issues).toBeUndefined()
    expect(v.safeParse(schema, JSON.parse(JSON.stringify(made))).issues).toBeUndefined()
  })

  test('take what is given, and let the rest follow', () => {
    expect(testing.makeCharacter({ name_first: 'Ana', name_nick: 'Ace' })).toMatchObject({ name: 'Ana Vane', name_full: "Ana 'Ace' Vane" })
    expect(testing.makeCharacterDetail({ name_last: 'Grey', notes: [] })).toMatchObject({ name: 'Lucinda Grey', notes: [] })
    const { company, admin_user: admin } = testing.makeNewCompany()
    expect(admin.company_id).toBe(company.id)
    expect(testing.makeTraitValueOptions({ trait: testing.makeTrait({ name: 'Wits' }) }).name).toBe('Wits')
  })

  test('count their ids', () => {
    testing.resetFactories()
    const first = testing.makeUser()
    const second = testing.makeUser()
    expect(second.id).not.toBe(first.id)
    testing.resetFactories()
    expect(testing.makeUser()).toEqual(first)
  })
})
