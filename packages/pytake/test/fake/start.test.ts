import * as v from 'valibot'
import { beforeEach, describe, expect, it, test } from 'vitest'
import * as alerts from '../../src/alerts/schemas.ts'
import * as auth from '../../src/auth/schemas.ts'
import * as campaigns from '../../src/campaigns/schemas.ts'
import * as chatbotFlows from '../../src/chatbots/flows/schemas.ts'
import * as chatbotNodes from '../../src/chatbots/nodes/schemas.ts'
import * as chatbots from '../../src/chatbots/schemas.ts'
import * as contacts from '../../src/contacts/schemas.ts'
import * as tags from '../../src/contacts/tags/schemas.ts'
import * as conversations from '../../src/conversations/schemas.ts'
import * as departments from '../../src/departments/schemas.ts'
import * as automations from '../../src/flow-automations/schemas.ts'
import * as notifications from '../../src/notifications/schemas.ts'
import * as organizations from '../../src/organizations/schemas.ts'
import * as permissions from '../../src/permissions/schemas.ts'
import * as queues from '../../src/queues/schemas.ts'
import * as roles from '../../src/roles/schemas.ts'
import * as secrets from '../../src/secrets/schemas.ts'
import * as testing from '../../src/testing/index.ts'
import * as users from '../../src/users/schemas.ts'
import * as whatsapp from '../../src/whatsapp/schemas.ts'
import * as templates from '../../src/whatsapp/templates/schemas.ts'
import { setUp } from './support/stage.ts'

const schemas: Readonly<Record<string, unknown>> = {
  ...alerts, ...auth, ...campaigns, ...chatbotFlows, ...chatbotNodes, ...chatbots, ...contacts, ...tags, ...conversations, ...departments, ...automations, ...notifications,
  ...organizations, ...permissions, ...queues, ...roles, ...secrets, ...users, ...whatsapp, ...templates,
}

const factories = Object.entries(testing).flatMap(([name, value]) => (name.startsWith('make') ? [{ name, make: value as (given?: object) => object }] : []))

beforeEach(() => testing.resetFactories())

describe('factories', () => {
  test.each(factories)('$name gives a valid object, changed as it is told', ({ name, make }) => {
    const { entries } = schemas[`${name.slice(4)}Schema`] as v.ObjectSchema<v.ObjectEntries, undefined>
    const made = make()
    expect(v.parse(v.strictObject(entries), made)).toEqual(made)
    expect(Object.keys(make({ further: 1 }))).toEqual([...Object.keys(make()), 'further'])
  })

  it('count their ids anew when they are told to', () => {
    const first = testing.makeContact().id
    testing.resetFactories()
    expect(testing.makeContact().id).toBe(first)
    expect(factories).toHaveLength(25)
  })
})

describe('what a fake starts with', () => {
  it('is there, as the own, also where the develop build could not make it', async () => {
    const department = testing.makeDepartment({ name: 'Suporte' })
    const queue = testing.makeQueue({ department_id: department.id })
    const number = testing.makeWhatsAppNumber()
    const contact = testing.makeContact({ name: 'João', tags: ['vip', 'novo'] })
    const conversation = testing.makeConversation({ contact_id: contact.id, whatsapp_number_id: number.id })
    const messages = [testing.makeMessage({ conversation_id: conversation.id }), testing.makeMessage({ conversation_id: conversation.id, direction: 'outbound', sender_type: 'agent', status: 'sent' })]
    const start = { departments: [department], queues: [queue], numbers: [number], templates: [testing.makeMessageTemplate({ whatsapp_number_id: number.id })], contacts: [contact], conversations: [conversation], messages }
    for (const behaviour of ['declared', 'observed'] as const) {
      const { client, organizationId } = await setUp({ behaviour, start })
      expect(await client.contacts.get({ contact_id: contact.id })).toMatchObject({ name: 'João', organization_id: organizationId, tags: ['vip', 'novo'] })
      expect((await client.contacts.tags.list()).items).toHaveLength(2)
      expect((await client.queues.list({ department_id: department.id })).items).toMatchObject([{ id: queue.id }])
      expect((await client.whatsapp.templates.listLocal({ number_id: number.id })).items).toHaveLength(1)
      expect((await client.conversations.listMessages({ conversation_id: conversation.id })).items.map(({ id }) => id)).toEqual(messages.map(({ id }) => id))
      const sent = await client.conversations.sendMessage({ conversation_id: conversation.id, message_type: 'text', content: { text: 'Olá!' } })
      expect(sent).toMatchObject({ direction: 'outbound', status: 'sent' })
    }
  })

  it('has no messages of conversations that are not there', () => {
    expect(() => testing.createFakePyTake({ start: { messages: [testing.makeMessage()] } })).toThrow(TypeError)
  })

  it('has the users that are asked for', async () => {
    const { fake, client } = await setUp({ users: [{ email: 'root@acme.example', password: 'Secret123', role: 'super_admin', full_name: 'Root' }, { email: 'bruno@acme.example', password: 'Secret123' }], organization: { name: 'Beta' } })
    expect(fake.credentials.email).toBe('root@acme.example')
    expect((await client.organizations.list()).items).toMatchObject([{ name: 'Beta', slug: 'beta' }])
    expect((await client.users.list()).items.map(({ full_name: name, role }) => [name, role])).toEqual([['Ana Admin', 'org_admin'], ['Root', 'super_admin']])
    expect(() => fake.notify('nobody', { message: 'Olá' })).toThrow(TypeError)
  })
})
