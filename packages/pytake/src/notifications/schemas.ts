import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything } from '../fields.ts'

/** What a notification is about. */
export const NotificationTypeSchema = openEnum([
  'conversation_assigned', 'sla_warning', 'campaign_failed', 'new_contact', 'conversation_closed', 'agent_offline', 'custom',
])

/** Way of a notification. */
export const NotificationChannelSchema = openEnum(['email', 'sms', 'whatsapp', 'websocket', 'in_app'])

/** What became of a notification. */
export const NotificationStatusSchema = openEnum(['sent', 'read', 'failed'])

/** How a user wants to be notified. */
export const NotificationPreferenceSchema = v.object({
  /** Number of the record. */
  id: v.number(),
  /** Id of the user. */
  user_id: v.string(),
  /** Id of the organization. */
  organization_id: v.string(),
  /** Whether e-mails are sent. */
  email_enabled: v.boolean(),
  /** Whether SMS are sent. */
  sms_enabled: v.boolean(),
  /** Whether WhatsApp messages are sent. */
  whatsapp_enabled: v.boolean(),
  /** Whether live events are sent. */
  websocket_enabled: v.boolean(),
  /** Whether notices are shown. */
  in_app_enabled: v.boolean(),
  /** Time of day, `HH:MM`, from which nothing is sent. */
  quiet_hours_start: v.nullable(v.string()),
  /** Time of day, `HH:MM`, until which nothing is sent. */
  quiet_hours_end: v.nullable(v.string()),
  /** Whether there are such hours. */
  quiet_hours_enabled: v.boolean(),
  /** E-mails in an hour at most. */
  max_emails_per_hour: v.number(),
  /** SMS in an hour at most. */
  max_sms_per_hour: v.number(),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
})

/** A notification. */
export const NotificationLogSchema = v.object({
  /** Number of the notification. */
  id: v.number(),
  /** Id of the organization. */
  organization_id: v.string(),
  /** Id of the user. */
  user_id: v.string(),
  /** What it is about. */
  notification_type: NotificationTypeSchema,
  /** Way it was sent. */
  channel: NotificationChannelSchema,
  /** Subject. */
  subject: v.nullable(v.string()),
  /** Text. */
  message: v.string(),
  /** Address it was sent to. */
  recipient: v.string(),
  /** What became of it. */
  status: NotificationStatusSchema,
  /** What went wrong. */
  error_message: v.nullable(v.string()),
  /** When it was sent, ISO 8601. */
  sent_at: v.nullable(v.string()),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** Further data, by name. */
  notification_metadata: v.nullable(anything),
  /** Tries after the first one. */
  retry_count: v.number(),
})

/** How many notifications are unread. */
export const UnreadCountSchema = v.object({
  /** Notifications. */
  unread_count: v.number(),
})

/** How many notifications were marked as read. */
export const MarkedCountSchema = v.object({
  /** Notifications. */
  marked_as_read: v.number(),
})

/** That a notification was deleted. */
export const NotificationDeletionSchema = v.object({
  /** `true`. */
  deleted: v.literal(true),
})
