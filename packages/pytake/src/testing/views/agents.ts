import type { AvailableAgent } from '../../departments/types.ts'
import type { DepartmentRow } from '../world/rows/accounts.ts'
import type { World } from '../world/world.ts'

const BUSY = new Set(['open', 'active', 'pending'])

/** The agents of a department who can take another conversation, those with the most room first. */
export function availableAgents(world: World, { id, agent_ids, max_conversations_per_agent: max }: DepartmentRow): AvailableAgent[] {
  const members = world.users.where((user) => user.is_active && (agent_ids.includes(user.id) || (user.department_ids ?? []).includes(id)))
  const agents = members.map(({ id: agent, full_name, email, agent_status }) => {
    const active = world.conversations.count((row) => row.assigned_agent_id === agent && BUSY.has(row.status))
    return { id: agent, full_name, email, department_id: id, agent_status, active_conversations_count: active, capacity_remaining: max - active }
  })
  return agents.filter(({ capacity_remaining: room }) => room > 0).toSorted((left, right) => right.capacity_remaining - left.capacity_remaining)
}
