import { describe, expect, it } from 'vitest'
import { gzipSync } from 'node:zlib'
import { bodyText, transportRequest } from '../requests.ts'
import { testContext } from '../context.ts'
import { createFakeServer } from '../fake/server.ts'
import { jsonResponse } from '../fake/json.ts'
import type { Exchange } from './exchange.ts'
import { recordingTransport } from './recording-transport.ts'
import { replayingTransport, ReplayError } from './replaying-transport.ts'

const json = { 'content-type': 'application/json' }

async function* stream(...parts: string[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield new TextEncoder().encode(part)
}

async function* endless(): AsyncIterable<Uint8Array> {
  yield new Uint8Array(1)
  await new Promise(() => {})
}

/** As it is after a way through a file. */
const stored = (exchanges: readonly Exchange[]): Exchange[] => exchanges.map((exchange) => JSON.parse(JSON.stringify(exchange)) as Exchange)

describe('recordingTransport', () => {
  it('keeps what passes through as plain data, secrets replaced', async () => {
    const { transport } = createFakeServer({ handle: () => jsonResponse(200, { accessToken: 'at-1', user: { name: 'Ann' } }, { 'set-cookie': 'sid=1', etag: '"1"' }) })
    const recording = recordingTransport(transport, { redact: ['pwd', 'accessToken', 'key', 'X-Trace'] })
    const headers = { authorization: 'Bearer s3cret', token: 's3cret', 'x-trace': 's3cret', 'user-agent': 'sdk/1', 'idempotency-key': 'random', accept: '*/*', ...json }
    const response = await recording(transportRequest({ method: 'POST', path: '/login?key=s3cret&page=1', headers, body: '{"login":"ann","pwd":"s3cret"}' }), testContext())
    expect(JSON.parse(await bodyText(response))).toEqual({ accessToken: 'at-1', user: { name: 'Ann' } })
    expect(stored(recording.exchanges)).toEqual([{
      request: {
        method: 'POST', path: '/login', query: { key: '[redacted]', page: '1' },
        headers: { authorization: '[redacted]', token: '[redacted]', 'x-trace': '[redacted]', 'idempotency-key': '[redacted]', accept: '*/*', ...json },
        body: { json: { login: 'ann', pwd: '[redacted]' } },
      },
      response: {
        status: 200, headers: { ...json, 'set-cookie': '[redacted]', etag: '"1"', 'content-length': '44' },
        body: { json: { accessToken: '[redacted]', user: { name: 'Ann' } } },
      },
    }])
    expect(JSON.stringify(recording.exchanges)).not.toContain('s3cret')
  })

  it('keeps forms, multipart, text and bytes', async () => {
    const answers = ['text', Uint8Array.of(255, 0), gzipSync('{"a":1}'), '']
    const types = [{ 'content-type': 'text/plain' }, {}, { 'content-encoding': 'gzip', ...json }, {}]
    let count = 0
    const { transport } = createFakeServer({ handle: () => ({ status: 200, headers: types[count] ?? {}, body: answers[count++] ?? '' }) })
    const recording = recordingTransport(transport, { redact: ['pwd', 'file'] })
    const send = (type: string, body?: string) => recording(transportRequest({ method: 'POST', headers: { 'content-type': type }, ...(body === undefined ? {} : { body }) }), testContext())
    await send('application/x-www-form-urlencoded', 'a=1&a=2&pwd=x')
    await send('multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="note"\r\n\r\nhi\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nsecret\r\n--b--')
    await send('application/xml', '<a/>')
    await send('application/json', '{"a":')
    expect(stored(recording.exchanges).map(({ request, response }) => [request.body, 'body' in response ? response.body : response])).toEqual([
      [{ form: { a: ['1', '2'], pwd: '[redacted]' } }, { text: 'text' }],
      [{ multipart: [{ name: 'note', filename: null, contentType: null, text: 'hi' }, { name: 'file' }] }, { base64: '/wA=' }],
      [{ text: '<a/>' }, { json: { a: 1 } }],
      [{ text: '{"a":' }, null],
    ])
    expect(recording.exchanges[2]?.response).toMatchObject({ headers: { 'content-type': 'application/json' } })
    expect(recording.exchanges[2]?.response).not.toHaveProperty('headers.content-encoding')
  })

  it('passes streams on and keeps them once they were read', async () => {
    const { transport } = createFakeServer({ handle: (request) => ({ status: 200, body: request.body }) })
    const recording = recordingTransport(transport)
    const response = await recording(transportRequest({ method: 'POST', body: stream('a', 'b'), stream: true }), testContext())
    await recording(transportRequest({ path: '/second' }), testContext())
    expect(recording.exchanges.map(({ request }) => request.path)).toEqual(['/second'])
    expect(await bodyText(response)).toBe('ab')
    expect(recording.exchanges).toMatchObject([{ request: { path: '/', body: { text: 'ab' } }, response: { body: { text: 'ab' } } }, { request: { path: '/second' } }])
  })

  it('keeps failures and hands them on, and closes the inner transport', async () => {
    const server = createFakeServer({ handle: () => ({ status: 200 }) })
    let closed = 0
    const inner: typeof server.transport = (request, context) => server.transport(request, context)
    inner.close = async () => void closed++
    const recording = recordingTransport(inner)
    server.inject({ fault: { kind: 'reset' } })
    await expect(recording(transportRequest(), testContext())).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(recording.exchanges).toMatchObject([{ response: { failure: 'The connection was reset by the server', code: 'ECONNRESET' } }])
    await recording.close?.()
    expect(closed).toBe(1)
    expect(recordingTransport(server.transport)).not.toHaveProperty('close')
  })
})

describe('replayingTransport', () => {
  const list: Exchange = { request: { method: 'GET', path: '/a', query: { page: '1' } }, response: { status: 200, headers: json, body: { json: { items: [1] } } } }
  const create: Exchange = { request: { method: 'POST', path: '/a', headers: json, body: { json: { x: 1 } } }, response: { status: 201, body: null } }

  it('answers in order', async () => {
    const replay = replayingTransport([list, create])
    expect(replay.remaining).toBe(2)
    const context = testContext()
    const first = await replay(transportRequest({ path: '/a?page=1', headers: { accept: '*/*' } }), context)
    expect([first.status, first.headers, await bodyText(first)]).toEqual([200, json, '{"items":[1]}'])
    expect(context.events).toEqual(['started', 'answered'])
    const second = await replay(transportRequest({ method: 'POST', path: '/a', headers: json, body: stream('{"x":', '1}'), stream: true }), testContext())
    expect([second.status, await bodyText(second)]).toEqual([201, ''])
    expect(replay.remaining).toBe(0)
  })

  it('names what differs and waits for the recorded request', async () => {
    const replay = replayingTransport([list])
    const failure = replay(transportRequest({ path: '/a?page=2' }), testContext())
    await expect(failure).rejects.toThrow('Request 1 is not the recorded one:\nquery page: expected "1", received "2"')
    await expect(failure).rejects.toBeInstanceOf(ReplayError)
    await expect(failure).rejects.toMatchObject({ name: 'ReplayError', differences: ['query page: expected "1", received "2"'], retryable: false })
    expect((await replay(transportRequest({ path: '/a?page=1' }), testContext())).status).toBe(200)
    await expect(replay(transportRequest({ path: '/a?page=1' }), testContext())).rejects.toThrow('The recording ended before GET /a?page=1')
  })

  it('can compare in another way', async () => {
    const replay = replayingTransport([list], { match: (expected, actual) => (expected.method === actual.method ? [] : ['method']) })
    expect((await replay(transportRequest({ path: '/elsewhere' }), testContext())).status).toBe(200)
  })

  it('replays failures, streams, bytes and caps', async () => {
    const bytes: Exchange = { request: { method: 'GET', path: '/' }, response: { status: 200, body: { base64: '/wA=' } } }
    const refused: Exchange = { request: { method: 'GET', path: '/' }, response: { failure: 'refused', code: 'ECONNREFUSED' } }
    const replay = replayingTransport([refused, bytes, bytes, { ...refused, response: { failure: 'gone' } }])
    await expect(replay(transportRequest(), testContext())).rejects.toMatchObject({ message: 'refused', code: 'ECONNREFUSED' })
    expect((await replay(transportRequest(), testContext())).body).toEqual(Uint8Array.of(255, 0))
    await expect(replay(transportRequest({ maxBytes: 1 }), testContext())).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' })
    await expect(replay(transportRequest(), testContext())).rejects.toThrow('gone')
  })

  it('ends with the reason of a cancellation', async () => {
    const replay = replayingTransport([list])
    const before = testContext()
    before.cancel(new Error('stop'))
    await expect(replay(transportRequest(), before)).rejects.toThrow('stop')
    expect(before.events).toEqual([])
    const context = testContext()
    const answer = replay(transportRequest({ method: 'POST', body: endless() }), context)
    context.cancel(new Error('left'))
    await expect(answer).rejects.toThrow('left')
    expect(replay.remaining).toBe(1)
  })

  it('replays what was recorded', async () => {
    const { transport } = createFakeServer({ handle: (request) => jsonResponse(200, { got: request.text() }) })
    const recording = recordingTransport(transport, { redact: ['pwd'] })
    const type = { 'content-type': 'multipart/form-data; boundary=b' }
    const requests = (secret: string) => [
      transportRequest({ method: 'POST', path: '/login', headers: { ...json, authorization: secret, 'idempotency-key': secret }, body: JSON.stringify({ pwd: secret }) }),
      transportRequest({ method: 'POST', path: '/file', headers: type, body: stream('--b\r\nContent-Disposition: form-data; name="pwd"\r\n\r\n', secret, '\r\n--b--') }),
      transportRequest({ path: `/list?pwd=${secret}&page=1`, stream: true }),
    ]
    const answers = async (send: typeof transport, secret: string): Promise<unknown[]> => {
      const out: unknown[] = []
      for (const request of requests(secret)) {
        const response = await send(request, testContext())
        out.push([response.status, JSON.parse(await bodyText(response))])
      }
      return out
    }
    const seen = await answers(recording, 'first')
    expect(await answers(replayingTransport(stored(recording.exchanges)), 'the second')).toEqual(seen)
  })
})
