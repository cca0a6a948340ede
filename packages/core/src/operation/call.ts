import type { Outcome } from '../pipeline/call-state.ts'
import type { WithResponse } from '../pipeline/response.ts'

const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/**
 * A call under way. It starts by itself, once, after the current synchronous code, and is used as a promise of its
 * result; `withResponse()` gives the answer along with it.
 */
export class Call<T> implements Promise<T> {
  readonly #run: () => Promise<Outcome<T>>
  #started: Promise<Outcome<T>> | undefined

  constructor(run: () => Promise<Outcome<T>>) {
    this.#run = run
    queueMicrotask(() => {
      void this.start()
    })
  }

  get [Symbol.toStringTag](): string {
    return 'Call'
  }

  [INSPECT](): string {
    return `${this[Symbol.toStringTag]} { <not awaited> }`
  }

  // oxlint-disable-next-line unicorn/no-thenable -- a call is used as a promise
  then<A = T, B = never>(onFulfilled?: ((value: T) => A | PromiseLike<A>) | null, onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<A | B> {
    return this.start().then(typeof onFulfilled === 'function' ? (outcome) => onFulfilled(outcome.data) : (outcome) => outcome.data as unknown as A, onRejected)
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onRejected)
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.start().then((outcome) => outcome.data).finally(onFinally)
  }

  /** The result with the answer it came in: status, headers, raw body, request id, rate limit. */
  async withResponse(): Promise<WithResponse<T>> {
    const { data, response } = await this.start()
    return { data, response: await response() }
  }

  #launch(): Promise<Outcome<T>> {
    try {
      return this.#run()
    } catch (error) {
      return Promise.reject(error)
    }
  }

  /** @internal */
  protected start(): Promise<Outcome<T>> {
    return (this.#started ??= this.#launch())
  }
}
