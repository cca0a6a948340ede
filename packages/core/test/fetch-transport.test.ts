import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { describe, expect, it, onTestFinished } from 'vitest'
import { AbortError, BadRequestError, ConfigurationError, ConnectionError, operation, RedirectError, ResponseParseError, ServerError, TimeoutError, uploadSource, type ClientOptions, type Download, type Session, type UploadSource } from '../src/index.ts'
import { startFaultServer } from '../src/testing/index.ts'
import { createDefaultTransport } from '../src/transport/fetch.ts'
import { abortedUpload, endless } from './support/endless-upload.ts'
import { failure } from './support/failure.ts'
import { expectSoon, serve } from './support/server.ts'
import { open } from './support/session.ts'

const transport = createDefaultTransport({ connections: 1, allowH2: false, connectTimeoutMs: 1_000 })
const connect = (url: string, options: ClientOptions = {}): Session => open(url, { transport, maxRetries: 0, ...options })

const get = operation<object, unknown>({ id: 'get', method: 'GET', path: '/x', result: v.object({ id: v.number() }) })
const upload = operation<{ file: UploadSource; note?: string | undefined }, unknown>({ id: 'up', method: 'POST', path: '/up', params: { body: { note: v.optional(v.string()) }, file: { file: uploadSource() } }, result: 'empty' })
const download = operation<object, Download>({ id: 'file', method: 'GET', path: '/file', result: 'stream' })

