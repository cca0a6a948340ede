import { parseMultipart } from '../fake/multipart.ts'
import { utf8 } from '../fake/request.ts'
import type { ExchangeAnswerBody, ExchangeBody, ExchangePart } from './exchange.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The body of an answer in the form that recordings keep; `null` when there is none. */
export function answerBody(bytes: Uint8Array, contentType: string = ''): ExchangeAnswerBody | null {
  if (bytes.byteLength === 0) return null
  return (isJson(contentType) ? attempt(() => ({ json: JSON.parse(utf8(bytes)) as unknown })) : undefined) ?? textOrBase64(bytes)
}

/** The body of a request in the form that recordings keep: by its content type, or as it is when it is not well-formed. */
export function requestBody(bytes: Uint8Array, contentType: string = ''): ExchangeBody | null {
  if (bytes.byteLength === 0) return null
  const type = mediaType(contentType)
  if (type === 'application/x-www-form-urlencoded') return { form: pairsOf(new URLSearchParams(utf8(bytes))) }
  const parts = type === 'multipart/form-data' ? attempt(() => ({ multipart: partsOf(bytes, contentType) })) : undefined
  return parts ?? answerBody(bytes, contentType)
}

/** The bytes of an answer's body. */
export function answerBytes(body: ExchangeAnswerBody | null | undefined): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array()
  if ('base64' in body) return Uint8Array.from(Buffer.from(body.base64, 'base64'))
  return new TextEncoder().encode('text' in body ? body.text : JSON.stringify(body.json))
}

/** Pairs by name; a name that occurs once has its value, others have a list. */
export function pairsOf(pairs: URLSearchParams): Record<string, string | string[]> {
  const out = Object.create(null) as Record<string, string | string[]>
  for (const [name, value] of pairs) {
    const before = out[name]
    out[name] = before === undefined ? value : [before, value].flat()
  }
  return out
}

/** The media type alone, in lower case. */
export function mediaType(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase()
}

/** Bytes as text, or as base64 where they are no UTF-8. */
function textOrBase64(bytes: Uint8Array): { readonly text: string } | { readonly base64: string } {
  try {
    return { text: strict.decode(bytes) }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { base64: Buffer.from(bytes).toString('base64') }
  }
}

function partsOf(body: Uint8Array, contentType: string): ExchangePart[] {
  return parseMultipart({ headers: { 'content-type': contentType }, body }).map(({ name, filename = null, contentType: type = null, data }) => ({
    name, filename, contentType: type, ...textOrBase64(data),
  }))
}

function isJson(contentType: string): boolean {
  const type = mediaType(contentType)
  return type === 'application/json' || type.endsWith('+json')
}

/** What a parser gives, or nothing when the input is malformed. */
function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
