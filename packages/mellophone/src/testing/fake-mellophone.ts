import { createFakeServer, type FakeClock, type FakeServer } from '@sdk/core/testing'
import { createHandler } from './http/handler.ts'
import type { LockoutEntry } from './lockouts.ts'
import type { FakeMellophoneOptions } from './options.ts'
import type { FakeUser } from './providers/options.ts'
import { Mellophone } from './server.ts'
import type { FakeSession } from './sessions.ts'
import type { FakeSettings } from './settings.ts'

/** A Mellophone server in this process. Its `transport` answers clients directly; `listen()` makes it answer over HTTP as well. */
export interface FakeMellophone extends FakeServer {
  /** The clock of the server: lockouts end, and sessions expire, by advancing it. */
  readonly clock: FakeClock
  /** The base URL for clients: of the port after `listen()`, before of the default port, which the transport does not use. */
  baseUrl(): string
  /**
   * Gives a provider a further user.
   *
   * @throws {TypeError} no provider has this id
   */
  addUser(providerId: string, user: FakeUser): void
  /**
   * Takes the provider's database, directory, file or service away, or gives it back.
   *
   * @throws {TypeError} no provider has this id
   */
  setUnreachable(providerId: string, unreachable?: boolean): void
  /** The open sessions, in the order in which their ids were bound. */
  sessions(): FakeSession[]
  /** The logins with failed attempts. */
  lockouts(): LockoutEntry[]
  /** The settings in force. */
  settings(): FakeSettings
  /**
   * Starts the server's process again: sessions, states and counted attempts are lost; users and saved settings stay. The port stays
   * open.
   */
  restart(): void
}

/**
 * Starts a fake Mellophone server. It keeps users, sessions, states and lockouts, and answers every operation by the rules of the real
 * one, errors included. Ids, salts and, unless a clock is given, the time are the same in every run.
 *
 * @throws {TypeError} there are two writable SQL providers
 */
export function createFakeMellophone(options: FakeMellophoneOptions = {}): FakeMellophone {
  const mellophone = new Mellophone(options)
  const server = createFakeServer({ handle: createHandler(mellophone), clock: mellophone.clock })
  return Object.assign(server, {
    clock: mellophone.clock,
    baseUrl: () => `${server.origin ?? 'http://127.0.0.1:8082'}/mellophone`,
    addUser: (providerId: string, user: FakeUser) => mellophone.provider(providerId).add(user),
    setUnreachable(providerId: string, unreachable = true) {
      mellophone.provider(providerId).unreachable = unreachable
    },
    sessions: () => mellophone.sessions.list(),
    lockouts: () => mellophone.lockouts.entries(),
    settings: () => mellophone.settings.current(),
    restart: () => mellophone.restart(),
  })
}
