import * as v from 'valibot'
import { operation } from '@sdk/core'
import { withSessionId } from '../context.ts'
import { decodeOneUser, optionalText, text, UserSchema } from '../fields.ts'
import type { User } from '../models.ts'
import { decodeUser } from '../xml/decode.ts'
import type { CheckCredentialsInput, CheckNameInput } from './types.ts'

/**
 * Checks login and password without opening a session, and returns the user.
 *
 * When two providers of the asked group know the user, server 1.6.1 can garble its answer, which is then a
 * `ResponseParseError`; it is asked once more by itself. Pass `gp` to be exact. A failure counts towards the lockout.
 *
 * Wire: `POST /checkcredentials`, form fields `login, pwd, gp, ip`; the answer is one XML `user`.
 * @throws {ForbiddenError} `reason` is `bad_credentials`, `locked_out`, `no_provider`, `user_blocked`, `rejected_by_procedure` or `provider_unavailable`
 * @throws {ResponseParseError} the answer is not exactly one user
 * @see Mellophone server 1.6.1, `checkcredentials`
 */
export const checkCredentials = /* @__PURE__ */ operation<CheckCredentialsInput, User>({
  id: 'checks.checkCredentials', method: 'POST', path: '/checkcredentials', bodyType: 'form', idempotent: false, notProcessed: [503], retryParse: true,
  responseType: 'text', result: UserSchema,
  params: {
    body: {
      /** Login name. Must not be empty. */
      login: text,
      /** Password. Must not be empty: some LDAP servers accept an empty one for anybody. */
      password: text,
      /** Provider group: absent or `all` asks every provider, `not_defined` those without group, anything else the group of that exact name. */
      gp: v.optional(v.string()),
      /** The user's IP address, handed to stored procedures of SQL providers. */
      ip: v.optional(v.string()),
    },
  },
  wire: { password: 'pwd' },
  sensitive: ['password'],
  decode: decodeOneUser,
})

/**
 * Looks a user up by login name in the provider that authenticated the session; `null` when the name is unknown.
 *
 * SQL providers compare exactly, XML files ignore case; an HTTP provider takes a GUID as an id.
 *
 * Wire: `POST /checkname`, form fields `sesid, name`; the answer is an XML `user`, or none.
 * @throws {ForbiddenError} `reason` is `session_not_authenticated`, `bad_credentials` (the password remembered in the session is no longer valid), `user_not_found` (a name with a space, on SQL) or `provider_error`
 * @throws {RequestValidationError} neither `ses_id` nor a kept session id
 * @see Mellophone server 1.6.1, `checkname`
 */
export const checkName = /* @__PURE__ */ operation<CheckNameInput, User | null>({
  id: 'checks.checkName', method: 'POST', path: '/checkname', bodyType: 'form', idempotent: true, retryParse: true,
  responseType: 'text', result: v.nullable(UserSchema),
  params: {
    body: {
      /** Login name to look up. Must not be empty. */
      name: text,
    },
    local: {
      /** Session id. Default: the one the client keeps. */
      ses_id: optionalText,
    },
  },
  wire: { ses_id: 'sesid' },
  sensitive: ['ses_id'],
  scopable: ['ses_id'],
  encode: withSessionId,
  decode: (answer) => decodeUser(answer.data as string),
})
