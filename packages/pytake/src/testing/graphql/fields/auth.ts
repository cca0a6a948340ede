import type { LoginArguments, RefreshTokenArguments, RegisterArguments } from '../../../graphql/types.ts'
import { readToken, type IssuedTokens } from '../../http/tokens.ts'
import { logIn } from '../../operations/auth.ts'
import type { GraphqlCall } from '../call.ts'
import { given, open, user } from '../field.ts'

interface LoggedIn {
  readonly user: { readonly id: string }
  readonly token: IssuedTokens
}

export const authFields = {
  me: user((call) => call.user),
  // No password is too short to be wrong, and nobody counts the logins.
  login: open(({ world }, { input }: LoginArguments) => {
    const { user: source, token } = logIn({ world, body: input })
    return { ...token, user: source }
  }),
  register: open((call, { input }: RegisterArguments) => {
    const { email, password, name, organizationName, phone } = input
    const made = call.rest<LoggedIn>('auth.register', { body: { email, password, full_name: name, organization_name: organizationName } })
    const row = call.world.users.get(made.user.id)
    if (row !== undefined) row.phone_number = phone ?? null
    return { ...made.token, user: row }
  }),
  refreshToken: open((call, { input }: RefreshTokenArguments) => {
    const tokens = call.rest('auth.refresh', { body: given(input) })
    return { ...tokens, user: userOf(call, input.refreshToken) }
  }),
  logout: user(() => ({ success: true, message: 'Logged out successfully' })),
}

const userOf = ({ world }: GraphqlCall, token: string): unknown => world.users.get(readToken(world, token)?.sub)
