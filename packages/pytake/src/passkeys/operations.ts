import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { id, integer, text } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { PasskeyAuthenticationSchema, PasskeyAuthenticationStartSchema, PasskeyDeletionSchema, PasskeyHealthSchema, PasskeyPrimarySchema, PasskeyRegistrationSchema, PasskeyRegistrationStartSchema, PasskeyRenameSchema, PasskeySchema } from './schemas.ts'
import type {
  CompletePasskeyAuthenticationInput, CompletePasskeyRegistrationInput, DeletePasskeyInput, GetPasskeyHealthInput, ListPasskeysInput,
  Passkey, PasskeyAuthentication, PasskeyAuthenticationStart, PasskeyDeletion, PasskeyHealth, PasskeyPrimary, PasskeyRegistration,
  PasskeyRegistrationStart, PasskeyRename, RenamePasskeyInput, SetPrimaryPasskeyInput, StartPasskeyAuthenticationInput,
  StartPasskeyRegistrationInput,
} from './types.ts'

const path = {
  /** Id of the passkey. */
  credential_id: id,
}

/**
 * Begins to make a passkey.
 *
 * Wire: `POST /api/v1/passkeys/registration/start` with `{device_name}`. For every signed-in user.
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `passkeys`
 */
export const registrationStart = /* @__PURE__ */ operation<StartPasskeyRegistrationInput, PasskeyRegistrationStart>({
  id: 'passkeys.registrationStart', method: 'POST', path: '/api/v1/passkeys/registration/start', result: PasskeyRegistrationStartSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    body: {
      /** Name of the device. At most 255 characters. */
      device_name: text,
    },
  },
})

/**
 * Stores the passkey that a device has made.
 *
 * Wire: `POST /api/v1/passkeys/registration/complete` with `{challenge_id, credential_id, public_key, transports?,
 * attestation_object?}`. For every signed-in user.
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `passkeys`
 */
export const registrationComplete = /* @__PURE__ */ operation<CompletePasskeyRegistrationInput, PasskeyRegistration>({
  id: 'passkeys.registrationComplete', method: 'POST', path: '/api/v1/passkeys/registration/complete', result: PasskeyRegistrationSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    body: {
      /** Id of the challenge, for the second step. */
      challenge_id: v.string(),
      /** Id of the credential that the device made. */
      credential_id: v.string(),
      /** Public key of the credential. */
      public_key: v.string(),
      /** How the device is reached, as it says. */
      transports: v.nullish(v.string()),
      /** Proof of the device. */
      attestation_object: v.nullish(v.string()),
    },
  },
})

/**
 * Begins to use a passkey. Needs a token, unlike a login.
 *
 * Wire: `POST /api/v1/passkeys/authentication/start`. For every signed-in user.
 * @see PyTake develop build 7841172, `passkeys`
 */
export const authenticationStart = /* @__PURE__ */ operation<StartPasskeyAuthenticationInput, PasskeyAuthenticationStart>({
  id: 'passkeys.authenticationStart', method: 'POST', path: '/api/v1/passkeys/authentication/start', result: PasskeyAuthenticationStartSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
})

/**
 * Checks what a device has signed. Needs a token, unlike a login.
 *
 * Wire: `POST /api/v1/passkeys/authentication/complete` with `{credential_id, counter, signature?}`. For every signed-in
 * user.
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `passkeys`
 */
export const authenticationComplete = /* @__PURE__ */ operation<CompletePasskeyAuthenticationInput, PasskeyAuthentication>({
  id: 'passkeys.authenticationComplete', method: 'POST', path: '/api/v1/passkeys/authentication/complete', result: PasskeyAuthenticationSchema,
  sensitive: ['signature'], knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    body: {
      /** Id of the credential that the device made. */
      credential_id: v.string(),
      /** Counter of the device. */
      counter: integer,
      /** Signature of the challenge. */
      signature: v.nullish(v.string()),
    },
  },
})

/**
 * Lists the passkeys of the signed-in user.
 *
 * Wire: `GET /api/v1/passkeys`. For every signed-in user.
 * @see PyTake develop build 7841172, `passkeys`
 */
export const list = /* @__PURE__ */ listOperation<ListPasskeysInput, Passkey>({
  id: 'passkeys.list', path: '/api/v1/passkeys', list: { item: PasskeySchema, in: 'credentials' },
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
})

/**
 * Renames a passkey.
 *
 * Wire: `POST /api/v1/passkeys/{credential_id}/rename` with `{new_name}`. For every signed-in user.
 * @throws {NotFoundError} the user has no passkey with this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `passkeys`
 */
export const rename = /* @__PURE__ */ operation<RenamePasskeyInput, PasskeyRename>({
  id: 'passkeys.rename', method: 'POST', path: '/api/v1/passkeys/{credential_id}/rename', result: PasskeyRenameSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    path,
    body: {
      /** The new name. At most 255 characters. */
      new_name: text,
    },
  },
})

const remove = /* @__PURE__ */ operation<DeletePasskeyInput, PasskeyDeletion>({
  id: 'passkeys.delete', method: 'DELETE', path: '/api/v1/passkeys/{credential_id}', result: PasskeyDeletionSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: { path },
})

export {
  /**
   * Deletes a passkey for good.
   *
   * Wire: `DELETE /api/v1/passkeys/{credential_id}`. For every signed-in user.
   * @throws {NotFoundError} the user has no passkey with this id
   * @see PyTake develop build 7841172, `passkeys`
   */
  remove as delete,
}

/**
 * Makes a passkey the first choice.
 *
 * Wire: `POST /api/v1/passkeys/{credential_id}/set-primary`. For every signed-in user.
 * @throws {NotFoundError} the user has no passkey with this id
 * @see PyTake develop build 7841172, `passkeys`
 */
export const setPrimary = /* @__PURE__ */ operation<SetPrimaryPasskeyInput, PasskeyPrimary>({
  id: 'passkeys.setPrimary', method: 'POST', path: '/api/v1/passkeys/{credential_id}/set-primary', result: PasskeyPrimarySchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: { path },
  encode: sendBody,
})

/**
 * Asks whether passkeys work.
 *
 * Wire: `GET /api/v1/passkeys/health`. Needs no login.
 * @see PyTake develop build 7841172, `passkeys`
 */
export const health = /* @__PURE__ */ operation<GetPasskeyHealthInput, PasskeyHealth>({
  id: 'passkeys.health', method: 'GET', path: '/api/v1/passkeys/health', result: PasskeyHealthSchema, auth: 'none',
})
