import { assertType, describe, expectTypeOf, it } from 'vitest'
import {
  PyTakeClient, type AIAssistantSettings, type Contact, type Conversation, type LoginResult, type MessageTemplate, type OffsetPage, type PyTakeOptions, type Session, type Tag, type User,
} from '../src/index.ts'
import * as tags from '../src/contacts/tags/index.ts'

declare const client: PyTakeClient
declare const session: Session

describe('the client', () => {
  it('gives named models', () => {
    expectTypeOf(client.users.get({ user_id: 'u' })).resolves.toEqualTypeOf<User>()
    expectTypeOf(client.contacts.create({ phone_number: '+5511', tags: ['vip'] })).resolves.toEqualTypeOf<Contact>()
    expectTypeOf(client.contacts.delete({ contact_id: 'c' })).resolves.toBeVoid()
    expectTypeOf(client.aiAssistant.settings.get()).resolves.toEqualTypeOf<AIAssistantSettings | null>()
    expectTypeOf(client.login()).resolves.toEqualTypeOf<LoginResult>()
    expectTypeOf(client.conversations.list({ assigned_to: 'me' })).resolves.toEqualTypeOf<OffsetPage<Conversation>>()
    expectTypeOf(client.whatsapp.templates.listLocal({ number_id: 'n' }).all()).resolves.toEqualTypeOf<MessageTemplate[]>()
    expectTypeOf(tags.list(session).all()).resolves.toEqualTypeOf<Tag[]>()
    expectTypeOf(tags.list(client).all()).resolves.toEqualTypeOf<Tag[]>()
  })

  it('takes what the server takes', () => {
    assertType(client.conversations.sendMessage({ conversation_id: 'v', content: 'Oi' }))
    assertType(client.conversations.sendMessage({ conversation_id: 'v', message_type: 'document', content: { url: 'https://a.example', filename: 'a.pdf' } }))
    assertType(client.campaigns.schedule({ campaign_id: 'c', scheduled_at: new Date() }))
    // @ts-expect-error -- an id is required
    void client.contacts.get()
    // @ts-expect-error -- the field is called whatsapp_id
    void client.contacts.create({ whatsappId: '5511' })
    // @ts-expect-error -- lists cannot be sorted
    void client.contacts.list({ sort: 'name' })
    // @ts-expect-error -- departments cannot be searched
    void client.departments.list({ search: 'x' })
    // @ts-expect-error -- only `me` has a shorthand
    void client.conversations.list({ assigned_to: 'u' })
  })

  it('has typed options', () => {
    assertType<PyTakeOptions>({ email: 'a@b.example', password: 'x', environment: 'staging' })
    assertType<PyTakeOptions>({ tokens: { accessToken: 'a' }, onTokens: (given) => given?.refreshToken })
    // @ts-expect-error -- no such environment
    assertType<PyTakeOptions>({ environment: 'test' })
    // @ts-expect-error -- options have units
    void new PyTakeClient({ timeout: 5 })
  })

  it('has no members that were made up', () => {
    expectTypeOf<PyTakeClient>().not.toHaveProperty('dev')
    expectTypeOf<User>().toHaveProperty('full_name')
    // @ts-expect-error -- results have no index signature
    void client.users.me().then((user) => user.ful_name)
  })
})
