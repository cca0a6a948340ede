import { WholeAnswer } from '../http/answers.ts'
import type { Call } from '../http/call.ts'
import { optional, text, uuid, withDefault } from '../http/fields.ts'
import { failsPlainly as broken, route, type FakeRoute } from '../http/route.ts'
import { issueTokens, type IssuedTokens } from '../http/tokens.ts'
import { PlainError } from '../world/refusal.ts'
import type { UserRow } from '../world/rows/accounts.ts'
import { millisOf } from '../world/times.ts'
import type { World } from '../world/world.ts'

const ORIGIN = 'https://api.pytake.net'
const IDENTITY_PROVIDER = 'https://idp.example'

const METADATA = `<?xml version="1.0" encoding="UTF-8"?>
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata"
    entityID="${ORIGIN}/saml/metadata">
    <SPSSODescriptor
        AuthnRequestsSigned="true"
        WantAssertionsSigned="true"
        protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
        <AssertionConsumerService
            Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
            Location="${ORIGIN}/api/v1/saml/{organization_id}/acs"
            index="1" isDefault="true"/>
        <SingleLogoutService
            Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
            Location="${ORIGIN}/api/v1/saml/{organization_id}/slo"/>
    </SPSSODescriptor>
</EntityDescriptor>`

/** Logins by SAML. A `SAMLResponse` is the e-mail address of a user in Base64. */
export const samlRoutes: readonly FakeRoute[] = [
  route('saml.metadata', 'GET', '/saml/{organization_id}/metadata', {
    access: 'public', query: { provider_id: uuid() },
    run: () => new WholeAnswer({ status: 200, headers: { 'content-type': 'application/xml' }, body: JSON.stringify({ metadata: METADATA }) }),
  }),
  route('saml.login', 'POST', '/saml/{organization_id}/login', {
    access: 'public', query: { provider_id: uuid(), relay_state: optional(text()) }, broken,
    run: ({ query }) => redirectTo('/sso', { SAMLRequest: 'PHNhbWxwOkF1dGhuUmVxdWVzdC8+', ...(query.relay_state && { RelayState: query.relay_state }) }),
  }),
  route('saml.acs', 'POST', '/saml/{organization_id}/acs', {
    access: 'public', form: { SAMLResponse: text(), RelayState: optional(text()), provider_id: uuid() }, broken,
    run: ({ world, path, body }) => tokensOf(world, path.organization_id, body.SAMLResponse, 'Invalid SAML response'),
  }),
  route('saml.slo', 'POST', '/saml/{organization_id}/slo', { broken, run: () => ({ message: 'Logged out successfully' }) }),
  route('saml.health', 'GET', '/saml/{organization_id}/health', { access: 'public', run: (call) => healthOf(call, 'saml') }),
]

/** Logins by OpenID Connect. A code is the e-mail address of a user in Base64. */
export const oidcRoutes: readonly FakeRoute[] = [
  route('oidc.discovery', 'GET', '/oidc/.well-known/openid-configuration', { access: 'public', query: { organization_id: uuid() }, run: () => CONFIGURATION }),
  route('oidc.authorize', 'GET', '/oidc/{organization_id}/authorize', {
    access: 'public', query: { provider_id: optional(text()), redirect_uri: optional(text()), state: optional(text()), nonce: optional(text()), scope: optional(text()) },
    run({ world, query }) {
      for (const name of ['provider_id', 'redirect_uri'] as const) if (!query[name]) throw new PlainError(400, `400: ${name} is required`)
      if (world.isObserved) throw broken.error()
      return redirectTo('/authorize', Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string')))
    },
  }),
  route('oidc.token', 'POST', '/oidc/{organization_id}/token', {
    access: 'public', form: { grant_type: withDefault(text(), ''), code: text(), redirect_uri: text(), client_id: text(), client_secret: optional(text()) },
    run({ world, path, body }) {
      if (body.grant_type !== 'authorization_code') throw new PlainError(400, '400: Unsupported grant_type')
      if (world.isObserved) throw broken.error()
      const tokens = tokensOf(world, path.organization_id, body.code, 'Invalid authorization code')
      return { ...tokens, id_token: tokens.access_token }
    },
  }),
  route('oidc.userinfo', 'GET', '/oidc/{organization_id}/userinfo', { run: ({ user }) => claimsOf(user) }),
  route('oidc.logout', 'POST', '/oidc/{organization_id}/logout', { query: { post_logout_redirect_uri: optional(text()) }, broken, run: () => ({ message: 'Logged out successfully' }) }),
  route('oidc.health', 'GET', '/oidc/{organization_id}/health', { access: 'public', run: (call) => healthOf(call, 'oidc') }),
]

const base = `${ORIGIN}/api/v1/oidc/{organization_id}`

const CONFIGURATION = {
  issuer: `${ORIGIN}/api/v1/oidc`, authorization_endpoint: `${base}/authorize`, token_endpoint: `${base}/token`, userinfo_endpoint: `${base}/userinfo`,
  logout_endpoint: `${base}/logout`, scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  response_types_supported: ['code', 'id_token', 'id_token token'], grant_types_supported: ['authorization_code', 'refresh_token'],
  id_token_signing_alg_values_supported: ['RS256', 'HS256'], token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'client_secret_jwt'],
  claims_supported: ['iss', 'sub', 'aud', 'exp', 'iat', 'auth_time', 'email', 'email_verified', 'name', 'given_name', 'family_name'],
}

function redirectTo(path: string, query: Readonly<Record<string, string>>): WholeAnswer {
  return new WholeAnswer({ status: 302, headers: { location: `${IDENTITY_PROVIDER}${path}?${new URLSearchParams(query).toString()}` } })
}

const healthOf = ({ path }: Call<'organization_id'>, service: string): object => ({ status: 'healthy', service, organization_id: path.organization_id })

/** Tokens of the user whose address the proof holds. */
function tokensOf(world: World, organizationId: string, proof: string, refusal: string): IssuedTokens {
  if (world.organizations.get(organizationId) === undefined) throw new PlainError(404, '404: Organization not found')
  const email = Buffer.from(proof, 'base64').toString()
  const user = world.users.find((row) => row.organization_id === organizationId && row.email === email)
  if (user?.is_active !== true) throw new PlainError(400, `400: ${refusal}`)
  return issueTokens(world, user)
}

function claimsOf({ id, email, email_verified, full_name, updated_at }: UserRow): object {
  const [given = '', ...rest] = full_name.split(' ')
  return { sub: id, email, email_verified, name: full_name, given_name: given, family_name: rest.join(' '), updated_at: Math.floor(millisOf(updated_at) / 1000) }
}
