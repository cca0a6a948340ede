import { invalidInput, type CallOptions, type Session } from '@sdk/core'
import { describeError } from '../errors/report.ts'
import { within, type Shared } from '../within.ts'
import { next } from './operations.ts'
import { take } from './take.ts'
import { settled, workItem, type WorkItem } from './work-item.ts'

/** How `items` takes items. */
export interface TakeItemsOptions extends CallOptions {
  /** Id of the task that works on the items; goes out with their reports. */
  readonly taskId?: number | string | undefined
}

/** How `process` works. */
export interface ProcessOptions extends TakeItemsOptions {
  /** Items worked on at the same time. Default 1. */
  readonly concurrency?: number | undefined
  /** Told of every error that a handler threw, and of what ended the whole for each item that was then in work. */
  readonly onError?: ((error: unknown, item: WorkItem) => void) | undefined
}

/** What a handler gets besides the item. */
export interface ProcessContext {
  /** Aborted when the whole is: hand it on to what takes long. */
  readonly signal: AbortSignal
}

/** Works on one item. Returning means that it went well, throwing that it failed. */
export type ItemHandler = (item: WorkItem, context: ProcessContext) => unknown

/** How many items `process` worked on. */
export interface ProcessSummary {
  /** Items whose handler returned. */
  readonly done: number
  /** Items whose handler threw, or was still at work when the whole was ended. */
  readonly failed: number
}

/** Throw it in a handler of `process` when the data of an item is at fault: the item is reported with `errorType: 'BUSINESS'`. */
export class BusinessError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'BusinessError', configurable: true, writable: true })
  }
}

const MAX_MESSAGE_LENGTH = 1000

/**
 * Takes items from a pool until none waits. Report each one's end with `item.done()` or `item.fail()`: an item without
 * report ends in `TIMEOUT`. Nothing is reported by itself, not even when the loop is left early. Call options hold for every
 * request; one that is broken off may have taken an item.
 *
 * Wire: `GET /api/v2/datapool/{label}/pull`, once per item and once more.
 * @throws {NotFoundError} no pool has this label
 */
export async function* items(session: Session, label: string, options: TakeItemsOptions = {}): AsyncGenerator<WorkItem, undefined> {
  const { taskId, ...call } = options
  for (;;) {
    const taken = await next(session, { label, taskId }, call)
    if (taken === null) return undefined
    yield workItem(session, taken)
  }
}

/**
 * Works off a pool: takes items until none waits and none is in work, gives each to the handler, and reports its end: `DONE` when the handler
 * returns, `ERROR` when it throws, with `BUSINESS` for a `BusinessError` and `SYSTEM` for anything else. What the handler
 * reported itself is left alone.
 *
 * When signal or deadline end the whole, no further item is taken, and items in work are reported as `ERROR`, never as
 * `DONE`: pools with `autoRetry` hand them out again. Requests and handlers that are under way are waited for, so that no
 * item is lost or worked on twice: give the context's signal to what takes long.
 *
 * Wire: `GET …/pull` and `POST …/entry/{id}`, once per item.
 * @throws {AbortError} the signal ended it
 * @throws {TimeoutError} the deadline was over
 * @throws {ApiError} taking an item or reporting one failed; the items in work are ended first
 */
export async function process(session: Session, label: string, handler: ItemHandler, options: ProcessOptions = {}): Promise<ProcessSummary> {
  const { concurrency = 1, taskId, onError, ...call } = options
  const details = { vendor: 'botcity', operation: 'datapools.process' }
  if (typeof handler !== 'function') throw invalidInput('handler', 'must be a function', details)
  if (onError !== undefined && typeof onError !== 'function') throw invalidInput('onError', 'must be a function', details)
  if (!Number.isInteger(concurrency) || concurrency < 1) throw invalidInput('concurrency', 'must be a whole number above 0', details)
  return within('datapools.process', call, async (shared) => {
    const worker = new Worker(session, label, handler, taskId, onError, shared)
    await Promise.all(Array.from({ length: concurrency }, () => worker.run()))
    if (worker.failure !== undefined) throw worker.failure.error
    return { done: worker.done, failed: worker.failed }
  })
}

class Worker {
  done = 0
  failed = 0
  /** What ended the whole. */
  failure: { readonly error: unknown } | undefined
  /** Items in work; settles without error when one has ended. */
  readonly #inWork = new Set<Promise<void>>()
  readonly #session: Session
  readonly #label: string
  readonly #handler: ItemHandler
  readonly #taskId: number | string | undefined
  readonly #onError: ProcessOptions['onError']
  readonly #shared: Shared
  readonly #failed = new AbortController()
  /** Ends the taking of items: with the whole, or with what failed. */
  readonly #end: AbortSignal
  /** Options of the requests, which the end of the whole does not break off: the item would be lost. */
  readonly #options: CallOptions

  constructor(session: Session, label: string, handler: ItemHandler, taskId: number | string | undefined, onError: ProcessOptions['onError'], shared: Shared) {
    this.#session = session
    this.#label = label
    this.#handler = handler
    this.#taskId = taskId
    this.#onError = onError
    this.#shared = shared
    this.#end = AbortSignal.any([shared.signal, this.#failed.signal])
    const { signal: _signal, ...options } = shared.options
    this.#options = options
  }

  /** Takes one item after the other. Never rejects. */
  async run(): Promise<void> {
    try {
      while (this.failure === undefined) {
        this.#shared.check()
        const taken = await take(this.#session, { label: this.#label, taskId: this.#taskId }, this.#options, { signal: this.#end, check: this.#shared.check })
        if (taken !== null) await this.#attend(workItem(this.#session, taken))
        else if (this.#inWork.size === 0) return
        // An item that fails may be handed out once more.
        else await Promise.race(this.#inWork)
      }
    } catch (error) {
      this.failure ??= { error }
      this.#failed.abort()
    }
  }

  async #attend(item: WorkItem): Promise<void> {
    const work = this.#work(item)
    const ended = work.catch(() => {})
    this.#inWork.add(ended)
    try {
      await work
    } finally {
      this.#inWork.delete(ended)
    }
  }

  async #work(item: WorkItem): Promise<void> {
    try {
      this.#shared.check()
      try {
        await this.#handler(item, { signal: this.#shared.signal })
      } finally {
        await settled(item)
      }
      if (!item.isReported) this.#shared.check()
    } catch (error) {
      this.failed++
      try {
        if (!item.isReported) await this.#reportFailure(item, error)
      } finally {
        this.#onError?.(error, item)
      }
      return
    }
    if (!item.isReported) await item.done(undefined, this.#options)
    this.done++
  }

  async #reportFailure(item: WorkItem, error: unknown): Promise<void> {
    const message = describeError(error).message.slice(0, MAX_MESSAGE_LENGTH)
    await item.fail({ errorType: error instanceof BusinessError ? 'BUSINESS' : 'SYSTEM', message }, this.#options)
  }
}
