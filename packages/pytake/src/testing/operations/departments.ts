import { pageOf, patch, type Call } from '../http/call.ts'
import { flag, int, oneOfPattern, optional, orNull, paging, record, shape, text, withDefault } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { slugOf } from '../rules/accounts.ts'
import { changesOf } from '../rules/changes.ts'
import { availableAgents } from '../views/agents.ts'
import { departmentView } from '../views/teams.ts'
import { conflict } from '../world/refusal.ts'
import type { DepartmentRow } from '../world/rows/accounts.ts'

const color = text({ pattern: /^#[0-9A-Fa-f]{6}$/ })
const name = text({ min: 1, max: 255 })
const icon = text({ max: 50 })
const mode = oneOfPattern('round_robin', 'load_balance', 'manual')
const capacity = int({ min: 1, max: 100 })

const create = shape({
  name, description: orNull(text()), color: withDefault(color, '#3B82F6'), icon: orNull(icon), slug: orNull(text({ max: 100 })), is_active: withDefault(flag(), true),
  business_hours: orNull(record()), offline_message: orNull(text()), routing_mode: withDefault(mode, 'round_robin'), auto_assign_conversations: withDefault(flag(), true),
  max_conversations_per_agent: withDefault(capacity, 10),
})
const update = shape({
  name: optional(name), description: optional(text()), color: optional(color), icon: optional(icon), is_active: optional(flag()), business_hours: optional(record()),
  offline_message: optional(text()), routing_mode: optional(mode), auto_assign_conversations: optional(flag()), max_conversations_per_agent: optional(capacity),
})

const NOT_NULL = ['name', 'color', 'is_active', 'business_hours', 'routing_mode', 'auto_assign_conversations', 'max_conversations_per_agent'] as const
const STATUSES = ['available', 'busy', 'away', 'offline'] as const

/** Departments, and the agents in them. */
export const departmentRoutes: readonly FakeRoute[] = [
  route('departments.list', 'GET', '/departments/', {
    query: { ...paging(), is_active: optional(flag()) },
    run(call) {
      const { is_active: isActive } = call.query
      return pageOf(call.mine(call.world.departments, (row) => (isActive ?? row.is_active) === row.is_active), call.query).map((row) => departmentView(call.world, row))
    },
  }),
  route('departments.create', 'POST', '/departments/', {
    access: 'admin', status: 201, body: create,
    run({ world, organizationId, body }) {
      const slug = body.slug ?? slugOf(body.name)
      if (world.departments.find((row) => row.organization_id === organizationId && row.slug === slug) !== undefined) throw conflict(`Department with slug '${slug}' already exists`)
      const row = world.departments.add({
        ...world.fresh(), ...body, slug, organization_id: organizationId, business_hours: body.business_hours ?? {}, agent_ids: [], counted_agent_ids: [], customer_satisfaction_score: null, settings: {},
        deleted_at: null,
      })
      return departmentView(world, row)
    },
  }),
  route('departments.listActive', 'GET', '/departments/active', {
    run: (call) => call.mine(call.world.departments, ({ is_active: isActive }) => isActive).map((row) => departmentView(call.world, row)),
  }),
  route('departments.stats', 'GET', '/departments/stats', {
    run(call) {
      const rows = call.mine(call.world.departments)
      return {
        total_departments: rows.length, active_departments: rows.filter(({ is_active: isActive }) => isActive).length,
        total_agents: rows.reduce((sum, { agent_ids: ids }) => sum + ids.length, 0),
        total_queued_conversations: rows.reduce((sum, row) => sum + departmentView(call.world, row).queued_conversations, 0),
      }
    },
  }),
  route('departments.get', 'GET', '/departments/{department_id}', { run: (call) => departmentView(call.world, departmentOf(call)) }),
  route('departments.update', 'PUT', '/departments/{department_id}', {
    access: 'admin', body: update,
    run: (call) => departmentView(call.world, patch(call.world, departmentOf(call), changesOf(call.body, ...NOT_NULL))),
  }),
  route('departments.delete', 'DELETE', '/departments/{department_id}', {
    access: 'admin', status: 204,
    run(call) {
      const { id } = departmentOf(call)
      call.world.departments.remove(id)
      call.world.queues.removeWhere(({ department_id: owner }) => owner === id)
    },
  }),
  route('departments.addAgent', 'POST', '/departments/{department_id}/agents/{agent_id}', {
    access: 'admin', run: (call) => setAgents(call, (ids) => [...new Set([...ids, call.path.agent_id])]),
  }),
  route('departments.removeAgent', 'DELETE', '/departments/{department_id}/agents/{agent_id}', {
    access: 'admin', run: (call) => setAgents(call, (ids) => ids.filter((id) => id !== call.path.agent_id)),
  }),
  route('departments.listAgents', 'GET', '/departments/{department_id}/agents', {
    query: { status: optional(oneOfPattern(...STATUSES)), include_inactive: withDefault(flag(), false) },
    run(call) {
      const department = departmentOf(call)
      if (department.agent_ids.length > 0) call.breaks('UserRepository.get_by_id() takes 2 positional arguments but 3 were given')
      return availableAgents(call.world, department).filter(({ agent_status: status }) => (call.query.status ?? status) === status)
    },
  }),
]

const departmentOf = (call: Call<'department_id'>): DepartmentRow => call.own(call.world.departments, call.path.department_id, 'Department')

/** The id of the agent is not checked. The develop build does not store what it counts. */
function setAgents(call: Call<'department_id' | 'agent_id'>, change: (ids: readonly string[]) => string[]): object {
  const row = departmentOf(call)
  if (call.world.isObserved) row.counted_agent_ids = change(row.counted_agent_ids)
  else row.agent_ids = change(row.agent_ids)
  return departmentView(call.world, call.world.touch(row))
}
