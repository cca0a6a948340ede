import * as v from 'valibot'
import { id, integer, text } from '../../fields.ts'
import { queueRouting } from '../usual.ts'

/** A queue in which conversations wait for agents. */
export const QueueTypeSchema = v.object({
  /** Id of the queue. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organizationId: v.string(),
  /** Id of the department it belongs to. */
  departmentId: v.string(),
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
  isActive: v.boolean(),
  /** Rank among the queues; higher ones are served first. */
  priority: v.number(),
  /** Minutes within which a conversation is to be taken. */
  slaMinutes: v.nullable(v.number()),
  /** How conversations are given to agents. */
  routingMode: queueRouting,
  /** Whether conversations are given to agents without being pulled. */
  autoAssignConversations: v.boolean(),
  /** Conversations that an agent may have at a time. */
  maxConversationsPerAgent: v.number(),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
})

/** A queue in numbers. */
export const QueueStatsSchema = v.object({
  /** Conversations so far. */
  totalConversations: v.number(),
  /** Conversations that are under way. */
  activeConversations: v.number(),
  /** Conversations that wait. */
  queuedConversations: v.number(),
  /** Conversations that are over. */
  completedConversations: v.number(),
  /** Mean time that conversations wait, in seconds. */
  averageWaitTimeSeconds: v.nullable(v.number()),
})

/** A new queue. */
export const QueueCreateInputSchema = v.strictObject({
  /** Id of the department it belongs to. */
  departmentId: id,
  /** Name of the queue. */
  name: text,
  /** Short name for URLs, unique in the department. */
  slug: text,
  /** What the queue is for. */
  description: v.nullish(v.string()),
  /** Colour for the console, `#rrggbb`. Default `#10B981`. */
  color: v.optional(v.string()),
  /** Name of an icon. */
  icon: v.nullish(v.string()),
  /** Rank among the queues; higher ones are served first. Default `50`. */
  priority: v.optional(integer),
  /** Minutes within which a conversation is to be taken. */
  slaMinutes: v.nullish(integer),
  /** How conversations are given to agents. Default `round_robin`. */
  routingMode: v.optional(queueRouting),
  /** Whether conversations are given to agents without being pulled. Default `true`. */
  autoAssignConversations: v.optional(v.boolean()),
  /** Conversations that an agent may have at a time. Default `10`. */
  maxConversationsPerAgent: v.optional(integer),
})

/** Changes to a queue; what is absent stays. */
export const QueueUpdateInputSchema = v.strictObject({
  /** Name of the queue. */
  name: v.nullish(v.string()),
  /** What the queue is for. */
  description: v.nullish(v.string()),
  /** Colour for the console, `#rrggbb`. */
  color: v.nullish(v.string()),
  /** Name of an icon. */
  icon: v.nullish(v.string()),
  /** Whether it is in use. */
  isActive: v.nullish(v.boolean()),
  /** Rank among the queues; higher ones are served first. */
  priority: v.nullish(integer),
  /** Minutes within which a conversation is to be taken. */
  slaMinutes: v.nullish(integer),
  /** How conversations are given to agents. */
  routingMode: v.nullish(queueRouting),
  /** Whether conversations are given to agents without being pulled. */
  autoAssignConversations: v.nullish(v.boolean()),
  /** Conversations that an agent may have at a time. */
  maxConversationsPerAgent: v.nullish(integer),
})
