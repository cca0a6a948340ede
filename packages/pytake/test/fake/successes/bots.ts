import { NotFoundError } from '@sdk/core'
import { expect } from 'vitest'
import { failure } from '../../support/failure.ts'
import { newNumber } from '../phone.ts'
import type { Stage } from '../support/stage.ts'
import { hear } from '../support/talks.ts'
import type { Area } from './row.ts'

const canvas = {
  nodes: [{ id: 'n1', type: 'start', position: { x: 0, y: 0 }, data: {} }, { id: 'n2', type: 'message', position: { x: 200, y: 0 }, data: { content: { text: 'Olá {{nome}}' } } }],
  edges: [{ id: 'e1', source: 'n1', target: 'n2' }],
}

/** Id of a chatbot, with the id of its main flow. */
async function newBot({ client }: Stage): Promise<{ readonly chatbot_id: string; readonly main: string }> {
  const { id } = await client.chatbots.create({ name: 'Bot' })
  return { chatbot_id: id, main: (await client.flows.getMain({ chatbot_id: id })).id }
}

/** Id of a flow of a new chatbot. */
async function newFlow(stage: Stage, more: object = {}): Promise<{ readonly chatbot_id: string; readonly flow_id: string }> {
  const { chatbot_id } = await newBot(stage)
  return { chatbot_id, flow_id: (await stage.client.chatbots.flows.create({ chatbot_id, name: 'Segundo', canvas_data: canvas, variables: { nome: 'você' }, ...more })).id }
}

