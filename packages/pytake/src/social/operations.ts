import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { id } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { SocialHealthSchema, SocialIdentitySchema, SocialLoginSchema, SocialLoginStartSchema, SocialUnlinkSchema } from './schemas.ts'
import type {
  FinishSocialLoginInput, GetSocialHealthInput, ListIdentitiesInput, SocialHealth, SocialIdentity, SocialLogin, SocialLoginStart,
  SocialUnlink, StartGitHubLoginInput, StartGoogleLoginInput, StartMicrosoftLoginInput, UnlinkIdentityInput,
} from './types.ts'

/**
 * Starts a login at Google.
 *
 * Wire: `POST /api/v1/social/google/start` with `{redirect_uri?}`. For every signed-in user.
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `social`
 */
export const googleStart = /* @__PURE__ */ operation<StartGoogleLoginInput, SocialLoginStart>({
  id: 'social.googleStart', method: 'POST', path: '/api/v1/social/google/start', result: SocialLoginStartSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    body: {
      /** Where the provider sends the user afterwards. */
      redirect_uri: v.nullish(v.string()),
    },
  },
  encode: sendBody,
})

/**
 * Starts a login at GitHub.
 *
 * Wire: `POST /api/v1/social/github/start` with `{redirect_uri?}`. For every signed-in user.
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `social`
 */
export const githubStart = /* @__PURE__ */ operation<StartGitHubLoginInput, SocialLoginStart>({
  id: 'social.githubStart', method: 'POST', path: '/api/v1/social/github/start', result: SocialLoginStartSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    body: {
      /** Where the provider sends the user afterwards. */
      redirect_uri: v.nullish(v.string()),
    },
  },
  encode: sendBody,
})

/**
 * Starts a login at Microsoft.
 *
 * Wire: `POST /api/v1/social/microsoft/start` with `{redirect_uri?}`. For every signed-in user.
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `social`
 */
export const microsoftStart = /* @__PURE__ */ operation<StartMicrosoftLoginInput, SocialLoginStart>({
  id: 'social.microsoftStart', method: 'POST', path: '/api/v1/social/microsoft/start', result: SocialLoginStartSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    body: {
      /** Where the provider sends the user afterwards. */
      redirect_uri: v.nullish(v.string()),
    },
  },
  encode: sendBody,
})

/**
 * Hands the code of a provider to the server. Needs a token, unlike a login.
 *
 * Wire: `POST /api/v1/social/{provider}/callback` with `{code, state, error?, error_description?}`. For every signed-in
 * user.
 * @throws {BadRequestError} the provider is not known, has refused, or does not take the code
 * @see PyTake develop build 7841172, `social`
 */
export const callback = /* @__PURE__ */ operation<FinishSocialLoginInput, SocialLogin>({
  id: 'social.callback', method: 'POST', path: '/api/v1/social/{provider}/callback', result: SocialLoginSchema, sensitive: ['code'],
  knownBroken: { build: '7841172', status: 400, reason: 'no code was ever accepted' },
  params: {
    path: {
      /** Provider: `google`, `github` or `microsoft`. */
      provider: id,
    },
    body: {
      /** Code that the provider gave. */
      code: v.string(),
      /** State that ties the answer to the start. */
      state: v.string(),
      /** Error that the provider gave instead. */
      error: v.nullish(v.string()),
      /** What the provider says of it. */
      error_description: v.nullish(v.string()),
    },
  },
})

/**
 * Lists the accounts at providers that are linked to the user.
 *
 * Wire: `GET /api/v1/social/identities`. For every signed-in user.
 * @see PyTake develop build 7841172, `social`
 */
export const identities = /* @__PURE__ */ listOperation<ListIdentitiesInput, SocialIdentity>({
  id: 'social.identities', path: '/api/v1/social/identities', list: { item: SocialIdentitySchema, in: 'identities' },
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
})

/**
 * Unlinks an account at a provider. The body of this DELETE has the password.
 *
 * Wire: `DELETE /api/v1/social/{provider}/unlink` with `{password?}`. For every signed-in user.
 * @see PyTake develop build 7841172, `social`
 */
export const unlink = /* @__PURE__ */ operation<UnlinkIdentityInput, SocialUnlink>({
  id: 'social.unlink', method: 'DELETE', path: '/api/v1/social/{provider}/unlink', result: SocialUnlinkSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    path: {
      /** Provider: `google`, `github` or `microsoft`. */
      provider: id,
    },
    body: {
      /** Password of the user. */
      password: v.nullish(v.string()),
    },
  },
  encode: sendBody,
})

/**
 * Asks whether logins at providers work.
 *
 * Wire: `GET /api/v1/social/health`. Needs no login.
 * @see PyTake develop build 7841172, `social`
 */
export const health = /* @__PURE__ */ operation<GetSocialHealthInput, SocialHealth>({
  id: 'social.health', method: 'GET', path: '/api/v1/social/health', result: SocialHealthSchema, auth: 'none',
})
