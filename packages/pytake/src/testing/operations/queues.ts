import { pageOf, patch, type Call } from '../http/call.ts'
import { flag, int, listOf, optional, orNull, paging, record, shape, text, uuid, withDefault } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import { queueMetrics } from '../views/queue-metrics.ts'
import { queueView } from '../views/teams.ts'
import { badRequest, Crash, notFound } from '../world/refusal.ts'
import type { QueueRow } from '../world/rows/accounts.ts'

const color = text({ pattern: /^#[0-9A-Fa-f]{6}$/ })
const name = text({ min: 1, max: 255 })
const slug = text({ min: 1, max: 100 })
const priority = int({ min: 0, max: 100 })
const capacity = int({ min: 1, max: 100 })

const create = shape({
  name, slug, description: orNull(text()), color: withDefault(color, '#10B981'), icon: orNull(text({ max: 50 })), is_active: withDefault(flag(), true),
  priority: withDefault(priority, 50), sla_minutes: orNull(int({ min: 1 })), routing_mode: withDefault(text(), 'round_robin'), auto_assign_conversations: withDefault(flag(), true),
  max_conversations_per_agent: withDefault(capacity, 10), max_queue_size: orNull(int({ min: 1 })), overflow_queue_id: orNull(uuid()), settings: withDefault(record(), {}),
  department_id: uuid(),
})
const update = shape({
  name: optional(name), slug: optional(slug), description: optional(text()), color: optional(color), icon: optional(text({ max: 50 })), is_active: optional(flag()),
  priority: optional(priority), sla_minutes: optional(int({ min: 1 })), routing_mode: optional(text()), auto_assign_conversations: optional(flag()),
  max_conversations_per_agent: optional(capacity), settings: optional(record()),
})
const NOT_NULL = ['name', 'slug', 'color', 'is_active', 'priority', 'routing_mode', 'auto_assign_conversations', 'max_conversations_per_agent', 'settings'] as const

/** Queues of departments. */
export const queueRoutes: readonly FakeRoute[] = [
  route('queues.create', 'POST', '/queues/', {
    access: 'adminString', status: 201, body: create,
    run({ world, organizationId, body }) {
      if (world.departments.get(body.department_id)?.organization_id !== organizationId) {
        if (world.isObserved) throw new Crash('insert or update on table "queues" violates foreign key constraint "queues_department_id_fkey"')
        throw notFound('Department')
      }
      checkSlug(world, body.department_id, body.slug)
      // The develop build drops three fields.
      const dropped = world.isObserved ? { max_queue_size: null, overflow_queue_id: null, settings: {} } : {}
      const row = world.queues.add({ ...world.fresh(), ...body, ...dropped, organization_id: organizationId, customer_satisfaction_score: null, deleted_at: null })
      return queueView(world, row)
    },
  }),
  route('queues.list', 'GET', '/queues/', {
    query: { ...paging(), department_id: optional(uuid()), is_active: optional(flag()), search: optional(text()) },
    run(call) {
      const { department_id: department, is_active: isActive, search = '' } = call.query
      const wanted = search?.toLowerCase() ?? ''
      const found = call.mine(call.world.queues, (row) =>
        (department ?? row.department_id) === row.department_id && (isActive ?? row.is_active) === row.is_active &&
        [row.name, row.description, row.slug].some((value) => value?.toLowerCase().includes(wanted)))
      return pageOf(found.toSorted((left, right) => right.priority - left.priority), call.query).map((row) => queueView(call.world, row))
    },
  }),
  route('queues.get', 'GET', '/queues/{queue_id}', { run: (call) => queueView(call.world, queueOf(call)) }),
  route('queues.update', 'PUT', '/queues/{queue_id}', {
    access: 'adminString', body: update,
    run(call) {
      const row = queueOf(call)
      const given = changesOf(call.body, ...NOT_NULL)
      if (given.slug !== undefined && given.slug !== row.slug) checkSlug(call.world, row.department_id, given.slug)
      return queueView(call.world, patch(call.world, row, given))
    },
  }),
  route('queues.delete', 'DELETE', '/queues/{queue_id}', { access: 'adminString', status: 204, run: (call) => call.world.queues.remove(queueOf(call).id) }),
  route('queues.bulkDelete', 'POST', '/queues/bulk-delete', {
    access: 'adminString', status: 204, body: shape({ queue_ids: listOf(uuid(), { min: 1, max: 100 }) }),
    run(call) {
      const found = call.mine(call.world.queues, ({ id }) => call.body.queue_ids.includes(id))
      if (found.length === 0) throw notFound('Queues')
      for (const { id } of found) call.world.queues.remove(id)
    },
  }),
  route('queues.getBySlug', 'GET', '/queues/by-slug/{slug}', {
    texts: { slug: text() }, query: { department_id: optional(uuid()) },
    run(call) {
      const { department_id: department } = call.query
      const [found] = call.mine(call.world.queues, (row) => row.slug === call.path.slug && (department ?? row.department_id) === row.department_id)
      if (found === undefined) throw notFound(`Queue with slug '${call.path.slug}'`)
      return queueView(call.world, found)
    },
  }),
  route('queues.metrics', 'GET', '/queues/{queue_id}/metrics', {
    query: { days: withDefault(int({ min: 1, max: 90 }), 30) }, run: (call) => queueMetrics(call.world, queueOf(call), call.query.days),
  }),
]

const queueOf = (call: Call<'queue_id'>): QueueRow => call.own(call.world.queues, call.path.queue_id, `Queue ${call.path.queue_id}`)

function checkSlug(world: Call['world'], departmentId: string, wanted: string): void {
  const taken = world.queues.find((row) => row.department_id === departmentId && row.slug === wanted)
  if (taken !== undefined) throw badRequest(`Queue with slug '${wanted}' already exists in this department`)
}
