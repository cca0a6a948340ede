import { SdkError } from '@sdk/core'
import type { OverflowPolicy } from './options.ts'
import { aborted } from './waiting.ts'

/** How a stream is set up. */
export interface EventStreamInit {
  readonly bufferSize: number
  readonly overflow: OverflowPolicy
  readonly signal: AbortSignal | undefined
  /** Called once, when the stream ends for whatever reason. */
  readonly onEnd: () => void
  /** Called when an event is dropped for the first time. */
  readonly onFirstDrop: () => void
}

/**
 * Events of one name, one after another. Events that come before the first one is taken are kept, too, as many as
 * `bufferSize` says. The stream is done when the live events are closed, and fails when the connection is given up;
 * leaving a `for await` ends it.
 */
export class EventStream<T> implements AsyncIterableIterator<T>, AsyncDisposable {
  readonly #init: EventStreamInit
  readonly #waiting: PromiseWithResolvers<IteratorResult<T, undefined>>[] = []
  #kept: T[] = []
  #dropped = 0
  #end: { readonly error: SdkError | undefined } | undefined
  readonly #onAbort: () => void

  /** Not for direct use: streams are made by `realtime.events()`. */
  constructor(init: EventStreamInit) {
    this.#init = init
    this.#onAbort = () => {
      this.#kept = []
      if (init.signal !== undefined) this.end(aborted(init.signal, 'realtime.events'))
    }
    init.signal?.addEventListener('abort', this.#onAbort)
  }

  /** Events that were dropped because nobody took them in time. */
  get dropped(): number {
    return this.#dropped
  }

  /** Events that wait to be taken. */
  get buffered(): number {
    return this.#kept.length
  }

  /** @internal An event has come. */
  push(event: T): void {
    if (this.#end !== undefined) return
    const waiting = this.#waiting.shift()
    if (waiting !== undefined) {
      waiting.resolve({ done: false, value: event })
      return
    }
    const { bufferSize, overflow } = this.#init
    if (this.#kept.length < bufferSize) this.#kept.push(event)
    else if (overflow === 'error') {
      this.#dropped++
      this.end(new SdkError(`More than ${bufferSize} events waited to be taken`, { vendor: 'pytake', operation: 'realtime.events', code: 'EVENT_OVERFLOW', sent: 'yes' }))
    } else {
      if (overflow === 'dropOldest') {
        this.#kept.shift()
        this.#kept.push(event)
      }
      if (this.#dropped++ === 0) this.#init.onFirstDrop()
    }
  }

  /** @internal No more events come: the stream is done, or fails, after those it has kept. */
  end(error?: SdkError): void {
    if (this.#end !== undefined) return
    // An error is told once; who asks again is told that there is nothing more.
    this.#end = { error: this.#waiting.length > 0 ? undefined : error }
    this.#init.signal?.removeEventListener('abort', this.#onAbort)
    this.#init.onEnd()
    for (const waiting of this.#waiting.splice(0)) {
      if (error === undefined) waiting.resolve({ done: true, value: undefined })
      else waiting.reject(error)
    }
  }

  /** The next event, once it has come. */
  async next(): Promise<IteratorResult<T, undefined>> {
    if (this.#kept.length > 0) return { done: false, value: this.#kept.shift() as T }
    if (this.#end === undefined) {
      const waiting = Promise.withResolvers<IteratorResult<T, undefined>>()
      this.#waiting.push(waiting)
      return waiting.promise
    }
    const { error } = this.#end
    if (error === undefined) return { done: true, value: undefined }
    this.#end = { error: undefined }
    throw error
  }

  /** Ends the stream; events that wait are lost. */
  async return(): Promise<IteratorResult<T, undefined>> {
    this.#kept = []
    this.end()
    this.#end = { error: undefined }
    return { done: true, value: undefined }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
