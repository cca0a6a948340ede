import type { FlowTemplate, FlowTemplateDetail } from '../../ai-assistant/templates/types.ts'
import { flowTemplates, templateCategories } from '../catalog/flow-templates.ts'
import { pageOf } from '../http/call.ts'
import { int, optional, orNull, paging, record, shape, text, withDefault } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { newFlow } from '../rules/chatbots.ts'
import { chatbotFlowView } from '../views/chatbots.ts'
import { notFound } from '../world/refusal.ts'

const texts = { template_id: text() }
const language = withDefault(text(), 'pt-BR')

/** Flows to start from. */
export const flowTemplateRoutes: readonly FakeRoute[] = [
  route('aiAssistant.templates.categories', 'GET', '/ai-assistant/templates/categories', { run: () => templateCategories }),
  route('aiAssistant.templates.list', 'GET', '/ai-assistant/templates', {
    query: { category: optional(text()), complexity: optional(text()), tags: optional(text()), language, ...paging(100, 50) },
    run({ query }) {
      const wanted = query.tags?.split(',').map((tag) => tag.trim()) ?? []
      const found = flowTemplates.filter((one) =>
        (query.category ?? one.category) === one.category && (query.complexity ?? one.complexity) === one.complexity && one.language === query.language &&
        wanted.every((tag) => one.tags.includes(tag)))
      return { total: found.length, items: pageOf(found, query).map(summary), categories: templateCategories }
    },
  }),
  route('aiAssistant.templates.search', 'GET', '/ai-assistant/templates/search/{query}', {
    texts: { query: text() }, query: { language, limit: withDefault(int({ min: 1, max: 50 }), 10) },
    run({ path, query }) {
      const wanted = path.query.toLowerCase()
      const found = flowTemplates.filter((one) => one.language === query.language && [one.name, one.description, ...one.tags].some((value) => value.toLowerCase().includes(wanted)))
      return found.slice(0, query.limit).map(summary)
    },
  }),
  route('aiAssistant.templates.get', 'GET', '/ai-assistant/templates/{template_id}', { texts, run: ({ path }) => templateOf(path.template_id) }),
  route('aiAssistant.templates.import', 'POST', '/ai-assistant/templates/{template_id}/import', {
    texts, body: shape({ template_id: text(), chatbot_id: text(), flow_name: orNull(text()), customize_variables: orNull(record()) }),
    run(call) {
      const { world, body, path } = call
      const { name, description, flow_data: data } = templateOf(path.template_id)
      const chatbot = call.own(world.chatbots, body.chatbot_id, 'Chatbot')
      const canvas_data = structuredClone(data['canvas_data'] as Record<string, unknown>)
      return chatbotFlowView(newFlow(world, chatbot, { name: body.flow_name ?? name, description, canvas_data, variables: body.customize_variables ?? {} }))
    },
  }),
]

const summary = ({ flow_data: _data, ...template }: FlowTemplateDetail): FlowTemplate => template

function templateOf(id: string): FlowTemplateDetail {
  const found = flowTemplates.find((one) => one.id === id)
  if (found === undefined) throw notFound('Template')
  return found
}
