import { patch, type Call } from '../http/call.ts'
import { flag, listOf, optional, orNull, record, shape, text, uuid, withDefault } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import { keepSingle, newFlow } from '../rules/chatbots.ts'
import { flowView } from '../views/chatbots.ts'
import { notFound } from '../world/refusal.ts'
import { flowOf } from './chatbot-flows.ts'
import { chatbotOf, requireChatbot } from './chatbots.ts'

const name = text({ min: 1, max: 255 })
const node = shape({ id: text(), type: text(), data: withDefault(record(), {}), position: withDefault(record(), {}) })
const edge = shape({ id: text(), source: text(), target: text(), data: withDefault(orNull(record()), {}) })
const canvas = shape({ nodes: withDefault(listOf(node), []), edges: withDefault(listOf(edge), []), viewport: withDefault(orNull(record()), {}) })
const createBody = shape({
  name, description: orNull(text()), is_main: withDefault(orNull(flag()), false), is_fallback: withDefault(orNull(flag()), false), chatbot_id: uuid(), canvas_data: orNull(canvas),
})
const updateBody = shape({
  name: optional(name), description: optional(text()), is_main: optional(flag()), is_fallback: optional(flag()), is_active: optional(flag()), canvas_data: optional(canvas),
})
const one = '/flows/{flow_id}'

/** The builder's view of the flows of chatbots. */
export const flowRoutes: readonly FakeRoute[] = [
  route('flows.create', 'POST', '/flows/', {
    status: 201, body: createBody,
    run: (call) => {
      const { chatbot_id: chatbot, is_main: isMain, is_fallback: isFallback, canvas_data, ...given } = call.body
      const canvasOf = canvas_data === null ? {} : { canvas_data }
      return flowView(newFlow(call.world, requireChatbot(call, chatbot), { ...given, ...canvasOf, is_main: isMain ?? false, is_fallback: isFallback ?? false }))
    },
  }),
  route('flows.list', 'GET', '/flows/', {
    query: { chatbot_id: uuid() },
    run: (call) => {
      const { id } = requireChatbot(call, call.query.chatbot_id)
      const rows = call.world.flows.where(({ chatbot_id: chatbot, deleted_at: at }) => chatbot === id && at === null)
      return { flows: rows.map(flowView), total: rows.length, page: 1, per_page: rows.length }
    },
  }),
  route('flows.get', 'GET', one, { run: (call) => flowView(flowOf(call)) }),
  route('flows.update', 'PUT', one, {
    body: updateBody,
    run: (call) => {
      const { canvas_data, ...given } = changesOf(call.body, 'name', 'is_main', 'is_fallback', 'is_active', 'canvas_data')
      const row = patch(call.world, flowOf(call), { ...given, ...(canvas_data !== undefined && { canvas_data: { ...canvas_data } }) })
      keepSingle(call.world, row)
      return flowView(row)
    },
  }),
  route('flows.delete', 'DELETE', one, {
    status: 204,
    run: (call) => {
      const { id } = flowOf(call)
      call.world.flows.remove(id)
      call.world.nodes.removeWhere(({ flow_id: flow }) => flow === id)
    },
  }),
  route('flows.getMain', 'GET', '/flows/chatbots/{chatbot_id}/main', { run: (call) => marked(call, 'is_main', 'Main flow') }),
  route('flows.getFallback', 'GET', '/flows/chatbots/{chatbot_id}/fallback', { run: (call) => marked(call, 'is_fallback', 'Fallback flow') }),
  route('flows.activate', 'POST', `${one}/activate`, { run: (call) => setActive(call, true) }),
  route('flows.deactivate', 'POST', `${one}/deactivate`, { run: (call) => setActive(call, false) }),
]

function marked(call: Call<'chatbot_id'>, mark: 'is_main' | 'is_fallback', what: string): object {
  const { id } = chatbotOf(call)
  const row = call.world.flows.find((flow) => flow.chatbot_id === id && flow[mark] && flow.deleted_at === null)
  if (row === undefined) throw notFound(what)
  return flowView(row)
}

function setActive(call: Call<'flow_id'>, is_active: boolean): object {
  const row = flowOf(call)
  return flowView(row.is_active === is_active ? row : patch(call.world, row, { is_active }))
}
