import { NotFoundError } from '@sdk/core'
import { expect } from 'vitest'
import { failure } from '../../support/failure.ts'
import type { Stage } from '../support/stage.ts'
import type { Area } from './row.ts'

/** Id of a department. */
const department = async ({ client }: Stage, name = 'Suporte Técnico'): Promise<string> => (await client.departments.create({ name })).id

/** A queue of a department. */
async function queue(stage: Stage, more: { readonly name?: string; readonly slug?: string; readonly priority?: number } = {}): Promise<{ id: string; department_id: string }> {
  return stage.client.queues.create({ name: 'Fila Geral', slug: 'geral', department_id: await department(stage, more.name), sla_minutes: 30, ...more })
}

/** A conversation that waits in the queue of a department. */
async function waiting(stage: Stage): Promise<{ conversation: string; queue: string; department: string }> {
  const { client } = stage
  const { id, department_id } = await queue(stage)
  const contact = await client.contacts.create({ phone_number: '+5511999990001' })
  const number = await client.whatsapp.create({ phone_number: '+5511988880000', connection_type: 'official' })
  const conversation = await client.conversations.create({ contact_id: contact.id, whatsapp_number_id: number.id })
  await client.conversations.transfer({ conversation_id: conversation.id, department_id })
  return { conversation: conversation.id, queue: id, department: department_id }
}

