import http, { type IncomingHttpHeaders } from 'node:http'
import https from 'node:https'
import { setTimeout as delay } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { FaultBehaviour, FaultEncoding } from './behaviour.ts'
import { selfSignedCertificate } from './certificate.ts'
import { refusedOrigin, startFaultServer, type FaultServer } from './server.ts'

const tls = selfSignedCertificate()

interface Received {
  status: number | undefined
  headers: IncomingHttpHeaders
  rawHeaders: string[]
  informational: number[]
  body: Buffer
  /** What ended the answer, when it did not end well; `'silence'` when nothing came for a while. */
  failure: string | undefined
}

interface Sending {
  method?: string
  path?: string
  headers?: http.OutgoingHttpHeaders
  body?: string
  agent?: http.Agent
}

/** Sends with Node's own client and tells everything that came back. */
function send(origin: string, { method = 'GET', path = '/', headers = {}, body, agent }: Sending = {}): Promise<Received> {
  const { request } = origin.startsWith('https') ? https : http
  const chunks: Buffer[] = []
  const received: Omit<Received, 'body'> = { status: undefined, headers: {}, rawHeaders: [], informational: [], failure: undefined }
  return new Promise((resolve) => {
    const end = (failure?: string): void => {
      clearTimeout(silence)
      resolve({ ...received, body: Buffer.concat(chunks), failure: failure ?? received.failure })
      outgoing.destroy()
    }
    const silence = setTimeout(() => end('silence'), 1_500)
    const outgoing = request(`${origin}${path}`, { method, headers, agent: agent ?? false, ca: tls.cert, maxHeaderSize: 1_000_000 }, (incoming) => {
      Object.assign(received, { status: incoming.statusCode, headers: incoming.headers, rawHeaders: incoming.rawHeaders })
      incoming.on('data', (chunk: Buffer) => {
        silence.refresh()
        chunks.push(chunk)
      })
      incoming.once('error', (error: NodeJS.ErrnoException) => end(error.code))
      incoming.once('end', () => end())
    })
    outgoing.on('information', ({ statusCode }) => received.informational.push(statusCode))
    outgoing.on('error', (error: NodeJS.ErrnoException) => end(error.code))
    outgoing.end(body)
  })
}

const poolOf = (origin: string): http.Agent => {
  const agent = new (origin.startsWith('https') ? https : http).Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  return agent
}

