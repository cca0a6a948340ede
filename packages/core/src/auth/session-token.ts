import type { ApiError } from '../errors/api-error.ts'
import { AbortError } from '../errors/connection-error.ts'
import type { Session } from '../operation/session.ts'
import type { AuthContext, AuthProvider } from './provider.ts'

/** Tokens of a login, as plain data that can be stored. */
export interface SessionTokens {
  /** Sent with every request. */
  readonly accessToken: string
  /** Exchanged for new tokens, where the vendor has such a call. */
  readonly refreshToken?: string | undefined
  /** When the access token ends, in milliseconds since 1970, where known. */
  readonly expiresAt?: number | undefined
}

/** How a vendor logs in. */
export interface SessionTokenOptions<T extends SessionTokens> {
  /** Gets tokens with the credentials; left out when only tokens were given. */
  readonly login?: ((bare: Session) => Promise<T>) | undefined
  /** Gets new tokens with the old ones; when it fails with an authentication error, `login` is used. */
  readonly refresh?: ((bare: Session, tokens: T) => Promise<T>) | undefined
  /** Adds the tokens to the headers of a request. */
  readonly apply: (headers: Record<string, string>, tokens: T, context: AuthContext) => void
  /** Tokens to start with. */
  readonly tokens?: T | undefined
  /** Told of every change: new tokens, or `undefined` after a logout. */
  readonly onTokens?: ((tokens: T | undefined) => void) | undefined
  /** Renews in the background this long before the end of a token. Default 30 000. */
  readonly renewBeforeMs?: number | undefined
  /** Whether a 401 speaks of the session. Default: every 401 does. */
  readonly isSessionError?: ((error: ApiError, context: AuthContext) => boolean) | undefined
  /** The credentials, never printed. */
  readonly secrets: readonly string[]
  /** How credentials are given, to end the message of a call that finds none. */
  readonly missing?: string | undefined
}

const INSPECT = Symbol.for('nodejs.util.inspect.custom')
const MAX_FORMER = 8

/**
 * Session tokens with lazy login. There is one login or renewal at a time, shared by all callers and not cancelled when
 * one of them gives up; an outcome that a logout or newer tokens have overtaken is dropped, and newer tokens serve instead.
 */
export class SessionTokenAuth<T extends SessionTokens> implements AuthProvider {
  readonly #options: SessionTokenOptions<T>
  #tokens: T | undefined
  #generation = 0
  #pending: Promise<T> | undefined
  /** Tokens that were replaced; requests under way may still carry them. */
  #former: readonly string[] = []

  constructor(options: SessionTokenOptions<T>) {
    this.#options = options
    this.#tokens = options.tokens
  }

  /** The tokens in use, or `undefined` before the first login. */
  get tokens(): T | undefined {
    return this.#tokens
  }

  /** Takes new tokens, or forgets the present ones. */
  set(tokens: T | undefined): void {
    this.#generation++
    this.#former = [...this.#secretsOf(this.#tokens), ...this.#former].slice(0, MAX_FORMER)
    this.#tokens = tokens
    this.#pending = undefined
    this.#options.onTokens?.(tokens)
  }

  /** Takes the tokens of a login, which are not lost when keeping them elsewhere fails. */
  #take(tokens: T, session: Session): void {
    try {
      this.set(tokens)
    } catch (error) {
      session.warn('onTokens failed; the tokens are used all the same', { error: error instanceof Error ? error.name : 'unknown' })
    }
  }

  /** The tokens in use; logs in first when there are none. Concurrent callers share one login. */
  ensure(session: Session): T | Promise<T> {
    const tokens = this.#tokens
    if (tokens === undefined) return this.#renewOnce(session)
    const left = tokens.expiresAt === undefined ? Infinity : tokens.expiresAt - Date.now()
    if (left <= 0 && this.#canRenew(tokens)) return this.#renewOnce(session)
    if (left <= (this.#options.renewBeforeMs ?? 30_000) && this.#canRenew(tokens)) {
      this.#renewOnce(session).catch((error: unknown) => {
        session.warn('Renewing the session in the background failed; it is tried again when needed', { error: error instanceof Error ? error.name : 'unknown' })
      })
    }
    return tokens
  }

  apply(headers: Record<string, string>, context: AuthContext): number | Promise<number> {
    const tokens = this.ensure(context.session)
    if (tokens instanceof Promise) {
      return tokens.then((fresh) => {
        this.#options.apply(headers, fresh, context)
        return this.#generation
      })
    }
    this.#options.apply(headers, tokens, context)
    return this.#generation
  }

  async renew(error: ApiError, generation: number, context: AuthContext): Promise<boolean> {
    if (this.#options.isSessionError?.(error, context) === false) return false
    // Newer tokens serve; after a logout there are none, and nobody asked for a new session.
    if (generation !== this.#generation) return this.#tokens !== undefined
    if (!this.#canRenew(this.#tokens)) return false
    await this.#renewOnce(context.session)
    return true
  }

  secrets(): Iterable<string> {
    return [...this.#options.secrets, ...this.#secretsOf(this.#tokens), ...this.#former]
  }

  #secretsOf(tokens: T | undefined): string[] {
    return tokens === undefined ? [] : [tokens.accessToken, tokens.refreshToken ?? '']
  }

  toJSON(): Record<string, unknown> {
    return { loggedIn: this.#tokens !== undefined }
  }

  [INSPECT](): string {
    return `SessionTokenAuth ${JSON.stringify(this)}`
  }

  #canRenew(tokens: T | undefined): boolean {
    return this.#options.login !== undefined || (this.#options.refresh !== undefined && tokens?.refreshToken !== undefined)
  }

  #renewOnce(session: Session): Promise<T> {
    if (this.#pending !== undefined) return this.#pending
    const generation = this.#generation
    const pending = this.#fetch(session).then((tokens) => {
      if (generation !== this.#generation) {
        // Newer tokens serve those who waited; after a logout there are none.
        if (this.#tokens !== undefined) return this.#tokens
        throw new AbortError('The login was overtaken by a logout', { code: 'LOGIN_OVERTAKEN', vendor: session.vendor })
      }
      this.#take(tokens, session)
      return tokens
    })
    this.#pending = pending
    pending.catch(() => {}).finally(() => {
      if (this.#pending === pending) this.#pending = undefined
    })
    return pending
  }

  async #fetch(session: Session): Promise<T> {
    const bare = session.bare()
    const { login, refresh, missing = 'give them, or valid tokens' } = this.#options
    const tokens = this.#tokens
    if (refresh !== undefined && tokens?.refreshToken !== undefined) {
      try {
        return await refresh(bare, tokens)
      } catch (error) {
        const status = (error as { status?: unknown }).status
        if (login === undefined || (status !== 401 && status !== 403 && status !== 400)) throw error
      }
    }
    if (login === undefined) throw session.configurationError(`There are no credentials to log in with: ${missing}`)
    return login(bare)
  }
}
