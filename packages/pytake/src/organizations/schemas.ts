import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything, whole } from '../fields.ts'

/** Plan of an organization. */
export const PlanTypeSchema = openEnum(['free', 'starter', 'professional', 'enterprise'])

/** What happens to a conversation in which nobody writes. */
export const InactivityActionSchema = openEnum(['transfer', 'close', 'send_reminder', 'fallback_flow'])

/** What happens when the 24-hour window of a conversation ends. */
export const WindowExpiryActionSchema = openEnum(['transfer', 'send_template', 'wait_customer'])

/** An organization: the owner of everything else. */
export const OrganizationSchema = v.object({
  /** Name of the organization. */
  name: v.string(),
  /** Short name for URLs: lower-case letters, digits and hyphens. */
  slug: v.nullable(v.string()),
  /** What the organization does. */
  description: v.nullable(v.string()),
  /** URL of its website. */
  website: v.nullable(v.string()),
  /** URL of its logo. */
  logo_url: v.nullable(v.string()),
  /** Id of the organization. */
  id: v.string(),
  /** Whether its users may work. */
  is_active: v.boolean(),
  /** Its plan. */
  plan_type: PlanTypeSchema,
  /** Limits of the plan, by name. */
  plan_limits: v.nullable(anything),
  /** What is used of the limits, by name. */
  plan_usage: v.nullable(anything),
  /** When the trial ends, ISO 8601. */
  trial_ends_at: v.nullable(v.string()),
  /** When the subscription begins, ISO 8601. */
  subscription_starts_at: v.nullable(v.string()),
  /** When the subscription ends, ISO 8601. */
  subscription_ends_at: v.nullable(v.string()),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** Settings, by name: `window_expiry`, `inactivity`, `timezone`, `ai_assistant` and others. Holds the keys of the AI providers in clear, for every member. */
  settings: v.nullable(anything),
})

/** How much an organization has. */
export const OrganizationTotalsSchema = v.object({
  /** Users. */
  total_users: v.number(),
  /** Contacts. */
  total_contacts: v.number(),
  /** Conversations. */
  total_conversations: v.number(),
  /** WhatsApp numbers. */
  total_whatsapp_numbers: v.number(),
  /** Chatbots. */
  total_chatbots: v.number(),
})

/** What happens to conversations in which nobody writes. Stored as given, without defaults. */
export const OrganizationInactivitySettingsSchema = v.strictObject({
  /** Whether it applies. Default `true`. */
  enabled: v.optional(v.boolean()),
  /** Minutes without a message after which it acts. At least 1. Default `60`. */
  timeout_minutes: v.optional(whole(1)),
  /** What is done. Default `transfer`. */
  action: v.optional(InactivityActionSchema),
  /** Minutes without a message after which the contact is warned. At least 1. */
  send_warning_at_minutes: v.nullish(whole(1)),
  /** Text of the warning. */
  warning_message: v.nullish(v.string()),
})

/** What happens when the 24-hour window of a conversation ends. Stored as given, without defaults. */
export const OrganizationWindowExpirySettingsSchema = v.strictObject({
  /** What is done. Default `transfer`. */
  action: v.optional(WindowExpiryActionSchema),
  /** Name of the template that `send_template` sends. */
  template_name: v.nullish(v.string()),
  /** Whether the contact is warned before. Default `false`. */
  send_warning: v.optional(v.boolean()),
  /** Hours after the contact's last message at which the warning is sent. 1 to 23. Default `22`. */
  warning_at_hours: v.optional(whole(1, 23)),
  /** Name of the template of the warning. */
  warning_template_name: v.nullish(v.string()),
})
