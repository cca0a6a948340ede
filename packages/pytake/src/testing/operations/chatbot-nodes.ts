import { STAFF } from '../http/access.ts'
import { patch, type Call } from '../http/call.ts'
import { int, optional, orNull, record, shape, text, withDefault } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import type { NodeRow } from '../world/rows/work.ts'
import { flowOf, nodesIn } from './chatbot-flows.ts'

const createBody = shape({
  node_id: text(), node_type: text(), label: orNull(text({ max: 255 })), position_x: withDefault(int(), 0), position_y: withDefault(int(), 0), data: withDefault(record(), {}),
  order: orNull(int()),
})
const updateBody = shape({
  node_id: optional(text()), node_type: optional(text()), label: optional(text()), position_x: optional(int()), position_y: optional(int()), data: optional(record()), order: optional(int()),
})

/** Node rows of flows, beside the canvas. */
export const chatbotNodeRoutes: readonly FakeRoute[] = [
  route('chatbots.nodes.create', 'POST', '/chatbots/flows/{flow_id}/nodes', {
    access: STAFF, status: 201, body: createBody,
    run: (call) => {
      const { world, body, organizationId } = call
      return world.nodes.add({ ...world.fresh(), organization_id: organizationId, flow_id: flowOf(call).id, ...body })
    },
  }),
  route('chatbots.nodes.list', 'GET', '/chatbots/flows/{flow_id}/nodes', {
    run: (call) => {
      const items = nodesIn(call, flowOf(call))
      return { total: items.length, items }
    },
  }),
  route('chatbots.nodes.update', 'PATCH', '/chatbots/nodes/{node_id}', {
    access: STAFF, body: updateBody, run: (call) => patch(call.world, nodeOf(call), changesOf(call.body, 'node_id', 'node_type', 'position_x', 'position_y', 'data')),
  }),
  route('chatbots.nodes.delete', 'DELETE', '/chatbots/nodes/{node_id}', { access: STAFF, status: 204, run: (call) => call.world.nodes.remove(nodeOf(call).id) }),
]

const nodeOf = (call: Call<'node_id'>): NodeRow => call.own(call.world.nodes, call.path.node_id, 'Node')
