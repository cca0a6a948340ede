import { openEnum, operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { id, text } from '../fields.ts'
import { listOperation, pageFields } from '../paging.ts'
import { AgentStatusSchema, UserRoleSchema, UserSchema, UserStatsSchema } from './schemas.ts'
import type {
  ActivateUserInput, CreateUserInput, DeactivateUserInput, DeleteUserInput, GetOwnStatsInput, GetOwnUserInput, GetUserInput,
  GetUserStatsInput, ListUsersInput, UpdateOwnUserInput, UpdateUserInput, User, UserStats,
} from './types.ts'

const path = {
  /** Id of the user. */
  user_id: id,
}

/**
 * Lists the users of the organization.
 *
 * Wire: `GET /api/v1/users/`. For every signed-in user.
 * @see PyTake develop build 7841172, `users`
 */
export const list = /* @__PURE__ */ listOperation<ListUsersInput, User>({
  id: 'users.list', path: '/api/v1/users/', list: { item: UserSchema, pageSize: 100 },
  params: {
    query: {
      ...pageFields,
      /** Only users with this role. */
      role: v.optional(openEnum(['org_admin', 'agent', 'viewer'])),
      /** Only users who may, or may not, log in. */
      is_active: v.optional(v.boolean()),
    },
  },
})

/**
 * Adds a user to the organization.
 *
 * The password is checked for its length alone, unlike at a registration.
 *
 * Wire: `POST /api/v1/users/` with `{email, full_name, phone_number?, avatar_url?, bio?, role?, …}`. For administrators.
 * @throws {ConflictError} a user has this e-mail address already
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `users`
 */
export const create = /* @__PURE__ */ operation<CreateUserInput, User>({
  id: 'users.create', method: 'POST', path: '/api/v1/users/', result: UserSchema,
  params: {
    body: {
      /** E-mail address; upper and lower case count at login. */
      email: text,
      /** Full name. 2 to 255 characters. */
      full_name: text,
      /** Phone number. At most 20 characters. */
      phone_number: v.nullish(v.string()),
      /** URL of a picture. */
      avatar_url: v.nullish(v.string()),
      /** A few words about the user. */
      bio: v.nullish(v.string()),
      /** What the user may do: `org_admin`, `agent` or `viewer`; `super_admin` stands above organizations. Default `agent`. */
      role: v.optional(UserRoleSchema),
      /** Password. 8 to 100 characters. */
      password: text,
      /** Ids of the departments of the user. */
      department_ids: v.nullish(v.array(id)),
    },
  },
})

/**
 * Fetches the record of the signed-in user.
 *
 * Wire: `GET /api/v1/users/me`. For every signed-in user.
 * @see PyTake develop build 7841172, `users`
 */
export const me = /* @__PURE__ */ operation<GetOwnUserInput, User>({
  id: 'users.me', method: 'GET', path: '/api/v1/users/me', result: UserSchema,
})

/**
 * Changes the record of the signed-in user; only what is given.
 *
 * Wire: `PUT /api/v1/users/me` with `{full_name?, phone_number?, avatar_url?, bio?, role?, is_active?, …}`. For every
 * signed-in user.
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `users`
 */
export const updateMe = /* @__PURE__ */ operation<UpdateOwnUserInput, User>({
  id: 'users.updateMe', method: 'PUT', path: '/api/v1/users/me', result: UserSchema,
  knownBroken: { build: '7841172', status: 403, reason: 'administrators get "Cannot change your own role", others a 500; use users.update as another administrator' },
  params: {
    body: {
      /** Full name. 2 to 255 characters. */
      full_name: v.nullish(text),
      /** Phone number. At most 20 characters. */
      phone_number: v.nullish(v.string()),
      /** URL of a picture. */
      avatar_url: v.nullish(v.string()),
      /** A few words about the user. */
      bio: v.nullish(v.string()),
      /** What the user may do: `org_admin`, `agent` or `viewer`; `super_admin` stands above organizations. */
      role: v.nullish(UserRoleSchema),
      /** Whether the user may log in. */
      is_active: v.nullish(v.boolean()),
      /** Whether the user takes conversations: `available`, `busy`, `away` or `offline`. */
      agent_status: v.nullish(AgentStatusSchema),
      /** Greeting that the user sends first. */
      agent_greeting_message: v.nullish(v.string()),
      /** Ids of the departments of the user. */
      department_ids: v.nullish(v.array(id)),
    },
  },
  encode: sendBody,
})

/**
 * Fetches the numbers of the signed-in user.
 *
 * Wire: `GET /api/v1/users/me/stats`. For every signed-in user.
 * @see PyTake develop build 7841172, `users`
 */
export const myStats = /* @__PURE__ */ operation<GetOwnStatsInput, UserStats>({
  id: 'users.myStats', method: 'GET', path: '/api/v1/users/me/stats', result: UserStatsSchema,
})

/**
 * Fetches one user.
 *
 * Wire: `GET /api/v1/users/{user_id}`. For every signed-in user.
 * @throws {AuthorizationError} the user belongs to another organization
 * @throws {NotFoundError} no user of the organization has this id
 * @see PyTake develop build 7841172, `users`
 */
export const get = /* @__PURE__ */ operation<GetUserInput, User>({
  id: 'users.get', method: 'GET', path: '/api/v1/users/{user_id}', result: UserSchema,
  params: { path },
})

/**
 * Changes a user; only what is given.
 *
 * Wire: `PUT /api/v1/users/{user_id}` with `{full_name?, phone_number?, avatar_url?, bio?, role?, is_active?, …}`. For
 * administrators.
 * @throws {AuthorizationError} the caller is no administrator, names the role `super_admin`, or changes the own role
 * @throws {NotFoundError} no user of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `users`
 */
export const update = /* @__PURE__ */ operation<UpdateUserInput, User>({
  id: 'users.update', method: 'PUT', path: '/api/v1/users/{user_id}', result: UserSchema,
  params: {
    path,
    body: {
      /** Full name. 2 to 255 characters. */
      full_name: v.nullish(text),
      /** Phone number. At most 20 characters. */
      phone_number: v.nullish(v.string()),
      /** URL of a picture. */
      avatar_url: v.nullish(v.string()),
      /** A few words about the user. */
      bio: v.nullish(v.string()),
      /** What the user may do: `org_admin`, `agent` or `viewer`; `super_admin` stands above organizations. */
      role: v.nullish(UserRoleSchema),
      /** Whether the user may log in. */
      is_active: v.nullish(v.boolean()),
      /** Whether the user takes conversations: `available`, `busy`, `away` or `offline`. */
      agent_status: v.nullish(AgentStatusSchema),
      /** Greeting that the user sends first. */
      agent_greeting_message: v.nullish(v.string()),
      /** Ids of the departments of the user. */
      department_ids: v.nullish(v.array(id)),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteUserInput, void>({
  id: 'users.delete', method: 'DELETE', path: '/api/v1/users/{user_id}', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes a user for good.
   *
   * Wire: `DELETE /api/v1/users/{user_id}`. For administrators.
   * @throws {AuthorizationError} the caller is no administrator, or means the own account
   * @throws {NotFoundError} no user has this id, or it was deleted before
   * @see PyTake develop build 7841172, `users`
   */
  remove as delete,
}

/**
 * Fetches the numbers of a user.
 *
 * Wire: `GET /api/v1/users/{user_id}/stats`. For every signed-in user.
 * @throws {NotFoundError} no user of the organization has this id
 * @see PyTake develop build 7841172, `users`
 */
export const stats = /* @__PURE__ */ operation<GetUserStatsInput, UserStats>({
  id: 'users.stats', method: 'GET', path: '/api/v1/users/{user_id}/stats', result: UserStatsSchema,
  params: { path },
})

/**
 * Lets a user log in again.
 *
 * Wire: `POST /api/v1/users/{user_id}/activate`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no user of the organization has this id
 * @see PyTake develop build 7841172, `users`
 */
export const activate = /* @__PURE__ */ operation<ActivateUserInput, User>({
  id: 'users.activate', method: 'POST', path: '/api/v1/users/{user_id}/activate', result: UserSchema,
  params: { path },
})

/**
 * Keeps a user from logging in; tokens in use stop working.
 *
 * Wire: `POST /api/v1/users/{user_id}/deactivate`. For administrators.
 * @throws {AuthorizationError} the caller is no administrator, or means the own account
 * @throws {NotFoundError} no user of the organization has this id
 * @see PyTake develop build 7841172, `users`
 */
export const deactivate = /* @__PURE__ */ operation<DeactivateUserInput, User>({
  id: 'users.deactivate', method: 'POST', path: '/api/v1/users/{user_id}/deactivate', result: UserSchema,
  params: { path },
})

export { addSkill, availableSkills, deleteSkill, listSkills, replaceSkills, updateSkill } from './skills.ts'
