import { ConfigurationError } from '../errors/validation-error.ts'
import { concat } from './bytes.ts'
import { tooLarge } from './errors.ts'
import type { DefaultTransportOptions } from './options.ts'
import { plainHeaders } from './response-headers.ts'
import type { Transport, TransportContext, TransportRequest, TransportResponse } from './transport.ts'

/** `fetch` names and undoes content codings by itself. */
export const acceptEncoding: string | undefined = undefined

/**
 * The default transport where there is no Node: the runtime's `fetch`.
 * @throws {ConfigurationError} an option that `fetch` cannot honour
 */
export function createDefaultTransport({ dispatcher, tls, proxy }: DefaultTransportOptions): Transport {
  for (const [name, value] of Object.entries({ dispatcher, tls, proxy })) {
    if (value !== undefined) throw new ConfigurationError(`The option '${name}' has no effect on the fetch of this runtime: leave it out, or give a 'transport'`, { code: 'INVALID_OPTION' })
  }
  return send
}

async function send(request: TransportRequest, context: TransportContext): Promise<TransportResponse> {
  const init: RequestInit & { duplex?: 'half' } = { method: request.method, headers: { ...request.headers }, redirect: 'manual', signal: context.signal }
  if (request.body !== undefined) {
    init.body = (typeof request.body === 'string' || request.body instanceof Uint8Array ? request.body : toStream(request.body)) as NonNullable<RequestInit['body']>
    if (typeof request.body !== 'string') init.duplex = 'half'
  }
  context.started()
  const response = await fetch(request.origin + request.path, init)
  context.answered()
  const headers = plainHeaders(Object.fromEntries(response.headers))
  const stream = (response.body ?? undefined) as AsyncIterable<Uint8Array> | undefined
  if (request.stream) return { status: response.status, headers, body: stream ?? empty() }
  return { status: response.status, headers, body: stream === undefined ? new Uint8Array() : await collect(stream, request.maxBytes) }
}

async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return concat(chunks, bytes)
}

function toStream(body: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = body[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}

async function* empty(): AsyncIterable<Uint8Array> {}
