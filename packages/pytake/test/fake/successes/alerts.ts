import { expect } from 'vitest'
import type { Alert } from '../../../src/index.ts'
import type { Stage } from '../support/stage.ts'
import { newBusinessNumber, newTemplate, setTemplateStatus, tellOfTemplate } from '../support/talks.ts'
import type { Area } from './row.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Two alerts about one template: it was paused (warning), and an hour later disabled (critical). */
async function raise(stage: Stage): Promise<{ readonly paused: Alert; readonly disabled: Alert; readonly template_id: string }> {
  const { id: number_id } = await newBusinessNumber(stage)
  const { id: template_id } = await newTemplate(stage, number_id)
  await setTemplateStatus(stage, 'PAUSED', 'Low quality')
  stage.fake.clock.advance(HOUR)
  await setTemplateStatus(stage, 'DISABLED', 'Too many blocks')
  const [disabled, paused] = (await stage.client.alerts.list()).items
  if (disabled === undefined || paused === undefined) throw new Error('there are no alerts')
  return { paused, disabled, template_id }
}

const titles = (rows: readonly { readonly title: string }[]): string[] => rows.map(({ title }) => title)

export const alerts: Area = {
  operations: {
    'alerts.critical': async (stage) => {
      const { client } = stage
      const { disabled } = await raise(stage)
      expect(await client.alerts.critical()).toMatchObject({ data: [{ id: disabled.id }], summary: { total_open: 2, critical_count: 1, warning_count: 1, unacknowledged_count: 2 } })
      await client.alerts.resolve({ alert_id: disabled.id })
      expect([(await client.alerts.critical()).data, (await client.alerts.critical({ include_resolved: true })).data.length]).toEqual([[], 1])
    },
    'alerts.list': async (stage) => {
      const { client } = stage
      const { disabled } = await raise(stage)
      expect(titles((await client.alerts.list()).items)).toEqual(['Template desativado', 'Template pausado'])
      expect(await client.alerts.list({ skip: 1, limit: 1 })).toMatchObject({ total: 2, items: [{ title: 'Template pausado' }] })
      await client.alerts.resolve({ alert_id: disabled.id })
      expect((await client.alerts.list()).total).toBe(1)
    },
    'alerts.get': async (stage) => {
      const { disabled, template_id } = await raise(stage)
      expect(await stage.client.alerts.get({ alert_id: disabled.id })).toMatchObject({
        alert_type: 'template_disabled', severity: 'critical', description: 'Too many blocks', whatsapp_template_id: template_id, status: 'open', escalation_level: 1,
      })
    },
    'alerts.acknowledge': async (stage) => {
      const { paused } = await raise(stage)
      expect(await stage.client.alerts.acknowledge({ alert_id: paused.id, notes: 'visto' })).toMatchObject({
        status: 'acknowledged', acknowledged_by_user_id: stage.fake.userId, acknowledgment_notes: 'visto', acknowledged_at: expect.any(String),
      })
    },
    'alerts.escalate': async (stage) => {
      const { paused } = await raise(stage)
      expect(await stage.client.alerts.escalate({ alert_id: paused.id, to_admin: true })).toMatchObject({ status: 'escalated', escalation_level: 2, escalated_to_admin: true })
      expect(await stage.client.alerts.escalate({ alert_id: paused.id })).toMatchObject({ escalation_level: 3, escalated_to_admin: true })
    },
    'alerts.resolve': async (stage) => {
      const { client } = stage
      const { paused } = await raise(stage)
      expect(await client.alerts.resolve({ alert_id: paused.id, reason: 'ok' })).toMatchObject({ status: 'resolved', auto_resolved: false, auto_resolved_reason: 'ok' })
      await setTemplateStatus(stage, 'APPROVED')
      const { items } = await client.alertsDashboard.search({ status: 'resolved' })
      expect(items.map(({ auto_resolved: isAutomatic }) => isAutomatic)).toEqual([true, false])
    },
    'alerts.summary': async (stage) => {
      const { client, organizationId: organization_id } = stage
      const { paused } = await raise(stage)
      await client.alerts.escalate({ alert_id: paused.id })
      expect(await client.alerts.summary({ organization_id })).toEqual({ total_open: 2, critical_count: 1, warning_count: 1, escalated_count: 1, unacknowledged_count: 1 })
    },

    'alertsDashboard.search': async (stage) => {
      const { client } = stage
      const { template_id } = await raise(stage)
      const found = async (input: object): Promise<string[]> => titles((await client.alertsDashboard.search(input)).items)
      expect([await found({ severity: 'critical' }), await found({ search: 'PAUSADO' }), await found({ alert_type: 'delivery_failure' })]).toEqual([['Template desativado'], ['Template pausado'], []])
      expect(await found({ template_id, status: 'open', skip: 1, limit: 1 })).toEqual(['Template pausado'])
      expect(await found({ created_before: '2026-01-01T00:30:00Z' })).toEqual(['Template pausado'])
      expect(await found({ created_after: '2026-01-01T00:30:00Z' })).toEqual(['Template desativado'])
    },
    'alertsDashboard.overview': async (stage) => {
      const { disabled } = await raise(stage)
      await stage.client.alerts.resolve({ alert_id: disabled.id })
      expect(await stage.client.alertsDashboard.overview()).toMatchObject({
        total: 2, by_severity: { warning: 1, critical: 1 }, by_status: { open: 1, resolved: 1 }, by_type: { template_paused: 1, template_disabled: 1 }, escalation_rate: 0, resolution_rate: 50,
      })
    },
    'alertsDashboard.trends': async (stage) => {
      const { paused } = await raise(stage)
      stage.fake.clock.advance(DAY)
      await stage.client.alerts.resolve({ alert_id: paused.id })
      const { period_days, trends } = await stage.client.alertsDashboard.trends({ days: 2 })
      expect([period_days, trends]).toEqual([2, [
        { date: '2025-12-31', created: 0, resolved: 0, escalated: 0, acknowledged: 0, open: 0 }, { date: '2026-01-01', created: 2, resolved: 0, escalated: 0, acknowledged: 0, open: 2 },
        { date: '2026-01-02', created: 0, resolved: 1, escalated: 0, acknowledged: 0, open: 1 },
      ]])
    },
    'alertsDashboard.severityDistribution': async (stage) => {
      await raise(stage)
      expect(await stage.client.alertsDashboard.severityDistribution()).toEqual({
        total: 2, distribution: [{ severity: 'warning', count: 1, percentage: 50, color: '#ff9800' }, { severity: 'critical', count: 1, percentage: 50, color: '#d32f2f' }],
      })
    },
    'alertsDashboard.statusDistribution': async (stage) => {
      await raise(stage)
      expect(await stage.client.alertsDashboard.statusDistribution()).toEqual({ total: 2, distribution: [{ status: 'open', count: 2, percentage: 100, color: '#ff5722' }] })
    },
    'alertsDashboard.typeDistribution': async (stage) => {
      await raise(stage)
      await tellOfTemplate(stage, 'message_template_quality_update', { new_quality_score: 'RED' })
      const { total, distribution } = await stage.client.alertsDashboard.typeDistribution()
      expect([total, distribution.map(({ type, count }) => [type, count])]).toEqual([3, [['template_disabled', 1], ['template_paused', 1], ['quality_degraded', 1]]])
    },
    'alertsDashboard.recent': async (stage) => {
      await raise(stage)
      expect(titles((await stage.client.alertsDashboard.recent({ limit: 1 })).items)).toEqual(['Template desativado'])
    },
    'alertsDashboard.escalated': async (stage) => {
      const { paused } = await raise(stage)
      expect((await stage.client.alertsDashboard.escalated()).total).toBe(0)
      await stage.client.alerts.escalate({ alert_id: paused.id })
      expect(titles((await stage.client.alertsDashboard.escalated()).items)).toEqual(['Template pausado'])
    },
    'alertsDashboard.unacknowledged': async (stage) => {
      const { paused } = await raise(stage)
      await stage.client.alerts.acknowledge({ alert_id: paused.id })
      expect(titles((await stage.client.alertsDashboard.unacknowledged()).items)).toEqual(['Template desativado'])
    },

    'alertsSearch.advanced': async (stage) => {
      const { client, organizationId: organization_id } = stage
      const { paused } = await raise(stage)
      await client.alerts.escalate({ alert_id: paused.id })
      const found = async (input: object): Promise<unknown[]> => (await client.alertsSearch.advanced({ organization_id, ...input })).items.map((alert) => alert['title'])
      expect(await found({ sort_by: 'title', sort_order: 'desc' })).toEqual(['Template pausado', 'Template desativado'])
      expect([await found({ escalated: true }), await found({ unacknowledged: true }), await found({ search: 'nada' })]).toEqual([['Template pausado'], ['Template desativado'], []])
      expect(await found({ date_from: '2026-01-01T00:30:00Z', limit: 5 })).toEqual(['Template desativado'])
    },
    'alertsSearch.timeline': async (stage) => {
      const { client, fake, organizationId: organization_id } = stage
      await raise(stage)
      fake.clock.advance(DAY)
      await tellOfTemplate(stage, 'message_template_quality_update', { new_quality_score: 'YELLOW' })
      expect((await client.alertsSearch.timeline({ organization_id, days: 3 })).timeline).toEqual([
        { date: '2026-01-01', total: 2, by_severity: { warning: 1, critical: 1 } }, { date: '2026-01-02', total: 1, by_severity: { warning: 1 } },
      ])
    },
    'alertsSearch.stats': async (stage) => {
      const { client, organizationId: organization_id } = stage
      const { paused, disabled } = await raise(stage)
      await client.alerts.acknowledge({ alert_id: disabled.id })
      await client.alerts.resolve({ alert_id: paused.id })
      const { stats } = await client.alertsSearch.stats({ organization_id })
      expect(stats).toMatchObject({ total_alerts: 2, status: { open: 0, acknowledged: 1, resolved: 1 }, escalated_count: 0, resolution_rate: 50 })
      expect([Math.round(stats.avg_response_time_seconds), Math.round(stats.avg_resolution_time_seconds)]).toEqual([0, 3600])
    },
    'alertsSearch.similar': async (stage) => {
      const { paused, disabled } = await raise(stage)
      const similar = await stage.client.alertsSearch.similar({ alert_id: disabled.id, organization_id: stage.organizationId })
      expect(similar).toMatchObject({ similar_count: 1, similar_alerts: [{ id: paused.id }] })
    },
  },
}
