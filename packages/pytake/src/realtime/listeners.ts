type Listener<A extends readonly unknown[]> = (...args: A) => unknown

/** Functions that are told of something, by name. What one of them throws stops neither the others nor the connection. */
export class Listeners<A extends readonly unknown[]> {
  readonly #byName = new Map<string, Set<Listener<A>>>()
  readonly #onError: (name: string, error: unknown) => void

  constructor(onError: (name: string, error: unknown) => void) {
    this.#onError = onError
  }

  /** Adds a function; the one that is returned removes it. */
  add(name: string, listener: Listener<A>): () => void {
    const listeners = this.#byName.get(name) ?? new Set()
    this.#byName.set(name, listeners.add(listener))
    return () => this.remove(name, listener)
  }

  remove(name: string, listener: Listener<A>): void {
    const listeners = this.#byName.get(name)
    listeners?.delete(listener)
    if (listeners?.size === 0) this.#byName.delete(name)
  }

  clear(): void {
    this.#byName.clear()
  }

  /** Tells all that listen to a name; returns whether there is one. */
  tell(name: string, ...args: A): boolean {
    const listeners = [...(this.#byName.get(name) ?? [])]
    for (const listener of listeners) {
      try {
        const outcome = listener(...args)
        if (outcome instanceof Promise) outcome.catch((error: unknown) => this.#onError(name, error))
      } catch (error) {
        this.#onError(name, error)
      }
    }
    return listeners.length > 0
  }
}
