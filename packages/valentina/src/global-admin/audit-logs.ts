import { dateTime } from '@sdk/core'
import * as v from 'valibot'
import { developer_id, limit, offset } from '../inputs.ts'
import { AuditEntityTypeSchema, AuditLogIncludeSchema, AuditOperationSchema } from '../models/enums/schemas.ts'
import { AuditLogDetailSchema } from '../models/shared/schemas.ts'
import type { AuditLogDetail } from '../models/shared/types.ts'
import { listOperation } from '../paging.ts'
import type { ListDeveloperAuditLogsInput } from './types.ts'

/**
 * Lists what was written with the key of a developer, newest first. Dice rolls are not logged. Global admins only.
 *
 * Wire: `GET /api/v1/admin/developers/{developer_id}/audit-logs`.
 * @throws {AuthorizationError} the key is not a global admin
 * @throws {NotFoundError} there is no such developer
 * @throws {ValidationError} a filter is refused
 * @see Valentina Noir server 0.27.0, `globalAdminListDeveloperAuditLogs`
 */
export const listAuditLogs = /* @__PURE__ */ listOperation<ListDeveloperAuditLogsInput, AuditLogDetail>({
  id: 'globalAdmin.listAuditLogs', path: '/api/v1/admin/developers/{developer_id}/audit-logs',
  params: {
    path: { developer_id },
    query: {
      limit, offset,
      /** Only what happened in this company. */
      company_id: v.optional(v.string()),
      /** Only what this user did. */
      acting_user_id: v.optional(v.string()),
      /** Only what concerns this user. */
      user_id: v.optional(v.string()),
      /** Only what concerns this campaign. */
      campaign_id: v.optional(v.string()),
      /** Only what concerns this book. */
      book_id: v.optional(v.string()),
      /** Only what concerns this chapter. */
      chapter_id: v.optional(v.string()),
      /** Only what concerns this character. */
      character_id: v.optional(v.string()),
      /** Only writes of this kind of object. */
      entity_type: v.optional(AuditEntityTypeSchema),
      /** Only writes of this kind. */
      operation: v.optional(AuditOperationSchema),
      /** Only from this time on: a `Date`, or RFC 3339 text with a time. */
      date_from: v.optional(/* @__PURE__ */ dateTime()),
      /** Only up to this time: a `Date`, or RFC 3339 text with a time. */
      date_to: v.optional(/* @__PURE__ */ dateTime()),
      /** `request_details` adds what tells about the requests. Default: nothing. */
      include: v.optional(v.array(AuditLogIncludeSchema)),
    },
  },
  item: AuditLogDetailSchema,
})
