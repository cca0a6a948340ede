import type { User } from '../../users/types.ts'
import { email, shape, text } from '../http/fields.ts'
import type { Call } from '../http/call.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { issueTokens, readToken, type IssuedTokens } from '../http/tokens.ts'
import { newOrganization, newUser } from '../rules/accounts.ts'
import { permissionNamesOf } from '../rules/system-roles.ts'
import { userView } from '../views/accounts.ts'
import { badRequest, Crash, forbidden, Invalid, Refusal } from '../world/refusal.ts'
import type { UserRow } from '../world/rows/accounts.ts'
import { withOffset } from '../world/times.ts'
import type { World } from '../world/world.ts'

const password = text({ min: 8, max: 100 })
const loginBody = shape({ email: email(), password })
const registerBody = shape({ email: email(), password, full_name: text({ min: 2, max: 255 }), organization_name: text({ min: 2, max: 255 }) })
const refreshBody = shape({ refresh_token: text() })

const LOCK_AFTER = 5
const LOCK_MS = 30 * 60_000

/** Tokens, and what they say. */
export const authRoutes: readonly FakeRoute[] = [
  route('auth.register', 'POST', '/auth/register', {
    access: 'public', status: 201, limit: 'register', body: registerBody,
    run({ world, body }) {
      checkClasses(world, body.password)
      if (world.users.find((row) => row.email === body.email) !== undefined) throw badRequest('Email already registered')
      const organization = newOrganization(world, body.organization_name)
      const user = newUser(world, organization.id, { email: body.email, password: body.password, full_name: body.full_name, role: 'org_admin' })
      return { user: userView(user), token: issueTokens(world, user), message: 'Registration successful. Please verify your email.' }
    },
  }),
  route('auth.login', 'POST', '/auth/login', { access: 'public', limit: 'login', body: loginBody, run: logIn }),
  route('auth.refresh', 'POST', '/auth/refresh', {
    access: 'public', limit: 'refresh', body: refreshBody,
    run({ world, body }) {
      const claims = readToken(world, body.refresh_token)
      const user = claims?.type === 'refresh' ? world.users.get(claims.sub) : undefined
      if (user?.is_active !== true) throw new Refusal(401, 'Invalid refresh token')
      return issueTokens(world, user)
    },
  }),
  // The server keeps nothing of its tokens: both work to their end.
  route('auth.logout', 'POST', '/auth/logout', { body: refreshBody, run: () => ({ success: true, message: 'Logout successful' }) }),
  route('auth.me', 'GET', '/auth/me', { run: ({ user }) => userView(user) }),
  route('auth.verifyToken', 'GET', '/auth/verify-token', {
    run: ({ user }) => ({ valid: true, user_id: user.id, organization_id: user.organization_id, role: user.role }),
  }),
]

/** Upper case, lower case and a digit. The develop build fails over its own complaint. */
function checkClasses(world: World, value: string): void {
  if (/[A-Z]/.test(value) && /[a-z]/.test(value) && /\d/.test(value)) return
  if (world.isObserved) throw new Crash('Object of type ValueError is not JSON serializable')
  const msg = 'Value error, Password must contain upper case, lower case and a digit'
  throw new Invalid([{ type: 'value_error', loc: ['body', 'password'], msg, input: value }])
}

/** Logs a user in, and counts wrong passwords. */
export function logIn({ world, body }: Pick<Call<never, unknown, { readonly email: string; readonly password: string }>, 'world' | 'body'>): { user: User; token: IssuedTokens; message: string } {
  const user = world.users.find((row) => row.email === body.email)
  if (user === undefined) throw new Refusal(401, 'Incorrect email or password')
  checkLock(world, user)
  if (user.password !== body.password) {
    countFailure(world, user)
    throw new Refusal(401, 'Incorrect email or password')
  }
  if (!user.is_active) throw forbidden('Account is not active')
  Object.assign(user, { failed_logins: 0, locked_until: 0, last_login_at: world.generator.stamp() })
  world.touch(user)
  return { user: { ...userView(user), permissions: permissionNamesOf(world, user.id) }, token: issueTokens(world, user), message: 'Login successful' }
}

function checkLock(world: World, user: UserRow): void {
  if (user.locked_until > world.clock.now()) throw forbidden(`Account is locked until ${withOffset(new Date(user.locked_until).toISOString())}`)
}

function countFailure(world: World, user: UserRow): void {
  user.failed_logins += 1
  if (user.failed_logins < LOCK_AFTER) return
  user.failed_logins = 0
  user.locked_until = world.clock.now() + LOCK_MS
}
