import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { extended } from '../fields.ts'
import { CompanyPermissionSchema } from '../models/enums/schemas.ts'
import { CompanyPermissionGrantSchema, ProviderAudiencesSchema } from '../models/shared/schemas.ts'
import { date_created, date_modified, id } from '../parts.ts'
import { UserSchema } from '../users/schemas.ts'

/** A developer: somebody with an API key. */
export const DeveloperSchema = v.object({
  id, date_created, date_modified,
  /** User name, unique on the server. */
  username: v.string(),
  /** E-mail address, unique on the server. */
  email: v.string(),
  /** Whether the key may do everything. */
  is_global_admin: v.boolean(),
  /** When the API key was made, RFC 3339 without fraction; `null` without a key. */
  key_generated: v.nullable(v.string()),
  /** Audiences that identity tokens may have besides the server's own; `null` for none. */
  provider_audiences: v.nullable(ProviderAudiencesSchema),
  /** What the key may do in which companies. */
  companies: v.array(CompanyPermissionGrantSchema),
})

/** A company that a new key opens. */
export const NewKeyCompanySchema = v.object({
  /** Id of the company. */
  company_id: v.string(),
  /** Name of the company. */
  company_name: v.string(),
  /** What the key may do there. */
  permission: CompanyPermissionSchema,
})

/** A new API key of a developer. */
export const DeveloperNewKeySchema = v.object({
  id,
  /** User name. */
  username: v.string(),
  /** E-mail address. */
  email: v.string(),
  date_created, date_modified,
  /** The key: a secret, told this once. An older one goes on working for up to a minute. */
  api_key: v.string(),
  /** Whether the key may do everything: a text, not a boolean. */
  is_global_admin: /* @__PURE__ */ openEnum(['True', 'False']),
  /** When it was made, RFC 3339. */
  key_generated: v.string(),
  /** What the key may do in which companies. */
  companies: v.array(NewKeyCompanySchema),
})

/** A user as a global admin sees it. */
export const AdminUserSchema = /* @__PURE__ */ extended(UserSchema, {
  /** Whether the user was deleted. */
  is_archived: v.boolean(),
})

/** An entry of the server's log. Lines that could not be read have nothing but `raw`. */
export const ServerLogEntrySchema = v.object({
  /** When, RFC 3339. */
  timestamp: v.optional(v.nullable(v.string())),
  /** Severity. */
  level: v.optional(v.nullable(v.string())),
  /** Part of the server that wrote it. */
  name: v.optional(v.nullable(v.string())),
  /** Message. */
  message: v.optional(v.nullable(v.string())),
  /** Stack trace of an exception. */
  exception: v.optional(v.nullable(v.string())),
  /** Further values. */
  extra: v.optional(v.record(v.string(), v.unknown())),
  /** The line as it is in the file. */
  raw: v.optional(v.nullable(v.string())),
})
