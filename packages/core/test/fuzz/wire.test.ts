import { createServer, type Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { damagedText, prints } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, it, onTestFinished } from 'vitest'
import { operation, SdkError } from '../../src/index.ts'
import { open } from '../support/session.ts'

const secret = 'fuzz-secret-73'

/** A TCP server that answers every request with the bytes of the moment, and closes. */
async function answering(): Promise<{ readonly url: string; bytes: Uint8Array }> {
  const state = { url: '', bytes: new Uint8Array() }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    socket.once('data', () => socket.end(state.bytes))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  state.url = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  return state
}

const read = operation<{ key: string }, unknown>({ id: 'read', method: 'GET', path: '/x', sensitive: ['key'], params: { query: { key: v.string() } }, result: v.unknown() })

const isTyped = (error: unknown): boolean => error === undefined || (error instanceof SdkError && Object.values(prints(error)).every((text) => !text.includes(secret)))

const answers = [
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 8\r\n\r\n{"ok":1}',
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\n{"a"\r\n3\r\n:1}\r\n0\r\n\r\n',
  'HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\nretry-after: 1\r\n\r\n{}',
  'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n',
  `HTTP/1.1 500 Oops\r\nset-cookie: a=b\r\nx-request-id: ${secret}\r\n\r\n<p>${secret}</p>`,
]

it('any bytes for an answer are a result or a typed error that shows no secret', async () => {
  const server = await answering()
  const session = open(server.url, { maxRetries: 0, logger: null, timeoutMs: 20_000 })
  const tokens = ['\r\n', '\n', '\r', ':', ' ', '\0', 'HTTP/1.1 ', '200', '999', '-1', 'content-length: 5\r\n', 'content-length: 99999999999\r\n', 'transfer-encoding: chunked\r\n', 'content-encoding: gzip\r\n', 'location: //evil\r\n', '__proto__: 1\r\n', 'x: \u00ff\r\n', 'F'.repeat(17), secret, 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n\r\n']
  const bytes = fc.oneof({ weight: 6, arbitrary: damagedText(answers, tokens).map((text) => Buffer.from(text, 'latin1')) }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) })
  await fc.assert(fc.asyncProperty(bytes, async (given) => {
    server.bytes = given
    const error = await read(session, { key: secret }).then(() => undefined, (reason: unknown) => reason)
    if (!isTyped(error)) throw new Error('not a typed error without secrets', { cause: error })
  }))
})

const codings: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [['gzip', gzipSync], ['br', brotliCompressSync], ['zstd', zstdCompressSync], ['deflate', deflateSync], ['identity', (bytes) => bytes], ['klingon', (bytes) => bytes], ['gzip, gzip', gzipSync], ['', (bytes) => bytes]]

const withoutPrototype = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value)

it('a compressed body gives its value, without names that could change prototypes, and a damaged one a value or a typed error', async () => {
  const server = await answering()
  const session = open(server.url, { maxRetries: 0, logger: null, timeoutMs: 20_000 })
  await fc.assert(fc.asyncProperty(fc.constantFrom(...codings), fc.jsonValue({ maxDepth: 2 }), fc.option(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { nil: undefined }), async ([coding, write], value, damage) => {
    const body = Buffer.from(write(Buffer.from(JSON.stringify({ value }))))
    if (damage !== undefined) body[damage[0] % body.length] = (body[damage[0] % body.length] ?? 0) ^ damage[1]
    server.bytes = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\ncontent-encoding: ${coding}\r\ncontent-length: ${body.length}\r\n\r\n`), body])
    const outcome = await read(session, { key: secret }).then((result) => ({ result }), (error: unknown) => ({ error }))
    if (!isTyped((outcome as { error?: unknown }).error)) throw new Error('not a typed error', { cause: (outcome as { error?: unknown }).error })
    const isKnown = ['gzip', 'br', 'zstd', 'deflate', 'identity', ''].includes(coding)
    if (damage === undefined) expect(outcome).toEqual(isKnown ? { result: JSON.parse(JSON.stringify({ value }), withoutPrototype) as unknown } : { error: expect.objectContaining({ name: 'ResponseParseError' }) as unknown })
  }))
})