export const bots: Area = {
  operations: {
    'chatbots.create': async (stage) => {
      const { client } = stage
      const { id: number } = await newNumber(client)
      const made = await client.chatbots.create({ name: 'Bot', is_active: true, whatsapp_number_ids: [number], global_variables: { empresa: 'Acme' } })
      expect(made).toMatchObject({ is_active: true, is_published: false, version: 1, whatsapp_number_ids: [number], global_variables: { empresa: 'Acme' } })
      expect((await client.chatbots.flows.list({ chatbot_id: made.id })).items).toMatchObject([{ name: 'Main Flow', is_main: true }])
    },
    'chatbots.list': async (stage) => {
      await newBot(stage)
      await stage.client.chatbots.create({ name: 'Bot 2' })
      const page = await stage.client.chatbots.list({ skip: 1, limit: 1 })
      expect([page.total, page.items.map(({ name }) => name)]).toEqual([2, ['Bot']])
    },
    'chatbots.get': async (stage) => {
      const { client } = stage
      const { chatbot_id } = await newBot(stage)
      await client.chatbots.update({ chatbot_id, is_active: true, whatsapp_number_ids: [(await newNumber(client)).id] })
      await hear(stage, 'Oi')
      expect(await client.chatbots.get({ chatbot_id })).toMatchObject({ linked_history: [{ action: 'linked', changed_by: 'ana@acme.example' }], linked_at: expect.any(String) })
    },
    'chatbots.update': async (stage) => {
      const { client } = stage
      const { chatbot_id } = await newBot(stage)
      expect(await client.chatbots.update({ chatbot_id, name: 'Novo', is_published: true, canvas_data: canvas })).toMatchObject({ name: 'Novo', is_published: true, is_active: false })
      expect((await client.flows.getMain({ chatbot_id })).canvas_data.nodes.map(({ id }) => id)).toEqual(['n1', 'n2'])
    },
    'chatbots.delete': async (stage) => {
      const { chatbot_id } = await newBot(stage)
      expect(await stage.client.chatbots.delete({ chatbot_id })).toBeUndefined()
      await failure(stage.client.chatbots.get({ chatbot_id }), NotFoundError)
      expect((await stage.client.chatbots.list()).total).toBe(0)
    },
    'chatbots.getFull': async (stage) => {
      const { chatbot_id } = await newFlow(stage)
      expect((await stage.client.chatbots.getFull({ chatbot_id })).flows.map(({ name }) => name)).toEqual(['Segundo', 'Main Flow'])
    },
    'chatbots.stats': async (stage) => {
      const { client } = stage
      const { chatbot_id, flow_id } = await newFlow(stage, { is_main: true })
      await client.chatbots.nodes.create({ flow_id, node_id: 'n3', node_type: 'end' })
      await client.chatbots.update({ chatbot_id, is_active: true, whatsapp_number_id: (await newNumber(client)).id })
      await hear(stage, 'Oi')
      expect(await client.chatbots.stats({ chatbot_id })).toEqual({
        total_conversations: 1, total_messages_sent: 1, total_messages_received: 1, total_flows: 2, total_nodes: 1, is_active: true, is_published: false,
      })
    },
    'chatbots.linkingHistory': async (stage) => {
      const { client } = stage
      const { chatbot_id } = await newBot(stage)
      await client.chatbots.update({ chatbot_id, whatsapp_number_ids: [(await newNumber(client)).id] })
      await client.chatbots.update({ chatbot_id, whatsapp_number_ids: [] })
      expect((await client.chatbots.linkingHistory({ chatbot_id })).history.map(({ action }) => action)).toEqual(['linked', 'unlinked'])
      expect((await client.chatbots.linkingHistory({ chatbot_id, limit: 1 })).history.map(({ action }) => action)).toEqual(['unlinked'])
    },
    'chatbots.activate': async (stage) => {
      const { chatbot_id } = await newBot(stage)
      expect((await stage.client.chatbots.activate({ chatbot_id })).is_active).toBe(true)
    },
    'chatbots.deactivate': async (stage) => {
      const { chatbot_id } = await newBot(stage)
      await stage.client.chatbots.activate({ chatbot_id })
      expect((await stage.client.chatbots.deactivate({ chatbot_id })).is_active).toBe(false)
    },

    'chatbots.flows.create': async (stage) => {
      const { client } = stage
      const { chatbot_id, main } = await newBot(stage)
      const flow = await client.chatbots.flows.create({ chatbot_id, name: 'Principal', is_main: true, inactivity_settings: { action: 'close', timeout_minutes: 10 } })
      expect(flow).toMatchObject({ is_main: true, version: 1, inactivity_settings: { enabled: true, action: 'close', timeout_minutes: 10 }, window_expiry_settings: null })
      expect((await client.chatbots.flows.get({ flow_id: main })).is_main).toBe(false)
    },
    'chatbots.flows.list': async (stage) => {
      const { chatbot_id } = await newFlow(stage)
      const { total, items } = await stage.client.chatbots.flows.list({ chatbot_id })
      expect([total, items.map(({ name }) => name)]).toEqual([2, ['Segundo', 'Main Flow']])
    },
    'chatbots.flows.get': async (stage) => {
      const { flow_id } = await newFlow(stage)
      expect(await stage.client.chatbots.flows.get({ flow_id })).toMatchObject({ name: 'Segundo', canvas_data: canvas, variables: { nome: 'você' } })
    },
    'chatbots.flows.update': async (stage) => {
      const { client } = stage
      const { chatbot_id, flow_id } = await newFlow(stage)
      expect(await client.chatbots.flows.update({ flow_id, name: 'Primeiro', is_main: true })).toMatchObject({ name: 'Primeiro', is_main: true, canvas_data: canvas })
      expect((await client.flows.getMain({ chatbot_id })).id).toBe(flow_id)
    },
    'chatbots.flows.delete': async (stage) => {
      const { chatbot_id, flow_id } = await newFlow(stage)
      expect(await stage.client.chatbots.flows.delete({ flow_id })).toBeUndefined()
      await failure(stage.client.chatbots.flows.get({ flow_id }), NotFoundError)
      expect((await stage.client.chatbots.flows.list({ chatbot_id })).total).toBe(1)
    },
    'chatbots.flows.getFull': async (stage) => {
      const { flow_id } = await newFlow(stage)
      await stage.client.chatbots.nodes.create({ flow_id, node_id: 'n3', node_type: 'end' })
      expect((await stage.client.chatbots.flows.getFull({ flow_id })).nodes).toMatchObject([{ node_id: 'n3', flow_id }])
    },
    'chatbots.flows.export': async (stage) => {
      const { flow_id, chatbot_id } = await newFlow(stage)
      expect(await stage.client.chatbots.flows.export({ flow_id })).toMatchObject({
        format_version: '1.0', flow: { name: 'Segundo', canvas_data: canvas }, metadata: { chatbot_id, original_flow_id: flow_id, total_nodes: 2, total_edges: 1 },
      })
    },
    'chatbots.flows.import': async (stage) => {
      const { client } = stage
      const { flow_id, chatbot_id } = await newFlow(stage)
      const document = await client.chatbots.flows.export({ flow_id })
      expect(await client.chatbots.flows.import({ chatbot_id, document })).toMatchObject({ name: 'Segundo (Imported)', canvas_data: canvas, variables: { nome: 'você' } })
      expect((await client.chatbots.flows.import({ chatbot_id, document, override_name: 'Cópia' })).name).toBe('Cópia')
    },

    'chatbots.nodes.create': async (stage) => {
      const { flow_id } = await newFlow(stage)
      expect(await stage.client.chatbots.nodes.create({ flow_id, node_id: 'n3', node_type: 'question', label: 'Nome', data: { question: 'Qual?' } })).toMatchObject({
        node_id: 'n3', flow_id, position_x: 0, data: { question: 'Qual?' }, order: null,
      })
    },
    'chatbots.nodes.list': async (stage) => {
      const { flow_id } = await newFlow(stage)
      for (const [node_id, order] of [['last', 2], ['first', 1]] as const) await stage.client.chatbots.nodes.create({ flow_id, node_id, node_type: 'message', order })
      expect((await stage.client.chatbots.nodes.list({ flow_id })).items.map(({ node_id: id }) => id)).toEqual(['first', 'last'])
    },
    'chatbots.nodes.update': async (stage) => {
      const { flow_id } = await newFlow(stage)
      const { id: node_id } = await stage.client.chatbots.nodes.create({ flow_id, node_id: 'n3', node_type: 'question' })
      expect(await stage.client.chatbots.nodes.update({ node_id, label: 'Pergunta 2', position_x: 410 })).toMatchObject({ node_id: 'n3', label: 'Pergunta 2', position_x: 410 })
      expect(await stage.client.chatbots.nodes.update({ node_id, canvas_node_id: 'n4' })).toMatchObject({ id: node_id, node_id: 'n4', label: 'Pergunta 2' })
    },
    'chatbots.nodes.delete': async (stage) => {
      const { flow_id } = await newFlow(stage)
      const { id: node_id } = await stage.client.chatbots.nodes.create({ flow_id, node_id: 'n3', node_type: 'question' })
      expect(await stage.client.chatbots.nodes.delete({ node_id })).toBeUndefined()
      expect((await stage.client.chatbots.nodes.list({ flow_id })).total).toBe(0)
    },

    'flows.create': async (stage) => {
      const { chatbot_id } = await newBot(stage)
      const { client } = stage
      expect(await client.flows.create({ chatbot_id, name: 'FB', is_fallback: true, canvas_data: { nodes: [{ id: 'a', type: 'start' }] } })).toMatchObject({
        is_fallback: true, is_main: false, is_active: true, canvas_data: { nodes: [{ id: 'a', type: 'start', data: {}, position: {} }], edges: [], viewport: {} },
      })
    },
    'flows.list': async (stage) => {
      const { chatbot_id } = await newFlow(stage)
      expect((await stage.client.flows.list({ chatbot_id })).items.map(({ name }) => name)).toEqual(['Main Flow', 'Segundo'])
    },
    'flows.get': async (stage) => {
      const { flow_id } = await newFlow(stage)
      expect((await stage.client.flows.get({ flow_id })).canvas_data.edges).toEqual([{ id: 'e1', source: 'n1', target: 'n2', data: {} }])
    },
    'flows.update': async (stage) => {
      const { flow_id } = await newFlow(stage)
      expect(await stage.client.flows.update({ flow_id, name: 'FB 2', canvas_data: { nodes: [], edges: [] } })).toMatchObject({ name: 'FB 2', canvas_data: { nodes: [], edges: [] } })
      expect((await stage.client.chatbots.flows.get({ flow_id })).name).toBe('FB 2')
    },
    'flows.delete': async (stage) => {
      const { flow_id } = await newFlow(stage)
      const { id: node_id } = await stage.client.chatbots.nodes.create({ flow_id, node_id: 'n3', node_type: 'question' })
      expect(await stage.client.flows.delete({ flow_id })).toBeUndefined()
      await failure(stage.client.flows.get({ flow_id }), NotFoundError)
      await failure(stage.client.chatbots.nodes.delete({ node_id }), NotFoundError)
    },
    'flows.getMain': async (stage) => {
      const { chatbot_id, main } = await newBot(stage)
      expect(await stage.client.flows.getMain({ chatbot_id })).toMatchObject({ id: main, is_main: true })
    },
    'flows.getFallback': async (stage) => {
      const { chatbot_id, flow_id } = await newFlow(stage, { is_fallback: true })
      expect((await stage.client.flows.getFallback({ chatbot_id })).id).toBe(flow_id)
    },
    'flows.activate': async (stage) => {
      const { flow_id } = await newFlow(stage, { is_active: false })
      expect((await stage.client.flows.activate({ flow_id })).is_active).toBe(true)
    },
    'flows.deactivate': async (stage) => {
      const { flow_id } = await newFlow(stage)
      await stage.client.flows.deactivate({ flow_id })
      expect((await stage.client.flows.get({ flow_id })).is_active).toBe(false)
    },
  },
}
