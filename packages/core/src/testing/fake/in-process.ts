import { codingOf, decompress, decompressStream } from '../../transport/decompress.ts'
import { BodyError, tooLarge, withStatus } from '../../transport/errors.ts'
import { isSuccess } from '../../transport/status.ts'
import type { Transport, TransportBody, TransportContext, TransportRequest, TransportResponse } from '../../transport/transport.ts'
import type { WireAnswer } from './answer.ts'
import type { Engine } from './engine.ts'
import { collect, createFakeRequest } from './request.ts'

const CHUNK_BYTES = 65_536

const encoder = new TextEncoder()

/** A transport that hands requests to the engine without a socket, with the same headers and answers as over HTTP. */
export function inProcessTransport(engine: Engine): Transport {
  return (request, context) =>
    new Promise((resolve, reject) => {
      const left = new AbortController()
      context.onCancel((reason) => {
        left.abort(reason)
        reject(reason)
      })
      if (context.cancelled === undefined) exchange(engine, request, context, left.signal).then(resolve, reject)
    })
}

async function exchange(engine: Engine, request: TransportRequest, context: TransportContext, signal: AbortSignal): Promise<TransportResponse> {
  context.started()
  const body = await bytesOf(request.body, signal)
  const answer = await engine.answer(createFakeRequest(request.method, request.path, receivedHeaders(request, body), body), signal)
  signal.throwIfAborted()
  if (answer === undefined) throw Object.assign(new Error('The connection was reset by the server'), { code: 'ECONNRESET' })
  context.answered()
  const { status, headers } = answer
  try {
    return { status, headers, body: await decoded(request, answer, signal) }
  } catch (error) {
    if (!isSuccess(status) && error instanceof BodyError) return { status, headers, body: new Uint8Array() }
    throw withStatus(error, status)
  }
}

/** The body as the client reads it. */
async function decoded(request: TransportRequest, { headers, body }: WireAnswer, signal: AbortSignal): Promise<TransportResponse['body']> {
  const coding = codingOf(headers['content-encoding'])
  if (request.stream) return coding === undefined ? chunks(body, signal) : decompressStream(chunks(body, signal), coding)
  if (body.byteLength > request.maxBytes) throw tooLarge(request.maxBytes)
  return coding === undefined ? body : decompress(body, coding, request.maxBytes)
}

async function bytesOf(body: TransportBody | undefined, signal: AbortSignal): Promise<Uint8Array> {
  if (typeof body === 'string') return encoder.encode(body)
  return body === undefined || body instanceof Uint8Array ? (body ?? new Uint8Array()) : collect(body, signal)
}

/** The headers that an HTTP client adds on the way. */
function receivedHeaders({ headers, origin, body, method }: TransportRequest, bytes: Uint8Array): Record<string, string> {
  const out = Object.assign(Object.create(null) as Record<string, string>, { host: new URL(origin).host }, headers)
  const isSized = typeof body === 'string' || body instanceof Uint8Array || (body === undefined && ['POST', 'PUT', 'PATCH'].includes(method))
  if (isSized) out['content-length'] ??= String(bytes.byteLength)
  return out
}

async function* chunks(bytes: Uint8Array, signal: AbortSignal): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) {
    signal.throwIfAborted()
    yield bytes.subarray(at, at + CHUNK_BYTES)
  }
}
