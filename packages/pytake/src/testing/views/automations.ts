import type { FlowAutomationSchedule, ScheduleException } from '../../flow-automations/schedule/types.ts'
import type { FlowAutomation, FlowAutomationStats } from '../../flow-automations/types.ts'
import { nextExecutions } from '../rules/recurrence.ts'
import type { AutomationRow, ExceptionRow, ExecutionRow, ScheduleRow } from '../world/rows/work.ts'
import { withOffset } from '../world/times.ts'
import type { World } from '../world/world.ts'
import { latest, roundedPercent, sum } from './numbers.ts'

/** How far ahead the next execution is looked for. */
const AHEAD_DAYS = 365

/** The schedule of an automation, unless it is deleted. */
export const scheduleOf = (world: World, automationId: string): ScheduleRow | undefined =>
  world.schedules.find(({ automation_id: id, deleted_at: at }) => id === automationId && at === null)

const executionsOf = (world: World, { id }: AutomationRow): ExecutionRow[] => world.executions.where(({ automation_id: automation }) => automation === id)

/** When a schedule is due next. The develop build does not work it out. */
function nextOf(world: World, schedule: ScheduleRow | undefined): string | null {
  if (world.isObserved || schedule === undefined || schedule.is_paused || !schedule.is_active) return null
  const [next] = nextExecutions(world, schedule, { count: 1, days: AHEAD_DAYS })
  return next === undefined ? null : `${next}Z`
}

const totalsOf = (executions: readonly ExecutionRow[]): Pick<FlowAutomation, 'total_executions' | 'total_sent' | 'total_delivered' | 'total_read' | 'total_replied' | 'total_completed' | 'total_failed'> => ({
  total_executions: executions.length, total_sent: sum(executions.map(({ messages_sent: count }) => count)), total_delivered: sum(executions.map(({ messages_delivered: count }) => count)),
  total_read: sum(executions.map(({ messages_read: count }) => count)), total_replied: sum(executions.map(({ messages_replied: count }) => count)),
  total_completed: sum(executions.map(({ messages_completed: count }) => count)), total_failed: sum(executions.map(({ messages_failed: count }) => count)),
})

/** An automation with the counts of its executions. The names stay empty, as on the real server. */
export function automationView(world: World, row: AutomationRow): FlowAutomation {
  const executions = executionsOf(world, row)
  return {
    ...row, ...totalsOf(executions), last_executed_at: latest(executions.map(({ started_at: at }) => at)), next_scheduled_at: nextOf(world, scheduleOf(world, row.id)),
    chatbot_name: null, flow_name: null, whatsapp_number_name: null,
  }
}

export function automationStatsView(world: World, row: AutomationRow): FlowAutomationStats {
  const executions = executionsOf(world, row)
  const totals = totalsOf(executions)
  const last = executions.at(-1)
  const rate = (part: number): number | null => (totals.total_sent === 0 ? null : roundedPercent(part, totals.total_sent))
  return {
    ...totals, delivery_rate: rate(totals.total_delivered), read_rate: rate(totals.total_read), reply_rate: rate(totals.total_replied), completion_rate: rate(totals.total_completed),
    last_execution_id: last?.id ?? null, last_execution_status: last?.status ?? null, last_executed_at: last?.started_at ?? null, next_scheduled_at: nextOf(world, scheduleOf(world, row.id)),
  }
}

export function scheduleView(world: World, row: ScheduleRow): FlowAutomationSchedule {
  const { deleted_at: _deleted, ...rest } = row
  return { ...rest, next_scheduled_at: nextOf(world, row) }
}

/** An exception, its times with `+00:00`. */
export function exceptionView({ organization_id: _organization, ...row }: ExceptionRow): ScheduleException {
  const { start_date, end_date, rescheduled_to, created_at, updated_at } = row
  return {
    ...row, start_date: withOffset(start_date), end_date: end_date === null ? null : withOffset(end_date), rescheduled_to: rescheduled_to === null ? null : withOffset(rescheduled_to),
    created_at: withOffset(created_at), updated_at: withOffset(updated_at),
  }
}
