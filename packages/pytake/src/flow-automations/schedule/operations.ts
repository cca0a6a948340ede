import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../../bodies.ts'
import { clock, freeForm, id, moment, whole } from '../../fields.ts'
import { FlowAutomationScheduleSchema, RecurrenceTypeSchema, ScheduleExceptionSchema, ScheduleExceptionTypeSchema, SchedulePreviewSchema } from './schemas.ts'
import type {
  AddScheduleExceptionInput, CreateScheduleInput, DeleteScheduleInput, FlowAutomationSchedule, GetScheduleInput, PreviewScheduleInput,
  RemoveScheduleExceptionInput, ScheduleException, SchedulePreview, UpdateScheduleInput,
} from './types.ts'

const path = {
  /** Id of the automation. */
  automation_id: id,
}

/**
 * Gives an automation a schedule.
 *
 * Wire: `POST /api/v1/flow-automations/{automation_id}/schedule` with `{recurrence_type?, start_date, start_time,
 * end_date?, recurrence_config?, execution_window_start?, …}`. For every signed-in user.
 * @throws {BadRequestError} `recurrence_config` does not fit `recurrence_type`
 * @throws {NotFoundError} no automation of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `flow-automations`
 */
export const create = /* @__PURE__ */ operation<CreateScheduleInput, FlowAutomationSchedule>({
  id: 'flowAutomations.schedule.create', method: 'POST', path: '/api/v1/flow-automations/{automation_id}/schedule', result: FlowAutomationScheduleSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every valid call fails' },
  params: {
    path,
    body: {
      /** How it repeats. Default `once`. */
      recurrence_type: v.optional(RecurrenceTypeSchema),
      /** First day. A `Date`, or ISO 8601 text; without zone, UTC. */
      start_date: moment,
      /** Time of day, `HH:MM:SS`. */
      start_time: clock,
      /** Last day; `null`: no end. A `Date`, or ISO 8601 text; without zone, UTC. */
      end_date: v.nullish(moment),
      /** How it repeats in detail: `daily` `{ interval }`; `weekly` `{ days, interval? }` with days `MON` to `SUN`; `monthly` `{ day, interval? }`; `cron` `{ expression }`; `custom` `{ dates }` without zone; `once` `{}`. */
      recurrence_config: v.optional(freeForm),
      /** Time of day, `HH:MM:SS`, from which it may write. */
      execution_window_start: v.nullish(clock),
      /** Time of day, `HH:MM:SS`, until which it may write. */
      execution_window_end: v.nullish(clock),
      /** Time zone of the times of day. Default `America/Sao_Paulo`. */
      execution_timezone: v.optional(v.string()),
      /** Days on which it does not run. */
      blackout_dates: v.optional(v.array(v.string())),
      /** Whether Saturdays and Sundays are left out. Default `true`. */
      skip_weekends: v.optional(v.boolean()),
      /** Whether public holidays are left out. Default `true`. */
      skip_holidays: v.optional(v.boolean()),
      /** Whether it is in use. Default `true`. */
      is_active: v.optional(v.boolean()),
    },
  },
  // The server wants the id in the body, too.
  encode(parts, { automation_id }) {
    parts.body = { ...(parts.body as object), automation_id }
  },
})

/**
 * Fetches the schedule of an automation.
 *
 * Wire: `GET /api/v1/flow-automations/{automation_id}/schedule`. For every signed-in user.
 * @throws {NotFoundError} there is no such automation, or it has no schedule
 * @see PyTake develop build 7841172, `flow-automations`
 */
export const get = /* @__PURE__ */ operation<GetScheduleInput, FlowAutomationSchedule>({
  id: 'flowAutomations.schedule.get', method: 'GET', path: '/api/v1/flow-automations/{automation_id}/schedule', result: FlowAutomationScheduleSchema,
  params: { path },
})

/**
 * Changes the schedule of an automation; only what is given.
 *
 * Wire: `PUT /api/v1/flow-automations/{automation_id}/schedule` with `{recurrence_type?, start_date?, start_time?,
 * end_date?, recurrence_config?, execution_window_start?, …}`. For every signed-in user.
 * @throws {BadRequestError} `recurrence_config` does not fit `recurrence_type`
 * @throws {NotFoundError} no automation of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `flow-automations`
 */
