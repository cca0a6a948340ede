import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text } from '../fields.ts'
import { developer_id, limit, offset } from '../inputs.ts'
import { ProviderAudiencesInputSchema } from '../models/shared/schemas.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { DeveloperNewKeySchema, DeveloperSchema } from './schemas.ts'
import type {
  CreateApiKeyInput, CreateDeveloperInput, DeleteDeveloperInput, Developer, DeveloperNewKey, GetDeveloperInput, ListDevelopersInput,
  UpdateDeveloperInput,
} from './types.ts'

/**
 * Lists the developers, by user name. Global admins only.
 *
 * Wire: `GET /api/v1/admin/developers`.
 * @throws {AuthorizationError} the key is not a global admin
 * @see Valentina Noir server 0.27.0, `globalAdminListDevelopers`
 */
export const listDevelopers = /* @__PURE__ */ listOperation<ListDevelopersInput, Developer>({
  id: 'globalAdmin.listDevelopers', path: '/api/v1/admin/developers',
  params: {
    query: {
      limit, offset,
      /** `true` for global admins only, `false` for the others. */
      is_global_admin: v.optional(v.boolean()),
    },
  },
  item: DeveloperSchema,
})

/**
 * Fetches a developer. Global admins only.
 *
 * Wire: `GET /api/v1/admin/developers/{developer_id}`.
 * @throws {AuthorizationError} the key is not a global admin
 * @throws {NotFoundError} there is no such developer
 * @see Valentina Noir server 0.27.0, `globalAdminGetDeveloper`
 */
export const getDeveloper = /* @__PURE__ */ operation<GetDeveloperInput, Developer>({
  id: 'globalAdmin.getDeveloper', method: 'GET', path: '/api/v1/admin/developers/{developer_id}',
  params: { path: { developer_id } },
  result: DeveloperSchema,
})

/**
 * Makes a developer, without API key: `createApiKey` comes next. Global admins only.
 *
 * Wire: `POST /api/v1/admin/developers`, JSON of the given fields.
 * @throws {AuthorizationError} the key is not a global admin
 * @throws {ValidationError} a value is refused
 * @throws {ConflictError} somebody has the user name or the address
 * @see Valentina Noir server 0.27.0, `globalAdminCreateDeveloper`
 */
export const createDeveloper = /* @__PURE__ */ operation<CreateDeveloperInput, Developer>({
  id: 'globalAdmin.createDeveloper', method: 'POST', path: '/api/v1/admin/developers',
  params: {
    body: {
      /** User name, at most 50 characters, unique on the server. */
      username: /* @__PURE__ */ text(0, 50),
      /** E-mail address, at most 255 characters, unique on the server. */
      email: /* @__PURE__ */ text(0, 255),
      /** Whether the key may do everything. Default `false`. */
      is_global_admin: v.optional(v.boolean()),
    },
  },
  result: DeveloperSchema,
})

/**
 * Changes a developer: the given fields only. Global admins only.
 *
 * Wire: `PATCH /api/v1/admin/developers/{developer_id}`, JSON of the given fields.
 * @throws {AuthorizationError} the key is not a global admin
 * @throws {NotFoundError} there is no such developer
 * @throws {ValidationError} a value is refused
 * @throws {ConflictError} somebody else has the user name or the address
 * @see Valentina Noir server 0.27.0, `globalAdminUpdateDeveloper`
 */
export const updateDeveloper = /* @__PURE__ */ operation<UpdateDeveloperInput, Developer>({
  id: 'globalAdmin.updateDeveloper', method: 'PATCH', path: '/api/v1/admin/developers/{developer_id}',
  params: {
    path: { developer_id },
    body: {
      /** User name, at most 50 characters, unique on the server. */
      username: v.optional(/* @__PURE__ */ text(0, 50)),
      /** E-mail address, at most 255 characters, unique on the server. */
      email: v.optional(/* @__PURE__ */ text(0, 255)),
      /** Whether the key may do everything. */
      is_global_admin: v.optional(v.boolean()),
      /** Audiences of identity tokens, all of them; `null` for none. */
      provider_audiences: v.nullish(ProviderAudiencesInputSchema),
    },
  },
  result: DeveloperSchema,
})

/**
 * Deletes a developer. Global admins only.
 *
 * Wire: `DELETE /api/v1/admin/developers/{developer_id}`.
 * @throws {AuthorizationError} the key is not a global admin
 * @throws {NotFoundError} there is no such developer
 * @see Valentina Noir server 0.27.0, `globalAdminDeleteDeveloper`
 */
export const deleteDeveloper = /* @__PURE__ */ operation<DeleteDeveloperInput, void>({
  id: 'globalAdmin.deleteDeveloper', method: 'DELETE', path: '/api/v1/admin/developers/{developer_id}',
  params: { path: { developer_id } },
  result: 'empty', recover: deleted,
})

/**
 * Makes an API key for a developer in place of the present one, and tells it this once. Global admins only. Never sent
 * again after an answer was lost, unless with an idempotency key.
 *
 * Wire: `POST /api/v1/admin/developers/{developer_id}/new-key`.
 * @throws {AuthorizationError} the key is not a global admin
 * @throws {NotFoundError} there is no such developer
 * @see Valentina Noir server 0.27.0, `globalAdminCreateDeveloperApiKey`
 */
export const createApiKey = /* @__PURE__ */ operation<CreateApiKeyInput, DeveloperNewKey>({
  id: 'globalAdmin.createApiKey', method: 'POST', path: '/api/v1/admin/developers/{developer_id}/new-key',
  sensitiveResult: true,
  params: { path: { developer_id } },
  result: DeveloperNewKeySchema,
})

export {
  /** Fetches a developer: another name of `getDeveloper`. */
  getDeveloper as get,
  /** Makes a developer, without API key: another name of `createDeveloper`. */
  createDeveloper as create,
  /** Changes a developer: another name of `updateDeveloper`. */
  updateDeveloper as update,
  /** Deletes a developer: another name of `deleteDeveloper`. */
  deleteDeveloper as delete,
}

export { listAuditLogs } from './audit-logs.ts'
export { listUsers, getUser, createUser, updateUser, deleteUser } from './users.ts'
export { tailLogs, downloadLogs } from './logs.ts'
