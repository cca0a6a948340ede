import type { FakeClock } from '@sdk/core/testing'
import type { FakeCatalog } from './catalog/models.ts'
import type { Audiences, Provider } from './world/rows.ts'

/** Whether the fake works as the interface promises, or has the real server's bugs too. */
export type Behaviour = 'declared' | 'observed'

/** A developer whose key the server knows. */
export interface FakeDeveloper {
  readonly username: string
  /** `<username>@example.com` by default. */
  readonly email?: string | undefined
  /** A key of 32 letters and digits; none by default. */
  readonly api_key?: string | undefined
  /** `false` by default. */
  readonly is_global_admin?: boolean | undefined
  readonly provider_audiences?: Audiences | null | undefined
  readonly id?: string | undefined
}

/** What a provider says about a token: who it is for, or that the provider does not answer. */
export type FakeIdentity =
  | 'unreachable'
  | {
      readonly provider: Provider
      readonly id: string
      readonly email?: string | null | undefined
      /** `true` by default, when there is an `email`. */
      readonly email_verified?: boolean | undefined
      /** Further fields of the profile, as `login` of GitHub and `username` of Discord. */
      readonly profile?: { readonly [name: string]: string | boolean | null } | undefined
    }

/** The names of the server's rate limits. */
export type RatePolicy = 'hourly' | 'burst' | 'user_registration' | 'asset_upload' | 'developer_key_rotation'

/** A rate limit: so many requests, given back evenly within the window. */
export interface FakeRateLimit {
  readonly quota: number
  readonly windowSeconds: number
}

/** How a fake Valentina is set up. */
export interface FakeValentinaOptions {
  /** The developers; by default one global admin whose key is `fake.apiKey`. */
  readonly developers?: readonly FakeDeveloper[] | undefined
  /** The company that is there from the start, owned by the first developer, with the name given or `Night Owls`; `false` for none. */
  readonly company?: { readonly name: string } | false | undefined
  /** Objects of the catalog instead of the small made-up ones. */
  readonly catalog?: FakeCatalog | undefined
  /** What the providers say about tokens of `identify` and `linkIdentity`, by token. */
  readonly identities?: Readonly<Record<string, FakeIdentity>> | undefined
  /** The audiences of ID tokens that the server itself accepts, besides those of the developer; none by default. */
  readonly audiences?: Audiences | undefined
  /** The ids of the providers' signing keys; others make the provider unreachable. `['fake-key']` by default. */
  readonly signingKeys?: readonly string[] | undefined
  /** Rate limits: `false`, the default, for none; `true` for the real server's; or limits by name, the real ones for names left out. */
  readonly rateLimits?: boolean | Partial<Readonly<Record<RatePolicy, FakeRateLimit>>> | undefined
  /** Where dice, names and keys come from: the same number gives the same ones. 1 by default. */
  readonly seed?: number | undefined
  /** What `health` tells as `version`; `0.27.0` by default. */
  readonly version?: string | undefined
  /**
   * `declared`, the default, lets every operation work as typed. `observed` has the bugs of server 0.27.0 as well:
   *
   * | Situation | `declared` | `observed` |
   * | --- | --- | --- |
   * | a character is refused with 400 (name taken, vampire without clan) | nothing is stored | the character stays, and blocks later updates of its namesake |
   * | a company is created with settings out of range or of an unknown kind | 400, nothing is stored | 400 or 500, and half a company stays: company lists of global admins are 500 from then on |
   * | an unknown role in `users` | 400 | 500 |
   * | an unknown permission in the settings of a company | 400 | 500 |
   * | `include=traits` of a character with a gift of a tribe or auspice | works | 500 |
   * | an acting user of another company in dice rolls | 404 | is accepted |
   * | an upload without file name | 400 | 500 |
   * | numbers of more than 32 bits | 400 | 500 |
   * | a read that is repeated after another key or another acting user wrote | sees the change | sees it a minute after it read first |
   */
  readonly behaviour?: Behaviour | undefined
  /** The time for dates, rate limits and expiries; by default a clock that only {@link FakeClock.advance} moves. */
  readonly clock?: FakeClock | undefined
}
