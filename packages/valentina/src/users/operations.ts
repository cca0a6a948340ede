import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text, textOrNone } from '../fields.ts'
import { company_id, defaults, limit, num_top_traits, offset, on_behalf_of, optional_on_behalf_of, user_id, wire } from '../inputs.ts'
import { UserIncludeSchema, UserRoleSchema } from '../models/enums/schemas.ts'
import { RollStatisticsSchema } from '../models/shared/schemas.ts'
import type { RollStatistics } from '../models/shared/types.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { UserDetailSchema, UserRoleInputSchema, UserSchema } from './schemas.ts'
import type {
  CreateUserInput, DeleteUserInput, GetUserInput, GetUserStatisticsInput, ListUsersInput, UpdateUserInput, User, UserDetail,
} from './types.ts'

/**
 * Lists the users of a company, by user name.
 *
 * Wire: `GET /api/v1/companies/{company_id}/users`, acting user optional.
 * @see Valentina Noir server 0.27.0, `listUsers`
 */
export const list = /* @__PURE__ */ listOperation<ListUsersInput, User>({
  id: 'users.list', path: '/api/v1/companies/{company_id}/users',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      limit, offset,
      /** Only users of this role. */
      user_role: v.optional(UserRoleSchema),
      /** Only users with exactly this address. */
      email: v.optional(v.string()),
    },
  },
  item: UserSchema,
})

/**
 * Fetches a user.
 *
 * Wire: `GET /api/v1/companies/{company_id}/users/{user_id}`, acting user optional.
 * @throws {NotFoundError} there is no such user
 * @see Valentina Noir server 0.27.0, `getUser`
 */
export const get = /* @__PURE__ */ operation<GetUserInput, UserDetail>({
  id: 'users.get', method: 'GET', path: '/api/v1/companies/{company_id}/users/{user_id}',
  defaults, wire,
  params: {
    path: { company_id, user_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      /** What to fetch besides: `quickrolls`, `notes`, `assets`, `characters`. Default: nothing. */
      include: v.optional(v.array(UserIncludeSchema)),
    },
  },
  result: UserDetailSchema,
})

/**
 * Makes a user. Admins may give every role but `UNAPPROVED` and `DEACTIVATED`, storytellers `STORYTELLER` and `PLAYER`.
 *
 * Wire: `POST /api/v1/companies/{company_id}/users`, JSON of the given fields, acting user required.
 * @throws {AuthorizationError} the acting user may not give this role
 * @throws {ValidationError} the role cannot be given to a new user, or a value is refused
 * @throws {RequestValidationError} the role is unknown; nothing is sent
 * @see Valentina Noir server 0.27.0, `createUser`
 */
export const create = /* @__PURE__ */ operation<CreateUserInput, User>({
  id: 'users.create', method: 'POST', path: '/api/v1/companies/{company_id}/users',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of },
    body: {
      /** User name: 3 to 50 characters; the server makes an ASCII slug of it. */
      username: /* @__PURE__ */ text(3, 50),
      /** E-mail address. */
      email: v.string(),
      /** Role: `ADMIN`, `STORYTELLER` or `PLAYER`. */
      role: UserRoleInputSchema,
      /** First name: 2 to 50 characters, `null` for none. */
      name_first: v.nullish(/* @__PURE__ */ textOrNone(2, 50)),
      /** Last name: 2 to 50 characters, `null` for none. */
      name_last: v.nullish(/* @__PURE__ */ textOrNone(2, 50)),
    },
  },
  result: UserSchema,
})

/**
 * Changes a user: the given fields only. Names and address may be changed by the user and by admins. Roles are given as
 * at `create`; admins may also give `DEACTIVATED`, and storytellers may not change admins.
 *
 * Wire: `PATCH /api/v1/companies/{company_id}/users/{user_id}`, JSON of the given fields, acting user required.
 * @throws {AuthorizationError} the acting user may not change this user, or not give this role
 * @throws {NotFoundError} there is no such user
 * @throws {ValidationError} the role is `UNAPPROVED`, or a value is refused
 * @throws {ConflictError} the user is the last admin
 * @throws {RequestValidationError} the role is unknown; nothing is sent
 * @see Valentina Noir server 0.27.0, `updateUser`
 */
export const update = /* @__PURE__ */ operation<UpdateUserInput, User>({
  id: 'users.update', method: 'PATCH', path: '/api/v1/companies/{company_id}/users/{user_id}',
  defaults, wire,
  params: {
    path: { company_id, user_id }, header: { on_behalf_of },
    body: {
      /** First name: 2 to 50 characters, `null` for none. */
      name_first: v.nullish(/* @__PURE__ */ textOrNone(2, 50)),
      /** Last name: 2 to 50 characters, `null` for none. */
      name_last: v.nullish(/* @__PURE__ */ textOrNone(2, 50)),
      /** User name: 3 to 50 characters; the server makes an ASCII slug of it. */
      username: v.optional(/* @__PURE__ */ text(3, 50)),
      /** E-mail address. */
      email: v.optional(v.string()),
      /** Role. */
      role: v.optional(UserRoleInputSchema),
    },
  },
  result: UserSchema,
})

const remove = /* @__PURE__ */ operation<DeleteUserInput, void>({
  id: 'users.delete', method: 'DELETE', path: '/api/v1/companies/{company_id}/users/{user_id}',
  defaults, wire,
  params: { path: { company_id, user_id }, header: { on_behalf_of } },
  result: 'empty', recover: deleted,
})

export {
  /**
   * Deletes a user. The user and admins may. A global admin can restore the user.
   *
   * Wire: `DELETE /api/v1/companies/{company_id}/users/{user_id}`, acting user required.
   * @throws {AuthorizationError} the acting user is neither this user nor an admin
   * @throws {NotFoundError} there is no such user
   * @throws {ConflictError} the user is the last admin
   * @see Valentina Noir server 0.27.0, `deleteUser`
   */
  remove as delete,
}

/**
 * Tells how the dice rolls of a user went.
 *
 * Wire: `GET /api/v1/companies/{company_id}/users/{user_id}/statistics`, acting user optional.
 * @throws {NotFoundError} there is no such user
 * @see Valentina Noir server 0.27.0, `getUserStatistics`
 */
export const getStatistics = /* @__PURE__ */ operation<GetUserStatisticsInput, RollStatistics>({
  id: 'users.getStatistics', method: 'GET', path: '/api/v1/companies/{company_id}/users/{user_id}/statistics',
  defaults, wire,
  params: { path: { company_id, user_id }, header: { on_behalf_of: optional_on_behalf_of }, query: { num_top_traits } },
  result: RollStatisticsSchema,
})

export { listUnapproved, approveUser, denyUser, merge } from './approval.ts'
export { linkIdentity, unlinkIdentity } from './identities.ts'
export { uploadAvatar, deleteAvatar } from './avatar.ts'
export { getExperience, addXp, removeXp, addCoolPoints } from './experience.ts'
export { listQuickrolls, getQuickroll, createQuickroll, updateQuickroll, deleteQuickroll } from './quickrolls.ts'
export { listNotes, getNote, createNote, updateNote, deleteNote } from './notes.ts'
export { listAssets, getAsset, uploadAsset, deleteAsset } from './assets.ts'
