import { describe, expectTypeOf, it } from 'vitest'
import { charactersService, companiesService, dicreollsService } from '../src/default-client/index.ts'
import * as globalAdmin from '../src/global-admin/index.ts'
import {
  createValentinaSession, ValentinaClient, type AuditLogDetail, type Book, type Call, type Campaign, type Character, type CharactersResource, type Company, type Developer, type DeveloperNewKey,
  type Download, type Note, type OffsetPage, type OpenEnum, type ScopedCharactersResource, type Session, type UserDetail, type UserRole,
} from '../src/index.ts'
import * as users from '../src/users/index.ts'

const client = null as unknown as ValentinaClient

describe('the face of the client', () => {
  it('names what calls give', () => {
    expectTypeOf(client.companies.get({ company_id: 'c' })).toEqualTypeOf<Call<Company>>()
    expectTypeOf(client.users().get({ user_id: 'u' })).toEqualTypeOf<Call<UserDetail>>()
    expectTypeOf(client.users().delete({ user_id: 'u' })).toEqualTypeOf<Call<void>>()
    expectTypeOf(client.globalAdmin.downloadLogs()).toEqualTypeOf<Call<Download>>()
    expectTypeOf<Character['date_of_birth']>().toEqualTypeOf<string | null>()
    expectTypeOf<UserDetail['notes']>().toEqualTypeOf<Note[] | undefined>()
    expectTypeOf<DeveloperNewKey['is_global_admin']>().toEqualTypeOf<OpenEnum<'True' | 'False'>>()
  })

  it('has four ways to read a list', () => {
    const campaigns = client.campaigns()
    expectTypeOf<Awaited<ReturnType<typeof campaigns.list>>>().toEqualTypeOf<OffsetPage<Campaign>>()
    expectTypeOf(campaigns.getPage({ limit: 5 })).toEqualTypeOf<Call<OffsetPage<Campaign>>>()
    expectTypeOf(campaigns.listAll()).toEqualTypeOf<Promise<Campaign[]>>()
    expectTypeOf(campaigns.iterAll()).toEqualTypeOf<AsyncIterable<Campaign>>()
    expectTypeOf(client.companies.listAllAuditLogs({ company_id: 'c' })).toEqualTypeOf<Promise<AuditLogDetail[]>>()
    expectTypeOf(client.globalAdmin.listAll()).toEqualTypeOf<Promise<Developer[]>>()
  })

  it('never leaves out the company where no default may fill it in', () => {
    expectTypeOf<Parameters<ValentinaClient['companies']['delete']>[0]>().toEqualTypeOf<{ company_id: string }>()
    // @ts-expect-error -- no company
    void client.companies.delete()
    // @ts-expect-error -- no company
    void client.companies.get({})
    // @ts-expect-error -- no company
    void client.globalAdmin.createUser({ username: 'anna', email: 'a@example.com', role: 'PLAYER' })
    // @ts-expect-error -- companies have no acting user
    void client.companies.list({ on_behalf_of: 'u' })
  })

  it('asks for what a scope leaves open, and for nothing else', () => {
    // @ts-expect-error -- no campaign
    client.books({ user_id: 'u' })
    // @ts-expect-error -- no book
    client.chapters({ user_id: 'u', campaign_id: 'a' })
    // @ts-expect-error -- no character
    client.characterTraits({ user_id: 'u' })
    // @ts-expect-error -- an unknown field
    client.campaigns({ userId: 'u' })
    expectTypeOf(client.books({ campaign_id: 'a' }).create({ name: 'Book' })).toEqualTypeOf<Call<Book>>()
    expectTypeOf(client.books({ campaign_id: 'a' }).get({ book_id: 'b', campaign_id: 'other', company_id: 'd', on_behalf_of: 'w' })).toExtend<Call<Book>>()
    // @ts-expect-error -- no book
    void client.books({ campaign_id: 'a' }).get()
  })

  it('fills in the campaign of new characters where the scope has one', () => {
    const person = { name_first: 'Anna', name_last: 'Bell', character_class: 'MORTAL', game_version: 'V5' } as const
    expectTypeOf(client.characters()).toEqualTypeOf<CharactersResource>()
    expectTypeOf(client.characters({ campaign_id: 'a' })).toEqualTypeOf<ScopedCharactersResource>()
    expectTypeOf(charactersService({ campaign_id: 'a' })).toEqualTypeOf<ScopedCharactersResource>()
    void client.characters({ campaign_id: 'a' }).create(person)
    // @ts-expect-error -- no campaign
    void client.characters().create(person)
    void client.characterAutogen({ campaign_id: 'a' }).startChargenSession()
    // @ts-expect-error -- no campaign
    void client.characterAutogen().startChargenSession()
  })

  it('knows the values of enums, and takes new ones where the server can', () => {
    expectTypeOf<UserRole>().toExtend<string>()
    expectTypeOf<'PLAYER' | 'a new one'>().toExtend<UserRole>()
    void client.characters().list({ character_class: 'A_NEW_ONE' })
    // @ts-expect-error -- the server fails on unknown roles
    void client.users().approveUser({ user_id: 'u', role: 'A_NEW_ONE' })
    // @ts-expect-error -- the server fails on unknown settings
    void client.companies.update({ company_id: 'c', settings: { permission_grant_xp: 'A_NEW_ONE' } })
  })

  it('has no fields that do not exist', () => {
    expectTypeOf<Campaign>().not.toHaveProperty('nme')
    // @ts-expect-error -- misspelt
    void client.campaigns().create({ name: 'Long Night', descripton: 'x' })
    // @ts-expect-error -- misspelt
    void (async () => (await client.campaigns().get({ campaign_id: 'a' })).nme)
    // @ts-expect-error -- null clears only what may be empty
    void client.campaigns().update({ campaign_id: 'a', name: null })
    void client.campaigns().update({ campaign_id: 'a', description: null, in_game_date: new Date() })
  })
})

describe('the other faces', () => {
  it('are functions of a session, or of a client', () => {
    const session = null as unknown as Session
    expectTypeOf(createValentinaSession).returns.toEqualTypeOf<Session>()
    expectTypeOf(users.get(session, { user_id: 'u' })).toEqualTypeOf<Call<UserDetail>>()
    expectTypeOf(users.get(client, { user_id: 'u' })).toEqualTypeOf<Call<UserDetail>>()
    expectTypeOf(globalAdmin.get(session, { developer_id: 'd' })).toEqualTypeOf<Call<Developer>>()
    // @ts-expect-error -- no user
    void users.get(session)
  })

  it('are those of the default client', () => {
    expectTypeOf(companiesService()).toEqualTypeOf<ValentinaClient['companies']>()
    expectTypeOf(dicreollsService()).toEqualTypeOf<ReturnType<ValentinaClient['diceRolls']>>()
  })
})
