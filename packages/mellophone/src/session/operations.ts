import * as v from 'valibot'
import { composed, operation, type ApiError, type SdkError } from '@sdk/core'
import { contextOf, sessionId, withSessionId } from '../context.ts'
import type { ForbiddenError } from '../errors.ts'
import { decodeNothing, decodeOneUser, optionalText, text, UserSchema } from '../fields.ts'
import type { User } from '../models.ts'
import { getState, setState } from '../state/operations.ts'
import type {
  ChangeAppSesIdInput, IsAuthenticatedInput, LoginInput, LogoutInput, SendChangeAppSesIdInput, SendLoginInput, SendLogoutInput,
} from './types.ts'

/** By status: the classes of errors are loaded when a call fails. */
const isForbidden = (error: unknown): error is ForbiddenError => (error as Partial<ApiError>).status === 403

/**
 * Logs a user in under a session id of the caller's choice and leaves the id that the client keeps as it is. Most
 * callers want `login`, or `openSession` for several users at once.
 *
 * Wire: `POST /login`, form fields `sesid, login, pwd, gp, ip`; the answer is empty. The server first ends whatever
 * session had this id, even when the login then fails. Sent again only when the request surely did not reach the
 * server, or after a 503: each failed login counts towards the lockout.
 * @throws {ForbiddenError} `reason` is `bad_credentials`, `locked_out`, `no_provider`, `user_blocked`, `rejected_by_procedure` or `provider_unavailable`
 * @see Mellophone server 1.6.1, `login`
 */
export const sendLogin = /* @__PURE__ */ operation<SendLoginInput, void>({
  id: 'session.sendLogin', method: 'POST', path: '/login', bodyType: 'form', idempotent: false, notProcessed: [503], responseType: 'text', result: 'empty', decode: decodeNothing,
  params: {
    body: {
      /** Session id to open: any text that is not empty. It is a bearer secret: use a random one. */
      ses_id: text,
      /** Login name. Must not be empty. */
      login: text,
      /** Password. Must not be empty: some LDAP servers accept an empty one for anybody. */
      password: text,
      /** Provider group: absent or `all` asks every provider, `not_defined` those without group, anything else the group of that exact name. */
      gp: v.optional(v.string()),
      /** The user's IP address; `isAuthenticated` with another one is refused with the reason `ip_changed`. */
      ip: v.optional(v.string()),
    },
  },
  wire: { ses_id: 'sesid', password: 'pwd' },
  sensitive: ['ses_id', 'password'],
})

/**
 * Logs a user in and keeps the session id in the client, for the calls that follow. Returns the id.
 *
 * The id is `ses_id`, else the one the client keeps, else a new random UUID. The server ends the session that used the
 * id before, even when the login fails; after a failure with the kept id the client forgets it. A new id for each login
 * is safer than one that was known before (session fixation).
 *
 * Wire: `POST /login`, form fields `sesid, login, pwd, gp, ip`; the answer is empty. Never sent twice unless the
 * request surely did not reach the server, or a proxy answered 503: each failed login counts towards the lockout
 * (5 failures lock for 10 minutes unless the server is configured otherwise).
 * @throws {ForbiddenError} `reason` is `bad_credentials`, `locked_out`, `no_provider`, `user_blocked`, `rejected_by_procedure` or `provider_unavailable`
 * @see Mellophone server 1.6.1, `login`
 */
export const login = /* @__PURE__ */ composed<LoginInput, string>({
  id: 'session.login', uses: ['session.sendLogin'],
  input: {
    /** Login name. Must not be empty. */
    login: text,
    /** Password. Must not be empty: some LDAP servers accept an empty one for anybody. */
    password: text,
    /** Session id to open: any text that is not empty. Default: the one the client keeps, else a new UUID. */
    ses_id: optionalText,
    /** Provider group: absent or `all` asks every provider, `not_defined` those without group, anything else the group of that exact name. */
    gp: v.optional(v.string()),
    /** The user's IP address; `isAuthenticated` with another one is refused with the reason `ip_changed`. */
    ip: v.optional(v.string()),
  },
  sensitive: ['ses_id', 'password'],
  async run(call, input, session) {
    const context = contextOf(session)
    const kept = context.sessionId
    const id = input.ses_id ?? kept ?? crypto.randomUUID()
    try {
      await call(sendLogin, { ...input, ses_id: id })
    } catch (error) {
      if (isForbidden(error) && id === kept && context.sessionId === kept) context.sessionId = undefined
      throw error
    }
    context.sessionId = id
    return id
  },
})

/**
 * Ends a session and leaves the id that the client keeps as it is. Most callers want `logout`.
 *
 * Wire: `POST /logout`, form field `sesid`; the answer is empty, for an unknown session as well. Ends all sessions that
 * are bound to the same authentication session.
 * @see Mellophone server 1.6.1, `logout`
 */
export const sendLogout = /* @__PURE__ */ operation<SendLogoutInput, void>({
  id: 'session.sendLogout', method: 'POST', path: '/logout', bodyType: 'form', idempotent: true, responseType: 'text', result: 'empty', decode: decodeNothing,
  params: {
    body: {
      /** Session id to end. */
      ses_id: text,
    },
  },
  wire: { ses_id: 'sesid' },
  sensitive: ['ses_id'],
})

