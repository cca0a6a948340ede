import { AbortError, checkOptions, type CallOptions, type Session } from '@sdk/core'
import type { User } from '../models.ts'
import { isAuthenticated } from './operations.ts'

/** How a session check remembers. */
export interface SessionCheckOptions {
  /** How long a user is remembered, in milliseconds from the request on. Default 5 000. A logout elsewhere is noticed this late. */
  readonly cacheMs?: number | undefined
  /** Users remembered at most; the oldest go first. Default 10 000. */
  readonly maxEntries?: number | undefined
}

/** What a check knows of the request that it is made for. */
export interface SessionCheckRequest {
  /** The user's present IP address; see `isAuthenticated`. */
  readonly ip?: string | undefined
  /** Options of the call. Checks that share a request share the options of the first, but each has its own `signal`. */
  readonly options?: CallOptions | undefined
}

/** Checks sessions with a short memory. */
export interface SessionCheck {
  /**
   * The user of a session id, or `false`. Concurrent checks of one id and address share a request. Only users are
   * remembered: a login is noticed at once, and a failure hits those alone who asked.
   */
  (sesId: string | undefined, request?: SessionCheckRequest): Promise<User | false>
  /** Forgets a session id, for instance after its logout. */
  forget(sesId: string): void
}

interface Entry {
  readonly answer: Promise<User | false>
  /** Infinite while there is no answer. */
  until: number
}

/**
 * A check for web servers of any framework: give it the session id of the request's cookie, get the user or `false`.
 * An absent or empty id is `false` without a request.
 * @throws {ConfigurationError} an option is wrong
 */
export function createSessionCheck(session: Session, options: SessionCheckOptions = {}): SessionCheck {
  const given = checkOptions(options, { vendor: session.vendor, known: ['cacheMs', 'maxEntries'], reservedHeaders: [] })
  const { cacheMs = 5_000, maxEntries = 10_000 } = given
  if (typeof cacheMs !== 'number' || !(cacheMs >= 0)) throw session.configurationError("The option 'cacheMs' must be a number, 0 or above")
  if (typeof maxEntries !== 'number' || !(maxEntries >= 1)) throw session.configurationError("The option 'maxEntries' must be a number, 1 or above")
  const entries = new Map<string, Entry>()

  const ask = (key: string, sesId: string, ip: string | undefined, callOptions: CallOptions): Promise<User | false> => {
    const startedAt = performance.now()
    const answer = Promise.resolve(isAuthenticated(session, { ses_id: sesId, ip }, callOptions))
    const entry: Entry = { answer, until: Infinity }
    const drop = (): void => {
      if (entries.get(key) === entry) entries.delete(key)
    }
    answer.then((user) => (user === false ? drop() : (entry.until = startedAt + cacheMs)), drop)
    entries.delete(key)
    entries.set(key, entry)
    const [oldest] = entries.keys()
    if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest)
    return answer
  }

  const check = async (sesId: string | undefined, request: SessionCheckRequest = {}): Promise<User | false> => {
    if (sesId === undefined || sesId === '') return false
    const { signal, ...shared } = request.options ?? {}
    if (signal?.aborted === true) throw aborted(session, signal)
    const key = `${prefixOf(sesId)}${request.ip ?? ''}`
    const known = entries.get(key)
    const answer = known !== undefined && known.until > performance.now() ? known.answer : ask(key, sesId, request.ip, shared)
    return signal === undefined ? answer : unlessAborted(answer, signal, () => aborted(session, signal))
  }
  const forget = (sesId: string): void => {
    for (const key of entries.keys()) if (key.startsWith(prefixOf(sesId))) entries.delete(key)
  }
  return Object.assign(check, { forget })
}

/** Begins the keys of a session id and of no other, whatever characters the id has. */
const prefixOf = (sesId: string): string => `${sesId.length}:${sesId}:`

/** The promise's outcome, unless the signal comes first. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal, error: () => Error): Promise<T> {
  const { promise: end, reject } = Promise.withResolvers<never>()
  const onAbort = (): void => reject(error())
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([promise, end])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

function aborted(session: Session, signal: AbortSignal): AbortError {
  const details = { vendor: session.vendor, operation: 'session.isAuthenticated', code: 'ABORTED', cause: signal.reason }
  return new AbortError('The check was aborted by its signal', details)
}
