import type { Cancellation } from './cancellation.ts'
import { cancelError } from './cancellation.ts'

/** Bounds the calls in flight of a session and holds back the buckets that the server has paused. */
export class Limiter {
  readonly #max: number
  #active = 0
  readonly #queue: (() => void)[] = []
  readonly #pausedUntil = new Map<string, number>()

  constructor(max: number | undefined) {
    this.#max = max ?? Infinity
  }

  /** Takes a place; resolves at once while there is one. Every taken place must be left. */
  enter(cancellation: Cancellation): Promise<void> | undefined {
    if (this.#active < this.#max) {
      this.#active++
      return undefined
    }
    return new Promise((resolve, reject) => {
      const go = (): void => {
        remove()
        resolve()
      }
      this.#queue.push(go)
      const remove = cancellation.onCancel((cause) => {
        const at = this.#queue.indexOf(go)
        if (at >= 0) this.#queue.splice(at, 1)
        reject(cancelError(cause))
      })
    })
  }

  /** Gives the place to the next in the queue. */
  leave(): void {
    const next = this.#queue.shift()
    if (next === undefined) this.#active--
    else next()
  }

  /** Holds a bucket back for some time; a shorter pause never shortens a longer one. */
  pause(bucket: string, ms: number): void {
    const until = performance.now() + ms
    if (until > (this.#pausedUntil.get(bucket) ?? 0)) this.#pausedUntil.set(bucket, until)
  }

  /** Milliseconds until none of the buckets is held back any more. */
  pausedMs(buckets: readonly string[]): number {
    if (this.#pausedUntil.size === 0) return 0
    const now = performance.now()
    let longest = 0
    for (const bucket of buckets) {
      const left = (this.#pausedUntil.get(bucket) ?? 0) - now
      if (left <= 0) this.#pausedUntil.delete(bucket)
      else longest = Math.max(longest, left)
    }
    return longest
  }
}