/**
 * Ends a session. When it is the one the client keeps, the client forgets it.
 *
 * Wire: `POST /logout`, form field `sesid`; the answer is empty, for an unknown session as well, so success does not
 * prove that there was one. Ends all sessions that are bound to the same authentication session.
 * @throws {RequestValidationError} neither `ses_id` nor a kept session id
 * @see Mellophone server 1.6.1, `logout`
 */
export const logout = /* @__PURE__ */ composed<LogoutInput, void>({
  id: 'session.logout', uses: ['session.sendLogout'],
  input: {
    /** Session id. Default: the one the client keeps. */
    ses_id: optionalText,
  },
  sensitive: ['ses_id'],
  async run(call, input, session) {
    const id = sessionId(input.ses_id, session)
    await call(sendLogout, { ses_id: id })
    const context = contextOf(session)
    if (context.sessionId === id) context.sessionId = undefined
  },
})

/**
 * Checks a session: its user, or `false` when the server refuses with 403.
 *
 * By default every 403 is `false`, as in the Python client; with `strict` only a session that does not exist is, and
 * `ip_changed`, `provider_error` and `provider_unavailable` throw. The server answers from what it learned at the login,
 * so profile data can be stale.
 *
 * Wire: `POST /isauthenticated`, form fields `sesid, ip`; the answer is one XML `user`.
 * @throws {ForbiddenError} with `strict`: a reason other than `session_not_authenticated`
 * @throws {ResponseParseError} the answer is not exactly one user
 * @see Mellophone server 1.6.1, `isauthenticated` (alias `checkid`)
 */
export const isAuthenticated = /* @__PURE__ */ operation<IsAuthenticatedInput, User | false>({
  id: 'session.isAuthenticated', method: 'POST', path: '/isauthenticated', bodyType: 'form', idempotent: true, retryParse: true,
  responseType: 'text', result: v.union([UserSchema, v.literal(false)]),
  params: {
    local: {
      /** Session id. Default: the one the client keeps. */
      ses_id: optionalText,
      /** `true` throws every 403 but that of a session that does not exist. Default `false`. */
      strict: v.optional(v.boolean()),
    },
    body: {
      /** The user's present IP address, compared with the one given at the login when both are there. */
      ip: v.optional(v.string()),
    },
  },
  wire: { ses_id: 'sesid' },
  sensitive: ['ses_id'],
  scopable: ['ses_id'],
  encode: withSessionId,
  decode: decodeOneUser,
  recover(error: SdkError, input) {
    if (isForbidden(error) && (input.strict !== true || error.reason === 'session_not_authenticated')) return false
    throw error
  },
})

/**
 * Gives a session another id and leaves the id that the client keeps as it is. Most callers want `changeAppSesId`.
 *
 * Wire: `POST /changeappsesid`, form fields `oldsesid, newsesid`; the answer is empty. The server answers 500 for a
 * session that never had a state. An id that is in use is taken over.
 * @throws {ForbiddenError} `reason` is `session_not_authenticated`
 * @throws {ServerError} the session has no state
 * @see Mellophone server 1.6.1, `changeappsesid`
 */
export const sendChangeAppSesId = /* @__PURE__ */ operation<SendChangeAppSesIdInput, void>({
  id: 'session.sendChangeAppSesId', method: 'POST', path: '/changeappsesid', bodyType: 'form', idempotent: false, responseType: 'text', result: 'empty', decode: decodeNothing,
  params: {
    body: {
      /** Present session id. */
      ses_id: text,
      /** New session id: any text that is not empty. */
      new_ses_id: text,
    },
  },
  wire: { ses_id: 'oldsesid', new_ses_id: 'newsesid' },
  sensitive: ['ses_id', 'new_ses_id'],
})

/**
 * Gives a session another id; its state moves along. The id that the client keeps changes only when `ses_id` is left out.
 *
 * Server 1.6.1 answers 500 for a session that never had a state. Then, unless `repair` is `false`, a state of one space
 * is stored and the change is tried once more; the session keeps that state, because a state cannot be emptied.
 *
 * Wire: `POST /changeappsesid`, form fields `oldsesid, newsesid`; the answer is empty. An id that is in use is taken over.
 * @throws {ForbiddenError} `reason` is `session_not_authenticated`
 * @throws {RequestValidationError} neither `ses_id` nor a kept session id
 * @see Mellophone server 1.6.1, `changeappsesid`
 */
export const changeAppSesId = /* @__PURE__ */ composed<ChangeAppSesIdInput, void>({
  id: 'session.changeAppSesId', uses: ['session.sendChangeAppSesId', 'state.getState', 'state.setState'],
  input: {
    /** New session id: any text that is not empty. */
    new_ses_id: text,
    /** Present session id. Default: the one the client keeps, which is then replaced. */
    ses_id: optionalText,
    /** `false` lets the server's 500 for a session without state through. Default `true`. */
    repair: v.optional(v.boolean()),
  },
  sensitive: ['ses_id', 'new_ses_id'],
  async run(call, input, session) {
    const id = sessionId(input.ses_id, session)
    const ids = { ses_id: id, new_ses_id: input.new_ses_id }
    try {
      await call(sendChangeAppSesId, ids)
    } catch (error) {
      if (input.repair === false || (error as Partial<ApiError>).status !== 500) throw error
      if ((await call(getState, { ses_id: id })) !== '') throw error
      await call(setState, { ses_id: id, state: ' ' })
      await call(sendChangeAppSesId, ids)
    }
    const context = contextOf(session)
    if (input.ses_id === undefined && context.sessionId === id) context.sessionId = input.new_ses_id
  },
})
