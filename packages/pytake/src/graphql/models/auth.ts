import * as v from 'valibot'
import { text } from '../../fields.ts'
import { role } from '../usual.ts'

/** A user. */
export const UserTypeSchema = v.object({
  /** Id of the user. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organizationId: v.string(),
  /** E-mail address. */
  email: v.string(),
  /** Full name. */
  name: v.string(),
  /** What the user may do. */
  role: role,
  /** Whether the user may log in. */
  isActive: v.boolean(),
  /** Phone number. */
  phone: v.nullable(v.string()),
  /** Address of a picture. */
  avatarUrl: v.nullable(v.string()),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
  /** When it was deleted, ISO 8601; `null` while it exists. */
  deletedAt: v.nullable(v.string()),
})

/** Tokens of a login. Secrets. */
export const TokenResponseSchema = v.object({
  /** JWT for requests; lives 15 minutes. A secret. */
  accessToken: v.string(),
  /** JWT for new tokens; lives 7 days. A secret. */
  refreshToken: v.string(),
  /** `bearer`. */
  tokenType: v.string(),
  /** Life of the access token in seconds. */
  expiresIn: v.number(),
  /** The user. */
  user: UserTypeSchema,
})

/** What a logout answers with. */
export const AuthPayloadSchema = v.object({
  /** Whether it was done. */
  success: v.boolean(),
  /** What the server says, for people. */
  message: v.nullable(v.string()),
  /** `null`. */
  user: v.nullable(UserTypeSchema),
  /** `null`. */
  accessToken: v.nullable(v.string()),
  /** `null`. */
  refreshToken: v.nullable(v.string()),
})

/** Credentials. */
export const LoginInputSchema = v.strictObject({
  /** E-mail address; upper and lower case count. */
  email: text,
  /** Password. A secret. */
  password: text,
})

/** A new organization and its first user. */
export const RegisterInputSchema = v.strictObject({
  /** E-mail address of the user. */
  email: text,
  /** Password of the user. A secret. */
  password: text,
  /** Full name of the user. */
  name: text,
  /** Name of the organization. */
  organizationName: text,
  /** Phone number of the user. */
  phone: v.nullish(v.string()),
})

/** A refresh token. */
export const RefreshTokenInputSchema = v.strictObject({
  /** The refresh token. A secret. */
  refreshToken: text,
})
