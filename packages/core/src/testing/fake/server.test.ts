import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bodyText, transportRequest } from '../requests.ts'
import { testContext } from '../context.ts'
import { manualClock } from './clock.ts'
import { jsonResponse } from './json.ts'
import { createFakeServer } from './server.ts'
import type { FakeRequest, FakeResponse } from './types.ts'

const describeRequest = (request: FakeRequest): FakeResponse =>
  jsonResponse(200, { method: request.method, path: request.path, query: [...request.query], body: request.text(), trace: request.headers['x-trace'] })

const text = (body: string, headers: Record<string, string> = {}) => (): FakeResponse => ({ status: 200, headers, body })

async function* stream(...parts: string[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield new TextEncoder().encode(part)
}

async function* endless(): AsyncIterable<Uint8Array> {
  yield new Uint8Array(1)
  await new Promise(() => {})
}

async function* broken(): AsyncIterable<Uint8Array> {
  yield new Uint8Array(1)
  throw new Error('disk gone')
}

const counting = () => {
  let writes = 0
  const server = createFakeServer({ handle: () => ({ status: 201, headers: { etag: '"1"', 'Content-Length': '1' }, body: String(++writes) }) })
  const send = () => server.transport(transportRequest(), testContext())
  return { server, send, writes: () => writes }
}

describe('a fake server in-process', () => {
  it('hands the request to the handler as it was sent', async () => {
    const { transport } = createFakeServer({ handle: describeRequest })
    const context = testContext()
    const response = await transport(transportRequest({ method: 'PUT', path: '/a%2Fb?x=1&x=2&y=%C3%A9', headers: { 'x-trace': 't1' }, body: 'höi' }), context)
    expect(response.status).toBe(200)
    expect(JSON.parse(await bodyText(response))).toEqual({ method: 'PUT', path: '/a%2Fb', query: [['x', '1'], ['x', '2'], ['y', 'é']], body: 'höi', trace: 't1' })
    expect(context.events).toEqual(['started', 'answered'])
  })

  it('gives the handler JSON, forms and the headers that a client adds', async () => {
    const seen: unknown[] = []
    const { transport } = createFakeServer({
      handle(request) {
        seen.push(request.headers['host'], request.headers['content-length'])
        seen.push(request.headers['content-type'] === 'application/json' ? request.json() : [...request.form()])
        return { status: 204 }
      },
    })
    await transport(transportRequest({ method: 'POST', origin: 'https://api.example:8443', headers: { 'content-type': 'application/json' }, body: '{"a":1}' }), testContext())
    await transport(transportRequest({ method: 'POST', body: new TextEncoder().encode('a=1&a=2') }), testContext())
    expect(seen).toEqual(['api.example:8443', '7', { a: 1 }, '127.0.0.1', '7', [['a', '1'], ['a', '2']]])
  })

  it('throws a SyntaxError for a body that is not JSON', async () => {
    const { transport } = createFakeServer({ handle: (request) => jsonResponse(200, request.json()) })
    await expect(transport(transportRequest({ method: 'POST', body: '' }), testContext())).rejects.toThrow(SyntaxError)
  })

  it('collects streamed request bodies and streams answers', async () => {
    const { transport } = createFakeServer({ handle: (request) => ({ status: 200, body: request.body }) })
    const big = 'x'.repeat(200_000)
    const response = await transport(transportRequest({ method: 'POST', body: stream(big, 'end'), stream: true }), testContext())
    expect(response.body).not.toBeInstanceOf(Uint8Array)
    expect(await bodyText(response)).toBe(`${big}end`)
  })

  it('gives errors without a body that cannot be read, as transports do', async () => {
    const { transport } = createFakeServer({ handle: ({ path }) => ({ status: Number(path.slice(1)), headers: { 'content-encoding': 'compress' }, body: 'x' }) })
    for (const isStream of [false, true]) {
      expect(await transport(transportRequest({ path: '/503', stream: isStream }), testContext())).toMatchObject({ status: 503, body: new Uint8Array() })
      await expect(transport(transportRequest({ path: '/201', stream: isStream }), testContext())).rejects.toMatchObject({ code: 'BODY_CODING', status: 201 })
    }
  })

  it('undoes content codings, as transports do', async () => {
    const { transport } = createFakeServer({ handle: () => ({ status: 200, headers: { 'Content-Encoding': 'gzip' }, body: gzipSync('plain') }) })
    expect(await bodyText(await transport(transportRequest(), testContext()))).toBe('plain')
    expect(await bodyText(await transport(transportRequest({ stream: true }), testContext()))).toBe('plain')
  })

  it('refuses a collected body over the cap', async () => {
    const { transport } = createFakeServer({ handle: text('12345') })
    await expect(transport(transportRequest({ maxBytes: 4 }), testContext())).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' })
  })

  it.each([['HEAD', 200, '5'], ['GET', 204, undefined], ['GET', 304, undefined]])('sends no body for %s with %i', async (method, status, length) => {
    const { transport } = createFakeServer({ handle: () => ({ status, body: '12345' }) })
    const response = await transport(transportRequest({ method }), testContext())
    expect(await bodyText(response)).toBe('')
    expect(response.headers['content-length']).toBe(length)
  })

  it('sends nothing after a cancellation', async () => {
    const server = createFakeServer({ handle: text('') })
    const context = testContext()
    context.cancel(new Error('stop'))
    await expect(server.transport(transportRequest(), context)).rejects.toThrow('stop')
    expect(context.events).toEqual([])
    expect(server.calls).toEqual([])
  })

  it('ends with the reason when cancelled while the handler runs, while delayed, while sending and while streaming', async () => {
    const server = createFakeServer({ handle: (request) => (request.path === '/hang' ? new Promise(() => {}) : { status: 200, body: 'x'.repeat(100_000) }) })
    server.inject({ fault: { kind: 'delay', ms: 60_000 }, match: ({ path }) => path === '/delayed' })
    for (const request of [transportRequest({ path: '/hang' }), transportRequest({ path: '/delayed' }), transportRequest({ method: 'POST', body: endless() })]) {
      const context = testContext()
      const answer = server.transport(request, context)
      setTimeout(() => context.cancel(new Error(`left ${request.path}`)), 5)
      await expect(answer).rejects.toThrow(`left ${request.path}`)
      expect(context.events).toEqual(['started'])
    }
    expect(server.calls.map(({ path, status }) => [path, status])).toEqual([['/hang', undefined], ['/delayed', undefined]])
    const context = testContext()
    const streamed = await server.transport(transportRequest({ stream: true }), context)
    const iterator = (streamed.body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
    await iterator.next()
    context.cancel(new Error('left the stream'))
    await expect(iterator.next()).rejects.toThrow('left the stream')
  })

  it('rejects with what the handler throws and with what the body stream throws', async () => {
    const { transport } = createFakeServer({
      handle() {
        throw new Error('a bug in the fake')
      },
    })
    await expect(transport(transportRequest(), testContext())).rejects.toThrow('a bug in the fake')
    await expect(transport(transportRequest({ method: 'POST', body: broken() }), testContext())).rejects.toThrow('disk gone')
  })
})

describe('the log of a fake server', () => {
  it('keeps every request with its answer and the time of the clock', async () => {
    const clock = manualClock(1000)
    const server = createFakeServer({ clock, handle: () => ({ status: 201 }) })
    await server.transport(transportRequest({ method: 'POST', path: '/a?b=2&b=3', headers: { 'x-a': 'b' }, body: 'hi' }), testContext())
    clock.advance(500)
    await server.transport(transportRequest(), testContext())
    expect(server.calls).toEqual([
      {
        method: 'POST', path: '/a', query: { b: ['2', '3'] },
        headers: { host: '127.0.0.1', 'x-a': 'b', 'content-length': '2' }, body: 'hi', status: 201, at: 1000,
      },
      { method: 'GET', path: '/', query: {}, headers: { host: '127.0.0.1' }, body: '', status: 201, at: 1500 },
    ])
    expect(server.calls[0]?.query['constructor']).toBeUndefined()
    server.clearCalls()
    expect(server.calls).toEqual([])
  })
})

describe('injected faults', () => {
  it('answer a status instead of the handler, as often as told', async () => {
    const { server, send, writes } = counting()
    server.inject({ fault: { kind: 'status', status: 503, headers: { 'Retry-After': '1' }, body: 'busy' }, times: 2 })
    const first = await send()
    expect([first.status, first.headers['retry-after'], await bodyText(first)]).toEqual([503, '1', 'busy'])
    expect((await send()).status).toBe(503)
    expect((await send()).status).toBe(201)
    expect(writes()).toBe(1)
    expect(server.calls.map(({ status }) => status)).toEqual([503, 503, 201])
  })

  it('can let the write happen first', async () => {
    const { server, send, writes } = counting()
    server.inject({ fault: { kind: 'reset' }, after: true })
    await expect(send()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(writes()).toBe(1)
    server.inject({ fault: { kind: 'reset' } })
    await expect(send()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(writes()).toBe(1)
    expect(server.calls.map(({ status }) => status)).toEqual([undefined, undefined])
  })

  it('replace the body', async () => {
    const { server, send } = counting()
    server.inject({ fault: { kind: 'body', body: '<html>', headers: { 'content-type': 'text/html' } } })
    const alone = await send()
    expect([alone.status, { ...alone.headers }, await bodyText(alone)]).toEqual([200, { 'content-type': 'text/html', 'content-length': '6' }, '<html>'])
    server.inject({ fault: { kind: 'body', body: 'xyz' }, after: true })
    const after = await send()
    expect([after.status, { ...after.headers }, await bodyText(after)]).toEqual([201, { etag: '"1"', 'content-length': '3' }, 'xyz'])
  })

  it('delay the answer', async () => {
    const { server, send } = counting()
    server.inject({ fault: { kind: 'delay', ms: 30 } })
    server.inject({ fault: { kind: 'delay', ms: 30 }, after: true })
    for (const body of ['1', '2']) {
      const start = performance.now()
      expect(await bodyText(await send())).toBe(body)
      expect(performance.now() - start).toBeGreaterThan(25)
    }
  })

  it('meet only matching requests, the rule injected first before the next', async () => {
    const server = createFakeServer({ handle: text('fine') })
    server.inject({ fault: { kind: 'status', status: 500 }, match: ({ method }) => method === 'DELETE' })
    server.inject({ fault: { kind: 'status', status: 502 } })
    const status = async (method: string) => (await server.transport(transportRequest({ method }), testContext())).status
    expect([await status('GET'), await status('GET'), await status('DELETE'), await status('DELETE')]).toEqual([502, 200, 500, 200])
  })
})
