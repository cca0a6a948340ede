import { describe, expect, it } from 'vitest'
import { RequestValidationError, type ValentinaClient } from '../src/index.ts'
import { failure, Wire } from './support/wire.ts'

const person = { name_first: 'Anna', name_last: 'Bell', character_class: 'MORTAL', game_version: 'V5', campaign_id: 'a' } as const

type Call = (client: ValentinaClient) => unknown

const refused: readonly (readonly [what: string, field: string, call: Call])[] = [
  ['a company setting out of range', 'settings.character_autogen_num_choices', (client) => client.companies.create({ name: 'Owls', settings: { character_autogen_num_choices: 11 } })],
  ['an unknown value of a company setting', 'settings.permission_grant_xp', (client) => client.companies.update({ company_id: 'c', settings: { permission_grant_xp: 'NOBODY' as never } })],
  ['an unknown company setting', 'settings.permission_grant_xpp', (client) => client.companies.update({ company_id: 'c', settings: { permission_grant_xpp: 'PLAYER' } as never })],
  ['a name of a company that is too short', 'name', (client) => client.companies.create({ name: 'ab' })],
  ['an empty description of a company', 'description', (client) => client.companies.update({ company_id: 'c', description: '' })],
  ['an unknown role of a new user', 'role', (client) => client.users().create({ username: 'anna', email: 'a@example.com', role: 'BOSS' as never })],
  ['an unknown role of a user', 'role', (client) => client.users().update({ user_id: 'u', role: 'BOSS' as never })],
  ['an unknown role to approve with', 'role', (client) => client.users().approveUser({ user_id: 'u', role: 'BOSS' as never })],
  ['a number of more than 32 bits', 'difficulty', (client) => client.diceRolls().create({ difficulty: 2 ** 31 })],
  ['part of a die', 'num_dice', (client) => client.diceRolls().create({ num_dice: 1.5 })],
  ['experience of more than 32 bits', 'amount', (client) => client.users().addXp({ user_id: 'u', campaign_id: 'a', amount: -(2 ** 31) - 1 })],
  ['danger above 5', 'danger', (client) => client.campaigns().create({ name: 'Long Night', danger: 6 })],
  ['a day that is none', 'in_game_date', (client) => client.campaigns().create({ name: 'Long Night', in_game_date: '21.11.2026' })],
  ['a vampire without clan', 'vampire_attributes', (client) => client.characters().create({ ...person, character_class: 'VAMPIRE' })],
  ['a werewolf without auspice', 'werewolf_attributes.auspice_id', (client) => client.characters().create({ ...person, character_class: 'WEREWOLF', werewolf_attributes: { tribe_id: 't' } as never })],
  ['a note whose title is too long', 'title', (client) => client.campaigns().createNote({ campaign_id: 'a', title: 'x'.repeat(51) })],
  ['a note whose text is too short', 'content', (client) => client.campaigns().createNote({ campaign_id: 'a', title: 'Note', content: 'ab' })],
  ['place 0 of a book', 'number', (client) => client.books({ campaign_id: 'a' }).renumber({ book_id: 'b', number: 0 })],
  ['more than 200 traits at once', 'traits', (client) => client.characterTraits({ character_id: 'x' }).bulkAssign({ traits: Array.from({ length: 201 }, () => ({ trait_id: 't' })) })],
  ['costs above 100', 'initial_cost', (client) => client.characterTraits({ character_id: 'x' }).create({ name: 'Trick', category_id: 'k', currency: 'XP', initial_cost: 101 })],
  ['more than 500 log entries', 'limit', (client) => client.globalAdmin.tailLogs({ limit: 501 })],
  ['audiences of an unknown provider', 'provider_audiences.github', (client) => client.developer.updateMe({ provider_audiences: { github: [] } as never })],
  ['more than 20 audiences', 'provider_audiences.apple', (client) => client.developer.updateMe({ provider_audiences: { apple: Array.from({ length: 21 }, String) } })],
  ['a bare date in a filter of time', 'date_from', (client) => client.companies.listAuditLogs({ company_id: 'c', date_from: '2026-11-21' })],
  ['a misspelt field', 'descripton', (client) => client.campaigns().create({ name: 'Long Night', descripton: 'x' } as never)],
  ['a file without name', 'file', (client) => client.users().uploadAvatar({ user_id: 'u', file: { data: new Uint8Array(1), fileName: '' } })],
  ['a File without name', 'file', (client) => client.users().uploadAvatar({ user_id: 'u', file: new File(['x'], '') })],
]

