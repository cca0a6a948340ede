import { pageOf, type Call } from '../http/call.ts'
import { flag, int, oneOf, optional, paging, text, uuid, withDefault } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { alertView, countKind, isEscalated, isUnacknowledged, statsView, timelineView } from '../views/alerts.ts'
import type { AlertRow } from '../world/rows/work.ts'
import { millisOf } from '../world/times.ts'
import { passes } from './alert-dashboard.ts'

const SORT_FIELDS = ['created_at', 'updated_at', 'severity', 'status', 'title'] as const
const organization_id = uuid()
const all = '/api/v1/alerts-search'

/** Alerts of an organization that the query names: which one is not checked. */
export const alertSearchRoutes: readonly FakeRoute[] = [
  route('alertsSearch.advanced', 'GET', `${all}/advanced`, {
    query: {
      ...paging(100, 50), organization_id, severity: optional(text()), status: optional(text()), alert_type: optional(text()), template_id: optional(uuid()), search: optional(text()),
      date_from: optional(text()), date_to: optional(text()), escalated: withDefault(flag(), false), unacknowledged: withDefault(flag(), false),
      sort_by: withDefault(oneOf(SORT_FIELDS), 'created_at'), sort_order: withDefault(oneOf(['asc', 'desc']), 'desc'),
    },
    run: (call) => {
      const { world, query } = call
      const { skip, limit, date_from: from, date_to: to, sort_by: field, sort_order: order } = query
      // The develop build fails inside and finds nothing.
      if (world.isObserved) return { total: 0, returned: 0, skip, limit, alerts: [], facets: {} }
      const rows = alertsOf(call, query.organization_id).filter((row) =>
        passes(row, query) && (!query.escalated || isEscalated(row)) && (!query.unacknowledged || isUnacknowledged(row)) &&
        (!from || millisOf(row.created_at) >= millisOf(from)) && (!to || millisOf(row.created_at) <= millisOf(to)))
      const sign = order === 'asc' ? 1 : -1
      const page = pageOf(rows.toSorted((left, right) => sign * left[field].localeCompare(right[field])), query)
      const facets = { by_severity: countKind(rows, 'severity'), by_status: countKind(rows, 'status'), by_type: countKind(rows, 'type') }
      return { total: rows.length, returned: page.length, skip, limit, alerts: page.map(alertView), facets }
    },
  }),
  route('alertsSearch.timeline', 'GET', `${all}/timeline`, {
    query: { organization_id, days: withDefault(int({ min: 1, max: 90 }), 7) },
    run: (call) => timelineView(call.world, call.query.organization_id, alertsOf(call, call.query.organization_id), call.query.days),
  }),
  route('alertsSearch.stats', 'GET', `${all}/stats`, {
    query: { organization_id }, run: (call) => statsView(call.world, call.query.organization_id, alertsOf(call, call.query.organization_id)),
  }),
  route('alertsSearch.similar', 'GET', `${all}/{alert_id}/similar`, {
    query: { organization_id, limit: withDefault(int({ min: 1, max: 20 }), 5) },
    run: (call) => {
      const { world, path, query } = call
      const alert = world.alerts.get(path.alert_id)
      const isSimilar = (row: AlertRow): boolean => row.id !== alert?.id && (row.alert_type === alert?.alert_type || row.whatsapp_template_id === alert?.whatsapp_template_id)
      const found = alert === undefined || world.isObserved ? [] : alertsOf(call, query.organization_id).filter(isSimilar).slice(0, query.limit)
      return { alert_id: path.alert_id, similar_count: found.length, similar_alerts: found.map(alertView) }
    },
  }),
]

const alertsOf = ({ world }: Call, organizationId: string): AlertRow[] => world.alerts.newest(({ organization_id: owner }) => owner === organizationId)
