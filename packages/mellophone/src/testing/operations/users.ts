import { Refusal } from '../failures.ts'
import { WritableSqlProvider } from '../providers/writable-sql.ts'
import type { Mellophone } from '../server.ts'
import { readUser } from '../xml/user.ts'

/** Stores a new user. */
export function createUser(server: Mellophone, token: string, xml: string): void {
  writable(server, token).create(readUser(xml))
}

/** Changes a user. Open sessions follow the change; in `observed` only those that the body names, and they lose what it does not name. */
export function updateUser(server: Mellophone, token: string, sid: string, xml: string): void {
  const provider = writable(server, token)
  const change = readUser(xml)
  const login = provider.loginOf(server.isObserved ? change.sid : sid)
  provider.update(sid, change)
  if (login === null) return
  for (const session of server.sessions.all()) {
    if (session.name !== login || !(server.isObserved || session.provider === provider)) continue
    session.name = change.login ?? (server.isObserved ? null : session.name)
    session.password = change.password ?? (server.isObserved ? null : session.password)
    session.userInfo = ''
  }
}

/** Removes a user, and ends the sessions with the user's login. */
export function deleteUser(server: Mellophone, token: string, sid: string): void {
  const provider = writable(server, token)
  const login = provider.loginOf(sid)
  provider.remove(sid)
  if (login === null) return
  server.sessions.closeWhere((session) => session.name === login && (server.isObserved || session.provider === provider))
}

function writable(server: Mellophone, token: string): WritableSqlProvider {
  if (server.userManageToken === undefined || token !== server.userManageToken) throw new Refusal('Permission denied.')
  const provider = server.providers.find((candidate) => candidate instanceof WritableSqlProvider)
  if (provider === undefined) throw new Refusal('Файл конфигурации config.xml не содержит sqlserverext провайдера аутентификации')
  return provider
}
