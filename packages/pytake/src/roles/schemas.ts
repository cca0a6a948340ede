import * as v from 'valibot'
import { PermissionSchema } from '../permissions/schemas.ts'

/** A role: a name for permissions. Not the `role` of a user, which alone counts on today's servers. */
export const RoleSchema = v.object({
  /** Name of the role, unique. */
  name: v.string(),
  /** What it is for. */
  description: v.nullable(v.string()),
  /** Id of the role. */
  id: v.string(),
  /** Id of the organization it belongs to; `null` for those of the product. */
  organization_id: v.nullable(v.string()),
  /** Whether it came with the product. */
  is_system: v.boolean(),
  /** Whether the organization made it. */
  is_custom: v.boolean(),
  /** Whether it is in use. */
  is_active: v.boolean(),
  /** Its permissions; stale right after a change. */
  permissions: v.array(PermissionSchema),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
})

/** The roles of the product, made anew. */
export const RoleInitializationSchema = v.object({
  /** What the server says, for people. */
  message: v.string(),
  /** How many there are. */
  total_roles: v.number(),
  /** The roles. */
  roles: v.array(RoleSchema),
})
