import { patch, type Call } from '../http/call.ts'
import { flag, int, listOf, moment, optional, orNull, record, shape, text, timeOfDay, uuid, withDefault } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import { checkRecurrence, nextExecutions } from '../rules/recurrence.ts'
import { exceptionView, scheduleOf, scheduleView } from '../views/automations.ts'
import { badRequest, notFound } from '../world/refusal.ts'
import type { ScheduleRow } from '../world/rows/work.ts'
import { inUtc } from '../world/times.ts'
import { automationOf } from './flow-automations.ts'

const createBody = shape({
  recurrence_type: withDefault(text(), 'once'), start_date: moment(), start_time: timeOfDay(), end_date: orNull(moment()), recurrence_config: withDefault(record(), {}),
  execution_window_start: orNull(timeOfDay()), execution_window_end: orNull(timeOfDay()), execution_timezone: withDefault(text(), 'America/Sao_Paulo'),
  blackout_dates: withDefault(listOf(text()), []), skip_weekends: withDefault(flag(), true), skip_holidays: withDefault(flag(), true), is_active: withDefault(flag(), true),
  automation_id: uuid(),
})
const updateBody = shape({
  recurrence_type: optional(text()), start_date: optional(moment()), start_time: optional(timeOfDay()), end_date: optional(moment()), recurrence_config: optional(record()),
  execution_window_start: optional(timeOfDay()), execution_window_end: optional(timeOfDay()), execution_timezone: optional(text()), blackout_dates: optional(listOf(text())),
  skip_weekends: optional(flag()), skip_holidays: optional(flag()), is_active: optional(flag()), is_paused: optional(flag()),
})
const NOT_NULL = [
  'recurrence_type', 'start_date', 'start_time', 'recurrence_config', 'execution_timezone', 'blackout_dates', 'skip_weekends', 'skip_holidays', 'is_active', 'is_paused',
] as const
const exceptionBody = shape({
  exception_type: text(), start_date: moment(), end_date: orNull(moment()), reason: orNull(text()), rescheduled_to: orNull(moment()), modified_config: orNull(record()), schedule_id: uuid(),
})
const NO_AUTOMATION =
  '(sqlalchemy.dialects.postgresql.asyncpg.IntegrityError) null value in column "automation_id" of relation "flow_automation_schedules" violates not-null constraint'
const one = '/flow-automations/{automation_id}/schedule'

/** When automations run by themselves. */
export const flowAutomationScheduleRoutes: readonly FakeRoute[] = [
  route('flowAutomations.schedule.create', 'POST', one, {
    body: createBody,
    run: (call) => {
      const { world, body, organizationId } = call
      const automation = automationOf(call)
      checkRecurrence(body.recurrence_type, body.recurrence_config)
      call.breaks(NO_AUTOMATION)
      if (scheduleOf(world, automation.id) !== undefined) throw badRequest('Schedule already exists')
      const { start_date, end_date } = body
      const row = world.schedules.add({
        ...world.fresh(), ...body, start_date: inUtc(start_date), end_date: end_date === null ? null : inUtc(end_date), automation_id: automation.id, organization_id: organizationId,
        is_paused: false, paused_at: null, last_executed_at: null, next_scheduled_at: null, execution_count: 0, deleted_at: null,
      })
      return scheduleView(world, row)
    },
  }),
  route('flowAutomations.schedule.get', 'GET', one, { run: (call) => scheduleView(call.world, requireSchedule(call)) }),
  route('flowAutomations.schedule.update', 'PUT', one, {
    body: updateBody,
    run: (call) => {
      const { world, body } = call
      const row = requireSchedule(call)
      const { start_date: start, end_date: end, is_paused: isPaused, ...given } = changesOf(body, ...NOT_NULL)
      checkRecurrence(given.recurrence_type ?? row.recurrence_type, given.recurrence_config ?? row.recurrence_config)
      const dates = { ...(start !== undefined && { start_date: inUtc(start) }), ...(end !== undefined && { end_date: end === null ? null : inUtc(end) }) }
      // The develop build does not note when.
      const pause = isPaused === undefined ? {} : { is_paused: isPaused, paused_at: isPaused && !world.isObserved ? world.generator.stamp() : null }
      return scheduleView(world, patch(world, row, { ...given, ...dates, ...pause }))
    },
  }),
  route('flowAutomations.schedule.delete', 'DELETE', one, {
    status: 204, run: (call) => void patch(call.world, requireSchedule(call), { deleted_at: call.world.generator.stamp() }),
  }),
  route('flowAutomations.schedule.addException', 'POST', `${one}/exceptions`, {
    status: 201, body: exceptionBody,
    run: (call) => {
      const { world, body, organizationId } = call
      const { id: schedule_id } = requireSchedule(call)
      const { start_date, end_date, rescheduled_to } = body
      const row = world.scheduleExceptions.add({
        ...world.fresh(), ...body, schedule_id, organization_id: organizationId, start_date: inUtc(start_date), end_date: end_date === null ? null : inUtc(end_date),
        rescheduled_to: rescheduled_to === null ? null : inUtc(rescheduled_to),
      })
      return exceptionView(row)
    },
  }),
  route('flowAutomations.schedule.removeException', 'DELETE', `${one}/exceptions/{exception_id}`, {
    run: (call) => {
      const { id } = requireSchedule(call)
      const row = call.world.scheduleExceptions.get(call.path.exception_id)
      if (row?.schedule_id !== id) throw notFound('Exception')
      call.world.scheduleExceptions.remove(row.id)
      return null
    },
  }),
  route('flowAutomations.schedule.preview', 'GET', `${one}/preview`, {
    query: { num_executions: withDefault(int({ min: 1, max: 100 }), 10), days_ahead: withDefault(int({ min: 1, max: 365 }), 90) },
    run: (call) => {
      const { num_executions: count, days_ahead: days } = call.query
      const row = requireSchedule(call)
      const { recurrence_type, execution_window_start: start, execution_window_end: end, execution_timezone: timezone } = row
      const times = nextExecutions(call.world, row, { count, days })
      return {
        automation_id: row.automation_id, schedule_id: row.id,
        next_executions: times.map((scheduled_at) => ({ scheduled_at, recurrence_type, execution_window: { start, end }, timezone })),
      }
    },
  }),
]

function requireSchedule(call: Call<'automation_id'>): ScheduleRow {
  const row = scheduleOf(call.world, automationOf(call).id)
  if (row === undefined) throw notFound('Schedule')
  return row
}
