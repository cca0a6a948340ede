import type { ApiError } from '../errors/api-error.ts'
import type { Traits } from '../operation/spec.ts'
import type { Session } from '../operation/session.ts'

/** What a provider knows of the request it signs. */
export interface AuthContext {
  readonly session: Session
  /** The operation's id and traits. */
  readonly spec: Traits & { readonly id: string }
}

/** Adds credentials to requests, and gets new ones when the server refuses the old. */
export interface AuthProvider {
  /** Adds credentials to the headers; returns the generation of what it added, for `renew`. */
  apply(headers: Record<string, string>, context: AuthContext): number | Promise<number>
  /** Told of a 401; `true` means the request should be sent once more with new credentials. */
  renew?(error: ApiError, generation: number, context: AuthContext): Promise<boolean>
  /** Everything that must never be printed. */
  secrets(): Iterable<string>
}
