import type { UserRow } from '../world/rows/accounts.ts'
import type { ChatbotRow, FlowRow } from '../world/rows/work.ts'
import { withOffset } from '../world/times.ts'
import type { World } from '../world/world.ts'

/** The inactivity settings that flows have which were made without any by the server itself. */
const INACTIVITY = { enabled: true, timeout_minutes: 60, send_warning_at_minutes: null, warning_message: null, closing_message: null, action: 'transfer', fallback_flow_id: null }

/** What is known of a chatbot when it is added. */
export type NewChatbot = Pick<
  ChatbotRow, 'name' | 'description' | 'avatar_url' | 'is_active' | 'is_published' | 'is_fallback' | 'ab_test_enabled' | 'ab_test_flows' | 'global_variables' | 'settings'
>

/** Stores a chatbot with its main flow. */
export function newChatbot(world: World, organization_id: string, given: NewChatbot): ChatbotRow {
  const chatbot = world.chatbots.add({
    ...world.fresh(), organization_id, ...given, version: 1, published_version: null, linked_at: null, deleted_at: null, number_ids: [], links: [],
  })
  newFlow(world, chatbot, { name: 'Main Flow', description: 'Default entry flow', is_main: true, inactivity_settings: INACTIVITY })
  return chatbot
}

/** Gives a chatbot exactly these numbers; what changes stands in its history. */
export function linkNumbers(world: World, chatbot: ChatbotRow, numberIds: readonly string[], by: UserRow): void {
  const wanted = numberIds.filter((id) => world.numbers.get(id)?.organization_id === chatbot.organization_id)
  const note = (action: string, ids: readonly string[]): void => {
    const timestamp = withOffset(world.generator.stamp())
    for (const number_id of ids) chatbot.links.push({ timestamp, action, number_id, changed_by: by.email })
  }
  note('linked', wanted.filter((id) => !chatbot.number_ids.includes(id)))
  note('unlinked', chatbot.number_ids.filter((id) => !wanted.includes(id)))
  chatbot.number_ids = [...new Set(wanted)]
  chatbot.linked_at = chatbot.number_ids.length === 0 ? null : world.generator.stamp()
}

type NewFlow = Pick<FlowRow, 'name'> &
  Partial<Pick<FlowRow, 'description' | 'is_main' | 'is_fallback' | 'canvas_data' | 'variables' | 'is_active' | 'inactivity_settings' | 'window_expiry_settings' | 'settings'>>

/** Stores a flow of a chatbot. */
export function newFlow(world: World, { id: chatbot_id, organization_id }: Pick<ChatbotRow, 'id' | 'organization_id'>, given: NewFlow): FlowRow {
  const flow = world.flows.add({
    ...world.fresh(), organization_id, chatbot_id, description: null, is_main: false, is_fallback: false, canvas_data: { nodes: [], edges: [] }, variables: {}, is_active: true,
    inactivity_settings: null, window_expiry_settings: null, settings: {}, version: 1, deleted_at: null, ...given,
  })
  keepSingle(world, flow)
  return flow
}

/** The main flow of a chatbot. */
export const mainFlowOf = (world: World, { id }: Pick<ChatbotRow, 'id'>): FlowRow | undefined =>
  world.flows.find((row) => row.chatbot_id === id && row.is_main && row.deleted_at === null)

/** A chatbot has one main flow and one for fallback: another one stops to be it. */
export function keepSingle(world: World, flow: FlowRow): void {
  for (const mark of ['is_main', 'is_fallback'] as const) {
    if (!flow[mark]) continue
    for (const other of world.flows.where((row) => row.chatbot_id === flow.chatbot_id && row.id !== flow.id && row[mark])) {
      other[mark] = false
      world.touch(other)
    }
  }
}
