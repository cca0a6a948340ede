import { badCredentials, providerError, Refusal } from '../failures.ts'
import { inGroup } from '../groups.ts'
import type { LoginProvider } from '../providers/login-provider.ts'
import { SqlProvider } from '../providers/sql.ts'
import type { Mellophone } from '../server.ts'

/** Credentials as they were sent. */
export interface Credentials {
  /** The session id, where the operation has one. */
  readonly sesid: string | null
  readonly login: string
  readonly password: string
  readonly gp: string | null
  readonly ip: string | null
}

/** A provider that took the credentials, and what it says about the user. */
export interface Acceptance {
  readonly provider: LoginProvider
  readonly user: string
}

const unknownUser = 'Логин прошел успешно, но данный пользователь не найден в базе.'

/**
 * Asks the providers of the group for the user. The first one of the result has answered first.
 *
 * @throws {Refusal} the login is locked, or no provider takes the credentials, which counts as a failed attempt
 */
export function attempt(server: Mellophone, credentials: Credentials, describe: (provider: LoginProvider) => string): [Acceptance, ...Acceptance[]] {
  const { login, gp, sesid } = credentials
  if (server.lockouts.isLocked(login)) throw new Refusal(lockedText(server, credentials))
  const accepted: Acceptance[] = []
  const details: string[] = []
  for (const provider of asked(server, gp)) {
    try {
      provider.authenticate(credentials)
      accepted.push({ provider, user: describe(provider) })
    } catch (error) {
      details.push(`${provider.url}: ${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
  const [first, ...others] = accepted
  if (first !== undefined) {
    server.lockouts.succeed(login)
    return [first, ...others]
  }
  server.lockouts.fail(login)
  const isLogin = sesid !== null
  const lines = details.length === 0 ? `${badCredentials}${isLogin ? '.' : ''}` : details.join('')
  const locked = isLogin && procedureProvider(server) === undefined && server.lockouts.isLocked(login) ? `. ${lockedText(server, credentials)}` : ''
  throw new Refusal(providerError(`${lines}\nРезюме: ${details.length === 0 ? '' : badCredentials}${locked}`))
}

/** What a provider says about the user of an attempt. */
export function describeUser(login: string): (provider: LoginProvider) => string {
  return (provider) => {
    const user = provider.userInfo(login)
    if (user.trim() === '') throw new Error(unknownUser)
    return user
  }
}

/** The providers of a group in the order in which they answer. */
function asked(server: Mellophone, gp: string | null): LoginProvider[] {
  const providers = inGroup(server.providers, gp)
  return server.isObserved ? providers.toReversed() : providers
}

/** The refusal of a locked login; a stored procedure words it where there is one. */
function lockedText(server: Mellophone, { sesid, login, ip }: Credentials): string {
  const { lockouts } = server
  const secondsToUnlock = lockouts.secondsToUnlock(login)
  const provider = procedureProvider(server)
  if (provider === undefined) {
    const time = server.showUnlockTime ? ` Time to unlock: ${secondsToUnlock} s.` : ''
    return `User ${login} is locked out for too many unsuccessful login attempts.${time}`
  }
  if (provider.unreachable) return 'Failed to obtain JDBC Connection'
  const attempts = lockouts.attempts(login)
  return provider.callProcedure({ sesid, login, authenticated: false, attributes: null, ip, locked: true, attempts, secondsToUnlock }).text
}

/** The provider whose procedure is asked about locked logins: the writable one before others. */
function procedureProvider(server: Mellophone): SqlProvider | undefined {
  const providers = server.providers.filter((provider) => provider instanceof SqlProvider).filter(({ procedure }) => procedure !== undefined)
  return providers.find(({ type }) => type === 'sqlserverext') ?? providers.at(-1)
}
