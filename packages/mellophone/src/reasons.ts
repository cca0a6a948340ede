/**
 * Why the server answered 403. The server says so in free text that echoes what callers typed: show it, log it, count it, but do not
 * decide about access by it.
 *
 * | reason | meaning |
 * | --- | --- |
 * | `permission_denied` | the token is wrong, or the server has none configured |
 * | `session_not_authenticated` | the session id is unknown: never logged in, logged out, expired, or lost by a restart |
 * | `ip_changed` | the session was opened from another `ip` |
 * | `locked_out` | too many failures in a row; the login is refused for some time |
 * | `rejected_by_procedure` | the server's stored procedure refused; where there is one, wrong passwords end here as well |
 * | `no_provider` | no login provider belongs to the group |
 * | `user_blocked` | the provider has blocked the user for good |
 * | `provider_unavailable` | a provider or its database could not be asked; the attempt counted as failed all the same |
 * | `bad_credentials` | wrong login or password, or the password that the session remembers is no longer valid |
 * | `user_not_found` | the provider does not know the user |
 * | `provider_error` | the provider failed in another way |
 * | `provider_not_found` | no provider has this `pid` |
 * | `invalid_user` | the user has no `sid`, or a value that the database refuses |
 * | `conflict` | another user has this `sid` or `login` |
 * | `malformed_xml` | the server could not read the user's XML |
 * | `invalid_setting` | the value is no integer of 32 bits |
 * | `settings_not_writable` | the server's configuration file has no place for the setting |
 * | `no_writable_provider` | the server has no provider whose users can be changed |
 * | `forbidden` | a text that is none of these |
 */
export type Reason =
  | 'permission_denied'
  | 'session_not_authenticated'
  | 'ip_changed'
  | 'locked_out'
  | 'rejected_by_procedure'
  | 'no_provider'
  | 'user_blocked'
  | 'provider_unavailable'
  | 'bad_credentials'
  | 'user_not_found'
  | 'provider_error'
  | 'provider_not_found'
  | 'invalid_user'
  | 'conflict'
  | 'malformed_xml'
  | 'invalid_setting'
  | 'settings_not_writable'
  | 'no_writable_provider'
  | 'forbidden'

/** What the text of a 403 says. */
export interface ForbiddenDetails {
  /** The reason, by which callers can branch. */
  reason: Reason
  /** The failures of the asked providers, one line each as `<provider url>: <text>`, in random order. They name servers and files. */
  details?: string[]
  /** The server's closing line for all providers; the same for nearly every cause. */
  summary?: string
  /** How long the login stays refused, where the server tells. */
  secondsToUnlock?: number
  /** `true` when this very attempt was one too many. */
  lockedNow?: boolean
  /** What the server's stored procedure said. */
  procedureMessage?: string
  /** The field that another user has already. */
  conflictField?: 'sid' | 'login'
}

/** Finds the reason in the text of a 403. Never throws; takes time in proportion to the text. */
export function classifyForbidden(text: string): ForbiddenDetails {
  return aboutSession(text) ?? aboutLock(text) ?? aboutProvider(text) ?? aboutUserList(text) ?? aboutUsers(text) ?? { reason: 'forbidden' }
}

function aboutSession(text: string): ForbiddenDetails | undefined {
  if (text === 'Permission denied.') return { reason: 'permission_denied' }
  if (between(text, 'Сессия приложения с идентификатором ', ' не аутентифицирована.')) return { reason: 'session_not_authenticated' }
  return text === 'Изменился ip пользователя' ? { reason: 'ip_changed' } : undefined
}

function aboutLock(text: string): ForbiddenDetails | undefined {
  const lock = lockNotice(text, 'User ')
  if (lock !== undefined && text.startsWith('User ')) return { reason: 'locked_out', ...lock }
  const message = text.startsWith(procedureBegin) ? procedureMessage(text) : undefined
  return message === undefined ? undefined : { reason: 'rejected_by_procedure', procedureMessage: message }
}

const lockText = ' is locked out for too many unsuccessful login attempts.'
const unlockText = ' Time to unlock: '

/** The notice that ends a text, after the first `introduction` and a login. */
function lockNotice(text: string, introduction: string): Pick<ForbiddenDetails, 'secondsToUnlock'> | undefined {
  const unlock = text.endsWith(' s.') ? text.lastIndexOf(unlockText) : -1
  const seconds = unlock === -1 ? '' : text.slice(unlock + unlockText.length, -' s.'.length)
  const hasSeconds = /^-?\d{1,15}$/.test(seconds)
  const start = (hasSeconds ? unlock : text.length) - lockText.length
  const begin = text.indexOf(introduction)
  if (begin === -1 || start < begin + introduction.length || !text.startsWith(lockText, start)) return undefined
  return hasSeconds ? { secondsToUnlock: Number(seconds) } : {}
}

const procedureBegin = 'Stored procedure message begin: '
const procedureEnd = ' Stored procedure message end.'

function procedureMessage(text: string): string | undefined {
  const begin = text.indexOf(procedureBegin)
  if (begin === -1) return undefined
  const end = text.indexOf(procedureEnd, begin + procedureBegin.length)
  return end === -1 ? undefined : text.slice(begin + procedureBegin.length, end)
}

const providerPrefix = 'При взаимодействии с логин-провайдером произошла следующая ошибка: '
const summaryMark = '\nРезюме: '
const wrongPair = 'Неправильная пара логин/пароль'