describe('over fetch', () => {
  it('requests and answers are the same as over the default transport', async () => {
    const server = await serve(() => ({ json: { id: 1 }, headers: { 'x-many': ['a', 'b'], 'x-request-id': 'r', 'set-cookie': ['c=1', 'd=2'] } }))
    const { data, response } = await connect(server.url).request<{ id: number }>({ method: 'POST', path: '/a%20b?c=%C3%BC', query: { d: [1, 2] }, body: { e: 'ä' } }, { headers: { 'x-mine': 'm' } }).withResponse()
    expect(data).toEqual({ id: 1 })
    expect(response).toMatchObject({ status: 200, requestId: 'r', headers: { 'x-many': 'a, b', 'set-cookie': 'c=1, d=2' } })
    expect(server.requests[0]).toMatchObject({ method: 'POST', target: '/a%20b?c=%C3%BC&d=1&d=2', text: '{"e":"ä"}', headers: { 'x-mine': 'm', 'user-agent': 'sdk-sample/1.2.3', 'content-type': 'application/json' } })
  })

  it('options that the runtime cannot honour are refused', () => {
    const settings = { connections: 1, allowH2: false, connectTimeoutMs: 1_000 }
    expect(() => createDefaultTransport({ ...settings, tls: { rejectUnauthorized: false } })).toThrow(ConfigurationError)
    expect(() => createDefaultTransport({ ...settings, proxy: 'http://127.0.0.1:1' })).toThrow("'proxy'")
    expect(() => createDefaultTransport({ ...settings, dispatcher: {} })).toThrow("'dispatcher'")
  })

  it('codings are undone by the runtime', async () => {
    const server = await serve(() => ({ body: gzipSync('{"id":1}'), headers: { 'content-encoding': 'gzip' } }))
    expect(await get(connect(server.url))).toEqual({ id: 1 })
  })

  it('codings that are broken are told like those over the default transport', async () => {
    for (const [coding, body] of [['gzip', 'no gzip at all'], ['br', 'no br at all']] as const) {
      const server = await serve((_request, _response, count) => ({ status: count === 2 ? 400 : 200, body, headers: { 'content-encoding': coding } }))
      const session = connect(server.url)
      expect(await failure(get(session), ResponseParseError)).toMatchObject({ code: 'BODY_CODING', status: 200, sent: 'yes' })
      expect(await failure(get(session), BadRequestError)).toMatchObject({ status: 400 })
      expect(await failure((await download(session)).bytes(), ResponseParseError)).toMatchObject({ code: 'BODY_CODING', status: 200 })
    }
  })

  it('an abort closes the source of an upload, and an answer before its end does', async () => {
    let closed = 0
    const source = (): AsyncIterable<Uint8Array> => endless(() => closed++)
    const hasty = await startFaultServer()
    onTestFinished(() => hasty.close())
    hasty.always({ kind: 'early', status: 413 })
    await failure(upload(connect(hasty.origin), { file: source() }))
    await expectSoon(() => closed === 1)
    const server = await serve()
    await abortedUpload((options) => upload(connect(server.url), { file: source() }, options))
    await expectSoon(() => closed === 2)
  })

  it('streams need not be iterable, as they are not in every browser', async () => {
    const { prototype } = ReadableStream
    const iterate = Object.getOwnPropertyDescriptor(prototype, Symbol.asyncIterator) ?? {}
    Reflect.deleteProperty(prototype, Symbol.asyncIterator)
    onTestFinished(() => {
      Object.defineProperty(prototype, Symbol.asyncIterator, iterate)
    })
    const server = await serve(() => ({ json: { id: 1 } }))
    const session = connect(server.url)
    expect(await get(session)).toEqual({ id: 1 })
    expect(await (await download(session)).text()).toBe('{"id":1}')
    for await (const chunk of await download(session)) {
      expect(chunk.byteLength).toBeGreaterThan(0)
      break
    }
    // Node's own fetch needs to iterate over what it sends.
    for (const file of [new Blob(['abc']), new Blob(['abc']).stream()]) {
      await upload(open(server.url), { file })
      expect(server.requests.at(-1)?.text).toContain('abc')
    }
  })

  it('statuses without a body are read', async () => {
    const server = await serve(() => ({ status: 204 }))
    expect(await connect(server.url).request({ method: 'DELETE', path: '/x' })).toBeUndefined()
    expect(await connect(server.url).request({ method: 'HEAD', path: '/x' })).toBeUndefined()
  })

  it('files of each kind arrive', async () => {
    const server = await serve()
    const session = connect(server.url)
    for (const file of [new Uint8Array([1, 2]), new Blob([new Uint8Array([1, 2])]), new Blob([new Uint8Array([1, 2])]).stream()]) await upload(session, { file, note: 'n' })
    for (const request of server.requests) {
      const form = await new Response(new Uint8Array(request.body), { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData()
      expect(new Uint8Array(await (form.get('file') as File).arrayBuffer())).toEqual(new Uint8Array([1, 2]))
    }
    expect(server.requests).toHaveLength(3)
  })

  it('downloads are streamed and freed', async () => {
    const server = await serve((request, response) => {
      if (request.headers['x-all'] === '1') return { body: 'x'.repeat(200_000) }
      response.writeHead(200)
      response.write('x'.repeat(100_000))
      return undefined
    })
    const session = connect(server.url)
    expect(await (await download(session, {}, { headers: { 'x-all': '1' } })).text()).toHaveLength(200_000)
    const file = await download(session)
    const chunks = file[Symbol.asyncIterator]()
    await chunks.next()
    await chunks.return?.()
    const unread = await download(session)
    await unread[Symbol.asyncDispose]()
    await expectSoon(() => server.sockets.size <= 1)
  })

  it('errors are the same', async () => {
    const server = await serve((request) => ({ '/500': { status: 500, json: { message: 'm' } }, '/302': { status: 302, headers: { location: '/x' } }, '/junk': { body: 'junk' } })[request.path] ?? new Promise(() => {}))
    const session = connect(server.url)
    expect(await failure(session.request({ path: '/500' }), ServerError)).toMatchObject({ status: 500, body: { message: 'm' } })
    expect(await failure(session.request({ path: '/302' }), RedirectError)).toMatchObject({ status: 302 })
    expect(await failure(session.request({ path: '/junk' }), ResponseParseError)).toMatchObject({ rawBody: 'junk' })
    expect(await failure(session.request({ path: '/hang' }, { timeoutMs: 60 }), TimeoutError)).toMatchObject({ sent: 'maybe' })
    expect(await failure(session.request({ path: '/hang' }, { deadlineMs: 60 }), TimeoutError)).toMatchObject({ which: 'deadline' })
    expect(await failure(session.request({ path: '/hang' }, { signal: AbortSignal.timeout(60) }), AbortError)).toMatchObject({ vendor: 'sample' })
    const gone = await serve()
    await gone.close()
    expect(await failure(connect(gone.url).request({ path: '/x' }), ConnectionError)).toMatchObject({ code: 'ECONNREFUSED', vendor: 'sample' })
  })

  it('retries work', async () => {
    const server = await serve((_request, _response, count) => (count === 1 ? { status: 503 } : { json: { id: 1 } }))
    expect(await get(connect(server.url, { maxRetries: 1 }))).toEqual({ id: 1 })
  })

  it('a body beyond the limit is refused', async () => {
    const server = await serve(() => ({ body: Buffer.alloc(33_600_000, 'a') }))
    expect(await failure(get(connect(server.url)), ResponseParseError)).toMatchObject({ code: 'BODY_TOO_LARGE', status: 200 })
    const failing = await serve(() => ({ status: 500, body: Buffer.alloc(33_600_000, 'a') }))
    expect(await failure(get(connect(failing.url)), ServerError)).toMatchObject({ status: 500 })
  })

  it('nothing is sent after an abort', async () => {
    const server = await serve()
    await failure(get(connect(server.url), {}, { signal: AbortSignal.abort() }), AbortError)
    expect(server.requests).toHaveLength(0)
  })
})
