import type { FakeClock } from '@sdk/core/testing'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Everything that a real server takes from its clock and its random source: the same in every run. */
export class Generator {
  readonly #clock: FakeClock
  #count = 0
  #micros = 0
  #state: number

  constructor(clock: FakeClock, seed: number) {
    this.#clock = clock
    this.#state = seed >>> 0
  }

  now(): number {
    return this.#clock.now()
  }

  /** A UUID of version 7: the clock's time, then a counter. */
  id(): string {
    const time = this.now().toString(16).padStart(12, '0')
    const count = (++this.#count).toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count}`
  }

  /** The clock's time in microseconds; each one is later than the one before while the clock stands still. */
  stamp(): string {
    this.#micros = Math.max(this.now() * 1000, this.#micros + 1)
    const micros = (this.#micros % 1000).toString().padStart(3, '0')
    return `${new Date(Math.floor(this.#micros / 1000)).toISOString().slice(0, -1)}${micros}Z`
  }

  /** The clock's time without fraction. */
  seconds(offsetMs = 0): string {
    return `${new Date(this.now() + offsetMs).toISOString().slice(0, 19)}Z`
  }

  /** A whole number from 1 to `sides`. */
  die(sides: number): number {
    return Math.floor(this.#random() * sides) + 1
  }

  /** One of the items. */
  pick<T>(items: readonly T[]): T | undefined {
    return items[this.die(Math.max(items.length, 1)) - 1]
  }

  /** Letters and digits. */
  letters(length: number): string {
    return Array.from({ length }, () => LETTERS.charAt(this.die(LETTERS.length) - 1)).join('')
  }

  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
