import type { FakeRequest, ReceivedCall } from '../fake/types.ts'
import { pairsOf, requestBody } from './bodies.ts'
import type { ExchangeRequest } from './exchange.ts'

/** What a fake or fault server received, in the form that recordings keep. */
export function exchangeRequest(received: Pick<FakeRequest | ReceivedCall, 'method' | 'path' | 'query' | 'headers' | 'body'>): ExchangeRequest {
  const { method, path, query, headers, body } = received
  return {
    method, path, headers,
    query: query instanceof URLSearchParams ? pairsOf(query) : query,
    body: requestBody(typeof body === 'string' ? Buffer.from(body) : body, headers['content-type']),
  }
}
