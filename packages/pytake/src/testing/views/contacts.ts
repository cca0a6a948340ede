import type { Contact, ContactStats } from '../../contacts/types.ts'
import type { ContactCounters, ContactRow, MessageRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'
import { responseSecondsOf } from './conversations.ts'
import { average, latest } from './numbers.ts'

/** A contact with its counters and the names of its tags. */
export function contactView(world: World, row: ContactRow): Contact {
  const { tag_ids: tagIds, ...rest } = row
  const tags = tagIds.flatMap((id) => world.tags.get(id)?.name ?? [])
  return { ...rest, ...countersOf(world, row), tags }
}

/** The numbers of one contact. */
export function contactStatsView(world: World, { id }: ContactRow): ContactStats {
  const conversations = world.conversations.where(({ contact_id: contact }) => contact === id)
  const messages = messagesWith(world, id)
  const seconds = average(conversations.flatMap((conversation) => responseSecondsOf(world, conversation) ?? []))
  return {
    total_conversations: conversations.length, total_messages: messages.length, avg_response_time_minutes: seconds === null ? null : seconds / 60,
    last_interaction: latest(messages.map(({ created_at: at }) => at)),
  }
}

export const messagesWith = (world: World, contactId: string): MessageRow[] => world.messages.where(({ contact_id: contact }) => contact === contactId)

/** The develop build has columns for them and never fills them. */
const UNCOUNTED: Pick<Contact, ContactCounters> = {
  last_message_at: null, last_message_received_at: null, last_message_sent_at: null, total_messages_sent: 0, total_messages_received: 0, total_conversations: 0,
}

const lastOf = (rows: readonly MessageRow[]): string | null => latest(rows.map(({ created_at: at }) => at))

function countersOf(world: World, { id }: ContactRow): Pick<Contact, ContactCounters> {
  if (world.isObserved) return UNCOUNTED
  const messages = messagesWith(world, id)
  const received = messages.filter(({ direction }) => direction === 'inbound')
  const sent = messages.filter(({ direction, status }) => direction === 'outbound' && status !== 'failed')
  return {
    last_message_at: lastOf([...received, ...sent]), last_message_received_at: lastOf(received), last_message_sent_at: lastOf(sent),
    total_messages_sent: sent.length, total_messages_received: received.length,
    total_conversations: world.conversations.count(({ contact_id: contact }) => contact === id),
  }
}
