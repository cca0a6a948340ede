import * as v from 'valibot'
import { IdentityResolutionSchema } from '../models/enums/schemas.ts'
import { UserSchema } from '../users/schemas.ts'

/** Who somebody is. */
export const IdentityResultSchema = v.object({
  /** How the user was found. */
  resolution: IdentityResolutionSchema,
  /** The user. One just made waits for an admin's approval: role `UNAPPROVED`. */
  user: UserSchema,
})
