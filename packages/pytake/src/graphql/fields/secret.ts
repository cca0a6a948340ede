import * as v from 'valibot'
import { id } from '../../fields.ts'
import {
  SecretCreateInputSchema, SecretScopeEnumSchema, SecretTypeSchema, SecretUpdateInputSchema, SecretWithValueTypeSchema,
} from '../models/secret.ts'
import { SuccessResponseSchema } from '../models/shared.ts'
import { mutationOperation, queryOperation } from '../operation.ts'
import type {
  CreateSecretArguments, DeactivateSecretArguments, DeleteSecretArguments, SecretArguments, SecretsArguments, SecretType, SecretWithValueArguments,
  SecretWithValueType, SuccessResponse, UpdateSecretArguments,
} from '../types.ts'

/**
 * Fetches one secret, without its value.
 *
 * Wire: `POST /graphql`, query `secret(id)`. For every signed-in user.
 * @throws {NotFoundError} no secret of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `secret`
 */
export const secret = /* @__PURE__ */ queryOperation<SecretArguments, SecretType>({
  id: 'graphql.secret', field: 'secret', result: SecretTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: BaseRepository.__init__() missing 1 required positional argument: 'db'" },
  signature: '$id: ID!',
  variables: {
    /** Id of the secret. */
    id,
  },
})

/**
 * Lists the secrets of the organization, without their values, all at once.
 *
 * Wire: `POST /graphql`, query `secrets(chatbotId, scope, isActive)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `secrets`
 */
export const secrets = /* @__PURE__ */ queryOperation<SecretsArguments, SecretType[]>({
  id: 'graphql.secrets', field: 'secrets', result: v.array(SecretTypeSchema),
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: BaseRepository.__init__() missing 1 required positional argument: 'db'" },
  signature: '$chatbotId: ID, $scope: SecretScopeEnum, $isActive: Boolean! = true',
  variables: {
    /** Only secrets of this chatbot. */
    chatbotId: v.nullish(id),
    /** Only secrets with this scope. */
    scope: v.nullish(SecretScopeEnumSchema),
    /** Only secrets that are, or are not, in use. Default `true`. */
    isActive: v.optional(v.boolean()),
  },
})

/**
 * Fetches one secret with its value, and counts that it was read.
 *
 * Wire: `POST /graphql`, query `secretWithValue(id)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no secret of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `secretWithValue`
 */
export const secretWithValue = /* @__PURE__ */ queryOperation<SecretWithValueArguments, SecretWithValueType>({
  id: 'graphql.secretWithValue', field: 'secretWithValue', result: SecretWithValueTypeSchema, sensitiveResult: true,
  signature: '$id: ID!',
  variables: {
    /** Id of the secret. */
    id,
  },
})

/**
 * Adds a secret.
 *
 * Wire: `POST /graphql`, mutation `createSecret(input)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `createSecret`
 */
export const createSecret = /* @__PURE__ */ mutationOperation<CreateSecretArguments, SecretType>({
  id: 'graphql.createSecret', field: 'createSecret', result: SecretTypeSchema,
  sensitive: ['value'],
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: SecretService.create_secret() missing 2 required positional arguments: 'display_name' and 'value'" },
  signature: '$input: SecretCreateInput!',
  variables: {
    /** What is to be added. */
    input: SecretCreateInputSchema,
  },
})

/**
 * Changes a secret; only what is given.
 *
 * Wire: `POST /graphql`, mutation `updateSecret(id, input)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no secret of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `updateSecret`
 */
export const updateSecret = /* @__PURE__ */ mutationOperation<UpdateSecretArguments, SecretType>({
  id: 'graphql.updateSecret', field: 'updateSecret', result: SecretTypeSchema,
  sensitive: ['value'],
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: (sqlalchemy.dialects.postgresql.asyncpg.Error) <class 'asyncpg.exceptions.DataError'>: invalid input for query argument $1: SecretUpdate(display_name='GQL2', descri... (expected str, got SecretUpdate)" },
  signature: '$id: ID!, $input: SecretUpdateInput!',
  variables: {
    /** Id of the secret. */
    id,
    /** What is to be changed. */
    input: SecretUpdateInputSchema,
  },
})

/**
 * Deletes a secret for good.
 *
 * Wire: `POST /graphql`, mutation `deleteSecret(id)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no secret of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `deleteSecret`
 */
export const deleteSecret = /* @__PURE__ */ mutationOperation<DeleteSecretArguments, SuccessResponse>({
  id: 'graphql.deleteSecret', field: 'deleteSecret', result: SuccessResponseSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: BaseRepository.__init__() missing 1 required positional argument: 'db'" },
  signature: '$id: ID!',
  variables: {
    /** Id of the secret. */
    id,
  },
})

/**
 * Takes a secret out of use.
 *
 * Wire: `POST /graphql`, mutation `deactivateSecret(id)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no secret of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `deactivateSecret`
 */
export const deactivateSecret = /* @__PURE__ */ mutationOperation<DeactivateSecretArguments, SecretType>({
  id: 'graphql.deactivateSecret', field: 'deactivateSecret', result: SecretTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: BaseRepository.__init__() missing 1 required positional argument: 'db'" },
  signature: '$id: ID!',
  variables: {
    /** Id of the secret. */
    id,
  },
})
