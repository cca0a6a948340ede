import { atProvider } from '../failures.ts'
import type { LoginProvider } from '../providers/login-provider.ts'
import type { Mellophone } from '../server.ts'
import { providerOf, type AuthSession } from '../sessions.ts'

/** Sets the password of the session's user, who has to give the old one. Returns the login. */
export function changePwd(server: Mellophone, sesid: string, oldPassword: string, newPassword: string): string {
  const session = server.sessions.get(sesid)
  return atProvider(() => {
    const changed = bind(session, sesid, oldPassword).changePassword(session.name, newPassword)
    if (changed || server.isObserved) session.password = newPassword
    return session.name ?? ''
  })
}

/**
 * Sets anybody's password at the provider of the session, which has to know the session's own password still. Returns the login of the
 * session.
 */
export function changeUserPwd(server: Mellophone, sesid: string, username: string, newPassword: string): string {
  const session = server.sessions.get(sesid)
  return atProvider(() => {
    const changed = bind(session, sesid, session.password).changePassword(username, newPassword)
    const own = server.sessions.all().find(({ name }) => name === username)
    if (own !== undefined && (changed || server.isObserved)) own.password = newPassword
    return session.name ?? ''
  })
}

/** The provider of the session, after it has taken the password. */
function bind(session: AuthSession, sesid: string, password: string | null): LoginProvider {
  const provider = providerOf(session)
  provider.authenticate({ sesid, login: session.name, password, ip: null })
  return provider
}
