import type { Call } from '../http/call.ts'
import { USER_ROLES } from '../http/enums.ts'
import { Crash, forbidden, Refusal, ruleBroken } from '../world/refusal.ts'
import type { UserRow } from '../world/rows.ts'

/** Whether a user has the rights of a storyteller. */
export const isStoryteller = ({ role }: UserRow): boolean => role === 'STORYTELLER' || role === 'ADMIN'

/** Campaigns, books, chapters and their assets are written by those whom the company's settings allow it. */
export function requireCampaignManager(call: Call): void {
  if (call.company.settings.permission_manage_campaign === 'STORYTELLER' && !isStoryteller(call.user)) throw forbidden()
}

const NOT_MANAGER = 'Requesting user is not authorized to manage this user'
const NO_ROLES = 'Requesting user is not authorized to change user roles'

export function requireAdmin({ user }: Call): void {
  if (user.role !== 'ADMIN') throw forbidden(NOT_MANAGER)
}

export function requireSelfOrAdmin({ user }: Call, target: UserRow): void {
  if (user.role !== 'ADMIN' && user.id !== target.id) throw forbidden(NOT_MANAGER)
}

/** The XP and cool points of a user are changed by those whom the company's settings allow it. */
export function requireXpGranter({ user, company }: Call, target: UserRow): void {
  const { permission_grant_xp: setting } = company.settings
  const may = isStoryteller(user) || setting === 'UNRESTRICTED' || (setting === 'PLAYER' && user.id === target.id)
  if (!may) throw forbidden()
}

/** A role that exists. */
export function knownRole({ world }: Call, role: string): string {
  if ((USER_ROLES as readonly string[]).includes(role)) return role
  if (world.isObserved) throw new Crash('the role is not known')
  throw ruleBroken(`Invalid role: ${role}`)
}

/** Whether the acting user may create a user with this role. */
export function requireRoleForNew({ user }: Call, role: string): void {
  if (role === 'UNAPPROVED' || role === 'DEACTIVATED') throw ruleBroken(`Cannot create a user with initial role ${role}`)
  if (user.role === 'ADMIN' || (user.role === 'STORYTELLER' && role !== 'ADMIN')) return
  throw forbidden(NO_ROLES)
}

/** Whether the acting user may give this role to a user who has another one. */
export function requireRoleChange(call: Call, target: UserRow, role: string): void {
  if (role === 'UNAPPROVED') throw ruleBroken('Cannot change a user to role UNAPPROVED')
  if (!isStoryteller(call.user)) throw forbidden(NO_ROLES)
  if (call.user.role === 'STORYTELLER') {
    if (target.role === 'ADMIN') throw forbidden("Only admins may change an admin user's role")
    if (role !== 'STORYTELLER' && role !== 'PLAYER') throw forbidden(NO_ROLES)
  }
  if (target.role === 'ADMIN' && role !== 'ADMIN') requireAnotherAdmin(call, target)
}

/** A company keeps an admin. */
export function requireAnotherAdmin({ world }: Call, target: UserRow): void {
  const others = world.users.count(({ id, role, company_id }) => role === 'ADMIN' && company_id === target.company_id && id !== target.id)
  if (target.role === 'ADMIN' && others === 0) throw new Refusal(409, 'Cannot remove the last admin from the company')
}
