import { createFakeRequest } from '../fake/request.ts'
import type { Transport, TransportBody, TransportRequest, TransportResponse } from '../../transport/transport.ts'
import { answerBody } from './bodies.ts'
import type { Exchange } from './exchange.ts'
import { exchangeRequest } from './exchange-request.ts'
import { redactExchange } from './redact.ts'

/** A transport that keeps what passes through it. */
export interface RecordingTransport extends Transport {
  /** The finished exchanges, in the order of their requests. Streams count once they were read to their end or left. */
  readonly exchanges: readonly Exchange[]
}

/**
 * Records what passes through another transport, to be written as JSONL and given to `replayingTransport()`.
 * Of the request's headers only well-known harmless ones keep their values; `redact` names further headers, query
 * parameters and fields of forms, multipart and JSON bodies, in requests and answers. Paths, and bodies of other kinds,
 * are kept whole.
 */
export function recordingTransport(inner: Transport, { redact = [] }: { readonly redact?: readonly string[] } = {}): RecordingTransport {
  const slots: (Exchange | undefined)[] = []
  const transport: Transport = async (request, context) => {
    const slot = slots.push(undefined) - 1
    const sent: Uint8Array[] = []
    const finish = (response: Exchange['response']): void => {
      slots[slot] = redactExchange({ request: received(request, sent), response }, redact)
    }
    try {
      const response = await inner({ ...request, body: tapped(request.body, sent) }, context)
      return recorded(response, finish)
    } catch (error) {
      finish(failureOf(error))
      throw error
    }
  }
  if (inner.close !== undefined) transport.close = async () => inner.close?.()
  return Object.defineProperty(transport, 'exchanges', { get: () => slots.filter((slot) => slot !== undefined) }) as RecordingTransport
}

/** The body, which leaves its bytes in `into` when it is sent. */
function tapped(body: TransportBody | undefined, into: Uint8Array[]): TransportBody | undefined {
  if (body === undefined) return undefined
  if (typeof body !== 'string' && !(body instanceof Uint8Array)) return tap(body, into)
  into.push(typeof body === 'string' ? Buffer.from(body) : body)
  return body
}

async function* tap(stream: AsyncIterable<Uint8Array>, into: Uint8Array[]): AsyncIterable<Uint8Array> {
  for await (const chunk of stream) {
    into.push(chunk)
    yield chunk
  }
}

function received({ method, path, headers }: TransportRequest, sent: readonly Uint8Array[]): Exchange['request'] {
  return exchangeRequest(createFakeRequest(method, path, headers, Buffer.concat(sent)))
}

function recorded(response: TransportResponse, finish: (response: Exchange['response']) => void): TransportResponse {
  const { status, headers, body } = response
  const keep = (bytes: Uint8Array): void => finish({ status, headers: decodedHeaders(headers), body: answerBody(bytes, headers['content-type']) })
  if (!(body instanceof Uint8Array)) return { status, headers, body: kept(body, keep) }
  keep(body)
  return response
}

/** The headers that fit a body whose content coding was undone. */
function decodedHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (headers['content-encoding'] === undefined) return headers
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'content-encoding' && name !== 'content-length'))
}

async function* kept(stream: AsyncIterable<Uint8Array>, keep: (bytes: Uint8Array) => void): AsyncIterable<Uint8Array> {
  const chunks: Uint8Array[] = []
  try {
    yield* tap(stream, chunks)
  } finally {
    keep(Buffer.concat(chunks))
  }
}

function failureOf(error: unknown): Exchange['response'] {
  if (!(error instanceof Error)) return { failure: String(error) }
  const { code } = error as NodeJS.ErrnoException
  return { failure: error.message, ...(typeof code === 'string' ? { code } : {}) }
}