describe('refused before anything is sent', () => {
  it.each(refused)('%s', async (_what, field, call) => {
    const wire = new Wire()
    const error = await failure(() => call(wire.client({ defaultCompanyId: 'c', onBehalfOf: 'u' })))
    expect(error).toBeInstanceOf(RequestValidationError)
    expect((error as RequestValidationError).issues.map(({ path }) => path)).toEqual([field])
    expect(wire.sent).toEqual([])
  })

  it.each(['', '.', '..', 'a/b', '../users'])("the id '%s'", async (id) => {
    const wire = new Wire()
    const { companies } = wire.client()
    expect(await failure(() => companies.get({ company_id: id }))).toBeInstanceOf(RequestValidationError)
    expect(await failure(() => companies.delete({ company_id: id }))).toBeInstanceOf(RequestValidationError)
    expect(wire.sent).toEqual([])
  })
})

const sent: readonly (readonly [what: string, body: object, call: Call])[] = [
  ['names as long as they may be, spaces aside, counted in characters', { name: ` ${'🦉'.repeat(50)} ` }, (client) => client.companies.create({ name: ` ${'🦉'.repeat(50)} ` })],
  ['null, which clears', { description: null, in_game_date: null }, (client) => client.campaigns().update({ campaign_id: 'a', description: null, in_game_date: null })],
  ['no field that is undefined', { name: 'Long Night' }, (client) => client.campaigns().update({ campaign_id: 'a', name: 'Long Night', description: undefined })],
  ['nothing to change', {}, (client) => client.campaigns().update({ campaign_id: 'a' })],
  ['empty text where it means none', { description: '', name: 'Long Night' }, (client) => client.campaigns().create({ name: 'Long Night', description: '' })],
  ['a Date as its day', { date_of_birth: '1990-02-03' }, (client) => client.characters().update({ character_id: 'x', date_of_birth: new Date('1990-02-03T12:00:00Z') })],
  ['unknown values of enums that the server refuses by itself', { character_type: 'GHOST' }, (client) => client.characterAutogen({ campaign_id: 'a' }).generateCharacter({ character_type: 'GHOST' })],
  ['any dice', { num_dice: -3, difficulty: 999 }, (client) => client.diceRolls().create({ num_dice: -3, difficulty: 999 })],
  ['an array as the whole body', [{ trait_id: 't', value: 2 }], (client) => client.characterTraits({ character_id: 'x' }).bulkAssign({ traits: [{ trait_id: 't', value: 2 }] })],
]

describe('sent as it is', () => {
  it.each(sent)('%s', async (_what, body, call) => {
    const wire = new Wire({ status: 400, body: {} })
    await failure(() => call(wire.client({ defaultCompanyId: 'c', onBehalfOf: 'u' })))
    expect(wire.sent.map((request) => JSON.parse(request.body) as unknown)).toEqual([body])
  })

  it('dates of filters, in UTC', async () => {
    const wire = new Wire({ status: 400, body: {} })
    await failure(() => wire.client().companies.listAuditLogs({ company_id: 'c', date_from: new Date('2026-11-21T08:00:00+01:00'), date_to: '2026-11-21T09:00:00+01:00' }))
    expect(wire.sent[0]?.path).toBe('/api/v1/companies/c/audit-logs?date_from=2026-11-21T07%3A00%3A00.000Z&date_to=2026-11-21T09%3A00%3A00%2B01%3A00')
  })
})
