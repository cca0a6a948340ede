import * as v from 'valibot'
import { extended, text } from '../../fields.ts'
import { company_id, date_created, date_modified, id } from '../../parts.ts'
import { AssetTypeSchema, AuditEntityTypeSchema, AuditOperationSchema, CompanyPermissionSchema } from '../enums/schemas.ts'

/** A note on a campaign, book, chapter, character or user. One of the last five ids says which. */
export const NoteSchema = v.object({
  id, date_created, date_modified,
  /** Title. */
  title: v.string(),
  /** Text, in Markdown where the author wrote so. */
  content: v.string(),
  company_id,
  /** Id of the campaign that the note is on. */
  campaign_id: v.nullable(v.string()),
  /** Id of the book that the note is on. */
  book_id: v.nullable(v.string()),
  /** Id of the chapter that the note is on. */
  chapter_id: v.nullable(v.string()),
  /** Id of the character that the note is on. */
  character_id: v.nullable(v.string()),
  /** Id of the user that the note is on. */
  user_id: v.nullable(v.string()),
})

/** A file of a campaign, book, chapter, character or user. One of the last five ids says whose. */
export const AssetSchema = v.object({
  id, date_created, date_modified,
  /** Kind of file. */
  asset_type: AssetTypeSchema,
  /** Media type, as the server found it in the bytes. */
  mime_type: v.string(),
  /** Name as the server keeps it: an ASCII slug of the name it was uploaded with. */
  original_filename: v.string(),
  /** Address of the content. It needs no key. */
  public_url: v.string(),
  company_id,
  /** Id of the user who uploaded it. */
  uploaded_by_id: v.nullable(v.string()),
  /** Id of the character that it belongs to. */
  character_id: v.nullable(v.string()),
  /** Id of the campaign that it belongs to. */
  campaign_id: v.nullable(v.string()),
  /** Id of the book that it belongs to. */
  book_id: v.nullable(v.string()),
  /** Id of the chapter that it belongs to. */
  chapter_id: v.nullable(v.string()),
  /** Id of the user that it belongs to. */
  user_parent_id: v.nullable(v.string()),
})

/** A trait that is often rolled. */
export const TopTraitSchema = v.object({
  /** Name of the trait. */
  name: v.string(),
  /** How many rolls used it. */
  usage_count: v.number(),
  /** Id of the trait. */
  trait_id: v.string(),
})

/** How dice rolls went. Only rolls of ten-sided dice count. */
export const RollStatisticsSchema = v.object({
  /** Rolls that ended in a botch. */
  botches: v.number(),
  /** Rolls that succeeded. */
  successes: v.number(),
  /** Rolls that failed. */
  failures: v.number(),
  /** Rolls that ended in a critical success. */
  criticals: v.number(),
  /** All rolls, those without difficulty as well. */
  total_rolls: v.number(),
  /** Mean difficulty; `null` without rolls. */
  average_difficulty: v.optional(v.nullable(v.number())),
  /** Mean number of dice; `null` without rolls. */
  average_pool: v.optional(v.nullable(v.number())),
  /** The traits rolled most, most used first. */
  top_traits: v.optional(v.array(TopTraitSchema)),
  /** Part of critical successes, 0 to 100. */
  criticals_percentage: v.number(),
  /** Part of successes, 0 to 100. */
  success_percentage: v.number(),
  /** Part of failures, 0 to 100. */
  failure_percentage: v.number(),
  /** Part of botches, 0 to 100. */
  botch_percentage: v.number(),
})

/** One write that the server noted down. Which fields it fills in depends on the kind of object; secrets are redacted. Dice rolls are not logged. */
export const AuditLogSchema = v.object({
  id,
  /** When it was done, RFC 3339. */
  date_created: v.string(),
  /** Kind of the object that was written. */
  entity_type: v.nullable(AuditEntityTypeSchema),
  /** What was done. Granting access counts as `CREATE`. */
  operation: v.nullable(AuditOperationSchema),
  /** Id of the object; where one was created, of its parent. */
  target_entity_id: v.nullable(v.string()),
  /** What was done, for people. */
  description: v.nullable(v.string()),
  /** Changed fields with their old and new values; lists are text in Python's notation. */
  changes: v.nullable(v.record(v.string(), v.unknown())),
  /** Id of the company it happened in. */
  company_id: v.nullable(v.string()),
  /** Id of the user who did it. */
  acting_user_id: v.nullable(v.string()),
  /** Id of the user concerned. */
  user_id: v.nullable(v.string()),
  /** Id of the campaign concerned. */
  campaign_id: v.nullable(v.string()),
  /** Id of the book concerned. */
  book_id: v.nullable(v.string()),
  /** Id of the chapter concerned. */
  chapter_id: v.nullable(v.string()),
  /** Id of the character concerned. */
  character_id: v.nullable(v.string()),
  /** Id of the request, as its answer and its errors have it. */
  request_id: v.nullable(v.string()),
  /** Name of the route, for people. */
  summary: v.nullable(v.string()),
})

/** An entry of an audit log. What tells about the request is there when `include` asks for it. */
export const AuditLogDetailSchema = /* @__PURE__ */ extended(AuditLogSchema, {
  /** HTTP method of the request. */
  method: v.optional(v.string()),
  /** URL of the request. */
  url: v.optional(v.string()),
  /** Body of the request, if it was JSON: an object or an array. */
  request_json: v.optional(v.nullable(v.union([v.record(v.string(), v.unknown()), v.array(v.unknown())]))),
  /** Body of the request otherwise; uploads are only mentioned. */
  request_body: v.optional(v.nullable(v.string())),
  /** Path parameters of the request. */
  path_params: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
  /** Query parameters of the request. */
  query_params: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
  /** Name of the route in the server's API description. */
  operation_id: v.optional(v.nullable(v.string())),
  /** Name of the server's function that handled the request. */
  handler_name: v.optional(v.nullable(v.string())),
})

/** Audiences that identity tokens of a developer's applications may have, by provider. */
export const ProviderAudiencesSchema = v.object({
  /** Audiences of Apple's tokens. */
  apple: v.optional(v.array(v.string())),
  /** Audiences of Google's tokens. */
  google: v.optional(v.array(v.string())),
})

/** What a developer's key may do in one company. */
export const CompanyPermissionGrantSchema = v.object({
  /** Id of the company. */
  company_id: v.string(),
  /** Name of the company. */
  name: v.string(),
  /** The permission. */
  permission: CompanyPermissionSchema,
})

const audiences = v.optional(v.pipe(v.array(/* @__PURE__ */ text(1, 255)), v.maxLength(20, 'must have at most 20 entries')))

/** Audiences that identity tokens may have, by provider. Lists replace the ones before. */
export const ProviderAudiencesInputSchema = v.strictObject({
  /** Audiences of Apple's tokens: at most 20, of 1 to 255 characters. */
  apple: audiences,
  /** Audiences of Google's tokens: at most 20, of 1 to 255 characters. */
  google: audiences,
})
