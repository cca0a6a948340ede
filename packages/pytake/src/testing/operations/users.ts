import { patch, pageOf, type Call } from '../http/call.ts'
import { email, flag, listOf, oneOfPattern, optional, orNull, paging, shape, text, uuid, withDefault, type ValueOf } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { newUser } from '../rules/accounts.ts'
import { changesOf } from '../rules/changes.ts'
import { userView } from '../views/accounts.ts'
import { secondsBetween } from '../views/numbers.ts'
import { conflict, Crash, forbidden, notFound } from '../world/refusal.ts'
import type { UserRow } from '../world/rows/accounts.ts'
import type { World } from '../world/world.ts'

const create = shape({
  email: email(), full_name: text({ min: 2, max: 255 }), phone_number: orNull(text({ max: 20 })), avatar_url: orNull(text()), bio: orNull(text()),
  role: withDefault(text(), 'agent'), password: text({ min: 8, max: 100 }), department_ids: orNull(listOf(uuid())),
})
const update = shape({
  full_name: optional(text({ min: 2, max: 255 })), phone_number: optional(text({ max: 20 })), avatar_url: optional(text()), bio: optional(text()), role: optional(text()),
  is_active: optional(flag()), agent_status: optional(text()), agent_greeting_message: optional(text()), department_ids: optional(listOf(uuid())),
})
const filters = { ...paging(), role: optional(oneOfPattern('org_admin', 'agent', 'viewer')), is_active: optional(flag()) }

/** Users of the organization. */
export const userRoutes: readonly FakeRoute[] = [
  route('users.list', 'GET', '/users/', {
    query: filters,
    run(call) {
      const { role, is_active: isActive } = call.query
      const found = call.mine(call.world.users, (row) => (role ?? row.role) === row.role && (isActive ?? row.is_active) === row.is_active)
      return pageOf(found, call.query).map(userView)
    },
  }),
  route('users.create', 'POST', '/users/', {
    access: 'admin', status: 201, body: create,
    run({ world, organizationId, body }) {
      if (world.users.find((row) => row.email === body.email) !== undefined) throw conflict('User with this email already exists')
      return userView(newUser(world, organizationId, { ...body, department_ids: body.department_ids ?? [] }))
    },
  }),
  route('users.me', 'GET', '/users/me', { run: ({ user }) => userView(user) }),
  route('users.updateMe', 'PUT', '/users/me', { body: update, run: updateMe }),
  route('users.myStats', 'GET', '/users/me/stats', { run: ({ world, user }) => statsOf(world, user) }),
  route('users.get', 'GET', '/users/{user_id}', { run: (call) => userView(memberOf(call)) }),
  route('users.update', 'PUT', '/users/{user_id}', {
    access: 'admin', body: update,
    run(call) {
      const member = memberOf(call)
      const { role } = call.body
      if (role === 'super_admin') throw forbidden('Cannot assign super_admin role')
      if (member === call.user && role !== undefined) throw forbidden('Cannot change your own role')
      return change(call.world, member, call.body)
    },
  }),
  route('users.delete', 'DELETE', '/users/{user_id}', {
    access: 'admin', status: 204,
    run(call) {
      const member = otherThanSelf(call, 'delete')
      call.world.users.remove(member.id)
      call.world.skills.removeWhere(({ user_id: owner }) => owner === member.id)
      call.world.userRoles.removeWhere(({ user_id: owner }) => owner === member.id)
    },
  }),
  route('users.stats', 'GET', '/users/{user_id}/stats', { run: (call) => statsOf(call.world, memberOf(call)) }),
  route('users.activate', 'POST', '/users/{user_id}/activate', { access: 'admin', run: (call) => userView(patch(call.world, memberOf(call), { is_active: true })) }),
  route('users.deactivate', 'POST', '/users/{user_id}/deactivate', {
    access: 'admin', run: (call) => userView(patch(call.world, otherThanSelf(call, 'deactivate'), { is_active: false })),
  }),
]

/** The user of the path: one of another organization is known, and refused. */
export function memberOf({ world, path, organizationId }: Call<'user_id'>): UserRow {
  const found = world.users.get(path.user_id)
  if (found === undefined) throw notFound('User')
  if (found.organization_id !== organizationId) throw forbidden('Access denied to this user')
  return found
}

function otherThanSelf(call: Call<'user_id'>, action: string): UserRow {
  const member = memberOf(call)
  if (member === call.user) throw forbidden(`Cannot ${action} your own account`)
  return member
}

const change = (world: World, user: UserRow, body: ValueOf<typeof update>): object =>
  userView(patch(world, user, changesOf(body, 'full_name', 'role', 'is_active', 'department_ids')))

/** The develop build takes every update of the own record for one of the role. */
function updateMe({ world, user, body }: Call<never, unknown, ValueOf<typeof update>>): object {
  const isAdmin = user.role === 'org_admin' || user.role === 'super_admin'
  if (world.isObserved) throw isAdmin ? forbidden('Cannot change your own role') : new Crash("'UserUpdate' object has no attribute 'password'")
  if (body.role !== undefined && body.role !== user.role) throw forbidden('Cannot change your own role')
  return change(world, user, body)
}

function statsOf(world: World, { id }: UserRow): object {
  const own = world.conversations.where(({ assigned_agent_id: agent }) => agent === id)
  const sent = world.messages.where(({ sender_id: sender }) => sender === id)
  return {
    total_conversations: own.length, total_messages_sent: sent.length, avg_response_time_minutes: responseMinutes(world, sent),
    conversations_resolved: own.filter(({ resolved_at: at }) => at !== null).length,
    conversations_active: own.filter(({ status }) => ['open', 'active', 'pending'].includes(status)).length,
  }
}

/** Mean minutes from the contact's message to the reply right after it. */
function responseMinutes(world: World, sent: ReturnType<World['messages']['where']>): number | null {
  const seconds = sent.flatMap((message) => {
    const before = world.messages.where(({ conversation_id: id, created_at: at }) => id === message.conversation_id && at < message.created_at).at(-1)
    return before?.direction === 'inbound' ? [secondsBetween(before.created_at, message.created_at)] : []
  })
  return seconds.length === 0 ? null : seconds.reduce((sum, one) => sum + one, 0) / seconds.length / 60
}
