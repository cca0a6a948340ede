import { manualClock, type FakeClock } from '@sdk/core/testing'
import { Lockouts } from './lockouts.ts'
import type { Behaviour, FakeMellophoneOptions, RaceOutcome } from './options.ts'
import { createProvider, type SeededProvider } from './providers/create.ts'
import type { FakeProvider } from './providers/options.ts'
import { Sessions } from './sessions.ts'
import { Settings } from './settings.ts'

const defaultProviders: readonly FakeProvider[] = [{ type: 'sqlserverext', id: 'main' }]

/** One Mellophone server: its configuration, and what its process has in memory. */
export class Mellophone {
  readonly behaviour: Behaviour
  readonly clock: FakeClock
  readonly lockouts: Lockouts
  readonly settings: Settings
  readonly sessions: Sessions
  readonly providers: readonly SeededProvider[]
  readonly userManageToken: string | undefined
  readonly showUnlockTime: boolean
  readonly charset: 'utf-8' | 'us-ascii'
  readonly #race: readonly RaceOutcome[]
  #races = 0
  #salts = 0

  constructor(options: FakeMellophoneOptions) {
    const { behaviour = 'declared', clock = manualClock(), providers = defaultProviders, hashOnly = false } = options
    const { lockoutAttempts = 5, lockoutMinutes = 10, sessionTimeoutMinutes = 0, charset = 'utf-8', race = [] } = options
    this.behaviour = behaviour
    this.clock = clock
    this.lockouts = new Lockouts(clock, lockoutAttempts, lockoutMinutes)
    this.settings = new Settings(this.lockouts, options)
    this.sessions = new Sessions(clock, sessionTimeoutMinutes)
    this.userManageToken = options.userManageToken
    this.showUnlockTime = options.showUnlockTime ?? false
    this.charset = charset
    this.#race = race
    const newSalt = (): string => (++this.#salts).toString(16).padStart(32, '0')
    this.providers = providers.map((provider) => createProvider(provider, { behaviour, hashOnly, lockouts: this.lockouts, newSalt }))
    if (this.providers.filter(({ type }) => type === 'sqlserverext').length > 1) throw new TypeError('a server has at most one sqlserverext provider')
  }

  /** Whether the server's bugs are wanted. */
  get isObserved(): boolean {
    return this.behaviour === 'observed'
  }

  /** The outcome of the next race of two providers. */
  nextRace(): RaceOutcome {
    if (!this.isObserved) return 'clean'
    return this.#race[this.#races++ % this.#race.length] ?? 'two-documents'
  }

  /** The first provider with this id. */
  provider(id: string): SeededProvider {
    const found = this.providers.find((provider) => provider.id === id)
    if (found === undefined) throw new TypeError(`no provider has the id ${JSON.stringify(id)}`)
    return found
  }

  /** A text that went through the default charset of the server's process. */
  encoded(text: string): string {
    return this.charset === 'utf-8' ? text : text.replaceAll(/[^\0-\u007F]/gu, '?')
  }

  restart(): void {
    this.sessions.clear()
    this.lockouts.clear()
    this.settings.reload()
  }
}
