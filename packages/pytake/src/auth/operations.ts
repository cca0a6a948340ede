import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text } from '../fields.ts'
import { UserSchema } from '../users/schemas.ts'
import type { User } from '../users/types.ts'
import { nested, newPassword } from './forms.ts'
import { AuthResultSchema, SuccessSchema, TokenCheckSchema, TokenSchema } from './schemas.ts'
import type {
  AuthResult, GetProfileInput, LoginInput, LogoutInput, RefreshInput, RegisterInput, Success, Token, TokenCheck, VerifyTokenInput,
} from './types.ts'

/**
 * Creates an organization and its first administrator, and logs that user in.
 *
 * The password is checked before a request, because the server answers 500 to one without upper case, lower case or a
 * digit. The tokens of the answer are not those of the session: give them to a new client.
 *
 * Wire: `POST /api/v1/auth/register` with `{email, password, full_name, organization_name}`. Needs no login.
 * @throws {BadRequestError} a user has this e-mail address already
 * @throws {RateLimitError} 3 registrations came from this address within an hour
 * @throws {RequestValidationError} the password lacks upper case, lower case or a digit; nothing was sent
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `auth`
 */
export const register = /* @__PURE__ */ operation<RegisterInput, AuthResult>({
  id: 'auth.register', method: 'POST', path: '/api/v1/auth/register', result: AuthResultSchema, auth: 'none',
  params: {
    body: {
      /** E-mail address; upper and lower case count at login. */
      email: text,
      /** Password: upper case, lower case and a digit. 8 to 100 characters. */
      password: newPassword,
      /** Full name. 2 to 255 characters. */
      full_name: text,
      /** Name of the new organization. 2 to 255 characters. */
      organization_name: text,
    },
  },
})

/**
 * Logs in and leaves the tokens of the session as they are. Most callers want `client.login()`, or nothing at all: the
 * first call logs in by itself.
 *
 * Wire: `POST /api/v1/auth/login` with `{email, password}`. Needs no login.
 * @throws {AuthenticationError} e-mail address or password is wrong
 * @throws {AuthorizationError} the account is inactive, or locked for 30 minutes after 5 wrong passwords
 * @throws {RateLimitError} 5 logins came from this address within a minute
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `auth`
 */
export const login = /* @__PURE__ */ operation<LoginInput, AuthResult>({
  id: 'auth.login', method: 'POST', path: '/api/v1/auth/login', result: AuthResultSchema, auth: 'none',
  params: {
    body: {
      /** E-mail address; upper and lower case count. */
      email: text,
      /** Password. 8 to 100 characters. */
      password: text,
    },
  },
  decode: ({ data }) => nested(data) as AuthResult,
})

/**
 * Gets new tokens and leaves those of the session as they are; the old ones stay valid to their end. Sessions do this by
 * themselves.
 *
 * Wire: `POST /api/v1/auth/refresh` with `{refresh_token}`. Needs no login.
 * @throws {AuthenticationError} the refresh token is wrong or has ended
 * @throws {RateLimitError} 10 refreshes came from this address within a minute
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `auth`
 */
export const refresh = /* @__PURE__ */ operation<RefreshInput, Token>({
  id: 'auth.refresh', method: 'POST', path: '/api/v1/auth/refresh', result: TokenSchema, sensitive: ['refresh_token'], auth: 'none',
  params: {
    body: {
      /** The refresh token. */
      refresh_token: v.string(),
    },
  },
})

/**
 * Tells the server of a logout, which changes nothing there: both tokens work to their end. Most callers want
 * `client.logout()`, which forgets them.
 *
 * Wire: `POST /api/v1/auth/logout` with `{refresh_token}`. For every signed-in user.
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `auth`
 */
export const logout = /* @__PURE__ */ operation<LogoutInput, Success>({
  id: 'auth.logout', method: 'POST', path: '/api/v1/auth/logout', result: SuccessSchema, sensitive: ['refresh_token'],
  params: {
    body: {
      /** The refresh token. */
      refresh_token: v.string(),
    },
  },
})

/**
 * Fetches the signed-in user. `permissions` is always empty here.
 *
 * Wire: `GET /api/v1/auth/me`. For every signed-in user.
 * @throws {AuthenticationError} there is no valid token
 * @see PyTake develop build 7841172, `auth`
 */
export const me = /* @__PURE__ */ operation<GetProfileInput, User>({
  id: 'auth.me', method: 'GET', path: '/api/v1/auth/me', result: UserSchema,
})

/**
 * Asks whether the access token is valid, and what is in it. Cheaper than `me`.
 *
 * Wire: `GET /api/v1/auth/verify-token`. For every signed-in user.
 * @throws {AuthenticationError} the token is not valid
 * @see PyTake develop build 7841172, `auth`
 */
export const verifyToken = /* @__PURE__ */ operation<VerifyTokenInput, TokenCheck>({
  id: 'auth.verifyToken', method: 'GET', path: '/api/v1/auth/verify-token', result: TokenCheckSchema,
})
