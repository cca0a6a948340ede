import * as v from 'valibot'
import { UserRoleSchema, UserSchema } from '../users/schemas.ts'

/** Tokens as the server gives them. */
export const TokenSchema = v.object({
  /** JWT for the `Authorization` header. A secret. */
  access_token: v.string(),
  /** JWT that gets new tokens for 7 days. A secret. */
  refresh_token: v.string(),
  /** `bearer`. */
  token_type: v.string(),
  /** Seconds until the access token ends: 900. */
  expires_in: v.number(),
})

/** What a login or a registration gives. */
export const AuthResultSchema = v.object({
  /** The user. */
  user: UserSchema,
  /** The tokens. */
  token: TokenSchema,
  /** What the server says, for people. */
  message: v.string(),
})

/** What the server reads out of an access token. */
export const TokenCheckSchema = v.object({
  /** `true`. */
  valid: v.boolean(),
  /** Id of the user. */
  user_id: v.string(),
  /** Id of the organization. */
  organization_id: v.string(),
  /** Role of the user. */
  role: UserRoleSchema,
})

/** That something was done. */
export const SuccessSchema = v.object({
  /** Whether it was done. */
  success: v.boolean(),
  /** What the server says, for people. */
  message: v.string(),
})
