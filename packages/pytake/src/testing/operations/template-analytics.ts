import type { Call } from '../http/call.ts'
import { int, listOf, optional, text, uuid, withDefault } from '../http/fields.ts'
import { fails, route, type FakeRoute } from '../http/route.ts'
import { roundedPercent, sum } from '../views/numbers.ts'
import { badRequest, notFound, Refusal } from '../world/refusal.ts'
import type { MessageRow, TemplateRow } from '../world/rows/work.ts'
import { isWithinDays, naive } from '../world/times.ts'

const days = withDefault(int({ min: 1, max: 365 }), 30)
const all = '/templates/templates'
const TOP = 5

/** Numbers of templates. */
export const templateAnalyticsRoutes: readonly FakeRoute[] = [
  route('templateAnalytics.metrics', 'GET', `${all}/{template_id}/analytics/metrics`, {
    query: { days }, broken: { at: 'before', error: () => new Refusal(500, 'Failed to retrieve analytics metrics') },
    run: (call) => {
      const row = call.own(call.world.templates, call.path.template_id, 'Template')
      const data = { ...measured(call, row, call.query.days), trends: trendsOf(call, row, call.query.days), calculated_at: naive(call.world.generator.stamp()) }
      const { template_id, template_name, category, status, period_days } = data
      return { success: true, message: 'Metrics retrieved', data, template_id, template_name, category, status, period_days }
    },
  }),
  route('templateAnalytics.dashboard', 'GET', `${all}/analytics/dashboard`, {
    query: { days, category: optional(text()), status: optional(text()) }, broken: fails("'NoneType' object has no attribute 'HTTP_500_INTERNAL_SERVER_ERROR'"),
    run: (call) => {
      const { category, status, days: period_days } = call.query
      const rows = call.mine(call.world.templates, (row) => row.deleted_at === null && (!category || row.category === category) && (!status || row.status === status))
      const ranked = rows.map((row) => measured(call, row, period_days)).toSorted((left, right) => right.metrics.delivery_rate - left.metrics.delivery_rate)
      const active = rows.filter(({ status: own, is_enabled: is }) => own === 'APPROVED' && is).length
      const categories = [...new Set(rows.map((row) => row.category))]
      const data = {
        organization_id: call.organizationId, period_days, summary: { total_templates: rows.length, active_templates: active, total_sent: sum(ranked.map(({ metrics }) => metrics.sent)) },
        by_category: Object.fromEntries(categories.map((name) => [name, ranked.filter((one) => one.category === name).length])), top_performers: ranked.slice(0, TOP),
        underperformers: ranked.filter(({ metrics }) => metrics.sent > 0 && metrics.delivery_rate < 50).slice(-TOP), calculated_at: naive(call.world.generator.stamp()),
      }
      return { success: true, message: 'Dashboard retrieved', data, organization_id: call.organizationId, period_days, total_templates: rows.length, active_templates: active }
    },
  }),
  route('templateAnalytics.compare', 'POST', `${all}/analytics/compare`, {
    query: { template_ids: listOf(uuid()), days },
    run: (call) => {
      const { template_ids: ids, days: period } = call.query
      if (ids.length < 2) throw badRequest('At least 2 templates are required for comparison')
      if (ids.length > 10) throw badRequest('At most 10 templates can be compared')
      if (call.world.isObserved) throw new Refusal(500, 'Failed to compare templates')
      const rows = ids.map((id) => call.world.templates.get(id)).map((row) => {
        if (row?.organization_id !== call.organizationId) throw notFound('Template')
        return row
      })
      const comparison = rows.map((row) => measured(call, row, period)).toSorted((left, right) => right.metrics.delivery_rate - left.metrics.delivery_rate)
      const data = { comparison, best_performer: comparison[0], worst_performer: comparison.at(-1), calculated_at: naive(call.world.generator.stamp()) }
      return { success: true, message: 'Templates compared', data }
    },
  }),
]

interface Measured {
  readonly template_id: string
  readonly template_name: string
  readonly category: string
  readonly status: string
  readonly period_days: number
  readonly metrics: { readonly sent: number; readonly delivered: number; readonly read: number; readonly failed: number; readonly delivery_rate: number; readonly read_rate: number }
}

const messagesOf = ({ world }: Call, { id }: TemplateRow, period: number): MessageRow[] =>
  world.messages.where(({ template_id: template, created_at: at }) => template === id && isWithinDays(at, period, world.clock.now()))

/** The messages of a template over the last days, in numbers. */
function measured(call: Call, row: TemplateRow, period_days: number): Measured {
  const messages = messagesOf(call, row, period_days)
  const count = (test: (message: MessageRow) => boolean): number => messages.filter(test).length
  const [failed, delivered, read] = [count(({ status }) => status === 'failed'), count(({ delivered_at: at }) => at !== null), count(({ read_at: at }) => at !== null)]
  const sent = messages.length - failed
  const { id: template_id, name: template_name, category, status } = row
  return {
    template_id, template_name, category, status, period_days,
    metrics: { sent, delivered, read, failed, delivery_rate: roundedPercent(delivered, sent), read_rate: roundedPercent(read, delivered) },
  }
}

/** How many messages of a template were made each day, for days that have some. */
function trendsOf(call: Call, row: TemplateRow, period: number): object[] {
  const counts = new Map<string, number>()
  for (const { created_at: at } of messagesOf(call, row, period)) counts.set(at.slice(0, 10), (counts.get(at.slice(0, 10)) ?? 0) + 1)
  return [...counts].map(([date, sent]) => ({ date, sent }))
}
