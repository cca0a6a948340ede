import { DecodeError } from '../errors/decode-error.ts'
import type { ResponseType } from '../operation/spec.ts'

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const PROTOTYPE_KEY = /__proto__|\\u00(?:5f|6f|7[024])/i

/** The text of a body in the charset its content type names, UTF-8 by default. `keepBom` leaves a leading U+FEFF. */
export function decodeText(body: Uint8Array, contentType: string | undefined, keepBom: boolean): string {
  let text: string
  const charset = contentType === undefined ? undefined : charsetOf(contentType)
  if (charset === undefined || charset === 'utf-8' || charset === 'utf8') text = utf8.decode(body)
  else {
    try {
      // Only UTF has the mark; of other charsets Node takes a first byte 0xFF away with it.
      text = new TextDecoder(charset, { ignoreBOM: charset.startsWith('utf') }).decode(body)
    } catch {
      throw new DecodeError('the charset of the body is not known')
    }
  }
  return !keepBom && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

function charsetOf(contentType: string): string | undefined {
  const lower = contentType.toLowerCase()
  const at = lower.indexOf('charset=')
  if (at < 0) return undefined
  const rest = lower.slice(at + 8)
  const end = rest.indexOf(';')
  return (end < 0 ? rest : rest.slice(0, end)).trim().replaceAll('"', '')
}

/** Parses JSON; a key `__proto__` is dropped wherever it stands. */
export function parseJson(text: string): unknown {
  try {
    return PROTOTYPE_KEY.test(text)
      ? JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value))
      : JSON.parse(text)
  } catch {
    throw new DecodeError(text.trimStart().startsWith('<') ? 'the body is HTML or XML, not JSON' : 'the body is not valid JSON')
  }
}

/** The body as the operation reads it; `undefined` when there is none. */
export function decodeBody(body: Uint8Array, type: ResponseType, contentType: string | undefined): unknown {
  switch (type) {
    // Not a view of a buffer that holds other data, too.
    case 'bytes': return body.byteLength === body.buffer.byteLength ? new Uint8Array(body.buffer) : new Uint8Array(body)
    case 'text': return decodeText(body, contentType, true)
    case 'json': return body.byteLength === 0 ? undefined : parseJson(decodeText(body, contentType, false))
    case 'empty': case 'stream': return undefined
  }
}
