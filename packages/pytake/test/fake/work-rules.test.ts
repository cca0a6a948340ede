import { BadRequestError } from '@sdk/core'
import { describe, expect, it } from 'vitest'
import { failure } from '../support/failure.ts'
import { newNumber } from './phone.ts'
import { setUp, type Stage } from './support/stage.ts'
import { begin, hear, MARIA, newBusinessNumber, newTemplate, settle, tellOfTemplate } from './support/talks.ts'

const MINUTE = 60_000

/** Meta tells of the business number. */
const tell = ({ client }: Stage, value: object): PromiseLike<unknown> =>
  client.webhooks.meta.test({ event: { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value: { metadata: { phone_number_id: '300' }, ...value } }] }] } })

describe('what Meta tells', () => {
  it('goes forward alone, with the reason of a failure', async () => {
    const stage = await setUp()
    const { client } = stage
    const { id: conversation_id } = await begin(stage)
    const { whatsapp_message_id: id } = await client.conversations.sendMessage({ conversation_id, content: 'Olá' })
    await settle(stage, id, 'read', 'delivered')
    const last = async (): Promise<unknown> => (await client.conversations.listMessages({ conversation_id })).items.at(-1)
    expect(await last()).toMatchObject({ status: 'read', delivered_at: expect.any(String) })
    await newBusinessNumber(stage)
    await tell(stage, { statuses: [{ id, status: 'failed', timestamp: '1767225700', recipient_id: MARIA, errors: [{ code: 131_047, title: 'Re-engagement message' }] }] })
    expect(await last()).toMatchObject({ status: 'failed', failed_at: '2026-01-01T00:01:40Z', error_code: '131047', error_message: 'Re-engagement message' })
    await tell(stage, { statuses: [{ id, status: 'read', timestamp: 'soon', recipient_id: MARIA }, { id: 'wamid.unknown', status: 'read', timestamp: '1', recipient_id: MARIA }] })
    expect(await last()).toMatchObject({ status: 'failed' })
  })

  it('is dropped when no number is meant, and keeps contacts that are known', async () => {
    const stage = await setUp()
    const { client } = stage
    await tell(stage, { messages: [{ id: 'wamid.1', from: MARIA, timestamp: '1', type: 'text', text: { body: 'Oi' } }] })
    expect((await client.contacts.list()).items).toEqual([])
    await client.contacts.create({ whatsapp_id: MARIA, name: 'Maria Souza' })
    await newNumber(client)
    await hear(stage, 'Oi')
    expect((await client.contacts.list()).items).toMatchObject([{ name: 'Maria Souza', whatsapp_name: 'Maria' }])
  })

  it('changes templates: their category, and what is gone at Meta', async () => {
    const stage = await setUp()
    const { client } = stage
    const { id: number_id } = await newBusinessNumber(stage)
    const { id: template_id } = await newTemplate(stage, number_id, 'boas_vindas', true)
    await tellOfTemplate(stage, 'template_category_update', { new_category: 'UTILITY' })
    await tellOfTemplate(stage, 'message_template_quality_update', { new_quality_score: 'GREEN' })
    expect((await client.whatsapp.templates.get({ number_id, template_id })).category).toBe('UTILITY')
    expect((await client.alerts.list()).items).toEqual([])
    await newTemplate(stage, number_id, 'outro', true)
    await client.whatsapp.templates.delete({ number_id, template_id, delete_from_meta: true })
    await newTemplate(stage, number_id)
    expect(await client.whatsapp.templates.sync({ number_id })).toMatchObject({ synced: 1, updated: 1, deleted: 0 })
    expect((await client.whatsapp.templates.listLocal({ number_id })).items.map(({ name, status }) => [name, status])).toEqual([['boas_vindas', 'DRAFT'], ['outro', 'APPROVED']])
  })
})

