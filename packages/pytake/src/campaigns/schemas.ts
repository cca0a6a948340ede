import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything } from '../fields.ts'

/** Kind of a campaign. */
export const CampaignTypeSchema = openEnum(['broadcast', 'drip', 'trigger'])

/** Where a campaign stands: from `draft` over `scheduled` to `running` and back and forth to `paused`, until it is `completed`, `failed` or `cancelled`. */
export const CampaignStatusSchema = openEnum(['draft', 'scheduled', 'running', 'paused', 'completed', 'failed', 'cancelled'])

/** Whom a campaign is sent to. */
export const CampaignAudienceSchema = openEnum(['all_contacts', 'segment', 'tags', 'custom_list', 'uploaded_file'])

/** A campaign: one message to many contacts. */
export const CampaignSchema = v.object({
  /** Name of the campaign. */
  name: v.string(),
  /** What the campaign is for. */
  description: v.nullable(v.string()),
  /** Kind: `broadcast`, `drip` or `trigger`. */
  campaign_type: CampaignTypeSchema,
  /** Id of the WhatsApp number it is sent from. */
  whatsapp_number_id: v.nullable(v.string()),
  /** Id of the template it sends. */
  template_id: v.nullable(v.string()),
  /** Kind of its message, e.g. `text`, `template`. */
  message_type: v.string(),
  /** Its message, as `content` of a sent message. */
  message_content: anything,
  /** Values of the template's variables, by name. */
  template_variables: anything,
  /** Whom it is sent to. */
  audience_type: CampaignAudienceSchema,
  /** Ids of the tags that its contacts have. */
  target_tag_ids: v.array(v.string()),
  /** Ids of its contacts. */
  target_contact_ids: v.array(v.string()),
  /** Filters that choose its contacts, by name. */
  segment_filters: anything,
  /** Messages it sends in an hour at most. */
  messages_per_hour: v.number(),
  /** Seconds between two messages. */
  delay_between_messages_seconds: v.number(),
  /** Whether contacts without opt-in are left out. */
  respect_opt_out: v.boolean(),
  /** Whether contacts in a conversation are left out. */
  skip_active_conversations: v.boolean(),
  /** When it shall start, ISO 8601. */
  scheduled_at: v.nullable(v.string()),
  /** Settings of any kind, by name. */
  settings: anything,
  /** Tries for each message. */
  retry_max_attempts: v.number(),
  /** Seconds before the second try; doubled for each further one. */
  retry_base_delay: v.number(),
  /** Seconds between two tries at most. */
  retry_max_delay: v.number(),
  /** Id of the campaign. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Id of the user who created it. */
  created_by_user_id: v.nullable(v.string()),
  /** Where it stands. */
  status: CampaignStatusSchema,
  /** When it began, ISO 8601. */
  started_at: v.nullable(v.string()),
  /** When it was completed, ISO 8601. */
  completed_at: v.nullable(v.string()),
  /** When it was paused, ISO 8601. */
  paused_at: v.nullable(v.string()),
  /** When it was cancelled, ISO 8601. */
  cancelled_at: v.nullable(v.string()),
  /** Contacts it goes to. */
  total_recipients: v.number(),
  /** Messages sent. */
  messages_sent: v.number(),
  /** Messages that arrived. */
  messages_delivered: v.number(),
  /** Messages that were read. */
  messages_read: v.number(),
  /** Messages that failed. */
  messages_failed: v.number(),
  /** Messages still to be sent. */
  messages_pending: v.number(),
  /** Replies. */
  replies_count: v.number(),
  /** Contacts who replied. */
  unique_replies_count: v.number(),
  /** Contacts who opted out because of it. */
  opt_outs_count: v.number(),
  /** Share of the sent messages that arrived, in percent. */
  delivery_rate: v.nullable(v.number()),
  /** Share of the arrived messages that were read, in percent. */
  read_rate: v.nullable(v.number()),
  /** Share of the arrived messages that were replied to, in percent. */
  reply_rate: v.nullable(v.number()),
  /** What it may cost. */
  estimated_cost: v.nullable(v.number()),
  /** What it has cost. */
  actual_cost: v.nullable(v.number()),
  /** Errors so far. */
  error_count: v.number(),
  /** The last error. */
  last_error_message: v.nullable(v.string()),
  /** The errors, in the server's own form. */
  errors: v.array(anything),
  /** State of each message, by contact. */
  message_statuses: anything,
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** When it was deleted, ISO 8601; `null` while it exists. */
  deleted_at: v.nullable(v.string()),
})

