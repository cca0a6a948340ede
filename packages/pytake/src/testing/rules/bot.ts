import type { ChatbotRow, ConversationRow, FlowRow, NumberRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'
import { edgesOf, nodesOf, speechOf, textOf, type CanvasNode } from './canvas.ts'
import { mainFlowOf } from './chatbots.ts'
import { deliver } from './messages.ts'

/** Nodes at which a flow waits for the contact. */
const WAITING = new Set(['question', 'interactive_buttons', 'interactive_list'])

/** Lets the chatbot of a number answer what a contact wrote, node by node until one waits. */
export function answer(world: World, number: NumberRow, conversation: ConversationRow, message: string): void {
  if (!conversation.is_bot_active) return
  const chatbot = chatbotOf(world, number)
  const flow = world.flows.get(conversation.active_flow_id) ?? (chatbot === undefined ? undefined : mainFlowOf(world, chatbot))
  if (flow?.is_active !== true || flow.deleted_at !== null) return
  new Walk(world, number, conversation, flow).run(message)
}

const works = (row: ChatbotRow | undefined): row is ChatbotRow => row !== undefined && row.is_active && row.deleted_at === null

/** The active chatbot of a number: its default, or one that was given the number. */
function chatbotOf(world: World, { id, default_chatbot_id: preferred }: NumberRow): ChatbotRow | undefined {
  const first = world.chatbots.get(preferred)
  return works(first) ? first : world.chatbots.find((row) => works(row) && row.number_ids.includes(id))
}

/** One way through a flow. */
class Walk {
  readonly #world: World
  readonly #number: NumberRow
  readonly #conversation: ConversationRow
  readonly #flow: FlowRow
  /** What the contact wrote, until a step holds it. */
  #message: string | null = null

  constructor(world: World, number: NumberRow, conversation: ConversationRow, flow: FlowRow) {
    this.#world = world
    this.#number = number
    this.#conversation = conversation
    this.#flow = flow
  }

  run(message: string): void {
    this.#message = message
    const visited = new Set<string>()
    for (let node = this.#begin(message); node !== undefined && !visited.has(node.id); node = this.#after(node)) {
      visited.add(node.id)
      this.#visit(node)
      if (WAITING.has(node.type)) {
        this.#conversation.current_node_id = node.id
        return
      }
      if (node.type === 'end' || node.type === 'handoff') break
    }
    this.#end()
  }

  /** The first node, or the one after the question that was answered. */
  #begin(message: string): CanvasNode | undefined {
    const conversation = this.#conversation
    const nodes = nodesOf(this.#flow)
    const waiting = nodes.find(({ id }) => id === conversation.current_node_id)
    if (waiting !== undefined) {
      conversation.context_variables = { ...conversation.context_variables, [textOf(waiting.data['variable']) ?? waiting.id]: message }
      return this.#after(waiting)
    }
    Object.assign(conversation, { active_chatbot_id: this.#flow.chatbot_id, active_flow_id: this.#flow.id, context_variables: { ...this.#flow.variables }, execution_path: [] })
    return nodes.find(({ type }) => type === 'start') ?? nodes[0]
  }

  #after(node: CanvasNode): CanvasNode | undefined {
    const target = edgesOf(this.#flow).find(({ source }) => source === node.id)?.target
    return nodesOf(this.#flow).find(({ id }) => id === target)
  }

  #visit(node: CanvasNode): void {
    const [world, conversation] = [this.#world, this.#conversation]
    conversation.execution_path = [...conversation.execution_path, node.id]
    const speech = speechOf(node)?.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => textOf(conversation.context_variables[name]) ?? '')
    if (speech !== undefined) deliver(world, conversation, { message_type: 'text', content: { text: speech } }, { sender_type: 'bot' })
    const { organization_id, id: conversation_id } = conversation
    world.flowSteps.add({
      id: world.generator.id(), organization_id, chatbot_id: this.#flow.chatbot_id, flow_id: this.#flow.id, conversation_id, node_id: node.id,
      phone_number: world.contacts.get(conversation.contact_id)?.whatsapp_id ?? '', user_message: this.#message, bot_response: speech ?? null, is_end: node.type === 'end',
      at: world.generator.stamp(),
    })
    this.#message = null
    if (node.type === 'handoff') this.#handOff()
  }

  /** Leaves the conversation to people. */
  #handOff(): void {
    const department = this.#number.default_department_id
    const queue = this.#world.queues.find(({ department_id: id, is_active: isActive }) => id === department && isActive)
    Object.assign(this.#conversation, {
      is_bot_active: false, status: 'queued', queued_at: this.#world.generator.stamp(), assigned_department_id: department, queue_id: queue?.id ?? null,
      queue_priority: queue?.priority ?? 0,
    })
  }

  #end(): void {
    Object.assign(this.#conversation, { active_chatbot_id: null, active_flow_id: null, current_node_id: null })
  }
}
