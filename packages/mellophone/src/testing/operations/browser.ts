import { notAuthenticated, Refusal } from '../failures.ts'
import type { Mellophone } from '../server.ts'
import type { AuthSession } from '../sessions.ts'
import { declaration, emptyElement } from '../xml/write.ts'

/** What the picture tells a browser, and what becomes of its cookie. */
export interface Picture {
  readonly isAuthenticated: boolean
  /** The new value of the cookie, `null` to remove it, `undefined` to leave it. */
  readonly cookie: string | null | undefined
}

/** Binds the session to the authentication session of the cookie, or gives the browser the cookie of the session. */
export function authenticationGif(server: Mellophone, sesid: string, cookie: string | null): Picture {
  const { sessions } = server
  const fromCookie = sessions.byId(cookie)
  if (fromCookie !== undefined) {
    sessions.join(sesid, fromCookie.id)
    return { isAuthenticated: true, cookie: undefined }
  }
  const own = sessions.find(sesid)
  if (own !== undefined) return { isAuthenticated: true, cookie: own.id }
  return { isAuthenticated: false, cookie: cookie === null ? undefined : null }
}

/** Opens a session without any check. */
export function loginEsiaUser(server: Mellophone, sesid: string, login: string, userInfo: string | null): void {
  server.sessions.open(sesid, { name: login, password: null, provider: null, userInfo, ip: null, djangoAuthId: null })
}

/** The parameters of {@link setDjangoAuthId}. */
export interface DjangoUser {
  readonly sesid: string
  readonly djangoAuthId: string
  readonly login: string
  readonly name: string
  readonly sid: string
}

/** Opens a session without any check, and remembers the id of the other side's session. */
export function setDjangoAuthId(server: Mellophone, { sesid, djangoAuthId, login, name, sid }: DjangoUser): AuthSession {
  server.sessions.close(sesid)
  const userInfo = declaration + emptyElement('user', [['login', login], ['name', name], ['SID', sid]])
  return server.sessions.open(sesid, { name: login, password: null, provider: null, userInfo, ip: null, djangoAuthId })
}

/** The remembered id of the other side's session, as a call of the script's function. */
export function getDjangoAuthId(server: Mellophone, sesid: string, cookie: string | null, callback: string | null): string {
  const session = cookie === null ? server.sessions.find(sesid) : server.sessions.byId(cookie)
  if (session === undefined) {
    const detail = cookie === null ? 'authsesid == null и не найден djangosesid.' : 'authsesid != null, но не найден AuthSession.'
    throw new Refusal(`${notAuthenticated(sesid).message} Подробности: ${detail}`)
  }
  server.sessions.join(sesid, session.id)
  return `${callback}({"django_auth_id": "${session.djangoAuthId}"});`
}
