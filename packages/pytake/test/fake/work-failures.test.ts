import { AuthorizationError, BadRequestError, ConflictError, NotFoundError, ServerError } from '@sdk/core'
import { describe, expect, it } from 'vitest'
import { PyTakeClient, ValidationError } from '../../src/index.ts'
import { failure } from '../support/failure.ts'
import { setUp, type Stage } from './support/stage.ts'
import { begin, newBusinessNumber, newContact, newTemplate, setTemplateStatus } from './support/talks.ts'

const NOWHERE = '00000000-0000-4000-8000-000000000000'
const HOUR = 3_600_000

/** What a call is refused with, and what is said. */
const said = async (call: PromiseLike<unknown>, type: abstract new (...args: never[]) => Error): Promise<string> => (await failure(call, type)).message

/** The kind of the first fault, and where it is. */
const fault = async (call: PromiseLike<unknown>): Promise<unknown> => {
  const [first] = (await failure(call, ValidationError)).details
  return [first?.type, first?.loc.join('.')]
}

/** A client of another organization. */
async function stranger({ client, fake }: Stage): Promise<PyTakeClient> {
  const { token } = await client.auth.register({ email: 'eva@beta.example', password: 'Secret123', full_name: 'Eva Beta', organization_name: 'Beta' })
  return new PyTakeClient({ baseUrl: fake.baseUrl(), tokens: { accessToken: token.access_token }, maxRetries: 0, logger: null })
}

describe('contacts and conversations', () => {
  it('are refused when there is one already, or none', async () => {
    const stage = await setUp()
    const { client } = stage
    const contact = await newContact(stage)
    expect(await said(newContact(stage), ConflictError)).toBe('Contact with WhatsApp ID 5511988880000 already exists')
    await client.contacts.tags.create({ name: 'vip' })
    expect(await said(client.contacts.tags.create({ name: 'vip' }), ConflictError)).toBe("Tag 'vip' already exists")
    const { id: tag_id } = await client.contacts.tags.create({ name: 'novo' })
    await failure(client.contacts.tags.update({ tag_id, name: 'vip' }), ConflictError)
    expect(await said(client.conversations.create({ contact_id: NOWHERE, whatsapp_number_id: NOWHERE }), NotFoundError)).toBe('Contact not found')
    expect(await said(client.conversations.create({ contact_id: contact.id, whatsapp_number_id: NOWHERE }), NotFoundError)).toBe('WhatsApp number not found')
    expect(await said(client.conversations.get({ conversation_id: NOWHERE }), NotFoundError)).toBe('Conversation not found')
    const { id: conversation_id } = await begin(stage)
    expect(await said(client.conversations.assign({ conversation_id, agent_id: NOWHERE }), NotFoundError)).toBe('Agent not found')
    expect(await said(client.conversations.transfer({ conversation_id, department_id: NOWHERE }), NotFoundError)).toBe('Department not found')
  })

  it('name the faults of what was sent', async () => {
    const { client } = await setUp()
    expect(await fault(client.contacts.create({ phone_number: '1'.repeat(21) }))).toEqual(['string_too_long', 'body.phone_number'])
    expect(await fault(client.contacts.tags.create({ name: 'x', color: 'red' }))).toEqual(['string_pattern_mismatch', 'body.color'])
    expect(await fault(client.contacts.get({ contact_id: 'me' }))).toEqual(['uuid_parsing', 'path.contact_id'])
    const first = { content: 'Oi', media_url: 'https://acme.example/a.gif', media_type: 'gif' }
    expect(await fault(client.conversations.create({ contact_id: NOWHERE, whatsapp_number_id: NOWHERE, initial_message: first }))).toEqual(['string_pattern_mismatch', 'body.initial_message.media_type'])
    expect(await fault(client.conversations.list({ status: 'active' }))).toEqual(['string_pattern_mismatch', 'query.status'])
    expect(await fault(client.conversations.sendMessage({ conversation_id: NOWHERE, message_type: 'sticker', content: { text: 'x' } }))).toEqual(['string_pattern_mismatch', 'body.message_type'])
  })

  it('keep a message back outside of the window, and one of an unknown kind as failed', async () => {
    const stage = await setUp()
    const { client, fake } = stage
    const { id: conversation_id, whatsapp_number_id: number_id } = await begin(stage)
    expect(await said(client.conversations.sendMessage({ conversation_id, message_type: 'audio', content: { url: 'https://acme.example/a.ogg' } }), BadRequestError)).toBe('Unsupported message type: audio')
    expect((await client.conversations.listMessages({ conversation_id })).items[1]).toMatchObject({ status: 'failed', whatsapp_message_id: null, error_message: 'Unsupported message type: audio' })
    fake.clock.advance(24 * HOUR)
    expect(await said(client.conversations.sendMessage({ conversation_id, content: 'Olá' }), BadRequestError)).toMatch(/^24-hour window expired/)
    expect((await client.conversations.sendMessage({ conversation_id, message_type: 'template', content: { name: 'boas_vindas' } })).status).toBe('sent')
    await client.whatsapp.update({ number_id, is_active: false })
    expect(await said(client.conversations.sendMessage({ conversation_id, message_type: 'template', content: { name: 'x' } }), BadRequestError)).toBe('WhatsApp number not active')
    expect(await said(client.conversations.sendMessage({ conversation_id: NOWHERE, content: 'Olá' }), ServerError)).toBe('Failed to send message')
  })

  it('send over official numbers alone', async () => {
    const stage = await setUp()
    const { id: contact_id } = await newContact(stage)
    const { id: whatsapp_number_id } = await stage.client.whatsapp.create({ phone_number: '+5511940000002', connection_type: 'qrcode' })
    const call = stage.client.conversations.create({ contact_id, whatsapp_number_id, initial_message: 'Olá' })
    expect(await said(call, BadRequestError)).toBe('Send message only supported for Meta Cloud API')
  })

  it('have windows of the own organization alone', async () => {
    const { client } = await setUp()
    await failure(client.conversationWindows.listActive({ org_id: NOWHERE }), AuthorizationError)
    const contact = await client.contacts.create({ whatsapp_id: '5511988880000' })
    const number = await client.whatsapp.create({ phone_number: '+5511940000002' })
    const { id: conversation_id } = await client.conversations.create({ contact_id: contact.id, whatsapp_number_id: number.id })
    expect(await said(client.conversationWindows.get({ conversation_id }), NotFoundError)).toBe('Conversation window not found')
    expect(await client.conversationWindows.status({ conversation_id })).toMatchObject({ window_status: 'unknown', window_id: null })
  })
})

