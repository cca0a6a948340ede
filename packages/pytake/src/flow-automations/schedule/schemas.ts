import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything } from '../../fields.ts'

/** How a schedule repeats. */
export const RecurrenceTypeSchema = openEnum(['once', 'daily', 'weekly', 'monthly', 'cron', 'custom'])

/** What is done on the days of an exception. */
export const ScheduleExceptionTypeSchema = openEnum(['skip', 'reschedule', 'modify'])

/** When an automation runs. */
export const FlowAutomationScheduleSchema = v.object({
  /** How it repeats. */
  recurrence_type: RecurrenceTypeSchema,
  /** First day. */
  start_date: v.string(),
  /** Time of day, `HH:MM:SS`. */
  start_time: v.string(),
  /** Last day; `null`: no end. */
  end_date: v.nullable(v.string()),
  /** How it repeats in detail: `daily` `{ interval }`; `weekly` `{ days, interval? }` with days `MON` to `SUN`; `monthly` `{ day, interval? }`; `cron` `{ expression }`; `custom` `{ dates }` without zone; `once` `{}`. */
  recurrence_config: anything,
  /** Time of day, `HH:MM:SS`, from which it may write. */
  execution_window_start: v.nullable(v.string()),
  /** Time of day, `HH:MM:SS`, until which it may write. */
  execution_window_end: v.nullable(v.string()),
  /** Time zone of the times of day. */
  execution_timezone: v.string(),
  /** Days on which it does not run. */
  blackout_dates: v.array(v.string()),
  /** Whether Saturdays and Sundays are left out. */
  skip_weekends: v.boolean(),
  /** Whether public holidays are left out. */
  skip_holidays: v.boolean(),
  /** Whether it is in use. */
  is_active: v.boolean(),
  /** Id of the schedule. */
  id: v.string(),
  /** Id of the automation. */
  automation_id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Whether it pauses. */
  is_paused: v.boolean(),
  /** When it was paused, ISO 8601. */
  paused_at: v.nullable(v.string()),
  /** When it last ran, ISO 8601. */
  last_executed_at: v.nullable(v.string()),
  /** When it runs next, ISO 8601. */
  next_scheduled_at: v.nullable(v.string()),
  /** How often it ran. */
  execution_count: v.number(),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
})

/** Days on which a schedule is different. */
export const ScheduleExceptionSchema = v.object({
  /** Id of the exception. */
  id: v.string(),
  /** Id of the schedule. */
  schedule_id: v.string(),
  /** What is done. */
  exception_type: ScheduleExceptionTypeSchema,
  /** First day, ISO 8601 with offset. */
  start_date: v.string(),
  /** Last day, ISO 8601 with offset. */
  end_date: v.nullable(v.string()),
  /** Why. */
  reason: v.nullable(v.string()),
  /** When it runs instead, ISO 8601 with offset. */
  rescheduled_to: v.nullable(v.string()),
  /** What is different, by name. */
  modified_config: v.nullable(anything),
  /** When it was created, ISO 8601 with offset. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601 with offset. */
  updated_at: v.string(),
})

/** Times of day between which an automation may write. */
export const ExecutionWindowSchema = v.object({
  /** From then on, `HH:MM:SS`. */
  start: v.nullable(v.string()),
  /** Until then, `HH:MM:SS`. */
  end: v.nullable(v.string()),
})

/** A run to come. */
export const NextExecutionSchema = v.object({
  /** When, without zone. */
  scheduled_at: v.string(),
  /** How it repeats. */
  recurrence_type: RecurrenceTypeSchema,
  /** Times of day between which it may write. */
  execution_window: v.nullable(ExecutionWindowSchema),
  /** Time zone. */
  timezone: v.string(),
})

/** The runs to come. */
export const SchedulePreviewSchema = v.object({
  /** Id of the automation. */
  automation_id: v.string(),
  /** Id of its schedule; `null` without one. */
  schedule_id: v.nullable(v.string()),
  /** The next runs, in order. */
  next_executions: v.array(NextExecutionSchema),
})
