import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { id, text } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { PermissionSchema } from '../permissions/schemas.ts'
import type { Permission } from '../permissions/types.ts'
import { RoleInitializationSchema, RoleSchema } from './schemas.ts'
import type {
  AssignPermissionsInput, CreateRoleInput, DeleteRoleInput, GetRoleInput, InitializeRolesInput, ListRolePermissionsInput, ListRolesInput,
  Role, RoleInitialization, UpdateRoleInput,
} from './types.ts'

const path = {
  /** Id of the role. */
  role_id: id,
}

/**
 * Makes the roles and permissions of the product anew, where they are missing.
 *
 * Wire: `POST /api/v1/roles/initialize`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, `roles`
 */
export const initialize = /* @__PURE__ */ operation<InitializeRolesInput, RoleInitialization>({
  id: 'roles.initialize', method: 'POST', path: '/api/v1/roles/initialize', result: RoleInitializationSchema,
})

/**
 * Lists roles, those of the product included.
 *
 * Wire: `GET /api/v1/roles/`. For every signed-in user.
 * @see PyTake develop build 7841172, `roles`
 */
export const list = /* @__PURE__ */ listOperation<ListRolesInput, Role>({
  id: 'roles.list', path: '/api/v1/roles/', list: { item: RoleSchema, in: 'items' },
})

/**
 * Adds a role.
 *
 * Wire: `POST /api/v1/roles/` with `{name, description?}`. For administrators.
 * @throws {BadRequestError} a role has this name already
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `roles`
 */
export const create = /* @__PURE__ */ operation<CreateRoleInput, Role>({
  id: 'roles.create', method: 'POST', path: '/api/v1/roles/', result: RoleSchema,
  params: {
    body: {
      /** Name of the role, unique. At most 100 characters. */
      name: text,
      /** What it is for. */
      description: v.nullish(v.string()),
    },
  },
})

/**
 * Fetches one role.
 *
 * Wire: `GET /api/v1/roles/{role_id}`. For every signed-in user.
 * @throws {NotFoundError} no role of the organization has this id
 * @see PyTake develop build 7841172, `roles`
 */
export const get = /* @__PURE__ */ operation<GetRoleInput, Role>({
  id: 'roles.get', method: 'GET', path: '/api/v1/roles/{role_id}', result: RoleSchema,
  params: { path },
})

/**
 * Changes name or description of a role.
 *
 * Wire: `PATCH /api/v1/roles/{role_id}` with `{name?, description?}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no role of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `roles`
 */
export const update = /* @__PURE__ */ operation<UpdateRoleInput, Role>({
  id: 'roles.update', method: 'PATCH', path: '/api/v1/roles/{role_id}', result: RoleSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'the change is stored, and the answer fails' },
  params: {
    path,
    body: {
      /** Name of the role, unique. At most 100 characters. */
      name: v.nullish(text),
      /** What it is for. */
      description: v.nullish(v.string()),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteRoleInput, void>({
  id: 'roles.delete', method: 'DELETE', path: '/api/v1/roles/{role_id}', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes a role for good.
   *
   * Wire: `DELETE /api/v1/roles/{role_id}`. For administrators.
   * @throws {AuthorizationError} the user is no administrator
   * @throws {NotFoundError} no role of the organization has this id
   * @see PyTake develop build 7841172, `roles`
   */
  remove as delete,
}

/**
 * Replaces all permissions of a role by others. The answer still has the old ones: read `listPermissions`.
 *
 * Wire: `POST /api/v1/roles/{role_id}/permissions` with `{permission_ids}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no role of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `roles`
 */
export const assignPermissions = /* @__PURE__ */ operation<AssignPermissionsInput, Role>({
  id: 'roles.assignPermissions', method: 'POST', path: '/api/v1/roles/{role_id}/permissions', result: RoleSchema,
  params: {
    path,
    body: {
      /** Ids of its permissions: the whole list. */
      permission_ids: v.array(id),
    },
  },
})

/**
 * Lists the permissions of a role.
 *
 * Wire: `GET /api/v1/roles/{role_id}/permissions`. For every signed-in user.
 * @throws {NotFoundError} no role of the organization has this id
 * @see PyTake develop build 7841172, `roles`
 */
export const listPermissions = /* @__PURE__ */ listOperation<ListRolePermissionsInput, Permission>({
  id: 'roles.listPermissions', path: '/api/v1/roles/{role_id}/permissions', list: { item: PermissionSchema },
  params: { path },
})
