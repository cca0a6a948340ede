import { forbidden, Refusal } from '../world/refusal.ts'
import type { UserRow } from '../world/rows/accounts.ts'
import type { World } from '../world/world.ts'
import { userOfToken } from './tokens.ts'

type Role = 'super_admin' | 'org_admin' | 'agent'

/**
 * Who may call an operation: `public` everybody, `user` every signed-in user, `admin` administrators (contract: A),
 * `super` super administrators (S), a list of roles these in the order in which the refusal names them, and `adminString`
 * administrators by their plain role, checked after the input (A!). Roles of roles and permissions count for `admin`.
 */
export type Access = 'public' | 'user' | 'admin' | 'adminString' | 'super' | readonly Role[]

/** R3 of the contract. */
export const STAFF: readonly Role[] = ['super_admin', 'org_admin', 'agent']

/** A of the contract, where the refusal lists the roles. */
export const ADMINS: readonly Role[] = ['org_admin', 'super_admin']

/** The user of a request; throws a 401. */
export function authenticate(world: World, header: string | undefined): UserRow {
  const token = /^bearer (.+)$/i.exec(header ?? '')?.[1]
  if (token === undefined) throw new Refusal(401, 'Not authenticated')
  const user = userOfToken(world, token)
  if (user === undefined) throw new Refusal(401, 'Could not validate credentials')
  return user
}

const ADMIN_NAMES: readonly string[] = ADMINS

/** The plain role of a user, and the names of the roles of roles and permissions. */
function roleNames(world: World, { id, role }: UserRow): string[] {
  const given = world.userRoles.where(({ user_id: owner }) => owner === id)
  return [role, ...given.map(({ role_id: roleId }) => world.roles.get(roleId)?.name ?? '')]
}

/** Checks a role before the input is read; throws a 403. */
export function authorize(world: World, user: UserRow, access: Access): void {
  if (access === 'public' || access === 'user' || access === 'adminString') return
  if (access === 'super') {
    if (user.role !== 'super_admin') throw forbidden('Super admin access required')
    return
  }
  const names = roleNames(world, user)
  const needed: readonly string[] = access === 'admin' ? ADMIN_NAMES : access
  if (names.some((name) => needed.includes(name))) return
  throw forbidden(access === 'admin' ? 'Admin access required' : `Insufficient permissions. Required roles: ${needed.join(', ')}`)
}

/** Checks the plain role, after the input was read; throws a 403. */
export function authorizeLate(user: UserRow, access: Access): void {
  if (access === 'adminString' && !ADMIN_NAMES.includes(user.role)) throw forbidden('Admin access required')
}
