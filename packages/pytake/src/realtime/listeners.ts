type Listener<A extends readonly unknown[]> = (...args: A) => unknown

/** Functions that are told of something, by name. What one of them throws stops neither the others nor the connection. */
export class Listeners<A extends readonly unknown[]> {
  /** With each function what ends the wait for its signals. */
  readonly #byName = new Map<string, Map<Listener<A>, AbortController>>()
  readonly #onError: (name: string, error: unknown) => void

  constructor(onError: (name: string, error: unknown) => void) {
    this.#onError = onError
  }

  /** Adds a function; the one that is returned removes it, and so does the signal. */
  add(name: string, listener: Listener<A>, signal?: AbortSignal): () => void {
    if (signal?.aborted === true) return () => {}
    const remove = (): void => this.remove(name, listener)
    const listeners = this.#byName.get(name) ?? new Map<Listener<A>, AbortController>()
    const removed = listeners.get(listener) ?? new AbortController()
    this.#byName.set(name, listeners.set(listener, removed))
    signal?.addEventListener('abort', remove, { signal: removed.signal })
    return remove
  }

  remove(name: string, listener: Listener<A>): void {
    const listeners = this.#byName.get(name)
    listeners?.get(listener)?.abort()
    listeners?.delete(listener)
    if (listeners?.size === 0) this.#byName.delete(name)
  }

  clear(): void {
    for (const listeners of this.#byName.values()) for (const removed of listeners.values()) removed.abort()
    this.#byName.clear()
  }

  /** Tells all that listen to a name; returns whether there is one. */
  tell(name: string, ...args: A): boolean {
    const listeners = [...(this.#byName.get(name)?.keys() ?? [])]
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