describe('numbers and their webhooks', () => {
  it('are refused when taken, to viewers, and for what they cannot do', async () => {
    const stage = await setUp()
    const { client, as } = stage
    const { id: number_id } = await newBusinessNumber(stage)
    expect(await said(newBusinessNumber(stage), ConflictError)).toContain('+5511940000009')
    expect(await said(as('viewer').whatsapp.create({ phone_number: '+5511940000001' }), AuthorizationError)).toBe('Admin access required')
    await failure(client.whatsapp.generateQrCode({ number_id }), BadRequestError)
    await failure(client.whatsapp.qrCodeStatus({ number_id }), BadRequestError)
    await newTemplate(stage, number_id)
    await failure(newTemplate(stage, number_id), ConflictError)
    expect(await said(client.whatsapp.templates.get({ number_id, template_id: NOWHERE }), NotFoundError)).toBe('Template not found')
  })

  it('refuse webhooks that nobody signed, or somebody else', async () => {
    const { client } = await setUp()
    await client.whatsapp.create({ phone_number: '+5511940000001', phone_number_id: '300', app_secret: 'the secret', webhook_verify_token: 'verify-me' })
    const event = { entry: [{ changes: [{ value: { metadata: { phone_number_id: '300' } } }] }] }
    const { webhook } = client.whatsapp
    expect(await said(webhook.receive({ event }), AuthorizationError)).toBe('Missing X-Hub-Signature-256 header')
    expect(await said(webhook.receive({ event, signature: 'sha256=00' }), AuthorizationError)).toBe('Invalid signature')
    expect(await said(webhook.receive({ event: '{', signature: 'sha256=00' }), BadRequestError)).toBe('Invalid JSON payload')
    expect(await said(webhook.receive({ event: { entry: [] }, signature: 'sha256=00' }), BadRequestError)).toBe('Invalid webhook payload: missing phone_number_id')
    expect(await said(webhook.receive({ event: JSON.stringify(event).replace('300', '301'), signature: 'sha256=00' }), NotFoundError)).toBe('WhatsApp number not found')
    expect(await said(client.webhooks.meta.receive({ event, signature: 'sha256=00' }), AuthorizationError)).toBe('Invalid signature')
    expect(await failure(client.webhooks.meta.receive({ event }))).toMatchObject({ status: 401, message: 'Missing signature' })
    const handshake = { 'hub.mode': 'subscribe', 'hub.verify_token': 'wrong', 'hub.challenge': '1' }
    expect(await said(webhook.verify(handshake), AuthorizationError)).toBe('Invalid token')
    expect(await said(webhook.verify({ ...handshake, 'hub.mode': 'ask' }), AuthorizationError)).toBe('Invalid mode')
    expect(await said(webhook.verify({ 'hub.mode': 'subscribe' }), BadRequestError)).toBe('Missing parameters')
    expect(await said(client.webhooks.meta.verify(handshake), AuthorizationError)).toBe('Invalid verify token')
  })
})

