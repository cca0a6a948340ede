import { NotFoundError } from '@sdk/core'
import { expect } from 'vitest'
import type { Campaign, CreateCampaignInput } from '../../../src/index.ts'
import { failure } from '../../support/failure.ts'
import type { Stage } from '../support/stage.ts'
import { newBusinessNumber, newContact } from '../support/talks.ts'
import type { Area } from './row.ts'

const MINUTE = 60_000

/** A campaign to two contacts, a message a minute. */
async function newCampaign(stage: Stage, more: Partial<CreateCampaignInput> = {}): Promise<Campaign> {
  const contacts = [await newContact(stage), await newContact(stage, 'Maria', '5511977770000')]
  const { id: whatsapp_number_id } = await newBusinessNumber(stage)
  return stage.client.campaigns.create({
    name: 'Natal', whatsapp_number_id, message_content: { text: 'Oferta!' }, audience_type: 'custom_list', target_contact_ids: contacts.map(({ id }) => id), messages_per_hour: 60, ...more,
  })
}

/** A campaign that runs. */
async function started(stage: Stage, more: Partial<CreateCampaignInput> = {}): Promise<string> {
  const { id: campaign_id } = await newCampaign(stage, more)
  await stage.client.campaigns.start({ campaign_id })
  return campaign_id
}

