import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Exchange, ExchangeBody, ExchangeResponse } from '@sdk/core/testing'

interface RecordedPart {
  readonly name: string
  readonly filename: string
  readonly base64: string
}

/** One line of the recordings: what the reference client was asked, what it sent and what came back. */
export interface Line {
  readonly case: string
  readonly op: string
  readonly call: {
    readonly raw?: boolean
    readonly scope?: Readonly<Record<string, unknown>>
    readonly args?: Readonly<Record<string, unknown>>
  }
  readonly request: {
    readonly method: string
    readonly path: string
    readonly query: Readonly<Record<string, string | readonly string[]>>
    readonly headers: Readonly<Record<string, string>>
    readonly body: unknown
  } | null
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown } | null
}

/** A line with a request and its answer. */
export type Sent = Line & { readonly request: NonNullable<Line['request']>; readonly response: NonNullable<Line['response']> }

const file = join(import.meta.dirname, '../recordings/valentina.jsonl')

export const lines: readonly Line[] = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Line)

export const sent: readonly Sent[] = lines.filter((line): line is Sent => line.request !== null && line.response !== null)

const COMPARED = ['x-api-key', 'on-behalf-of', 'idempotency-key']

function requestBody(body: unknown): ExchangeBody | null {
  if (body === null) return null
  if (typeof body === 'string') return { text: body }
  const { $multipart: parts } = body as { readonly $multipart?: readonly RecordedPart[] }
  // The media type of a part is ignored by the server, and guessed from the name by the reference client.
  return parts === undefined ? { json: body } : { multipart: parts.map(({ name, filename, base64 }) => contentOf(name, filename, Buffer.from(base64, 'base64'))) }
}

function contentOf(name: string, filename: string, bytes: Buffer): { name: string; filename: string; text: string } | { name: string; filename: string; base64: string } {
  const text = bytes.toString()
  return Buffer.from(text).equals(bytes) ? { name, filename, text } : { name, filename, base64: bytes.toString('base64') }
}

function responseOf({ status, headers, body }: Sent['response']): ExchangeResponse {
  // Bodies are recorded decoded.
  const { 'content-encoding': _coding, ...kept } = headers
  if (body === null) return { status, headers: kept }
  const { $binary: binary } = body as { readonly $binary?: { readonly starts_with_base64: string } }
  return { status, headers: kept, body: binary === undefined ? { json: body } : { base64: binary.starts_with_base64 } }
}

/** A line as an exchange to replay. */
export function exchangeOf({ request, response }: Sent): Exchange {
  const headers = Object.fromEntries(COMPARED.flatMap((name) => (request.headers[name] === undefined ? [] : [[name, request.headers[name]]])))
  return { request: { method: request.method, path: request.path, query: request.query, headers, body: requestBody(request.body) }, response: responseOf(response) }
}
