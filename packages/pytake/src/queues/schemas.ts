import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything } from '../fields.ts'

/** How a queue gives conversations to agents. */
export const QueueRoutingModeSchema = openEnum(['round_robin', 'load_balance', 'manual', 'skills_based'])

/** A queue of a department, in which conversations wait for an agent. */
export const QueueSchema = v.object({
  /** Name of the queue. */
  name: v.string(),
  /** Short name for URLs, unique in the department. */
  slug: v.string(),
  /** What the queue is for. */
  description: v.nullable(v.string()),
  /** Colour for the console, `#rrggbb`. */
  color: v.string(),
  /** Name of an icon. */
  icon: v.nullable(v.string()),
  /** Whether it is in use. */
  is_active: v.boolean(),
  /** Queues with higher numbers come first. */
  priority: v.number(),
  /** Minutes within which a waiting conversation has to be taken. */
  sla_minutes: v.nullable(v.number()),
  /** How conversations are given to agents. */
  routing_mode: QueueRoutingModeSchema,
  /** Whether conversations are given to agents without being pulled. */
  auto_assign_conversations: v.boolean(),
  /** Conversations that an agent may have at a time. */
  max_conversations_per_agent: v.number(),
  /** Conversations that may wait before new ones overflow; `null`: any number. */
  max_queue_size: v.nullable(v.number()),
  /** Id of the queue that takes what overflows. */
  overflow_queue_id: v.nullable(v.string()),
  /** Settings of any kind, by name. */
  settings: anything,
  /** Id of the queue. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Id of its department. */
  department_id: v.string(),
  /** Conversations so far. */
  total_conversations: v.number(),
  /** Conversations that are under way. */
  active_conversations: v.number(),
  /** Conversations that wait. */
  queued_conversations: v.number(),
  /** Conversations that ended. */
  completed_conversations: v.number(),
  /** Mean time in the queue in seconds. */
  average_wait_time_seconds: v.nullable(v.number()),
  /** Mean time to a reply in seconds. */
  average_response_time_seconds: v.nullable(v.number()),
  /** Mean time to the end in seconds. */
  average_resolution_time_seconds: v.nullable(v.number()),
  /** Mean satisfaction of contacts. */
  customer_satisfaction_score: v.nullable(v.number()),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** When it was deleted, ISO 8601; `null` while it exists. */
  deleted_at: v.nullable(v.string()),
})

/** Conversations of an hour of the day. */
export const HourlyVolumeSchema = v.object({
  /** Hour of the day, 0 to 23. */
  hour: v.number(),
  /** Conversations. */
  count: v.number(),
})

/** Numbers of a queue. */
export const QueueMetricsSchema = v.object({
  /** Id of the queue. */
  queue_id: v.string(),
  /** Name of the queue. */
  queue_name: v.string(),
  /** Conversations in the time asked for. */
  total_conversations: v.number(),
  /** Conversations of today. */
  conversations_today: v.number(),
  /** Conversations of the last 7 days. */
  conversations_last_7_days: v.number(),
  /** Conversations of the last 30 days. */
  conversations_last_30_days: v.number(),
  /** Conversations that wait. */
  queued_conversations: v.number(),
  /** Conversations that are under way. */
  active_conversations: v.number(),
  /** Mean time in the queue in seconds. */
  average_wait_time_seconds: v.nullable(v.number()),
  /** Mean time to a reply in seconds. */
  average_response_time_seconds: v.nullable(v.number()),
  /** Mean time to the end in seconds. */
  average_resolution_time_seconds: v.nullable(v.number()),
  /** Median time in the queue in seconds. */
  median_wait_time_seconds: v.nullable(v.number()),
  /** Minutes within which a conversation has to be taken. */
  sla_minutes: v.nullable(v.number()),
  /** Share of the conversations that were, in percent. */
  sla_compliance_rate: v.nullable(v.number()),
  /** Conversations that were not. */
  sla_violations: v.number(),
  /** Mean satisfaction of contacts. */
  customer_satisfaction_score: v.nullable(v.number()),
  /** Share of the conversations that were resolved, in percent. */
  resolution_rate: v.nullable(v.number()),
  /** Conversations by hour of the day: 24 entries. */
  volume_by_hour: v.array(HourlyVolumeSchema),
  /** Conversations that overflowed. */
  overflow_events: v.number(),
  /** Share of the conversations that overflowed, in percent. */
  overflow_rate: v.nullable(v.number()),
  /** How full it was over time, in the server's own form. */
  occupancy_trend: v.array(v.unknown()),
  /** Beginning of the time, UTC without zone. */
  period_start: v.string(),
  /** End of the time, UTC without zone. */
  period_end: v.string(),
})
