import * as v from 'valibot'

/** Metadata of the service provider. */
export const SamlMetadataSchema = v.object({
  /** XML. */
  metadata: v.string(),
})

/** Whether single sign-on works. */
export const SsoHealthSchema = v.object({
  /** `healthy`. */
  status: v.string(),
  /** Name of the service. */
  service: v.string(),
  /** Id of the organization. */
  organization_id: v.string(),
})

/** Tokens of a single sign-on. */
export const SsoTokensSchema = v.object({
  /** JWT for the `Authorization` header. A secret. */
  access_token: v.string(),
  /** JWT that gets new tokens. A secret. */
  refresh_token: v.string(),
  /** `bearer`. */
  token_type: v.string(),
  /** Seconds until the access token ends. */
  expires_in: v.number(),
})

/** That somebody was logged out. */
export const LogoutMessageSchema = v.object({
  /** What the server says, for people. */
  message: v.string(),
})
