import type { AIModel } from '../../ai-assistant/models/types.ts'
import { knownModels, recommended, triedModels } from '../catalog/ai-models.ts'
import { flag, float, int, listOf, oneOf, optional, orNull, shape, text, withDefault, type ValueOf } from '../http/fields.ts'
import type { Call } from '../http/call.ts'
import { fails, route, type FakeRoute } from '../http/route.ts'
import { aiSettingsOf, askProvider, changeAiSettings } from '../rules/ai-provider.ts'
import { newFlow } from '../rules/chatbots.ts'
import { Crash, notFound, Refusal } from '../world/refusal.ts'
import type { World } from '../world/world.ts'

const provider = oneOf(['openai', 'anthropic', 'gemini'])
const key = text({ min: 10 })

const customModel = shape({
  model_id: text(), provider, name: text(), description: orNull(text()), context_window: int(), max_output_tokens: int(), input_cost_per_million: float(),
  output_cost_per_million: float(), supports_vision: withDefault(flag(), false), supports_tools: withDefault(flag(), true), is_custom: withDefault(flag(), false),
  is_deprecated: withDefault(flag(), false), release_date: orNull(text()),
})
const settings = shape({
  enabled: optional(flag()), default_provider: optional(provider), openai_api_key: optional(key), anthropic_api_key: optional(key), gemini_api_key: optional(key),
  provider: optional(provider), api_key: optional(key), model: optional(text()), max_tokens: optional(int({ min: 1024, max: 200_000 })), temperature: optional(float({ min: 0, max: 1 })),
})
const generation = shape({
  description: text({ min: 10, max: 2000 }), industry: orNull(text({ max: 100 })), language: withDefault(text(), 'pt-BR'), chatbot_id: orNull(text()),
  save_to_database: withDefault(flag(), false), flow_name: orNull(text({ max: 200 })),
})

/** The models and settings of the assistant, and what it makes. */
export const aiAssistantRoutes: readonly FakeRoute[] = [
  route('aiAssistant.models.list', 'GET', '/ai-assistant/models', {
    query: { provider: optional(text()), recommended: withDefault(flag(), false), include_deprecated: withDefault(flag(), false) },
    run({ world, organizationId, query }) {
      const chosen = knownModels.filter((model) =>
        (query.provider ?? model.provider) === model.provider && (!query.recommended || recommended.has(model.model_id)) && (query.include_deprecated || !model.is_deprecated))
      const own = query.recommended ? [] : world.models.where((model) => model.organization_id === organizationId && (query.provider ?? model.provider) === model.provider)
      const models = [...chosen.map((model, index) => predefined(model, index)), ...own]
      return { models, total: models.length }
    },
  }),
  route('aiAssistant.models.get', 'GET', '/ai-assistant/models/{model_id}', {
    texts: { model_id: text() },
    run({ world, organizationId, path: { model_id: id } }) {
      const known = knownModels.find((model) => model.model_id === id)
      const found = known === undefined ? world.models.find((model) => model.organization_id === organizationId && model.model_id === id) : predefined(known, id)
      if (found === undefined) throw notFound('Model')
      return found
    },
  }),
  route('aiAssistant.models.createCustom', 'POST', '/ai-assistant/models/custom', {
    access: 'adminString', status: 201, body: customModel, broken: fails("app.schemas.ai_assistant.AIModel() got multiple values for keyword argument 'is_custom'"),
    run: ({ world, organizationId, body }) =>
      world.models.add({ ...body, is_custom: true, id: world.generator.id(), organization_id: organizationId, created_at: world.generator.stamp() }),
  }),
  route('aiAssistant.settings.get', 'GET', '/ai-assistant/settings', { run: ({ organization }) => aiSettingsOf(organization) }),
  route('aiAssistant.settings.update', 'POST', '/ai-assistant/settings', {
    access: 'adminString', body: settings, run: ({ world, organization, body }) => changeAiSettings(world, organization, body),
  }),
  route('aiAssistant.test', 'POST', '/ai-assistant/test', {
    access: 'adminString',
    run({ world, organization }) {
      const name = askProvider(world, organization)
      return { success: true, provider: name, message: `Connection successful! ${name.charAt(0).toUpperCase()}${name.slice(1)} API is working.`, model_tested: triedModels[name] }
    },
  }),
  route('aiAssistant.generateFlow', 'POST', '/ai-assistant/generate-flow', { body: generation, run: generate }),
  route('aiAssistant.suggestImprovements', 'POST', '/ai-assistant/suggest-improvements', {
    body: shape({ flow_id: text(), focus_areas: orNull(listOf(text())) }),
    run({ world, organization, body }) {
      askProvider(world, organization)
      const flow = world.flows.get(body.flow_id)
      if (flow?.organization_id !== organization.id) throw world.isObserved ? new Refusal(500, 'Failed to analyze flow: 404: Flow not found') : notFound('Flow')
      const areas = body.focus_areas ?? ['ux']
      const improvements = areas.map((category) => ({
        title: 'Saudação', description: `Comece '${flow.name}' com uma saudação`, category, priority: 'high', affected_nodes: ['start'], auto_fixable: false, patch: null,
      }))
      return { flow_id: flow.id, improvements, analysis_summary: `${improvements.length} sugestões` }
    },
  }),
]

type Known = (typeof knownModels)[number]

const predefined = (model: Known, name: string | number): AIModel => ({ ...model, is_custom: false, id: `predefined_${name}`, organization_id: null, created_at: '2025-01-01T00:00:00Z' })

/** A flow that says the description. What is asked is not enough to go on. */
function generate(call: Call<never, unknown, ValueOf<typeof generation>>): object {
  const { world, organization, body } = call
  askProvider(world, organization)
  const nothing = { flow_id: null, flow_name: null, saved_to_database: false, flow_data: null, clarification_questions: null, error_message: null }
  if (body.description.trim().endsWith('?')) {
    return { ...nothing, status: 'needs_clarification', clarification_questions: [{ question: 'O que o fluxo deve fazer?', options: null, field: 'description' }] }
  }
  const name = body.flow_name ?? body.description.split(' ').slice(0, 4).join(' ')
  const nodes = [
    { id: 'start', type: 'start', position: { x: 0, y: 0 }, data: { label: 'Início' } },
    { id: 'message_1', type: 'message', position: { x: 0, y: 120 }, data: { label: 'Mensagem', content: { text: body.description } } },
  ]
  const canvas_data = { nodes, edges: [{ id: 'edge_1', source: 'start', target: 'message_1' }] }
  const made = { ...nothing, status: 'success', flow_data: { name, description: body.description, canvas_data, variables: {} } }
  if (!body.save_to_database || body.chatbot_id === null) return made
  return { ...made, ...saved(world, organization.id, body.chatbot_id, { name, canvas_data }) }
}

function saved(world: World, organizationId: string, chatbotId: string, flow: { readonly name: string; readonly canvas_data: Record<string, unknown> }): object {
  const chatbot = world.chatbots.get(chatbotId)
  if (chatbot?.organization_id !== organizationId) throw world.isObserved ? new Crash('404: Chatbot not found') : notFound('Chatbot')
  const row = newFlow(world, chatbot, flow)
  return { flow_id: row.id, flow_name: row.name, saved_to_database: true }
}
