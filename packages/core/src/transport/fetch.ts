import { ConfigurationError } from '../errors/validation-error.ts'
import { chunksOf } from './bytes.ts'
import { collect } from './collect.ts'
import { BodyError, isCodingCode } from './errors.ts'
import type { DefaultTransportOptions } from './options.ts'
import { isSuccess } from './status.ts'
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
  let source: Source | undefined
  if (typeof request.body === 'string' || request.body instanceof Uint8Array) init.body = request.body as NonNullable<RequestInit['body']>
  else if (request.body !== undefined) {
    source = sourceOf(request.body)
    init.body = source.stream as NonNullable<RequestInit['body']>
    init.duplex = 'half'
    context.onCancel(source.close)
  }
  context.started()
  try {
    const response = await fetch(request.origin + request.path, init)
    context.answered()
    const headers = headersOf(response.headers)
    const { status } = response
    const body = bodyOf(response.body as ReadableStream<Uint8Array> | null)
    return { status, headers, body: request.stream ? body : await collected(body, request.maxBytes, status) }
  } finally {
    source?.close()
  }
}

/** The body of an answer; the runtime undoes its coding. */
async function* bodyOf(stream: ReadableStream<Uint8Array> | null): AsyncIterable<Uint8Array> {
  try {
    if (stream !== null) yield* chunksOf(stream)
  } catch (error) {
    const { cause } = error as { cause?: { code?: unknown } }
    throw isCodingCode(cause?.code) ? new BodyError('BODY_CODING', 'the body is not valid data of its coding') : error
  }
}

/** Headers as the other transport gives them: `set-cookie` is the one that comes in several. */
function headersOf(headers: Iterable<readonly [string, string]>): Record<string, string> {
  const out = Object.create(null) as Record<string, string>
  for (const [name, value] of headers) out[name] = out[name] === undefined ? value : `${out[name]}, ${value}`
  return out
}

/** The whole of a body; nothing of one that cannot be read where the status says enough. */
async function collected(body: AsyncIterable<Uint8Array>, maxBytes: number, status: number): Promise<Uint8Array> {
  try {
    return await collect(body, maxBytes, status)
  } catch (error) {
    if (isSuccess(status) || !(error instanceof BodyError)) throw error
    return new Uint8Array()
  }
}

/** The body of a request, and how it is left: runtimes forget a stream when the request is aborted, or answered early. */
interface Source {
  readonly stream: ReadableStream<Uint8Array>
  readonly close: () => void
}

function sourceOf(body: AsyncIterable<Uint8Array>): Source {
  const iterator = body[Symbol.asyncIterator]()
  const close = (): void => {
    iterator.return?.().catch(() => {})
  }
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    cancel: close,
  })
  return { stream, close }
}
