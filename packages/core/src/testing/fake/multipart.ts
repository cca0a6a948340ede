import type { FakeRequest } from './types.ts'
import { utf8 } from './request.ts'

/** One part of a `multipart/form-data` body. */
export interface MultipartField {
  readonly name: string
  /** `undefined` for plain fields. */
  readonly filename: string | undefined
  readonly contentType: string | undefined
  /** The part's own headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly data: Uint8Array
}

/** The parts of a `multipart/form-data` request, in order. Throws a SyntaxError when the body is not well-formed. */
export function parseMultipart({ headers, body }: Pick<FakeRequest, 'headers' | 'body'>): MultipartField[] {
  const delimiter = Buffer.from(`\r\n--${boundaryOf(headers['content-type'] ?? '')}`)
  const bytes = Buffer.concat([Buffer.from('\r\n'), body])
  const fields: MultipartField[] = []
  let at = bytes.indexOf(delimiter)
  for (;;) {
    if (at === -1) throw new SyntaxError('The multipart body does not end with its closing boundary')
    at += delimiter.byteLength
    const mark = bytes.toString('latin1', at, at + 2)
    if (mark === '--') return fields
    if (mark !== '\r\n') throw new SyntaxError('A multipart boundary does not stand on a line of its own')
    const next = bytes.indexOf(delimiter, at)
    fields.push(fieldOf(bytes.subarray(at + 2, next === -1 ? bytes.byteLength : next)))
    at = next
  }
}

function boundaryOf(contentType: string): string {
  const boundary = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const found = boundary?.[1] ?? boundary?.[2]
  if (found === undefined) throw new SyntaxError(`Not multipart/form-data with a boundary: ${JSON.stringify(contentType)}`)
  return found
}

function fieldOf(part: Buffer): MultipartField {
  const end = part.indexOf('\r\n\r\n')
  if (end === -1) throw new SyntaxError('A multipart part has no empty line after its headers')
  const headers = headersOf(utf8(part.subarray(0, end)))
  const disposition = headers['content-disposition'] ?? ''
  const name = parameter(disposition, 'name')
  if (name === undefined) throw new SyntaxError('A multipart part has no name')
  return { name, filename: parameter(disposition, 'filename'), contentType: headers['content-type'], headers, data: Uint8Array.from(part.subarray(end + 4)) }
}

function headersOf(text: string): Record<string, string> {
  const headers = Object.create(null) as Record<string, string>
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon === -1) throw new SyntaxError('A multipart part has a header without a colon')
    headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim()
  }
  return headers
}

/** A quoted or bare parameter; quotes and line ends in it come percent-encoded, as browsers send them. */
function parameter(header: string, name: string): string | undefined {
  // One after the other, as a quoted value may look like a parameter.
  const found = [...header.matchAll(/;\s*([^=;\s]+)=(?:"([^"]*)"|([^;\s]+))/g)].find(([, key]) => key?.toLowerCase() === name)
  return (found?.[2] ?? found?.[3])?.replaceAll(/%(?:0D|0A|22)/gi, (code) => decodeURIComponent(code))
}
