import * as v from 'valibot'
import { anything, whole } from '../../fields.ts'
import { noticeChannel, noticeKind, noticeOutcome } from '../usual.ts'

/** How a user wants to be notified. */
export const NotificationPreferenceTypeSchema = v.object({
  /** Number of the record. */
  id: v.number(),
  /** Id of the user. */
  userId: v.string(),
  /** Id of the organization. */
  organizationId: v.string(),
  /** Whether e-mails are sent. */
  emailEnabled: v.boolean(),
  /** Whether SMS are sent. */
  smsEnabled: v.boolean(),
  /** Whether WhatsApp messages are sent. */
  whatsappEnabled: v.boolean(),
  /** Whether live events are sent. */
  websocketEnabled: v.boolean(),
  /** Whether notices are shown. */
  inAppEnabled: v.boolean(),
  /** Time of day, `HH:MM`, from which nothing is sent. */
  quietHoursStart: v.nullable(v.string()),
  /** Time of day, `HH:MM`, until which nothing is sent. */
  quietHoursEnd: v.nullable(v.string()),
  /** Whether there are such hours. */
  quietHoursEnabled: v.boolean(),
  /** E-mails in an hour at most. */
  maxEmailsPerHour: v.number(),
  /** SMS in an hour at most. */
  maxSmsPerHour: v.number(),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
})

/** A notification. */
export const NotificationLogTypeSchema = v.object({
  /** Number of the notification. */
  id: v.number(),
  /** Id of the organization. */
  organizationId: v.string(),
  /** Id of the user. */
  userId: v.string(),
  /** What it is about. */
  notificationType: noticeKind,
  /** Way it was sent. */
  channel: noticeChannel,
  /** Subject. */
  subject: v.nullable(v.string()),
  /** Text. */
  message: v.string(),
  /** Address it was sent to. */
  recipient: v.string(),
  /** What became of it. */
  status: noticeOutcome,
  /** What went wrong. */
  errorMessage: v.nullable(v.string()),
  /** When it was sent, ISO 8601. */
  sentAt: v.nullable(v.string()),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
  /** Further data, by name. */
  notificationMetadata: v.nullable(anything),
  /** Tries after the first one. */
  retryCount: v.number(),
})

/** Changes to how a user wants to be notified; what is absent stays. */
export const NotificationPreferenceUpdateInputSchema = v.strictObject({
  /** Whether e-mails are sent. */
  emailEnabled: v.nullish(v.boolean()),
  /** Whether SMS are sent. */
  smsEnabled: v.nullish(v.boolean()),
  /** Whether WhatsApp messages are sent. */
  whatsappEnabled: v.nullish(v.boolean()),
  /** Whether live events are sent. */
  websocketEnabled: v.nullish(v.boolean()),
  /** Whether notices are shown. */
  inAppEnabled: v.nullish(v.boolean()),
  /** Time of day, `HH:MM`, from which nothing is sent. */
  quietHoursStart: v.nullish(v.string()),
  /** Time of day, `HH:MM`, until which nothing is sent. */
  quietHoursEnd: v.nullish(v.string()),
  /** Whether there are such hours. */
  quietHoursEnabled: v.nullish(v.boolean()),
  /** E-mails in an hour at most. 1 to 100. */
  maxEmailsPerHour: v.nullish(whole(1, 100)),
  /** SMS in an hour at most. 1 to 50. */
  maxSmsPerHour: v.nullish(whole(1, 50)),
})