describe.each([['plain', undefined], ['TLS', tls]] as const)('a fault server, %s', (scheme, certificate) => {
  let server: FaultServer
  beforeEach(async () => {
    server = await startFaultServer(certificate && { tls: certificate })
  })
  afterEach(() => server.close())

  const play = (behaviour: FaultBehaviour, sending: Sending = {}): Promise<Received> => {
    server.play(behaviour)
    return send(server.origin, sending)
  }

  it('answers JSON and keeps what it received', async () => {
    expect(server.origin).toMatch(scheme === 'TLS' ? /^https:\/\/127\.0\.0\.1:\d+$/ : /^http:\/\/127\.0\.0\.1:\d+$/)
    const received = await send(server.origin, { method: 'POST', path: '/a%2F?b=c', headers: { 'X-Trace': ['1', '2'] }, body: 'höi' })
    expect(received).toMatchObject({ status: 200, headers: { 'content-type': 'application/json', 'content-length': '11' }, failure: undefined })
    expect(received.body.toString()).toBe('{"ok":true}')
    expect(server.requests).toMatchObject([{ method: 'POST', path: '/a%2F', headers: { 'x-trace': '1, 2' }, connection: 1 }])
    expect(server.requests[0]?.query.get('b')).toBe('c')
    expect(server.requests[0]?.text()).toBe('höi')
  })

  it('plays its queue, then the default, on one connection', async () => {
    const agent = poolOf(server.origin)
    server.play({ kind: 'answer', status: 500 }, { kind: 'answer', status: 201 })
    server.always({ kind: 'answer', status: 404 })
    const statuses: unknown[] = []
    for (let count = 0; count < 4; count++) statuses.push((await send(server.origin, { agent, method: 'PUT', headers: { 'transfer-encoding': 'chunked' }, body: `body ${count}` })).status)
    expect(statuses).toEqual([500, 201, 404, 404])
    expect(server.requests.map((request) => request.text())).toEqual(['body 0', 'body 1', 'body 2', 'body 3'])
    expect(server.connections).toBe(1)
    expect(server.requests.every(({ connection }) => connection === 1)).toBe(true)
  })

  it('resets, closes and stalls before the headers', async () => {
    expect(await play({ kind: 'reset', at: 'headers' })).toMatchObject({ status: undefined, failure: 'ECONNRESET' })
    expect(await play({ kind: 'close', at: 'headers' })).toMatchObject({ status: undefined, failure: 'ECONNRESET' })
    expect(await play({ kind: 'stall', at: 'headers' })).toMatchObject({ status: undefined, failure: 'silence' })
    expect(server.requests).toHaveLength(3)
  })

  it('resets, truncates and stalls in the body', async () => {
    const half = { status: 201, body: Buffer.from('01234') }
    expect(await play({ kind: 'reset', at: 'body', status: 201, body: '0123456789' })).toMatchObject({ ...half, failure: 'ECONNRESET' })
    expect(await play({ kind: 'close', at: 'body', status: 201, body: '0123456789' })).toMatchObject({ ...half, failure: 'ECONNRESET' })
    expect(await play({ kind: 'stall', at: 'body', status: 201, body: '0123456789' })).toMatchObject({ ...half, failure: 'silence' })
  })

  it('drips', async () => {
    for (const at of ['headers', 'body'] as const) {
      const start = performance.now()
      const received = await play({ kind: 'drip', at, intervalMs: 1, body: '0123456789', headers: { 'content-type': [] } })
      expect(received.body.toString()).toBe('0123456789')
      expect(performance.now() - start).toBeGreaterThan(9)
    }
  })

  it('sends what is not HTTP', async () => {
    expect((await play({ kind: 'garbage' })).failure).toMatch(/^HPE_/)
  })

  it('answers before it has read the request, and never reads it', async () => {
    const agent = poolOf(server.origin)
    server.play({ kind: 'early', status: 413 })
    const body = 'x'.repeat(20_000_000)
    expect(await send(server.origin, { method: 'POST', body, agent })).toMatchObject({ status: 413 })
    expect(server.requests).toEqual([])
    expect((await send(server.origin, { agent })).status).toBe(200)
    expect(server.connections).toBe(2)
  })

  it.each(['close', 'reset'] as const)('does a %s on an idle connection', async (does) => {
    const agent = poolOf(server.origin)
    server.play({ kind: 'idle', does, afterMs: 20 })
    expect((await send(server.origin, { agent })).status).toBe(200)
    expect(server.openConnections).toBe(1)
    await expect.poll(() => server.openConnections).toBe(0)
    expect((await send(server.origin, { agent })).status).toBe(200)
    expect(server.connections).toBe(2)
  })

  it('speaks on an idle connection', async () => {
    const agent = poolOf(server.origin)
    server.play({ kind: 'idle', does: 'speak', afterMs: 20 })
    expect((await send(server.origin, { agent })).body.toString()).toBe('{"ok":true}')
    await delay(60)
    // Node's client drops such a connection.
    expect((await send(server.origin, { agent })).body.toString()).toBe('{"ok":true}')
    expect(server.connections).toBe(2)
  })

  it.each([false, true])('floods, chunked: %s', async (chunked) => {
    const { body, headers } = await play({ kind: 'flood', bytes: 1_000_000, chunked })
    expect(body.byteLength).toBe(1_000_000)
    expect(headers['content-length']).toBe(chunked ? undefined : '1000000')
  })

  it('sends a small body that decodes to a large one', async () => {
    const { body, headers } = await play({ kind: 'bomb', bytes: 5_000_000 })
    expect(body.byteLength).toBeLessThan(10_000)
    expect(headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(body).byteLength).toBe(5_000_000)
  })

  it('codes bodies', async () => {
    const decode: Record<FaultEncoding, (bytes: Buffer) => Buffer> = { gzip: gunzipSync, br: brotliDecompressSync, zstd: zstdDecompressSync, deflate: inflateSync }
    for (const [encoding, decompress] of Object.entries(decode)) {
      const { headers, body } = await play({ kind: 'answer', encoding: encoding as FaultEncoding, body: 'plain' })
      expect(headers).toMatchObject({ 'content-encoding': encoding, 'content-length': String(body.byteLength) })
      expect(decompress(body).toString()).toBe('plain')
    }
  })

  it('redirects', async () => {
    expect(await play({ kind: 'redirect', to: '/again' })).toMatchObject({ status: 302, headers: { location: '/again' } })
    expect(await play({ kind: 'redirect', to: 'http://other.example/', status: 308 })).toMatchObject({ status: 308, headers: { location: 'http://other.example/', 'content-length': '0' } })
  })

  it('sends statuses below 200 first', async () => {
    expect(await play({ kind: 'answer', informational: [100, 103] })).toMatchObject({ informational: [100, 103], status: 200, failure: undefined })
  })

  it('sends headers as they are written: several, huge, and named like members of objects', async () => {
    const { rawHeaders, body } = await play({
      kind: 'answer', body: '', headers: { 'X-Twice': ['1', '2'], ['__proto__']: 'p', constructor: 'c', 'x-huge': 'x'.repeat(100_000), 'content-type': [] },
    })
    expect(rawHeaders).toEqual(['content-length', '0', 'X-Twice', '1', 'X-Twice', '2', '__proto__', 'p', 'constructor', 'c', 'x-huge', 'x'.repeat(100_000)])
    expect(body.byteLength).toBe(0)
  })

  it('sends a wrong length when told', async () => {
    expect(await play({ kind: 'answer', headers: { 'Content-Length': '100' } })).toMatchObject({ failure: 'silence' })
  })

  it('sends no body with 204, 205, 304 and to HEAD', async () => {
    const agent = poolOf(server.origin)
    const lengths: unknown[] = []
    for (const [status, method] of [[204, 'GET'], [205, 'GET'], [304, 'GET'], [200, 'HEAD'], [200, 'GET']] as const) {
      const received = await play({ kind: 'answer', status }, { method, agent })
      expect(received).toMatchObject({ status, failure: undefined })
      lengths.push([received.headers['content-length'], received.body.byteLength])
    }
    expect(lengths).toEqual([[undefined, 0], ['0', 0], [undefined, 0], ['11', 0], ['11', 11]])
    expect(server.connections).toBe(1)
  })

  it('writes whatever a test likes, and goes on', async () => {
    const agent = poolOf(server.origin)
    server.play({
      kind: 'raw',
      write(socket, request) {
        socket.write(`HTTP/1.1 299 Fine\r\nContent-Length: ${request.path.length}\r\n\r\n${request.path}`)
      },
    })
    expect(await send(server.origin, { path: '/raw', agent })).toMatchObject({ status: 299, body: Buffer.from('/raw') })
    expect((await send(server.origin, { agent })).status).toBe(200)
    expect(server.connections).toBe(1)
  })

  it('destroys everything when it closes', async () => {
    server.play({ kind: 'stall', at: 'headers' })
    const answer = send(server.origin)
    await expect.poll(() => server.requests.length).toBe(1)
    await server.close()
    expect((await answer).failure).toBe('ECONNRESET')
    expect(server.openConnections).toBe(0)
    expect((await send(server.origin)).failure).toBe('ECONNREFUSED')
    await server.close()
  })

  it('notices that a client left', async () => {
    server.always({ kind: 'stall', at: 'body' })
    await send(server.origin)
    await expect.poll(() => server.openConnections).toBe(0)
  })
})

describe('TLS', () => {
  it('gives a certificate that is good for localhost, 127.0.0.1 and those who know it', async () => {
    await using server = await startFaultServer({ tls })
    const port = new URL(server.origin).port
    expect((await send(`https://localhost:${port}`)).status).toBe(200)
    await expect(fetch(server.origin)).rejects.toMatchObject({ cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } })
    expect((await send(server.origin.replace('https', 'http'))).failure).toBe('ECONNRESET')
  })

  it('waits for ever when a client begins a handshake with a plain server', async () => {
    await using server = await startFaultServer()
    expect((await send(server.origin.replace('http', 'https'))).failure).toBe('silence')
  })
})

it('refuses connections', async () => {
  expect((await send(await refusedOrigin())).failure).toBe('ECONNREFUSED')
})
