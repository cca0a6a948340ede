import { type CallOptions, ConfigurationError, type Session } from '@sdk/core'
import type { User } from '../models.ts'
import { isAuthenticated } from './operations.ts'

/** How a session check remembers. */
export interface SessionCheckOptions {
  /** How long an answer is used again, in milliseconds. Default 5 000. A logout elsewhere is noticed this late. */
  readonly cacheMs?: number | undefined
  /** Answers kept at most; the oldest go first. Default 10 000. */
  readonly maxEntries?: number | undefined
}

/** Checks sessions with a short memory. */
export interface SessionCheck {
  /** The user of a session id, or `false`. Concurrent checks of one id share a request; failures are not remembered. */
  (sesId: string | undefined, request?: { readonly ip?: string | undefined; readonly options?: CallOptions | undefined }): Promise<User | false>
  /** Forgets a session id, for instance after its logout. */
  forget(sesId: string): void
}

interface Entry {
  readonly answer: Promise<User | false>
  readonly until: number
}

/**
 * A check for web servers of any framework: give it the session id of the request's cookie, get the user or `false`.
 * An absent or empty id is `false` without a request.
 */
export function createSessionCheck(session: Session, options: SessionCheckOptions = {}): SessionCheck {
  const { cacheMs = 5_000, maxEntries = 10_000 } = options
  if (!(cacheMs >= 0)) throw new ConfigurationError("The option 'cacheMs' must be a number, 0 or above", { vendor: 'mellophone', code: 'INVALID_OPTION' })
  if (!(maxEntries >= 1)) throw new ConfigurationError("The option 'maxEntries' must be a number, 1 or above", { vendor: 'mellophone', code: 'INVALID_OPTION' })
  const entries = new Map<string, Entry>()
  const forget = (sesId: string): void => {
    for (const key of entries.keys()) if (key.startsWith(`${sesId}\n`)) entries.delete(key)
  }
  const check = async (sesId: string | undefined, request: { readonly ip?: string | undefined; readonly options?: CallOptions | undefined } = {}): Promise<User | false> => {
    if (sesId === undefined || sesId === '') return false
    const key = `${sesId}\n${request.ip ?? ''}`
    const known = entries.get(key)
    if (known !== undefined && known.until > performance.now()) return known.answer
    const answer = Promise.resolve(isAuthenticated(session, { ses_id: sesId, ip: request.ip }, request.options))
    const entry: Entry = { answer, until: performance.now() + cacheMs }
    entries.delete(key)
    entries.set(key, entry)
    const [oldest] = entries.keys()
    if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest)
    try {
      return await answer
    } catch (error) {
      if (entries.get(key) === entry) entries.delete(key)
      throw error
    }
  }
  return Object.assign(check, { forget })
}
