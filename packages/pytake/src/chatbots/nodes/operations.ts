import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../../bodies.ts'
import { freeForm, id, integer } from '../../fields.ts'
import { listOperation } from '../../paging.ts'
import { ChatbotNodeSchema, NodeTypeSchema } from './schemas.ts'
import type { ChatbotNode, CreateNodeInput, DeleteNodeInput, ListNodesInput, UpdateNodeInput } from './types.ts'

/**
 * Adds a node to a flow. What `data` holds is not checked.
 *
 * Wire: `POST /api/v1/chatbots/flows/{flow_id}/nodes` with `{node_id, node_type, label?, position_x?, position_y?,
 * data?, …}`. For agents and administrators.
 * @throws {AuthorizationError} the user is neither agent nor administrator
 * @throws {NotFoundError} no flow of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `chatbots/flows/{flow_id}/nodes`
 */
export const create = /* @__PURE__ */ operation<CreateNodeInput, ChatbotNode>({
  id: 'chatbots.nodes.create', method: 'POST', path: '/api/v1/chatbots/flows/{flow_id}/nodes', result: ChatbotNodeSchema,
  params: {
    path: {
      /** Id of the flow. */
      flow_id: id,
    },
    body: {
      /** Id of the node on the canvas. */
      node_id: v.string(),
      /** Type of the node, e.g. `message`, `question`, `condition`. */
      node_type: NodeTypeSchema,
      /** Caption. At most 255 characters. */
      label: v.nullish(v.string()),
      /** Place on the canvas, from the left. Default `0`. */
      position_x: v.optional(integer),
      /** Place on the canvas, from the top. Default `0`. */
      position_y: v.optional(integer),
      /** What the node does, depending on its type. */
      data: v.optional(freeForm),
      /** Place in the order of execution. */
      order: v.nullish(integer),
    },
  },
})

/**
 * Lists the nodes of a flow.
 *
 * Wire: `GET /api/v1/chatbots/flows/{flow_id}/nodes`. For every signed-in user.
 * @throws {NotFoundError} no flow of the organization has this id
 * @see PyTake develop build 7841172, `chatbots`
 */
export const list = /* @__PURE__ */ listOperation<ListNodesInput, ChatbotNode>({
  id: 'chatbots.nodes.list', path: '/api/v1/chatbots/flows/{flow_id}/nodes', list: { item: ChatbotNodeSchema, in: 'items' },
  params: {
    path: {
      /** Id of the flow. */
      flow_id: id,
    },
  },
})

/**
 * Changes a node; only what is given.
 *
 * Wire: `PATCH /api/v1/chatbots/nodes/{node_id}` with `{node_id?, node_type?, label?, position_x?, position_y?, data?,
 * order?}`. For agents and administrators.
 * @throws {AuthorizationError} the user is neither agent nor administrator
 * @throws {NotFoundError} no node of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `chatbots`
 */
export const update = /* @__PURE__ */ operation<UpdateNodeInput, ChatbotNode>({
  id: 'chatbots.nodes.update', method: 'PATCH', path: '/api/v1/chatbots/nodes/{node_id}', result: ChatbotNodeSchema, wire: { canvas_node_id: 'node_id' },
  params: {
    path: {
      /** Id of the node row. */
      node_id: id,
    },
    body: {
      /** Id of the node on the canvas, which the body names `node_id`. */
      canvas_node_id: v.nullish(v.string()),
      /** Type of the node, e.g. `message`, `question`, `condition`. */
      node_type: v.nullish(NodeTypeSchema),
      /** Caption. */
      label: v.nullish(v.string()),
      /** Place on the canvas, from the left. */
      position_x: v.nullish(integer),
      /** Place on the canvas, from the top. */
      position_y: v.nullish(integer),
      /** What the node does, depending on its type. */
      data: v.nullish(freeForm),
      /** Place in the order of execution. */
      order: v.nullish(integer),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteNodeInput, void>({
  id: 'chatbots.nodes.delete', method: 'DELETE', path: '/api/v1/chatbots/nodes/{node_id}', result: 'empty',
  params: {
    path: {
      /** Id of the node row. */
      node_id: id,
    },
  },
})

export {
  /**
   * Deletes a node for good.
   *
   * Wire: `DELETE /api/v1/chatbots/nodes/{node_id}`. For agents and administrators.
   * @throws {AuthorizationError} the user is neither agent nor administrator
   * @throws {NotFoundError} no node of the organization has this id
   * @see PyTake develop build 7841172, `chatbots`
   */
  remove as delete,
}
