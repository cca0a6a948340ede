import { flag, required, uuid } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { USER_ROLES } from '../http/enums.ts'
import { audited, operation, type Operation } from '../http/operation.ts'
import { archiveUser, restoreUser } from '../rules/archive.ts'
import { newUser } from '../rules/new-company.ts'
import { adminUserView } from '../views/users.ts'
import { notFound, Refusal, ruleBroken } from '../world/refusal.ts'
import type { UserRow } from '../world/rows.ts'
import { userCreateFields, userFields } from './users.ts'

const admin = { access: 'globalAdmin' } as const
const one = '/admin/users/{user_id}'

/** The users of all companies, archived ones included. */
export const adminUserOperations: readonly Operation[] = [
  operation('GET', '/admin/users', list, admin),
  operation('GET', one, (call) => adminUserView(call.world, userOf(call)), admin),
  operation('POST', '/admin/users', create, { ...admin, audit: audited('USER', 'globalAdminCreateUser', 'Create user') }),
  operation('PATCH', one, update, { ...admin, audit: audited('USER', 'globalAdminUpdateUser', 'Update user') }),
  operation('DELETE', one, (call) => {
    const user = userOf(call)
    setArchived(call, user, true)
    call.describe(`Delete user '${user.username}'`)
  }, { ...admin, audit: audited('USER', 'globalAdminDeleteUser', 'Delete user') }),
]

function list(call: Call): object {
  const company = call.query.uuid('company_id')
  const role = call.query.oneOf('role', USER_ROLES)
  const address = call.query.text('email')
  const isArchived = call.query.flag('is_archived')
  const matches = (row: UserRow): boolean =>
    (company === undefined || row.company_id === company) && (role === undefined || row.role === role) &&
    (address === undefined || row.email === address) && (isArchived === undefined || row.archived === isArchived)
  return call.page(() => call.world.users.all().filter(matches).toSorted((a, b) => (a.username < b.username ? -1 : 1)), (row) => adminUserView(call.world, row))
}

function userOf(call: Call): UserRow {
  const found = call.world.users.any(call.id('user_id'))
  if (found === undefined) throw notFound('User')
  return found
}

function knownRole(role: string): string {
  if (!(USER_ROLES as readonly string[]).includes(role)) throw ruleBroken(`Invalid role: ${role}`)
  return role
}

function create(call: Call): object {
  const { company_id: companyId, role: given = '', username = '', email = '', ...names } = call.body({ ...userCreateFields, company_id: required(uuid()) })
  const company = call.world.companies.get(companyId)
  if (company === undefined) throw notFound('Company')
  const role = knownRole(given)
  if (role === 'UNAPPROVED' || role === 'DEACTIVATED') throw ruleBroken(`Cannot create a user with initial role ${role}`)
  call.describe(`Create user '${username}'`)
  return adminUserView(call.world, newUser(call.world, company.id, { ...names, username, email, role }))
}

function update(call: Call): object {
  const { is_archived: isArchived, role, ...plain } = call.body({ ...userFields, is_archived: flag() })
  const user = userOf(call)
  if (isArchived !== undefined && isArchived !== user.archived) setArchived(call, user, isArchived)
  call.patch(user, { ...plain, role: role === undefined ? undefined : knownRole(role) }, () => `Update user '${user.username}'`)
  call.world.touch(user)
  return adminUserView(call.world, user)
}

function setArchived({ world }: Call, user: UserRow, isArchived: boolean): void {
  if (isArchived) return archiveUser(world, user)
  if (world.companies.get(user.company_id) === undefined) {
    throw new Refusal(409, 'Cannot restore a user while their company is archived; restore the company first.')
  }
  return restoreUser(user)
}
