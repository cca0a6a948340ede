import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything } from '../fields.ts'

/** What starts an automation. */
export const TriggerTypeSchema = openEnum(['manual', 'scheduled', 'cron', 'webhook', 'event'])

/** Whom an automation writes to. */
export const AutomationAudienceSchema = openEnum(['all', 'segment', 'tags', 'custom', 'uploaded'])

/** Where an automation stands. */
export const AutomationStatusSchema = openEnum(['draft', 'active', 'paused', 'completed', 'archived'])

/** What started a run. */
export const ExecutionTypeSchema = openEnum(['manual', 'scheduled', 'trigger'])

/** Where a run stands. */
export const ExecutionStatusSchema = openEnum(['queued', 'running', 'paused', 'completed', 'failed', 'cancelled'])

/** An automation: a flow that is started with many contacts. */
export const FlowAutomationSchema = v.object({
  /** Name of the automation. */
  name: v.string(),
  /** What the automation does. */
  description: v.nullable(v.string()),
  /** Id of the chatbot whose flow it starts. */
  chatbot_id: v.string(),
  /** Id of the flow it starts. */
  flow_id: v.string(),
  /** Id of the WhatsApp number it writes from. */
  whatsapp_number_id: v.string(),
  /** What starts it. */
  trigger_type: TriggerTypeSchema,
  /** Settings of the trigger, by name. */
  trigger_config: anything,
  /** Whom it writes to. */
  audience_type: AutomationAudienceSchema,
  /** Settings of the audience, e.g. `{ contact_ids }` for `custom`. */
  audience_config: anything,
  /** Values of the flow's variables, by name; `{{contact.name}}` stands for a field of the contact. */
  variable_mapping: anything,
  /** Conversations it has at a time at most. */
  max_concurrent_executions: v.number(),
  /** Messages it sends in an hour at most. */
  rate_limit_per_hour: v.number(),
  /** Whether failed messages are tried again. */
  retry_failed: v.boolean(),
  /** Tries for each message. */
  max_retries: v.number(),
  /** Time of day, `HH:MM:SS`, from which it may write. */
  execution_window_start: v.nullable(v.string()),
  /** Time of day, `HH:MM:SS`, until which it may write. */
  execution_window_end: v.nullable(v.string()),
  /** Time zone of the times of day. */
  execution_timezone: v.string(),
  /** Id of the automation. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Where it stands. */
  status: AutomationStatusSchema,
  /** Whether it is in use. */
  is_active: v.boolean(),
  /** How often it ran. */
  total_executions: v.number(),
  /** Messages sent. */
  total_sent: v.number(),
  /** Messages that arrived. */
  total_delivered: v.number(),
  /** Messages that were read. */
  total_read: v.number(),
  /** Messages that were replied to. */
  total_replied: v.number(),
  /** Conversations that came to the flow's end. */
  total_completed: v.number(),
  /** Messages that failed. */
  total_failed: v.number(),
  /** When it last ran, ISO 8601. */
  last_executed_at: v.nullable(v.string()),
  /** When it runs next, ISO 8601. */
  next_scheduled_at: v.nullable(v.string()),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** When it was deleted, ISO 8601; `null` while it exists. */
  deleted_at: v.nullable(v.string()),
  /** Name of the chatbot; often `null`. */
  chatbot_name: v.nullable(v.string()),
  /** Name of the flow; often `null`. */
  flow_name: v.nullable(v.string()),
  /** Name of the number; often `null`. */
  whatsapp_number_name: v.nullable(v.string()),
})

/** A run of an automation. */
export const FlowAutomationExecutionSchema = v.object({
  /** What started it: `manual`, `scheduled` or `trigger`. */
  execution_type: ExecutionTypeSchema,
  /** Event that started it. */
  triggered_by_event: v.nullable(v.string()),
  /** Id of the run. */
  id: v.string(),
  /** Id of the automation. */
  automation_id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Id of the user who started it. */
  triggered_by_user_id: v.nullable(v.string()),
  /** Where it stands. */
  status: ExecutionStatusSchema,
  /** Contacts it goes to. */
  total_recipients: v.number(),
  /** Messages sent. */
  messages_sent: v.number(),
  /** Messages that arrived. */
  messages_delivered: v.number(),
  /** Messages that were read. */
  messages_read: v.number(),
  /** Messages that were replied to. */
  messages_replied: v.number(),
  /** Conversations that came to the flow's end. */
  messages_completed: v.number(),
  /** Messages that failed. */
  messages_failed: v.number(),
  /** When it began, ISO 8601. */
  started_at: v.nullable(v.string()),
  /** When it was completed, ISO 8601. */
  completed_at: v.nullable(v.string()),
  /** When it was paused, ISO 8601. */
  paused_at: v.nullable(v.string()),
  /** When it was cancelled, ISO 8601. */
  cancelled_at: v.nullable(v.string()),
  /** What went wrong. */
  error_message: v.nullable(v.string()),
  /** The errors, in the server's own form. */
  errors: v.array(anything),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** Name of the automation. */
  automation_name: v.nullable(v.string()),
  /** Name of the user who started it. */
  triggered_by_user_name: v.nullable(v.string()),
  /** How much is done, in percent. */
  progress_percentage: v.nullable(v.number()),
  /** When it may be done, ISO 8601. */
  estimated_completion_time: v.nullable(v.string()),
})

/** An automation in numbers. */
export const FlowAutomationStatsSchema = v.object({
  /** How often it ran. */
  total_executions: v.number(),
  /** Messages sent. */
  total_sent: v.number(),
  /** Messages that arrived. */
  total_delivered: v.number(),
  /** Messages that were read. */
  total_read: v.number(),
  /** Messages that were replied to. */
  total_replied: v.number(),
  /** Conversations that came to the flow's end. */
  total_completed: v.number(),
  /** Messages that failed. */
  total_failed: v.number(),
  /** Share of the sent messages that arrived, in percent. */
  delivery_rate: v.nullable(v.number()),
  /** Share of the arrived messages that were read, in percent. */
  read_rate: v.nullable(v.number()),
  /** Share of the arrived messages that were replied to, in percent. */
  reply_rate: v.nullable(v.number()),
  /** Share that came to the flow's end, in percent. */
  completion_rate: v.nullable(v.number()),
  /** Id of the last run. */
  last_execution_id: v.nullable(v.string()),
  /** How the last run stands. */
  last_execution_status: v.nullable(ExecutionStatusSchema),
  /** When it last ran, ISO 8601. */
  last_executed_at: v.nullable(v.string()),
  /** When it runs next, ISO 8601. */
  next_scheduled_at: v.nullable(v.string()),
})
