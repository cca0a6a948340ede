import * as v from 'valibot'
import { CompanyPermissionGrantSchema, ProviderAudiencesSchema } from '../models/shared/schemas.ts'
import { date_created, date_modified, id } from '../parts.ts'

/** The developer whom the API key belongs to. */
export const MeDeveloperSchema = v.object({
  id, date_created, date_modified,
  /** User name. */
  username: v.string(),
  /** E-mail address. */
  email: v.string(),
  /** When the API key was made, RFC 3339 without fraction; `null` without a key. */
  key_generated: v.nullable(v.string()),
  /** Audiences that identity tokens may have besides the server's own; `null` for none. */
  provider_audiences: v.nullable(ProviderAudiencesSchema),
  /** What the key may do in which companies. */
  companies: v.array(CompanyPermissionGrantSchema),
})

/** A new API key of one's own. */
export const MeNewKeySchema = v.object({
  id,
  /** User name. */
  username: v.string(),
  /** E-mail address. */
  email: v.string(),
  /** The key: a secret, told this once. The old one goes on working for up to a minute. */
  api_key: v.string(),
  /** When it was made, RFC 3339. */
  key_generated: v.string(),
})
