import { pageOf, type Call } from '../http/call.ts'
import { flag, optional, paging, shape, text, withDefault } from '../http/fields.ts'
import { fails, route, type FakeRoute } from '../http/route.ts'
import { resolveAlert } from '../rules/templates.ts'
import { alertView, summaryView } from '../views/alerts.ts'
import { badRequest, forbidden } from '../world/refusal.ts'
import type { AlertRow } from '../world/rows/work.ts'

const NO_SESSION = 'Column expression, FROM clause, or other columns clause element expected, got <sqlalchemy.ext.asyncio.session.AsyncSession object at 0x7f0000000000>.'
const broken = fails(NO_SESSION)
const all = '/api/v1/alerts'
const one = '/api/v1/alerts/{alert_id}'

/** Alerts about templates. */
export const alertRoutes: readonly FakeRoute[] = [
  route('alerts.critical', 'GET', `${all}/critical`, {
    query: { include_resolved: withDefault(flag(), false) }, broken,
    run: (call) => {
      const rows = call.mine(call.world.alerts, ({ severity, status }) => severity === 'critical' && (call.query.include_resolved || status !== 'resolved'))
      return { data: rows.map(alertView), summary: summaryView(call.mine(call.world.alerts)) }
    },
  }),
  route('alerts.list', 'GET', all, {
    query: paging(100, 20), broken,
    run: (call) => {
      const rows = call.mine(call.world.alerts, ({ status }) => status !== 'resolved')
      const { skip, limit } = call.query
      return { data: pageOf(rows, call.query).map(alertView), total: rows.length, skip, limit }
    },
  }),
  route('alerts.get', 'GET', one, { broken, run: (call) => alertView(alertOf(call)) }),
  route('alerts.acknowledge', 'POST', `${one}/acknowledge`, {
    body: shape({ notes: optional(text({ max: 500 })) }), broken,
    run: (call) => {
      const { world, user, body } = call
      const row = unresolved(alertOf(call))
      const acknowledged_at = world.generator.stamp()
      return alertView(world.touch(Object.assign(row, { status: 'acknowledged', acknowledged_at, acknowledged_by_user_id: user.id, acknowledgment_notes: body.notes ?? null })))
    },
  }),
  route('alerts.escalate', 'POST', `${one}/escalate`, {
    body: shape({ to_admin: withDefault(flag(), false) }), broken,
    run: (call) => {
      const { world, body } = call
      const row = unresolved(alertOf(call))
      const escalated_to_admin = row.escalated_to_admin || body.to_admin
      return alertView(world.touch(Object.assign(row, { status: 'escalated', escalation_level: row.escalation_level + 1, escalated_to_admin, escalated_at: world.generator.stamp() })))
    },
  }),
  route('alerts.resolve', 'POST', `${one}/resolve`, {
    body: shape({ reason: optional(text({ max: 500 })) }), broken,
    run: (call) => alertView(resolveAlert(call.world, unresolved(alertOf(call)), { reason: call.body.reason ?? null, isAutomatic: false })),
  }),
  route('alerts.summary', 'GET', `${all}/organization/{organization_id}/summary`, {
    run: (call) => {
      if (call.path.organization_id !== call.organizationId) throw forbidden('Access denied')
      call.breaks(NO_SESSION)
      return summaryView(call.mine(call.world.alerts))
    },
  }),
]

const alertOf = (call: Call<'alert_id'>): AlertRow => call.own(call.world.alerts, call.path.alert_id, 'Alert')

function unresolved(row: AlertRow): AlertRow {
  if (row.status === 'resolved') throw badRequest('Alert is already resolved')
  return row
}
