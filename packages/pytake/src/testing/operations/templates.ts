import { pageOf, patch, type Call } from '../http/call.ts'
import { flag, int, listOf, optional, orNull, paging, shape, text, withDefault } from '../http/fields.ts'
import { fails, failsAfter, route, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import { newTemplate, openAlerts, submit, synchronize, templatesOf } from '../rules/templates.ts'
import { roundedPercent } from '../views/numbers.ts'
import { templateCounts, templateView } from '../views/whatsapp.ts'
import { conflict, notFound } from '../world/refusal.ts'
import type { TemplateRow } from '../world/rows/work.ts'
import { naive } from '../world/times.ts'
import { numberOf } from './whatsapp.ts'

const NO_NUMBER = fails("'WhatsAppService' object has no attribute 'get_number'")
const CRITICAL = new Set(['DISABLED', 'PAUSED', 'REJECTED'])
const QUALITIES = ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] as const

const button = shape({ type: text(), text: text({ max: 25 }), phone_number: orNull(text()), url: orNull(text()) })
const component = shape({ type: text(), format: orNull(text()), text: orNull(text()), buttons: orNull(listOf(button)) })
const createBody = shape({ name: text({ min: 1, max: 512 }), language: withDefault(text(), 'pt_BR'), category: text(), components: listOf(component) })
const all = '/whatsapp/{number_id}/templates'
const one = `${all}/{template_id}` as const

/** Templates of WhatsApp numbers, here and at Meta. */
export const templateRoutes: readonly FakeRoute[] = [
  route('whatsapp.templates.listRemote', 'GET', all, {
    query: { status: withDefault(text(), 'APPROVED') },
    run: (call) => {
      const { id: number } = numberOf(call)
      const rows = call.world.remoteTemplates.where((row) => row.whatsapp_number_id === number && row.status === call.query.status)
      return rows.map(({ organization_id: _organization, whatsapp_number_id: _number, ...template }) => template)
    },
  }),
  route('whatsapp.templates.create', 'POST', all, {
    access: 'admin', status: 201, query: { submit: withDefault(flag(), true) }, body: createBody,
    // The develop build fails before it hands the template to Meta.
    broken: failsAfter("No module named 'app.repositories.organization_repository'"),
    run: (call) => {
      const { world, body } = call
      const number = numberOf(call)
      if (templatesOf(world, number.id).some((row) => row.name === body.name && row.language === body.language)) throw conflict(`Template '${body.name}' already exists`)
      const row = newTemplate(world, number, body)
      if (call.query.submit && !world.isObserved) submit(world, row, body.components)
      return templateView(world, row)
    },
  }),
  route('whatsapp.templates.listLocal', 'GET', `${all}/local`, {
    query: { ...paging(), status: optional(text()) },
    run: (call) => {
      const { status } = call.query
      const rows = templatesOf(call.world, numberOf(call).id).filter((row) => status === undefined || row.status === status)
      return pageOf(rows, call.query).map((row) => templateView(call.world, row))
    },
  }),
  route('whatsapp.templates.get', 'GET', one, { run: (call) => templateView(call.world, templateOf(call)) }),
  route('whatsapp.templates.update', 'PUT', one, {
    access: 'admin', body: shape({ is_enabled: optional(flag()) }),
    run: (call) => templateView(call.world, patch(call.world, templateOf(call), changesOf(call.body, 'is_enabled'))),
  }),
  route('whatsapp.templates.delete', 'DELETE', one, {
    access: 'admin', status: 204, query: { delete_from_meta: withDefault(flag(), false) },
    run: (call) => {
      const { world } = call
      const row = templateOf(call)
      row.deleted_at = world.generator.stamp()
      if (call.query.delete_from_meta) world.remoteTemplates.removeWhere(({ id }) => id === row.meta_template_id)
    },
  }),
  route('whatsapp.templates.sync', 'POST', `${all}/sync`, { access: 'admin', run: (call) => synchronize(call.world, numberOf(call)) }),
  route('whatsapp.templates.critical', 'GET', '/whatsapp/templates/critical', {
    run: (call) => {
      const { world } = call
      const rows = call.mine(world.templates, ({ status, quality_score: quality, deleted_at: at }) => at === null && (CRITICAL.has(status) || quality === 'RED'))
      if (rows.length > 0) call.breaks("'TemplateStatusService' object has no attribute '_get_template_campaign_count'")
      return { critical_templates: rows.map((row) => criticalView(call, row)), total_critical: rows.length, timestamp: naive(world.generator.stamp()) }
    },
  }),
  route('whatsapp.templates.qualitySummary', 'GET', '/whatsapp/templates/quality-summary', {
    run: (call) => {
      const { world } = call
      const rows = call.mine(world.templates, ({ status, deleted_at: at }) => at === null && status === 'APPROVED')
      const counts = QUALITIES.map((quality) => [quality, rows.filter(({ quality_score: own }) => own === quality).length])
      return { quality_summary: { ...Object.fromEntries(counts), TOTAL: rows.length }, timestamp: naive(world.generator.stamp()) }
    },
  }),
  route('whatsapp.templates.statusHistory', 'GET', `${one}/status-history`, {
    query: { limit: withDefault(int({ min: 1, max: 1000 }), 100), offset: withDefault(int({ min: 0 }), 0) }, broken: NO_NUMBER,
    run: (call) => {
      const { id, name, status, quality_score: quality, last_event: event, last_status_update: timestamp, disabled_reason, rejected_reason } = templateOf(call)
      const { limit, offset } = call.query
      const history = event === null ? [] : [{ timestamp, event_type: event, current_status: status, quality_score: quality, reason: disabled_reason ?? rejected_reason }]
      return {
        template: { id, name, current_status: status, current_quality: quality }, history: history.slice(offset, offset + limit), note: 'Only the last event is kept', total: history.length,
        limit, offset,
      }
    },
  }),
  route('whatsapp.templates.acknowledgeAlert', 'POST', `${one}/acknowledge-alert`, {
    broken: NO_NUMBER,
    run: (call) => {
      const { world, user } = call
      const row = templateOf(call)
      const acknowledged_at = world.generator.stamp()
      const alerts = openAlerts(world, row)
      for (const alert of alerts) world.touch(Object.assign(alert, { status: 'acknowledged', acknowledged_at, acknowledged_by_user_id: user.id }))
      return {
        message: 'Alert acknowledged', template_id: row.id, acknowledged_at: naive(acknowledged_at), acknowledged_by: user.email,
        note: alerts.length === 0 ? 'There was no open alert' : null,
      }
    },
  }),
]

function templateOf(call: Call<'number_id' | 'template_id'>): TemplateRow {
  const { id } = numberOf(call)
  const row = call.world.templates.get(call.path.template_id)
  if (row?.whatsapp_number_id !== id || row.deleted_at !== null) throw notFound('Template')
  return row
}

function criticalView({ world }: Call, row: TemplateRow): object {
  const { id, name, status, quality_score, disabled_reason, disabled_at, paused_at, last_status_update } = row
  const { sent_count, delivered_count, failed_count } = templateCounts(world, row)
  return {
    id, name, status, quality_score, disabled_reason, disabled_at, paused_at, sent_count, delivered_count, failed_count, failure_rate: roundedPercent(failed_count, sent_count + failed_count),
    campaigns_affected: world.campaigns.count((campaign) => campaign.template_id === id && campaign.deleted_at === null), last_status_update,
    action_required: status === 'DISABLED' || status === 'REJECTED',
  }
}