describe('campaigns', () => {
  it('follow their states', async () => {
    const stage = await setUp()
    const { client } = stage
    const { id: campaign_id } = await client.campaigns.create({ name: 'Natal' })
    expect(await said(client.campaigns.start({ campaign_id }), BadRequestError)).toBe('Campaign has no recipients')
    expect(await said(client.campaigns.schedule({ campaign_id, scheduled_at: '2025-12-31T00:00:00Z' }), BadRequestError)).toBe('Scheduled time must be in the future')
    await newContact(stage)
    expect(await said(client.campaigns.pause({ campaign_id }), BadRequestError)).toBe('Can only pause running campaigns')
    expect(await said(client.campaigns.resume({ campaign_id }), BadRequestError)).toBe('Can only resume paused campaigns')
    await client.campaigns.start({ campaign_id })
    expect(await said(client.campaigns.update({ campaign_id, name: 'x' }), BadRequestError)).toBe("Cannot edit campaign with status 'running'")
    expect(await said(client.campaigns.delete({ campaign_id }), BadRequestError)).toBe('Cannot delete running campaign. Pause or cancel it first.')
    await client.campaigns.cancel({ campaign_id })
    expect(await said(client.campaigns.cancel({ campaign_id }), BadRequestError)).toBe("Cannot cancel campaign with status 'cancelled'")
    expect(await said(client.campaigns.start({ campaign_id }), BadRequestError)).toBe("Cannot start campaign with status 'cancelled'")
  })

  it('fail when nobody is left at the time that they are scheduled for', async () => {
    const stage = await setUp()
    const { client, fake } = stage
    const { id: contact_id } = await newContact(stage)
    const { id: campaign_id } = await client.campaigns.create({ name: 'Natal' })
    await client.campaigns.schedule({ campaign_id, scheduled_at: '2026-01-01T01:00:00Z' })
    await client.contacts.delete({ contact_id })
    fake.clock.advance(HOUR)
    expect((await client.campaigns.get({ campaign_id })).status).toBe('failed')
  })

  it('are refused to viewers, and without their parts', async () => {
    const { client, as } = await setUp()
    expect(await said(as('viewer').campaigns.create({ name: 'x' }), AuthorizationError)).toBe('Insufficient permissions. Required roles: super_admin, org_admin, agent')
    await failure(client.campaigns.create({ name: 'x', whatsapp_number_id: NOWHERE }), NotFoundError)
    await failure(client.campaigns.create({ name: 'x', template_id: NOWHERE }), NotFoundError)
  })
})

describe('chatbots and automations', () => {
  it('are refused without their parts, or with what cannot be followed', async () => {
    const { client } = await setUp()
    const { id: chatbot_id } = await client.chatbots.create({ name: 'Bot' })
    const { id: flow_id } = await client.flows.getMain({ chatbot_id })
    const { id: whatsapp_number_id } = await client.whatsapp.create({ phone_number: '+5511940000002' })
    const automation = { name: 'Boas-vindas', chatbot_id, flow_id, whatsapp_number_id }
    expect(await said(client.flowAutomations.create({ ...automation, chatbot_id: NOWHERE }), NotFoundError)).toBe(`Chatbot ${NOWHERE} not found`)
    expect(await said(client.flowAutomations.create({ ...automation, flow_id: NOWHERE }), NotFoundError)).toBe(`Flow ${NOWHERE} not found`)
    expect(await said(client.flowAutomations.create({ ...automation, whatsapp_number_id: NOWHERE }), NotFoundError)).toBe(`WhatsApp number ${NOWHERE} not found`)
    await failure(client.flows.getFallback({ chatbot_id }), NotFoundError)
    expect(await said(client.chatbots.flows.import({ chatbot_id, document: {} as never }), BadRequestError)).toBe('Invalid import data format')
    expect(await said(client.chatbots.flows.import({ chatbot_id, document: { format_version: '2.0', flow: { name: 'x' } } }), BadRequestError)).toBe('Unsupported format version: "2.0"')
    const { id: automation_id } = await client.flowAutomations.create(automation)
    expect(await said(client.flowAutomations.schedule.get({ automation_id }), NotFoundError)).toBe('Schedule not found')
    const create = (recurrence_type: 'daily' | 'weekly' | 'monthly' | 'cron' | 'custom' | 'once', recurrence_config: Record<string, unknown>): PromiseLike<unknown> =>
      client.flowAutomations.schedule.create({ automation_id, recurrence_type, recurrence_config, start_date: '2026-01-02T00:00:00Z', start_time: '09:00' })
    expect(await said(create('daily', { interval: 0 }), BadRequestError)).toBe("Daily recurrence requires positive 'interval'")
    expect(await said(create('weekly', { days: ['SOMEDAY'] }), BadRequestError)).toBe('Invalid days in weekly recurrence')
    for (const [type, config] of [['weekly', {}], ['monthly', { day: 32 }], ['cron', { expression: '99 * * * *' }], ['custom', {}]] as const) await failure(create(type, config), BadRequestError)
    await create('once', {})
    await failure(create('once', {}), BadRequestError)
    await failure(client.flowAutomations.schedule.removeException({ automation_id, exception_id: NOWHERE }), NotFoundError)
  })
})

