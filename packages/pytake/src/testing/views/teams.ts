import type { Department } from '../../departments/types.ts'
import type { Queue } from '../../queues/types.ts'
import type { DepartmentRow, QueueRow } from '../world/rows/accounts.ts'
import type { ConversationRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'
import { responseSecondsOf } from './conversations.ts'
import { average, secondsBetween } from './numbers.ts'

const ACTIVE: readonly string[] = ['open', 'active', 'pending']

interface Counts {
  readonly total_conversations: number
  readonly active_conversations: number
  readonly queued_conversations: number
  readonly completed_conversations: number
  readonly average_response_time_seconds: number | null
  readonly average_resolution_time_seconds: number | null
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value))

const present = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null)

/** What conversations add up to. */
function countsOf(world: World, rows: readonly ConversationRow[]): Counts {
  const count = (...statuses: readonly string[]): number => rows.filter(({ status }) => statuses.includes(status)).length
  return {
    total_conversations: rows.length, active_conversations: count(...ACTIVE), queued_conversations: count('queued'), completed_conversations: count('resolved', 'closed'),
    average_response_time_seconds: rounded(average(present(rows.map((row) => responseSecondsOf(world, row))))),
    average_resolution_time_seconds: rounded(average(present(rows.map(({ created_at: from, closed_at: to }) => (to === null ? null : secondsBetween(from, to)))))),
  }
}

/** A department with what its conversations add up to. The agents that were added are counted in the develop build, and not shown. */
export function departmentView(world: World, row: DepartmentRow): Department {
  const { counted_agent_ids: counted, ...department } = row
  const { completed_conversations: _completed, ...counts } = countsOf(world, world.conversations.where(({ assigned_department_id: id }) => id === row.id))
  return { ...department, total_agents: (world.isObserved ? counted : row.agent_ids).length, ...counts }
}

export const conversationsIn = (world: World, queue: Pick<QueueRow, 'id'>): ConversationRow[] => world.conversations.where(({ queue_id: id }) => id === queue.id)

/** Seconds that conversations wait in their queue. Once they left it, the last change counts for the end of the wait. */
export function waitsOf(world: World, rows: readonly ConversationRow[]): number[] {
  const now = new Date(world.clock.now()).toISOString()
  return rows.flatMap(({ queued_at: from, status, updated_at: to }) => (from === null ? [] : [secondsBetween(from, status === 'queued' ? now : to)]))
}

/** A queue with what its conversations add up to. */
export function queueView(world: World, row: QueueRow): Queue {
  const rows = conversationsIn(world, row)
  return { ...row, ...countsOf(world, rows), average_wait_time_seconds: rounded(average(waitsOf(world, rows))) }
}
