import { operation } from '@sdk/core'
import * as v from 'valibot'
import { id, text } from '../fields.ts'
import { LogoutMessageSchema, SamlMetadataSchema, SsoHealthSchema, SsoTokensSchema } from './schemas.ts'
import type {
  FinishSamlLoginInput, GetSamlHealthInput, GetSamlMetadataInput, LogoutMessage, SamlLogoutInput, SamlMetadata, SsoHealth, SsoTokens,
  StartSamlLoginInput,
} from './types.ts'

const path = {
  /** Id of the organization. */
  organization_id: id,
}

/**
 * Fetches the metadata of the service provider, for the identity provider.
 *
 * Wire: `GET /api/v1/saml/{organization_id}/metadata`. Needs no login.
 * @see PyTake develop build 7841172, `saml`
 */
export const metadata = /* @__PURE__ */ operation<GetSamlMetadataInput, SamlMetadata>({
  id: 'saml.metadata', method: 'GET', path: '/api/v1/saml/{organization_id}/metadata', result: SamlMetadataSchema, auth: 'none',
  params: {
    path,
    query: {
      /** Id of the identity provider. */
      provider_id: id,
    },
  },
})

/**
 * Starts a login at the identity provider. A server that works redirects there, which is a `RedirectError`: browsers
 * follow it, this call does not.
 *
 * Wire: `POST /api/v1/saml/{organization_id}/login`. Needs no login.
 * @see PyTake develop build 7841172, `saml`
 */
export const login = /* @__PURE__ */ operation<StartSamlLoginInput, void>({
  id: 'saml.login', method: 'POST', path: '/api/v1/saml/{organization_id}/login', result: 'empty',
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' }, auth: 'none',
  params: {
    path,
    query: {
      /** Id of the identity provider. */
      provider_id: id,
      /** Text that comes back. */
      relay_state: v.optional(text),
    },
  },
})

/**
 * Hands the assertion of the identity provider to the server.
 *
 * Wire: `POST /api/v1/saml/{organization_id}/acs` with form fields `SAMLResponse, RelayState?, provider_id`. Needs no
 * login.
 * @see PyTake develop build 7841172, `saml`
 */
export const acs = /* @__PURE__ */ operation<FinishSamlLoginInput, SsoTokens>({
  id: 'saml.acs', method: 'POST', path: '/api/v1/saml/{organization_id}/acs', result: SsoTokensSchema, bodyType: 'form', sensitive: ['SAMLResponse'],
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' }, auth: 'none',
  params: {
    path,
    body: {
      /** The assertion, base64. */
      SAMLResponse: text,
      /** Text that comes back. */
      RelayState: v.optional(text),
      /** Id of the identity provider. */
      provider_id: id,
    },
  },
})

/**
 * Logs out at the identity provider, too. A server that works may redirect there, which is a `RedirectError`.
 *
 * Wire: `POST /api/v1/saml/{organization_id}/slo`. For every signed-in user.
 * @see PyTake develop build 7841172, `saml`
 */
export const slo = /* @__PURE__ */ operation<SamlLogoutInput, LogoutMessage>({
  id: 'saml.slo', method: 'POST', path: '/api/v1/saml/{organization_id}/slo', result: LogoutMessageSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: { path },
})

/**
 * Asks whether single sign-on by SAML works.
 *
 * Wire: `GET /api/v1/saml/{organization_id}/health`. Needs no login.
 * @see PyTake develop build 7841172, `saml`
 */
export const health = /* @__PURE__ */ operation<GetSamlHealthInput, SsoHealth>({
  id: 'saml.health', method: 'GET', path: '/api/v1/saml/{organization_id}/health', result: SsoHealthSchema, auth: 'none',
  params: { path },
})
