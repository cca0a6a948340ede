import * as v from 'valibot'
import { SsoTokensSchema } from '../saml/schemas.ts'

/** The discovery document. Its endpoints hold a literal `{organization_id}`. */
export const OidcConfigurationSchema = v.object({
  /** Issuer. */
  issuer: v.string(),
  /** Where logins start. */
  authorization_endpoint: v.string(),
  /** Where codes become tokens. */
  token_endpoint: v.string(),
  /** Where claims are. */
  userinfo_endpoint: v.string(),
  /** Where logouts go. */
  logout_endpoint: v.optional(v.string()),
  /** Where keys are. */
  jwks_uri: v.optional(v.string()),
  /** Scopes. */
  scopes_supported: v.array(v.string()),
  /** Types of answers. */
  response_types_supported: v.array(v.string()),
  /** Types of grants. */
  grant_types_supported: v.optional(v.array(v.string())),
  /** Algorithms of signatures. */
  id_token_signing_alg_values_supported: v.array(v.string()),
  /** Ways to prove oneself. */
  token_endpoint_auth_methods_supported: v.optional(v.array(v.string())),
  /** Claims. */
  claims_supported: v.optional(v.array(v.string())),
})

/** Tokens of a login by OpenID Connect. */
export const OidcTokensSchema = v.object({
  ...SsoTokensSchema.entries,
  /** JWT with claims of the user. A secret. */
  id_token: v.optional(v.string()),
})

/** Claims of the signed-in user. */
export const OidcClaimsSchema = v.object({
  /** Id of the user. */
  sub: v.string(),
  /** E-mail address. */
  email: v.string(),
  /** Whether it was confirmed. */
  email_verified: v.boolean(),
  /** Full name. */
  name: v.string(),
  /** First name. */
  given_name: v.string(),
  /** Last name. */
  family_name: v.string(),
  /** When the user was last changed, in seconds since 1970. */
  updated_at: v.number(),
})
