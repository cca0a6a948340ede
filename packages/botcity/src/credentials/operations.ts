import { composed, invalidInput, operation, type ApiError } from '@sdk/core'
import * as v from 'valibot'
import { requireOrganization, requireVersion, since } from '../context.ts'
import { record, text, unpagedFields } from '../fields.ts'
import { CredentialSchema, SecretSchema } from './schemas.ts'
import type {
  AddCredentialKeyInput, CreateCredentialInput, Credential, GetCredentialInput, GetCredentialKeyInput, ListCredentialsInput, RemoveCredentialKeyInput, ReplaceCredentialInput,
  SendCreateCredentialInput, SetCredentialKeyInput, UpdateCredentialKeyInput,
} from './types.ts'

const path = {
  /** Label of the vault. */
  label: text,
}

const ofKey = {
  /** Label of the vault. */
  label: text,
  /** Name of the key. */
  key: text,
}

const withValue = {
  ...ofKey,
  /** Value of the key; anything but text is sent as it is. */
  value: v.unknown(),
}

const newVault = {
  /** Label of the vault to create. */
  label: text,
  /** Its keys with their values, in order; values that are no text are sent as they are. */
  values: record,
  /** Label of the repository. Default `DEFAULT`. */
  repositoryLabel: v.optional(text, 'DEFAULT'),
}

const isSince2 = /* @__PURE__ */ since('2.0.0')

/** Version that replaces the keys of a vault. */
const REPLACES = '3.0.0'

/**
 * Lists vaults with all their secrets.
 *
 * Wire: `GET /api/v2/credential`.
 * @see BotCity Maestro API v2, `credential`
 */
export const list = /* @__PURE__ */ operation<ListCredentialsInput, Credential[]>({
  id: 'credentials.list', method: 'GET', path: '/api/v2/credential', params: { query: { ...unpagedFields } }, result: v.array(CredentialSchema), sensitiveResult: true,
})

/**
 * Fetches a vault with all its secrets.
 *
 * Wire: `GET /api/v2/credential/{label}`.
 * @throws {NotFoundError} no vault has this label
 * @throws {ConfigurationError} the server is known to be older than 2.0.0
 * @see BotCity Maestro API v2, `credential`
 */
export const get = /* @__PURE__ */ operation<GetCredentialInput, Credential>({
  id: 'credentials.get', method: 'GET', path: '/api/v2/credential/{label}', params: { path }, result: CredentialSchema, sensitiveResult: true, encode: isSince2,
})

/**
 * Fetches the value of one key. It is always text, also when it looks like a number or like JSON.
 *
 * Wire: `GET /api/v2/credential/{label}/key/{key}`.
 * @throws {NotFoundError} there is no such vault or key
 * @throws {ConfigurationError} the server is known to be older than 2.0.0
 * @see BotCity Maestro API v2, `credential`
 */
export const getKey = /* @__PURE__ */ operation<GetCredentialKeyInput, string>({
  id: 'credentials.getKey', method: 'GET', path: '/api/v2/credential/{label}/key/{key}', params: { path: ofKey }, result: 'text', sensitiveResult: true, encode: isSince2,
})

/**
 * Creates a vault in a workspace that is named. Most callers want `create`, which takes the client's own.
 *
 * Wire: `POST /api/v2/credential` with `{"label", "organizationLabel", "repositoryLabel", "secrets": [{"key", "value"}]}`.
 * @throws {BadRequestError} a vault has this label already
 * @throws {ConfigurationError} the server is known to be older than 2.0.0
 * @see BotCity Maestro API v2, `credential`
 */
export const sendCreate = /* @__PURE__ */ operation<SendCreateCredentialInput, Credential>({
  id: 'credentials.sendCreate', method: 'POST', path: '/api/v2/credential', result: CredentialSchema, sensitiveResult: true,
  params: {
    body: {
      ...newVault,
      /** Label of the workspace. */
      organizationLabel: text,
    },
  },
  sensitive: ['values', 'secrets'],
  encode(parts, input, session) {
    isSince2(parts, input, session)
    const { label, organizationLabel, repositoryLabel, values } = input
    parts.body = { label, organizationLabel, repositoryLabel, secrets: Object.entries(values).filter(([, value]) => value !== undefined).map(([key, value]) => ({ key, value })) }
  },
})

/**
 * Creates a vault with its keys. No way to delete a vault is known.
 *
 * Wire: `POST /api/v2/credential`.
 * @throws {BadRequestError} a vault has this label already
 * @throws {ConfigurationError} the server is known to be older than 2.0.0
 * @see BotCity Maestro API v2, `credential`
 */
export const create = /* @__PURE__ */ composed<CreateCredentialInput, Credential>({
  id: 'credentials.create', uses: ['credentials.sendCreate'],
  input: {
    ...newVault,
    /** Label of the workspace. Default: the client's. */
    organizationLabel: v.optional(text),
  },
  sensitive: ['values'],
  run: async (call, input, session) => call(sendCreate, { ...input, organizationLabel: await requireOrganization(session, input.organizationLabel) }),
})

