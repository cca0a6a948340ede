import type { FakeClock } from '@sdk/core/testing'
import { notAuthenticated } from './failures.ts'
import type { LoginProvider } from './providers/login-provider.ts'

/** What the server remembers of a login. Several application sessions can share it. */
export interface AuthSession {
  readonly id: string
  /** The login; `null` after an update that lost it. */
  name: string | null
  password: string | null
  readonly provider: LoginProvider | null
  /** The user's XML; empty when it has to be asked for again, `null` when it was never given. */
  userInfo: string | null
  readonly ip: string | null
  readonly djangoAuthId: string | null
  lastSeen: number
}

/** An application session: a session id and its state, bound to an authentication session. */
export interface FakeSession {
  readonly sesid: string
  /** The login; `null` after an update that lost it. */
  readonly login: string | null
  /** The id of the provider that knows the user; `null` for sessions that were opened without a provider. */
  readonly provider: string | null
  /** The address given at login. */
  readonly ip: string | null
  /** The state; `null` when none was set. */
  readonly state: string | null
  /** The authentication session; sessions with the same one end together. */
  readonly authSession: string
}

/** The provider that knows the user of a session; sessions that were opened without one fail with the server's own error. */
export function providerOf({ provider }: AuthSession): LoginProvider {
  if (provider === null) throw new TypeError('Cannot invoke "ru.curs.mellophone.logic.AbstractLoginProvider.newContextHolder()" because "as.config" is null')
  return provider
}

const sweepMs = 60 * 60_000

/** The sessions and states of one server process. */
export class Sessions {
  readonly #auth = new Map<string, AuthSession>()
  readonly #apps = new Map<string, string>()
  readonly #states = new Map<string, string>()
  readonly #clock: FakeClock
  readonly #timeoutMinutes: number
  #created = 0
  #nextSweep: number

  constructor(clock: FakeClock, timeoutMinutes: number) {
    this.#clock = clock
    this.#timeoutMinutes = timeoutMinutes
    this.#nextSweep = clock.now() + sweepMs
  }

  open(sesid: string, session: Omit<AuthSession, 'id' | 'lastSeen'>): AuthSession {
    this.#created++
    const opened = { ...session, id: this.#created.toString(16).padStart(32, '0'), lastSeen: this.#clock.now() }
    this.#auth.set(opened.id, opened)
    this.#apps.set(sesid, opened.id)
    return opened
  }

  /** Binds a further session id to an authentication session; a session id that is in use keeps its own. */
  join(sesid: string, id: string): void {
    if (!this.#apps.has(sesid)) this.#apps.set(sesid, id)
  }

  byId(id: string | null): AuthSession | undefined {
    return id === null ? undefined : this.#auth.get(id)
  }

  find(sesid: string): AuthSession | undefined {
    return this.byId(this.#apps.get(sesid) ?? null)
  }

  /** The session of this id. Some operations name the place of the check in the refusal. */
  get(sesid: string, place = ''): AuthSession {
    const session = this.find(sesid)
    if (session === undefined) throw notAuthenticated(sesid + place)
    return session
  }

  /** Ends the session and all that share its authentication session. */
  close(sesid: string): void {
    const session = this.find(sesid)
    if (session !== undefined) this.#end([session])
  }

  closeWhere(matches: (session: AuthSession) => boolean): void {
    this.#end(this.all().filter(matches))
  }

  all(): AuthSession[] {
    return [...this.#auth.values()]
  }

  /** Gives a session another id, together with its state; a session that had the new id before loses it. */
  rename(oldId: string, newId: string): void {
    const state = this.#states.get(oldId)
    const id = this.get(oldId).id
    this.#states.delete(oldId)
    this.#states.delete(newId)
    if (state !== undefined) this.#states.set(newId, state)
    this.#apps.delete(oldId)
    this.#apps.set(newId, id)
  }

  state(sesid: string): string | undefined {
    return this.#states.get(sesid)
  }

  setState(sesid: string, state: string): void {
    this.#states.set(sesid, state)
  }

  /** Ends what the hourly sweeps up to now have ended. */
  sweep(): void {
    for (; this.#nextSweep <= this.#clock.now(); this.#nextSweep += sweepMs) {
      const limit = this.#nextSweep - this.#timeoutMinutes * 60_000
      if (this.#timeoutMinutes > 0) this.closeWhere(({ lastSeen }) => lastSeen < limit)
    }
  }

  clear(): void {
    this.#auth.clear()
    this.#apps.clear()
    this.#states.clear()
  }

  list(): FakeSession[] {
    return [...this.#apps].flatMap(([sesid, id]) => {
      const session = this.#auth.get(id)
      if (session === undefined) return []
      const { name, provider, ip } = session
      return [{ sesid, login: name, provider: provider?.id ?? null, ip, state: this.#states.get(sesid) ?? null, authSession: id }]
    })
  }

  #end(sessions: readonly AuthSession[]): void {
    const ids = new Set(sessions.map(({ id }) => id))
    for (const [sesid, id] of this.#apps) {
      if (!ids.has(id)) continue
      this.#apps.delete(sesid)
      this.#states.delete(sesid)
    }
    for (const id of ids) this.#auth.delete(id)
  }
}
