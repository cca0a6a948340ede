import { ServerError } from '@sdk/core'
import { describe, expect, it } from 'vitest'
import type { PyTakeClient } from '../../src/index.ts'
import { failure } from '../support/failure.ts'
import { setUp, type Stage } from './support/stage.ts'
import { begin, newBusinessNumber, newContact, newTemplate, setTemplateStatus } from './support/talks.ts'

const observed = (): Promise<Stage> => setUp({ behaviour: 'observed' })

/** What the develop build says when it fails. */
const crash = async (call: PromiseLike<unknown>): Promise<string> => (await failure(call, ServerError)).message

describe('the develop build fails for some inputs', () => {
  it('of conversations, and does what it can with others', async () => {
    const stage = await observed()
    const { client, fake } = stage
    const { id: conversation_id } = await begin(stage)
    expect(await crash(client.conversations.update({ conversation_id, priority: 'high', tags: ['urgente'] }))).toBe('Unconsumed column names: priority')
    expect(await crash(client.conversations.update({ conversation_id, assigned_agent_id: fake.userId }))).toBe('Unconsumed column names: assigned_agent_id')
    await failure(client.conversations.update({ conversation_id, status: 'resolved' }), ServerError)
    expect(await client.conversations.get({ conversation_id })).toMatchObject({ status: 'open', tags: [], priority: null })
    expect(await client.conversations.update({ conversation_id, status: 'pending', tags: ['urgente'] })).toMatchObject({ status: 'pending', tags: ['urgente'] })
    await failure(client.conversations.close({ conversation_id }), ServerError)
    expect(await client.conversations.close({ conversation_id, resolved: false })).toMatchObject({ status: 'closed', resolved_at: null })
  })

  it('of campaigns: with tags, and with a time that has a zone', async () => {
    const stage = await observed()
    const { client, fake } = stage
    await newContact(stage)
    await failure(client.campaigns.create({ name: 'x', audience_type: 'tags' }), ServerError)
    const { id } = await client.campaigns.create({ name: 'Natal' })
    const schedule = (scheduled_at: string): Promise<number> =>
      fetch(`${fake.baseUrl()}/api/v1/campaigns/${id}/schedule`, {
        method: 'POST', body: JSON.stringify({ scheduled_at }), headers: { 'content-type': 'application/json', authorization: `Bearer ${client.tokens?.accessToken}` },
      }).then(({ status }) => status)
    expect([await schedule('2026-02-01T10:00:00Z'), await schedule('2026-02-01T10:00:00')]).toEqual([500, 200])
    expect((await client.campaigns.list()).items).toMatchObject([{ status: 'scheduled', scheduled_at: '2026-02-01T10:00:00Z' }])
  })

  it('once there is something to answer', async () => {
    const stage = await observed()
    const { client } = stage
    const { id: number_id } = await newBusinessNumber(stage)
    expect((await client.whatsapp.compatibleChatbots({ number_id })).items).toEqual([])
    const { id: chatbot_id } = await client.chatbots.create({ name: 'Bot' })
    await failure(client.whatsapp.compatibleChatbots({ number_id }), ServerError)
    await failure(newTemplate(stage, number_id), ServerError)
    expect((await client.whatsapp.templates.critical()).critical_templates).toEqual([])
    await setTemplateStatus(stage, 'DISABLED')
    await failure(client.whatsapp.templates.critical(), ServerError)
    const { id: flow_id } = await client.flows.getMain({ chatbot_id })
    expect(await crash(client.whatsappAnalytics.userSegments({ flow_id }))).toBe('division by zero')
  })
})

describe('the develop build stores, and then fails', () => {
  it('changes of chatbots, and templates that Meta never hears of', async () => {
    const stage = await observed()
    const { client } = stage
    const { id: chatbot_id } = await client.chatbots.create({ name: 'Bot' })
    await failure(client.chatbots.update({ chatbot_id, name: 'Novo' }), ServerError)
    expect((await client.chatbots.get({ chatbot_id })).name).toBe('Novo')
    const { id: number_id } = await newBusinessNumber(stage)
    await failure(newTemplate(stage, number_id, 'boas_vindas', true), ServerError)
    expect((await client.whatsapp.templates.listLocal({ number_id })).items).toMatchObject([{ name: 'boas_vindas', status: 'DRAFT' }])
    expect((await client.whatsapp.templates.listRemote({ number_id })).items).toEqual([])
  })
})

describe('the develop build answers something else', () => {
  it('forgets what it was given, and counts nothing', async () => {
    const stage = await observed()
    const { client } = stage
    const { contact_id, whatsapp_number_id } = await begin(stage)
    const { id: chatbot_id, whatsapp_number_ids } = await client.chatbots.create({ name: 'Bot', whatsapp_number_ids: [whatsapp_number_id] })
    expect([whatsapp_number_ids, (await client.chatbots.get({ chatbot_id })).whatsapp_number_ids]).toEqual([null, []])
    expect(await client.contacts.get({ contact_id })).toMatchObject({ total_messages_received: 0, total_conversations: 0, last_message_at: null })
    expect(await client.analytics.overview()).toMatchObject({ total_conversations: 1, total_messages_received: 0 })
  })

  it('finds alerts where it counts them, and none where it searches', async () => {
    const stage = await observed()
    const { client, organizationId: organization_id } = stage
    const { id: number_id } = await newBusinessNumber(stage)
    await failure(newTemplate(stage, number_id), ServerError)
    await setTemplateStatus(stage, 'PAUSED')
    await setTemplateStatus(stage, 'DISABLED')
    const search = (severity: string): ReturnType<PyTakeClient['alertsDashboard']['search']> => client.alertsDashboard.search({ severity })
    expect((await search('critical')).items).toHaveLength(1)
    expect((await client.alertsDashboard.overview()).total).toBe(2)
    expect(await client.alertsSearch.advanced({ organization_id })).toMatchObject({ total: 0, items: [] })
    expect((await client.alertsSearch.stats({ organization_id })).stats).toMatchObject({ total_alerts: 2, escalation_rate: 100 })
  })
})
