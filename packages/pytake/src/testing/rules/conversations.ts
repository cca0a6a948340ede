import type { Call } from '../http/call.ts'
import { notFound } from '../world/refusal.ts'
import type { DepartmentRow, UserRow } from '../world/rows/accounts.ts'
import type { ConversationRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'

/** An agent of the organization who can be given conversations; else a 404. */
export function requireAgent({ world, organizationId }: Call, id: string): UserRow {
  const found = world.users.get(id)
  if (found?.organization_id !== organizationId || !found.is_active) throw notFound('Agent')
  return found
}

/** A department of the organization; else a 404. */
export function requireDepartment(call: Call, id: string): DepartmentRow {
  return call.own(call.world.departments, id, 'Department')
}

/** Lets a conversation stand somewhere else, with the times that belong to it. */
export function setStatus(world: World, row: ConversationRow, status: string): ConversationRow {
  const stamp = world.generator.stamp()
  row.status = status
  row.resolved_at = status === 'resolved' ? stamp : status === 'closed' ? row.resolved_at : null
  row.closed_at = status === 'closed' ? stamp : null
  return world.touch(row)
}

/** Closes a conversation. Resolved or not, it is closed. */
export function close(world: World, row: ConversationRow, { reason, resolved }: { readonly reason?: string | null | undefined; readonly resolved: boolean }): ConversationRow {
  const stamp = world.generator.stamp()
  Object.assign(row, { status: 'closed', closed_at: stamp, resolved_at: resolved ? stamp : row.resolved_at, is_bot_active: false })
  if (reason) row.extra_data = { ...row.extra_data, close_reason: reason }
  return world.touch(row)
}

/** Moves a conversation into the queue of a department: the active one with the highest priority. */
export function transfer(world: World, row: ConversationRow, department: DepartmentRow, note: string | null | undefined): ConversationRow {
  const [queue] = world.queues.where(({ department_id: id, is_active: isActive }) => id === department.id && isActive).toSorted((left, right) => right.priority - left.priority)
  Object.assign(row, {
    assigned_department_id: department.id, assigned_agent_id: null, status: 'queued', queue_id: queue?.id ?? null, queue_priority: queue?.priority ?? 0,
    queued_at: world.generator.stamp(), is_bot_active: false,
  })
  if (note) row.extra_data = { ...row.extra_data, transfer_note: note }
  return world.touch(row)
}
