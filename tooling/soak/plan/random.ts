/** Random choices that are the same whenever the seed is. */
export class Random {
  #state: number

  /** Different texts give independent choices. */
  constructor(seed: number, ...parts: readonly (string | number)[]) {
    this.#state = seed >>> 0
    for (const character of parts.join('/')) this.#state = Math.imul(this.#state ^ character.charCodeAt(0), 0x01000193) >>> 0
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  /** `true` with this probability. */
  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** One of the values. */
  pick<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)]
    if (value === undefined) throw new RangeError('There is nothing to pick from')
    return value
  }
}