export const update = /* @__PURE__ */ operation<UpdateScheduleInput, FlowAutomationSchedule>({
  id: 'flowAutomations.schedule.update', method: 'PUT', path: '/api/v1/flow-automations/{automation_id}/schedule', result: FlowAutomationScheduleSchema,
  params: {
    path,
    body: {
      /** How it repeats. */
      recurrence_type: v.nullish(RecurrenceTypeSchema),
      /** First day. A `Date`, or ISO 8601 text; without zone, UTC. */
      start_date: v.nullish(moment),
      /** Time of day, `HH:MM:SS`. */
      start_time: v.nullish(clock),
      /** Last day; `null`: no end. A `Date`, or ISO 8601 text; without zone, UTC. */
      end_date: v.nullish(moment),
      /** How it repeats in detail: `daily` `{ interval }`; `weekly` `{ days, interval? }` with days `MON` to `SUN`; `monthly` `{ day, interval? }`; `cron` `{ expression }`; `custom` `{ dates }` without zone; `once` `{}`. */
      recurrence_config: v.nullish(freeForm),
      /** Time of day, `HH:MM:SS`, from which it may write. */
      execution_window_start: v.nullish(clock),
      /** Time of day, `HH:MM:SS`, until which it may write. */
      execution_window_end: v.nullish(clock),
      /** Time zone of the times of day. */
      execution_timezone: v.nullish(v.string()),
      /** Days on which it does not run. */
      blackout_dates: v.nullish(v.array(v.string())),
      /** Whether Saturdays and Sundays are left out. */
      skip_weekends: v.nullish(v.boolean()),
      /** Whether public holidays are left out. */
      skip_holidays: v.nullish(v.boolean()),
      /** Whether it is in use. */
      is_active: v.nullish(v.boolean()),
      /** Whether it pauses. */
      is_paused: v.nullish(v.boolean()),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteScheduleInput, void>({
  id: 'flowAutomations.schedule.delete', method: 'DELETE', path: '/api/v1/flow-automations/{automation_id}/schedule', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes the schedule of an automation. It is only marked as deleted.
   *
   * Wire: `DELETE /api/v1/flow-automations/{automation_id}/schedule`. For every signed-in user.
   * @throws {NotFoundError} no automation of the organization has this id
   * @see PyTake develop build 7841172, `flow-automations`
   */
  remove as delete,
}

/**
 * Adds days on which the schedule of an automation is different.
 *
 * Wire: `POST /api/v1/flow-automations/{automation_id}/schedule/exceptions` with `{exception_type, start_date,
 * end_date?, reason?, rescheduled_to?, modified_config?, …}`. For every signed-in user.
 * @throws {NotFoundError} no automation of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `flow-automations`
 */
export const addException = /* @__PURE__ */ operation<AddScheduleExceptionInput, ScheduleException>({
  id: 'flowAutomations.schedule.addException', method: 'POST', path: '/api/v1/flow-automations/{automation_id}/schedule/exceptions',
  result: ScheduleExceptionSchema,
  params: {
    path,
    body: {
      /** What is done on these days: `skip`, `reschedule` or `modify`. */
      exception_type: ScheduleExceptionTypeSchema,
      /** First day of the exception. A `Date`, or ISO 8601 text; without zone, UTC. */
      start_date: moment,
      /** Last day of the exception. A `Date`, or ISO 8601 text; without zone, UTC. */
      end_date: v.nullish(moment),
      /** Why. */
      reason: v.nullish(v.string()),
      /** When it runs instead. A `Date`, or ISO 8601 text; without zone, UTC. */
      rescheduled_to: v.nullish(moment),
      /** What is different, by name. */
      modified_config: v.nullish(freeForm),
      /** Id of the schedule. */
      schedule_id: id,
    },
  },
})

/**
 * Takes an exception from the schedule of an automation.
 *
 * Wire: `DELETE /api/v1/flow-automations/{automation_id}/schedule/exceptions/{exception_id}`. For every signed-in user.
 * @throws {NotFoundError} no automation or exception of the organization has this id
 * @see PyTake develop build 7841172, `flow-automations`
 */
export const removeException = /* @__PURE__ */ operation<RemoveScheduleExceptionInput, void>({
  id: 'flowAutomations.schedule.removeException', method: 'DELETE', path: '/api/v1/flow-automations/{automation_id}/schedule/exceptions/{exception_id}',
  result: 'empty',
  params: {
    path: {
      /** Id of the automation. */
      automation_id: id,
      /** Id of the exception. */
      exception_id: id,
    },
  },
})

/**
 * Fetches when an automation will run.
 *
 * Wire: `GET /api/v1/flow-automations/{automation_id}/schedule/preview`. For every signed-in user.
 * @throws {NotFoundError} no automation of the organization has this id
 * @see PyTake develop build 7841172, `flow-automations`
 */
export const preview = /* @__PURE__ */ operation<PreviewScheduleInput, SchedulePreview>({
  id: 'flowAutomations.schedule.preview', method: 'GET', path: '/api/v1/flow-automations/{automation_id}/schedule/preview', result: SchedulePreviewSchema,
  params: {
    path,
    query: {
      /** Runs at most. 1 to 100. Default `10`. */
      num_executions: v.optional(whole(1, 100)),
      /** Days to look ahead. 1 to 365. Default `90`. */
      days_ahead: v.optional(whole(1, 365)),
    },
  },
})
