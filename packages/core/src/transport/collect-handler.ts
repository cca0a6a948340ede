import { codingOf, decompress } from './decompress.ts'
import { tooLarge, withStatus } from './errors.ts'
import { plainHeaders } from './response-headers.ts'
import { isSuccess } from './status.ts'
import type { TransportContext, TransportRequest, TransportResponse } from './transport.ts'

/** The part of undici's controller that the handlers use. */
export interface DispatchController {
  abort(reason: Error): void
  pause(): void
  resume(): void
}

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** Collects an answer from undici's dispatch callbacks. */
export class CollectHandler {
  readonly #request: TransportRequest
  readonly #context: TransportContext
  readonly #resolve: (response: TransportResponse | Promise<TransportResponse>) => void
  readonly #reject: (error: unknown) => void
  #controller: DispatchController | undefined
  #cancelled: Error | undefined
  #status = 0
  #headers: Record<string, string> = {}
  #chunks: Uint8Array[] = []
  #bytes = 0

  constructor(
    request: TransportRequest, context: TransportContext,
    resolve: (response: TransportResponse | Promise<TransportResponse>) => void, reject: (error: unknown) => void,
  ) {
    this.#request = request
    this.#context = context
    this.#resolve = resolve
    this.#reject = reject
  }

  cancel(reason: Error): void {
    this.#cancelled = reason
    this.#reject(reason)
    this.#controller?.abort(reason)
  }

  onRequestStart(controller: DispatchController): void {
    if (this.#cancelled !== undefined) {
      controller.abort(this.#cancelled)
      return
    }
    this.#controller = controller
    this.#context.started()
  }

  onResponseStart(_controller: DispatchController, status: number, headers: Headers): void {
    if (status < 200) return
    this.#status = status
    this.#headers = plainHeaders(headers)
    this.#context.answered()
  }

  onResponseData(controller: DispatchController, chunk: Uint8Array): void {
    this.#bytes += chunk.byteLength
    if (this.#bytes <= this.#request.maxBytes) {
      this.#chunks.push(chunk)
      return
    }
    if (!isSuccess(this.#status)) this.#resolve({ status: this.#status, headers: this.#headers, body: new Uint8Array() })
    controller.abort(withStatus(tooLarge(this.#request.maxBytes), this.#status) as Error)
  }

  onResponseEnd(): void {
    if (this.#cancelled !== undefined) return
    const [first] = this.#chunks
    const raw = first !== undefined && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks, this.#bytes)
    const response = { status: this.#status, headers: this.#headers, body: raw }
    const encoding = this.#headers['content-encoding']
    this.#resolve(encoding === undefined || raw.byteLength === 0 ? response : decoded(response, encoding, this.#request.maxBytes))
  }

  onResponseError(_controller: DispatchController | undefined, error: Error): void {
    this.#reject(this.#cancelled ?? error)
  }
}

async function decoded(response: { status: number; headers: Record<string, string>; body: Uint8Array }, encoding: string, maxBytes: number): Promise<TransportResponse> {
  try {
    const coding = codingOf(encoding)
    return coding === undefined ? response : { ...response, body: await decompress(response.body, coding, maxBytes) }
  } catch (error) {
    if (!isSuccess(response.status)) return { ...response, body: new Uint8Array() }
    throw withStatus(error, response.status)
  }
}
