const CAPACITY = 500
const COST = 5
const REFUND = 1

/** Bounds the retries of a session, so that a failing server is not flooded: each retry costs five tokens, each success gives one back. */
export class RetryBudget {
  #tokens = CAPACITY

  /** Takes a retry's tokens; `false` when there are too few. */
  take(): boolean {
    if (this.#tokens < COST) return false
    this.#tokens -= COST
    return true
  }

  /** Counts a success. */
  succeed(): void {
    if (this.#tokens < CAPACITY) this.#tokens += REFUND
  }
}
