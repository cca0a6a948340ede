import { openEnum } from '@sdk/core'
import * as v from 'valibot'

/** Who wrote a message of a transcript. */
export const SpeakerSchema = openEnum(['user', 'bot'])

/** The time that a report is about. */
export const FlowReportPeriodSchema = v.object({
  /** Days. */
  days: v.number(),
  /** Its beginning, UTC without zone. */
  start: v.string(),
  /** Its end, UTC without zone. */
  end: v.string(),
})

/** Conversations that a flow had. */
export const FlowConversationsSchema = v.object({
  /** All. */
  total: v.number(),
  /** Of them, those that came to the end of the flow. */
  completed: v.number(),
  /** Of them, those under way. */
  active: v.number(),
  /** Share of those that came to the end, in percent. */
  completion_rate: v.number(),
  /** Contacts. */
  unique_users: v.number(),
})

/** Messages of the conversations of a flow. */
export const FlowMessagesSchema = v.object({
  /** All. */
  total: v.number(),
  /** Those of contacts. */
  from_user: v.number(),
  /** Those of the chatbot. */
  from_bot: v.number(),
  /** Mean number in a conversation. */
  average_per_conversation: v.number(),
})

/** How long the conversations of a flow took. */
export const FlowDurationSchema = v.object({
  /** Mean, in seconds. */
  average_seconds: v.number(),
  /** Longest, in seconds. */
  max_seconds: v.number(),
  /** Shortest, in seconds. */
  min_seconds: v.number(),
})

/** A flow in numbers. */
export const FlowReportSchema = v.object({
  /** Id of the flow. */
  flow_id: v.string(),
  /** The time. */
  period: FlowReportPeriodSchema,
  /** Conversations. */
  conversations: FlowConversationsSchema,
  /** Messages. */
  messages: FlowMessagesSchema,
  /** How long they took. */
  duration: FlowDurationSchema,
  /** When it was made, UTC without zone. */
  generated_at: v.string(),
})

/** A message of a transcript. */
export const TranscriptMessageSchema = v.object({
  /** Who wrote it. */
  speaker: SpeakerSchema,
  /** Its text. */
  text: v.string(),
  /** When it was sent, UTC without zone. */
  timestamp: v.string(),
  /** Id of the node that the flow stood at. */
  node_id: v.nullable(v.string()),
})

/** What a contact and a flow wrote. */
export const TranscriptSchema = v.object({
  /** WhatsApp id of the contact. */
  phone_number: v.string(),
  /** Id of the flow. */
  flow_id: v.string(),
  /** Messages. */
  message_count: v.number(),
  /** When it began, UTC without zone. */
  started_at: v.nullable(v.string()),
  /** When it ended, UTC without zone. */
  ended_at: v.nullable(v.string()),
  /** The messages, in order. */
  messages: v.array(TranscriptMessageSchema),
})

/** How often a node was visited. */
export const NodeVisitsSchema = v.object({
  /** Id of the node. */
  node_id: v.string(),
  /** Visits. */
  visits: v.number(),
  /** Share of all visits, in percent. */
  percentage: v.number(),
})

/** How often the nodes of a flow were visited. */
export const NodesHeatmapSchema = v.object({
  /** Id of the flow. */
  flow_id: v.string(),
  /** Days it is about. */
  period_days: v.number(),
  /** The nodes, those with most visits first. */
  nodes: v.array(NodeVisitsSchema),
  /** Visits of all nodes. */
  total_visits: v.number(),
})

/** A day of a flow. */
export const ActivityOfDaySchema = v.object({
  /** The day, `YYYY-MM-DD`. */
  date: v.string(),
  /** Messages. */
  messages: v.number(),
  /** Contacts. */
  unique_users: v.number(),
})

/** The days of a flow. */
export const DailyActivitySchema = v.object({
  /** Id of the flow. */
  flow_id: v.string(),
  /** Days it is about. */
  period_days: v.number(),
  /** The days with messages. */
  daily_activity: v.array(ActivityOfDaySchema),
})

/** Contacts who wrote about as much. */
export const UserSegmentSchema = v.object({
  /** Contacts. */
  count: v.number(),
  /** Share of all contacts, in percent. */
  percentage: v.number(),
  /** How much, for people. */
  description: v.string(),
})

/** Contacts by how much they wrote. */
export const UserSegmentsByActivitySchema = v.object({
  /** 20 messages and more. */
  power_users: UserSegmentSchema,
  /** 5 to 19 messages. */
  active_users: UserSegmentSchema,
  /** 1 to 4 messages. */
  inactive_users: UserSegmentSchema,
})

/** The contacts of a flow. */
export const UserSegmentsSchema = v.object({
  /** Id of the flow. */
  flow_id: v.string(),
  /** Contacts. */
  total_users: v.number(),
  /** Contacts by how much they wrote. */
  segments: UserSegmentsByActivitySchema,
})
