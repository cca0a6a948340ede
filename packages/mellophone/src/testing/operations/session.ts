import { atProvider, Crash, Refusal } from '../failures.ts'
import type { Mellophone } from '../server.ts'
import { providerOf, type AuthSession } from '../sessions.ts'
import { emptyElement } from '../xml/write.ts'
import { attempt, describeUser, type Credentials } from './attempts.ts'

/** Ends the session that used this id, then opens one if a provider takes the credentials. */
export function login(server: Mellophone, credentials: Credentials & { readonly sesid: string }): AuthSession {
  server.sessions.close(credentials.sesid)
  const [{ provider, user }] = attempt(server, credentials, describeUser(credentials.login))
  const { login: name, password, ip } = credentials
  return server.sessions.open(credentials.sesid, { name, password, provider, userInfo: strip(user), ip, djangoAuthId: null })
}

/** The user of a session, as remembered from its login or from a later update. */
export function isAuthenticated(server: Mellophone, sesid: string, ip: string | null): string {
  const session = server.sessions.get(sesid, '__1')
  if (ip !== null && session.ip !== null && ip !== session.ip) throw new Refusal('Изменился ip пользователя')
  session.lastSeen = server.clock.now()
  if (session.userInfo === null) {
    if (server.isObserved) throw new Crash('the session has no user')
    session.userInfo = emptyElement('user', [['login', session.name]])
  }
  if (session.userInfo.trim() === '' && session.provider !== null) session.userInfo = atProvider(() => askForUser(session, session.name))
  return session.userInfo
}

/** The user with this name, in the provider that knows the user of the session. */
export function checkName(server: Mellophone, sesid: string, name: string): string {
  const session = server.sessions.get(sesid)
  return atProvider(() => askForUser(session, name))
}

/** Gives a session a new id. */
export function changeAppSesId(server: Mellophone, oldId: string, newId: string): void {
  server.sessions.get(oldId)
  if (server.isObserved && server.sessions.state(oldId) === undefined) throw new Crash('the session has no state')
  server.sessions.rename(oldId, newId)
}

function askForUser(session: AuthSession, name: string | null): string {
  const provider = providerOf(session)
  if (provider.bindsFirst) provider.authenticate({ sesid: null, login: session.name, password: session.password, ip: null })
  return provider.userInfo(name)
}

/** A text without surrounding white space; a byte order mark is none. */
const strip = (text: string): string => text.replaceAll(/^[\0- ]+|[\0- ]+$/g, '')
