import { createSecureServer, type Http2SecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { AbortError, ConnectionError, ServerError, TimeoutError, type ClientOptions, type Download, type Session } from '../src/index.ts'
import { selfSignedCertificate } from '../src/testing/index.ts'
import { failure } from './support/failure.ts'
import { open } from './support/session.ts'

const certificate = selfSignedCertificate()

type Answer = (request: Http2ServerRequest, response: Http2ServerResponse, body: Buffer) => unknown

const answers: Readonly<Record<string, Answer>> = {
  '/gzip': (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}')),
  '/500': (_request, response) => response.writeHead(500).end('{"message":"m"}'),
  '/big': (_request, response) => response.end(Buffer.alloc(2_000_000)),
  '/reset': (request) => request.stream.close(2),
  '/goaway': (request, response) => {
    request.stream.session?.goaway()
    response.end('{}')
  },
  '/hang': () => undefined,
}

interface Server { server: Http2SecureServer; session: Session; versions: Set<string> }

/** A server that prefers HTTP/2, and a session that may speak it. */
async function connect(options: ClientOptions = { allowH2: true }): Promise<Server> {
  const versions = new Set<string>()
  const server = createSecureServer({ ...certificate, allowHTTP1: true })
  server.on('request', (request, response) => {
    versions.add(request.httpVersion)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => (answers[request.url] ?? ((_request, _response, body) => response.writeHead(200, { 'set-cookie': ['a=1', 'b=2'] }).end(String(body.byteLength))))(request, response, Buffer.concat(chunks)))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.close()
  })
  const session = open(`https://127.0.0.1:${(server.address() as AddressInfo).port}`, { maxRetries: 0, tls: { ca: certificate.cert }, ...options })
  return { server, session, versions }
}

describe('over HTTP/2', () => {
  it('nothing goes unless asked', async () => {
    const { session, versions } = await connect({})
    await session.request({ path: '/x' })
    expect([...versions]).toEqual(['1.1'])
  })

  it('requests and answers are the same', async () => {
    const { session, versions } = await connect()
    const { data, response } = await session.request({ method: 'POST', path: '/x', body: { a: 1 } }).withResponse()
    expect([data, response.status, response.headers['set-cookie']]).toEqual([7, 200, 'a=1, b=2'])
    expect(await session.request({ path: '/gzip' })).toEqual({ a: 1 })
    expect(await session.request({ method: 'HEAD', path: '/x' })).toBeUndefined()
    expect(await failure(session.request({ path: '/500' }), ServerError)).toMatchObject({ status: 500, body: { message: 'm' } })
    expect(await Promise.all(Array.from({ length: 50 }, () => session.request({ path: '/x' })))).toHaveLength(50)
    expect([...versions]).toEqual(['2.0'])
  })

  it('files go up and down, and may be left', async () => {
    const { session } = await connect()
    const file = new Uint8Array(300_000)
    for (const data of [file, new Blob([file]).stream()]) expect(await session.request({ method: 'POST', path: '/x', bodyType: 'multipart', body: { data } })).toBeGreaterThan(300_000)
    const download = (): PromiseLike<Download> => session.request<Download>({ path: '/big', responseType: 'stream' })
    expect(await (await download()).bytes()).toHaveLength(2_000_000)
    for await (const chunk of await download()) {
      expect(chunk.byteLength).toBeGreaterThan(0)
      break
    }
    expect(await session.request({ path: '/x' })).toBe(0)
  })

  it('aborts, time limits and broken streams end one call and no other', async () => {
    const { session } = await connect()
    expect(await failure(session.request({ path: '/hang' }, { signal: AbortSignal.timeout(50) }), AbortError)).toMatchObject({ sent: 'maybe' })
    expect(await failure(session.request({ path: '/hang' }, { timeoutMs: 50 }), TimeoutError)).toMatchObject({ which: 'headers', sent: 'maybe' })
    expect(await failure(session.request({ method: 'POST', path: '/reset' }), ConnectionError)).toMatchObject({ sent: 'maybe', attempts: 1 })
    expect(await session.request({ path: '/goaway' })).toEqual({})
    expect(await session.request({ path: '/x' })).toBe(0)
  })
})
