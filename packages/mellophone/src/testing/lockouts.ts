import type { FakeClock } from '@sdk/core/testing'

/** A login with failed attempts. */
export interface LockoutEntry {
  /** The login as it was typed. */
  readonly login: string
  /** Failed attempts in a row. */
  readonly attempts: number
  /** Until when the login is locked, in milliseconds of the clock; `null` when it is not. */
  readonly lockedUntil: number | null
}

interface Counter {
  attempts: number
  lockedUntil: number
}

/** Counts failed attempts per login, and locks logins for a while. */
export class Lockouts {
  attemptsAllowed: number
  minutes: number
  readonly #clock: FakeClock
  readonly #counters = new Map<string, Counter>()

  constructor(clock: FakeClock, attemptsAllowed: number, minutes: number) {
    this.#clock = clock
    this.attemptsAllowed = attemptsAllowed
    this.minutes = minutes
  }

  /** Whether the login is locked. When its time is over, it has all attempts again. */
  isLocked(login: string): boolean {
    const counter = this.#counters.get(login)
    if (counter === undefined || counter.attempts < this.attemptsAllowed) return false
    if (this.#clock.now() < counter.lockedUntil) return true
    counter.attempts = 0
    return false
  }

  fail(login: string): void {
    const counter = this.#counters.get(login) ?? { attempts: 0, lockedUntil: 0 }
    this.#counters.set(login, counter)
    counter.attempts++
    if (counter.attempts >= this.attemptsAllowed) counter.lockedUntil = this.#clock.now() + this.minutes * 60_000
  }

  succeed(login: string): void {
    this.#counters.delete(login)
  }

  attempts(login: string): number {
    return this.#counters.get(login)?.attempts ?? 0
  }

  secondsToUnlock(login: string): number {
    const counter = this.#counters.get(login)
    return counter === undefined ? -1 : Math.trunc((counter.lockedUntil - this.#clock.now()) / 1000)
  }

  clear(): void {
    this.#counters.clear()
  }

  entries(): LockoutEntry[] {
    return [...this.#counters].map(([login, { attempts, lockedUntil }]) => {
      const locked = attempts >= this.attemptsAllowed && this.#clock.now() < lockedUntil
      return { login, attempts, lockedUntil: locked ? lockedUntil : null }
    })
  }
}
