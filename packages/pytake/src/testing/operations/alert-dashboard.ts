import { pageOf } from '../http/call.ts'
import { int, moment, optional, paging, text, uuid, withDefault } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { alertView, distributionOf, isEscalated, isUnacknowledged, overviewView, trendsView } from '../views/alerts.ts'
import type { AlertRow } from '../world/rows/work.ts'
import { millisOf } from '../world/times.ts'

const pages = paging(100, 20)
const all = '/api/v1/alerts-dashboard'

/** Which alerts are wanted. */
interface Filters {
  readonly severity?: string | null | undefined
  readonly status?: string | null | undefined
  readonly alert_type?: string | null | undefined
  readonly template_id?: string | null | undefined
  readonly search?: string | null | undefined
}

/** Whether an alert passes all filters that are given. */
export function passes(row: AlertRow, { severity, status, alert_type: type, template_id: template, search }: Filters): boolean {
  const wanted = search?.toLowerCase()
  return (
    (!severity || row.severity === severity) && (!status || row.status === status) && (!type || row.alert_type === type) && (!template || row.whatsapp_template_id === template) &&
    (!wanted || [row.title, row.description].some((value) => value?.toLowerCase().includes(wanted)))
  )
}

/** Alerts for a dashboard. */
export const alertDashboardRoutes: readonly FakeRoute[] = [
  route('alertsDashboard.search', 'GET', `${all}/search`, {
    query: {
      ...pages, severity: optional(text()), status: optional(text()), alert_type: optional(text()), template_id: optional(uuid()), search: optional(text()),
      created_after: optional(moment()), created_before: optional(moment()),
    },
    run: (call) => {
      const { skip, limit, created_after: after, created_before: before } = call.query
      const rows = call.mine(call.world.alerts, (row) =>
        passes(row, call.query) && (!after || millisOf(row.created_at) >= millisOf(after)) && (!before || millisOf(row.created_at) <= millisOf(before)))
      // The develop build counts all alerts of the organization.
      const total = call.world.isObserved ? call.mine(call.world.alerts).length : rows.length
      return { data: pageOf(rows, call.query).map(alertView), total, skip, limit, page: Math.floor(skip / limit) + 1 }
    },
  }),
  route('alertsDashboard.overview', 'GET', `${all}/stats/overview`, { run: (call) => overviewView(call.world, call.mine(call.world.alerts)) }),
  route('alertsDashboard.trends', 'GET', `${all}/stats/trends`, {
    query: { days: withDefault(int({ min: 1, max: 90 }), 7) }, run: (call) => trendsView(call.world, call.mine(call.world.alerts), call.query.days),
  }),
  route('alertsDashboard.severityDistribution', 'GET', `${all}/stats/severity-distribution`, { run: (call) => distributionOf(call.mine(call.world.alerts), 'severity') }),
  route('alertsDashboard.statusDistribution', 'GET', `${all}/stats/status-distribution`, { run: (call) => distributionOf(call.mine(call.world.alerts), 'status') }),
  route('alertsDashboard.typeDistribution', 'GET', `${all}/stats/type-distribution`, { run: (call) => distributionOf(call.mine(call.world.alerts), 'type') }),
  route('alertsDashboard.recent', 'GET', `${all}/recent`, {
    query: { limit: withDefault(int({ min: 1, max: 50 }), 10) },
    run: (call) => {
      const data = call.mine(call.world.alerts).slice(0, call.query.limit).map(alertView)
      return { data, total: data.length }
    },
  }),
  listOf('alertsDashboard.escalated', 'escalated', isEscalated),
  listOf('alertsDashboard.unacknowledged', 'unacknowledged', isUnacknowledged),
]

function listOf(id: string, name: string, test: (row: AlertRow) => boolean): FakeRoute {
  return route(id, 'GET', `${all}/${name}`, {
    query: pages,
    run: (call) => {
      const rows = call.mine(call.world.alerts, test)
      const { skip, limit } = call.query
      return { data: pageOf(rows, call.query).map(alertView), total: rows.length, skip, limit }
    },
  })
}
