import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything } from '../fields.ts'
import { AgentStatusSchema } from '../users/schemas.ts'

/** How a department gives conversations to agents. */
export const DepartmentRoutingModeSchema = openEnum(['round_robin', 'load_balance', 'manual'])

/** A department: agents who share conversations. */
export const DepartmentSchema = v.object({
  /** Name of the department. */
  name: v.string(),
  /** What the department does. */
  description: v.nullable(v.string()),
  /** Colour for the console, `#rrggbb`. */
  color: v.string(),
  /** Name of an icon. */
  icon: v.nullable(v.string()),
  /** Id of the department. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Short name for URLs, unique in the organization. */
  slug: v.string(),
  /** Whether it is in use. */
  is_active: v.boolean(),
  /** Opening hours, in a form of your own. */
  business_hours: anything,
  /** What contacts are told outside of business hours. */
  offline_message: v.nullable(v.string()),
  /** How conversations are given to agents. */
  routing_mode: DepartmentRoutingModeSchema,
  /** Whether conversations are given to agents without being pulled. */
  auto_assign_conversations: v.boolean(),
  /** Conversations that an agent may have at a time. */
  max_conversations_per_agent: v.number(),
  /** Ids of its agents; stays empty on today's servers. */
  agent_ids: v.array(v.string()),
  /** Agents of the department. */
  total_agents: v.number(),
  /** Conversations so far. */
  total_conversations: v.number(),
  /** Conversations that are under way. */
  active_conversations: v.number(),
  /** Conversations that wait. */
  queued_conversations: v.number(),
  /** Mean time to a reply in seconds. */
  average_response_time_seconds: v.nullable(v.number()),
  /** Mean time to the end in seconds. */
  average_resolution_time_seconds: v.nullable(v.number()),
  /** Mean satisfaction of contacts. */
  customer_satisfaction_score: v.nullable(v.number()),
  /** Settings of any kind, by name. */
  settings: anything,
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** When it was deleted, ISO 8601; `null` while it exists. */
  deleted_at: v.nullable(v.string()),
})

/** All departments in numbers. */
export const DepartmentTotalsSchema = v.object({
  /** Departments. */
  total_departments: v.number(),
  /** Of them, those in use. */
  active_departments: v.number(),
  /** Agents of all departments. */
  total_agents: v.number(),
  /** Conversations that wait. */
  total_queued_conversations: v.number(),
})

/** An agent of a department and how much the agent can still take. */
export const AvailableAgentSchema = v.object({
  /** Id of the agent. */
  id: v.string(),
  /** Full name. */
  full_name: v.string(),
  /** E-mail address. */
  email: v.string(),
  /** Id of the department it was asked for. */
  department_id: v.string(),
  /** Whether the agent takes conversations: `available`, `busy`, `away` or `offline`. */
  agent_status: v.nullable(AgentStatusSchema),
  /** Conversations that the agent has now. */
  active_conversations_count: v.number(),
  /** Conversations that the agent can still take. */
  capacity_remaining: v.number(),
})
