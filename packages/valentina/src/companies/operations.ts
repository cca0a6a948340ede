import { dateTime, operation } from '@sdk/core'
import * as v from 'valibot'
import { text } from '../fields.ts'
import { company_id, limit, num_top_traits, offset, on_behalf_of, wire } from '../inputs.ts'
import { AuditEntityTypeSchema, AuditLogIncludeSchema, AuditOperationSchema, CompanyPermissionSchema } from '../models/enums/schemas.ts'
import { AuditLogDetailSchema, CompanyPermissionGrantSchema, RollStatisticsSchema } from '../models/shared/schemas.ts'
import type { AuditLogDetail, CompanyPermissionGrant, RollStatistics } from '../models/shared/types.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { CompanySchema, CompanySettingsInputSchema, NewCompanySchema } from './schemas.ts'
import type {
  Company, CreateCompanyInput, DeleteCompanyInput, GetCompanyInput, GetCompanyStatisticsInput, GrantAccessInput, ListCompaniesInput,
  ListCompanyAuditLogsInput, NewCompany, UpdateCompanyInput,
} from './types.ts'

/** Id of the acting user, where one acts. Default: nobody. */
const acting = v.optional(on_behalf_of)

/**
 * Lists the companies that the key may see, by name: a global admin's all, others their own.
 *
 * Wire: `GET /api/v1/companies`.
 * @see Valentina Noir server 0.27.0, `listCompanies`
 */
export const list = /* @__PURE__ */ listOperation<ListCompaniesInput, Company>({
  id: 'companies.list', path: '/api/v1/companies',
  params: { query: { limit, offset } },
  item: CompanySchema,
})

/**
 * Fetches a company. For keys that are not global admins, an id that is unknown or no UUID gives 403, not 404.
 *
 * Wire: `GET /api/v1/companies/{company_id}`.
 * @throws {AuthorizationError} the key has no permission for the company, or there is none of this id
 * @throws {NotFoundError} there is no such company, and the key is a global admin
 * @see Valentina Noir server 0.27.0, `getCompany`
 */
export const get = /* @__PURE__ */ operation<GetCompanyInput, Company>({
  id: 'companies.get', method: 'GET', path: '/api/v1/companies/{company_id}',
  params: { path: { company_id } },
  result: CompanySchema,
})

/**
 * Makes a company and its first user: an admin with the name and address of the key's developer, who becomes the owner.
 * Any key may.
 *
 * Settings are checked before anything is sent: the server leaves half a company behind when it refuses some, and fails
 * on every list of companies from then on.
 *
 * Wire: `POST /api/v1/companies`, JSON of the given fields.
 * @throws {ValidationError} a value is refused, such as an e-mail address that is none
 * @throws {RequestValidationError} a setting is out of range or unknown; nothing is sent
 * @see Valentina Noir server 0.27.0, `createCompany`
 */
export const create = /* @__PURE__ */ operation<CreateCompanyInput, NewCompany>({
  id: 'companies.create', method: 'POST', path: '/api/v1/companies',
  params: {
    body: {
      /** Name: 3 to 50 characters. */
      name: /* @__PURE__ */ text(3, 50),
      /** Description: at least 3 characters, or `null`. */
      description: v.nullish(/* @__PURE__ */ text(3, Infinity)),
      /** E-mail address, at most 255 characters. Default: empty. */
      email: v.optional(/* @__PURE__ */ text(0, 255)),
      /** How it is played. Default: the defaults of each setting. */
      settings: v.nullish(CompanySettingsInputSchema),
    },
  },
  result: NewCompanySchema,
})

/**
 * Changes a company: the given fields and settings only. The key must be `ADMIN` or `OWNER`.
 *
 * Wire: `PATCH /api/v1/companies/{company_id}`, JSON of the given fields.
 * @throws {AuthorizationError} the key is neither `ADMIN` nor `OWNER` of the company
 * @throws {ValidationError} a value is refused
 * @throws {RequestValidationError} a setting is out of range or unknown; nothing is sent
 * @see Valentina Noir server 0.27.0, `updateCompany`
 */
