import type { Alert } from '../../../alerts/types.ts'
import type { Campaign } from '../../../campaigns/types.ts'
import type { ChatbotFlow } from '../../../chatbots/flows/types.ts'
import type { ChatbotNode } from '../../../chatbots/nodes/types.ts'
import type { Chatbot, ChatbotLink } from '../../../chatbots/types.ts'
import type { Tag } from '../../../contacts/tags/types.ts'
import type { Contact } from '../../../contacts/types.ts'
import type { WindowStatus } from '../../../conversation-windows/types.ts'
import type { Conversation, Message } from '../../../conversations/types.ts'
import type { FlowAutomationSchedule, ScheduleException } from '../../../flow-automations/schedule/types.ts'
import type { FlowAutomation, FlowAutomationExecution } from '../../../flow-automations/types.ts'
import type { MessageTemplate, RemoteTemplate, TemplateQuality } from '../../../whatsapp/templates/types.ts'
import type { WhatsAppNumber } from '../../../whatsapp/types.ts'

/** What is counted of a contact's messages. */
export type ContactCounters =
  | 'last_message_at' | 'last_message_received_at' | 'last_message_sent_at' | 'total_messages_sent' | 'total_messages_received' | 'total_conversations'

/** A contact; its messages are counted, its tags looked up. */
export interface ContactRow extends Omit<Contact, ContactCounters | 'tags'> {
  tag_ids: string[]
}

export type TagRow = Tag

/** What is counted of a conversation's messages. */
export type ConversationCounters =
  | 'last_inbound_at' | 'last_outbound_at' | 'first_response_at' | 'total_messages' | 'unread_count' | 'response_time_seconds' | 'resolution_time_seconds'

/** A conversation; its messages are counted. */
export interface ConversationRow extends Omit<Conversation, ConversationCounters | 'extra_data' | 'tags'> {
  extra_data: Record<string, unknown>
  tags: string[]
  queue_id: string | null
  /** Since when it waits in the queue, or waited. */
  queued_at: string | null
  queue_priority: number
  /** Whether its queue handed it to the one for overflow. */
  is_overflow: boolean
  /** Until when inbound messages were read. */
  read_at: string | null
  is_bot_active: boolean
  active_chatbot_id: string | null
  active_flow_id: string | null
  /** Id in the canvas of the node where the flow waits. */
  current_node_id: string | null
  context_variables: Record<string, unknown>
  execution_path: string[]
}

/** A message, with where it belongs. */
export interface MessageRow extends Message {
  readonly organization_id: string
  readonly whatsapp_number_id: string
  readonly contact_id: string
  /** The agent who wrote it. */
  readonly sender_id: string | null
  readonly campaign_id: string | null
  /** The template of the number that it was made from. */
  readonly template_id: string | null
}

/** The 24 hours after the last message of a contact; the id is its own. */
export interface WindowRow {
  readonly id: string
  readonly organization_id: string
  readonly conversation_id: string
  started_at: string
  ends_at: string
  status: WindowStatus
  close_reason: string | null
  notes: string | null
  readonly created_at: string
  updated_at: string
}

/** A WhatsApp number; which nodes work over it is looked up. */
export interface NumberRow extends Omit<WhatsAppNumber, 'available_node_types' | 'node_metadata'> {
  app_secret: string | null
  /** From when on its messages count against its rates. */
  rates_from: string | null
  /** Since when its code waits to be scanned. */
  pairing_since: string | null
}

/** What is counted of a template's messages. */
export type TemplateCounters = 'sent_count' | 'delivered_count' | 'read_count' | 'failed_count'

/** A template of a number; its messages are counted. */
export interface TemplateRow extends Omit<MessageTemplate, TemplateCounters> {
  quality_score: TemplateQuality
  disabled_reason: string | null
  disabled_at: string | null
  paused_at: string | null
  /** When Meta last told of it, and with which word. */
  last_status_update: string | null
  last_event: string | null
  deleted_at: string | null
}

/** A template as Meta has it. */
export interface RemoteTemplateRow extends RemoteTemplate {
  readonly organization_id: string
  readonly whatsapp_number_id: string
}

/** An alert about a template. */
export interface AlertRow extends Alert {
  resolved_at: string | null
}

/** What is counted of a chatbot's messages. */
export type ChatbotCounters = 'total_conversations' | 'total_messages_sent' | 'total_messages_received'

/** A chatbot; its messages are counted, its numbers looked up. */
export interface ChatbotRow extends Omit<Chatbot, ChatbotCounters | 'whatsapp_number_ids' | 'whatsapp_number_id' | 'linked_history'> {
  /** Numbers that it was given. */
  number_ids: string[]
  links: ChatbotLink[]
}

/** A flow of a chatbot: the builder sees the same rows. */
export interface FlowRow extends ChatbotFlow {
  settings: Record<string, unknown>
}

export type NodeRow = ChatbotNode

/** One step of a contact in a flow: the node, what the contact wrote there and what the bot answered. */
export interface FlowStepRow {
  readonly id: string
  readonly organization_id: string
  readonly chatbot_id: string
  readonly flow_id: string
  readonly conversation_id: string
  readonly phone_number: string
  readonly node_id: string
  readonly user_message: string | null
  readonly bot_response: string | null
  readonly is_end: boolean
  readonly at: string
}

/** What is counted of an automation's executions. */
export type AutomationCounters =
  | 'total_executions' | 'total_sent' | 'total_delivered' | 'total_read' | 'total_replied' | 'total_completed' | 'total_failed' | 'last_executed_at' | 'next_scheduled_at'

/** An automation; its executions are counted. */
export type AutomationRow = Omit<FlowAutomation, AutomationCounters | 'chatbot_name' | 'flow_name' | 'whatsapp_number_name'>

export type ExecutionRow = FlowAutomationExecution

export interface ScheduleRow extends FlowAutomationSchedule {
  deleted_at: string | null
}

export interface ExceptionRow extends ScheduleException {
  readonly organization_id: string
}

/** What is counted of a campaign's messages. */
export type CampaignCounters =
  | 'messages_sent' | 'messages_delivered' | 'messages_read' | 'messages_failed' | 'messages_pending' | 'replies_count' | 'unique_replies_count' | 'opt_outs_count'
  | 'delivery_rate' | 'read_rate' | 'reply_rate' | 'error_count' | 'last_error_message' | 'errors' | 'message_statuses'

/** A campaign; its messages are counted. */
export interface CampaignRow extends Omit<Campaign, CampaignCounters> {
  /** Contacts that are still to be written to, in order. */
  waiting: string[]
  /** When the next of them is written to, in milliseconds since 1970; `null` while it does not run. */
  next_at: number | null
}
