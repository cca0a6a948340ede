import * as v from 'valibot'
import { UserRoleSchema } from '../models/enums/schemas.ts'

/** A user found in one of the key's companies. */
export const UserLookupResultSchema = v.object({
  /** Id of the company. */
  company_id: v.string(),
  /** Name of the company. */
  company_name: v.string(),
  /** Id of the user. */
  user_id: v.string(),
  /** Role of the user there. */
  role: UserRoleSchema,
})
