import * as v from 'valibot'
import { text } from '../../fields.ts'

/** A contact: whom the organization writes to. */
export const ContactTypeSchema = v.object({
  /** Id of the contact. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organizationId: v.string(),
  /** Phone number, e.g. `+5511999990000`. */
  phone: v.string(),
  /** Name. */
  name: v.nullable(v.string()),
  /** E-mail address. */
  email: v.nullable(v.string()),
  /** Address of a picture. */
  avatarUrl: v.nullable(v.string()),
  /** Whether messages from and to it are refused. */
  isBlocked: v.boolean(),
  /** When there was last a message, ISO 8601. */
  lastContactAt: v.nullable(v.string()),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
})

/** A page of contacts. */
export const ContactListResponseSchema = v.object({
  /** The contacts. */
  contacts: v.array(ContactTypeSchema),
  /** Items of all pages. */
  total: v.number(),
  /** Number of the first item, counted from 0. */
  skip: v.number(),
  /** Items of a page at most. */
  limit: v.number(),
})

/** Which contacts are listed. */
export const ContactFilterInputSchema = v.strictObject({
  /** Only contacts whose name, phone number or e-mail address holds this text. */
  query: v.nullish(v.string()),
  /** Only contacts that are, or are not, blocked. */
  isBlocked: v.nullish(v.boolean()),
})

/** A new contact. */
export const ContactCreateInputSchema = v.strictObject({
  /** Phone number, e.g. `+5511999990000`. */
  phone: text,
  /** Name. */
  name: v.nullish(v.string()),
  /** E-mail address. */
  email: v.nullish(v.string()),
  /** Address of a picture. */
  avatarUrl: v.nullish(v.string()),
})

/** Changes to a contact; what is absent stays. */
export const ContactUpdateInputSchema = v.strictObject({
  /** Name. */
  name: v.nullish(v.string()),
  /** E-mail address. */
  email: v.nullish(v.string()),
  /** Address of a picture. */
  avatarUrl: v.nullish(v.string()),
  /** Whether messages from and to it are refused. */
  isBlocked: v.nullish(v.boolean()),
})
