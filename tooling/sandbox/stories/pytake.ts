import {
  AuthenticationError, BadRequestError, ConflictError, NotFoundError, PyTakeClient, RequestValidationError, ServerError, ValidationError, type Contact, type Conversation, type Realtime,
  type WhatsAppNumber,
} from '@sdk/pytake'
import { createContact } from '@sdk/pytake/graphql'
import { createFakePyTake, type FakePyTake, type FaultRule } from '@sdk/pytake/testing'
import { sign } from '@sdk/pytake/webhooks'
import type { Story, Teller } from '../teller.ts'

const EMAIL = 'ana@acme.example'
const PASSWORD = 'Password-of-the-demo-1'
const AGENT_LOGIN = { email: 'bia@acme.example', password: 'Password-of-the-demo-2' }
const AGENT = { ...AGENT_LOGIN, full_name: 'Bia Agente', role: 'agent' }
const APP_SECRET = 'secret-of-the-demo'
const MINUTES = 60_000

const is = (type: abstract new (...args: never[]) => unknown) => (error: unknown): boolean => error instanceof type

async function people(teller: Teller, client: PyTakeClient): Promise<Contact> {
  await teller.refused('A wrong password', () => client.login({ email: EMAIL, password: 'wrong-password' }), is(AuthenticationError))
  await teller.step('Log in', () => client.login(), ({ user }) => user.role === 'org_admin')
  const contact = await teller.step('A contact; tags need a second request', () => client.contacts.create({ name: 'João Silva', phone_number: '+55 11 99999-9999', tags: ['lead'] }), ({ whatsapp_id: id, tags }) => id === '5511999999999' && tags.join() === 'lead')
  await teller.refused('The contact is there already', () => client.contacts.create({ phone_number: '5511999999999' }), is(ConflictError))
  await teller.refused('Sorting, which no list knows: refused locally', () => client.contacts.list({ sort: 'name' as never }), is(RequestValidationError))
  await teller.step('Search in all pages', () => client.contacts.list({ search: 'João', limit: 1 }).all(), (found) => found.length === 1)
  return contact
}

async function firstNumber(teller: Teller, client: PyTakeClient): Promise<WhatsAppNumber> {
  await teller.refused('A number of an unknown kind', () => client.whatsapp.create({ phone_number: '+5511940000001', connection_type: 'fax' }), is(ValidationError))
  return teller.step('A WhatsApp number', () => client.whatsapp.create({ phone_number: '+5511940000001', connection_type: 'official', phone_number_id: '100000000000001', app_secret: APP_SECRET }), ({ is_active: active }) => active)
}

/** The contact writes: Meta calls the webhook of the number. */
async function writes({ whatsapp_id: id }: Contact, client: PyTakeClient, body: string): Promise<void> {
  const metadata = { display_phone_number: '5511940000001', phone_number_id: '100000000000001' }
  const messages = [{ id: 'wamid.of-the-demo', from: id, timestamp: '1767225600', type: 'text', text: { body } }]
  const value = { messaging_product: 'whatsapp', metadata, contacts: [{ wa_id: id, profile: { name: 'João' } }], messages }
  const event = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '200000000000001', changes: [{ field: 'messages', value }] }] })
  await client.whatsapp.webhook.receive({ event, signature: sign(event, APP_SECRET) })
}

async function talk(teller: Teller, client: PyTakeClient, contact: Contact, number: WhatsAppNumber): Promise<Conversation> {
  const conversation = await teller.step('A conversation', () => client.conversations.create({ contact_id: contact.id, whatsapp_number_id: number.id }), ({ status }) => status === 'open')
  const conversation_id = conversation.id
  await teller.refused('A text, before the contact has written', () => client.conversations.sendMessage({ conversation_id, content: 'Olá!' }), is(BadRequestError))
  await teller.step('A template may always be sent', () => client.conversations.sendMessage({ conversation_id, message_type: 'template', content: { name: 'hello_world' } }), ({ status }) => status === 'sent')
  await teller.event('the contact writes', () => writes(contact, client, 'Oi! Ainda tem bicicletas?'))
  await teller.step('Now a text may be sent, too', () => client.conversations.sendMessage({ conversation_id, content: 'Temos, sim!' }), ({ message_type: type }) => type === 'text')
  await teller.step('All messages', () => client.conversations.listMessages({ conversation_id }).all(), (all) => all.map(({ direction }) => direction).join() === 'outbound,inbound,outbound')
  return conversation
}

