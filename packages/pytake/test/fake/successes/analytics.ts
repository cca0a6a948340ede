import { expect } from 'vitest'
import type { OverviewMetrics } from '../../../src/index.ts'
import { newNumber } from '../phone.ts'
import type { Stage } from '../support/stage.ts'
import { begin, hear, MARIA, newBusinessNumber, newTemplate, settle } from '../support/talks.ts'
import type { Area } from './row.ts'

const range = { start_date: '2026-01-01T00:00:00Z', end_date: '2026-01-31T23:59:59Z' }
const before = { start_date: '2025-11-01T00:00:00Z', end_date: '2025-11-30T23:59:59Z' }

/** Maria wrote, was answered after a minute, and read it. The conversation is assigned to the administrator. */
async function talk(stage: Stage): Promise<string> {
  const { client, fake } = stage
  const { id: conversation_id } = await begin(stage)
  fake.clock.advance(60_000)
  const { whatsapp_message_id: id } = await client.conversations.sendMessage({ conversation_id, content: 'Olá' })
  await settle(stage, id, 'delivered', 'read')
  await client.conversations.assign({ conversation_id, agent_id: fake.userId })
  return conversation_id
}

/** Headline numbers after a talk. */
const HEADLINES: Partial<OverviewMetrics> = {
  total_contacts: 1, new_contacts_today: 1, total_conversations: 1, active_conversations: 1, avg_response_time_seconds: 60, total_messages_sent: 1, total_messages_received: 1,
  messages_sent_today: 1, total_campaigns: 1, active_campaigns: 0, total_chatbots: 1, active_chatbots: 0, total_agents: 1,
}

/** Two contacts went through a flow that asks for a name; one of them answered. */
async function walk(stage: Stage): Promise<string> {
  const { client, fake } = stage
  const { id } = await newNumber(client)
  const { id: chatbot_id } = await client.chatbots.create({ name: 'Bot', is_active: true, whatsapp_number_ids: [id] })
  const nodes = [
    { id: 'start', type: 'start' }, { id: 'ask', type: 'question', data: { question: 'Qual seu nome?', variable: 'nome' } },
    { id: 'greet', type: 'message', data: { content: { text: 'Prazer, {{nome}}!' } } }, { id: 'end', type: 'end' },
  ]
  const edges = [{ id: 'e1', source: 'start', target: 'ask' }, { id: 'e2', source: 'ask', target: 'greet' }, { id: 'e3', source: 'greet', target: 'end' }]
  const { id: flow_id } = await client.flows.create({ chatbot_id, name: 'Boas-vindas', is_main: true, canvas_data: { nodes, edges } })
  await hear(stage, 'Oi')
  await hear(stage, 'Alô', '5511977770000')
  fake.clock.advance(30_000)
  await hear(stage, 'Maria')
  return flow_id
}

/** Id of a template that was sent once and read, over a number at Meta, and of one that was never sent. */
async function templates(stage: Stage): Promise<readonly [sent: string, unsent: string]> {
  const { client } = stage
  const { id: number_id } = await newBusinessNumber(stage)
  const [sent, unsent] = [await newTemplate(stage, number_id), await newTemplate(stage, number_id, 'outro')]
  const { id: contact_id } = await client.contacts.create({ whatsapp_id: MARIA })
  const { id: conversation_id } = await client.conversations.create({ contact_id, whatsapp_number_id: number_id })
  const { whatsapp_message_id: id } = await client.conversations.sendMessage({ conversation_id, message_type: 'template', content: { name: 'boas_vindas' } })
  const value = { metadata: { phone_number_id: '300' }, statuses: ['delivered', 'read'].map((status) => ({ id, status, timestamp: '1767225700', recipient_id: MARIA })) }
  await client.webhooks.meta.test({ event: { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] } })
  return [sent.id, unsent.id]
}

