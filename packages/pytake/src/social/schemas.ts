import * as v from 'valibot'

/** Where a login at a provider starts. */
export const SocialLoginStartSchema = v.object({
  /** Where to send the user. */
  authorization_url: v.string(),
  /** State that ties the answer to the start. */
  state: v.string(),
  /** PKCE challenge. */
  challenge: v.nullable(v.string()),
})

/** Tokens of a login at a provider. */
export const SocialLoginSchema = v.object({
  /** Id of the user. */
  user_id: v.string(),
  /** JWT for the `Authorization` header. A secret. */
  access_token: v.string(),
  /** JWT that gets new tokens. A secret. */
  refresh_token: v.string(),
  /** `bearer`. */
  token_type: v.string(),
  /** Seconds until the access token ends. */
  expires_in: v.number(),
  /** Whether the identity was linked to an account that existed. */
  linked_account: v.boolean(),
  /** What the server says, for people. */
  message: v.string(),
})

/** An account at a provider that is linked to the user. */
export const SocialIdentitySchema = v.object({
  /** Id of the link. */
  id: v.string(),
  /** Provider: `google`, `github` or `microsoft`. */
  provider: v.string(),
  /** E-mail address at the provider. */
  email: v.string(),
  /** Name at the provider. */
  name: v.string(),
  /** URL of a picture. */
  avatar_url: v.nullable(v.string()),
  /** When it was linked. */
  linked_at: v.string(),
  /** When it was last used. */
  last_login_at: v.nullable(v.string()),
})

/** That an account was unlinked. */
export const SocialUnlinkSchema = v.object({
  /** Provider: `google`, `github` or `microsoft`. */
  provider: v.string(),
  /** What the server says, for people. */
  message: v.string(),
})

/** Whether logins at providers work. */
export const SocialHealthSchema = v.object({
  /** How it is. */
  status: v.string(),
  /** What the server says, for people. */
  message: v.string(),
  /** The providers. */
  providers: v.optional(v.array(v.string())),
})
