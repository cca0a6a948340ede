/** Calls that are under way, and which of them take longer than anything can take. */
export class Watchdog {
  readonly #limitMs: number
  readonly #open = new Map<string, number>()

  constructor(limitMs: number) {
    this.#limitMs = limitMs
  }

  /** Whether any call is under way. */
  get busy(): boolean {
    return this.#open.size > 0
  }

  /** The outcome of a call, which is watched until it settles. */
  async watch<T>(description: string, act: () => Promise<T>): Promise<T> {
    this.#open.set(description, performance.now())
    try {
      return await act()
    } finally {
      this.#open.delete(description)
    }
  }

  /** The calls that hang. */
  hanging(now: number = performance.now()): string[] {
    return [...this.#open].filter(([, startedAt]) => now - startedAt > this.#limitMs).map(([description]) => description)
  }
}