export const analytics: Area = {
  operations: {
    'analytics.overview': async (stage) => {
      await talk(stage)
      await stage.client.campaigns.create({ name: 'Natal' })
      await stage.client.chatbots.create({ name: 'Bot' })
      expect(await stage.client.analytics.overview()).toMatchObject(HEADLINES)
      stage.fake.clock.advance(8 * 86_400_000)
      expect(await stage.client.analytics.overview()).toMatchObject({ new_contacts_today: 0, new_contacts_this_week: 0, new_contacts_this_month: 1, messages_sent_today: 0 })
    },
    'dashboard.summary': async (stage) => {
      await talk(stage)
      expect(await stage.client.dashboard.summary()).toEqual(await stage.client.analytics.overview())
    },
    'analytics.conversations': async (stage) => {
      const { client, fake } = stage
      const conversation_id = await talk(stage)
      fake.clock.advance(60_000)
      await client.conversations.close({ conversation_id })
      expect(await client.analytics.conversations(range)).toEqual({
        total_conversations: 1, active_conversations: 0, closed_conversations: 1, avg_conversation_duration_seconds: 120, avg_messages_per_conversation: 2, avg_response_time_seconds: 60,
        first_response_time_seconds: 60, resolution_rate: 100, conversations_by_status: { closed: 1 }, conversations_by_channel: { whatsapp: 1 }, peak_hours: [0],
      })
      expect(await client.analytics.conversations(before)).toMatchObject({ total_conversations: 0, resolution_rate: null, peak_hours: [] })
    },
    'analytics.conversationsHourly': async (stage) => {
      const { client, fake } = stage
      await talk(stage)
      fake.clock.advance(2 * 3_600_000)
      await hear(stage, 'Oi', '5511977770000')
      expect(await client.analytics.conversationsHourly()).toMatchObject({
        metric_name: 'conversations', data_points: [{ timestamp: '2026-01-01T00:00:00Z', value: 1 }, { timestamp: '2026-01-01T02:00:00Z', value: 1 }], total: 2, average: 1,
      })
      expect(await client.analytics.conversationsHourly({ granularity: 'day' })).toMatchObject({ data_points: [{ timestamp: '2026-01-01T00:00:00Z', value: 2 }] })
      expect(await client.analytics.conversationsHourly({ granularity: 'week' })).toMatchObject({ data_points: [], total: 0 })
    },
    'analytics.agents': async (stage) => {
      await talk(stage)
      stage.fake.addUser({ email: 'v@acme.example', password: 'Secret123', role: 'viewer' })
      expect(await stage.client.analytics.agents(range)).toMatchObject({
        total_agents: 1, agents_offline: 1, avg_conversations_per_agent: 1, avg_response_time_seconds: 60,
        top_performers: [{ agent_id: stage.fake.userId, total_conversations: 1, active_conversations: 1, messages_sent: 1, avg_response_time_seconds: 60 }],
      })
    },
    'analytics.campaigns': async (stage) => {
      const { client, fake } = stage
      const { id: whatsapp_number_id } = await newBusinessNumber(stage)
      await client.contacts.create({ whatsapp_id: MARIA })
      const { id: campaign_id } = await client.campaigns.create({ name: 'Natal', whatsapp_number_id, message_content: { text: 'Oi' } })
      await client.campaigns.start({ campaign_id })
      expect(await client.analytics.campaigns(range)).toMatchObject({ total_campaigns: 1, active_campaigns: 1, avg_delivery_rate: null })
      fake.clock.advance(60_000)
      expect(await client.analytics.campaigns()).toMatchObject({ active_campaigns: 0, completed_campaigns: 1, total_messages_sent: 1, avg_delivery_rate: 0 })
    },
    'analytics.contacts': async (stage) => {
      const { client } = stage
      await talk(stage)
      const { id: contact_id } = await client.contacts.create({ whatsapp_id: '5511977770000', tags: ['vip'] })
      await client.contacts.update({ contact_id, lifecycle_stage: 'customer', opt_in: false, is_blocked: true })
      expect(await client.analytics.contacts(range)).toMatchObject({
        total_contacts: 2, active_contacts: 1, blocked_contacts: 1, opted_out_contacts: 1, contacts_by_source: { whatsapp: 1 }, contacts_by_lifecycle_stage: { customer: 1 },
        top_tags: [{ vip: 1 }],
      })
    },
    'analytics.chatbots': async (stage) => {
      await walk(stage)
      expect(await stage.client.analytics.chatbots()).toEqual({
        total_chatbots: 1, active_chatbots: 1, total_bot_conversations: 2, total_bot_messages: 3, avg_completion_rate: 50, handoff_rate: 0, top_intents: [], avg_conversation_steps: 3,
      })
    },
    'analytics.messages': async (stage) => {
      await talk(stage)
      expect(await stage.client.analytics.messages({ start_date: '2026-01-01T00:00:00Z', end_date: '2026-01-02T00:00:00Z' })).toEqual({
        total_messages_sent: 1, total_messages_received: 1, messages_by_type: { text: 2 }, avg_messages_per_day: 2, peak_messaging_hours: [0], message_delivery_rate: 100, message_read_rate: 100,
      })
      expect(await stage.client.analytics.messages(before)).toMatchObject({ avg_messages_per_day: null, message_delivery_rate: null })
    },
    'analytics.messagesTimeSeries': async (stage) => {
      await talk(stage)
      expect(await stage.client.analytics.messagesTimeSeries(range)).toMatchObject({ metric_name: 'messages_sent', data_points: [{ timestamp: '2026-01-01T00:00:00Z', value: 1 }], total: 1 })
    },
    'analytics.fullReport': async (stage) => {
      await talk(stage)
      expect(await stage.client.analytics.fullReport(range)).toMatchObject({
        period: { start_date: '2026-01-01T00:00:00.000', end_date: '2026-01-31T23:59:59.000', period_type: 'custom' }, overview: { total_conversations: 1 },
        conversations: { active_conversations: 1 }, agents: { total_agents: 1 }, campaigns: { total_campaigns: 0 }, contacts: { total_contacts: 1 }, messages: { total_messages_sent: 1 },
      })
    },

    'whatsappAnalytics.flowReport': async (stage) => {
      const flow_id = await walk(stage)
      expect(await stage.client.whatsappAnalytics.flowReport({ flow_id, days: 7 })).toMatchObject({
        flow_id, period: { days: 7 }, conversations: { total: 2, completed: 1, active: 1, completion_rate: 50, unique_users: 2 },
        messages: { total: 6, from_user: 3, from_bot: 3, average_per_conversation: 3 },
      })
    },
    'whatsappAnalytics.transcript': async (stage) => {
      const flow_id = await walk(stage)
      const { messages, message_count } = await stage.client.whatsappAnalytics.transcript({ phone_number: MARIA, flow_id })
      expect(messages.map(({ speaker, text, node_id }) => [speaker, text, node_id])).toEqual([
        ['user', 'Oi', 'start'], ['bot', 'Qual seu nome?', 'ask'], ['user', 'Maria', 'greet'], ['bot', 'Prazer, Maria!', 'greet'],
      ])
      expect(message_count).toBe(4)
    },
    'whatsappAnalytics.nodesHeatmap': async (stage) => {
      const flow_id = await walk(stage)
      const { nodes, total_visits } = await stage.client.whatsappAnalytics.nodesHeatmap({ flow_id })
      expect([nodes[0], total_visits, nodes.length]).toEqual([{ node_id: 'start', visits: 2, percentage: 33.33 }, 6, 4])
    },
    'whatsappAnalytics.dailyActivity': async (stage) => {
      const flow_id = await walk(stage)
      stage.fake.clock.advance(86_400_000)
      await hear(stage, 'Bruno', '5511977770000')
      expect((await stage.client.whatsappAnalytics.dailyActivity({ flow_id, days: 3 })).daily_activity).toEqual([
        { date: '2026-01-01', messages: 6, unique_users: 2 }, { date: '2026-01-02', messages: 2, unique_users: 1 },
      ])
    },
    'whatsappAnalytics.userSegments': async (stage) => {
      const flow_id = await walk(stage)
      expect((await stage.client.whatsappAnalytics.userSegments({ flow_id })).segments).toMatchObject({ power_users: { count: 0 }, inactive_users: { count: 2, percentage: 100 } })
      await hear(stage, 'Oi de novo')
      expect((await stage.client.whatsappAnalytics.userSegments({ flow_id })).segments).toMatchObject({ active_users: { count: 1, percentage: 50 }, inactive_users: { count: 1 } })
    },

    'templateAnalytics.metrics': async (stage) => {
      const [template_id] = await templates(stage)
      expect(await stage.client.templateAnalytics.metrics({ template_id, days: 7 })).toMatchObject({
        success: true, template_name: 'boas_vindas', category: 'MARKETING', period_days: 7, data: { metrics: { sent: 1, delivered: 1, read: 1, failed: 0, delivery_rate: 100 } },
      })
    },
    'templateAnalytics.dashboard': async (stage) => {
      await templates(stage)
      const { client, organizationId } = stage
      expect(await client.templateAnalytics.dashboard()).toMatchObject({
        organization_id: organizationId, period_days: 30, total_templates: 2, active_templates: 0, data: { summary: { total_sent: 1 }, by_category: { MARKETING: 2 } },
      })
      expect((await client.templateAnalytics.dashboard({ category: 'UTILITY' })).total_templates).toBe(0)
    },
    'templateAnalytics.compare': async (stage) => {
      const [sent, unsent] = await templates(stage)
      expect((await stage.client.templateAnalytics.compare({ template_ids: [unsent, sent] })).data).toMatchObject({ best_performer: { template_id: sent }, worst_performer: { template_id: unsent } })
    },
  },
}
