import {
  AuthPayloadSchema, LoginInputSchema, RefreshTokenInputSchema, RegisterInputSchema, TokenResponseSchema, UserTypeSchema,
} from '../models/auth.ts'
import { mutationOperation, queryOperation } from '../operation.ts'
import type {
  AuthPayload, LoginArguments, LogoutArguments, MeArguments, RefreshTokenArguments, RegisterArguments, TokenResponse, UserType,
} from '../types.ts'

/**
 * Fetches the signed-in user.
 *
 * Wire: `POST /graphql`, query `me`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `me`
 */
export const me = /* @__PURE__ */ queryOperation<MeArguments, UserType>({
  id: 'graphql.me', field: 'me', result: UserTypeSchema,
})

/**
 * Logs in and gives tokens, which the session does not take over: `client.login()` does that.
 *
 * Wire: `POST /graphql`, mutation `login(input)`. For everyone.
 * @throws {AuthenticationError} e-mail address or password is wrong
 * @see PyTake develop build 7841172, GraphQL `login`
 */
export const login = /* @__PURE__ */ mutationOperation<LoginArguments, TokenResponse>({
  id: 'graphql.login', field: 'login', result: TokenResponseSchema, auth: 'none',
  signature: '$input: LoginInput!',
  variables: {
    /** E-mail address and password. */
    input: LoginInputSchema,
  },
})

/**
 * Makes a new organization with a first user and gives its tokens, which the session does not take over.
 *
 * Wire: `POST /graphql`, mutation `register(input)`. For everyone.
 * @see PyTake develop build 7841172, GraphQL `register`
 */
export const register = /* @__PURE__ */ mutationOperation<RegisterArguments, TokenResponse>({
  id: 'graphql.register', field: 'register', result: TokenResponseSchema, auth: 'none',
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: app.models.organization.Organization() argument after ** must be a mapping, not OrganizationCreate' },
  signature: '$input: RegisterInput!',
  variables: {
    /** The organization and its first user. */
    input: RegisterInputSchema,
  },
})

/**
 * Exchanges a refresh token for new tokens, which the session does not take over: it renews its own by itself.
 *
 * The old tokens work to their end.
 *
 * Wire: `POST /graphql`, mutation `refreshToken(input)`. For everyone.
 * @throws {AuthenticationError} the refresh token is not accepted
 * @see PyTake develop build 7841172, GraphQL `refreshToken`
 */
export const refreshToken = /* @__PURE__ */ mutationOperation<RefreshTokenArguments, TokenResponse>({
  id: 'graphql.refreshToken', field: 'refreshToken', result: TokenResponseSchema, auth: 'none',
  sensitive: ['refreshToken'],
  signature: '$input: RefreshTokenInput!',
  variables: {
    /** The refresh token. */
    input: RefreshTokenInputSchema,
  },
})

/**
 * Tells the server of a logout, which changes nothing: tokens work to their end. `client.logout()` forgets them, too.
 *
 * Wire: `POST /graphql`, mutation `logout`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `logout`
 */
export const logout = /* @__PURE__ */ mutationOperation<LogoutArguments, AuthPayload>({
  id: 'graphql.logout', field: 'logout', result: AuthPayloadSchema,
})
