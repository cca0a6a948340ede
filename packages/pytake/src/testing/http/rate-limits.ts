import { Limited } from '../world/refusal.ts'

/** The requests that are limited. */
export type RatePolicy = 'login' | 'refresh' | 'register'

const POLICIES: Readonly<Record<RatePolicy, { readonly quota: number; readonly windowMs: number }>> = {
  login: { quota: 5, windowMs: 60_000 }, refresh: { quota: 10, windowMs: 60_000 }, register: { quota: 3, windowMs: 3_600_000 },
}

/** Counts logins, refreshes and registrations. Refused inputs do not count. */
export class RateLimits {
  readonly #isOn: boolean
  readonly #taken: Record<RatePolicy, number[]> = { login: [], refresh: [], register: [] }

  constructor(isOn: boolean) {
    this.#isOn = isOn
  }

  /** Takes one; throws when there is none left. */
  take(policy: RatePolicy, now: number): void {
    if (!this.#isOn) return
    const { quota, windowMs } = POLICIES[policy]
    const recent = this.#taken[policy].filter((at) => now - at < windowMs)
    this.#taken[policy] = recent
    // The real header holds the printed object of a library.
    if (recent.length >= quota) throw new Limited('<slowapi.wrappers.Limit object at 0x7f0000000000>')
    recent.push(now)
  }
}
