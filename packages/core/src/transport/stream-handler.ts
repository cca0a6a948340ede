import { codingOf, decompressStream } from './decompress.ts'
import { plainHeaders } from './response-headers.ts'
import type { DispatchController } from './collect-handler.ts'
import { withStatus } from './errors.ts'
import { isSuccess } from './status.ts'
import type { TransportContext, TransportRequest, TransportResponse } from './transport.ts'

const HIGH_WATER_BYTES = 262_144

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** Hands an answer's body on as a stream; the socket is paused while the reader is behind. */
export class StreamHandler {
  readonly #context: TransportContext
  readonly #resolve: (response: TransportResponse | Promise<TransportResponse>) => void
  readonly #reject: (error: unknown) => void
  #controller: DispatchController | undefined
  #queue: Uint8Array[] = []
  #queuedBytes = 0
  #paused = false
  #ended = false
  #failure: Error | undefined
  #wake: (() => void) | undefined

  constructor(
    _request: TransportRequest, context: TransportContext,
    resolve: (response: TransportResponse | Promise<TransportResponse>) => void, reject: (error: unknown) => void,
  ) {
    this.#context = context
    this.#resolve = resolve
    this.#reject = reject
  }

  cancel(reason: Error): void {
    this.#fail(reason)
    this.#controller?.abort(reason)
  }

  onRequestStart(controller: DispatchController): void {
    if (this.#failure !== undefined) {
      controller.abort(this.#failure)
      return
    }
    this.#controller = controller
    this.#context.started()
  }

  onResponseStart(_controller: DispatchController, status: number, raw: Headers): void {
    if (status < 200) return
    const headers = plainHeaders(raw)
    this.#context.answered()
    let body: AsyncIterable<Uint8Array> = this.#read()
    try {
      const coding = codingOf(headers['content-encoding'])
      if (coding !== undefined) body = decompressStream(body, coding)
    } catch (error) {
      if (!isSuccess(status)) this.#resolve({ status, headers, body: new Uint8Array() })
      this.cancel(withStatus(error, status) as Error)
      return
    }
    this.#resolve({ status, headers, body })
  }

  onResponseData(controller: DispatchController, chunk: Uint8Array): void {
    this.#queue.push(chunk)
    this.#queuedBytes += chunk.byteLength
    if (this.#queuedBytes > HIGH_WATER_BYTES && !this.#paused) {
      this.#paused = true
      controller.pause()
    }
    this.#wake?.()
  }

  onResponseEnd(): void {
    this.#ended = true
    this.#wake?.()
  }

  onResponseError(_controller: DispatchController | undefined, error: Error): void {
    this.#fail(error)
  }

  #fail(error: Error): void {
    this.#failure ??= error
    this.#reject(this.#failure)
    this.#wake?.()
  }

  async *#read(): AsyncIterable<Uint8Array> {
    try {
      for (;;) {
        const chunk = this.#queue.shift()
        if (chunk !== undefined) {
          this.#queuedBytes -= chunk.byteLength
          if (this.#paused && this.#queuedBytes < HIGH_WATER_BYTES / 2) {
            this.#paused = false
            this.#controller?.resume()
          }
          yield chunk
        } else if (this.#failure !== undefined) throw this.#failure
        else if (this.#ended) return
        else {
          await new Promise<void>((resolve) => {
            this.#wake = resolve
          })
          this.#wake = undefined
        }
      }
    } finally {
      if (!this.#ended && this.#failure === undefined) this.cancel(new Error('The stream was left before its end'))
    }
  }
}
