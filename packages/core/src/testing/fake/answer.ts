import type { FakeRequest, FakeResponse } from './types.ts'

/** An answer as it goes to the client: header names in lower case, the body as bytes. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const encoder = new TextEncoder()
const empty = new Uint8Array()

/** What the client gets for a handler's answer. The same in-process and over HTTP. */
export function wireAnswer(request: FakeRequest, { status, headers = {}, body = '' }: FakeResponse): WireAnswer {
  const bytes = typeof body === 'string' ? encoder.encode(body) : body
  const lower = Object.create(null) as Record<string, string>
  for (const [name, value] of Object.entries(headers)) lower[name.toLowerCase()] = value
  const hasNoBody = status === 204 || status === 304
  if (!hasNoBody) lower['content-length'] ??= String(bytes.byteLength)
  return { status, headers: lower, body: hasNoBody || request.method === 'HEAD' ? empty : bytes }
}
