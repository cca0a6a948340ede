import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { CampaignStatusSchema } from '../campaigns/schemas.ts'
import { MessageDirectionSchema, MessageSenderSchema, MessageStatusSchema, MessageTypeSchema } from '../conversations/schemas.ts'
import { anything, text } from '../fields.ts'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** A conversation to join, to leave or to type in. */
export const ConversationRoomSchema = v.strictObject({
  /** Id of the conversation: a UUID. The server checks its form alone, not whether the conversation exists. */
  conversation_id: v.pipe(v.string(), v.regex(uuid, 'must be a UUID'), v.toLowerCase()),
})

/** The server's greeting, the first event of every connection. */
export const ConnectedSchema = v.object({
  /** What the server says, for people. */
  message: v.string(),
  /** Id of the user to whom the token belongs. */
  user_id: v.string(),
})

/** A connection of a user of the organization came or went. */
export const UserStatusSchema = v.object({
  /** Id of the user. */
  user_id: v.string(),
  /** `online` when one of the user's connections came, `offline` when one went: a user with two is told about twice. */
  status: openEnum(['online', 'offline']),
})

/** The connection hears what happens in a conversation from now on. */
export const JoinedConversationSchema = v.object({
  /** Id of the conversation. */
  conversation_id: v.string(),
  /** What the server says, for people. */
  message: v.string(),
})

/** The connection hears nothing of a conversation any more. */
export const LeftConversationSchema = v.object({
  /** Id of the conversation. */
  conversation_id: v.string(),
})

/** Somebody else in a joined conversation began or stopped to type. */
export const UserTypingSchema = v.object({
  /** Id of the conversation. */
  conversation_id: v.string(),
  /** Id of the user who types. */
  user_id: v.string(),
  /** `true` when the typing began, `false` when it stopped. */
  typing: v.boolean(),
})

/** A message in a joined conversation. Everybody who joined is told, the sender too. */
export const NewMessageSchema = v.object({
  /** Id of the message. */
  id: v.string(),
  /** Id of the conversation. */
  conversation_id: v.string(),
  /** Which way it went: `inbound` came from the contact. Servers of the develop branch tell of `outbound` ones alone. */
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
  /** When it was sent, ISO 8601. Inbound messages have none. */
  sent_at: v.optional(v.nullable(v.string())),
})

/** A message of a joined conversation has come further, or failed. */
export const MessageStatusChangeSchema = v.object({
  /** Id of the message. */
  message_id: v.string(),
  /** How far it has come: `sent`, `delivered`, `read` or `failed`. */
  status: MessageStatusSchema,
  /** When the server heard of it, ISO 8601; not when it happened. */
  timestamp: v.string(),
})

/** The server could not do what it was asked to. It does not say what that was. */
export const ServerFaultSchema = v.object({
  /** What went wrong: `Not authenticated`, `Invalid conversation_id format`, `conversation_id is required` or `Failed to join conversation`. */
  message: v.string(),
})

/** Answer to a `ping`. */
export const RealtimePongSchema = v.object({
  /** The word `now`, not a time. */
  timestamp: v.string(),
})

/** Unread messages of a conversation have become more or fewer. Declared by the server, which never sends it today. */
export const UnreadUpdateSchema = v.object({
  /** Id of the conversation. */
  conversation_id: v.string(),
  /** Messages that no agent has read. */
  unread_count: v.number(),
})

/** A conversation, as a server might tell of it one day: no build sends such an event, so its fields are not known. */
export const ConversationNoticeSchema = v.record(v.string(), v.unknown())

/** A campaign to watch. */
export const CampaignRoomSchema = v.strictObject({
  /** Id of the campaign. The server does not check whether it exists, nor whose it is. */
  campaign_id: text,
})

/** Messages of a campaign in numbers. */
export const CampaignUpdateStatsSchema = v.object({
  /** Contacts that it is sent to. */
  total_recipients: v.number(),
  /** Messages that were sent. */
  messages_sent: v.number(),
  /** Messages that arrived. */
  messages_delivered: v.number(),
  /** Messages that were read. */
  messages_read: v.number(),
  /** Messages that failed. */
  messages_failed: v.number(),
  /** Messages that wait to be sent. */
  messages_pending: v.number(),
  /** Share of the sent messages that arrived; presumably in percent, as over REST. */
  delivery_rate: v.number(),
  /** Share of the arrived messages that were read; presumably in percent, as over REST. */
  read_rate: v.number(),
})

/** How far a campaign has come. */
export const CampaignUpdateSchema = v.object({
  /** Id of the campaign. */
  campaign_id: v.string(),
  /** Name of the campaign. */
  campaign_name: v.string(),
  /** Where it stands. */
  status: CampaignStatusSchema,
  /** Share of the messages that are done; presumably in percent, as over REST. */
  progress: v.number(),
  /** Its messages in numbers. */
  stats: CampaignUpdateStatsSchema,
  /** When, ISO 8601. */
  timestamp: v.string(),
})
