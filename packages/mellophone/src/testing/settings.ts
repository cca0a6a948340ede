import { Refusal } from './failures.ts'
import type { Lockouts } from './lockouts.ts'
import type { FakeMellophoneOptions, SettingName } from './options.ts'

/** The settings in force. */
export interface FakeSettings {
  readonly lockoutMinutes: number
  readonly lockoutAttempts: number
}

/** The settings that can be changed while the server runs: in its memory, and in its file. */
export class Settings {
  readonly token: string | undefined
  readonly #lockouts: Lockouts
  readonly #tags: readonly SettingName[]
  readonly #isAtomic: boolean
  #file: FakeSettings

  constructor(lockouts: Lockouts, { settingsToken, settingTags = ['lockouttime', 'loginattemptsallowed'], behaviour }: FakeMellophoneOptions) {
    this.token = settingsToken
    this.#lockouts = lockouts
    this.#tags = settingTags
    this.#isAtomic = behaviour !== 'observed'
    this.#file = this.current()
  }

  current(): FakeSettings {
    return { lockoutMinutes: this.#lockouts.minutes, lockoutAttempts: this.#lockouts.attemptsAllowed }
  }

  /** Changes the settings that are given, in memory and in the file. */
  change(lockoutTime: string | null, attempts: string | null): void {
    try {
      if (lockoutTime !== null) this.#lockouts.minutes = this.#parse('lockouttime', lockoutTime)
      if (attempts !== null) this.#lockouts.attemptsAllowed = this.#parse('loginattemptsallowed', attempts)
    } catch (error) {
      if (this.#isAtomic) this.reload()
      throw error
    }
    this.#file = this.current()
  }

  /** Takes the settings of the file. */
  reload(): void {
    this.#lockouts.minutes = this.#file.lockoutMinutes
    this.#lockouts.attemptsAllowed = this.#file.lockoutAttempts
  }

  #parse(name: SettingName, text: string): number {
    if (!this.#tags.includes(name)) {
      throw new Refusal(`ru.curs.mellophone.logic.EAuthServerLogic$1: config.xml does not contain &lt;${name}&gt; tag.`)
    }
    const value = Number(text)
    if (!/^[+-]?\d+$/.test(text) || value < -(2 ** 31) || value >= 2 ** 31) {
      throw new Refusal(`java.lang.NumberFormatException: For input string: "${text}"`)
    }
    return value
  }
}
