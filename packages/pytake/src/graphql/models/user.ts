import * as v from 'valibot'
import { text } from '../../fields.ts'
import { role } from '../usual.ts'
import { UserTypeSchema } from './auth.ts'

/** A page of users. */
export const UserListResponseSchema = v.object({
  /** The users. */
  users: v.array(UserTypeSchema),
  /** Items of all pages. */
  total: v.number(),
  /** Number of the first item, counted from 0. */
  skip: v.number(),
  /** Items of a page at most. */
  limit: v.number(),
})

/** A user in numbers. */
export const UserStatsSchema = v.object({
  /** Conversations so far. */
  totalConversations: v.number(),
  /** Conversations that are under way. */
  activeConversations: v.number(),
  /** Conversations that are over. */
  completedConversations: v.number(),
  /** Mean time to a reply in seconds. */
  averageResponseTimeSeconds: v.nullable(v.number()),
  /** Mean satisfaction of contacts. */
  customerSatisfactionScore: v.nullable(v.number()),
})

/** Which users are listed. */
export const UserFilterInputSchema = v.strictObject({
  /** Only users whose name or e-mail address holds this text. */
  query: v.nullish(v.string()),
  /** Only users with this role. */
  role: v.nullish(role),
  /** Only users of this department. */
  departmentId: v.nullish(v.string()),
  /** Only users who may, or may not, log in. */
  isActive: v.nullish(v.boolean()),
})

/** A new user. */
export const UserCreateInputSchema = v.strictObject({
  /** E-mail address. */
  email: text,
  /** Password. A secret. */
  password: text,
  /** Full name. */
  name: text,
  /** What the user may do. */
  role: role,
  /** Phone number. */
  phone: v.nullish(v.string()),
  /** Id of the department. */
  departmentId: v.nullish(v.string()),
})

/** Changes to a user; what is absent stays. */
export const UserUpdateInputSchema = v.strictObject({
  /** Full name. */
  name: v.nullish(v.string()),
  /** Phone number. */
  phone: v.nullish(v.string()),
  /** Address of a picture. */
  avatarUrl: v.nullish(v.string()),
  /** What the user may do. */
  role: v.nullish(role),
  /** Id of the department. */
  departmentId: v.nullish(v.string()),
})