export const teams: Area = {
  operations: {
    'departments.list': async (stage) => {
      await department(stage)
      const second = await department(stage, 'Financeiro')
      await stage.client.departments.update({ department_id: second, is_active: false })
      expect((await stage.client.departments.list()).items.map(({ slug }) => slug)).toEqual(['financeiro', 'suporte-tcnico'])
      expect((await stage.client.departments.list({ is_active: true, limit: 5 })).items).toHaveLength(1)
    },
    'departments.create': async ({ client }) =>
      expect(await client.departments.create({ name: 'Vendas' })).toMatchObject({ slug: 'vendas', color: '#3B82F6', routing_mode: 'round_robin', agent_ids: [], business_hours: {} }),
    'departments.listActive': async (stage) => {
      const id = await department(stage)
      expect((await stage.client.departments.listActive()).items).toHaveLength(1)
      await stage.client.departments.update({ department_id: id, is_active: false })
      expect((await stage.client.departments.listActive()).items).toEqual([])
    },
    'departments.stats': async (stage) => {
      await waiting(stage)
      expect(await stage.client.departments.stats()).toEqual({ total_departments: 1, active_departments: 1, total_agents: 0, total_queued_conversations: 1 })
    },
    'departments.get': async (stage) => expect(await stage.client.departments.get({ department_id: await department(stage) })).toMatchObject({ name: 'Suporte Técnico' }),
    'departments.update': async (stage) => {
      const id = await department(stage)
      expect(await stage.client.departments.update({ department_id: id, max_conversations_per_agent: 3 })).toMatchObject({ max_conversations_per_agent: 3, name: 'Suporte Técnico' })
    },
    'departments.delete': async (stage) => {
      const { id, department_id } = await queue(stage)
      await stage.client.departments.delete({ department_id })
      await failure(stage.client.departments.get({ department_id }), NotFoundError)
      await failure(stage.client.queues.get({ queue_id: id }), NotFoundError)
    },
    'departments.addAgent': async (stage) => {
      const ids = { department_id: await department(stage), agent_id: stage.fake.userId }
      expect(await stage.client.departments.addAgent(ids)).toMatchObject({ agent_ids: [ids.agent_id], total_agents: 1 })
      expect(await stage.client.departments.addAgent(ids)).toMatchObject({ total_agents: 1 })
    },
    'departments.removeAgent': async (stage) => {
      const ids = { department_id: await department(stage), agent_id: stage.fake.userId }
      await stage.client.departments.addAgent(ids)
      expect(await stage.client.departments.removeAgent(ids)).toMatchObject({ agent_ids: [], total_agents: 0 })
    },
    'departments.listAgents': async (stage) => {
      const ids = { department_id: await department(stage), agent_id: stage.fake.userId }
      await stage.client.departments.addAgent(ids)
      expect((await stage.client.departments.listAgents({ department_id: ids.department_id })).items).toMatchObject([{ id: ids.agent_id, capacity_remaining: 10 }])
      expect((await stage.client.departments.listAgents({ department_id: ids.department_id, status: 'busy' })).items).toEqual([])
    },

    'queue.list': async (stage) => {
      const { conversation, queue: id } = await waiting(stage)
      expect((await stage.client.queue.list()).items).toMatchObject([{ id: conversation, status: 'queued' }])
      expect((await stage.client.queue.list({ queue_id: id })).items).toHaveLength(1)
      expect((await stage.client.queue.list({ queue_id: conversation })).items).toEqual([])
    },
    'queue.pull': async (stage) => {
      const { conversation } = await waiting(stage)
      const agent = stage.as('agent')
      const { id } = await agent.users.me()
      expect(await agent.queue.pull()).toMatchObject({ id: conversation, status: 'active', assigned_agent_id: id })
      expect((await failure(agent.queue.pull(), NotFoundError)).message).toBe('No conversations in queue')
      expect(await agent.users.myStats()).toMatchObject({ total_conversations: 1, conversations_active: 1 })
    },
    'queues.create': async (stage) =>
      expect(await stage.client.queues.create({ name: 'Fila', slug: 'fila', department_id: await department(stage), max_queue_size: 7, settings: { a: 1 } })).toMatchObject({
        color: '#10B981', priority: 50, max_queue_size: 7, settings: { a: 1 }, total_conversations: 0,
      }),
    'queues.list': async (stage) => {
      const { department_id } = await queue(stage, { name: 'Baixa', slug: 'baixa', priority: 10 })
      await queue(stage, { name: 'Alta', slug: 'alta', priority: 90 })
      expect((await stage.client.queues.list()).items.map(({ slug }) => slug)).toEqual(['alta', 'baixa'])
      expect((await stage.client.queues.list({ search: 'BAI' })).items).toHaveLength(1)
      expect((await stage.client.queues.list({ department_id, is_active: true })).items).toMatchObject([{ slug: 'baixa' }])
    },
    'queues.get': async (stage) => expect(await stage.client.queues.get({ queue_id: (await queue(stage)).id })).toMatchObject({ slug: 'geral', sla_minutes: 30 }),
    'queues.update': async (stage) => {
      const { id } = await queue(stage)
      await stage.client.queues.update({ queue_id: id, routing_mode: 'load_balance', sla_minutes: null })
      expect(await stage.client.queues.get({ queue_id: id })).toMatchObject({ routing_mode: 'load_balance', sla_minutes: null, name: 'Fila Geral' })
    },
    'queues.delete': async (stage) => {
      const { id } = await queue(stage)
      await stage.client.queues.delete({ queue_id: id })
      expect((await failure(stage.client.queues.get({ queue_id: id }), NotFoundError)).message).toBe(`Queue ${id} not found`)
    },
    'queues.bulkDelete': async (stage) => {
      const { id } = await queue(stage)
      await stage.client.queues.bulkDelete({ queue_ids: [id, stage.organizationId] })
      await failure(stage.client.queues.bulkDelete({ queue_ids: [id] }), NotFoundError)
      expect((await stage.client.queues.list()).items).toEqual([])
    },
    'queues.getBySlug': async (stage) => {
      const { id, department_id } = await queue(stage)
      expect(await stage.client.queues.getBySlug({ slug: 'geral', department_id })).toMatchObject({ id })
    },
    'queues.metrics': async (stage) => {
      const { queue: id } = await waiting(stage)
      stage.fake.clock.advance(40 * 60_000)
      expect(await stage.client.queues.metrics({ queue_id: id, days: 7 })).toMatchObject({
        total_conversations: 1, queued_conversations: 1, average_wait_time_seconds: 2400, sla_minutes: 30, sla_violations: 1, sla_compliance_rate: 0, resolution_rate: 0,
      })
    },
  },
}
