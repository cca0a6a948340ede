import * as v from 'valibot'
import { id, text } from '../../fields.ts'
import { conversationStanding, sender } from '../usual.ts'

/** A conversation with a contact. */
export const ConversationTypeSchema = v.object({
  /** Id of the conversation. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organizationId: v.string(),
  /** Id of the contact. */
  contactId: v.string(),
  /** Id of the queue it waits in. */
  queueId: v.nullable(v.string()),
  /** Id of the agent who has it. */
  assignedAgentId: v.nullable(v.string()),
  /** Id of the WhatsApp number it runs over. */
  whatsappNumberId: v.string(),
  /** Where it stands. */
  status: conversationStanding,
  /** When there was last a message, ISO 8601. */
  lastMessageAt: v.nullable(v.string()),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
})

/** A page of conversations. */
export const ConversationListResponseSchema = v.object({
  /** The conversations. */
  conversations: v.array(ConversationTypeSchema),
  /** Items of all pages. */
  total: v.number(),
  /** Number of the first item, counted from 0. */
  skip: v.number(),
  /** Items of a page at most. */
  limit: v.number(),
})

/** A message of a conversation. */
export const MessageTypeSchema = v.object({
  /** Id of the message. */
  id: v.string(),
  /** Id of the conversation. */
  conversationId: v.string(),
  /** Who has sent it. */
  senderType: sender,
  /** Id of the sender. */
  senderId: v.nullable(v.string()),
  /** The text. */
  content: v.string(),
  /** Address of its file. */
  mediaUrl: v.nullable(v.string()),
  /** Kind of its file. */
  mediaType: v.nullable(v.string()),
  /** Whether it was read. */
  isRead: v.boolean(),
  /** When it was sent, ISO 8601. */
  createdAt: v.string(),
})

/** Which conversations are listed. */
export const ConversationFilterInputSchema = v.strictObject({
  /** Only conversations that stand there. */
  status: v.nullish(conversationStanding),
  /** Only conversations of this queue. */
  queueId: v.nullish(id),
  /** Only conversations of this agent. */
  assignedAgentId: v.nullish(id),
  /** Only conversations with this contact. */
  contactId: v.nullish(id),
})

/** A new message. */
export const SendMessageInputSchema = v.strictObject({
  /** Id of the conversation. */
  conversationId: id,
  /** The text. */
  content: text,
  /** Address of a file to send along. */
  mediaUrl: v.nullish(v.string()),
  /** Kind of the file. */
  mediaType: v.nullish(v.string()),
})

/** Who gets a conversation. */
export const AssignConversationInputSchema = v.strictObject({
  /** Id of the conversation. */
  conversationId: id,
  /** Id of the agent, a user. */
  agentId: id,
  /** Id of the queue to put it in. */
  queueId: v.nullish(id),
})
