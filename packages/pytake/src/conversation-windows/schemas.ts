import { openEnum } from '@sdk/core'
import * as v from 'valibot'

/** Where a window stands. */
export const WindowStateSchema = openEnum(['active', 'expired', 'unknown'])

/** What became of a window. */
export const WindowStatusSchema = openEnum(['active', 'expired', 'manually_extended', 'closed'])

/** Time until a window ends. */
export const TimeLeftSchema = v.object({
  /** Whether it has ended. */
  expired: v.boolean(),
  /** Hours. */
  hours: v.number(),
  /** Minutes beside the hours. */
  minutes: v.number(),
  /** Seconds beside the minutes. */
  seconds: v.number(),
  /** All of it in seconds. */
  total_seconds: v.optional(v.number()),
})

/** The 24 hours after the last message of a contact, in which any message may be sent. */
export const ConversationWindowSchema = v.object({
  /** Id of the conversation. */
  conversation_id: v.string(),
  /** When it opened, ISO 8601. */
  started_at: v.nullable(v.string()),
  /** When it ends, ISO 8601. */
  ends_at: v.nullable(v.string()),
  /** Whether it is open. */
  is_active: v.boolean(),
  /** Where it stands. */
  status: WindowStatusSchema,
  /** Why it was closed. */
  close_reason: v.nullable(v.string()),
  /** Notes. */
  notes: v.nullable(v.string()),
  /** Id of the window. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** Whether free messages may be sent now. */
  is_within_window: v.boolean(),
  /** Hours until it ends. */
  hours_remaining: v.number(),
  /** Minutes until it ends. */
  minutes_remaining: v.number(),
  /** The time until it ends, in parts. */
  time_until_expiry: TimeLeftSchema,
})

/** Whether a window is open. */
export const ConversationWindowStatusSchema = v.object({
  /** Where the window stands. */
  window_status: WindowStateSchema,
  /** Whether free messages may be sent now. */
  is_within_window: v.boolean(),
  /** When it opened. */
  started_at: v.nullable(v.string()),
  /** When it ends. */
  ends_at: v.nullable(v.string()),
  /** Hours until it ends. */
  hours_remaining: v.number(),
  /** Minutes until it ends. */
  minutes_remaining: v.number(),
  /** The time until it ends, in parts. */
  time_until_expiry: TimeLeftSchema,
  /** Id of the window. */
  window_id: v.nullable(v.string()),
  /** What went wrong. */
  error: v.nullable(v.string()),
})

/** Whether a message may be sent. */
export const MessageValidationSchema = v.object({
  /** Whether the message may be sent. */
  is_valid: v.boolean(),
  /** Why, or why not. */
  reason: v.string(),
  /** Where the window stands. */
  window_status: WindowStateSchema,
  /** Hours until it ends. */
  hours_remaining: v.number(),
  /** Whether only a template may be sent. */
  template_required: v.boolean(),
})
