import type { ByteReader } from './byte-reader.ts'

/** The first line and the headers of a request. */
export interface RequestHead {
  readonly method: string
  readonly target: string
  /** Names are lower case; repeated headers are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>
}

/** Reads the head of the next request; `undefined` when the client left. Throws for anything that is not HTTP/1.1. */
export async function readHead(input: ByteReader): Promise<RequestHead | undefined> {
  const text = (await input.until('\r\n\r\n'))?.toString('latin1')
  if (text === undefined) return undefined
  const [first = '', ...lines] = text.split('\r\n')
  const [method = '', target = '', version] = first.split(' ')
  if (version !== 'HTTP/1.1') throw new Error(`The client sent a malformed request line: ${JSON.stringify(first)}`)
  const headers = Object.create(null) as Record<string, string>
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon < 1) throw new Error(`The client sent a malformed header: ${JSON.stringify(line)}`)
    const name = line.slice(0, colon).toLowerCase()
    const value = line.slice(colon + 1).trim()
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`
  }
  return { method, target, headers }
}

/** Reads the body that the headers announce; `undefined` when the client left before its end. */
export async function readBody(input: ByteReader, headers: Readonly<Record<string, string>>): Promise<Buffer | undefined> {
  if (headers['transfer-encoding']?.toLowerCase() === 'chunked') return readChunks(input)
  return input.exactly(Number(headers['content-length'] ?? 0))
}

async function readChunks(input: ByteReader): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  for (;;) {
    const size = await input.until('\r\n')
    if (size === undefined) return undefined
    const bytes = Number.parseInt(size.toString('latin1'), 16)
    if (Number.isNaN(bytes)) throw new Error(`The client sent a malformed chunk size: ${JSON.stringify(size.toString('latin1'))}`)
    const chunk = await input.exactly(bytes)
    // The end of the chunk; after the last one, the end of the trailers, which clients here do not send.
    const end = await input.until('\r\n')
    if (chunk === undefined || end === undefined) return undefined
    if (bytes === 0) return Buffer.concat(chunks)
    chunks.push(chunk)
  }
}
