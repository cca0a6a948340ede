import * as v from 'valibot'
import { anything } from '../fields.ts'
import { ChatbotFlowSchema } from './flows/schemas.ts'

/** That a chatbot was linked to a number, or no more. */
export const ChatbotLinkSchema = v.object({
  /** When, ISO 8601 with offset. */
  timestamp: v.string(),
  /** What was done, e.g. `linked`. */
  action: v.string(),
  /** Id of the WhatsApp number. */
  number_id: v.string(),
  /** E-mail address of the user who did it. */
  changed_by: v.string(),
})

/** A chatbot: flows that answer contacts. */
export const ChatbotSchema = v.object({
  /** Name of the chatbot. */
  name: v.string(),
  /** What the chatbot does. */
  description: v.nullable(v.string()),
  /** URL of a picture. */
  avatar_url: v.nullable(v.string()),
  /** Whether it answers. */
  is_active: v.boolean(),
  /** Whether its flows are public. */
  is_published: v.boolean(),
  /** Whether it answers when no other chatbot does. */
  is_fallback: v.optional(v.boolean()),
  /** Ids of its WhatsApp numbers. Answers to `create` and `getFull` have `null` here, those to `get` and `list` a list; servers of the main branch have none. */
  whatsapp_number_ids: v.nullish(v.array(v.string())),
  /** Whether conversations are split over several flows. */
  ab_test_enabled: v.optional(v.boolean()),
  /** The flows of the split, in the server's own form. */
  ab_test_flows: v.nullish(v.array(anything)),
  /** Variables of all its flows, by name. */
  global_variables: anything,
  /** Settings of any kind, by name. */
  settings: anything,
  /** Id of the chatbot. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Conversations so far. */
  total_conversations: v.number(),
  /** Messages sent. */
  total_messages_sent: v.number(),
  /** Messages received. */
  total_messages_received: v.number(),
  /** Number of its version. */
  version: v.number(),
  /** Number of the version that is public. */
  published_version: v.nullable(v.number()),
  /** When it was last linked to a number, ISO 8601. */
  linked_at: v.nullish(v.string()),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** When it was deleted, ISO 8601; `null` while it exists. */
  deleted_at: v.nullable(v.string()),
  /** When it was linked to which number; `get` alone fills it in. */
  linked_history: v.nullish(v.array(ChatbotLinkSchema)),
  /** Id of its one WhatsApp number: on servers of the main branch alone. */
  whatsapp_number_id: v.nullish(v.string()),
})

/** A chatbot with its flows. */
export const ChatbotWithFlowsSchema = v.object({
  ...ChatbotSchema.entries,
  /** Its flows. */
  flows: v.array(ChatbotFlowSchema),
})

/** Numbers of a chatbot. */
export const ChatbotStatsSchema = v.object({
  /** Conversations so far. */
  total_conversations: v.number(),
  /** Messages sent. */
  total_messages_sent: v.number(),
  /** Messages received. */
  total_messages_received: v.number(),
  /** Flows it has. */
  total_flows: v.number(),
  /** Nodes in all its flows. */
  total_nodes: v.number(),
  /** Whether it answers. */
  is_active: v.boolean(),
  /** Whether its flows are public. */
  is_published: v.boolean(),
})

/** To which numbers a chatbot was linked. */
export const LinkingHistorySchema = v.object({
  /** Id of the chatbot. */
  chatbot_id: v.string(),
  /** What was done, in order. */
  history: v.array(ChatbotLinkSchema),
})
