import { NotFoundError } from '@sdk/core'
import { expect } from 'vitest'
import { failure } from '../../support/failure.ts'
import { begin, hear, newContact, settle } from '../support/talks.ts'
import type { Area } from './row.ts'

export const contacts: Area = {
  operations: {
    'contacts.orgStats': async (stage) => {
      const { client, fake } = stage
      const { id } = await newContact(stage)
      fake.clock.advance(8 * 86_400_000)
      await newContact(stage, 'Maria', '5511977770000')
      await client.contacts.replaceTags({ contact_id: id, tags: ['vip'] })
      await client.contacts.block({ contact_id: id })
      expect(await client.contacts.orgStats()).toEqual({ total_contacts: 2, contacts_with_tags: 1, blocked_contacts: 1, recent_contacts: 1 })
    },
    'contacts.list': async (stage) => {
      const { client, fake } = stage
      const first = await newContact(stage)
      await newContact(stage, 'Maria', '5511977770000')
      await client.contacts.update({ contact_id: first.id, assigned_agent_id: fake.userId, is_blocked: true })
      const names = async (input: object): Promise<(string | null)[]> => (await client.contacts.list(input)).items.map(({ name }) => name)
      expect(await names({})).toEqual(['Maria', 'João Silva'])
      expect(await names({ skip: 1, limit: 1 })).toEqual(['João Silva'])
      expect([await names({ query: 'joão' }), await names({ search: '77770000' })]).toEqual([['João Silva'], ['Maria']])
      expect([await names({ assigned_agent_id: fake.userId }), await names({ is_blocked: false })]).toEqual([['João Silva'], ['Maria']])
    },
    'contacts.createUntagged': async ({ client }) =>
      expect(await client.contacts.createUntagged({ name: 'João', phone_number: '+55 11 98888-0000' })).toMatchObject({ whatsapp_id: '5511988880000', opt_in: true, tags: [] }),
    'contacts.get': async (stage) => {
      const { client } = stage
      const { contact_id } = await begin(stage)
      const [conversation] = (await client.conversations.list()).items
      await client.conversations.sendMessage({ conversation_id: conversation?.id ?? '', content: 'Olá' })
      expect(await client.contacts.get({ contact_id })).toMatchObject({
        name: 'Maria', whatsapp_name: 'Maria', source: 'whatsapp', total_messages_received: 1, total_messages_sent: 1, total_conversations: 1,
        last_message_at: expect.stringMatching(/^2026-01-01T/),
      })
    },
    'contacts.update': async (stage) => {
      const { client } = stage
      const { id: contact_id } = await newContact(stage)
      expect(await client.contacts.update({ contact_id, lifecycle_stage: 'customer', company: 'ACME' })).toMatchObject({ name: 'João Silva', lifecycle_stage: 'customer', company: 'ACME' })
      expect(await client.contacts.update({ contact_id, company: null, is_blocked: true, blocked_reason: 'spam' })).toMatchObject({ company: null, is_blocked: true, blocked_reason: 'spam' })
      expect((await client.contacts.get({ contact_id })).blocked_at).toMatch(/Z$/)
    },
    'contacts.delete': async (stage) => {
      const { client } = stage
      const { contact_id, id: conversation_id } = await begin(stage)
      expect(await client.contacts.delete({ contact_id })).toBeUndefined()
      await failure(client.contacts.get({ contact_id }), NotFoundError)
      await failure(client.conversations.get({ conversation_id }), NotFoundError)
    },
    'contacts.stats': async (stage) => {
      const { client, fake } = stage
      const { contact_id, id: conversation_id } = await begin(stage)
      fake.clock.advance(120_000)
      const { whatsapp_message_id: id } = await client.conversations.sendMessage({ conversation_id, content: 'Olá' })
      await settle(stage, id, 'delivered')
      expect(await client.contacts.stats({ contact_id })).toMatchObject({ total_conversations: 1, total_messages: 2, avg_response_time_minutes: 2 })
    },
    'contacts.block': async (stage) => {
      const { id: contact_id } = await newContact(stage)
      expect(await stage.client.contacts.block({ contact_id, reason: 'spam' })).toMatchObject({ is_blocked: true, blocked_reason: 'spam', blocked_at: expect.any(String) })
    },
    'contacts.unblock': async (stage) => {
      const { id: contact_id } = await newContact(stage)
      await stage.client.contacts.block({ contact_id, reason: 'spam' })
      expect(await stage.client.contacts.unblock({ contact_id })).toMatchObject({ is_blocked: false, blocked_reason: null, blocked_at: null })
    },
    'contacts.markVip': async (stage) => {
      const { id: contact_id } = await newContact(stage)
      expect((await stage.client.contacts.markVip({ contact_id })).is_vip).toBe(true)
    },
    'contacts.unmarkVip': async (stage) => {
      const { id: contact_id } = await newContact(stage)
      await stage.client.contacts.markVip({ contact_id })
      expect((await stage.client.contacts.unmarkVip({ contact_id })).is_vip).toBe(false)
      expect((await stage.client.contacts.get({ contact_id })).is_vip).toBe(false)
    },
    'contacts.replaceTags': async (stage) => {
      const { client } = stage
      const { id: contact_id } = await client.contacts.create({ whatsapp_id: '5511988880000', tags: ['vip', 'novo'] })
      expect((await client.contacts.replaceTags({ contact_id, tags: ['vip', 'antigo'] })).tags).toEqual(['vip', 'antigo'])
      expect((await client.contacts.tags.list()).items.map(({ name }) => name)).toEqual(['antigo', 'novo', 'vip'])
    },
    'contacts.addTags': async (stage) => {
      const { client } = stage
      const { id: contact_id } = await newContact(stage)
      const { id } = await client.contacts.tags.create({ name: 'vip' })
      expect((await client.contacts.addTags({ contact_id, tag_ids: [id, '00000000-0000-4000-8000-000000000000', id] })).tags).toEqual(['vip'])
    },
    'contacts.removeTags': async (stage) => {
      const { client } = stage
      const { id: contact_id } = await client.contacts.create({ whatsapp_id: '5511988880000', tags: ['vip', 'novo'] })
      const vip = (await client.contacts.tags.list()).items.find(({ name }) => name === 'vip')
      expect((await client.contacts.removeTags({ contact_id, tag_ids: [vip?.id ?? ''] })).tags).toEqual(['novo'])
    },
    'contacts.tags.list': async ({ client }) => {
      await client.contacts.tags.create({ name: 'vip' })
      await client.contacts.tags.create({ name: 'cliente' })
      expect((await client.contacts.tags.list()).items.map(({ name }) => name)).toEqual(['cliente', 'vip'])
    },
    'contacts.tags.create': async ({ client, organizationId }) => {
      expect(await client.contacts.tags.create({ name: 'vip' })).toMatchObject({ name: 'vip', color: '#3B82F6', organization_id: organizationId })
      expect((await client.contacts.tags.create({ name: 'novo', color: '#FF0000' })).color).toBe('#FF0000')
    },
    'contacts.tags.get': async ({ client }) => {
      const { id: tag_id } = await client.contacts.tags.create({ name: 'vip' })
      expect(await client.contacts.tags.get({ tag_id })).toMatchObject({ id: tag_id, name: 'vip' })
    },
    'contacts.tags.update': async (stage) => {
      const { client } = stage
      const { id: contact_id } = await client.contacts.create({ whatsapp_id: '5511988880000', tags: ['vip'] })
      const [tag] = (await client.contacts.tags.list()).items
      expect(await client.contacts.tags.update({ tag_id: tag?.id ?? '', name: 'VIP', color: '#00FF00' })).toMatchObject({ name: 'VIP', color: '#00FF00' })
      expect((await client.contacts.get({ contact_id })).tags).toEqual(['VIP'])
    },
    'contacts.tags.delete': async (stage) => {
      const { client } = stage
      await begin(stage)
      await hear(stage, 'Oi de novo')
      const [contact] = (await client.contacts.list()).items
      await client.contacts.replaceTags({ contact_id: contact?.id ?? '', tags: ['vip', 'novo'] })
      const vip = (await client.contacts.tags.list()).items.find(({ name }) => name === 'vip')
      expect(await client.contacts.tags.delete({ tag_id: vip?.id ?? '' })).toBeUndefined()
      expect((await client.contacts.get({ contact_id: contact?.id ?? '' })).tags).toEqual(['novo'])
    },
  },
}
