import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { freeForm, id, text } from '../fields.ts'
import { listOperation, pageFields } from '../paging.ts'
import { EncryptionProviderSchema, SecretSchema, SecretScopeSchema, SecretStatsSchema, SecretWithValueSchema } from './schemas.ts'
import type {
  CreateSecretInput, DeleteSecretInput, GetSecretInput, GetSecretStatsInput, GetSecretValueInput, ListSecretsInput, RotateSecretInput,
  Secret, SecretStats, SecretWithValue, UpdateSecretInput,
} from './types.ts'

const path = {
  /** Id of the secret. */
  secret_id: id,
}

/**
 * Lists secrets, without their values.
 *
 * Wire: `GET /api/v1/secrets/`. For every signed-in user.
 * @see PyTake develop build 7841172, `secrets`
 */
export const list = /* @__PURE__ */ listOperation<ListSecretsInput, Secret>({
  id: 'secrets.list', path: '/api/v1/secrets/', list: { item: SecretSchema, pageSize: 100 },
  params: {
    query: {
      ...pageFields,
      /** Only secrets of this scope. */
      scope: v.optional(SecretScopeSchema),
      /** Only secrets of this chatbot. */
      chatbot_id: v.optional(id),
      /** Only secrets that are, or are not, in use. */
      is_active: v.optional(v.boolean()),
    },
  },
})

/**
 * Adds a secret.
 *
 * Wire: `POST /api/v1/secrets/` with `{name, display_name, description?, scope?, secret_metadata?, value, …}`. For
 * administrators.
 * @throws {BadRequestError} a secret has this name already, or the scope is `chatbot` and there is no `chatbot_id`
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `secrets`
 */
export const create = /* @__PURE__ */ operation<CreateSecretInput, Secret>({
  id: 'secrets.create', method: 'POST', path: '/api/v1/secrets/', result: SecretSchema, sensitive: ['value'],
  params: {
    body: {
      /** Name for programs: lower-case letters, digits and underscores; unique. At most 255 characters. */
      name: text,
      /** Name for people. At most 255 characters. */
      display_name: text,
      /** What it is for. */
      description: v.nullish(v.string()),
      /** Who may use it. Default `chatbot`. */
      scope: v.optional(SecretScopeSchema),
      /** Further data, by name. */
      secret_metadata: v.nullish(freeForm),
      /** The secret. */
      value: text,
      /** Id of the chatbot it belongs to, for the scope `chatbot`. */
      chatbot_id: v.nullish(id),
      /** How it is encrypted. Today's servers answer 500 to others than `fernet`. Default `fernet`. */
      encryption_provider: v.optional(EncryptionProviderSchema),
      /** Id of the key at the provider. */
      encryption_key_id: v.nullish(v.string()),
    },
  },
})

/**
 * Fetches one secret, without its value.
 *
 * Wire: `GET /api/v1/secrets/{secret_id}`. For every signed-in user.
 * @throws {NotFoundError} no secret of the organization has this id
 * @see PyTake develop build 7841172, `secrets`
 */
export const get = /* @__PURE__ */ operation<GetSecretInput, Secret>({
  id: 'secrets.get', method: 'GET', path: '/api/v1/secrets/{secret_id}', result: SecretSchema,
  params: { path },
})

/**
 * Changes a secret; only what is given.
 *
 * Wire: `PUT /api/v1/secrets/{secret_id}` with `{display_name?, description?, value?, is_active?, secret_metadata?}`.
 * For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no secret of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `secrets`
 */
export const update = /* @__PURE__ */ operation<UpdateSecretInput, Secret>({
  id: 'secrets.update', method: 'PUT', path: '/api/v1/secrets/{secret_id}', result: SecretSchema, sensitive: ['value'],
  params: {
    path,
    body: {
      /** Name for people. At most 255 characters. */
      display_name: v.nullish(text),
      /** What it is for. */
      description: v.nullish(v.string()),
      /** The new secret. */
      value: v.nullish(text),
      /** Whether it is in use. */
      is_active: v.nullish(v.boolean()),
      /** Further data, by name. */
      secret_metadata: v.nullish(freeForm),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteSecretInput, void>({
  id: 'secrets.delete', method: 'DELETE', path: '/api/v1/secrets/{secret_id}', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes a secret for good.
   *
   * Wire: `DELETE /api/v1/secrets/{secret_id}`. For administrators.
   * @throws {AuthorizationError} the user is no administrator
   * @throws {NotFoundError} no secret of the organization has this id
   * @see PyTake develop build 7841172, `secrets`
   */
  remove as delete,
}

/**
 * Fetches a secret with its value in clear. Neither errors nor reports show any of it.
 *
 * Wire: `GET /api/v1/secrets/{secret_id}/value`. For administrators.
 * @throws {ServerError} no secret has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, `secrets`
 */
export const getValue = /* @__PURE__ */ operation<GetSecretValueInput, SecretWithValue>({
  id: 'secrets.getValue', method: 'GET', path: '/api/v1/secrets/{secret_id}/value', result: SecretWithValueSchema, sensitiveResult: true,
  params: { path },
})

/**
 * Replaces the value of a secret. The new value travels in the query, where proxies may log it.
 *
 * Wire: `POST /api/v1/secrets/{secret_id}/rotate`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no secret of the organization has this id
 * @see PyTake develop build 7841172, `secrets`
 */
export const rotate = /* @__PURE__ */ operation<RotateSecretInput, Secret>({
  id: 'secrets.rotate', method: 'POST', path: '/api/v1/secrets/{secret_id}/rotate', result: SecretSchema, sensitive: ['new_value'],
  params: {
    path,
    query: {
      /** The new value. */
      new_value: text,
    },
  },
})

/**
 * Fetches secrets in numbers.
 *
 * Wire: `GET /api/v1/secrets/stats`. For every signed-in user.
 * @see PyTake develop build 7841172, `secrets`
 */
export const stats = /* @__PURE__ */ operation<GetSecretStatsInput, SecretStats>({
  id: 'secrets.stats', method: 'GET', path: '/api/v1/secrets/stats', result: SecretStatsSchema,
  knownBroken: { build: '7841172', status: 422, reason: 'the server takes the path for that of a secret' },
})
