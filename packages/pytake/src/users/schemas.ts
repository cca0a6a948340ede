import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { text, whole } from '../fields.ts'

/** What a user may do. */
export const UserRoleSchema = openEnum(['super_admin', 'org_admin', 'agent', 'viewer'])

/** Whether an agent takes conversations. */
export const AgentStatusSchema = openEnum(['available', 'busy', 'away', 'offline'])

/** A user of an organization: an administrator, an agent, somebody who only looks on. */
export const UserSchema = v.object({
  /** E-mail address; upper and lower case count at login. */
  email: v.string(),
  /** Full name. */
  full_name: v.string(),
  /** Phone number. */
  phone_number: v.nullable(v.string()),
  /** URL of a picture. */
  avatar_url: v.nullable(v.string()),
  /** A few words about the user. */
  bio: v.nullable(v.string()),
  /** What the user may do: `org_admin`, `agent` or `viewer`; `super_admin` stands above organizations. */
  role: UserRoleSchema,
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** Id of the user. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Whether the e-mail address was confirmed. */
  email_verified: v.boolean(),
  /** Whether the user may log in. */
  is_active: v.boolean(),
  /** Whether the user is connected now. */
  is_online: v.boolean(),
  /** When the user was last connected, ISO 8601. */
  last_seen_at: v.nullable(v.string()),
  /** When the user last logged in, ISO 8601. */
  last_login_at: v.nullable(v.string()),
  /** Whether the user takes conversations: `available`, `busy`, `away` or `offline`. */
  agent_status: v.nullable(AgentStatusSchema),
  /** Greeting that the user sends first. */
  agent_greeting_message: v.nullable(v.string()),
  /** Ids of the departments of the user. */
  department_ids: v.array(v.string()),
  /** Names of the user's permissions; only a login fills them in, and only for users with a role of roles and permissions. */
  permissions: v.array(v.string()),
})

/** Numbers of a user. */
export const UserStatsSchema = v.object({
  /** Conversations that were ever assigned to the user. */
  total_conversations: v.number(),
  /** Messages that the user sent. */
  total_messages_sent: v.number(),
  /** Mean time to a reply in minutes, where there were replies. */
  avg_response_time_minutes: v.nullable(v.number()),
  /** Conversations that the user resolved. */
  conversations_resolved: v.number(),
  /** Conversations that the user has now. */
  conversations_active: v.number(),
})

/** A skill of a user. */
export const AgentSkillSchema = v.object({
  /** Name of the skill; the server trims it. */
  skill_name: v.string(),
  /** How well it is mastered: 1, a beginner, to 5, an expert. */
  proficiency_level: v.number(),
  /** Id of the skill. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Id of the user who has it. */
  user_id: v.string(),
})

/** A skill to give to a user. */
export const AgentSkillInputSchema = v.strictObject({
  /** Name of the skill; the server trims it. At most 100 characters. */
  skill_name: text,
  /** How well it is mastered: 1, a beginner, to 5, an expert. 1 to 5. Default `3`. */
  proficiency_level: v.optional(whole(1, 5)),
})
