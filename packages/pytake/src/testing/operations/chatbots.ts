import { pageOf, patch, type Call } from '../http/call.ts'
import { flag, int, listOf, optional, orNull, paging, record, shape, text, withDefault } from '../http/fields.ts'
import { STAFF } from '../http/access.ts'
import { failsAfter, route, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import { linkNumbers, mainFlowOf, newChatbot } from '../rules/chatbots.ts'
import { chatbotFlowView, chatbotStatsView, chatbotView, flowsOf } from '../views/chatbots.ts'
import { notFound } from '../world/refusal.ts'
import type { ChatbotRow } from '../world/rows/work.ts'

const name = text({ min: 1, max: 255 })
const createBody = shape({
  name, description: orNull(text()), avatar_url: orNull(text()), is_active: withDefault(flag(), false), is_published: withDefault(flag(), false), is_fallback: withDefault(flag(), false),
  whatsapp_number_ids: orNull(listOf(text())), ab_test_enabled: withDefault(flag(), false), ab_test_flows: orNull(listOf(record())), global_variables: withDefault(record(), {}),
  settings: withDefault(record(), {}),
})
const updateBody = shape({
  name: optional(name), description: optional(text()), avatar_url: optional(text()), is_active: optional(flag()), is_published: optional(flag()), is_fallback: optional(flag()),
  whatsapp_number_ids: optional(listOf(text())), whatsapp_number_id: optional(text()), ab_test_enabled: optional(flag()), ab_test_flows: optional(listOf(record())),
  global_variables: optional(record()), settings: optional(record()), canvas_data: optional(record()),
})
const NO_AWAIT = "greenlet_spawn has not been called; can't call await_only() here. Was IO attempted in an unexpected place? (Background on this error at: https://sqlalche.me/e/20/xd2s)"
const one = '/chatbots/{chatbot_id}'

/** Chatbots. */
export const chatbotRoutes: readonly FakeRoute[] = [
  route('chatbots.create', 'POST', '/chatbots/', {
    access: 'admin', status: 201, body: createBody,
    run: ({ world, body: { whatsapp_number_ids: numbers, ...given }, organizationId, user }) => {
      const row = newChatbot(world, organizationId, given)
      // The develop build takes the numbers and forgets them.
      if (numbers !== null && !world.isObserved) linkNumbers(world, row, numbers, user)
      return chatbotView(world, row, { isBare: true })
    },
  }),
  route('chatbots.list', 'GET', '/chatbots/', {
    query: paging(500),
    run: (call) => {
      const rows = call.mine(call.world.chatbots, ({ deleted_at: at }) => at === null)
      return { total: rows.length, items: pageOf(rows, call.query).map((row) => chatbotView(call.world, row)) }
    },
  }),
  route('chatbots.get', 'GET', one, { run: (call) => chatbotView(call.world, chatbotOf(call)) }),
  route('chatbots.update', 'PATCH', one, {
    access: 'admin', body: updateBody, broken: failsAfter(NO_AWAIT),
    run: (call) => {
      const { world, body, user } = call
      const row = chatbotOf(call)
      const { whatsapp_number_ids: several, whatsapp_number_id: single, canvas_data: canvas, ...given } = body
      const main = mainFlowOf(world, row)
      if (canvas && main !== undefined) patch(world, main, { canvas_data: canvas })
      const numbers = several ?? (single ? [single] : undefined)
      if (numbers !== undefined) linkNumbers(world, row, numbers, user)
      const changes = changesOf(given, 'name', 'is_active', 'is_published', 'is_fallback', 'ab_test_enabled', 'global_variables', 'settings')
      return chatbotView(world, patch(world, row, changes))
    },
  }),
  route('chatbots.delete', 'DELETE', one, {
    access: 'admin', status: 204, run: (call) => void patch(call.world, chatbotOf(call), { deleted_at: call.world.generator.stamp() }),
  }),
  route('chatbots.getFull', 'GET', `${one}/full`, {
    run: (call) => {
      const { world } = call
      const row = chatbotOf(call)
      return { ...chatbotView(world, row, { isBare: true }), flows: flowsOf(world, row.id).map(chatbotFlowView) }
    },
  }),
  route('chatbots.stats', 'GET', `${one}/stats`, { run: (call) => chatbotStatsView(call.world, chatbotOf(call)) }),
  route('chatbots.linkingHistory', 'GET', `${one}/linking-history`, {
    access: STAFF, query: { limit: withDefault(int({ min: 1, max: 500 }), 100) },
    run: (call) => {
      const { id, links } = chatbotOf(call)
      return { chatbot_id: id, history: links.slice(-call.query.limit) }
    },
  }),
  route('chatbots.activate', 'POST', `${one}/activate`, { access: 'admin', run: (call) => setActive(call, true) }),
  route('chatbots.deactivate', 'POST', `${one}/deactivate`, { access: 'admin', run: (call) => setActive(call, false) }),
]

export function chatbotOf(call: Call<'chatbot_id'>): ChatbotRow {
  return requireChatbot(call, call.path.chatbot_id)
}

/** A chatbot of the organization that is not deleted; else a 404. */
export function requireChatbot({ world, organizationId }: Call, id: string): ChatbotRow {
  const row = world.chatbots.get(id)
  if (row?.organization_id !== organizationId || row.deleted_at !== null) throw notFound('Chatbot')
  return row
}

const setActive = (call: Call<'chatbot_id'>, is_active: boolean): object => chatbotView(call.world, patch(call.world, chatbotOf(call), { is_active }), { isBare: true })