/**
 * Adds a key to a vault that exists. `setKey` also creates the vault, `updateKey` changes a key.
 *
 * Wire: `POST /api/v2/credential/{label}/key` with `{"key", "value"}`.
 * @throws {NotFoundError} no vault has this label
 * @see BotCity Maestro API v2, `credential`
 */
export const addKey = /* @__PURE__ */ operation<AddCredentialKeyInput, void>({
  id: 'credentials.addKey', method: 'POST', path: '/api/v2/credential/{label}/key', result: 'empty', sensitiveResult: true,
  params: {
    path,
    body: {
      /** Name of the key. */
      key: text,
      /** Value of the key; anything but text is sent as it is. */
      value: v.unknown(),
    },
  },
  sensitive: ['value'],
  encode: isSince2,
})

/**
 * Adds a key to a vault, which is created when no vault has this label. The value of a key that exists is not meant to be
 * changed this way: see `updateKey`.
 *
 * Wire: `GET /api/v2/credential/{label}`, then `POST …/key`, or after a 404 `POST /api/v2/credential`.
 * @throws {ApiError} reading the vault failed with anything but 404
 * @see BotCity Maestro API v2, `credential`
 */
export const setKey = /* @__PURE__ */ composed<SetCredentialKeyInput, void>({
  id: 'credentials.setKey', uses: ['credentials.get', 'credentials.addKey', 'credentials.create'],
  input: withValue,
  sensitive: ['value'],
  async run(call, { label, key, value }) {
    try {
      await call(get, { label })
    } catch (error) {
      if ((error as Partial<ApiError>).status !== 404) throw error
      await call(create, { label, values: { [key]: value } })
      return
    }
    await call(addKey, { label, key, value })
  },
})

/**
 * Replaces all keys of a vault: those that are left out are gone.
 *
 * Wire: `POST /api/v2/credential/{label}` with `{"label", "secrets": [{"key", "value", "valid"?}]}`.
 * @throws {NotFoundError} no vault has this label
 * @throws {ConfigurationError} the server is known to be older than 3.0.0
 * @see BotCity Maestro API v2, `credential`
 */
export const replace = /* @__PURE__ */ operation<ReplaceCredentialInput, Credential | null>({
  id: 'credentials.replace', method: 'POST', path: '/api/v2/credential/{label}', result: v.nullable(CredentialSchema), sensitiveResult: true,
  params: {
    path,
    body: {
      /** All keys with their values. */
      secrets: v.array(SecretSchema),
    },
  },
  sensitive: ['secrets'],
  encode(parts, input, session) {
    requireVersion(session, REPLACES)
    parts.body = { label: input.label, secrets: input.secrets }
  },
  decode: ({ data }) => (data ?? null) as Credential | null,
})

/**
 * Changes the value of a key. The whole vault is read and written back: changes that others make meanwhile are lost.
 *
 * Wire: `GET /api/v2/credential/{label}`, then `POST /api/v2/credential/{label}` with all keys.
 * @throws {RequestValidationError} the vault has no such key; nothing was written
 * @throws {NotFoundError} no vault has this label
 * @throws {ConfigurationError} the server is known to be older than 3.0.0
 * @see BotCity Maestro API v2, `credential`
 */
export const updateKey = /* @__PURE__ */ composed<UpdateCredentialKeyInput, void>({
  id: 'credentials.updateKey', uses: ['credentials.get', 'credentials.replace'],
  input: {
    ...ofKey,
    /** The new value. */
    value: v.union([v.string(), v.number(), v.boolean()]),
  },
  sensitive: ['value'],
  async run(call, { label, key, value }, session) {
    requireVersion(session, REPLACES)
    const secrets = keysOf(await call(get, { label }), key)
    await call(replace, { label, secrets: secrets.map((secret) => (secret.key === key ? { ...secret, value } : secret)) })
  },
})

/**
 * Removes a key. The whole vault is read and written back: changes that others make meanwhile are lost.
 *
 * Wire: `GET /api/v2/credential/{label}`, then `POST /api/v2/credential/{label}` with the other keys.
 * @throws {RequestValidationError} the vault has no such key; nothing was written
 * @throws {NotFoundError} no vault has this label
 * @throws {ConfigurationError} the server is known to be older than 3.0.0
 * @see BotCity Maestro API v2, `credential`
 */
export const removeKey = /* @__PURE__ */ composed<RemoveCredentialKeyInput, void>({
  id: 'credentials.removeKey', uses: ['credentials.get', 'credentials.replace'], input: ofKey,
  async run(call, { label, key }, session) {
    requireVersion(session, REPLACES)
    const secrets = keysOf(await call(get, { label }), key)
    await call(replace, { label, secrets: secrets.filter((secret) => secret.key !== key) })
  },
})

/** The keys of a vault that must have this one. */
function keysOf({ secrets }: Credential, key: string): NonNullable<Credential['secrets']> {
  if (secrets?.some((secret) => secret.key === key) === true) return secrets
  throw invalidInput('key', 'is not in the vault', { vendor: 'botcity' })
}
