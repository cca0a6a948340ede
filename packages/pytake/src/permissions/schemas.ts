import * as v from 'valibot'

/** A permission. Today's servers go by the role of a user alone. */
export const PermissionSchema = v.object({
  /** Name, e.g. `contacts:read`. */
  name: v.string(),
  /** What it allows. */
  description: v.nullable(v.string()),
  /** What it is about, e.g. `contacts`. */
  category: v.string(),
  /** Id of the permission. */
  id: v.string(),
  /** Id of the organization it belongs to; `null` for those of the product. */
  organization_id: v.nullable(v.string()),
  /** Whether it is in use. */
  is_active: v.boolean(),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
})

/** That a user was given a role. */
export const RoleAssignmentSchema = v.object({
  /** What the server says, for people. */
  message: v.string(),
  /** Id of the user. */
  user_id: v.string(),
  /** Id of the role. */
  role_id: v.string(),
  /** Name of the role. */
  role_name: v.string(),
})