describe('a campaign', () => {
  it('passes over who is talked with already, counts who answers, and uses its template', async () => {
    const stage = await setUp()
    const { client, fake } = stage
    const { id: whatsapp_number_id } = await newBusinessNumber(stage)
    const { id: template_id } = await newTemplate(stage, whatsapp_number_id)
    const [ana, rui] = [await client.contacts.create({ whatsapp_id: '5511900000001' }), await client.contacts.create({ whatsapp_id: '5511900000002' })]
    await client.conversations.create({ contact_id: ana.id, whatsapp_number_id })
    const { id: campaign_id, total_recipients } = await client.campaigns.create({ name: 'Natal', whatsapp_number_id, template_id, skip_active_conversations: true, messages_per_hour: 60 })
    expect(total_recipients).toBe(1)
    await client.campaigns.start({ campaign_id })
    fake.clock.advance(MINUTE)
    await tell(stage, { messages: ['1', '2'].map((n) => ({ id: `wamid.${n}`, from: rui.whatsapp_id, timestamp: '1767225700', type: 'text', text: { body: n } })) })
    expect(await client.campaigns.get({ campaign_id })).toMatchObject({ status: 'completed', messages_sent: 1, replies_count: 2, unique_replies_count: 1, reply_rate: 100 })
    expect((await client.whatsapp.templates.get({ number_id: whatsapp_number_id, template_id })).sent_count).toBe(1)
    await client.contacts.update({ contact_id: rui.id, opt_in: false })
    expect((await client.campaigns.stats({ campaign_id })).opt_outs_count).toBe(1)
  })

  it('goes on without those who were deleted', async () => {
    const stage = await setUp()
    const { client, fake } = stage
    const { id: whatsapp_number_id } = await newBusinessNumber(stage)
    const [first] = [await client.contacts.create({ whatsapp_id: '5511900000001' }), await client.contacts.create({ whatsapp_id: '5511900000002' })]
    const { id: campaign_id } = await client.campaigns.create({ name: 'Natal', whatsapp_number_id, message_content: { text: 'Oi' }, messages_per_hour: 60 })
    await client.campaigns.start({ campaign_id })
    await client.contacts.delete({ contact_id: first.id })
    fake.clock.advance(2 * MINUTE)
    expect(await client.campaigns.get({ campaign_id })).toMatchObject({ status: 'completed', total_recipients: 2, messages_sent: 1, messages_pending: 1 })
  })
})

describe('conversations', () => {
  it('are listed by their department, their queue and their chatbot', async () => {
    const stage = await setUp()
    const { client } = stage
    const department = await client.departments.create({ name: 'Suporte' })
    const queue = await client.queues.create({ department_id: department.id, name: 'Geral', slug: 'geral' })
    const { id: conversation_id, whatsapp_number_id: number_id } = await begin(stage)
    await client.conversations.transfer({ conversation_id, department_id: department.id })
    const { id: chatbot_id } = await client.chatbots.create({ name: 'Bot', is_active: true, whatsapp_number_ids: [number_id] })
    await client.flows.create({ chatbot_id, name: 'Fluxo', is_main: true, canvas_data: { nodes: [{ id: 'q', type: 'question', data: { question: 'Nome?' } }] } })
    await hear(stage, 'Alô', '5511977770000')
    const ids = async (input: object): Promise<string[]> => (await client.conversations.list(input)).items.map(({ id }) => id)
    expect([await ids({ department_id: department.id }), await ids({ queue_id: queue.id })]).toEqual([[conversation_id], [conversation_id]])
    expect((await ids({ active_chatbot_id: chatbot_id })).includes(conversation_id)).toBe(false)
    expect(await ids({ active_chatbot_id: chatbot_id })).toHaveLength(1)
  })
})

describe('schedules', () => {
  it.each(['61 * * * *', '* * * *', '*/0 * * * *', '5-1 * * * *', 'x * * * *'])('refuse the expression %s', async (expression) => {
    const stage = await setUp()
    const { client } = stage
    const { id: chatbot_id } = await client.chatbots.create({ name: 'Bot' })
    const { id: flow_id } = await client.flows.getMain({ chatbot_id })
    const { id: whatsapp_number_id } = await newNumber(client)
    const { id: automation_id } = await client.flowAutomations.create({ name: 'x', chatbot_id, flow_id, whatsapp_number_id })
    const schedule = { automation_id, recurrence_type: 'cron', start_date: '2026-01-02T00:00:00Z', start_time: '09:00' } as const
    await failure(client.flowAutomations.schedule.create({ ...schedule, recurrence_config: { expression } }), BadRequestError)
    const made = await client.flowAutomations.schedule.create({ ...schedule, recurrence_config: { expression: '0 9 13 * 5,7' }, skip_weekends: false })
    const { next_executions: next } = await client.flowAutomations.schedule.preview({ automation_id, num_executions: 4 })
    expect(next.map(({ scheduled_at: at }) => at.slice(5, 10))).toEqual(['01-02', '01-04', '01-09', '01-11'])
    expect(made.next_scheduled_at).toBe('2026-01-02T09:00:00Z')
  })
})