function aboutProvider(text: string): ForbiddenDetails | undefined {
  if (!text.startsWith(providerPrefix)) return undefined
  const rest = text.slice(providerPrefix.length)
  const mark = rest.lastIndexOf(summaryMark)
  if (mark !== -1) return aboutCredentials(rest.slice(0, mark), rest.slice(mark + summaryMark.length))
  if (rest.endsWith(wrongPair) || rest.includes('error code 49')) return { reason: 'bad_credentials' }
  if (saysUserNotFound(rest)) return { reason: 'user_not_found' }
  return { reason: saysUnavailable(rest) ? 'provider_unavailable' : 'provider_error' }
}

function aboutCredentials(report: string, summary: string): ForbiddenDetails {
  const details = linesOf(report)
  const lock = lockNotice(summary, '. User ')
  return { ...rejection(report, details, summary), details, summary, ...(lock && { lockedNow: true, ...lock }) }
}

function rejection(report: string, details: readonly string[], summary: string): ForbiddenDetails {
  const [detail, ...others] = details
  if (summary === '' && others.length === 0 && (detail === wrongPair || detail === `${wrongPair}.`)) return { reason: 'no_provider' }
  const message = procedureMessage(report)
  if (message !== undefined) return { reason: 'rejected_by_procedure', procedureMessage: message }
  if (details.some((line) => line.endsWith('is blocked permanently.'))) return { reason: 'user_blocked' }
  return { reason: saysUnavailable(report) ? 'provider_unavailable' : 'bad_credentials' }
}

function saysUserNotFound(text: string): boolean {
  const user = text.indexOf('Пользователь ')
  const ending = [' не найден', ' не найден в директории.'].find((candidate) => text.endsWith(candidate))
  return user !== -1 && ending !== undefined && user + 'Пользователь '.length <= text.length - ending.length
}

const failures = [
  'CommunicationException',
  'CannotGetJdbcConnectionException',
  'ConnectException',
  'SocketTimeoutException',
  'UnknownHostException',
  'Ошибка при отправке запроса',
  'Ошибка разбора файла',
]

const saysUnavailable = (text: string): boolean => failures.some((failure) => text.includes(failure))

function aboutUserList(text: string): ForbiddenDetails | undefined {
  const notFound = '). Провайдер не найден.'
  if (text.endsWith(notFound) && between(text, '/getuserlist (pid = ', notFound)) return { reason: 'provider_not_found' }
  if (!text.startsWith('/getuserlist.\n')) return undefined
  return { reason: saysUnavailable(text) ? 'provider_unavailable' : 'no_provider', details: linesOf(text).slice(1) }
}

function aboutUsers(text: string): ForbiddenDetails | undefined {
  if (text === 'Атрибут пользователя sid не задан') return { reason: 'invalid_user' }
  if (text.startsWith('org.springframework.dao.DuplicateKeyException')) return conflict(text)
  if (text.startsWith('org.springframework.dao.DataIntegrityViolationException')) {
    return { reason: text.includes('foreign key') ? 'user_not_found' : 'invalid_user' }
  }
  if (text.startsWith('net.sf.saxon.trans.XPathException')) return { reason: 'malformed_xml' }
  if (text.startsWith('java.lang.NumberFormatException')) return { reason: 'invalid_setting' }
  if (text.includes('config.xml does not contain')) return { reason: 'settings_not_writable' }
  return text.includes('не содержит sqlserverext') ? { reason: 'no_writable_provider' } : undefined
}

function conflict(text: string): ForbiddenDetails {
  const key = text.indexOf('Key (')
  const field = (['sid', 'login'] as const).find((name) => key !== -1 && text.startsWith(`Key (${name})=`, key))
  return { reason: 'conflict', ...(field && { conflictField: field }) }
}

/** Whether a text starts with `begin` and has `end` somewhere after it. */
const between = (text: string, begin: string, end: string): boolean => text.startsWith(begin) && text.includes(end, begin.length)

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')

/** A required parameter that the server did not find in the request. */
export interface MissingParameter {
  /** The parameter's name in the server's code: `arg3`, or its real name where the server was built with names. */
  name: string
  /** Its position among the operation's parameters, from 0 on; `null` where the server tells the name. */
  position: number | null
}

/** What the body of a 500 says. */
export interface ServerErrorDetails {
  /** `missing_parameter`: a required parameter was absent. `server_error`: everything else. */
  code: 'missing_parameter' | 'server_error'
  /** The absent parameters, in random order; empty for `server_error`. */
  missing: MissingParameter[]
}

/** No operation of the server has more parameters. */
const MOST_PARAMETERS = 20

/** Finds out what the body of a 500 says. Never throws; takes time in proportion to the text. */
export function classifyServerError(text: string): ServerErrorDetails {
  const end = text.indexOf(': ')
  if (!/^(?:jakarta|javax)\.validation\.ConstraintViolationException$/.test(text.slice(0, Math.max(0, end)))) return { code: 'server_error', missing: [] }
  const missing = text.slice(end + 2).split(', ', MOST_PARAMETERS).flatMap(missingParameter)
  return { code: 'missing_parameter', missing }
}

function missingParameter(violation: string): MissingParameter[] {
  const path = violation.slice(0, Math.max(violation.indexOf(':'), 0))
  const name = path.slice(path.lastIndexOf('.') + 1)
  if (!/^[A-Za-z_$][\w$]{0,63}$/.test(name)) return []
  return [{ name, position: /^arg\d{1,3}$/.test(name) ? Number(name.slice('arg'.length)) : null }]
}
