import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything } from '../../fields.ts'

/** Type of a node of a flow. */
export const NodeTypeSchema = openEnum([
  'start', 'message', 'question', 'condition', 'end', 'handoff', 'delay', 'jump', 'action', 'api_call', 'ai_prompt', 'database_query',
  'script', 'set_variable', 'random', 'datetime', 'analytics', 'whatsapp_template', 'interactive_buttons', 'interactive_list',
])

/** A node of a flow, as a row of its own. */
export const ChatbotNodeSchema = v.object({
  /** Id of the node on the canvas. */
  node_id: v.string(),
  /** Type of the node, e.g. `message`, `question`, `condition`. */
  node_type: NodeTypeSchema,
  /** Caption. */
  label: v.nullable(v.string()),
  /** Place on the canvas, from the left. */
  position_x: v.number(),
  /** Place on the canvas, from the top. */
  position_y: v.number(),
  /** What the node does, depending on its type. */
  data: anything,
  /** Place in the order of execution. */
  order: v.nullable(v.number()),
  /** Id of the row. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Id of its flow. */
  flow_id: v.string(),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
})
