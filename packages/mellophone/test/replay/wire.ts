import type { TransportRequest } from '@sdk/core'
import { readContent } from '../conforming-xml.ts'
import type { RecordedRequest } from '../fake/recordings.ts'

/** A request in a form that can be compared: names and values sorted, forms as pairs, XML as attributes. */
export interface Wire {
  readonly method: string
  readonly path: string
  readonly query: readonly string[]
  /** Headers that change what the server does. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** A recorded request. */
export function recordedWire({ method, path, query, headers = {}, body }: RecordedRequest): Wire {
  return { method, path, query: pairsOf(new URLSearchParams(query)), headers, body: bodyOf(body ?? undefined, headers['content-type']) }
}

/** A request as it leaves the SDK. Headers with the SDK's own fixed values are left out. */
export function sentWire({ method, path, headers, body }: TransportRequest): Wire {
  const url = new URL(path, 'http://127.0.0.1')
  const { 'accept-encoding': _coding, 'user-agent': _agent, accept, ...rest } = headers
  const relevant = accept === '*/*' ? rest : { ...rest, ...(accept === undefined ? {} : { accept }) }
  if (body !== undefined && typeof body !== 'string') throw new TypeError('the body is not text')
  return { method, path: url.pathname, query: pairsOf(url.searchParams), headers: relevant, body: bodyOf(body, headers['content-type']) }
}

function bodyOf(body: RecordedRequest['body'], contentType = ''): unknown {
  if (body === undefined || body === null) return undefined
  if (typeof body !== 'string') return { json: body }
  if (contentType.startsWith('application/x-www-form-urlencoded')) return { form: pairsOf(new URLSearchParams(body)) }
  if (contentType.startsWith('application/json')) return { json: JSON.parse(body) as unknown }
  return contentType.startsWith('application/xml') && body.endsWith('/>') ? { xml: attributesOf(body) } : { text: body }
}

function attributesOf(xml: string): unknown {
  const { elements } = readContent(xml)
  return elements.map(({ name, attributes }) => [name, Object.fromEntries(attributes)])
}

const pairsOf = (parameters: URLSearchParams): string[] => [...parameters].map(([name, value]) => `${name}=${value}`).toSorted()
