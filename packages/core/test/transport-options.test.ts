import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect as connectTo, type AddressInfo, type Socket } from 'node:net'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { ConfigurationError, ConnectionError, operation, ResponseParseError, TimeoutError, type Transport, type TransportRequest } from '../src/index.ts'
import { selfSignedCertificate, startFaultServer } from '../src/testing/index.ts'
import { failure } from './support/failure.ts'
import { serve } from './support/server.ts'
import { open } from './support/session.ts'

const get = operation<object, unknown>({ id: 'get', method: 'GET', path: '/x', result: 'text' })

interface Proxy { url: string; seen: string[] }

/** A proxy that forwards whole requests and opens tunnels, and keeps what it was asked for. */
async function proxy(): Promise<Proxy> {
  const seen: string[] = []
  const server = createServer((message: IncomingMessage, response: ServerResponse) => {
    seen.push(`${message.method ?? ''} ${message.url ?? ''}`)
    message.pipe(forward(message.url ?? '', { method: message.method, headers: message.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers)
      answer.pipe(response)
    }))
  })
  server.on('connect', (message: IncomingMessage, socket: Socket) => {
    seen.push(`CONNECT ${message.url ?? ''}`)
    const [host, port] = (message.url ?? '').split(':')
    const target = connectTo(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      target.pipe(socket).pipe(target)
    })
    target.on('error', () => socket.destroy())
    socket.on('error', () => target.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('proxy', () => {
  it('takes the requests to the server', async () => {
    const server = await serve(() => ({ body: 'through' }))
    const { url, seen } = await proxy()
    expect(await get(open(server.url, { proxy: url }))).toBe('through')
    expect(seen).toHaveLength(1)
    expect(seen[0]).toContain(server.url.slice('http://'.length))
  })

  it('is not asked of the environment unless told so', async () => {
    const server = await serve(() => ({ body: 'direct' }))
    const { url, seen } = await proxy()
    vi.stubEnv('HTTP_PROXY', url)
    vi.stubEnv('http_proxy', url)
    expect(await get(open(server.url))).toBe('direct')
    expect(seen).toEqual([])
  })

  it('of the environment is used when told so, except for hosts that it names', async () => {
    const server = await serve(() => ({ body: 'through' }))
    const { url, seen } = await proxy()
    vi.stubEnv('HTTP_PROXY', url)
    vi.stubEnv('http_proxy', url)
    vi.stubEnv('NO_PROXY', '')
    vi.stubEnv('no_proxy', '')
    expect(await get(open(server.url, { proxy: 'env' }))).toBe('through')
    expect(seen).toHaveLength(1)
    vi.stubEnv('NO_PROXY', '127.0.0.1')
    vi.stubEnv('no_proxy', '127.0.0.1')
    expect(await get(open(server.url, { proxy: 'env' }))).toBe('through')
    expect(seen).toHaveLength(1)
  })

  it('leads to servers with the TLS options of the client, whoever names it', async () => {
    const certificate = selfSignedCertificate()
    const server = await startFaultServer({ tls: certificate })
    onTestFinished(() => server.close())
    const { url, seen } = await proxy()
    for (const name of ['HTTPS_PROXY', 'https_proxy']) vi.stubEnv(name, url)
    for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, '')
    for (const named of [url, 'env']) expect(await get(open(server.origin, { proxy: named, tls: { ca: certificate.cert } }))).toBe('{"ok":true}')
    expect(seen).toEqual(Array.from({ length: 2 }, () => `CONNECT ${server.origin.slice('https://'.length)}`))
  })

  it('that cannot be reached is a ConnectionError without its password', async () => {
    const error = await failure(get(open('http://127.0.0.1:9', { proxy: 'http://user:hunter2@127.0.0.1:1', maxRetries: 0 })), ConnectionError)
    expect(error).toMatchObject({ sent: 'no' })
    expect(JSON.stringify(error) + error.message + String(error.stack)).not.toContain('hunter2')
  })
})

describe('dispatcher', () => {
  it('whose own time limits run out gives a TimeoutError that names the limit', async () => {
    for (const [code, which, sent] of [['UND_ERR_CONNECT_TIMEOUT', 'connect', 'no'], ['UND_ERR_HEADERS_TIMEOUT', 'headers', 'maybe'], ['UND_ERR_BODY_TIMEOUT', 'body', 'maybe']] as const) {
      const dispatcher = {
        dispatch(_options: unknown, handler: { onRequestStart(controller: object): void; onResponseError(controller: object, error: Error): void }) {
          if (sent !== 'no') handler.onRequestStart({})
          handler.onResponseError({}, Object.assign(new Error('too slow'), { code }))
        },
      }
      expect(await failure(get(open('http://127.0.0.1:1', { dispatcher, maxRetries: 0 })), TimeoutError)).toMatchObject({ which, sent, code: 'TIMEOUT', retryable: true })
    }
  })

  it('of another major version of undici is explained', async () => {
    const dispatcher = {
      dispatch() {
        throw new Error('invalid onRequestStart method')
      },
    }
    const error = await failure(get(open('http://127.0.0.1:1', { dispatcher })), ConfigurationError)
    expect(error.message).toContain("The option 'dispatcher'")
    expect(error).toMatchObject({ vendor: 'sample', operation: 'get', sent: 'no', attempts: 1 })
  })
})

async function* pieces(): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode('in ')
  yield new TextEncoder().encode('pieces')
}

