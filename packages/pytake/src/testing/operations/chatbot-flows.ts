import { STAFF } from '../http/access.ts'
import { patch, type Call } from '../http/call.ts'
import { flag, int, oneOf, optional, orNull, record, shape, text, uuid, withDefault } from '../http/fields.ts'
import { fails, route, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import { keepSingle, newFlow } from '../rules/chatbots.ts'
import { canvasSize, chatbotFlowView, flowsOf } from '../views/chatbots.ts'
import { badRequest, Crash, notFound } from '../world/refusal.ts'
import type { FlowRow, NodeRow } from '../world/rows/work.ts'
import { naive } from '../world/times.ts'
import { chatbotOf } from './chatbots.ts'

const FORMAT = '1.0'
const name = text({ min: 1, max: 255 })
const inactivity = shape({
  enabled: withDefault(flag(), true), timeout_minutes: withDefault(int({ min: 1 }), 60), send_warning_at_minutes: orNull(int({ min: 1 })), warning_message: orNull(text()),
  closing_message: orNull(text()), action: withDefault(oneOf(['transfer', 'close', 'send_reminder', 'fallback_flow'], 'literal_error'), 'transfer'), fallback_flow_id: orNull(uuid()),
})
const windowExpiry = shape({
  action: withDefault(oneOf(['transfer', 'send_template', 'wait_customer'], 'literal_error'), 'transfer'), template_name: orNull(text()), send_warning: withDefault(flag(), false),
  warning_at_hours: withDefault(int({ min: 1, max: 23 }), 22), warning_template_name: orNull(text()),
})
const createBody = shape({
  name, description: orNull(text()), is_main: withDefault(flag(), false), is_fallback: withDefault(flag(), false), canvas_data: withDefault(record(), { nodes: [], edges: [] }),
  variables: withDefault(record(), {}), is_active: withDefault(flag(), true), inactivity_settings: orNull(inactivity), window_expiry_settings: orNull(windowExpiry), chatbot_id: uuid(),
})
const updateBody = shape({
  name: optional(name), description: optional(text()), is_main: optional(flag()), is_fallback: optional(flag()), canvas_data: optional(record()), variables: optional(record()),
  is_active: optional(flag()),
})
const documentFlow = shape({
  name, description: optional(text()), is_main: withDefault(flag(), false), canvas_data: withDefault(record(), {}), variables: withDefault(record(), {}), settings: withDefault(record(), {}),
})
const one = '/chatbots/flows/{flow_id}'

/** Flows of chatbots. */
export const chatbotFlowRoutes: readonly FakeRoute[] = [
  route('chatbots.flows.create', 'POST', '/chatbots/{chatbot_id}/flows', {
    access: STAFF, status: 201, body: createBody,
    run: (call) => {
      const { chatbot_id: _again, ...given } = call.body
      return chatbotFlowView(newFlow(call.world, chatbotOf(call), given))
    },
  }),
  route('chatbots.flows.list', 'GET', '/chatbots/{chatbot_id}/flows', {
    run: (call) => {
      const rows = flowsOf(call.world, chatbotOf(call).id)
      return { total: rows.length, items: rows.map(chatbotFlowView) }
    },
  }),
  route('chatbots.flows.get', 'GET', one, { run: (call) => chatbotFlowView(flowOf(call)) }),
  route('chatbots.flows.update', 'PATCH', one, {
    access: STAFF, mainOnly: true, body: updateBody,
    run: (call) => {
      const row = patch(call.world, flowOf(call), changesOf(call.body, 'name', 'is_main', 'is_fallback', 'canvas_data', 'variables', 'is_active'))
      keepSingle(call.world, row)
      return chatbotFlowView(row)
    },
  }),
  route('chatbots.flows.delete', 'DELETE', one, {
    access: 'admin', status: 204, run: (call) => void patch(call.world, flowOf(call), { deleted_at: call.world.generator.stamp() }),
  }),
  route('chatbots.flows.getFull', 'GET', `${one}/full`, {
    run: (call) => {
      const row = flowOf(call)
      return { ...chatbotFlowView(row), nodes: nodesIn(call, row) }
    },
  }),
  route('chatbots.flows.export', 'GET', `${one}/export`, {
    access: 'admin', broken: fails("'Flow' object has no attribute 'settings'"),
    run: (call) => {
      const row = flowOf(call)
      const { name: title, description, is_main, canvas_data, variables, settings, organization_id, chatbot_id, id } = row
      return {
        format_version: FORMAT, exported_at: naive(call.world.generator.stamp()), flow: { name: title, description, is_main, canvas_data, variables, settings },
        metadata: { organization_id, chatbot_id, original_flow_id: id, ...canvasSize(row) },
      }
    },
  }),
  route('chatbots.flows.import', 'POST', '/chatbots/{chatbot_id}/import', {
    access: 'admin', status: 201, query: { override_name: optional(text()) }, body: record(),
    run: (call) => {
      const chatbot = chatbotOf(call)
      const given = readDocument(call.body)
      if (call.world.isObserved) throw new Crash("'settings' is an invalid keyword argument for Flow")
      const { description, ...rest } = given
      return chatbotFlowView(newFlow(call.world, chatbot, { ...rest, description: description ?? null, name: call.query.override_name ?? `${given.name} (Imported)` }))
    },
  }),
]

/** The flow in an exported document; 400 when it is none. */
function readDocument({ format_version: version, flow }: Readonly<Record<string, unknown>>): ReturnType<typeof documentFlow.read> {
  if (version === undefined || flow === undefined) throw badRequest('Invalid import data format')
  if (version !== FORMAT) throw badRequest(`Unsupported format version: ${JSON.stringify(version)}`)
  const faults: Parameters<typeof documentFlow.read>[2] = []
  const read = documentFlow.read(flow, ['body', 'flow'], faults)
  if (faults.length > 0) throw badRequest('Invalid import data format')
  return read
}

/** A flow of the organization that is not deleted; else a 404. */
export function flowOf({ world, path, organizationId }: Call<'flow_id'>): FlowRow {
  const row = world.flows.get(path.flow_id)
  if (row?.organization_id !== organizationId || row.deleted_at !== null) throw notFound('Flow')
  return row
}

/** The node rows of a flow, by their order. */
export const nodesIn = ({ world }: Call, { id }: FlowRow): NodeRow[] =>
  world.nodes.where(({ flow_id: flow }) => flow === id).toSorted((left, right) => (left.order ?? Infinity) - (right.order ?? Infinity) || 0)
