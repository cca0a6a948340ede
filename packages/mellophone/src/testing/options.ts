import type { FakeClock } from '@sdk/core/testing'
import type { FakeProvider } from './providers/options.ts'

/** Whether the fake works as the interface promises, or has the real server's bugs too. */
export type Behaviour = 'declared' | 'observed'

/** A setting that `setsettings` can change, by its tag in the server's file. */
export type SettingName = 'lockouttime' | 'loginattemptsallowed'

/**
 * What comes of two providers that accept the same credentials and answer into one buffer: one clean answer, both answers one after the
 * other, one answer after a doubled declaration, or the second answer inside an attribute of the first.
 */
export type RaceOutcome = 'clean' | 'two-documents' | 'doubled-declaration' | 'nested'

/** How a fake Mellophone is set up. */
export interface FakeMellophoneOptions {
  /** The login providers, in the order of the server's file; by default one writable SQL provider called `main`, without users. */
  readonly providers?: readonly FakeProvider[] | undefined
  /** Failed attempts in a row that lock a login: 5 by default. */
  readonly lockoutAttempts?: number | undefined
  /** For how many minutes a login is locked: 10 by default. */
  readonly lockoutMinutes?: number | undefined
  /** Whether the refusal of a locked login tells the seconds left; `false` by default. */
  readonly showUnlockTime?: boolean | undefined
  /** The token for `setsettings`; without one every token is refused. */
  readonly settingsToken?: string | undefined
  /** The token for `getuserlist` and `user/*`; without one every token is refused. */
  readonly userManageToken?: string | undefined
  /** The settings that stand in the server's file, both by default; others cannot be changed. */
  readonly settingTags?: readonly SettingName[] | undefined
  /** Refuses clear-text passwords in the tables of SQL providers; `false` by default. */
  readonly hashOnly?: boolean | undefined
  /** Minutes without `isauthenticated` after which the hourly sweep ends a session; 0, the default, means never. */
  readonly sessionTimeoutMinutes?: number | undefined
  /** The default charset of the server's process. With `us-ascii` most answers have `?` for every other character. */
  readonly charset?: 'utf-8' | 'us-ascii' | undefined
  /** In `observed`, the outcomes of races in turn, from the first again after the last; `two-documents` by default. */
  readonly race?: readonly RaceOutcome[] | undefined
  /**
   * `declared`, the default, lets every operation work as typed. `observed` has the bugs of server 1.6.1 as well:
   *
   * | Situation | `declared` | `observed` |
   * | --- | --- | --- |
   * | `changeappsesid` of a session that never had a state | works | 500, nothing changes |
   * | credentials valid in two providers of the group | the provider configured first answers | the one configured last; `checkcredentials` and `getproviderlist` answer as `race` says |
   * | order in which the providers are asked, and of the details of a refusal | as configured | the other way round |
   * | `user/{sid}` with `sid` but without `login` in the body | open sessions stay healthy and show the new profile | open sessions break: 403 |
   * | `user/{sid}` without `pwd` in the body | open sessions remember their password | they forget it if `sid` is in the body: `changeuserpwd` is refused |
   * | `user/{sid}` without `sid` in the body | open sessions show the new profile and follow a new login | they keep the old profile and login, and outlive a deletion after a new login |
   * | update and deletion of a user whose login another provider has too | touch the sessions of the writable provider only | touch the other provider's sessions too |
   * | `getuserlist` of an LDAP provider | its users in `<root pid="…">` | by `pid`: 403; in a group: half a start tag, which breaks the answer |
   * | a database that is down, in `getuserlist` of a group | is left out | leaves half a start tag |
   * | a user with an empty `sid`, in `getuserlist` | is listed | its fields become attributes of the list |
   * | LDAP login with a wildcard (`m*`) | is no user | matches the first user that fits |
   * | the stored hash text given as the password | is refused | is accepted, unless `hashOnly` |
   * | `changepwd` on a provider that changes nothing (`xmlfile`, `httpserver`) | the session remembers the valid password | it remembers the new one: `checkname` is refused on `xmlfile` |
   * | `isauthenticated` of a session of `loginesiauser` without `userinfo` | a user with the login alone | 500 |
   * | `setsettings` whose second value is invalid | changes nothing | the first value is active until the restart |
   */
  readonly behaviour?: Behaviour | undefined
  /** The time for lockouts, sessions and error bodies; by default a clock that only {@link FakeClock.advance} moves. */
  readonly clock?: FakeClock | undefined
}