/** How the messages of a campaign fared. */
export const CampaignStatsSchema = v.object({
  /** Contacts it goes to. */
  total_recipients: v.number(),
  /** Messages sent. */
  messages_sent: v.number(),
  /** Messages that arrived. */
  messages_delivered: v.number(),
  /** Messages that were read. */
  messages_read: v.number(),
  /** Messages that failed. */
  messages_failed: v.number(),
  /** Messages still to be sent. */
  messages_pending: v.number(),
  /** Replies. */
  replies_count: v.number(),
  /** Contacts who replied. */
  unique_replies_count: v.number(),
  /** Contacts who opted out because of it. */
  opt_outs_count: v.number(),
  /** Share of the sent messages that arrived, in percent. */
  delivery_rate: v.number(),
  /** Share of the arrived messages that were read, in percent. */
  read_rate: v.number(),
  /** Share of the arrived messages that were replied to, in percent. */
  reply_rate: v.number(),
  /** How much is done, in percent. */
  progress_percentage: v.number(),
  /** Share of the recipients who got the message, in percent. */
  success_rate: v.number(),
})

/** How far a campaign has come. */
export const CampaignProgressSchema = v.object({
  /** Where it stands. */
  status: CampaignStatusSchema,
  /** Contacts it goes to. */
  total_recipients: v.number(),
  /** Messages sent. */
  messages_sent: v.number(),
  /** Messages still to be sent. */
  messages_pending: v.number(),
  /** Messages that failed. */
  messages_failed: v.number(),
  /** How much is done, in percent. */
  progress_percentage: v.number(),
  /** When it may be done, ISO 8601. */
  estimated_completion_time: v.nullable(v.string()),
})

/** When a campaign will start. */
export const CampaignScheduleSchema = v.object({
  /** Id of the campaign. */
  campaign_id: v.string(),
  /** When it shall start, ISO 8601. */
  scheduled_at: v.string(),
  /** Contacts it goes to. */
  total_recipients: v.number(),
  /** What it may cost. */
  estimated_cost: v.nullable(v.number()),
  /** What the server says, for people. */
  message: v.string(),
})

/** That a campaign has started. */
export const CampaignStartSchema = v.object({
  /** Id of the campaign. */
  campaign_id: v.string(),
  /** Where it stands. */
  status: CampaignStatusSchema,
  /** When it began, ISO 8601. */
  started_at: v.string(),
  /** Contacts it goes to. */
  total_recipients: v.number(),
  /** What the server says, for people. */
  message: v.string(),
})

/** Contacts of a campaign by the state of their message. */
export const RetryStatusesSchema = v.object({
  /** Not sent yet. */
  pending: v.number(),
  /** Sent. */
  sent: v.number(),
  /** Arrived. */
  delivered: v.number(),
  /** Read. */
  read: v.number(),
  /** To be tried again. */
  retrying: v.number(),
  /** Failed. */
  failed: v.number(),
})

/** How a campaign tries again. */
export const RetryConfigurationSchema = v.object({
  /** Tries for each message. */
  retry_max_attempts: v.number(),
  /** Seconds before the second try. */
  retry_base_delay: v.number(),
  /** Seconds between two tries at most. */
  retry_max_delay: v.number(),
})

/** How often the messages of a campaign were tried. */
export const CampaignRetryStatsSchema = v.object({
  /** Contacts. */
  total_contacts: v.number(),
  /** Contacts by the state of their message. */
  statuses: RetryStatusesSchema,
  /** Tries in all. */
  total_attempts: v.number(),
  /** Mean number of tries for a contact. */
  avg_attempts_per_contact: v.number(),
  /** Messages that went out at the first try. */
  successful_on_first_attempt: v.number(),
  /** Messages that took more. */
  required_retries: v.number(),
  /** Share of these, in percent. */
  retry_rate: v.number(),
  /** How it tries again. */
  configuration: RetryConfigurationSchema,
  /** The latest errors, in the server's own form. */
  recent_errors: v.array(anything),
})

/** A contact that a campaign would go to. */
export const SampleContactSchema = v.object({
  /** Id of the contact. */
  id: v.string(),
  /** Name. */
  name: v.nullable(v.string()),
  /** WhatsApp id. */
  whatsapp_id: v.string(),
  /** E-mail address. */
  email: v.nullable(v.string()),
})

/** Filters that choose the contacts of a campaign. */
export const AudienceFiltersSchema = v.object({
  /** Whom it is sent to. */
  audience_type: CampaignAudienceSchema,
  /** Ids of the tags. */
  target_tag_ids: v.nullish(v.array(v.string())),
  /** Filters of the segment, by name. */
  segment_filters: v.nullish(anything),
})

/** Whom a campaign would go to. */
export const AudiencePreviewSchema = v.object({
  /** Contacts it would go to. */
  total_contacts: v.number(),
  /** Up to 10 of them. */
  sample_contacts: v.array(SampleContactSchema),
  /** The filters that chose them. */
  filters_applied: AudienceFiltersSchema,
})
