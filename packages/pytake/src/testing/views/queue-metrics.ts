import type { QueueMetrics } from '../../queues/types.ts'
import type { QueueRow } from '../world/rows/accounts.ts'
import type { ConversationRow } from '../world/rows/work.ts'
import { isWithinDays, millisOf, naive } from '../world/times.ts'
import type { World } from '../world/world.ts'
import { responseSecondsOf } from './conversations.ts'
import { average, secondsBetween } from './numbers.ts'
import { conversationsIn, waitsOf } from './teams.ts'

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((left, right) => left - right)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** A queue in numbers over the last days. */
export function queueMetrics(world: World, queue: QueueRow, days: number): QueueMetrics {
  const now = world.clock.now()
  const all = conversationsIn(world, queue)
  const rows = all.filter(({ created_at: at }) => isWithinDays(at, days, now))
  const since = (span: number): number => all.filter(({ created_at: at }) => isWithinDays(at, span, now)).length
  const count = (...statuses: readonly string[]): number => rows.filter(({ status }) => statuses.includes(status)).length
  const waits = waitsOf(world, rows)
  const { sla_minutes: sla } = queue
  const late = sla === null ? 0 : waits.filter((seconds) => seconds > sla * 60).length
  return {
    queue_id: queue.id, queue_name: queue.name, total_conversations: rows.length, conversations_today: since(1), conversations_last_7_days: since(7),
    conversations_last_30_days: since(30), queued_conversations: count('queued'), active_conversations: count('open', 'active', 'pending'),
    average_wait_time_seconds: average(waits), median_wait_time_seconds: median(waits), ...timesOf(world, rows), sla_minutes: sla,
    sla_compliance_rate: sla === null || waits.length === 0 ? null : (waits.length - late) / waits.length, sla_violations: late, customer_satisfaction_score: null,
    resolution_rate: rows.length === 0 ? null : count('resolved', 'closed') / rows.length, volume_by_hour: volumeOf(rows), overflow_events: rows.filter(({ is_overflow: is }) => is).length,
    overflow_rate: rows.length === 0 ? 0 : rows.filter(({ is_overflow: is }) => is).length / rows.length, occupancy_trend: [],
    period_start: naive(world.generator.stamp(-days * 86_400_000)), period_end: naive(world.generator.stamp()),
  }
}

function timesOf(world: World, rows: readonly ConversationRow[]): Pick<QueueMetrics, 'average_response_time_seconds' | 'average_resolution_time_seconds'> {
  const replies = rows.map((row) => responseSecondsOf(world, row)).filter((seconds) => seconds !== null)
  const ends = rows.flatMap(({ created_at: from, closed_at: to }) => (to === null ? [] : [secondsBetween(from, to)]))
  return { average_response_time_seconds: average(replies), average_resolution_time_seconds: average(ends) }
}

const volumeOf = (rows: readonly ConversationRow[]): QueueMetrics['volume_by_hour'] =>
  Array.from({ length: 24 }, (_none, hour) => ({ hour, count: rows.filter(({ created_at: at }) => new Date(millisOf(at)).getUTCHours() === hour).length }))
