import { NotFoundError } from '@sdk/core'
import { expect } from 'vitest'
import { sign } from '../../../src/webhooks/index.ts'
import { failure } from '../../support/failure.ts'
import { newNumber } from '../phone.ts'
import type { Stage } from '../support/stage.ts'
import { begin, hear, newBusinessNumber, newTemplate, setTemplateStatus, tellOfTemplate } from '../support/talks.ts'
import type { Area } from './row.ts'

/** Id of a number that is paired by a code. */
const pairable = async ({ client }: Stage): Promise<string> =>
  (await client.whatsapp.create({ phone_number: '+5511940000002', connection_type: 'qrcode', evolution_instance_name: 'acme', evolution_api_key: 'fakekey' })).id

/** A message of a contact over a number, as Meta sends it. */
const inbound = (phone_number_id: string): string => {
  const value = { metadata: { phone_number_id }, contacts: [{ wa_id: '5511966660000', profile: { name: 'Rui' } }], messages: [{ id: 'wamid.1', from: '5511966660000', timestamp: '1767225600', type: 'image', image: { id: 'm1', caption: 'Nota' } }] }
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] })
}

/** Who wrote last, and what. */
async function heard({ client }: Stage): Promise<unknown> {
  const [conversation] = (await client.conversations.list()).items
  const [message] = (await client.conversations.listMessages({ conversation_id: conversation?.id ?? '' })).items
  const contact = await client.contacts.get({ contact_id: conversation?.contact_id ?? '' })
  return [contact.name, message?.message_type, message?.content]
}

