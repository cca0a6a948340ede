import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything, text } from '../fields.ts'

/** Where a conversation stands. */
export const ConversationStatusSchema = openEnum(['open', 'active', 'queued', 'pending', 'resolved', 'closed', 'archived'])

/** How urgent a conversation is. */
export const ConversationPrioritySchema = openEnum(['low', 'medium', 'high', 'urgent'])

/** Which way a message went. */
export const MessageDirectionSchema = openEnum(['inbound', 'outbound'])

/** Who wrote a message. */
export const MessageSenderSchema = openEnum(['contact', 'agent', 'bot', 'system', 'api'])

/** How far a message has come. */
export const MessageStatusSchema = openEnum(['pending', 'sent', 'delivered', 'read', 'failed', 'received'])

/** Kind of a message. */
export const MessageTypeSchema = openEnum([
  'text', 'image', 'document', 'template', 'audio', 'video', 'location', 'contact', 'interactive', 'sticker',
])

/** Kind of a file in a message. */
export const MediaTypeSchema = openEnum(['image', 'video', 'audio', 'document'])

/** The window of a conversation: its status, and the window itself, in the server's own form. */
export const ConversationWindowStateSchema = v.tuple([v.string(), v.nullable(anything)])

/** A conversation with a contact. Contact, number and agent are ids alone. */
export const ConversationSchema = v.object({
  /** Id of the conversation. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Id of the contact. */
  contact_id: v.string(),
  /** Id of the WhatsApp number it runs over. */
  whatsapp_number_id: v.string(),
  /** Where it stands. */
  status: ConversationStatusSchema,
  /** Id of its agent. Always `null` today: the server reads another column. */
  assigned_agent_id: v.nullable(v.string()),
  /** Id of its department. Always `null` today: the server reads another column. */
  assigned_department_id: v.nullable(v.string()),
  /** How urgent it is. Always `null` today. */
  priority: v.nullable(ConversationPrioritySchema),
  /** When a message last went either way, ISO 8601. */
  last_message_at: v.nullable(v.string()),
  /** When the contact last wrote, ISO 8601. Always `null` today. */
  last_inbound_at: v.nullable(v.string()),
  /** When the contact was last written to, ISO 8601. Always `null` today. */
  last_outbound_at: v.nullable(v.string()),
  /** When the contact got the first reply, ISO 8601. */
  first_response_at: v.nullable(v.string()),
  /** When it was resolved, ISO 8601. Always `null` today. */
  resolved_at: v.nullable(v.string()),
  /** When it was closed, ISO 8601. */
  closed_at: v.nullable(v.string()),
  /** Messages in it. */
  total_messages: v.number(),
  /** Messages that no agent has read. Always 0 today. */
  unread_count: v.number(),
  /** Time to the first reply in seconds. */
  response_time_seconds: v.nullable(v.number()),
  /** Time to its end in seconds. */
  resolution_time_seconds: v.nullable(v.number()),
  /** Channel: `whatsapp`. */
  channel: v.string(),
  /** Further data, by name. */
  extra_data: v.nullable(anything),
  /** Tags. */
  tags: v.nullable(v.array(v.string())),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
})

/** A message of a conversation. */
export const MessageSchema = v.object({
  /** Id of the message. */
  id: v.string(),
  /** Id of the conversation. */
  conversation_id: v.string(),
  /** Which way it went: `inbound` came from the contact. */
  direction: MessageDirectionSchema,
  /** Who wrote it. */
  sender_type: MessageSenderSchema,
  /** Kind of the message. */
  message_type: MessageTypeSchema,
  /** What it holds, depending on its kind, e.g. `{ text }`. */
  content: anything,
  /** How far it has come. */
  status: MessageStatusSchema,
  /** Id that WhatsApp gave it. */
  whatsapp_message_id: v.nullable(v.string()),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was sent, ISO 8601. */
  sent_at: v.nullable(v.string()),
  /** When it arrived, ISO 8601. */
  delivered_at: v.nullable(v.string()),
  /** When it was read, ISO 8601. */
  read_at: v.nullable(v.string()),
  /** When it failed, ISO 8601. */
  failed_at: v.nullable(v.string()),
  /** Code of the failure, as WhatsApp gives it. */
  error_code: v.nullable(v.string()),
  /** What went wrong, as WhatsApp says it. */
  error_message: v.nullable(v.string()),
})

/** A conversation that has waited nearly as long as its queue allows, or longer. */
export const SlaAlertSchema = v.object({
  /** Id of the conversation. */
  conversation_id: v.string(),
  /** Id of the contact. */
  contact_id: v.string(),
  /** Name of the contact. */
  contact_name: v.nullable(v.string()),
  /** Phone number of the contact. */
  contact_phone: v.nullable(v.string()),
  /** Id of the queue. */
  queue_id: v.string(),
  /** Name of the queue. */
  queue_name: v.string(),
  /** Minutes that the queue allows. */
  sla_minutes: v.nullable(v.number()),
  /** Since when it waits. */
  queued_at: v.nullable(v.string()),
  /** Minutes it has waited. */
  waited_minutes: v.number(),
  /** Share of the allowed time that has passed: 1 is all of it. */
  progress: v.number(),
  /** How bad it is, e.g. `warning`. */
  severity: v.string(),
  /** Priority of the queue. */
  priority: v.number(),
})

/** Conversations in numbers. */
export const ConversationTotalsSchema = v.object({
  /** Conversations. */
  total: v.number(),
  /** Of them, open ones. */
  open: v.number(),
  /** Of them, those under way. */
  active: v.number(),
  /** Of them, those that wait. */
  queued: v.number(),
  /** Mean time in the queue in seconds. */
  avg_wait_seconds: v.nullable(v.number()),
  /** Conversations that overflowed. */
  overflow_count: v.number(),
  /** Conversations that waited too long. */
  sla_violations: v.number(),
})

/** First message of a conversation. */
export const FirstMessageSchema = v.strictObject({
  /** Text. */
  content: text,
  /** URL of a file to send along. */
  media_url: v.nullish(v.string()),
  /** Kind of the file. */
  media_type: v.nullish(MediaTypeSchema),
  /** Caption of the file. */
  media_caption: v.nullish(v.string()),
})
