import * as v from 'valibot'
import { operation } from '@sdk/core'
import { withSessionId } from '../context.ts'
import { decodeLine, optionalText, text } from '../fields.ts'
import type { ChangePwdInput, ChangeUserPwdInput } from './types.ts'

/**
 * Changes the password of the session's user. Returns the user's login.
 *
 * Works with `sqlserverext`, `sqlserver` and `ldapserver` providers. With `xmlfile` and `httpserver` the server answers
 * success and changes nothing. Other sessions of the user keep the old password in mind: their `changeUserPwd` fails
 * until they log in again. A wrong old password does not count towards the lockout.
 *
 * Wire: `POST /changepwd`, form fields `sesid, oldpwd, newpwd`; the answer is text.
 * @throws {ForbiddenError} `reason` is `session_not_authenticated`, `bad_credentials` (the old password is wrong) or a provider's failure
 * @throws {RequestValidationError} neither `ses_id` nor a kept session id
 * @see Mellophone server 1.6.1, `changepwd`
 */
export const changePwd = /* @__PURE__ */ operation<ChangePwdInput, string>({
  id: 'passwords.changePwd', method: 'POST', path: '/changepwd', bodyType: 'form', idempotent: false, responseType: 'text', result: v.string(),
  params: {
    body: {
      /** Present password. */
      old_password: text,
      /** New password. */
      new_password: text,
    },
    local: {
      /** Session id. Default: the one the client keeps. */
      ses_id: optionalText,
    },
  },
  wire: { ses_id: 'sesid', old_password: 'oldpwd', new_password: 'newpwd' },
  sensitive: ['ses_id', 'old_password', 'new_password'],
  scopable: ['ses_id'],
  encode: withSessionId,
  decode: decodeLine,
})

/**
 * Sets the password of any user of the session's provider. Returns the login of the session's user, not that of `username`.
 *
 * The server asks for no right: any session may do this. With `xmlfile` and `httpserver` providers, and for an unknown
 * name on SQL, the server answers success and changes nothing.
 *
 * Wire: `POST /changeuserpwd`, form fields `sesid, username, newpwd`; the answer is text.
 * @throws {ForbiddenError} `reason` is `session_not_authenticated`, `bad_credentials` (the session's own password is stale), `user_not_found` (LDAP; a name with a space, on SQL) or a provider's failure
 * @throws {RequestValidationError} neither `ses_id` nor a kept session id
 * @see Mellophone server 1.6.1, `changeuserpwd`
 */
export const changeUserPwd = /* @__PURE__ */ operation<ChangeUserPwdInput, string>({
  id: 'passwords.changeUserPwd', method: 'POST', path: '/changeuserpwd', bodyType: 'form', idempotent: false, responseType: 'text', result: v.string(),
  params: {
    body: {
      /** Login name of the user whose password is set. */
      username: text,
      /** New password. */
      new_password: text,
    },
    local: {
      /** Session id. Default: the one the client keeps. */
      ses_id: optionalText,
    },
  },
  wire: { ses_id: 'sesid', new_password: 'newpwd' },
  sensitive: ['ses_id', 'new_password'],
  scopable: ['ses_id'],
  encode: withSessionId,
  decode: decodeLine,
})
