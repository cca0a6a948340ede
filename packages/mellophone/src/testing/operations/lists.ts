import { providerError, Refusal } from '../failures.ts'
import { inGroup } from '../groups.ts'
import type { RaceOutcome } from '../options.ts'
import type { LoginProvider } from '../providers/login-provider.ts'
import type { Mellophone } from '../server.ts'
import { declaration, emptyElement } from '../xml/write.ts'
import { attempt, describeUser, type Credentials } from './attempts.ts'

/** The user that the credentials belong to. */
export function checkCredentials(server: Mellophone, credentials: Credentials): string {
  const accepted = attempt(server, credentials, describeUser(credentials.login))
  return racing(accepted.map(({ user }) => user), accepted.length > 1 ? server.nextRace() : 'clean')
}

/** All providers of the group, if one of them takes the credentials. */
export function getProviderList(server: Mellophone, credentials: Credentials): string {
  const elements = inGroup(server.providers, credentials.gp).map(({ id, type, url, group }) =>
    emptyElement('provider', [['id', id], ['type', type], ['url', url], ['group_providers', group]]),
  )
  const list = `${declaration}<providers>${elements.join('')}</providers>`
  const accepted = attempt(server, credentials, () => list)
  return racing(accepted.map(({ user }) => user), accepted.length > 1 ? server.nextRace() : 'clean')
}

/** The users of one provider, or of all providers of a group side by side. */
export function getUserList(server: Mellophone, token: string, pid: string | null, gp: string | null): string {
  if (server.userManageToken === undefined || token !== server.userManageToken) throw new Refusal('Permission denied.')
  return pid === null ? listGroup(server, gp) : listProvider(server, pid)
}

function listProvider(server: Mellophone, pid: string): string {
  const provider = server.providers.find(({ id }) => id === pid)
  if (provider === undefined) throw new Refusal(`/getuserlist (pid = ${pid}). Провайдер не найден.`)
  const { written, failure } = provider.list(true)
  if (failure !== undefined) throw new Refusal(providerError(failure.message))
  return written
}

function listGroup(server: Mellophone, gp: string | null): string {
  let lists = ''
  let hasSucceeded = false
  let failures = ''
  for (const provider of inGroup<LoginProvider>(server.providers, gp)) {
    const { written, failure } = provider.list(!hasSucceeded)
    if (failure === undefined) hasSucceeded = true
    else failures += `${provider.url}: ${providerError(failure.message)}\n`
    if (failure === undefined || server.isObserved) lists += written
  }
  if (!hasSucceeded) throw new Refusal(`/getuserlist.\n${failures}`)
  return lists
}

/** What arrives when several providers answer into one buffer. */
function racing(answers: readonly string[], outcome: RaceOutcome): string {
  const [first = '', second = ''] = answers
  switch (outcome) {
    case 'clean':
      return first
    case 'two-documents':
      return first + second
    case 'doubled-declaration':
      return declaration + first
    case 'nested':
      return first.replace(/(?<= (?:url|login|sid)=")/i, () => second)
  }
}
