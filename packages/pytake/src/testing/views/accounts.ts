import type { User } from '../../users/types.ts'
import type { UserRow } from '../world/rows/accounts.ts'

/** A user as it is answered. `permissions` stays empty everywhere but in a login. */
export function userView({ password: _password, failed_logins: _failed, locked_until: _until, ...user }: UserRow): User {
  return user
}
