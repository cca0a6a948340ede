import { openEnum } from '@sdk/core'
import * as v from 'valibot'

/** How far a contact has come. */
export const LifecycleStageSchema = openEnum(['lead', 'customer', 'vip', 'churned'])

/** Somebody who can be written to over WhatsApp. */
export const ContactSchema = v.object({
  /** Name. */
  name: v.nullable(v.string()),
  /** E-mail address. */
  email: v.nullable(v.string()),
  /** Phone number as people write it. */
  phone_number: v.nullable(v.string()),
  /** URL of a picture. */
  avatar_url: v.nullable(v.string()),
  /** Company the contact works for. */
  company: v.nullable(v.string()),
  /** What the contact does there. */
  job_title: v.nullable(v.string()),
  /** Notes about the contact. */
  notes: v.nullable(v.string()),
  /** Id of the contact. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** WhatsApp id: the phone number with country code, digits alone; unique in the organization. */
  whatsapp_id: v.string(),
  /** Name that the contact shows in WhatsApp. */
  whatsapp_name: v.nullable(v.string()),
  /** URL of the picture in WhatsApp. */
  whatsapp_profile_pic: v.nullable(v.string()),
  /** Street. */
  address_street: v.nullable(v.string()),
  /** City. */
  address_city: v.nullable(v.string()),
  /** State. */
  address_state: v.nullable(v.string()),
  /** Country. */
  address_country: v.nullable(v.string()),
  /** Postal code. */
  address_postal_code: v.nullable(v.string()),
  /** Where the contact came from. */
  source: v.nullable(v.string()),
  /** How far the contact has come: `lead`, `customer`, `vip` or `churned`. */
  lifecycle_stage: v.nullable(LifecycleStageSchema),
  /** Whether the contact agrees to be written to. */
  opt_in: v.boolean(),
  /** When the contact agreed, ISO 8601. */
  opt_in_date: v.nullable(v.string()),
  /** When the contact withdrew, ISO 8601. */
  opt_out_date: v.nullable(v.string()),
  /** Whether the contact is blocked. */
  is_blocked: v.boolean(),
  /** When the contact was blocked, ISO 8601. */
  blocked_at: v.nullable(v.string()),
  /** Why the contact is blocked. */
  blocked_reason: v.nullable(v.string()),
  /** Whether the contact is marked as important. */
  is_vip: v.boolean(),
  /** When a message last went either way, ISO 8601. */
  last_message_at: v.nullable(v.string()),
  /** When the contact last wrote, ISO 8601. */
  last_message_received_at: v.nullable(v.string()),
  /** When the contact was last written to, ISO 8601. */
  last_message_sent_at: v.nullable(v.string()),
  /** Messages sent to the contact. */
  total_messages_sent: v.number(),
  /** Messages that came from the contact. */
  total_messages_received: v.number(),
  /** Conversations with the contact. */
  total_conversations: v.number(),
  /** Id of the agent who looks after the contact. */
  assigned_agent_id: v.nullable(v.string()),
  /** Id of the department that looks after the contact. */
  assigned_department_id: v.nullable(v.string()),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** Names of its tags. */
  tags: v.array(v.string()),
})

/** Numbers of a contact. */
export const ContactStatsSchema = v.object({
  /** Conversations with the contact. */
  total_conversations: v.number(),
  /** Messages both ways. */
  total_messages: v.number(),
  /** Mean time to a reply in minutes. */
  avg_response_time_minutes: v.nullable(v.number()),
  /** When a message last went either way, ISO 8601. */
  last_interaction: v.nullable(v.string()),
})

/** All contacts in numbers. */
export const ContactTotalsSchema = v.object({
  /** Contacts. */
  total_contacts: v.number(),
  /** Of them, those with tags. */
  contacts_with_tags: v.number(),
  /** Of them, blocked ones. */
  blocked_contacts: v.number(),
  /** Of them, new ones. */
  recent_contacts: v.number(),
})
