import type { AlertOverview, AlertTrends } from '../../alerts-dashboard/types.ts'
import type { AlertStats, AlertTimeline } from '../../alerts-search/types.ts'
import type { Alert, AlertSummary } from '../../alerts/types.ts'
import type { AlertRow } from '../world/rows/work.ts'
import { millisOf, naive } from '../world/times.ts'
import type { World } from '../world/world.ts'
import { average, countBy, percent } from './numbers.ts'

const DAY = 86_400_000
const SEVERITIES = ['info', 'warning', 'critical']
const STATUSES = ['open', 'acknowledged', 'resolved', 'escalated']
const TYPES = ['template_disabled', 'template_paused', 'quality_degraded', 'approval_rejected', 'send_failure_high', 'delivery_failure', 'template_expired']

/** The kinds that alerts are told apart by: names in their order, and colours. */
export const KINDS = {
  severity: { names: SEVERITIES, colors: { info: '#388e3c', warning: '#ff9800', critical: '#d32f2f' }, of: ({ severity }: AlertRow): string => severity },
  status: { names: STATUSES, colors: { open: '#ff5722', acknowledged: '#2196f3', resolved: '#4caf50', escalated: '#9c27b0' }, of: ({ status }: AlertRow): string => status },
  type: { names: TYPES, colors: {}, of: ({ alert_type: type }: AlertRow): string => type },
} as const

export function alertView({ resolved_at: _resolved, ...alert }: AlertRow): Alert {
  return alert
}

export const isEscalated = ({ escalated_at: at }: AlertRow): boolean => at !== null
export const isUnacknowledged = ({ status, acknowledged_at: at }: AlertRow): boolean => status === 'open' && at === null

/** Counts by kind, in the order of its names; what does not occur is left out. */
export function countKind(rows: readonly AlertRow[], kind: keyof typeof KINDS): Record<string, number> {
  const { names, of } = KINDS[kind]
  const counts = countBy(rows, of)
  return Object.fromEntries(names.flatMap((name) => (counts[name] === undefined ? [] : [[name, counts[name]]])))
}

/** Shares by kind. */
export function distributionOf(rows: readonly AlertRow[], kind: keyof typeof KINDS): { readonly total: number; readonly distribution: object[] } {
  const colors: Readonly<Record<string, string>> = KINDS[kind].colors
  const shares = Object.entries(countKind(rows, kind)).map(([name, count]) => ({
    [kind]: name, count, percentage: percent(count, rows.length), ...(colors[name] !== undefined && { color: colors[name] }),
  }))
  return { total: rows.length, distribution: shares }
}

export function summaryView(rows: readonly AlertRow[]): AlertSummary {
  const open = rows.filter(({ status }) => status !== 'resolved')
  const count = (test: (row: AlertRow) => boolean): number => open.filter(test).length
  return {
    total_open: open.length, critical_count: count(({ severity }) => severity === 'critical'), warning_count: count(({ severity }) => severity === 'warning'),
    escalated_count: count(isEscalated), unacknowledged_count: count(isUnacknowledged),
  }
}

const resolvedShare = (rows: readonly AlertRow[]): number => percent(rows.filter(({ status }) => status === 'resolved').length, rows.length)

export function overviewView(world: World, rows: readonly AlertRow[]): AlertOverview {
  return {
    total: rows.length, by_severity: countKind(rows, 'severity'), by_status: countKind(rows, 'status'), by_type: countKind(rows, 'type'),
    escalation_rate: percent(rows.filter(isEscalated).length, rows.length), resolution_rate: resolvedShare(rows), timestamp: naive(world.generator.stamp()),
  }
}

const dayOf = (stamp: string): string => stamp.slice(0, 10)

/** What happened to alerts day by day, today included. The develop build counts what is open alone. */
export function trendsView(world: World, rows: readonly AlertRow[], days: number): AlertTrends {
  const now = world.clock.now()
  const dates = Array.from({ length: days + 1 }, (_, index) => new Date(now - (days - index) * DAY).toISOString().slice(0, 10))
  const on = (date: string, at: (row: AlertRow) => string | null): number => (world.isObserved ? 0 : rows.filter((row) => dayOf(at(row) ?? '') === date).length)
  const trends = dates.map((date) => ({
    date, created: on(date, (row) => row.created_at), resolved: on(date, (row) => row.resolved_at), escalated: on(date, (row) => row.escalated_at),
    acknowledged: on(date, (row) => row.acknowledged_at), open: rows.filter((row) => dayOf(row.created_at) <= date && (row.resolved_at === null || dayOf(row.resolved_at) > date)).length,
  }))
  return { period_days: days, start_date: naive(world.generator.stamp(-days * DAY)), end_date: naive(world.generator.stamp()), trends }
}

/** New alerts by day, for days that have some. */
export function timelineView(world: World, organization_id: string, rows: readonly AlertRow[], days: number): AlertTimeline {
  const recent = rows.filter(({ created_at: at }) => millisOf(at) >= world.clock.now() - days * DAY)
  const dates = [...new Set(recent.map(({ created_at: at }) => dayOf(at)))].toSorted()
  const timeline = dates.map((date) => {
    const those = recent.filter(({ created_at: at }) => dayOf(at) === date)
    return { date, total: those.length, by_severity: countKind(those, 'severity') }
  })
  return { organization_id, days, timeline }
}

/** Alerts in numbers. The develop build takes the first level for an escalation. */
export function statsView(world: World, organization_id: string, rows: readonly AlertRow[]): AlertStats {
  const escalated = rows.filter((row) => (world.isObserved ? row.escalation_level >= 1 : isEscalated(row))).length
  const count = (wanted: string): number => rows.filter(({ status }) => status === wanted).length
  const meanTo = (at: (row: AlertRow) => string | null): number => average(rows.flatMap((row) => {
    const end = at(row)
    return end === null ? [] : [(millisOf(end) - millisOf(row.created_at)) / 1000]
  })) ?? 0
  return {
    organization_id,
    stats: {
      total_alerts: rows.length, status: { open: count('open'), acknowledged: count('acknowledged'), resolved: count('resolved') }, escalated_count: escalated,
      escalation_rate: percent(escalated, rows.length), avg_response_time_seconds: meanTo((row) => row.acknowledged_at), avg_resolution_time_seconds: meanTo((row) => row.resolved_at),
      resolution_rate: resolvedShare(rows),
    },
  }
}
