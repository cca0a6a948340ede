import { composed } from '@sdk/core'
import * as v from 'valibot'
import { login as sendLogin, logout as sendLogout } from '../auth/operations.ts'
import { contextOf, tokensOf } from '../context.ts'
import { text } from '../fields.ts'
import type { LoginResult } from './login-result.ts'
import type { LogInInput, LogOutInput } from './types.ts'

/**
 * Logs in now, whether or not there are valid tokens, and uses the new tokens from then on. Calls log in by themselves:
 * this is for finding out early that the credentials are right, and for the user that they belong to. A failure leaves
 * the tokens as they were.
 *
 * Wire: `POST /api/v1/auth/login` with `{email, password}`.
 * @throws {AuthenticationError} e-mail address or password is wrong
 * @throws {AuthorizationError} the account is inactive, or locked for 30 minutes after 5 wrong passwords
 * @throws {RateLimitError} 5 logins came from this address within a minute
 * @throws {ConfigurationError} there are no credentials, neither in the call nor in the client
 * @see PyTake develop build 7841172, `auth`
 */
export const login = /* @__PURE__ */ composed<LogInInput, LoginResult>({
  id: 'session.login', uses: ['auth.login'], auth: 'none', sensitive: ['password'],
  input: {
    /** E-mail address. Default: the client's. */
    email: v.optional(text),
    /** Password. Default: the client's. The client does not keep one that is given here: the end of its tokens is then the end of the session. */
    password: v.optional(text),
  },
  async run(call, input, session) {
    const context = contextOf(session)
    const own = context.credentials()
    const { email, password } = input.email === undefined && input.password === undefined ? (own ?? input) : input
    if (email === undefined || password === undefined) {
      throw session.configurationError("To log in, give 'email' and 'password' to the call or to the client, or set PYTAKE_EMAIL and PYTAKE_PASSWORD")
    }
    const { user, token, message } = await call(sendLogin, { email, password })
    const tokens = tokensOf(token)
    context.isForeign = own?.email !== email || own.password !== password
    context.auth.set(tokens)
    return { user, tokens, message }
  },
})

/**
 * Forgets the tokens, after telling the server, which does nothing: stolen tokens work to their end, 15 minutes and 7
 * days. The tokens are forgotten even when the server cannot be told. The next call logs in again where there are
 * credentials.
 *
 * Wire: `POST /api/v1/auth/logout` with `{refresh_token}`; nothing is sent without a refresh token.
 * @see PyTake develop build 7841172, `auth`
 */
export const logout = /* @__PURE__ */ composed<LogOutInput, void>({
  id: 'session.logout', uses: ['auth.logout'],
  async run(call, _input, session) {
    const context = contextOf(session)
    const refreshToken = context.auth.tokens?.refreshToken
    try {
      if (refreshToken !== undefined) await call(sendLogout, { refresh_token: refreshToken })
    } finally {
      context.isForeign = false
      context.auth.set(undefined)
    }
  },
})
