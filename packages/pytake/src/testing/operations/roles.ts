import { ADMINS } from '../http/access.ts'
import { patch, type Call } from '../http/call.ts'
import { listOf, optional, orNull, shape, text, uuid, withDefault } from '../http/fields.ts'
import { failsAfter, route, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import { initializeRoles } from '../rules/system-roles.ts'
import { permissionsOf, roleView } from '../views/roles.ts'
import { badRequest, notFound } from '../world/refusal.ts'
import type { PermissionRow, RoleRow } from '../world/rows/accounts.ts'
import { withOffset } from '../world/times.ts'

const name = text({ min: 1, max: 100 })
const GREENLET = "greenlet_spawn has not been called; can't call await_only() here. Was IO attempted in an unexpected place?"

/** Roles and permissions. What a user may do hangs on its plain role, not on these. */
export const roleRoutes: readonly FakeRoute[] = [
  route('roles.initialize', 'POST', '/roles/initialize', {
    access: ADMINS,
    run(call) {
      initializeRoles(call.world)
      const roles = visible(call).map((row) => undated(roleView(call.world, row)))
      return { message: 'System roles initialized successfully', total_roles: roles.length, roles: roles.map((role) => ({ ...role, permissions: role.permissions.map(undated) })) }
    },
  }),
  route('roles.list', 'GET', '/roles/', {
    run(call) {
      const items = visible(call).map((row) => roleView(call.world, row))
      return { total: items.length, items }
    },
  }),
  route('roles.create', 'POST', '/roles/', {
    access: ADMINS, status: 201, body: shape({ name, description: orNull(text()) }),
    run(call) {
      checkName(call, call.body.name)
      const row = { ...call.world.fresh(), ...call.body, organization_id: call.organizationId, is_system: false, is_custom: true, is_active: true, permission_ids: [] }
      return roleView(call.world, call.world.roles.add(row))
    },
  }),
  route('roles.get', 'GET', '/roles/{role_id}', { run: (call) => roleView(call.world, roleOf(call)) }),
  route('roles.update', 'PATCH', '/roles/{role_id}', {
    access: ADMINS, body: shape({ name: optional(name), description: optional(text()) }), broken: failsAfter(GREENLET),
    run(call) {
      const row = ownRoleOf(call)
      const given = changesOf(call.body, 'name')
      if (given.name !== undefined && given.name !== row.name) checkName(call, given.name)
      return roleView(call.world, patch(call.world, row, given))
    },
  }),
  route('roles.delete', 'DELETE', '/roles/{role_id}', {
    access: ADMINS, status: 204,
    run(call) {
      const { id } = ownRoleOf(call)
      call.world.roles.remove(id)
      call.world.userRoles.removeWhere(({ role_id: given }) => given === id)
    },
  }),
  route('roles.assignPermissions', 'POST', '/roles/{role_id}/permissions', {
    access: ADMINS, body: shape({ permission_ids: listOf(uuid()) }),
    run(call) {
      const { world, body } = call
      const row = ownRoleOf(call)
      const before = permissionsOf(world, row)
      const known = body.permission_ids.filter((id) => mayUse(call, world.permissions.get(id)))
      patch(world, row, { permission_ids: known })
      // The develop build answers with the list that was there before.
      return roleView(world, row, world.isObserved ? before : undefined)
    },
  }),
  route('roles.listPermissions', 'GET', '/roles/{role_id}/permissions', { run: (call) => permissionsOf(call.world, roleOf(call)) }),
]

/** Permissions, those of the product and those of the organization. */
export const permissionRoutes: readonly FakeRoute[] = [
  route('permissions.create', 'POST', '/permissions/', {
    access: ADMINS, status: 201, body: shape({ name, description: orNull(text()), category: withDefault(text({ min: 1, max: 50 }), 'general') }),
    run: ({ world, organizationId, body }) => world.permissions.add({ ...world.fresh(), ...body, organization_id: organizationId, is_active: true }),
  }),
  route('permissions.list', 'GET', '/permissions/', {
    query: { category: optional(text()) },
    run(call) {
      const { category } = call.query
      const items = call.world.permissions.where((row) => mayUse(call, row) && (category ?? row.category) === row.category)
      return { total: items.length, items }
    },
  }),
  route('permissions.get', 'GET', '/permissions/{permission_id}', {
    run(call) {
      const found = call.world.permissions.get(call.path.permission_id)
      if (found === undefined || !mayUse(call, found)) throw notFound('Permission')
      return found
    },
  }),
  route('permissions.assignToUser', 'POST', '/permissions/assign-to-user', {
    access: ADMINS, body: shape({ user_id: uuid(), role_id: uuid() }), broken: failsAfter(GREENLET),
    run(call) {
      const { world, body, organizationId } = call
      const user = call.own(world.users, body.user_id, 'User')
      const role = world.roles.get(body.role_id)
      if (role === undefined || !isVisible(call, role)) throw notFound('Role')
      const given = world.userRoles.find(({ user_id: owner, role_id: id }) => owner === user.id && id === role.id)
      if (given === undefined) world.userRoles.add({ id: world.generator.id(), organization_id: organizationId, user_id: user.id, role_id: role.id })
      return { message: 'Role assigned successfully', user_id: user.id, role_id: role.id, role_name: role.name }
    },
  }),
]

const isVisible = ({ organizationId }: Call, { organization_id: owner }: RoleRow): boolean => owner === null || owner === organizationId

const visible = (call: Call): RoleRow[] => call.world.roles.where((row) => isVisible(call, row)).toSorted((left, right) => left.name.localeCompare(right.name))

const mayUse = ({ organizationId }: Call, permission: PermissionRow | undefined): boolean =>
  permission !== undefined && (permission.organization_id === null || permission.organization_id === organizationId)

function roleOf(call: Call<'role_id'>): RoleRow {
  const found = call.world.roles.get(call.path.role_id)
  if (found === undefined || !isVisible(call, found)) throw notFound('Role')
  return found
}

/** A role that can be changed: those of the product cannot. */
function ownRoleOf(call: Call<'role_id'>): RoleRow {
  const role = roleOf(call)
  if (role.is_system) throw badRequest('System roles cannot be modified')
  return role
}

function checkName(call: Call, wanted: string): void {
  if (visible(call).some((row) => row.name === wanted)) throw badRequest(`Role with name '${wanted}' already exists`)
}

const undated = <T extends { readonly created_at: string; readonly updated_at: string }>(row: T): T => ({ ...row, created_at: withOffset(row.created_at), updated_at: withOffset(row.updated_at) })

