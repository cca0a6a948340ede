import { TimeoutError, type TimeoutKind } from '../errors/connection-error.ts'
import type { Sent } from '../errors/sdk-error.ts'
import type { Transport, TransportContext, TransportRequest, TransportResponse } from '../transport/transport.ts'
import { cancelError, MAX_TIMER_MS, type Cancellation } from './cancellation.ts'

const PHASES: readonly TimeoutKind[] = ['connect', 'headers', 'body']
const SENT: readonly Sent[] = ['no', 'maybe', 'yes']

/** One attempt: its timer, its cancellation, and how far it came. Owns and removes everything it registers. */
export class Attempt implements TransportContext {
  cancelled: Error | undefined
  #phase = 0
  #handler: ((reason: Error) => void) | undefined
  #controller: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #removeCancel: (() => void) | undefined
  #reject: ((error: unknown) => void) | undefined

  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.cancelled !== undefined) this.#controller.abort(this.cancelled)
    return this.#controller.signal
  }

  get sent(): Sent {
    return SENT[this.#phase] ?? 'no'
  }

  onCancel(handler: (reason: Error) => void): void {
    this.#handler = handler
    if (this.cancelled !== undefined) handler(this.cancelled)
  }

  started(): void {
    if (this.#phase === 0) this.#phase = 1
  }

  answered(): void {
    this.#phase = 2
  }

  /** Ends the attempt with this error, whatever the transport does. */
  cancel(reason: Error): void {
    if (this.cancelled !== undefined) return
    this.cancelled = reason
    this.#reject?.(reason)
    this.#handler?.(reason)
    this.#controller?.abort(reason)
  }

  /** Sends through `send`, bounded by the attempt's timer and the call's cancellation. */
  run(send: Transport, request: TransportRequest, timeoutMs: number, cancellation: Cancellation): Promise<TransportResponse> {
    return new Promise((resolve, reject) => {
      this.#reject = reject
      this.#removeCancel = cancellation.onCancel((cause) => this.cancel(cancelError(cause)))
      if (this.cancelled !== undefined) return
      this.#arm(timeoutMs)
      send(request, this).then((response) => {
        this.#disarm()
        this.answered()
        resolve(response)
      }, (error: unknown) => {
        this.#disarm()
        reject(error)
      })
    })
  }

  /** The outcome of reading an answer's body, bounded like the attempt. */
  read<T>(body: Promise<T>, timeoutMs: number): Promise<T> {
    this.#arm(timeoutMs)
    return new Promise<T>((resolve, reject) => {
      this.#reject = reject
      body.then(resolve, reject)
      if (this.cancelled !== undefined) reject(this.cancelled)
    }).finally(() => this.#disarm())
  }

  /** A body that is sent piece by piece has moved, or is sent: the next piece, or the answer, may take so long. Nothing once there is an answer, or an end. */
  moved(limitMs: number, which: 'idle' | undefined): void {
    if (this.#timer === undefined || this.cancelled !== undefined) return
    clearTimeout(this.#timer)
    this.#arm(limitMs, which)
  }

  #arm(limitMs: number, which?: 'idle'): void {
    this.#timer = setTimeout(() => {
      const phase = which ?? PHASES[this.#phase] ?? 'body'
      const problem = phase === 'idle' ? `No byte of the upload moved for ${limitMs} ms` : `No complete answer within ${limitMs} ms (${phase})`
      this.cancel(new TimeoutError(problem, { which: phase }))
    }, Math.min(limitMs, MAX_TIMER_MS))
  }

  #disarm(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** Removes the timer and the cancellation handler. */
  end(): void {
    this.#disarm()
    this.#removeCancel?.()
  }
}
