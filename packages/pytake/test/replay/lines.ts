import { readFileSync } from 'node:fs'
import type { Exchange, ExchangeBody } from '@sdk/core/testing'

type Query = Readonly<Record<string, string | readonly string[]>>

/** A recorded REST exchange. Its tokens are replaced by their kind, a number and whom they are of. */
export interface Line {
  readonly case: string
  readonly op: string
  readonly note?: string
  readonly request: {
    readonly method: string
    readonly path: string
    readonly query: Query
    readonly headers: Readonly<Record<string, string>>
    /** JSON, or the text of a body that is no JSON or whose bytes are signed. */
    readonly body: unknown
  }
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown }
}

export const lines = readFileSync(new URL('../recordings/rest.jsonl', import.meta.url), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Line)

function requestBody(body: unknown): ExchangeBody | null {
  if (body === null) return null
  return typeof body === 'string' ? { text: body } : { json: body }
}

const isJson = ({ headers }: Line['response']): boolean => headers['content-type']?.includes('json') === true

/** A line as an exchange to replay, with another answer where one is given. */
export function exchangeOf({ request, response }: Line, answer: unknown = response.body): Exchange {
  // Bodies are recorded decoded.
  const { 'content-encoding': _coding, ...headers } = response.headers
  const text = answer === null && !isJson(response) ? '' : typeof answer === 'string' && !isJson(response) ? answer : JSON.stringify(answer)
  return { request: { ...request, body: requestBody(request.body) }, response: { status: response.status, headers, body: { text } } }
}
