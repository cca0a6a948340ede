import { operation } from '@sdk/core'
import * as v from 'valibot'
import { id, text } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { PermissionSchema, RoleAssignmentSchema } from './schemas.ts'
import type { AssignRoleInput, CreatePermissionInput, GetPermissionInput, ListPermissionsInput, Permission, RoleAssignment } from './types.ts'

/**
 * Adds a permission.
 *
 * Wire: `POST /api/v1/permissions/` with `{name, description?, category?}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `permissions`
 */
export const create = /* @__PURE__ */ operation<CreatePermissionInput, Permission>({
  id: 'permissions.create', method: 'POST', path: '/api/v1/permissions/', result: PermissionSchema,
  params: {
    body: {
      /** Name, e.g. `contacts:read`. At most 100 characters. */
      name: text,
      /** What it allows. */
      description: v.nullish(v.string()),
      /** What it is about, e.g. `contacts`. At most 50 characters. Default `general`. */
      category: v.optional(text),
    },
  },
})

/**
 * Lists permissions, those of the product included.
 *
 * Wire: `GET /api/v1/permissions/`. For every signed-in user.
 * @see PyTake develop build 7841172, `permissions`
 */
export const list = /* @__PURE__ */ listOperation<ListPermissionsInput, Permission>({
  id: 'permissions.list', path: '/api/v1/permissions/', list: { item: PermissionSchema, in: 'items' },
  params: {
    query: {
      /** Only of this category. */
      category: v.optional(v.string()),
    },
  },
})

/**
 * Fetches one permission.
 *
 * Wire: `GET /api/v1/permissions/{permission_id}`. For every signed-in user.
 * @throws {NotFoundError} no permission of the organization has this id
 * @see PyTake develop build 7841172, `permissions`
 */
export const get = /* @__PURE__ */ operation<GetPermissionInput, Permission>({
  id: 'permissions.get', method: 'GET', path: '/api/v1/permissions/{permission_id}', result: PermissionSchema,
  params: {
    path: {
      /** Id of the permission. */
      permission_id: id,
    },
  },
})

/**
 * Gives a user a role of roles and permissions.
 *
 * Wire: `POST /api/v1/permissions/assign-to-user` with `{user_id, role_id}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `permissions`
 */
export const assignToUser = /* @__PURE__ */ operation<AssignRoleInput, RoleAssignment>({
  id: 'permissions.assignToUser', method: 'POST', path: '/api/v1/permissions/assign-to-user', result: RoleAssignmentSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'the role is stored, and the answer fails' },
  params: {
    body: {
      /** Id of the user. */
      user_id: id,
      /** Id of the role. */
      role_id: id,
    },
  },
})
