import type { Conversation, Message } from '../../conversations/types.ts'
import type { NewMessage } from '../../realtime/types.ts'
import type { ConversationCounters, ConversationRow, MessageRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'
import { latest, secondsBetween } from './numbers.ts'

export const messagesOf = (world: World, { id }: Pick<ConversationRow, 'id'>): MessageRow[] => world.messages.where(({ conversation_id: conversation }) => conversation === id)

/** A conversation with its counters. The develop build reads most of it from columns that its table does not have. */
export function conversationView(world: World, row: ConversationRow): Conversation {
  const {
    id, organization_id, contact_id, whatsapp_number_id, status, assigned_agent_id, assigned_department_id, priority, last_message_at, resolved_at, closed_at, channel,
    extra_data, tags, created_at, updated_at,
  } = row
  const unknown = { assigned_agent_id: null, assigned_department_id: null, priority: null, resolved_at: null }
  return {
    id, organization_id, contact_id, whatsapp_number_id, status, assigned_agent_id, assigned_department_id, priority, last_message_at, resolved_at, closed_at, channel,
    extra_data, tags, created_at, updated_at, ...(world.isObserved && unknown), ...countersOf(world, row),
  }
}

function countersOf(world: World, row: ConversationRow): Pick<Conversation, ConversationCounters> {
  const messages = messagesOf(world, row)
  const inbound = messages.filter(({ direction }) => direction === 'inbound')
  const outbound = messages.filter(({ direction, status }) => direction === 'outbound' && status !== 'failed')
  if (world.isObserved) {
    return {
      last_inbound_at: null, last_outbound_at: null, first_response_at: null, total_messages: outbound.length, unread_count: 0, response_time_seconds: null, resolution_time_seconds: null,
    }
  }
  const end = row.resolved_at ?? row.closed_at
  const { read_at: readAt } = row
  return {
    last_inbound_at: latest(inbound.map(({ created_at: at }) => at)), last_outbound_at: latest(outbound.map(({ created_at: at }) => at)),
    first_response_at: firstResponseOf(messages)?.created_at ?? null, total_messages: inbound.length + outbound.length,
    unread_count: inbound.filter(({ created_at: at }) => readAt === null || at > readAt).length,
    response_time_seconds: responseSecondsOf(world, row), resolution_time_seconds: end === null ? null : secondsBetween(row.created_at, end),
  }
}

/** The first message to the contact after one of the contact's own. */
function firstResponseOf(messages: readonly MessageRow[]): MessageRow | undefined {
  const first = messages.findIndex(({ direction }) => direction === 'inbound')
  return first === -1 ? undefined : messages.slice(first).find(({ direction, status }) => direction === 'outbound' && status !== 'failed')
}

/** Seconds from the contact's first message to the reply; `null` without one. */
export function responseSecondsOf(world: World, row: ConversationRow): number | null {
  const messages = messagesOf(world, row)
  const first = messages.find(({ direction }) => direction === 'inbound')
  const reply = firstResponseOf(messages)
  return first === undefined || reply === undefined ? null : secondsBetween(first.created_at, reply.created_at)
}

export function messageView(row: MessageRow): Message {
  const {
    id, conversation_id, direction, sender_type, message_type, content, status, whatsapp_message_id, created_at, sent_at, delivered_at, read_at, failed_at, error_code, error_message,
  } = row
  return { id, conversation_id, direction, sender_type, message_type, content, status, whatsapp_message_id, created_at, sent_at, delivered_at, read_at, failed_at, error_code, error_message }
}

/** A message as live events tell of it: inbound ones without `sent_at`. */
export function newMessageView(row: MessageRow): NewMessage {
  const { id, conversation_id, direction, sender_type, message_type, content, status, whatsapp_message_id, created_at, sent_at } = row
  return { id, conversation_id, direction, sender_type, message_type, content, status, whatsapp_message_id, created_at, ...(direction === 'outbound' && { sent_at }) }
}