async function* large(): AsyncIterable<Uint8Array> {
  for (let n = 0; n < 33; n++) yield new Uint8Array(1_048_576)
}

const hanging: Transport = () => new Promise(() => {})

describe('transport', () => {
  it('replaces the network, and is given the whole request', async () => {
    const seen: TransportRequest[] = []
    const transport: Transport = (request, context) => {
      seen.push(request)
      context.started()
      context.answered()
      return Promise.resolve({ status: 200, headers: {}, body: new TextEncoder().encode('mine') })
    }
    expect(await get(open('https://example.com/api', { transport }))).toBe('mine')
    expect(seen).toMatchObject([{ method: 'GET', origin: 'https://example.com', path: '/api/x', stream: false, body: undefined, headers: { accept: 'application/json' } }])
  })

  it('may give a body in pieces', async () => {
    expect(await get(open('https://example.com', { transport: () => Promise.resolve({ status: 200, headers: {}, body: pieces() }) }))).toBe('in pieces')
  })

  it('may not give a result in pieces that is larger than 32 MiB: nothing is cut off', async () => {
    expect(await failure(get(open('https://example.com', { transport: () => Promise.resolve({ status: 200, headers: {}, body: large() }) })), ResponseParseError)).toMatchObject({ code: 'BODY_TOO_LARGE', status: 200 })
  })

  it('that fails, or throws, is a ConnectionError with its code', async () => {
    const broken: Transport[] = [
      () => Promise.reject(Object.assign(new Error('x'), { code: 'EMINE' })),
      () => {
        throw Object.assign(new Error('x'), { code: 'EMINE' })
      },
      () => Promise.reject(new Error('outer', { cause: new AggregateError([Object.assign(new Error('x'), { code: 'EMINE' })]) })),
    ]
    for (const transport of broken) expect(await failure(get(open('https://example.com', { transport, maxRetries: 0 })), ConnectionError)).toMatchObject({ code: 'EMINE', sent: 'no', message: 'The request failed (EMINE): https://example.com' })
  })

  it('learns of an abort as a signal and as a call', async () => {
    const told: string[] = []
    const transport: Transport = (_request, context) => new Promise((_resolve, reject) => {
      context.onCancel((reason) => {
        told.push(reason.name)
        reject(reason)
      })
      context.signal.addEventListener('abort', () => told.push('signal'))
    })
    await failure(get(open('https://example.com', { transport }), {}, { signal: AbortSignal.timeout(30) }))
    expect(told).toEqual(['AbortError', 'signal'])
  })

  it('that ignores an abort does not keep the caller waiting', async () => {
    expect(await failure(get(open('https://example.com', { transport: hanging }), {}, { deadlineMs: 50 }))).toMatchObject({ which: 'deadline' })
    expect(await failure(get(open('https://example.com', { transport: hanging, maxRetries: 0 }), {}, { timeoutMs: 50 }))).toMatchObject({ name: 'TimeoutError', which: 'connect', sent: 'no' })
  })
})
