import type { FakeClock } from '@sdk/core/testing'

const DIGITS = '0123456789abcdef'

/** Everything that a real server takes from its clock and its random source: the same in every run. */
export class Generator {
  readonly #clock: FakeClock
  #state: number
  #stamps = 0

  constructor(clock: FakeClock, seed: number) {
    this.#clock = clock
    this.#state = seed >>> 0
  }

  /** The clock in milliseconds since 1970. */
  now(): number {
    return this.#clock.now()
  }

  /** A UUID of version 4. */
  id(): string {
    const variant = '89ab'.charAt(this.below(4))
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${variant}${this.hex(3)}-${this.hex(12)}`
  }

  /** The clock's time with microseconds and `Z`; each one is later than the one before while the clock stands still. */
  stamp(offsetMs = 0): string {
    const micros = (++this.#stamps % 1000).toString().padStart(3, '0')
    return `${new Date(this.now() + offsetMs).toISOString().slice(0, -1)}${micros}Z`
  }

  /** A whole number from 0 to `count - 1`. */
  below(count: number): number {
    return Math.floor(this.#random() * count)
  }

  /** Hexadecimal digits. */
  hex(length: number): string {
    return Array.from({ length }, () => DIGITS.charAt(this.below(16))).join('')
  }

  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