export const update = /* @__PURE__ */ operation<UpdateCompanyInput, Company>({
  id: 'companies.update', method: 'PATCH', path: '/api/v1/companies/{company_id}',
  params: {
    path: { company_id },
    body: {
      /** Name: 3 to 50 characters. */
      name: v.optional(/* @__PURE__ */ text(3, 50)),
      /** Description: at least 3 characters, `null` for none. */
      description: v.nullish(/* @__PURE__ */ text(3, Infinity)),
      /** E-mail address, at most 255 characters. */
      email: v.optional(/* @__PURE__ */ text(0, 255)),
      /** Settings to change. */
      settings: v.optional(CompanySettingsInputSchema),
    },
  },
  result: CompanySchema,
})

const remove = /* @__PURE__ */ operation<DeleteCompanyInput, void>({
  id: 'companies.delete', method: 'DELETE', path: '/api/v1/companies/{company_id}',
  params: { path: { company_id } },
  result: 'empty', recover: deleted,
})

export {
  /**
   * Deletes a company with everything in it. The key must be its `OWNER`. The id is always asked for: no default company
   * fills it in.
   *
   * A try that is repeated after a lost answer counts as done on 404; keys that are not global admins are told 403 then.
   *
   * Wire: `DELETE /api/v1/companies/{company_id}`.
   * @throws {AuthorizationError} the key is not the owner, or the company is gone
   * @see Valentina Noir server 0.27.0, `deleteCompany`
   */
  remove as delete,
}

/**
 * Gives the key of a developer a permission in a company, changes it, or with `REVOKE` takes it away. The key must be
 * `OWNER`.
 *
 * The server was seen to let a developer read the company after a `REVOKE`.
 *
 * Wire: `POST /api/v1/companies/{company_id}/access`, JSON of the given fields.
 * @throws {AuthorizationError} the key is not the owner
 * @throws {ValidationError} there is no such developer, or the company would be left without owner
 * @see Valentina Noir server 0.27.0, `addDeveloperToCompany`
 */
export const grantAccess = /* @__PURE__ */ operation<GrantAccessInput, CompanyPermissionGrant>({
  id: 'companies.grantAccess', method: 'POST', path: '/api/v1/companies/{company_id}/access',
  params: {
    path: { company_id },
    body: {
      /** Id of the developer. */
      developer_id: v.string(),
      /** The permission. */
      permission: CompanyPermissionSchema,
    },
  },
  result: CompanyPermissionGrantSchema,
})

/**
 * Tells how the dice rolls of a whole company went.
 *
 * Wire: `GET /api/v1/companies/{company_id}/statistics`, acting user optional.
 * @see Valentina Noir server 0.27.0, `getCompanyStatistics`
 */
export const getStatistics = /* @__PURE__ */ operation<GetCompanyStatisticsInput, RollStatistics>({
  id: 'companies.getStatistics', method: 'GET', path: '/api/v1/companies/{company_id}/statistics',
  wire,
  params: { path: { company_id }, header: { on_behalf_of: acting }, query: { num_top_traits } },
  result: RollStatisticsSchema,
})

/**
 * Lists what was written in a company, newest first. Dice rolls are not logged.
 *
 * Wire: `GET /api/v1/companies/{company_id}/audit-logs`.
 * @throws {AuthorizationError} the key has no permission for the company
 * @throws {ValidationError} a filter is refused
 * @see Valentina Noir server 0.27.0, `listCompanyAuditLogs`
 */
export const listAuditLogs = /* @__PURE__ */ listOperation<ListCompanyAuditLogsInput, AuditLogDetail>({
  id: 'companies.listAuditLogs', path: '/api/v1/companies/{company_id}/audit-logs',
  params: {
    path: { company_id },
    query: {
      limit, offset,
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
