import { ConfigurationError } from '../errors/validation-error.ts'
import { concat } from './bytes.ts'
import { BodyError, isCodingCode, isSuccess, tooLarge, withStatus } from './errors.ts'
import type { DefaultTransportOptions } from './options.ts'
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
    init.body = (typeof request.body === 'string' || request.body instanceof Uint8Array ? request.body : toStream(request.body, context)) as NonNullable<RequestInit['body']>
    if (typeof request.body !== 'string') init.duplex = 'half'
  }
  context.started()
  const response = await fetch(request.origin + request.path, init)
  context.answered()
  const headers = headersOf(response.headers)
  const { status } = response
  const body = bodyOf(response.body as AsyncIterable<Uint8Array> | null, status)
  return { status, headers, body: request.stream ? body : await collect(body, request.maxBytes, status) }
}

/** The body of an answer; the runtime undoes its coding. */
async function* bodyOf(stream: AsyncIterable<Uint8Array> | null, status: number): AsyncIterable<Uint8Array> {
  try {
    if (stream !== null) yield* stream
  } catch (error) {
    const { cause } = error as { cause?: { code?: unknown } }
    throw isCodingCode(cause?.code) ? withStatus(new BodyError('BODY_CODING', 'the body is not valid data of its coding'), status) : error
  }
}

/** Headers as the other transport gives them: `set-cookie` is the one that comes in several. */
function headersOf(headers: Iterable<readonly [string, string]>): Record<string, string> {
  const out = Object.create(null) as Record<string, string>
  for (const [name, value] of headers) out[name] = out[name] === undefined ? value : `${out[name]}, ${value}`
  return out
}

async function collect(body: AsyncIterable<Uint8Array>, maxBytes: number, status: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) throw withStatus(tooLarge(maxBytes), status)
      chunks.push(chunk)
    }
  } catch (error) {
    if (isSuccess(status) || !(error instanceof BodyError)) throw error
    return new Uint8Array()
  }
  return concat(chunks, bytes)
}

function toStream(body: AsyncIterable<Uint8Array>, context: TransportContext): ReadableStream<Uint8Array> {
  const iterator = body[Symbol.asyncIterator]()
  const close = async (): Promise<void> => {
    await iterator.return?.()
  }
  // Runtimes do not cancel a stream that they were reading from when the request is aborted.
  context.onCancel(() => void close().catch(() => {}))
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    cancel: close,
  })
}
