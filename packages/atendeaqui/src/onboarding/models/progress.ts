import * as v from 'valibot'
import { openEnum } from '@sdk/core'
import { jsonObject, occurredAt, text } from '../../fields.ts'

/** How far a user is in a flow. */
export const ProgressStatusSchema = /* @__PURE__ */ openEnum(['NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED'])

/** A user's way through a flow. */
export const UserProgressSchema = v.object({
  /** Your own id of the user. */
  external_user_id: v.string(),
  /** Name of the user; `null` when it is not known. */
  external_user_name: v.nullable(v.string()),
  /** E-mail address of the user; `null` when it is not known. */
  external_user_email: v.nullable(v.string()),
  /** Name of the flow. */
  flow_name: v.string(),
  /** Slug of the flow, which the administration's operations take. */
  flow_slug: v.nullable(v.string()),
  /** How far the user is. */
  status: ProgressStatusSchema,
  /** Key of the step that is next; `null` when there is none. */
  current_step_key: v.nullable(v.string()),
  /** Title of that step. */
  current_step_title: v.nullable(v.string()),
  /** Part of the required steps that is done, in percent. */
  completion_percentage: v.number(),
  /** Keys of the completed steps. */
  steps_completed: v.array(v.string()),
  /** Keys of the skipped steps. */
  steps_skipped: v.array(v.string()),
  /** The data given with each step, by step key. */
  step_data: v.record(v.string(), v.record(v.string(), v.unknown())),
  /** Id of the client that the onboarding belongs to; `null` when it belongs to none. */
  client_id: v.nullable(v.string()),
  /** When the user started, ISO 8601; `null` when not yet. */
  started_at: v.nullable(v.string()),
  /** When the user completed the flow, ISO 8601; `null` when not yet. */
  completed_at: v.nullable(v.string()),
  /** When something last happened, ISO 8601. */
  last_activity_at: v.nullable(v.string()),
  /** Whether the user gets no automatic e-mails of this flow any more. */
  email_unsubscribed: v.boolean(),
  /** Whether `status` is `COMPLETED`. */
  is_completed: v.boolean(),
  /** Whether `status` is `IN_PROGRESS`. */
  is_in_progress: v.boolean(),
  /** Whether `status` is `ABANDONED`. */
  is_abandoned: v.boolean(),
})

/** One step of `completeSteps`. */
export const StepCompletionSchema = v.strictObject({
  /** Key of the step. */
  step_key: text,
  /** Free data of the step; see `completeStep`. */
  step_data: v.optional(jsonObject),
  /** When it happened: a `Date`, or text with a time zone. Default: when the server gets the call. */
  occurred_at: occurredAt,
})

/** A token for the widget in a browser. */
export const WidgetTokenSchema = v.object({
  /** The token, a JWT. A bearer secret: give it to this user's browser only. */
  token: v.string(),
  /** Seconds until the token expires. */
  expires_in: v.number(),
})
