import type { Lockouts } from '../lockouts.ts'
import type { Behaviour } from '../options.ts'
import type { FakeProvider } from './options.ts'

/** Credentials to check, with what the stored procedures are told. */
export interface Attempt {
  readonly sesid: string | null
  readonly login: string | null
  readonly password: string | null
  readonly ip: string | null
}

/** What a provider writes when it lists its users, up to the failure if there was one. */
export interface Listing {
  readonly written: string
  readonly failure?: Error
}

/** A login provider of the running server. Failures are thrown with the text that the real one gives. */
export interface LoginProvider {
  readonly type: FakeProvider['type']
  readonly id: string
  readonly url: string
  readonly group: string
  /** Whether the session's own credentials are checked again before the provider is asked for a user. */
  readonly bindsFirst: boolean
  unreachable: boolean
  authenticate(attempt: Attempt): void
  /** The user in XML; empty or without an element when there is none. */
  userInfo(name: string | null): string
  /** Sets a password. Returns whether the provider can do that; the others change nothing. */
  changePassword(name: string | null, password: string): boolean
  /** Lists the users; the XML declaration stands in front of the first list only. */
  list(withDeclaration: boolean): Listing
}

/** What providers share with their server. */
export interface ProviderContext {
  readonly behaviour: Behaviour
  readonly hashOnly: boolean
  readonly lockouts: Lockouts
  /** A salt for a changed password. */
  newSalt(): string
}
