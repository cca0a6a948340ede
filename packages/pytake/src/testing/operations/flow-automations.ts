import { STAFF } from '../http/access.ts'
import { pageOf, patch, type Call } from '../http/call.ts'
import { flag, int, listOf, optional, orNull, paging, record, shape, text, timeOfDay, uuid, withDefault } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { contactsOf, type Audience } from '../rules/audience.ts'
import { changesOf } from '../rules/changes.ts'
import { automationStatsView, automationView } from '../views/automations.ts'
import { notFound } from '../world/refusal.ts'
import type { AutomationRow, ContactRow } from '../world/rows/work.ts'

const name = text({ min: 1, max: 255 })
const concurrency = int({ min: 1, max: 500 })
const perHour = int({ min: 1, max: 1000 })
const retries = int({ min: 1, max: 10 })

const createBody = shape({
  name, description: orNull(text()), chatbot_id: uuid(), flow_id: uuid(), whatsapp_number_id: uuid(), trigger_type: withDefault(text(), 'manual'), trigger_config: withDefault(record(), {}),
  audience_type: withDefault(text(), 'custom'), audience_config: withDefault(record(), {}), variable_mapping: withDefault(record(), {}),
  max_concurrent_executions: withDefault(concurrency, 50), rate_limit_per_hour: withDefault(perHour, 100), retry_failed: withDefault(flag(), true), max_retries: withDefault(retries, 3),
  execution_window_start: orNull(timeOfDay()), execution_window_end: orNull(timeOfDay()), execution_timezone: withDefault(text(), 'America/Sao_Paulo'),
})
const updateBody = shape({
  name: optional(name), description: optional(text()), chatbot_id: optional(uuid()), flow_id: optional(uuid()), whatsapp_number_id: optional(uuid()), trigger_type: optional(text()),
  trigger_config: optional(record()), audience_type: optional(text()), audience_config: optional(record()), variable_mapping: optional(record()), status: optional(text()),
  is_active: optional(flag()), max_concurrent_executions: optional(concurrency), rate_limit_per_hour: optional(perHour), retry_failed: optional(flag()), max_retries: optional(retries),
  execution_window_start: optional(timeOfDay()), execution_window_end: optional(timeOfDay()), execution_timezone: optional(text()),
})
const NOT_NULL = [
  'name', 'chatbot_id', 'flow_id', 'whatsapp_number_id', 'trigger_type', 'trigger_config', 'audience_type', 'audience_config', 'variable_mapping', 'status', 'is_active',
  'max_concurrent_executions', 'rate_limit_per_hour', 'retry_failed', 'max_retries', 'execution_timezone',
] as const
const startBody = shape({ test_mode: withDefault(flag(), false), test_contact_ids: optional(listOf(uuid())) })
const one = '/flow-automations/{automation_id}'

/** Automations that send flows. */
export const flowAutomationRoutes: readonly FakeRoute[] = [
  route('flowAutomations.create', 'POST', '/flow-automations/', {
    access: STAFF, status: 201, body: createBody,
    run: (call) => {
      const { world, body, organizationId } = call
      requireParts(call, body)
      const row = world.automations.add({ ...world.fresh(), ...body, organization_id: organizationId, status: 'draft', is_active: false, deleted_at: null })
      return automationView(world, row)
    },
  }),
  route('flowAutomations.list', 'GET', '/flow-automations/', {
    query: { ...paging(500), status: optional(text()), is_active: optional(flag()) },
    run: (call) => {
      const { status, is_active: isActive, skip, limit } = call.query
      const rows = call.mine(call.world.automations, (row) =>
        row.deleted_at === null && (status === undefined || row.status === status) && (isActive === undefined || row.is_active === isActive))
      return {
        items: pageOf(rows, call.query).map((row) => automationView(call.world, row)), total: rows.length, page: Math.floor(skip / limit) + 1, page_size: limit,
        total_pages: Math.ceil(rows.length / limit),
      }
    },
  }),
  route('flowAutomations.get', 'GET', one, { run: (call) => automationView(call.world, automationOf(call)) }),
  route('flowAutomations.update', 'PUT', one, {
    body: updateBody,
    run: (call) => {
      const row = automationOf(call)
      const given = changesOf(call.body, ...NOT_NULL)
      requireParts(call, given)
      return automationView(call.world, patch(call.world, row, given))
    },
  }),
  route('flowAutomations.delete', 'DELETE', one, {
    access: 'admin', status: 204, run: (call) => void patch(call.world, automationOf(call), { deleted_at: call.world.generator.stamp() }),
  }),
  route('flowAutomations.start', 'POST', `${one}/start`, {
    body: withDefault(startBody, { test_mode: false, test_contact_ids: undefined }),
    run: (call) => {
      const { world, body, user } = call
      const row = automationOf(call)
      const total_recipients = body.test_mode && body.test_contact_ids ? body.test_contact_ids.length : recipientsOf(call, row).length
      return world.executions.add({
        ...world.fresh(), execution_type: 'manual', triggered_by_event: null, automation_id: row.id, organization_id: row.organization_id, triggered_by_user_id: user.id, status: 'queued',
        total_recipients, messages_sent: 0, messages_delivered: 0, messages_read: 0, messages_replied: 0, messages_completed: 0, messages_failed: 0,
        started_at: world.generator.stamp(), completed_at: null, paused_at: null, cancelled_at: null, error_message: null, errors: [], automation_name: null,
        triggered_by_user_name: null, progress_percentage: null, estimated_completion_time: null,
      })
    },
  }),
  route('flowAutomations.stats', 'GET', `${one}/stats`, { run: (call) => automationStatsView(call.world, automationOf(call)) }),
]

/** An automation of the organization that is not deleted; else a 404. */
export function automationOf({ world, path, organizationId }: Call<'automation_id'>): AutomationRow {
  const row = world.automations.get(path.automation_id)
  if (row?.organization_id !== organizationId || row.deleted_at !== null) throw notFound('Flow automation')
  return row
}

/** Chatbot, flow and number have to be there; what is not is named by its id. */
function requireParts(call: Call, given: { readonly [K in 'chatbot_id' | 'flow_id' | 'whatsapp_number_id']?: string | undefined }): void {
  const { chatbot_id: chatbot, flow_id: flow, whatsapp_number_id: number } = given
  if (chatbot !== undefined && call.own(call.world.chatbots, chatbot, `Chatbot ${chatbot}`).deleted_at !== null) throw notFound(`Chatbot ${chatbot}`)
  if (flow !== undefined) call.own(call.world.flows, flow, `Flow ${flow}`)
  if (number !== undefined) call.own(call.world.numbers, number, `WhatsApp number ${number}`)
}

const KINDS: Readonly<Record<string, Audience['kind']>> = { all: 'all', tags: 'tags', segment: 'segment' }

const ids = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** The contacts that an automation is for. */
function recipientsOf({ world }: Call, { organization_id, audience_type, audience_config: config }: AutomationRow): ContactRow[] {
  const { filters } = config
  return contactsOf(world, organization_id, {
    kind: KINDS[audience_type] ?? 'list', tagIds: ids(config['tag_ids']), contactIds: ids(config['contact_ids']),
    filters: typeof filters === 'object' && filters !== null ? (filters as Readonly<Record<string, unknown>>) : {},
  })
}
