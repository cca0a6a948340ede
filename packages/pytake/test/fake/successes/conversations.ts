import { expect } from 'vitest'
import type { Department, Queue } from '../../../src/index.ts'
import type { Stage } from '../support/stage.ts'
import { begin, hear, MARIA, newContact, settle } from '../support/talks.ts'
import type { Area } from './row.ts'

const HOUR = 3_600_000

/** A department with a queue of ten minutes. */
async function support({ client }: Stage): Promise<{ readonly department: Department; readonly queue: Queue }> {
  const department = await client.departments.create({ name: 'Suporte' })
  return { department, queue: await client.queues.create({ department_id: department.id, name: 'Geral', slug: 'geral', priority: 5, sla_minutes: 10 }) }
}

/** Id of an agent. */
const newAgent = ({ fake }: Stage): string => fake.addUser({ email: 'bruno@acme.example', password: 'Secret123', full_name: 'Bruno', role: 'agent' })

export const conversations: Area = {
  operations: {
    'conversations.list': async (stage) => {
      const { client, fake } = stage
      const first = await begin(stage)
      await hear(stage, 'Olá', '5511977770000')
      await hear(stage, 'Alô')
      const ids = async (input: object): Promise<string[]> => (await client.conversations.list(input)).items.map(({ id }) => id)
      const [latest, other] = await ids({})
      expect([latest, await ids({ skip: 1, limit: 1 })]).toEqual([first.id, [other]])
      await client.conversations.update({ conversation_id: first.id, status: 'pending' })
      await client.conversations.assign({ conversation_id: other ?? '', agent_id: fake.userId })
      expect([await ids({ status: 'pending' }), await ids({ assigned_to: 'me' }), await ids({ status: 'closed' })]).toEqual([[first.id], [other], []])
    },
    'conversations.create': async (stage) => {
      const { client } = stage
      const contact = await newContact(stage)
      const { id: whatsapp_number_id } = await client.whatsapp.create({ phone_number: '+5511940000002' })
      const { id, ...made } = await client.conversations.create({ contact_id: contact.id, whatsapp_number_id, initial_message: 'Bem-vindo!' })
      expect(made).toMatchObject({ status: 'open', channel: 'whatsapp', total_messages: 1, priority: 'medium' })
      expect((await client.conversations.create({ contact_id: contact.id, whatsapp_number_id })).id).not.toBe(id)
      expect((await client.conversations.listMessages({ conversation_id: id })).items).toMatchObject([{ direction: 'outbound', content: { text: 'Bem-vindo!' }, status: 'sent' }])
    },
    'conversations.availableAgents': async (stage) => {
      const { client } = stage
      const { department } = await support(stage)
      const agent_id = newAgent(stage)
      await client.departments.addAgent({ department_id: department.id, agent_id })
      const { id: conversation_id } = await begin(stage)
      await client.conversations.assign({ conversation_id, agent_id })
      const [agent] = (await client.conversations.availableAgents({ department_id: department.id })).items
      expect(agent).toMatchObject({ id: agent_id, full_name: 'Bruno', active_conversations_count: 1, capacity_remaining: department.max_conversations_per_agent - 1 })
    },
    'conversations.metrics': async (stage) => {
      const { client, fake } = stage
      const { department, queue } = await support(stage)
      const { id: conversation_id } = await begin(stage)
      await hear(stage, 'Olá', '5511977770000')
      await client.conversations.transfer({ conversation_id, department_id: department.id })
      fake.clock.advance(660_000)
      expect(await client.conversations.metrics()).toEqual({ total: 2, open: 1, active: 0, queued: 1, avg_wait_seconds: 660, overflow_count: 0, sla_violations: 1 })
      expect(await client.conversations.metrics({ queue_id: queue.id, department_id: 'nonsense' })).toMatchObject({ total: 1, queued: 1 })
      expect(await client.conversations.metrics({ since: '2026-01-02T00:00:00Z' })).toMatchObject({ total: 0, avg_wait_seconds: null })
    },
    'conversations.slaAlerts': async (stage) => {
      const { client, fake } = stage
      const { department, queue } = await support(stage)
      const { id: conversation_id } = await begin(stage)
      await client.conversations.transfer({ conversation_id, department_id: department.id })
      expect((await client.conversations.slaAlerts()).items).toEqual([])
      fake.clock.advance(540_000)
      const [alert] = (await client.conversations.slaAlerts({ queue_id: queue.id })).items
      expect(alert).toMatchObject({ conversation_id, contact_name: 'Maria', queue_name: 'Geral', sla_minutes: 10, waited_minutes: 9, severity: 'warning' })
      expect((await client.conversations.slaAlerts({ nearing_threshold: 1 })).items).toEqual([])
    },
    'conversations.get': async (stage) => {
      const { client, fake } = stage
      const { id: conversation_id } = await begin(stage)
      fake.clock.advance(30_000)
      await client.conversations.sendMessage({ conversation_id, content: 'Olá' })
      expect(await client.conversations.get({ conversation_id })).toMatchObject({ total_messages: 2, unread_count: 1, response_time_seconds: 30, first_response_at: expect.stringMatching(/^2026-01-01T00:00:30/) })
    },
    'conversations.update': async (stage) => {
      const { client, fake } = stage
      const { id: conversation_id } = await begin(stage)
      expect(await client.conversations.update({ conversation_id, priority: 'high', tags: ['urgente'], assigned_agent_id: fake.userId })).toMatchObject({
        priority: 'high', tags: ['urgente'], assigned_agent_id: fake.userId, status: 'open',
      })
      fake.clock.advance(60_000)
      expect(await client.conversations.update({ conversation_id, status: 'resolved' })).toMatchObject({ status: 'resolved', resolved_at: expect.any(String), resolution_time_seconds: 60 })
      expect(await client.conversations.update({ conversation_id, status: 'open' })).toMatchObject({ status: 'open', resolved_at: null, tags: ['urgente'] })
    },
    'conversations.listMessages': async (stage) => {
      const { client } = stage
      const { id: conversation_id } = await begin(stage)
      await client.conversations.sendMessage({ conversation_id, content: 'Olá' })
      await hear(stage, 'Tudo bem?')
      const { items } = await client.conversations.listMessages({ conversation_id })
      expect(items.map(({ direction, content }) => [direction, content['text']])).toEqual([['inbound', 'Oi'], ['outbound', 'Olá'], ['inbound', 'Tudo bem?']])
      expect((await client.conversations.listMessages({ conversation_id, skip: 2, limit: 1 })).items[0]).toMatchObject({ sender_type: 'contact', status: 'received', sent_at: null })
    },
    'conversations.sendMessage': async (stage) => {
      const { client } = stage
      const { id: conversation_id } = await begin(stage)
      const { whatsapp_message_id: sent } = await client.conversations.sendMessage({ conversation_id, message_type: 'image', content: { url: 'https://acme.example/a.png', caption: 'A' } })
      await settle(stage, sent, 'delivered', 'read')
      expect((await client.conversations.listMessages({ conversation_id })).items[1]).toMatchObject({
        message_type: 'image', sender_type: 'agent', status: 'read', delivered_at: '2026-01-01T00:00:05Z', read_at: '2026-01-01T00:00:05Z',
      })
    },
    'conversations.markRead': async (stage) => {
      const { client } = stage
      const { id: conversation_id } = await begin(stage)
      await hear(stage, 'Alguém?')
      expect((await client.conversations.get({ conversation_id })).unread_count).toBe(2)
      expect((await client.conversations.markRead({ conversation_id })).unread_count).toBe(0)
      await hear(stage, 'Ainda aí?')
      expect((await client.conversations.get({ conversation_id })).unread_count).toBe(1)
    },
    'conversations.assign': async (stage) => {
      const { client } = stage
      const { id: conversation_id } = await begin(stage)
      const agent_id = newAgent(stage)
      expect(await client.conversations.assign({ conversation_id, agent_id })).toMatchObject({ assigned_agent_id: agent_id, status: 'active' })
    },
    'conversations.transfer': async (stage) => {
      const { client } = stage
      const { department, queue } = await support(stage)
      const { id: conversation_id } = await begin(stage)
      expect(await client.conversations.transfer({ conversation_id, department_id: department.id, note: 'Fatura' })).toMatchObject({
        assigned_department_id: department.id, assigned_agent_id: null, status: 'queued', extra_data: { transfer_note: 'Fatura' },
      })
      expect((await client.queue.list({ queue_id: queue.id })).items.map(({ id }) => id)).toEqual([conversation_id])
    },
    'conversations.transferToAgent': async (stage) => {
      const { client } = stage
      const { id: conversation_id } = await begin(stage)
      const agent_id = newAgent(stage)
      expect(await client.conversations.transferToAgent({ conversation_id, agent_id, note: 'VIP' })).toMatchObject({ assigned_agent_id: agent_id, extra_data: { transfer_note: 'VIP' } })
    },
    'conversations.close': async (stage) => {
      const { client } = stage
      const { id: conversation_id } = await begin(stage)
      expect(await client.conversations.close({ conversation_id, reason: 'resolvido' })).toMatchObject({
        status: 'closed', closed_at: expect.any(String), resolved_at: expect.any(String), extra_data: { close_reason: 'resolvido' },
      })
      await hear(stage, 'Mais uma coisa', MARIA)
      const { items } = await client.conversations.list()
      expect(items.map(({ status }) => status)).toEqual(['open', 'closed'])
    },
    'conversations.windowStatus': async (stage) => {
      const { client, fake } = stage
      const { id: conversation_id } = await begin(stage)
      expect(await client.conversations.windowStatus({ conversation_id })).toMatchObject(['active', { conversation_id }])
      fake.clock.advance(25 * HOUR)
      expect((await client.conversations.windowStatus({ conversation_id }))[0]).toBe('expired')
    },

    'conversationWindows.get': async (stage) => {
      const { client, fake } = stage
      const { id: conversation_id } = await begin(stage)
      fake.clock.advance(6 * HOUR)
      expect(await client.conversationWindows.get({ conversation_id })).toMatchObject({ is_active: true, status: 'active', hours_remaining: 18, minutes_remaining: 1080 })
    },
    'conversationWindows.status': async (stage) => {
      const { client, fake } = stage
      const { id: conversation_id } = await begin(stage)
      fake.clock.advance(24 * HOUR + 1)
      expect(await client.conversationWindows.status({ conversation_id })).toMatchObject({ window_status: 'expired', is_within_window: false, time_until_expiry: { expired: true, hours: 0 } })
      await hear(stage, 'Voltei')
      expect(await client.conversationWindows.status({ conversation_id })).toMatchObject({ window_status: 'active', hours_remaining: 24 })
    },
    'conversationWindows.extend': async (stage) => {
      const { client, fake } = stage
      const { id: conversation_id } = await begin(stage)
      expect(await client.conversationWindows.extend({ conversation_id, hours: 12 })).toMatchObject({ status: 'manually_extended', hours_remaining: 36 })
      fake.clock.advance(30 * HOUR)
      expect((await client.conversations.sendMessage({ conversation_id, content: 'Ainda dá' })).status).toBe('sent')
    },
    'conversationWindows.listActive': async (stage) => {
      const { client, fake, organizationId: org_id } = stage
      const first = await begin(stage)
      fake.clock.advance(23 * HOUR)
      await hear(stage, 'Olá', '5511977770000')
      expect((await client.conversationWindows.listActive({ org_id })).items.map(({ conversation_id: id }) => id === first.id)).toEqual([true, false])
      fake.clock.advance(2 * HOUR)
      expect(await client.conversationWindows.listActive({ org_id, limit: 5 })).toMatchObject({ total: 1 })
    },
    'conversationWindows.listExpiring': async (stage) => {
      const { client, fake, organizationId: org_id } = stage
      await begin(stage)
      expect((await client.conversationWindows.listExpiring({ org_id })).items).toEqual([])
      fake.clock.advance(22.5 * HOUR)
      expect((await client.conversationWindows.listExpiring({ org_id })).items).toMatchObject([{ is_active: true, minutes_remaining: 90 }])
    },
    'conversationWindows.validateMessage': async (stage) => {
      const { client, fake } = stage
      const { id: conversation_id } = await begin(stage)
      expect(await client.conversationWindows.validateMessage({ conversation_id })).toMatchObject({ is_valid: true, template_required: false })
      fake.clock.advance(25 * HOUR)
      expect(await client.conversationWindows.validateMessage({ conversation_id })).toMatchObject({ is_valid: false, window_status: 'expired', template_required: true })
      expect(await client.conversationWindows.validateMessage({ conversation_id, is_template_message: true })).toMatchObject({ is_valid: true })
    },
  },
}
