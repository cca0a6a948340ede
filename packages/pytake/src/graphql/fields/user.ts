import * as v from 'valibot'
import { count, id, whole } from '../../fields.ts'
import { UserTypeSchema } from '../models/auth.ts'
import { SuccessResponseSchema } from '../models/shared.ts'
import { UserCreateInputSchema, UserFilterInputSchema, UserListResponseSchema, UserStatsSchema, UserUpdateInputSchema } from '../models/user.ts'
import { listOperation, mutationOperation, queryOperation } from '../operation.ts'
import type {
  ActivateUserArguments, CreateUserArguments, DeactivateUserArguments, DeleteUserArguments, SuccessResponse, UpdateUserArguments, UserArguments,
  UsersArguments, UserStats, UserStatsArguments, UserType,
} from '../types.ts'

/**
 * Fetches one user.
 *
 * Wire: `POST /graphql`, query `user(id)`. For every signed-in user.
 * @throws {NotFoundError} no user of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `user`
 */
export const user = /* @__PURE__ */ queryOperation<UserArguments, UserType>({
  id: 'graphql.user', field: 'user', result: UserTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'User' object has no attribute 'name'" },
  signature: '$id: ID!',
  variables: {
    /** Id of the user. */
    id,
  },
})

/**
 * Lists the users of the organization.
 *
 * Wire: `POST /graphql`, query `users(skip, limit, filter)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `users`
 */
export const users = /* @__PURE__ */ listOperation<UsersArguments, UserType>({
  id: 'graphql.users', field: 'users', result: UserListResponseSchema, pageSize: 10, list: 'users',
  knownBroken: { build: '7841172', status: 200, reason: 'only errors were seen' },
  signature: '$skip: Int! = 0, $limit: Int! = 10, $filter: UserFilterInput',
  variables: {
    /** Number of the first item, counted from 0. Default 0. */
    skip: v.optional(count),
    /** Items of a page. Default 10. */
    limit: v.optional(whole(1)),
    /** Which are listed. Default: all. */
    filter: v.nullish(UserFilterInputSchema),
  },
})

/**
 * Fetches a user in numbers.
 *
 * Wire: `POST /graphql`, query `userStats(userId)`. For every signed-in user.
 * @throws {NotFoundError} no user of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `userStats`
 */
export const userStats = /* @__PURE__ */ queryOperation<UserStatsArguments, UserStats>({
  id: 'graphql.userStats', field: 'userStats', result: UserStatsSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'ConversationRepository' object has no attribute 'get_by_agent'" },
  signature: '$userId: ID!',
  variables: {
    /** Id of the user. */
    userId: id,
  },
})

/**
 * Adds a user to the organization.
 *
 * Wire: `POST /graphql`, mutation `createUser(input)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {ConflictError} a user has this e-mail address already
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `createUser`
 */
export const createUser = /* @__PURE__ */ mutationOperation<CreateUserArguments, UserType>({
  id: 'graphql.createUser', field: 'createUser', result: UserTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'only errors were seen' },
  signature: '$input: UserCreateInput!',
  variables: {
    /** What is to be added. */
    input: UserCreateInputSchema,
  },
})

/**
 * Changes a user; only what is given.
 *
 * Wire: `POST /graphql`, mutation `updateUser(userId, input)`. For every signed-in user.
 * @throws {NotFoundError} no user of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `updateUser`
 */
export const updateUser = /* @__PURE__ */ mutationOperation<UpdateUserArguments, UserType>({
  id: 'graphql.updateUser', field: 'updateUser', result: UserTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: BaseRepository.update() takes 3 positional arguments but 4 were given' },
  signature: '$userId: ID!, $input: UserUpdateInput!',
  variables: {
    /** Id of the user. */
    userId: id,
    /** What is to be changed. */
    input: UserUpdateInputSchema,
  },
})

/**
 * Deletes a user for good.
 *
 * Wire: `POST /graphql`, mutation `deleteUser(userId)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no user of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `deleteUser`
 */
export const deleteUser = /* @__PURE__ */ mutationOperation<DeleteUserArguments, SuccessResponse>({
  id: 'graphql.deleteUser', field: 'deleteUser', result: SuccessResponseSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'only errors were seen' },
  signature: '$userId: ID!',
  variables: {
    /** Id of the user. */
    userId: id,
  },
})

/**
 * Lets a user log in again.
 *
 * The change may be stored although the answer is an error.
 *
 * Wire: `POST /graphql`, mutation `activateUser(userId)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no user of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `activateUser`
 */
export const activateUser = /* @__PURE__ */ mutationOperation<ActivateUserArguments, UserType>({
  id: 'graphql.activateUser', field: 'activateUser', result: UserTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'User' object has no attribute 'name'" },
  signature: '$userId: ID!',
  variables: {
    /** Id of the user. */
    userId: id,
  },
})

/**
 * Keeps a user from logging in.
 *
 * The change may be stored although the answer is an error.
 *
 * Wire: `POST /graphql`, mutation `deactivateUser(userId)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no user of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `deactivateUser`
 */
export const deactivateUser = /* @__PURE__ */ mutationOperation<DeactivateUserArguments, UserType>({
  id: 'graphql.deactivateUser', field: 'deactivateUser', result: UserTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'only errors were seen' },
  signature: '$userId: ID!',
  variables: {
    /** Id of the user. */
    userId: id,
  },
})
