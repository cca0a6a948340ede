import { brand } from '../../errors/brand.ts'
import { SdkError } from '../../errors/sdk-error.ts'
import { tooLarge } from '../../transport/errors.ts'
import type { Transport, TransportBody, TransportRequest, TransportResponse } from '../../transport/transport.ts'
import { collect, createFakeRequest } from '../fake/request.ts'
import { answerBytes } from './bodies.ts'
import { compareRequests } from './compare.ts'
import type { Exchange, ExchangeRequest } from './exchange.ts'
import { exchangeRequest } from './exchange-request.ts'

/** A transport that answers from recorded exchanges. */
export interface ReplayingTransport extends Transport {
  /** How many exchanges were not asked for yet. */
  readonly remaining: number
}

/** A request was not the recorded one. Never retried. */
export class ReplayError extends SdkError {
  /** What differs, one line each; nothing when the recording was at its end. */
  readonly differences: readonly string[]

  constructor(message: string, differences: readonly string[]) {
    super(message, { code: 'REPLAY' })
    this.differences = differences
  }

  static {
    brand(this, 'ReplayError')
  }
}

/**
 * Answers recorded exchanges in order. A request that differs from the next recorded one is a `ReplayError` that names
 * the differences, and leaves that exchange to be asked for again; so is a request after the last one.
 * `match` gives the differences instead of `compareRequests()`.
 */
export function replayingTransport(
  exchanges: readonly Exchange[], { match = compareRequests }: { readonly match?: (expected: ExchangeRequest, actual: ExchangeRequest) => readonly string[] } = {},
): ReplayingTransport {
  let next = 0
  const answer = async (request: TransportRequest): Promise<TransportResponse> => {
    const { method, path, headers } = request
    const actual = exchangeRequest(createFakeRequest(method, path, headers, await bytesOf(request.body)))
    const exchange = exchanges[next]
    if (exchange === undefined) throw new ReplayError(`The recording ended before ${method} ${path}`, [])
    const differences = match(exchange.request, actual)
    if (differences.length > 0) throw new ReplayError(`Request ${next + 1} is not the recorded one:\n${differences.join('\n')}`, differences)
    next += 1
    return replay(exchange, request)
  }
  const transport: Transport = (request, context) =>
    new Promise((resolve, reject) => {
      context.onCancel(reject)
      if (context.cancelled !== undefined) return
      context.started()
      answer(request).then((response) => {
        context.answered()
        resolve(response)
      }, reject)
    })
  return Object.defineProperty(transport, 'remaining', { get: () => exchanges.length - next }) as ReplayingTransport
}

function replay({ response }: Exchange, { stream, maxBytes }: TransportRequest): TransportResponse {
  if ('failure' in response) throw Object.assign(new Error(response.failure), response.code === undefined ? {} : { code: response.code })
  const { status, headers = {} } = response
  const bytes = answerBytes(response.body)
  if (stream) return { status, headers, body: once(bytes) }
  if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes)
  return { status, headers, body: bytes }
}

async function bytesOf(body: TransportBody | undefined): Promise<Uint8Array> {
  if (body === undefined) return new Uint8Array()
  if (typeof body === 'string') return Buffer.from(body)
  return body instanceof Uint8Array ? body : collect(body)
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  if (bytes.byteLength > 0) yield bytes
}
