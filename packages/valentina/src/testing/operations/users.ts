import { email, nullable, required, text, uuid } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { USER_ROLES } from '../http/enums.ts'
import { audited, operation, type Operation } from '../http/operation.ts'
import { archiveUser } from '../rules/archive.ts'
import { newUser } from '../rules/new-company.ts'
import { knownRole, requireAdmin, requireAnotherAdmin, requireRoleChange, requireRoleForNew, requireSelfOrAdmin } from '../rules/roles.ts'
import { slug } from '../rules/texts.ts'
import { characterView } from '../views/characters.ts'
import { assetView, noteView, quickrollView, userView } from '../views/users.ts'
import { notFound, ruleBroken } from '../world/refusal.ts'
import type { UserRow } from '../world/rows.ts'
import { userOf } from './parents.ts'

const name = nullable(text({ min: 2, max: 50 }))
const username = text({ min: 3, max: 50, change: slug })
export const userFields = { username, email: email(), role: text(), name_first: name, name_last: name }
export const userCreateFields = { ...userFields, username: required(username), email: required(userFields.email), role: required(userFields.role) }

const all = '/companies/{company_id}/users'
const one = `${all}/{user_id}`

/** The users of a company, and those who wait for approval. */
export const userOperations: readonly Operation[] = [
  operation('GET', all, list, { acting: 'optional' }),
  operation('GET', one, get, { acting: 'optional' }),
  operation('POST', all, create, { acting: 400, audit: audited('USER', 'createUser', 'Create user') }),
  operation('PATCH', one, update, { acting: 400, audit: audited('USER', 'updateUser', 'Update user') }),
  operation('DELETE', one, (call) => {
    const target = userOf(call)
    requireSelfOrAdmin(call, target)
    requireAnotherAdmin(call, target)
    archiveUser(call.world, target)
    call.describe(`Delete user '${target.username}'`)
  }, { acting: 400, audit: audited('USER', 'deleteUser', 'Delete user') }),
  operation('GET', `${all}/unapproved`, (call) => {
    requireAdmin(call)
    return call.page(() => usersOf(call).filter(({ role }) => role === 'UNAPPROVED'), (row) => userView(call.world, row))
  }, { acting: 400 }),
  operation('POST', `${one}/approve`, approve, { acting: 400, audit: audited('USER', 'approveUser', 'Approve user') }),
  operation('POST', `${one}/deny`, (call) => {
    requireAdmin(call)
    const target = unapproved(userOf(call), 'User is not in UNAPPROVED status')
    archiveUser(call.world, target)
    call.describe(`Deny user '${target.username}'`)
    return null
  }, { acting: 400, audit: audited('USER', 'denyUser', 'Deny user') }),
  operation('POST', `${all}/merge`, merge, { acting: 400, audit: audited('USER', 'mergeUsers', 'Merge users') }),
]

const byUsername = (rows: UserRow[]): UserRow[] => rows.toSorted((a, b) => (a.username < b.username ? -1 : 1))

const usersOf = ({ world, company }: Call): UserRow[] => byUsername(world.users.where(({ company_id }) => company_id === company.id))

function list(call: Call): object {
  const role = call.query.oneOf('user_role', USER_ROLES)
  const address = call.query.text('email')
  const rows = (): UserRow[] => usersOf(call).filter((row) => (role === undefined || row.role === role) && (address === undefined || row.email === address))
  return call.page(rows, (row) => userView(call.world, row))
}

function get(call: Call): object {
  const { world } = call
  const include = call.query.some('include', ['quickrolls', 'notes', 'assets', 'characters'])
  const user = userOf(call)
  const mine = ({ parent, parent_id }: { readonly parent: string; readonly parent_id: string }): boolean => parent === 'user' && parent_id === user.id
  return {
    ...userView(world, user),
    ...(include.has('quickrolls') && { quickrolls: world.quickrolls.where(({ user_id }) => user_id === user.id).map(quickrollView) }),
    ...(include.has('notes') && { notes: world.notes.where(mine).map(noteView) }),
    ...(include.has('assets') && { assets: world.assets.where(mine).map(assetView) }),
    ...(include.has('characters') && {
      characters: world.characters
        .where((row) => row.user_player_id === user.id && row.type !== 'STORYTELLER' && !row.is_temporary)
        .map((row) => characterView(world, row, true)),
    }),
  }
}

function create(call: Call): object {
  const { role: given = '', username: login = '', email: address = '', ...names } = call.body(userCreateFields)
  const role = knownRole(call, given)
  requireRoleForNew(call, role)
  call.describe(`Create user '${login}'`)
  return userView(call.world, newUser(call.world, call.company.id, { ...names, username: login, email: address, role }))
}

function update(call: Call): object {
  const { role: given, ...plain } = call.body(userFields)
  const target = userOf(call)
  const role = given === undefined ? undefined : knownRole(call, given)
  if (role === undefined || Object.keys(plain).length > 0) requireSelfOrAdmin(call, target)
  if (role !== undefined && role !== target.role) requireRoleChange(call, target, role)
  call.patch(target, { ...plain, role }, () => `Update user '${target.username}'`)
  call.world.touch(target)
  return userView(call.world, target)
}

function unapproved(user: UserRow, refusal: string): UserRow {
  if (user.role !== 'UNAPPROVED') throw ruleBroken(refusal)
  return user
}

function approve(call: Call): object {
  const { role = '' } = call.body({ role: required(text()) })
  requireAdmin(call)
  const target = unapproved(userOf(call), 'User is not in UNAPPROVED status')
  const known = knownRole(call, role)
  requireRoleForNew(call, known)
  target.role = known
  call.world.touch(target)
  call.describe(`Approve user '${target.username}'`)
  return userView(call.world, target)
}

/** The primary user gets the profiles that it lacks; the secondary one is hidden. */
function merge(call: Call): object {
  const { world, company } = call
  const { primary_user_id: primaryId, secondary_user_id: secondaryId } = call.body({ primary_user_id: required(uuid()), secondary_user_id: required(uuid()) })
  requireAdmin(call)
  if (primaryId === secondaryId) throw ruleBroken('Cannot merge a user with themselves')
  const [primary, secondary] = [world.users.get(primaryId), world.users.get(secondaryId)]
  if (primary?.company_id !== company.id || secondary?.company_id !== company.id) throw notFound('User')
  unapproved(secondary, 'Secondary user must have UNAPPROVED role')
  primary.profiles = { ...secondary.profiles, ...primary.profiles }
  archiveUser(world, secondary)
  world.touch(primary)
  call.describe(`Merge user '${secondary.username}' into '${primary.username}'`)
  return userView(world, primary)
}
