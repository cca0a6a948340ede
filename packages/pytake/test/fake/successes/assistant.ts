import { expect } from 'vitest'
import type { Stage } from '../support/stage.ts'
import type { Area } from './row.ts'

const description = 'Um bot de pizzaria que recebe pedidos'
const template_id = 'real_estate_lead_qualifier_v1'

/** Gives the assistant a key. */
async function configured({ client }: Stage): Promise<void> {
  await client.aiAssistant.settings.update({ enabled: true, provider: 'anthropic', api_key: 'fake-anthropic-key' })
}

/** Id of a chatbot. */
const chatbot = async ({ client }: Stage): Promise<string> => (await client.chatbots.create({ name: 'Bot' })).id

const custom = { model_id: 'my-gpt', provider: 'openai', name: 'Meu GPT', context_window: 8192, max_output_tokens: 1024, input_cost_per_million: 1.5, output_cost_per_million: 2.5 } as const

export const assistant: Area = {
  operations: {
    'aiAssistant.models.list': async ({ client }) => {
      const names = async (input: object): Promise<string[]> => (await client.aiAssistant.models.list(input)).items.map(({ model_id: id }) => id)
      await client.aiAssistant.models.createCustom(custom)
      expect(await names({ provider: 'openai' })).toEqual(['gpt-5', 'my-gpt'])
      expect(await names({ provider: 'openai', include_deprecated: true })).toEqual(['gpt-5', 'gpt-3.5-turbo', 'my-gpt'])
      expect(await names({ recommended: true })).toEqual(['claude-sonnet-4.5', 'gpt-5', 'gemini-2.5-pro'])
    },
    'aiAssistant.models.get': async ({ client }) => expect(await client.aiAssistant.models.get({ model_id: 'gpt-5' })).toMatchObject({ id: 'predefined_gpt-5', provider: 'openai' }),
    'aiAssistant.models.createCustom': async ({ client, organizationId }) =>
      expect(await client.aiAssistant.models.createCustom(custom)).toMatchObject({ is_custom: true, organization_id: organizationId, supports_tools: true }),
    'aiAssistant.settings.get': async (stage) => {
      expect(await stage.client.aiAssistant.settings.get()).toBeNull()
      await configured(stage)
      expect(await stage.client.aiAssistant.settings.get()).toMatchObject({ enabled: true, default_provider: 'anthropic', temperature: 0.7 })
      expect((await stage.client.organizations.me()).settings).toMatchObject({ ai_assistant: { anthropic_api_key: 'fake-anthropic-key' } })
    },
    'aiAssistant.settings.update': async (stage) => {
      await configured(stage)
      expect(await stage.client.aiAssistant.settings.update({ temperature: 0.5 })).toMatchObject({ default_provider: 'anthropic', temperature: 0.5, openai_api_key: null })
    },
    'aiAssistant.test': async (stage) => {
      await configured(stage)
      expect(await stage.client.aiAssistant.test()).toMatchObject({ success: true, provider: 'anthropic' })
    },
    'aiAssistant.generateFlow': async (stage) => {
      await configured(stage)
      const { client } = stage
      expect(await client.aiAssistant.generateFlow({ description })).toMatchObject({ status: 'success', saved_to_database: false, flow_id: null })
      expect(await client.aiAssistant.generateFlow({ description: 'O que posso fazer?' })).toMatchObject({ status: 'needs_clarification', flow_data: null })
      const saved = await client.aiAssistant.generateFlow({ description, chatbot_id: await chatbot(stage), save_to_database: true, flow_name: 'Pizza' })
      expect(await client.chatbots.flows.get({ flow_id: saved.flow_id ?? '' })).toMatchObject({ name: 'Pizza' })
    },
    'aiAssistant.suggestImprovements': async (stage) => {
      await configured(stage)
      const flow = await stage.client.chatbots.flows.list({ chatbot_id: await chatbot(stage) })
      const { improvements } = await stage.client.aiAssistant.suggestImprovements({ flow_id: flow.items[0]?.id ?? '', focus_areas: ['ux', 'copy'] })
      expect(improvements.map(({ category }) => category)).toEqual(['ux', 'copy'])
    },
    'aiAssistant.templates.categories': async ({ client }) =>
      expect((await client.aiAssistant.templates.categories()).items.map(({ template_count: count }) => count)).toEqual([1, 1, 1, 0]),
    'aiAssistant.templates.list': async ({ client }) => {
      expect((await client.aiAssistant.templates.list({ limit: 2 })).total).toBe(3)
      expect((await client.aiAssistant.templates.list({ skip: 2, limit: 2 })).items).toHaveLength(1)
      expect((await client.aiAssistant.templates.list({ tags: 'vendas,leads' })).items.map(({ id }) => id)).toEqual([template_id])
      expect((await client.aiAssistant.templates.list({ language: 'en' })).items).toEqual([])
    },
    'aiAssistant.templates.get': async ({ client }) => expect((await client.aiAssistant.templates.get({ template_id })).flow_data).toHaveProperty('canvas_data'),
    'aiAssistant.templates.search': async ({ client }) => expect((await client.aiAssistant.templates.search({ query: 'Venda' })).items).toHaveLength(2),
    'aiAssistant.templates.import': async (stage) => {
      const chatbot_id = await chatbot(stage)
      const flow = await stage.client.aiAssistant.templates.import({ template_id, chatbot_id, flow_name: 'Do template' })
      expect(await stage.client.chatbots.flows.get({ flow_id: flow.id })).toMatchObject({ name: 'Do template', chatbot_id })
    },
  },
}
