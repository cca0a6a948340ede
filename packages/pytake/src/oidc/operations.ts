import { operation } from '@sdk/core'
import * as v from 'valibot'
import { id, text } from '../fields.ts'
import { LogoutMessageSchema, SsoHealthSchema } from '../saml/schemas.ts'
import type { LogoutMessage, SsoHealth } from '../saml/types.ts'
import { OidcClaimsSchema, OidcConfigurationSchema, OidcTokensSchema } from './schemas.ts'
import type {
  FinishOidcLoginInput, GetOidcClaimsInput, GetOidcConfigurationInput, GetOidcHealthInput, OidcClaims, OidcConfiguration, OidcLogoutInput,
  OidcTokens, StartOidcLoginInput,
} from './types.ts'

const path = {
  /** Id of the organization. */
  organization_id: id,
}

/**
 * Fetches the discovery document.
 *
 * Wire: `GET /api/v1/oidc/.well-known/openid-configuration`. Needs no login.
 * @see PyTake develop build 7841172, `oidc`
 */
export const discovery = /* @__PURE__ */ operation<GetOidcConfigurationInput, OidcConfiguration>({
  id: 'oidc.discovery', method: 'GET', path: '/api/v1/oidc/.well-known/openid-configuration', result: OidcConfigurationSchema, auth: 'none',
  params: {
    query: {
      /** Id of the organization. */
      organization_id: id,
    },
  },
})

/**
 * Starts a login. A server that works redirects to the identity provider, which is a `RedirectError`: browsers follow
 * it, this call does not; `authorize.prepare` gives the URL for a browser.
 *
 * Wire: `GET /api/v1/oidc/{organization_id}/authorize`. Needs no login.
 * @throws {BadRequestError} a parameter is missing
 * @see PyTake develop build 7841172, `oidc`
 */
export const authorize = /* @__PURE__ */ operation<StartOidcLoginInput, void>({
  id: 'oidc.authorize', method: 'GET', path: '/api/v1/oidc/{organization_id}/authorize', result: 'empty',
  knownBroken: { build: '7841172', status: 500, reason: 'every complete call fails' }, auth: 'none',
  params: {
    path,
    query: {
      /** Id of the identity provider. */
      provider_id: id,
      /** Where the user comes back to. */
      redirect_uri: text,
      /** Text that comes back. */
      state: v.optional(text),
      /** Text that the token will hold. */
      nonce: v.optional(text),
      /** Scopes, joined by spaces. */
      scope: v.optional(text),
    },
  },
})

/**
 * Exchanges the code of a login for tokens.
 *
 * Wire: `POST /api/v1/oidc/{organization_id}/token` with form fields `grant_type?, code, redirect_uri, client_id,
 * client_secret?`. Needs no login.
 * @throws {BadRequestError} the type of the grant is another one
 * @see PyTake develop build 7841172, `oidc`
 */
export const token = /* @__PURE__ */ operation<FinishOidcLoginInput, OidcTokens>({
  id: 'oidc.token', method: 'POST', path: '/api/v1/oidc/{organization_id}/token', result: OidcTokensSchema, bodyType: 'form', sensitive: ['code'],
  knownBroken: { build: '7841172', status: 500, reason: 'every complete call fails' }, auth: 'none',
  params: {
    path,
    body: {
      /** Type of the grant. Default `authorization_code`. */
      grant_type: v.optional(text, 'authorization_code'),
      /** The code. */
      code: text,
      /** The same as at the start. */
      redirect_uri: text,
      /** Id of the identity provider. */
      client_id: id,
      /** Secret of the client. */
      client_secret: v.optional(text),
    },
  },
})

/**
 * Fetches claims of the signed-in user.
 *
 * Wire: `GET /api/v1/oidc/{organization_id}/userinfo`. For every signed-in user.
 * @see PyTake develop build 7841172, `oidc`
 */
export const userinfo = /* @__PURE__ */ operation<GetOidcClaimsInput, OidcClaims>({
  id: 'oidc.userinfo', method: 'GET', path: '/api/v1/oidc/{organization_id}/userinfo', result: OidcClaimsSchema,
  params: { path },
})

/**
 * Logs out at the identity provider, too. A server that works may redirect there, which is a `RedirectError`.
 *
 * Wire: `POST /api/v1/oidc/{organization_id}/logout`. For every signed-in user.
 * @see PyTake develop build 7841172, `oidc`
 */
export const logout = /* @__PURE__ */ operation<OidcLogoutInput, LogoutMessage>({
  id: 'oidc.logout', method: 'POST', path: '/api/v1/oidc/{organization_id}/logout', result: LogoutMessageSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    path,
    query: {
      /** Where the user comes to afterwards. */
      post_logout_redirect_uri: v.optional(text),
    },
  },
})

/**
 * Asks whether single sign-on by OpenID Connect works.
 *
 * Wire: `GET /api/v1/oidc/{organization_id}/health`. Needs no login.
 * @see PyTake develop build 7841172, `oidc`
 */
export const health = /* @__PURE__ */ operation<GetOidcHealthInput, SsoHealth>({
  id: 'oidc.health', method: 'GET', path: '/api/v1/oidc/{organization_id}/health', result: SsoHealthSchema, auth: 'none',
  params: { path },
})