describe('alerts and analytics', () => {
  it('refuse other organizations, and what is over', async () => {
    const stage = await setUp()
    const { client } = stage
    await failure(client.alerts.summary({ organization_id: NOWHERE }), AuthorizationError)
    expect(await said(client.alerts.get({ alert_id: NOWHERE }), NotFoundError)).toBe('Alert not found')
    const { id: number_id } = await newBusinessNumber(stage)
    const { id: template_id } = await newTemplate(stage, number_id)
    await setTemplateStatus(stage, 'PAUSED')
    const [alert] = (await client.alerts.list()).items
    await client.alerts.resolve({ alert_id: alert?.id ?? '' })
    expect(await said(client.alerts.acknowledge({ alert_id: alert?.id ?? '' }), BadRequestError)).toBe('Alert is already resolved')
    expect(await said(client.templateAnalytics.compare({ template_ids: [template_id] }), BadRequestError)).toBe('At least 2 templates are required for comparison')
    expect(await said(client.templateAnalytics.compare({ template_ids: [template_id, NOWHERE] }), NotFoundError)).toBe('Template not found')
  })
})

describe('another organization', () => {
  it('finds nothing of what there is', async () => {
    const stage = await setUp()
    const { client } = stage
    const { id: conversation_id, contact_id, whatsapp_number_id: number_id } = await begin(stage)
    const { id: template_id } = await newTemplate(stage, number_id)
    const { id: chatbot_id } = await client.chatbots.create({ name: 'Bot' })
    const { id: flow_id } = await client.flows.getMain({ chatbot_id })
    const { id: campaign_id } = await client.campaigns.create({ name: 'Natal' })
    const { id: automation_id } = await client.flowAutomations.create({ name: 'x', chatbot_id, flow_id, whatsapp_number_id: number_id })
    const { id: node_id } = await client.chatbots.nodes.create({ flow_id, node_id: 'n1', node_type: 'end' })
    const { id: tag_id } = await client.contacts.tags.create({ name: 'vip' })
    const other = await stranger(stage)
    const calls: Readonly<Record<string, PromiseLike<unknown>>> = {
      contact: other.contacts.get({ contact_id }), tag: other.contacts.tags.delete({ tag_id }), conversation: other.conversations.get({ conversation_id }),
      messages: other.conversations.listMessages({ conversation_id }), window: other.conversationWindows.get({ conversation_id }), number: other.whatsapp.get({ number_id }),
      template: other.whatsapp.templates.get({ number_id, template_id }), chatbot: other.chatbots.get({ chatbot_id }), flow: other.chatbots.flows.get({ flow_id }),
      builder: other.flows.get({ flow_id }), node: other.chatbots.nodes.delete({ node_id }), campaign: other.campaigns.get({ campaign_id }),
      automation: other.flowAutomations.get({ automation_id }),
    }
    for (const [what, call] of Object.entries(calls)) expect([what, (await failure(call, NotFoundError)).status]).toEqual([what, 404])
    const lists = [other.contacts.list(), other.conversations.list(), other.whatsapp.list(), other.chatbots.list(), other.campaigns.list(), other.flowAutomations.list()]
    expect((await Promise.all(lists.map(async (list) => (await list).items.length)))).toEqual([0, 0, 0, 0, 0, 0])
    expect(await other.analytics.overview()).toMatchObject({ total_contacts: 0, total_conversations: 0, total_campaigns: 0, total_chatbots: 0 })
    await other.close()
  })
})
