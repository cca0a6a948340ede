import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bind, offsetPaging, operation, pagedOperation, RequestValidationError, uploadSource, type CallOptions, type OffsetPage, type UploadSource } from '../../src/index.ts'
import { failure } from '../support/failure.ts'
import { serve } from '../support/server.ts'
import { inProcess, open } from '../support/session.ts'

interface Thing {
  id: string
  name?: string | undefined
}

const save = operation<Thing, unknown>({
  id: 'things.save', method: 'POST', path: '/things/{id}', params: { path: { id: v.string() }, body: { name: v.optional(v.string()) } }, result: v.unknown(),
})

// The first calls of a process load the transport and what they need beside it; loading modules is not what is tested here.
beforeEach(async () => {
  const server = await serve((request) => ({ status: request.target === '/missing' ? 404 : 200 }))
  await open(server.url).request({ method: 'POST', path: '/', bodyType: 'multipart', body: { file: new Uint8Array() } })
  await failure(open(server.url).request({ path: '/missing' }))
})

const polluted: string[] = []

function pollute(values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    polluted.push(name)
    // oxlint-disable-next-line no-extend-native -- what an attacker does
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true, enumerable: false })
  }
}

afterEach(() => {
  for (const name of polluted.splice(0)) delete (Object.prototype as Record<string, unknown>)[name]
})

describe('a polluted Object.prototype', () => {
  it('changes neither client nor call nor operation', async () => {
    const server = await serve((_request, _response, count) => (count === 1 ? { status: 503 } : { json: { ok: true } }))
    pollute({
      // input and declaration
      name: 'polluted', note: 'polluted', wire: { name: 'x' }, defaults: { name: 'y' }, idempotent: true, notProcessed: [503], auth: 'none', knownBroken: { status: 200 }, bodyType: 'text',
      responseType: 'text', retryParse: true, followRedirects: true, sensitiveResult: true, local: { name: 'x' }, payload: { name: 'x' },
      // options
      headers: { 'x-polluted': '1' }, extra: { query: { polluted: '1' } }, query: { polluted: '1' }, body: { polluted: 1 }, validate: 'off', maxRetries: 9, timeoutMs: 1, deadlineMs: 1,
      idempotencyKey: 'polluted', transport: 'x', middleware: ['x'], logger: {}, proxy: 'http://127.0.0.1:1', dispatcher: {}, maxConcurrency: 1, tls: { ca: 'x' },
      baseUrl: 'http://127.0.0.1:1', ca: 'x', rejectUnauthorized: false, connections: 0,
      // vendor
      statuses: [503], methods: ['POST'], rateLimited: 'all', refusedPathCharacters: 'i', idempotencyHeader: 'x-key', requestIdHeaders: ['x'],
      // transport
      upgrade: 'websocket', expectContinue: true, reset: true, servername: 'polluted', headersTimeout: 1, bodyTimeout: 1, blocking: true,
    })
    const session = open(server.url)
    const error = await failure(save(session, { id: 'i' }))
    expect(error).toMatchObject({ name: 'ServerError', attempts: 1 })
    await save(session, { id: 'i' }, {})
    for (const request of server.requests) {
      expect(request.target).toBe('/things/i')
      expect(request.text).toBe('{}')
      expect(Object.keys(request.headers).filter((name) => Object.hasOwn(request.headers, name)).toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'content-length', 'content-type', 'host', 'user-agent'])
      expect(request.headers.accept).toBe('application/json')
    }
    expect(server.requests).toHaveLength(2)
  })

  it('brings no signal', async () => {
    const session = open('https://example.com', { transport: inProcess(() => ({ ok: true })) })
    pollute({ signal: AbortSignal.abort() })
    await expect(save(session, { id: 'i' })).resolves.toEqual({ ok: true })
    await expect(save(session, { id: 'i' }, {})).resolves.toEqual({ ok: true })
  })

  it('fills no required field', async () => {
    const server = await serve()
    pollute({ id: 'polluted' })
    const error = await failure(save(open(server.url), {} as Thing), RequestValidationError)
    expect(error.issues).toMatchObject([{ path: 'id', message: 'is required' }])
    expect(server.requests).toHaveLength(0)
  })

  it('fills no scope and no default', async () => {
    const server = await serve()
    pollute({ id: 'polluted', defaultId: 'polluted' })
    const things = bind<{ save(input?: unknown): Promise<unknown> }>(open(server.url), { save }, { other: 1 })
    await failure(things.save(), RequestValidationError)
    const scoped = operation<Thing, unknown>({ id: 's', method: 'GET', path: '/{id}', params: { path: { id: v.string() } }, defaults: { id: 'defaultId' }, result: v.unknown() })
    await failure(scoped(open(server.url), {} as Thing))
    expect(server.requests).toHaveLength(0)
  })

  it('names no file to upload', async () => {
    const server = await serve()
    const upload = operation<{ file: UploadSource }, unknown>({ id: 'up', method: 'POST', path: '/up', params: { file: { file: uploadSource() } }, result: v.unknown() })
    pollute({ path: '/etc/hostname', data: new Uint8Array([1]), fileName: 'polluted', contentType: 'text/polluted' })
    const session = open(server.url)
    await failure(upload(session, { file: {} as UploadSource }), RequestValidationError)
    expect(server.requests).toHaveLength(0)
    await upload(session, { file: new Uint8Array([7]) })
    expect(server.requests[0]?.text).toContain('filename="file"')
    expect(server.requests[0]?.text).not.toContain('polluted')
  })

  it('changes no raw request', async () => {
    const server = await serve()
    pollute({ method: 'DELETE', query: { polluted: 1 }, body: { polluted: 1 }, bodyType: 'form', responseType: 'text', idempotent: false, result: 'x' })
    await open(server.url).request({ path: '/raw' })
    expect(server.requests).toMatchObject([{ method: 'GET', target: '/raw', text: '' }])
  })

  it('moves no page', async () => {
    const server = await serve(() => ({ json: { items: [1, 2], total: 9 } }))
    const list = pagedOperation<{ limit?: number; offset?: number }, number, OffsetPage<number>>({
      id: 'list', method: 'GET', path: '/list', params: { query: { limit: v.optional(v.number()), offset: v.optional(v.number()) } }, result: v.unknown(),
      paging: offsetPaging({ defaultLimit: 2, read: (data: { items: number[]; total: number }) => ({ items: data.items, total: data.total }) }),
    })
    pollute({ offset: 100, limit: 50, prefetch: true, maxItems: 0 })
    const page = await list(open(server.url))
    expect(page).toMatchObject({ limit: 2, nextInput: { limit: 2, offset: 2 } })
    expect(server.requests[0]?.target).toBe('/list')
  })
})

