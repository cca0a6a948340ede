import * as v from 'valibot'
import { NodeTypeSchema } from '../chatbots/nodes/schemas.ts'
import { anything, freeForm } from '../fields.ts'

/** A node on the canvas of a flow. */
export const FlowNodeSchema = v.object({
  /** Id of the node. */
  id: v.string(),
  /** Type of the node, e.g. `start`, `message`, `question`. */
  type: NodeTypeSchema,
  /** What the node does, depending on its type. */
  data: anything,
  /** Place on the canvas: `x`, `y`. */
  position: anything,
})

/** An edge between two nodes. */
export const FlowEdgeSchema = v.object({
  /** Id of the edge. */
  id: v.string(),
  /** Id of the node it comes from. */
  source: v.string(),
  /** Id of the node it goes to. */
  target: v.string(),
  /** Further data. */
  data: v.nullable(anything),
})

/** What is on the canvas of a flow. */
export const CanvasDataSchema = v.object({
  /** The nodes. */
  nodes: v.array(FlowNodeSchema),
  /** The edges between them. */
  edges: v.array(FlowEdgeSchema),
  /** The part of the canvas that is shown: `x`, `y`, `zoom`. */
  viewport: v.nullable(anything),
})

/** A node to put on the canvas of a flow. */
export const FlowNodeInputSchema = v.looseObject({
  /** Id of the node. */
  id: v.string(),
  /** Type of the node, e.g. `start`, `message`, `question`. */
  type: NodeTypeSchema,
  /** What the node does, depending on its type. */
  data: v.optional(freeForm),
  /** Place on the canvas: `x`, `y`. */
  position: v.optional(freeForm),
})

/** An edge to put between two nodes. */
export const FlowEdgeInputSchema = v.looseObject({
  /** Id of the edge. */
  id: v.string(),
  /** Id of the node it comes from. */
  source: v.string(),
  /** Id of the node it goes to. */
  target: v.string(),
  /** Further data. */
  data: v.nullish(freeForm),
})

/** What to put on the canvas of a flow. */
export const CanvasDataInputSchema = v.strictObject({
  /** The nodes. */
  nodes: v.optional(v.array(FlowNodeInputSchema)),
  /** The edges between them. */
  edges: v.optional(v.array(FlowEdgeInputSchema)),
  /** The part of the canvas that is shown: `x`, `y`, `zoom`. */
  viewport: v.nullish(freeForm),
})

/** A flow as the builder sees it: without variables and settings, its canvas in order. The same rows as those of `chatbots.flows`. */
export const FlowSchema = v.object({
  /** Name of the flow. */
  name: v.string(),
  /** What the flow does. */
  description: v.nullable(v.string()),
  /** Whether conversations start with it. */
  is_main: v.nullable(v.boolean()),
  /** Whether it is used when no other flow fits. */
  is_fallback: v.nullable(v.boolean()),
  /** Id of the flow. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Id of its chatbot. */
  chatbot_id: v.string(),
  /** Whether it is in use. */
  is_active: v.boolean(),
  /** Nodes and edges. */
  canvas_data: CanvasDataSchema,
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
})
