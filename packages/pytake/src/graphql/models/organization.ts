import * as v from 'valibot'
import { integer } from '../../fields.ts'

/** An organization: the owner of everything else. */
export const OrganizationTypeSchema = v.object({
  /** Id of the organization. */
  id: v.string(),
  /** Name of the organization. */
  name: v.string(),
  /** Short name for URLs. */
  slug: v.string(),
  /** Whether it is in use. */
  isActive: v.boolean(),
  /** Plan, e.g. `free`. */
  planTier: v.nullable(v.string()),
  /** Users at most. */
  maxUsers: v.nullable(v.number()),
  /** Contacts at most. */
  maxContacts: v.nullable(v.number()),
  /** Conversations in a month at most. */
  maxConversationsPerMonth: v.nullable(v.number()),
  /** WhatsApp numbers at most. */
  maxWhatsappNumbers: v.nullable(v.number()),
  /** Features that are on, as text. */
  featuresEnabled: v.nullable(v.string()),
  /** Phone number. */
  phone: v.nullable(v.string()),
  /** Address of its website. */
  website: v.nullable(v.string()),
  /** Address of its logo. */
  logoUrl: v.nullable(v.string()),
  /** Street and number. */
  address: v.nullable(v.string()),
  /** City. */
  city: v.nullable(v.string()),
  /** State or province. */
  state: v.nullable(v.string()),
  /** Country. */
  country: v.nullable(v.string()),
  /** Postal code. */
  postalCode: v.nullable(v.string()),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
  /** When it was deleted, ISO 8601; `null` while it exists. */
  deletedAt: v.nullable(v.string()),
})

/** An organization in numbers. */
export const OrganizationStatsSchema = v.object({
  /** Users. */
  totalUsers: v.number(),
  /** Users who may log in. */
  activeUsers: v.number(),
  /** Contacts. */
  totalContacts: v.number(),
  /** Conversations so far. */
  totalConversations: v.number(),
  /** WhatsApp numbers. */
  totalWhatsappNumbers: v.number(),
  /** Conversations that are new this month. */
  conversationsThisMonth: v.number(),
})

/** Changes to an organization; what is absent stays. */
export const OrganizationUpdateInputSchema = v.strictObject({
  /** Name of the organization. */
  name: v.nullish(v.string()),
  /** Phone number. */
  phone: v.nullish(v.string()),
  /** Address of its website. */
  website: v.nullish(v.string()),
  /** Address of its logo. */
  logoUrl: v.nullish(v.string()),
  /** Street and number. */
  address: v.nullish(v.string()),
  /** City. */
  city: v.nullish(v.string()),
  /** State or province. */
  state: v.nullish(v.string()),
  /** Country. */
  country: v.nullish(v.string()),
  /** Postal code. */
  postalCode: v.nullish(v.string()),
})

/** Changes to the limits of an organization; what is absent stays. */
export const OrganizationSettingsInputSchema = v.strictObject({
  /** Plan, e.g. `free`. */
  planTier: v.nullish(v.string()),
  /** Users at most. */
  maxUsers: v.nullish(integer),
  /** Contacts at most. */
  maxContacts: v.nullish(integer),
  /** Conversations in a month at most. */
  maxConversationsPerMonth: v.nullish(integer),
  /** WhatsApp numbers at most. */
  maxWhatsappNumbers: v.nullish(integer),
  /** Features that are on, as text. */
  featuresEnabled: v.nullish(v.string()),
})