async function overGraphQL(teller: Teller, client: PyTakeClient, { id, contact_id }: Conversation): Promise<void> {
  await teller.step('The same conversation over GraphQL', () => client.graphql.conversation({ id, select: ['contactId', 'status'] }), (read) => read.contactId === contact_id && Object.keys(read).length === 2)
  await teller.step('Several fields in one document', () => client.graphql.request<{ conversationMessages: unknown[] }>('query ($id: ID!) { me { name } conversationMessages(conversationId: $id) { id content } }', { id }), (data) => data.conversationMessages.length === 3)
  await teller.refused('An id that is nobody\'s has its class here, too', () => client.graphql.contact({ id: '00000000-0000-4000-8000-000000000000' }), is(NotFoundError))
  const items = ['+5511911111111', '+5511999999999', '+5511933333333'].map((phone) => ({ input: { phone } }))
  await teller.step('Three contacts at once; the second is there already', () => client.graphql.batch({ operation: createContact, items, select: ['id'] }), (results) => results.map(({ outcome }) => outcome).join() === 'unknown,failed,skipped')
}

async function live(teller: Teller, client: PyTakeClient, colleague: PyTakeClient, { id: conversation_id }: Conversation): Promise<Realtime> {
  const realtime = client.realtime()
  await teller.step('Live events, with the same token', () => realtime.joinConversation({ conversation_id }), (joined) => joined.conversation_id === conversation_id)
  const typings = realtime.events('typing')
  await teller.event('an agent types', () => colleague.realtime().startTyping({ conversation_id }))
  await teller.step('It is heard', () => typings.next(), ({ value }) => value?.typing === true)
  return realtime
}

async function expiry(teller: Teller, client: PyTakeClient, fake: FakePyTake, realtime: Realtime, { id: conversation_id }: Conversation): Promise<void> {
  const messages = realtime.events('message:new')
  await teller.event('a quarter of an hour goes by: the token ends', async () => fake.clock.advance(16 * MINUTES))
  await teller.step('Three calls at once: one renewal', () => Promise.all([client.users.me(), client.graphql.me(), client.conversations.sendMessage({ conversation_id, content: 'Alguma dúvida?' })]), ([user, me]) => user.id === me.id)
  await teller.step('The message is seen live, too', () => messages.next(), ({ value }) => value?.content['text'] === 'Alguma dúvida?')
  await messages.return()
  const joined = realtime.events('joined_conversation')
  const port = Number(new URL(client.baseUrl).port)
  await teller.event('the server is stopped and started again', async () => {
    await fake.stop()
    await fake.listen(port)
  })
  await teller.step('Live events come back, and so does the conversation', () => joined.next(), ({ value }) => value?.conversation_id === conversation_id)
}

async function faults(teller: Teller, client: PyTakeClient, fake: FakePyTake): Promise<void> {
  // What live events still ask for meets no fault.
  const busy = { fault: { kind: 'status', status: 503 }, match: ({ path }) => path === '/api/v1/contacts/' } satisfies FaultRule
  fake.inject(busy)
  await teller.step('The server is busy: a read is sent again', () => client.contacts.list(), ({ items }) => items.length > 1)
  fake.inject(busy)
  await teller.refused('… but nothing that writes', () => client.contacts.create({ phone_number: '+5511944444444' }), is(ServerError))
}

/** A contact, a conversation over WhatsApp, the same over GraphQL and live, with a token that ends on the way, on a fake PyTake. */
export const pytake: Story = {
  vendor: 'pytake',
  title: 'a contact, a conversation and its messages over REST, GraphQL and live events, with one login that is renewed',
  async run(teller) {
    const fake = createFakePyTake({ users: [{ email: EMAIL, password: PASSWORD }, AGENT] })
    await fake.listen()
    const options = { baseUrl: fake.baseUrl(), validate: 'strict', retryDelayMs: 20 } as const
    const client = new PyTakeClient({ ...options, email: EMAIL, password: PASSWORD, middleware: [teller.trace] })
    const colleague = new PyTakeClient({ ...options, ...AGENT_LOGIN })
    try {
      const contact = await people(teller, client)
      const conversation = await talk(teller, client, contact, await firstNumber(teller, client))
      await overGraphQL(teller, client, conversation)
      const realtime = await live(teller, client, colleague, conversation)
      await expiry(teller, client, fake, realtime, conversation)
      await faults(teller, client, fake)
    } finally {
      await Promise.all([client.close(), colleague.close()])
      await fake.stop()
    }
  },
}
