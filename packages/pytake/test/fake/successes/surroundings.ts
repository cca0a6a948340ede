import { NotFoundError } from '@sdk/core'
import { expect } from 'vitest'
import * as dev from '../../../src/dev/operations.ts'
import { failure } from '../../support/failure.ts'
import type { Stage } from '../support/stage.ts'
import type { Area } from './row.ts'

const config = { connection_type: 'postgres', host: '127.0.0.1', database: 'shop', username: 'shop', password: 'secret' } as const

/** A message made from a template, which costs something. Gives the id of the template. */
async function paid({ client }: Stage): Promise<string> {
  const contact = await client.contacts.create({ phone_number: '+5511999990001' })
  const number = await client.whatsapp.create({ phone_number: '+5511988880000', connection_type: 'official', phone_number_id: '100', access_token: 'token' })
  const template = await client.whatsapp.templates.create({
    number_id: number.id, submit: true, name: 'boas_vindas', language: 'pt_BR', category: 'MARKETING', components: [{ type: 'BODY', text: 'Olá' }],
  })
  const conversation = await client.conversations.create({ contact_id: contact.id, whatsapp_number_id: number.id })
  await client.conversations.sendMessage({ conversation_id: conversation.id, message_type: 'template', content: { name: 'boas_vindas' } })
  return template.id
}

export const surroundings: Area = {
  options: { databases: { shop: (statement) => (statement.startsWith('SELECT') ? [{ id: 1 }, { id: 2 }] : []) }, organization: { monthly_limit_usd: 0.04 } },
  operations: {
    'websocket.stats': async ({ client }) => expect(await client.websocket.stats()).toEqual({ total_connections: 0, total_rooms: 0, rooms: {} }),
    'debug.metricsDebug': async ({ client }) => expect(await client.debug.metricsDebug({ since: 'x' })).toEqual({ department_id: null, queue_id: null, since: 'x' }),
    'dev.aiConversations': async ({ client }) => expect(await dev.aiConversations(client)).toHaveLength(1),
    'dev.aiChat': async ({ client }) => expect(await dev.aiChat(client, { message: { content: 'oi' } })).toMatchObject({ response: 'Mensagem recebida: oi' }),
    'dev.contacts': async ({ client }) => expect(await dev.contacts(client)).toHaveLength(2),
    'dev.analyticsMetrics': async ({ client }) => expect(await dev.analyticsMetrics(client)).toMatchObject({ period: '7d' }),

    'database.testConnection': async ({ client }) => {
      expect(await client.database.testConnection({ config })).toMatchObject({ success: true, message: 'PostgreSQL connection successful' })
      expect(await client.database.testConnection({ config: { ...config, database: 'none' } })).toMatchObject({ success: false, server_version: null })
    },
    'database.executeQuery': async ({ client }) => {
      const input = { config, query: 'SELECT id FROM orders', max_rows: 1, cache: true }
      expect((await client.database.executeQuery(input)).result).toMatchObject({ success: true, data: [{ id: 1 }], row_count: 1, from_cache: false })
      expect((await client.database.executeQuery(input)).result.from_cache).toBe(true)
      expect((await client.database.executeQuery({ config, query: 'DROP TABLE orders' })).result).toMatchObject({ success: false, data: null })
    },

    'notifications.getPreferences': async ({ client, fake }) =>
      expect(await client.notifications.getPreferences()).toMatchObject({ id: 1, user_id: fake.userId, email_enabled: true, max_emails_per_hour: 10, quiet_hours_start: null }),
    'notifications.updatePreferences': async ({ client }) => {
      await client.notifications.updatePreferences({ email_enabled: false, quiet_hours_start: '22:00', quiet_hours_end: '07:00:30' })
      expect(await client.notifications.getPreferences()).toMatchObject({ email_enabled: false, quiet_hours_start: '22:00', quiet_hours_end: '07:00', sms_enabled: false })
    },
    'notifications.list': async ({ client, fake }) => {
      fake.notify(fake.userId, { message: 'Primeira' })
      fake.notify(fake.userId, { message: 'Segunda', channel: 'email', notification_type: 'sla_warning' })
      expect((await client.notifications.list()).items.map(({ message }) => message)).toEqual(['Segunda', 'Primeira'])
      expect((await client.notifications.list({ channel: 'email', status: 'sent', limit: 1 })).items).toMatchObject([{ recipient: 'ana@acme.example' }])
    },
    'notifications.unreadCount': async ({ client, fake }) => {
      fake.notify(fake.userId, { message: 'Primeira' })
      expect(await client.notifications.unreadCount()).toEqual({ unread_count: 1 })
    },
    'notifications.get': async ({ client, fake }) => {
      fake.notify(fake.userId, { message: 'Primeira' })
      expect(await client.notifications.get({ notification_id: 1 })).toMatchObject({ message: 'Primeira', channel: 'in_app' })
    },
    'notifications.markRead': async ({ client, fake }) => {
      fake.notify(fake.userId, { message: 'Primeira' })
      expect(await client.notifications.markRead({ notification_id: 1 })).toMatchObject({ status: 'read' })
      expect(await client.notifications.unreadCount()).toEqual({ unread_count: 0 })
    },
    'notifications.markAllRead': async ({ client, fake }) => {
      for (const message of ['Primeira', 'Segunda']) fake.notify(fake.userId, { message })
      expect(await client.notifications.markAllRead()).toEqual({ marked_as_read: 2 })
      expect(await client.notifications.markAllRead()).toEqual({ marked_as_read: 0 })
    },
    'notifications.delete': async ({ client, fake }) => {
      fake.notify(fake.userId, { message: 'Primeira' })
      expect(await client.notifications.delete({ notification_id: 1 })).toEqual({ deleted: true })
      expect((await failure(client.notifications.get({ notification_id: 1 }), NotFoundError)).message).toBe('Notification not found')
    },

    'expenses.organization': async (stage) => {
      const id = await paid(stage)
      const { data } = await stage.client.expenses.organization()
      expect(data).toMatchObject({ total_cost_usd: 0.036, percentage_of_limit: 90, by_category: { MARKETING: { message_count: 1, templates: 1 } }, by_template: { [id]: { message_count: 1 } } })
      expect((await stage.client.expenses.organization({ category: 'UTILITY' })).data?.total_cost_usd).toBe(0)
    },
    'expenses.templateHistory': async (stage) => {
      const template_id = await paid(stage)
      expect((await stage.client.expenses.templateHistory({ template_id })).data).toMatchObject({ template_name: 'boas_vindas', total_messages: 1, cost_per_message: 0.036 })
      await failure(stage.client.expenses.templateHistory({ template_id: stage.organizationId }), NotFoundError)
    },
    'expenses.optimization': async (stage) => {
      await paid(stage)
      expect((await stage.client.expenses.optimization()).data).toMatchObject({ suggestion_count: 1 })
    },
    'expenses.checkAlerts': async (stage) => {
      expect((await stage.client.expenses.checkAlerts()).data).toMatchObject({ has_limit: true, status: 'within_limits', month: 1, year: 2026 })
      await paid(stage)
      expect((await stage.client.expenses.checkAlerts()).data).toMatchObject({ status: 'threshold_exceeded', current_cost_usd: 0.036, alert_threshold_percentage: 80 })
      expect((await stage.client.expenses.checkAlerts({ month: 2, year: 2026 })).data).toMatchObject({ status: 'within_limits', current_cost_usd: 0 })
    },
  },
}
