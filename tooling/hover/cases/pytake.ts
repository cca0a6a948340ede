import type { Snippets } from '../snippets.ts'

/** A vendor with three protocols: nested modules, GraphQL fields whose result follows what is selected, live events. */
export const pytake: Snippets = {
  folder: 'packages/pytake',
  head: `
import { PyTakeClient, type Contact, type UserTyping } from '@sdk/pytake'
import * as tags from '@sdk/pytake/contacts/tags'
import { contact, createContact } from '@sdk/pytake/graphql'
import { verifySignature } from '@sdk/pytake/webhooks'
const client = new PyTakeClient({ email: 'a@b.example', password: 'p' })
declare const person: Contact
declare const typing: UserTyping
`,
  hovers: [
    { what: 'a resource', code: 'void client.|conversations', says: 'Conversations and their messages' },
    { what: 'a nested resource', code: 'void client.contacts.|tags', says: 'Tags of contacts' },
    { what: 'a method', code: "await client.conversations.|sendMessage({ conversation_id: 'c', content: 'Hi' })", says: 'Never sent twice by itself' },
    { what: 'a method of a nested resource', code: "await client.flowAutomations.schedule.|preview({ automation_id: 'a' })", says: 'GET /api/v1/flow-automations/{automation_id}/schedule/preview' },
    { what: 'a method that is known not to work', code: "await client.conversations.|markRead({ conversation_id: 'c' })", says: 'Known not to work' },
    { what: 'a method of some servers alone', code: 'await client.notifications.|unreadCount()', says: 'only servers of the main branch have it' },
    { what: 'delete', code: "await client.contacts.|delete({ contact_id: 'c' })", says: 'Deletes a contact for good' },
    { what: 'an input field', code: "await client.contacts.create({ |whatsapp_id: '5511' })", says: 'the digits of `phone_number`' },
    { what: 'a field that stands for another', code: "client.contacts.list({ |search: 'Ana' })", says: 'Another name of `query`' },
    { what: 'a result field', code: 'void person.|lifecycle_stage', says: 'How far the contact has come' },
    { what: 'a GraphQL field', code: "await client.graphql.|contact({ id: 'c' })", says: 'POST /graphql' },
    { what: 'the selection', code: "await client.graphql.contact({ id: 'c', |select: ['id'] })", says: 'the result has these alone' },
    { what: 'a result field over GraphQL', code: "void (await client.graphql.contact({ id: 'c' })).|lastContactAt", says: 'ISO 8601' },
    { what: 'a variable', code: "await contact(client, { |id: 'c' })", says: 'Id of the contact' },
    { what: 'a bulk mutation', code: "await client.graphql.|batch({ operation: createContact, items: [{ input: { phone: '1' } }] })", says: 'tells for each what came of it' },
    { what: 'live events', code: 'void client.|realtime()', says: 'Needs the package socket.io-client' },
    { what: 'a live event', code: "await client.realtime().|joinConversation({ conversation_id: 'c' })", says: 'also after reconnections' },
    { what: 'a field of a live event', code: 'void typing.|typing', says: '`true` when the typing began' },
    { what: 'an operation', code: "await tags.|create(client, { name: 'vip' })", says: 'Adds a tag' },
    { what: 'a helper for webhooks', code: "void |verifySignature('{}', 'sha256=00', 'key')", says: 'byte for byte' },
    { what: 'a client option', code: "void new PyTakeClient({ |environment: 'local' })", says: 'http://localhost:8000' },
  ],
}
