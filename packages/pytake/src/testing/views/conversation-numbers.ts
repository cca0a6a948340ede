import type { ConversationTotals, SlaAlert } from '../../conversations/types.ts'
import type { Call } from '../http/call.ts'
import type { ConversationRow } from '../world/rows/work.ts'
import { millisOf } from '../world/times.ts'
import type { World } from '../world/world.ts'
import { average, secondsBetween } from './numbers.ts'

interface Filters {
  readonly department_id?: string | null | undefined
  readonly queue_id?: string | null | undefined
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Conversations in numbers. Filters that cannot be read are ignored. */
export function conversationTotals(call: Call, filters: Filters & { readonly since?: string | null | undefined }): ConversationTotals {
  const { world } = call
  const [department, queue] = [filters.department_id, filters.queue_id].map((id) => (id && UUID.test(id) ? id.toLowerCase() : undefined))
  const since = filters.since ? millisOf(filters.since) : Number.NaN
  const rows = call.mine(world.conversations, (row) =>
    isOf(row, department, queue) && (Number.isNaN(since) || millisOf(row.created_at) >= since))
  const count = (status: string): number => rows.filter((row) => row.status === status).length
  const waits = average(rows.flatMap((row) => waitOf(world, row) ?? []))
  return {
    total: rows.length, open: count('open'), active: count('active'), queued: count('queued'), avg_wait_seconds: waits === null ? null : Math.round(waits),
    overflow_count: rows.filter(({ is_overflow: is }) => is).length, sla_violations: rows.filter((row) => (slaProgress(world, row) ?? 0) >= 1).length,
  }
}

/** Seconds that a conversation has waited in its queue. The develop build takes the time from its creation to its last change. */
function waitOf(world: World, { status, queued_at: queued, created_at: created, updated_at: updated }: ConversationRow): number | undefined {
  if (world.isObserved) return secondsBetween(created, updated)
  return status === 'queued' && queued !== null ? (world.clock.now() - millisOf(queued)) / 1000 : undefined
}

const isOf = (row: ConversationRow, department: string | null | undefined, queue: string | null | undefined): boolean =>
  (!department || row.assigned_department_id === department) && (!queue || row.queue_id === queue)

/** Which share of the time that its queue allows a conversation has waited. */
function slaProgress(world: World, row: ConversationRow): number | undefined {
  const minutes = world.queues.get(row.queue_id)?.sla_minutes
  if (row.status !== 'queued' || row.queued_at === null || !minutes) return undefined
  return (world.clock.now() - millisOf(row.queued_at)) / 60_000 / minutes
}

/** Conversations that have waited nearly as long as their queue allows, or longer; the worst first. */
export function slaAlerts(call: Call, { department_id, queue_id, nearing_threshold }: Filters & { readonly nearing_threshold: number }): SlaAlert[] {
  const { world } = call
  const alerts = call.mine(world.conversations, (row) => isOf(row, department_id, queue_id)).flatMap((row): SlaAlert[] => {
    const progress = slaProgress(world, row)
    const queue = world.queues.get(row.queue_id)
    if (progress === undefined || queue === undefined || progress < nearing_threshold) return []
    const contact = world.contacts.get(row.contact_id)
    return [{
      conversation_id: row.id, contact_id: row.contact_id, contact_name: contact?.name ?? null, contact_phone: contact?.phone_number ?? contact?.whatsapp_id ?? null,
      queue_id: queue.id, queue_name: queue.name, sla_minutes: queue.sla_minutes, queued_at: row.queued_at,
      waited_minutes: Math.floor(progress * (queue.sla_minutes ?? 0)), progress, severity: progress >= 1 ? 'critical' : 'warning', priority: queue.priority,
    }]
  })
  return alerts.toSorted((left, right) => right.progress - left.progress)
}
