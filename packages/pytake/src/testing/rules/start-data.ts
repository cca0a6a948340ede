import type { Contact } from '../../contacts/types.ts'
import type { Conversation, Message } from '../../conversations/types.ts'
import type { MessageTemplate } from '../../whatsapp/templates/types.ts'
import type { FakeStartData } from '../options.ts'
import type { World } from '../world/world.ts'
import { openWindow } from './windows.ts'

/** Stores what is there from the start, as the organization's own. */
export function addStartData(world: World, organization_id: string, data: FakeStartData): void {
  for (const department of data.departments ?? []) world.departments.add({ ...department, organization_id, counted_agent_ids: [] })
  for (const queue of data.queues ?? []) world.queues.add({ ...queue, organization_id })
  for (const number of data.numbers ?? []) world.numbers.add({ ...number, organization_id, app_secret: null, rates_from: null, pairing_since: null })
  for (const template of data.templates ?? []) addTemplate(world, organization_id, template)
  for (const contact of data.contacts ?? []) addContact(world, organization_id, contact)
  for (const conversation of data.conversations ?? []) addConversation(world, organization_id, conversation)
  for (const message of data.messages ?? []) addMessage(world, message)
}

function addTemplate(world: World, organization_id: string, template: MessageTemplate): void {
  world.templates.add({
    ...template, organization_id, quality_score: 'UNKNOWN', disabled_reason: null, disabled_at: null, paused_at: null, last_status_update: null, last_event: null, deleted_at: null,
  })
}

function addContact(world: World, organization_id: string, { tags, ...contact }: Contact): void {
  world.contacts.add({ ...contact, organization_id, tag_ids: tags.map((name) => tagId(world, organization_id, name)) })
}

/** The id of the tag with a name, which is made when there is none. */
function tagId(world: World, organization_id: string, name: string): string {
  const known = world.tags.find((tag) => tag.organization_id === organization_id && tag.name === name)
  const { id, created_at } = world.fresh()
  return (known ?? world.tags.add({ id, created_at, organization_id, name, color: '#3B82F6' })).id
}

function addConversation(world: World, organization_id: string, { extra_data, tags, ...conversation }: Conversation): void {
  world.conversations.add({
    ...conversation, organization_id, extra_data: extra_data ?? {}, tags: tags ?? [], queue_id: null, queued_at: null, queue_priority: 0, is_overflow: false, read_at: null,
    is_bot_active: false, active_chatbot_id: null, active_flow_id: null, current_node_id: null, context_variables: {}, execution_path: [],
  })
}

/** Stores a message of a conversation that is there. One of the contact opens the window, as if it came in now. */
function addMessage(world: World, message: Message): void {
  const conversation = world.conversations.get(message.conversation_id)
  if (conversation === undefined) throw new TypeError(`no conversation has the id ${JSON.stringify(message.conversation_id)}`)
  const { organization_id, whatsapp_number_id, contact_id } = conversation
  world.messages.add({ ...message, organization_id, whatsapp_number_id, contact_id, sender_id: null, campaign_id: null, template_id: null })
  conversation.last_message_at = message.created_at
  if (message.direction === 'inbound') openWindow(world, conversation)
}
