import type { ChatbotFlow } from '../../chatbots/flows/types.ts'
import type { Chatbot, ChatbotStats } from '../../chatbots/types.ts'
import type { Flow } from '../../flows/types.ts'
import { canvasOf, nodesOf } from '../rules/canvas.ts'
import type { ChatbotRow, FlowRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'

/** What is counted of a chatbot's steps. The develop build has columns for it and never fills them. */
function countersOf(world: World, { id }: ChatbotRow): Pick<Chatbot, 'total_conversations' | 'total_messages_sent' | 'total_messages_received'> {
  if (world.isObserved) return { total_conversations: 0, total_messages_sent: 0, total_messages_received: 0 }
  const steps = world.flowSteps.where(({ chatbot_id: chatbot }) => chatbot === id)
  return {
    total_conversations: new Set(steps.map(({ conversation_id: conversation }) => conversation)).size,
    total_messages_sent: steps.filter(({ bot_response: text }) => text !== null).length, total_messages_received: steps.filter(({ user_message: text }) => text !== null).length,
  }
}

/** A chatbot. The develop build shows numbers and history in `get` and `list` alone, and stores no numbers. */
export function chatbotView(world: World, row: ChatbotRow, { isBare = false } = {}): Chatbot {
  const { number_ids: numberIds, links, ...rest } = row
  const linked = links.length === 0 && world.isObserved ? null : links
  const isHidden = isBare && world.isObserved
  return {
    ...rest, ...countersOf(world, row), whatsapp_number_ids: isHidden ? null : world.isObserved ? [] : [...numberIds], linked_history: isHidden ? null : linked,
  }
}

/** The flows of a chatbot that are not deleted, newest first. */
export const flowsOf = (world: World, chatbotId: string): FlowRow[] =>
  world.flows.newest(({ chatbot_id: chatbot, deleted_at: at }) => chatbot === chatbotId && at === null)

export function chatbotStatsView(world: World, row: ChatbotRow): ChatbotStats {
  const flows = flowsOf(world, row.id)
  const ids = new Set(flows.map(({ id }) => id))
  const { is_active, is_published } = row
  return { ...countersOf(world, row), total_flows: flows.length, total_nodes: world.nodes.count(({ flow_id: flow }) => ids.has(flow)), is_active, is_published }
}

/** A flow as its chatbot shows it. */
export function chatbotFlowView({ settings: _settings, ...flow }: FlowRow): ChatbotFlow {
  return flow
}

/** A flow as the builder shows it. */
export function flowView(row: FlowRow): Flow {
  const { name, description, is_main, is_fallback, id, organization_id, chatbot_id, is_active, created_at, updated_at } = row
  return { name, description, is_main, is_fallback, id, organization_id, chatbot_id, is_active, canvas_data: canvasOf(row), created_at, updated_at }
}

/** How many nodes and edges a flow's canvas has. */
export const canvasSize = (row: FlowRow): { readonly total_nodes: number; readonly total_edges: number } => ({ total_nodes: nodesOf(row).length, total_edges: canvasOf(row).edges.length })