export const campaigns: Area = {
  operations: {
    'campaigns.create': async (stage) => {
      const { client, fake } = stage
      const { id: contact_id } = await client.contacts.create({ whatsapp_id: '5511955550000', tags: ['vip'] })
      const [tag] = (await client.contacts.tags.list()).items
      expect(await newCampaign(stage)).toMatchObject({ status: 'draft', campaign_type: 'broadcast', total_recipients: 2, messages_pending: 2, delivery_rate: null, created_by_user_id: fake.userId })
      expect((await client.campaigns.create({ name: 'VIP', audience_type: 'tags', target_tag_ids: [tag?.id ?? ''] })).total_recipients).toBe(1)
      await client.contacts.update({ contact_id, lifecycle_stage: 'customer', opt_in: false })
      const segment = { name: 'Clientes', audience_type: 'segment', segment_filters: { lifecycle_stage: 'customer' } } as const
      expect((await client.campaigns.create(segment)).total_recipients).toBe(0)
      expect((await client.campaigns.create({ ...segment, respect_opt_out: false })).total_recipients).toBe(1)
      expect((await client.campaigns.create({ name: 'Todos' })).total_recipients).toBe(2)
    },
    'campaigns.list': async (stage) => {
      await newCampaign(stage)
      await stage.client.campaigns.create({ name: 'Vazia' })
      expect((await stage.client.campaigns.list()).items.map(({ name }) => name)).toEqual(['Vazia', 'Natal'])
      expect(await stage.client.campaigns.list({ skip: 1, limit: 1 })).toMatchObject({ total: 2, items: [{ name: 'Natal' }] })
      expect((await stage.client.campaigns.list({ status: 'running' })).total).toBe(0)
    },
    'campaigns.get': async (stage) => {
      const { client, fake } = stage
      const campaign_id = await started(stage)
      fake.clock.advance(2 * MINUTE)
      expect(await client.campaigns.get({ campaign_id })).toMatchObject({ status: 'completed', messages_sent: 2, messages_pending: 0, completed_at: expect.any(String), delivery_rate: 0 })
      expect((await client.conversations.list()).items).toHaveLength(2)
    },
    'campaigns.update': async (stage) => {
      const { id: campaign_id, target_contact_ids: ids } = await newCampaign(stage)
      expect(await stage.client.campaigns.update({ campaign_id, description: 'Black', target_contact_ids: ids.slice(1) })).toMatchObject({ name: 'Natal', description: 'Black', total_recipients: 1 })
    },
    'campaigns.delete': async (stage) => {
      const { id: campaign_id } = await newCampaign(stage)
      expect(await stage.client.campaigns.delete({ campaign_id })).toBeUndefined()
      await failure(stage.client.campaigns.get({ campaign_id }), NotFoundError)
    },
    'campaigns.stats': async (stage) => {
      const { client, fake } = stage
      const campaign_id = await started(stage)
      fake.clock.advance(MINUTE)
      const [first] = (await client.conversations.list()).items
      const [message] = (await client.conversations.listMessages({ conversation_id: first?.id ?? '' })).items
      const value = { metadata: { phone_number_id: '300' }, statuses: [{ id: message?.whatsapp_message_id, status: 'delivered', timestamp: '1767225700', recipient_id: '5511988880000' }] }
      await client.webhooks.meta.test({ event: { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] } })
      expect(await client.campaigns.stats({ campaign_id })).toMatchObject({
        total_recipients: 2, messages_sent: 1, messages_delivered: 1, messages_read: 0, messages_pending: 1, delivery_rate: 100, progress_percentage: 50, success_rate: 100,
      })
    },
    'campaigns.progress': async (stage) => {
      const { client, fake } = stage
      const campaign_id = await started(stage)
      fake.clock.advance(90_000)
      expect(await client.campaigns.progress({ campaign_id })).toEqual({
        status: 'running', total_recipients: 2, messages_sent: 1, messages_pending: 1, messages_failed: 0, progress_percentage: 50, estimated_completion_time: '2026-01-01T00:02:00.000Z',
      })
    },
    'campaigns.retryStats': async (stage) => {
      const { client, fake } = stage
      const campaign_id = await started(stage, { retry_max_attempts: 5 })
      const [number] = (await client.whatsapp.list()).items
      await client.whatsapp.update({ number_id: number?.id ?? '', is_active: false })
      fake.clock.advance(MINUTE)
      expect(await client.campaigns.retryStats({ campaign_id })).toMatchObject({
        total_contacts: 1, statuses: { sent: 0, failed: 1 }, successful_on_first_attempt: 0, configuration: { retry_max_attempts: 5 }, recent_errors: [{ error: 'WhatsApp number not active' }],
      })
    },
    'campaigns.previewAudience': async (stage) => {
      const { client } = stage
      const { id: campaign_id, target_contact_ids: [blocked = ''] } = await newCampaign(stage)
      await client.contacts.block({ contact_id: blocked })
      expect(await client.campaigns.previewAudience({ campaign_id })).toMatchObject({ total_contacts: 1, sample_contacts: [{ name: 'Maria' }], filters_applied: { audience_type: 'custom_list' } })
    },
    'campaigns.schedule': async (stage) => {
      const { client, fake } = stage
      const { id: campaign_id } = await newCampaign(stage)
      expect(await client.campaigns.schedule({ campaign_id, scheduled_at: '2026-01-01T01:00:00Z' })).toMatchObject({ scheduled_at: '2026-01-01T01:00:00', total_recipients: 2 })
      fake.clock.advance(61 * MINUTE)
      expect(await client.campaigns.get({ campaign_id })).toMatchObject({ status: 'running', scheduled_at: '2026-01-01T01:00:00Z', messages_sent: 1 })
    },
    'campaigns.start': async (stage) => {
      const { id: campaign_id } = await newCampaign(stage)
      expect(await stage.client.campaigns.start({ campaign_id })).toMatchObject({ campaign_id, status: 'running', total_recipients: 2 })
    },
    'campaigns.pause': async (stage) => {
      const { client, fake } = stage
      const campaign_id = await started(stage)
      expect(await client.campaigns.pause({ campaign_id })).toMatchObject({ status: 'paused', paused_at: expect.any(String) })
      fake.clock.advance(10 * MINUTE)
      expect((await client.campaigns.get({ campaign_id })).messages_sent).toBe(0)
    },
    'campaigns.resume': async (stage) => {
      const { client, fake } = stage
      const campaign_id = await started(stage)
      fake.clock.advance(MINUTE)
      await client.campaigns.pause({ campaign_id })
      expect(await client.campaigns.resume({ campaign_id })).toMatchObject({ status: 'running', paused_at: null, messages_sent: 1 })
      fake.clock.advance(MINUTE)
      expect(await client.campaigns.get({ campaign_id })).toMatchObject({ status: 'completed', messages_sent: 2 })
    },
    'campaigns.cancel': async (stage) => {
      const { client, fake } = stage
      const campaign_id = await started(stage)
      fake.clock.advance(MINUTE)
      expect(await client.campaigns.cancel({ campaign_id })).toMatchObject({ status: 'cancelled', cancelled_at: expect.any(String), messages_sent: 1, messages_pending: 1 })
      fake.clock.advance(10 * MINUTE)
      expect(await client.campaigns.get({ campaign_id })).toMatchObject({ status: 'cancelled', messages_sent: 1 })
    },
  },
}