export const whatsapp: Area = {
  options: { metaVerifyToken: 'the token of the server' },
  operations: {
    'whatsapp.list': async (stage) => {
      await newNumber(stage.client)
      await pairable(stage)
      const { items } = await stage.client.whatsapp.list()
      expect(items.map(({ available_node_types: types }) => types.length)).toEqual([20, 19])
      expect(items[1]?.node_metadata?.['interactive_list']).toMatchObject({ available: true, status: 'experimental', connection_type: 'qrcode' })
    },
    'whatsapp.create': async ({ client }) => {
      const made = await client.whatsapp.create({ phone_number: '+5511940000001', access_token: 'fake-meta-token', app_secret: 'hidden', webhook_verify_token: 'verify' })
      expect(made).toMatchObject({ connection_type: 'official', status: 'disconnected', is_active: true, access_token: 'fake-meta-token', webhook_token: expect.any(String) })
      expect(made).not.toHaveProperty('app_secret')
    },
    'whatsapp.get': async ({ client }) => {
      const { id: number_id } = await newNumber(client)
      expect(await client.whatsapp.get({ number_id })).toMatchObject({ id: number_id, display_name: 'Acme' })
    },
    'whatsapp.update': async ({ client }) => {
      const { id: number_id } = await newNumber(client)
      expect(await client.whatsapp.update({ number_id, display_name: 'Acme 2', away_message: 'Volto já' })).toMatchObject({ display_name: 'Acme 2', away_message: 'Volto já' })
      expect(await client.whatsapp.update({ number_id, is_active: false, away_message: null })).toMatchObject({ is_active: false, away_message: null, display_name: 'Acme 2' })
    },
    'whatsapp.delete': async (stage) => {
      const { client } = stage
      const { id: conversation_id, whatsapp_number_id: number_id } = await begin(stage)
      expect(await client.whatsapp.delete({ number_id })).toBeUndefined()
      await failure(client.whatsapp.get({ number_id }), NotFoundError)
      await failure(client.conversations.get({ conversation_id }), NotFoundError)
    },
    'whatsapp.compatibleChatbots': async ({ client }) => {
      const { id: number_id } = await newNumber(client)
      await client.chatbots.create({ name: 'Bot' })
      expect((await client.whatsapp.compatibleChatbots({ number_id })).items).toMatchObject([{ name: 'Bot', compatible: true, whatsapp_phone_number: '+5511940000001' }])
    },
    'whatsapp.testConnection': async (stage) => {
      const { id } = await newBusinessNumber(stage)
      expect(await stage.client.whatsapp.testConnection({ number_id: id })).toMatchObject({ status: 'connected', display_name: 'Acme' })
      expect(await stage.client.whatsapp.testConnection({ number_id: await pairable(stage) })).toMatchObject({ status: 'disconnected', connection_type: 'qrcode' })
    },
    'whatsapp.generateQrCode': async (stage) => {
      const number_id = await pairable(stage)
      expect(await stage.client.whatsapp.generateQrCode({ number_id })).toMatchObject({ qr_code: expect.stringMatching(/^data:image\/png;base64,/), status: 'pending' })
      expect((await stage.client.whatsapp.get({ number_id })).status).toBe('connecting')
    },
    'whatsapp.qrCodeStatus': async (stage) => {
      const { client, fake } = stage
      const number_id = await pairable(stage)
      expect((await client.whatsapp.qrCodeStatus({ number_id })).status).toBe('disconnected')
      await client.whatsapp.generateQrCode({ number_id })
      expect((await client.whatsapp.qrCodeStatus({ number_id })).status).toBe('connecting')
      fake.clock.advance(10_000)
      expect((await client.whatsapp.qrCodeStatus({ number_id })).status).toBe('connected')
      expect(await client.whatsapp.get({ number_id })).toMatchObject({ status: 'connected', connected_at: expect.any(String) })
    },
    'whatsapp.disconnect': async (stage) => {
      const { client, fake } = stage
      const number_id = await pairable(stage)
      await client.whatsapp.generateQrCode({ number_id })
      fake.clock.advance(10_000)
      await client.whatsapp.qrCodeStatus({ number_id })
      expect(await client.whatsapp.disconnect({ number_id })).toMatchObject({ status: 'success' })
      expect(await client.whatsapp.get({ number_id })).toMatchObject({ status: 'disconnected', connected_at: null })
    },
    'whatsapp.rateLimitUsage': async (stage) => {
      const { client, fake } = stage
      const { id: conversation_id, whatsapp_number_id: number_id } = await begin(stage)
      for (let sent = 0; sent < 20; sent++) await client.conversations.sendMessage({ conversation_id, content: `Olá ${sent}` })
      const { usage, ...state } = await client.whatsapp.rateLimitUsage({ number_id })
      expect(state).toMatchObject({ can_send_now: false, rate_limit_reason: 'The minute limit is reached' })
      expect(usage).toMatchObject({ connection_type: 'official', daily: { used: 20, limit: 1000, remaining: 980, percentage: 2 }, minute: { used: 20, remaining: 0 } })
      fake.clock.advance(61_000)
      expect(await client.whatsapp.rateLimitUsage({ number_id })).toMatchObject({ can_send_now: true, usage: { hourly: { used: 20 }, minute: { used: 0 } } })
      expect((await client.whatsapp.rateLimitUsage({ number_id: await pairable(stage) })).usage).toMatchObject({ connection_type: 'qr_code', min_delay_seconds: 3 })
    },
    'whatsapp.resetRateLimit': async (stage) => {
      const { client } = stage
      const { id: conversation_id, whatsapp_number_id: number_id } = await begin(stage)
      await client.conversations.sendMessage({ conversation_id, content: 'Olá' })
      expect(await client.whatsapp.resetRateLimit({ number_id })).toMatchObject({ whatsapp_number_id: number_id })
      expect((await client.whatsapp.rateLimitUsage({ number_id })).usage.daily?.used).toBe(0)
    },
    'whatsapp.debugConversation': async (stage) => {
      const { client } = stage
      const { id: number_id } = await newNumber(client)
      const { id: chatbot_id } = await client.chatbots.create({ name: 'Bot', is_active: true, whatsapp_number_ids: [number_id] })
      const nodes = [{ id: 'n1', type: 'start' }, { id: 'n2', type: 'question', data: { label: 'Nome', question: 'Qual seu nome?', variable: 'nome' } }]
      const { id: active_flow_id } = await client.flows.create({ chatbot_id, name: 'Boas-vindas', is_main: true, canvas_data: { nodes, edges: [{ id: 'e1', source: 'n1', target: 'n2' }] } })
      await hear(stage, 'Oi')
      const [conversation] = (await client.conversations.list()).items
      expect(await client.whatsapp.debugConversation({ conversation_id: conversation?.id ?? '' })).toMatchObject({
        is_bot_active: true, active_flow_id, active_flow_name: 'Boas-vindas', current_node_canvas_id: 'n2', current_node_type: 'question', current_node_label: 'Nome',
        execution_path: ['n1', 'n2'], window_expires_at: expect.stringMatching(/^2026-01-02T.*\+00:00$/),
      })
    },
    'whatsapp.resetConversationFlow': async (stage) => {
      const { client } = stage
      const { id: number_id } = await newNumber(client)
      const { id: chatbot_id } = await client.chatbots.create({ name: 'Bot', is_active: true })
      await client.whatsapp.update({ number_id, default_chatbot_id: chatbot_id })
      await client.flows.create({ chatbot_id, name: 'Pergunta', is_main: true, canvas_data: { nodes: [{ id: 'q', type: 'question', data: { question: 'Nome?' } }] } })
      await hear(stage, 'Oi')
      const [conversation] = (await client.conversations.list()).items
      const conversation_id = conversation?.id ?? ''
      expect(await client.whatsapp.resetConversationFlow({ conversation_id })).toMatchObject({ status: 'reset' })
      expect(await client.whatsapp.debugConversation({ conversation_id })).toMatchObject({ active_flow_id: null, current_node_canvas_id: null, execution_path: [] })
      await hear(stage, 'Rui')
      expect((await client.conversations.listMessages({ conversation_id })).items.map(({ content }) => content['text'])).toEqual(['Oi', 'Nome?', 'Rui', 'Nome?'])
    },

    'whatsapp.templates.listRemote': async (stage) => {
      const { client } = stage
      const { id: number_id } = await newBusinessNumber(stage)
      await newTemplate(stage, number_id, 'local')
      await newTemplate(stage, number_id, 'boas_vindas', true)
      expect((await client.whatsapp.templates.listRemote({ number_id })).items).toMatchObject([{ name: 'boas_vindas', status: 'APPROVED', category: 'MARKETING' }])
      expect((await client.whatsapp.templates.listRemote({ number_id, status: 'REJECTED' })).items).toEqual([])
    },
    'whatsapp.templates.create': async (stage) => {
      const { id } = await newBusinessNumber(stage)
      expect(await newTemplate(stage, id)).toMatchObject({
        status: 'DRAFT', language: 'pt_BR', header_type: 'TEXT', header_text: 'Olá', header_variables_count: 0, body_variables_count: 2, footer_text: 'Acme',
        buttons: [{ type: 'QUICK_REPLY', text: 'Ok', url: null, phone_number: null }], meta_template_id: null,
      })
      expect(await newTemplate(stage, id, 'enviado', true)).toMatchObject({ status: 'PENDING', meta_template_id: expect.any(String) })
    },
    'whatsapp.templates.listLocal': async (stage) => {
      const { client } = stage
      const { id: number_id } = await newBusinessNumber(stage)
      await newTemplate(stage, number_id)
      await newTemplate(stage, number_id, 'enviado', true)
      const names = async (input: object): Promise<string[]> => (await client.whatsapp.templates.listLocal({ number_id, ...input })).items.map(({ name }) => name)
      expect([await names({}), await names({ status: 'DRAFT' }), await names({ skip: 1, limit: 1 })]).toEqual([['enviado', 'boas_vindas'], ['boas_vindas'], ['boas_vindas']])
    },
    'whatsapp.templates.get': async (stage) => {
      const { client } = stage
      const { id: number_id } = await newBusinessNumber(stage)
      const { id: template_id } = await newTemplate(stage, number_id)
      const contact = await client.contacts.create({ whatsapp_id: '5511988880000' })
      const { id: conversation_id } = await client.conversations.create({ contact_id: contact.id, whatsapp_number_id: number_id })
      await client.conversations.sendMessage({ conversation_id, message_type: 'template', content: { name: 'boas_vindas' } })
      expect(await client.whatsapp.templates.get({ number_id, template_id })).toMatchObject({ name: 'boas_vindas', sent_count: 1, delivered_count: 0, failed_count: 0 })
    },
    'whatsapp.templates.update': async (stage) => {
      const { id: number_id } = await newBusinessNumber(stage)
      const { id: template_id } = await newTemplate(stage, number_id)
      expect((await stage.client.whatsapp.templates.update({ number_id, template_id, is_enabled: false })).is_enabled).toBe(false)
    },
    'whatsapp.templates.delete': async (stage) => {
      const { client } = stage
      const { id: number_id } = await newBusinessNumber(stage)
      const { id: template_id } = await newTemplate(stage, number_id, 'boas_vindas', true)
      expect(await client.whatsapp.templates.delete({ number_id, template_id, delete_from_meta: true })).toBeUndefined()
      await failure(client.whatsapp.templates.get({ number_id, template_id }), NotFoundError)
      expect((await client.whatsapp.templates.listRemote({ number_id })).items).toEqual([])
    },
    'whatsapp.templates.sync': async (stage) => {
      const { client } = stage
      const { id: number_id } = await newBusinessNumber(stage)
      const { id: template_id } = await newTemplate(stage, number_id, 'boas_vindas', true)
      const gone = await newTemplate(stage, number_id, 'outro', true)
      await client.whatsapp.templates.delete({ number_id, template_id: gone.id })
      expect(await client.whatsapp.templates.sync({ number_id })).toEqual({ synced: 2, created: 1, updated: 1, deleted: 0, errors: [] })
      expect(await client.whatsapp.templates.get({ number_id, template_id })).toMatchObject({ status: 'APPROVED', approved_at: expect.any(String) })
    },
    'whatsapp.templates.critical': async (stage) => {
      const { client } = stage
      const { id: number_id } = await newBusinessNumber(stage)
      const { id } = await newTemplate(stage, number_id)
      expect((await client.whatsapp.templates.critical()).total_critical).toBe(0)
      await client.campaigns.create({ name: 'Natal', template_id: id })
      await setTemplateStatus(stage, 'DISABLED', 'Too many blocks')
      expect((await client.whatsapp.templates.critical()).critical_templates).toMatchObject([{ id, status: 'DISABLED', disabled_reason: 'Too many blocks', campaigns_affected: 1, action_required: true }])
    },
    'whatsapp.templates.qualitySummary': async (stage) => {
      const { client } = stage
      const { id: number_id } = await newBusinessNumber(stage)
      await newTemplate(stage, number_id, 'boas_vindas', true)
      await newTemplate(stage, number_id, 'outro', true)
      await client.whatsapp.templates.sync({ number_id })
      await tellOfTemplate(stage, 'message_template_quality_update', { new_quality_score: 'YELLOW' })
      expect((await client.whatsapp.templates.qualitySummary()).quality_summary).toEqual({ GREEN: 0, YELLOW: 1, RED: 0, UNKNOWN: 1, TOTAL: 2 })
    },
    'whatsapp.templates.statusHistory': async (stage) => {
      const { client } = stage
      const { id: number_id } = await newBusinessNumber(stage)
      const { id: template_id } = await newTemplate(stage, number_id)
      expect((await client.whatsapp.templates.statusHistory({ number_id, template_id })).history).toEqual([])
      await setTemplateStatus(stage, 'REJECTED', 'Promotional')
      expect(await client.whatsapp.templates.statusHistory({ number_id, template_id, limit: 5 })).toMatchObject({
        template: { current_status: 'REJECTED' }, history: [{ event_type: 'REJECTED', reason: 'Promotional' }], total: 1, limit: 5, offset: 0,
      })
    },
    'whatsapp.templates.acknowledgeAlert': async (stage) => {
      const { client, fake } = stage
      const { id: number_id } = await newBusinessNumber(stage)
      const { id: template_id } = await newTemplate(stage, number_id)
      await setTemplateStatus(stage, 'PAUSED')
      expect(await client.whatsapp.templates.acknowledgeAlert({ number_id, template_id })).toMatchObject({ template_id, acknowledged_by: 'ana@acme.example', note: null })
      expect((await client.alerts.list()).items).toMatchObject([{ alert_type: 'template_paused', status: 'acknowledged', acknowledged_by_user_id: fake.userId }])
    },

    'whatsapp.webhook.verify': async ({ client }) => {
      await client.whatsapp.create({ phone_number: '+5511940000001', webhook_verify_token: 'verify-me' })
      expect(await client.whatsapp.webhook.verify({ 'hub.mode': 'subscribe', 'hub.verify_token': 'verify-me', 'hub.challenge': '1158201444' })).toBe('1158201444')
    },
    'whatsapp.webhook.receive': async (stage) => {
      await stage.client.whatsapp.create({ phone_number: '+5511940000001', phone_number_id: '300', app_secret: 'the secret' })
      const event = inbound('300')
      expect(await stage.client.whatsapp.webhook.receive({ event, signature: sign(event, 'the secret') })).toEqual({ status: 'ok' })
      expect(await heard(stage)).toEqual(['Rui', 'image', { id: 'm1', caption: 'Nota' }])
    },
    'whatsapp.webhook.receiveByToken': async (stage) => {
      const { client } = stage
      const { webhook_token } = await client.whatsapp.create({ phone_number: '+5511940000001', phone_number_id: '300', app_secret: 'the secret', webhook_verify_token: 'verify-me' })
      const event = inbound('300')
      expect(await client.whatsapp.webhook.receiveByToken({ webhook_token, event, signature: sign(event, 'the secret') })).toEqual({ status: 'ok' })
      expect((await client.conversations.list()).items).toEqual([])
      await client.whatsapp.webhook.receiveByToken({ webhook_token, event, signature: sign(event, 'verify-me') })
      expect(await heard(stage)).toMatchObject(['Rui', 'image', {}])
    },
    'webhooks.meta.verify': async ({ client }) => {
      const hub = { 'hub.mode': 'subscribe', 'hub.verify_token': 'the token of the server', 'hub.challenge': '42' }
      expect(await client.webhooks.meta.verify(hub)).toBe('42')
    },
    'webhooks.meta.receive': async (stage) => {
      const { client } = stage
      await client.whatsapp.create({ phone_number: '+5511940000001', phone_number_id: '300', app_secret: 'the secret' })
      const event = inbound('300')
      expect(await client.webhooks.meta.receive({ event: { object: 'page', entry: [] } })).toEqual({ status: 'ignored' })
      expect(await client.webhooks.meta.receive({ event, signature: sign(event, 'the secret') })).toEqual({ status: 'ok' })
      expect(await heard(stage)).toMatchObject(['Rui', 'image', {}])
    },
    'webhooks.meta.test': async (stage) => {
      await stage.client.whatsapp.create({ phone_number: '+5511940000001', phone_number_id: '300', app_secret: 'the secret' })
      expect(await stage.client.webhooks.meta.test({ event: inbound('300') })).toEqual({ status: 'processed' })
      expect(await heard(stage)).toMatchObject(['Rui', 'image', {}])
    },
  },
}
