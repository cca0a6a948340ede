import type { FakeClock, FakeRequest } from '@sdk/core/testing'
import type { FakeMaestroOptions } from './options.ts'
import { Refusal } from './refusal.ts'
import { bodyOf } from './routes/shared.ts'

const HOUR_MS = 3_600_000

/** Who is let in, and for how long. */
export class Accounts {
  readonly organization: string
  readonly #login: string
  readonly #key: string
  readonly #organizations: ReadonlySet<string>
  readonly #lifetimeMs: number
  readonly #clock: FakeClock
  readonly #tokens = new Map<string, number>()
  #count = 0

  constructor(options: FakeMaestroOptions, clock: FakeClock) {
    this.organization = options.organization ?? 'acme-org'
    this.#login = options.login ?? 'fake-login'
    this.#key = options.key ?? 'fake-key'
    this.#organizations = new Set([this.organization, this.#login, ...(options.organizations ?? [])])
    this.#lifetimeMs = options.tokenLifetimeMs ?? HOUR_MS
    this.#clock = clock
    for (const token of options.accessTokens ?? []) this.#tokens.set(token, this.#end())
  }

  /** Makes every token invalid at once. */
  expire(): void {
    this.#tokens.clear()
  }

  logIn(request: FakeRequest): Record<string, string> {
    const { login, key } = bodyOf(request)
    if (login !== this.#login || key !== this.#key) throw new Refusal(401, { message: 'Invalid credentials' })
    const number = String(++this.#count).padStart(4, '0')
    const accessToken = `access-token-${number}`
    this.#tokens.set(accessToken, this.#end())
    return { accessToken, refreshToken: `refresh-token-${number}`, organizationLabel: this.organization }
  }

  /** Refuses a request without a valid token, or for a workspace of others. */
  check({ headers }: FakeRequest): void {
    const bearer = /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1]
    const given = [bearer, headers['token']].filter((token) => token !== undefined)
    if (given.length === 0) throw new Refusal(401, { message: 'Access token is missing' })
    if (given.some((token) => (this.#tokens.get(token) ?? 0) <= this.#clock.now())) throw new Refusal(401, { message: 'Token expired' })
    const organization = headers['organization']
    if (organization !== undefined && !this.#organizations.has(organization)) throw new Refusal(403, { message: 'Access to this workspace is denied' })
  }

  #end(): number {
    return this.#clock.now() + this.#lifetimeMs
  }
}
