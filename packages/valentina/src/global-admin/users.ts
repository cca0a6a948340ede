import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text, textOrNone } from '../fields.ts'
import { limit, offset, user_id } from '../inputs.ts'
import { UserRoleSchema } from '../models/enums/schemas.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { AdminUserSchema } from './schemas.ts'
import type { AdminUser, CreateAdminUserInput, DeleteAdminUserInput, GetAdminUserInput, ListAdminUsersInput, UpdateAdminUserInput } from './types.ts'

/**
 * Lists the users of all companies, by user name, deleted ones as well. Global admins only.
 *
 * Wire: `GET /api/v1/admin/users`.
 * @throws {AuthorizationError} the key is not a global admin
 * @see Valentina Noir server 0.27.0, `globalAdminListUsers`
 */
export const listUsers = /* @__PURE__ */ listOperation<ListAdminUsersInput, AdminUser>({
  id: 'globalAdmin.listUsers', path: '/api/v1/admin/users',
  params: {
    query: {
      limit, offset,
      /** Only users of this company. */
      company_id: v.optional(v.string()),
      /** Only users of this role. */
      role: v.optional(UserRoleSchema),
      /** Only users with exactly this address. */
      email: v.optional(v.string()),
      /** `true` for deleted users only, `false` for the others. */
      is_archived: v.optional(v.boolean()),
    },
  },
  item: AdminUserSchema,
})

/**
 * Fetches a user of any company, a deleted one as well. Global admins only.
 *
 * Wire: `GET /api/v1/admin/users/{user_id}`.
 * @throws {AuthorizationError} the key is not a global admin
 * @throws {NotFoundError} there is no such user
 * @see Valentina Noir server 0.27.0, `globalAdminGetUser`
 */
export const getUser = /* @__PURE__ */ operation<GetAdminUserInput, AdminUser>({
  id: 'globalAdmin.getUser', method: 'GET', path: '/api/v1/admin/users/{user_id}',
  params: { path: { user_id } },
  result: AdminUserSchema,
})

/**
 * Makes a user in any company; the rules about who may give which role do not hold. Global admins only.
 *
 * Wire: `POST /api/v1/admin/users`, JSON of the given fields.
 * @throws {AuthorizationError} the key is not a global admin
 * @throws {NotFoundError} there is no such company
 * @throws {ValidationError} the role is another one, or a value is refused
 * @see Valentina Noir server 0.27.0, `globalAdminCreateUser`
 */
export const createUser = /* @__PURE__ */ operation<CreateAdminUserInput, AdminUser>({
  id: 'globalAdmin.createUser', method: 'POST', path: '/api/v1/admin/users',
  params: {
    body: {
      /** Id of the company. */
      company_id: v.string(),
      /** User name: 3 to 50 characters; the server makes an ASCII slug of it. */
      username: /* @__PURE__ */ text(3, 50),
      /** E-mail address. */
      email: v.string(),
      /** Role: `ADMIN`, `STORYTELLER` or `PLAYER`. */
      role: UserRoleSchema,
      /** First name: 2 to 50 characters, `null` for none. */
      name_first: v.nullish(/* @__PURE__ */ textOrNone(2, 50)),
      /** Last name: 2 to 50 characters, `null` for none. */
      name_last: v.nullish(/* @__PURE__ */ textOrNone(2, 50)),
    },
  },
  result: AdminUserSchema,
})

/**
 * Changes a user of any company: the given fields only. Global admins only.
 *
 * Wire: `PATCH /api/v1/admin/users/{user_id}`, JSON of the given fields.
 * @throws {AuthorizationError} the key is not a global admin
 * @throws {NotFoundError} there is no such user
 * @throws {ValidationError} a value is refused
 * @throws {ConflictError} the company of a user to restore is deleted
 * @see Valentina Noir server 0.27.0, `globalAdminUpdateUser`
 */
export const updateUser = /* @__PURE__ */ operation<UpdateAdminUserInput, AdminUser>({
  id: 'globalAdmin.updateUser', method: 'PATCH', path: '/api/v1/admin/users/{user_id}',
  params: {
    path: { user_id },
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
      role: v.optional(UserRoleSchema),
      /** `true` deletes the user, `false` restores the user with what was deleted along. */
      is_archived: v.optional(v.boolean()),
    },
  },
  result: AdminUserSchema,
})

/**
 * Deletes a user of any company; doing it again changes nothing. Global admins only. `updateUser` with `is_archived:
 * false` restores.
 *
 * Wire: `DELETE /api/v1/admin/users/{user_id}`.
 * @throws {AuthorizationError} the key is not a global admin
 * @throws {NotFoundError} there is no such user
 * @see Valentina Noir server 0.27.0, `globalAdminDeleteUser`
 */
export const deleteUser = /* @__PURE__ */ operation<DeleteAdminUserInput, void>({
  id: 'globalAdmin.deleteUser', method: 'DELETE', path: '/api/v1/admin/users/{user_id}',
  params: { path: { user_id } },
  result: 'empty', recover: deleted,
})