describe('__proto__', () => {
  it('in an input is an unknown field', async () => {
    const server = await serve()
    const error = await failure(save(open(server.url), JSON.parse('{"id":"x","__proto__":{"name":"n"}}') as Thing), RequestValidationError)
    expect(error.issues).toMatchObject([{ path: '__proto__' }])
    expect(server.requests).toHaveLength(0)
  })

  it('in options is an unknown option', async () => {
    const server = await serve()
    await expect(save(open(server.url), { id: 'x' }, JSON.parse('{"__proto__":{"timeoutMs":5}}') as CallOptions)).rejects.toThrow("Unknown option '__proto__'")
    expect(server.requests).toHaveLength(0)
  })

  it('in extra fields is sent as the name that it is', async () => {
    const server = await serve()
    const extra = JSON.parse('{"query":{"__proto__":"q"},"body":{"__proto__":{"polluted":1}},"headers":{"__proto__":"h"}}') as NonNullable<CallOptions['extra']>
    await save(open(server.url), { id: 'x' }, { extra })
    const [request] = server.requests
    expect(request?.target).toBe('/things/x?__proto__=q')
    expect(request?.text).toBe('{"__proto__":{"polluted":1}}')
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  for (const body of [
    '{"ok":1,"__proto__":{"polluted":true},"deep":[{"__proto__":{"polluted":true},"x":2}]}',
    '{"ok":1,"\\u005f_proto__":{"polluted":true},"deep":[{"__pr\\u006fto__":{"polluted":true},"x":2}]}',
    '{"ok":1,"\\u005F\\u005fpr\\u006Fto\\u005f_":{"polluted":true},"deep":[{"__p\\u0072o\\u0074o__":{"polluted":true},"x":2}]}',
  ]) {
    it(`in an answer is dropped: ${body.slice(0, 40)}`, async () => {
      const server = await serve(() => ({ body, headers: { 'content-type': 'application/json' } }))
      const data = await open(server.url).request<{ deep: object[] }>({ path: '/x' })
      expect(data).toEqual({ ok: 1, deep: [{ x: 2 }] })
      expect(Object.hasOwn(data, '__proto__')).toBe(false)
      expect(Object.hasOwn(data.deep[0] ?? {}, '__proto__')).toBe(false)
      expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
      expect((Object.assign({}, data) as { polluted?: unknown }).polluted).toBeUndefined()
    })
  }

  it('as a value in an answer stays', async () => {
    const server = await serve(() => ({ json: { name: '__proto__', constructor: 'c', toString: 1 } }))
    expect(await open(server.url).request({ path: '/x' })).toEqual({ name: '__proto__', constructor: 'c', toString: 1 })
  })

  it('and other names of Object.prototype in the query of a raw path are sent', async () => {
    const server = await serve()
    await open(server.url).request({ path: '/x?__proto__=1&toString=2&constructor=3&constructor=4' })
    expect(server.requests[0]?.target).toBe('/x?__proto__=1&toString=2&constructor=3&constructor=4')
  })

  it('and other names of Object.prototype are harmless as response headers', async () => {
    const server = await serve(() => ({ json: {}, headers: { 'constructor': 'c', 'toString': 't', '__proto__': 'p', 'hasOwnProperty': 'h' } }))
    const { response } = await open(server.url).request({ path: '/x' }).withResponse()
    expect(response.headers).toMatchObject({ constructor: 'c', tostring: 't', hasownproperty: 'h' })
    expect(response.headers['valueof']).toBeUndefined()
    expect((response.headers as Record<string, unknown>)['valueOf']).toBeUndefined()
  })
})
