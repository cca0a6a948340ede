import * as v from 'valibot'
import { text } from '../../fields.ts'

/** A department: agents who share conversations. */
export const DepartmentTypeSchema = v.object({
  /** Id of the department. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organizationId: v.string(),
  /** Name of the department. */
  name: v.string(),
  /** Short name for URLs, unique in the organization. */
  slug: v.string(),
  /** What the department does. */
  description: v.nullable(v.string()),
  /** Colour for the console, `#rrggbb`. */
  color: v.string(),
  /** Name of an icon. */
  icon: v.nullable(v.string()),
  /** Whether it is in use. */
  isActive: v.boolean(),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
})

/** A department in numbers. */
export const DepartmentStatsSchema = v.object({
  /** Agents. */
  totalAgents: v.number(),
  /** Queues. */
  totalQueues: v.number(),
  /** Conversations that are under way. */
  activeConversations: v.number(),
  /** Conversations that are over. */
  completedConversations: v.number(),
})

/** A new department. */
export const DepartmentCreateInputSchema = v.strictObject({
  /** Name of the department. */
  name: text,
  /** Short name for URLs, unique in the organization. */
  slug: text,
  /** What the department does. */
  description: v.nullish(v.string()),
  /** Colour for the console, `#rrggbb`. Default `#10B981`. */
  color: v.optional(v.string()),
  /** Name of an icon. */
  icon: v.nullish(v.string()),
})

/** Changes to a department; what is absent stays. */
export const DepartmentUpdateInputSchema = v.strictObject({
  /** Name of the department. */
  name: v.nullish(v.string()),
  /** What the department does. */
  description: v.nullish(v.string()),
  /** Colour for the console, `#rrggbb`. */
  color: v.nullish(v.string()),
  /** Name of an icon. */
  icon: v.nullish(v.string()),
  /** Whether it is in use. */
  isActive: v.nullish(v.boolean()),
})
