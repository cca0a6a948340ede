import { readFileSync } from 'node:fs'
import type { Exchange, ExchangeAnswerBody, ExchangeBody, ExchangePart, ExchangeRequest, ExchangeResponse } from '@sdk/core/testing'

/** A request as it was recorded. */
export interface RecordedRequest {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[]>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** One line of the recordings. */
export interface Line {
  readonly case: string
  readonly op: string
  readonly client: string
  readonly request: RecordedRequest | null
  /** What the SDK has to send where the recorded client is wrong or alone. */
  readonly sdk_request?: Omit<RecordedRequest, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown } | null
}

/** All recorded lines, in order. */
export const lines: readonly Line[] = readFileSync(new URL('../recordings/botcity.jsonl', import.meta.url), 'utf8')
  .split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Line)

/** The lines of each case; several requests of one case have one line each. */
export const cases: ReadonlyMap<string, readonly Line[]> = Map.groupBy(lines, (line) => line.case.split('#', 1)[0] ?? '')

interface RecordedPart {
  readonly name: string
  readonly filename?: string
  readonly content_type?: string | null
  readonly text?: string
  readonly base64?: string
}

function partOf({ name, filename, content_type: contentType, text, base64 }: RecordedPart): ExchangePart {
  return {
    name, ...(filename === undefined ? {} : { filename }), ...(typeof contentType === 'string' ? { contentType } : {}), ...(text === undefined ? {} : { text }),
    ...(base64 === undefined ? {} : { base64 }),
  }
}

function requestBody(body: unknown, organization: string): ExchangeBody | null {
  if (body === null || body === undefined) return null
  if (typeof body === 'object' && 'multipart' in body) return { multipart: (body.multipart as RecordedPart[]).map(partOf) }
  return { json: JSON.parse(JSON.stringify(body).replaceAll('<client organization>', organization)) as unknown }
}

/** The workspace that the recorded client named. */
export const organizationOf = ({ request }: Line): string | undefined => request?.headers?.['organization'] ?? request?.headers?.['x-organization']

/** What the SDK has to send for a line. The header of the workspace has one name only. */
export function expectedRequest(line: Line): ExchangeRequest {
  const recorded = line.request ?? { method: '', path: '' }
  const wanted = line.sdk_request ?? recorded
  const organization = organizationOf(line)
  const { authorization, token } = recorded.headers ?? {}
  const body = requestBody(wanted.body, organization ?? '')
  const type = body === null ? undefined : 'json' in body ? 'application/json' : 'multipart/form-data'
  return {
    method: wanted.method, path: wanted.path, query: wanted.query ?? {}, body,
    headers: {
      ...(authorization === undefined ? {} : { authorization }), ...(token === undefined ? {} : { token }), ...(organization === undefined ? {} : { organization }),
      ...(type === undefined ? {} : { 'content-type': type }),
    },
  }
}

function answerBody(body: unknown, type = ''): ExchangeAnswerBody | null {
  if (body === null) return null
  if (typeof body === 'object' && 'base64' in body) return { base64: String(body.base64) }
  return typeof body === 'string' && !type.includes('json') ? { text: body } : { json: body }
}

/** The recorded answer. */
export function recordedResponse({ response }: Line): ExchangeResponse {
  if (response === null) throw new TypeError('nothing was answered')
  return { status: response.status, headers: response.headers, body: answerBody(response.body, response.headers['content-type']) }
}

/** A line as an exchange. */
export const exchangeOf = (line: Line): Exchange => ({ request: expectedRequest(line), response: recordedResponse(line) })
