import type { MessageTemplate } from '../../whatsapp/templates/types.ts'
import type { NodeAvailability, WhatsAppNumber } from '../../whatsapp/types.ts'
import type { NumberRow, TemplateRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'

const NODE_TYPES = [
  'start', 'message', 'question', 'condition', 'end', 'handoff', 'delay', 'jump', 'action', 'api_call', 'ai_prompt', 'database_query', 'script', 'set_variable', 'random',
  'datetime', 'analytics', 'whatsapp_template', 'interactive_buttons', 'interactive_list',
]

const UNAVAILABLE = { available: false, status: 'unavailable', warning: 'Este node não está disponível para conexões Evolution API' }
const EXPERIMENTAL = { available: true, status: 'experimental', warning: 'Este node é experimental na Evolution API. Funcionalidade pode ser limitada.' }
const AVAILABLE = { available: true, status: 'available', warning: null }

function nodeState(type: string, connection: string): typeof AVAILABLE | typeof UNAVAILABLE {
  if (connection === 'official') return AVAILABLE
  if (type === 'whatsapp_template') return UNAVAILABLE
  return type.startsWith('interactive_') ? EXPERIMENTAL : AVAILABLE
}

/** The types of flow nodes that work over a number. */
export const nodeTypesOf = ({ connection_type: connection }: NumberRow): string[] => NODE_TYPES.filter((type) => nodeState(type, connection).available)

/** A number, its secrets in clear, with the nodes that work over it. */
export function numberView(row: NumberRow): WhatsAppNumber {
  const { app_secret: _secret, rates_from: _rates, pairing_since: _pairing, ...rest } = row
  const { connection_type } = row
  const metadata = NODE_TYPES.map((type): [string, NodeAvailability] => [type, { ...nodeState(type, connection_type), connection_type }])
  return { ...rest, available_node_types: nodeTypesOf(row), node_metadata: Object.fromEntries(metadata) }
}

/** A template with the counts of its messages. */
export function templateView(world: World, row: TemplateRow): MessageTemplate {
  const { quality_score: _q, disabled_reason: _r, disabled_at: _d, paused_at: _p, last_status_update: _u, last_event: _e, deleted_at: _x, ...rest } = row
  return { ...rest, ...templateCounts(world, row) }
}

/** Messages that were made from a template, by how far they came. */
export function templateCounts(world: World, { id }: Pick<TemplateRow, 'id'>): Pick<MessageTemplate, 'sent_count' | 'delivered_count' | 'read_count' | 'failed_count'> {
  const messages = world.messages.where(({ template_id: template }) => template === id)
  return {
    sent_count: messages.filter(({ sent_at: at }) => at !== null).length, delivered_count: messages.filter(({ delivered_at: at }) => at !== null).length,
    read_count: messages.filter(({ read_at: at }) => at !== null).length, failed_count: messages.filter(({ status }) => status === 'failed').length,
  }
}
