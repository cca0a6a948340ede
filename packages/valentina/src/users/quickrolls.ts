import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text, textOrNone } from '../fields.ts'
import { company_id, defaults, limit, offset, on_behalf_of, optional_on_behalf_of, quickroll_id, user_id, wire } from '../inputs.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { QuickRollSchema } from './schemas.ts'
import type { CreateQuickrollInput, DeleteQuickrollInput, GetQuickrollInput, ListQuickrollsInput, QuickRoll, UpdateQuickrollInput } from './types.ts'

/**
 * Lists the quick rolls of a user, by name.
 *
 * Wire: `GET /api/v1/companies/{company_id}/users/{user_id}/quickrolls`, acting user optional.
 * @throws {NotFoundError} there is no such user
 * @see Valentina Noir server 0.27.0, `listUserQuickrolls`
 */
export const listQuickrolls = /* @__PURE__ */ listOperation<ListQuickrollsInput, QuickRoll>({
  id: 'users.listQuickrolls', path: '/api/v1/companies/{company_id}/users/{user_id}/quickrolls',
  defaults, wire,
  params: { path: { company_id, user_id }, header: { on_behalf_of: optional_on_behalf_of }, query: { limit, offset } },
  item: QuickRollSchema,
})

/**
 * Fetches a quick roll.
 *
 * Wire: `GET /api/v1/companies/{company_id}/users/{user_id}/quickrolls/{quickroll_id}`, acting user optional.
 * @throws {NotFoundError} there is no such user or quick roll
 * @see Valentina Noir server 0.27.0, `getUserQuickroll`
 */
export const getQuickroll = /* @__PURE__ */ operation<GetQuickrollInput, QuickRoll>({
  id: 'users.getQuickroll', method: 'GET', path: '/api/v1/companies/{company_id}/users/{user_id}/quickrolls/{quickroll_id}',
  defaults, wire,
  params: { path: { company_id, user_id, quickroll_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: QuickRollSchema,
})

/**
 * Makes a quick roll. The user and admins may. Names need not be unique.
 *
 * Wire: `POST /api/v1/companies/{company_id}/users/{user_id}/quickrolls`, JSON of the given fields, acting user
 * required.
 * @throws {AuthorizationError} the acting user is neither this user nor an admin
 * @throws {NotFoundError} there is no such user
 * @throws {ValidationError} there is no trait, or a value is refused
 * @see Valentina Noir server 0.27.0, `createUserQuickroll`
 */
export const createQuickroll = /* @__PURE__ */ operation<CreateQuickrollInput, QuickRoll>({
  id: 'users.createQuickroll', method: 'POST', path: '/api/v1/companies/{company_id}/users/{user_id}/quickrolls',
  defaults, wire,
  params: {
    path: { company_id, user_id }, header: { on_behalf_of },
    body: {
      /** Name: 3 to 50 characters. */
      name: /* @__PURE__ */ text(3, 50),
      /** Description: at least 3 characters. Default: empty. */
      description: v.optional(/* @__PURE__ */ textOrNone(3, Infinity)),
      /** Ids of the traits to roll: of the catalog, or as a character has them. The server asks for at least one. */
      trait_ids: v.optional(v.array(v.string())),
    },
  },
  result: QuickRollSchema,
})

/**
 * Changes a quick roll: the given fields only. The user and admins may.
 *
 * Wire: `PATCH /api/v1/companies/{company_id}/users/{user_id}/quickrolls/{quickroll_id}`, JSON of the given fields,
 * acting user required.
 * @throws {AuthorizationError} the acting user is neither this user nor an admin
 * @throws {NotFoundError} there is no such user or quick roll
 * @throws {ValidationError} there is no trait left, or a value is refused
 * @see Valentina Noir server 0.27.0, `updateUserQuickroll`
 */
export const updateQuickroll = /* @__PURE__ */ operation<UpdateQuickrollInput, QuickRoll>({
  id: 'users.updateQuickroll', method: 'PATCH', path: '/api/v1/companies/{company_id}/users/{user_id}/quickrolls/{quickroll_id}',
  defaults, wire,
  params: {
    path: { company_id, user_id, quickroll_id }, header: { on_behalf_of },
    body: {
      /** Name: 3 to 50 characters. */
      name: v.optional(/* @__PURE__ */ text(3, 50)),
      /** Description: at least 3 characters, or empty. */
      description: v.optional(/* @__PURE__ */ textOrNone(3, Infinity)),
      /** Ids of the traits to roll, all of them, at least one. */
      trait_ids: v.optional(v.array(v.string())),
    },
  },
  result: QuickRollSchema,
})

/**
 * Deletes a quick roll. The user and admins may.
 *
 * Wire: `DELETE /api/v1/companies/{company_id}/users/{user_id}/quickrolls/{quickroll_id}`, acting user required.
 * @throws {AuthorizationError} the acting user is neither this user nor an admin
 * @throws {NotFoundError} there is no such user or quick roll
 * @see Valentina Noir server 0.27.0, `deleteUserQuickroll`
 */
export const deleteQuickroll = /* @__PURE__ */ operation<DeleteQuickrollInput, void>({
  id: 'users.deleteQuickroll', method: 'DELETE', path: '/api/v1/companies/{company_id}/users/{user_id}/quickrolls/{quickroll_id}',
  defaults, wire,
  params: { path: { company_id, user_id, quickroll_id }, header: { on_behalf_of } },
  result: 'empty', recover: deleted,
})
