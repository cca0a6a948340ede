import type {
  ActivateUserArguments, CreateUserArguments, DeactivateUserArguments, DeleteUserArguments, UpdateUserArguments, UserArguments, UsersArguments,
  UserStatsArguments,
} from '../../../graphql/types.ts'
import type { GivenInput } from '../../http/input.ts'
import type { UserRow } from '../../world/rows/accounts.ts'
import type { Source } from '../call.ts'
import { admin, done, given, pageWithTotal, user } from '../field.ts'

const one = (userId: string): GivenInput => ({ path: { user_id: userId } })

/** What is said of a user, under the names of REST. */
function named(input: object): Source {
  const { name, phone, department_id: department, ...rest } = given(input)
  return {
    ...rest, ...(name !== undefined && { full_name: name }), ...(phone !== undefined && { phone_number: phone }),
    ...(department !== undefined && { department_ids: [department] }),
  }
}

function passes(row: UserRow, { query, role, departmentId, isActive }: NonNullable<UsersArguments['filter']>): boolean {
  const word = query?.toLowerCase() ?? ''
  return [row.full_name, row.email].some((value) => value.toLowerCase().includes(word)) && row.role === (role ?? row.role)
    && row.is_active === (isActive ?? row.is_active) && (departmentId == null || (row.department_ids ?? []).includes(departmentId))
}

export const userFields = {
  user: user((call, { id }: UserArguments) => call.rest('users.get', one(id))),
  users: user((call, { filter, ...page }: UsersArguments) => pageWithTotal('users', call.mine(call.world.users, (row) => passes(row, filter ?? {})), page)),
  userStats: user((call, { userId }: UserStatsArguments) => call.rest('users.stats', one(userId))),
  createUser: admin((call, { input }: CreateUserArguments) => call.rest('users.create', { body: named(input) })),
  updateUser: user((call, { userId, input }: UpdateUserArguments) => call.rest('users.update', { ...one(userId), body: named(input) })),
  deleteUser: admin((call, { userId }: DeleteUserArguments) => {
    call.rest('users.delete', one(userId))
    return done('User deleted successfully')
  }),
  activateUser: admin((call, { userId }: ActivateUserArguments) => call.rest('users.activate', one(userId))),
  deactivateUser: admin((call, { userId }: DeactivateUserArguments) => call.rest('users.deactivate', one(userId))),
}
