import { STATUS_CODES } from 'node:http'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { FaultAnswer, FaultEncoding } from './behaviour.ts'

/** An answer in the bytes that go to the socket. */
export interface EncodedAnswer {
  readonly head: Buffer
  readonly body: Buffer
}

const compress: Record<FaultEncoding, (bytes: Buffer) => Buffer> = { gzip: gzipSync, br: brotliCompressSync, zstd: zstdCompressSync, deflate: deflateSync }

/** An answer to a request with this method. */
export function encodeAnswer(method: string, { status = 200, headers = {}, body = '{"ok":true}', encoding, informational = [] }: FaultAnswer): EncodedAnswer {
  const plain = Buffer.from(body)
  const bytes = encoding === undefined ? plain : compress[encoding](plain)
  const hasNoBody = status === 204 || status === 205 || status === 304
  const lines = new Map<string, [name: string, value: string | readonly string[]]>()
  const put = (name: string, value: string | readonly string[]): unknown => lines.set(name.toLowerCase(), [name, value])
  if (!hasNoBody) put('content-type', 'application/json')
  if (!hasNoBody && encoding !== undefined) put('content-encoding', encoding)
  if (status === 205) put('content-length', '0')
  if (!hasNoBody) put('content-length', String(bytes.byteLength))
  for (const [name, value] of Object.entries(headers)) put(name, value)
  return {
    head: Buffer.concat([...informational.map((code) => encodeHead(code, [])), encodeHead(status, [...lines.values()])]),
    body: hasNoBody || method === 'HEAD' ? Buffer.alloc(0) : bytes,
  }
}

function encodeHead(status: number, headers: readonly [name: string, value: string | readonly string[]][]): Buffer {
  const lines = headers.flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}\r\n`))
  return Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n`, 'latin1')
}
