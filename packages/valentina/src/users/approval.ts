import { operation } from '@sdk/core'
import * as v from 'valibot'
import { company_id, defaults, limit, offset, on_behalf_of, user_id, wire } from '../inputs.ts'
import { listOperation } from '../paging.ts'
import { UserRoleInputSchema, UserSchema } from './schemas.ts'
import type { ApproveUserInput, DenyUserInput, ListUnapprovedUsersInput, MergeUsersInput, User } from './types.ts'

/**
 * Lists the users who wait for approval. Admins only.
 *
 * Wire: `GET /api/v1/companies/{company_id}/users/unapproved`, acting user required.
 * @throws {AuthorizationError} the acting user is not an admin
 * @see Valentina Noir server 0.27.0, `listUnapprovedUsers`
 */
export const listUnapproved = /* @__PURE__ */ listOperation<ListUnapprovedUsersInput, User>({
  id: 'users.listUnapproved', path: '/api/v1/companies/{company_id}/users/unapproved',
  defaults, wire,
  params: { path: { company_id }, header: { on_behalf_of }, query: { limit, offset } },
  item: UserSchema,
})

/**
 * Approves a user who waits, and gives a role. Admins only.
 *
 * Wire: `POST /api/v1/companies/{company_id}/users/{user_id}/approve`, JSON of the given fields, acting user required.
 * @throws {AuthorizationError} the acting user is not an admin
 * @throws {NotFoundError} there is no such user
 * @throws {ValidationError} the user does not wait for approval
 * @throws {RequestValidationError} the role is unknown; nothing is sent
 * @see Valentina Noir server 0.27.0, `approveUser`
 */
export const approveUser = /* @__PURE__ */ operation<ApproveUserInput, User>({
  id: 'users.approveUser', method: 'POST', path: '/api/v1/companies/{company_id}/users/{user_id}/approve',
  defaults, wire,
  params: {
    path: { company_id, user_id }, header: { on_behalf_of },
    body: {
      /** Role to give. */
      role: UserRoleInputSchema,
    },
  },
  result: UserSchema,
})

/**
 * Refuses a user who waits for approval, who is deleted thereby. Admins only.
 *
 * Wire: `POST /api/v1/companies/{company_id}/users/{user_id}/deny`, acting user required.
 * @throws {AuthorizationError} the acting user is not an admin
 * @throws {NotFoundError} there is no such user
 * @throws {ValidationError} the user does not wait for approval
 * @see Valentina Noir server 0.27.0, `denyUser`
 */
export const denyUser = /* @__PURE__ */ operation<DenyUserInput, void>({
  id: 'users.denyUser', method: 'POST', path: '/api/v1/companies/{company_id}/users/{user_id}/deny',
  defaults, wire,
  params: { path: { company_id, user_id }, header: { on_behalf_of } },
  result: 'empty',
})

/**
 * Merges a user who waits for approval into another user, who gets the identities. Admins only.
 *
 * Wire: `POST /api/v1/companies/{company_id}/users/merge`, JSON of the given fields, acting user required.
 * @throws {AuthorizationError} the acting user is not an admin
 * @throws {NotFoundError} one of the users is not in the company
 * @throws {ValidationError} the second user does not wait for approval, or both are the same
 * @see Valentina Noir server 0.27.0, `mergeUsers`
 */
export const merge = /* @__PURE__ */ operation<MergeUsersInput, User>({
  id: 'users.merge', method: 'POST', path: '/api/v1/companies/{company_id}/users/merge',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of },
    body: {
      /** Id of the user who stays. */
      primary_user_id: v.string(),
      /** Id of the user who waits and goes. */
      secondary_user_id: v.string(),
    },
  },
  result: UserSchema,
})
