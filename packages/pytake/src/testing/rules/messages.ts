import type { Message } from '../../conversations/types.ts'
import { newMessageView } from '../views/conversations.ts'
import { badRequest, Refusal } from '../world/refusal.ts'
import type { ContactRow, ConversationRow, MessageRow, NumberRow, TemplateRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'
import { isOpen, windowOf } from './windows.ts'

/** What the server can send. */
const SENDABLE = new Set(['text', 'image', 'document', 'template'])

/** Conversations that go on: a further message of the contact comes into them. */
const isUnderWay = ({ status }: ConversationRow): boolean => !['resolved', 'closed', 'archived'].includes(status)

/** The conversation of a contact over a number that goes on, the latest. */
export const conversationUnderWay = (world: World, contact: Pick<ContactRow, 'id'>, number: Pick<NumberRow, 'id'>): ConversationRow | undefined =>
  world.conversations.newest((row) => row.contact_id === contact.id && row.whatsapp_number_id === number.id && isUnderWay(row))[0]

/** Opens a conversation. The default department of the number gets it. */
export function openConversation(world: World, contact: ContactRow, number: NumberRow): ConversationRow {
  return world.conversations.add({
    ...world.fresh(), organization_id: number.organization_id, contact_id: contact.id, whatsapp_number_id: number.id, status: 'open', assigned_agent_id: null,
    assigned_department_id: number.default_department_id, priority: 'medium', last_message_at: null, resolved_at: null, closed_at: null, channel: 'whatsapp', extra_data: {}, tags: [],
    queue_id: null, queued_at: null, queue_priority: 0, is_overflow: false, read_at: null, is_bot_active: true, active_chatbot_id: null, active_flow_id: null, current_node_id: null,
    context_variables: {}, execution_path: [],
  })
}

/** Who sends a message, and what for. */
export interface Sender {
  readonly sender_type: Message['sender_type']
  readonly sender_id?: string
  readonly campaign_id?: string
}

type Outcome = Pick<Message, 'status' | 'whatsapp_message_id'> & Partial<Pick<Message, 'sent_at' | 'failed_at' | 'error_code' | 'error_message'>>

function addMessage(world: World, conversation: ConversationRow, message: Pick<MessageRow, 'direction' | 'message_type' | 'content'>, sender: Sender, outcome: Outcome): MessageRow {
  const { organization_id, whatsapp_number_id, contact_id, id: conversation_id } = conversation
  const created_at = world.generator.stamp()
  const row = world.messages.add({
    id: world.generator.id(), organization_id, whatsapp_number_id, contact_id, conversation_id, ...message, sender_type: sender.sender_type, sender_id: sender.sender_id ?? null,
    campaign_id: sender.campaign_id ?? null, template_id: templateOf(world, conversation, message)?.id ?? null, created_at, sent_at: null, delivered_at: null, read_at: null,
    failed_at: null, error_code: null, error_message: null, ...outcome,
  })
  if (row.status === 'failed') return row
  conversation.last_message_at = created_at
  world.touch(conversation)
  return row
}

/** The local template that a message was made from. */
function templateOf(world: World, { whatsapp_number_id: numberId }: ConversationRow, { message_type, content }: Pick<MessageRow, 'message_type' | 'content'>): TemplateRow | undefined {
  if (message_type !== 'template') return undefined
  return world.templates.find((row) => row.whatsapp_number_id === numberId && row.name === content['name'] && row.deleted_at === null)
}

/** Keeps a message of a contact. The develop build tells nobody. */
export function receive(world: World, conversation: ConversationRow, message: Pick<MessageRow, 'message_type' | 'content'>, whatsapp_message_id: string): MessageRow {
  const row = addMessage(world, conversation, { direction: 'inbound', ...message }, { sender_type: 'contact' }, { status: 'received', whatsapp_message_id })
  if (!world.isObserved) world.events.emit('message:new', row.organization_id, newMessageView(row))
  return row
}

/** Sends a message that WhatsApp takes. */
export function deliver(world: World, conversation: ConversationRow, message: Pick<MessageRow, 'message_type' | 'content'>, sender: Sender): MessageRow {
  const whatsapp_message_id = `wamid.${world.generator.hex(24).toUpperCase()}`
  const row = addMessage(world, conversation, { direction: 'outbound', ...message }, sender, { status: 'sent', whatsapp_message_id, sent_at: world.generator.stamp() })
  world.events.emit('message:new', row.organization_id, newMessageView(row))
  return row
}

/** Keeps a message that could not be sent. */
export function keepFailed(world: World, conversation: ConversationRow, message: Pick<MessageRow, 'message_type' | 'content'>, sender: Sender, error_message: string): MessageRow {
  const failed = { status: 'failed', whatsapp_message_id: null, failed_at: world.generator.stamp(), error_message }
  return addMessage(world, conversation, { direction: 'outbound', ...message }, sender, failed)
}

/** What keeps a number from sending. */
export function faultOfNumber(number: NumberRow | undefined): string | undefined {
  if (number?.is_active !== true) return 'WhatsApp number not active'
  return number.connection_type === 'official' ? undefined : 'Send message only supported for Meta Cloud API'
}

/** Sends a message of an agent, by the rules of the server. */
export function send(world: World, conversation: ConversationRow | undefined, message: Pick<MessageRow, 'message_type' | 'content'>, sender: Sender): MessageRow {
  if (conversation === undefined) throw new Refusal(500, 'Failed to send message')
  const fault = faultOfNumber(world.numbers.get(conversation.whatsapp_number_id))
  if (fault !== undefined) throw badRequest(fault)
  if (message.message_type !== 'template' && !isOpen(world, windowOf(world, conversation.id))) {
    throw badRequest('24-hour window expired. You must use a template message to re-engage.')
  }
  if (!SENDABLE.has(message.message_type)) {
    const refusal = `Unsupported message type: ${message.message_type}`
    keepFailed(world, conversation, message, sender, refusal)
    throw badRequest(refusal)
  }
  return deliver(world, conversation, message, sender)
}
