import { gzipSync, brotliCompressSync } from 'node:zlib'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { operation, ResponseParseError, ServerError, type OperationSpec } from '../src/index.ts'
import { failure } from './support/failure.ts'
import { pause, serve, expectSoon, type Reply } from './support/server.ts'
import { open } from './support/session.ts'

interface Model { id: number; name?: string | undefined }
const ModelSchema = v.object({ id: v.number(), name: v.optional(v.string()) })

type Result = OperationSpec<object, unknown>['result']

async function read(reply: Reply, result: Result = ModelSchema, more: Partial<OperationSpec<object, unknown>> = {}): Promise<unknown> {
  const server = await serve(() => reply)
  const get = operation<object, unknown>({ id: 'get', method: 'GET', path: '/x', result, ...more })
  return get(open(server.url, { validate: 'strict' }))
}

const unreadable = (reply: Reply, result?: Result, more?: Partial<OperationSpec<object, unknown>>): Promise<ResponseParseError> => failure(read(reply, result, more), ResponseParseError)
const json = (body: string | Uint8Array, type = 'application/json'): Reply => ({ body, headers: { 'content-type': type } })

describe('JSON', () => {
  it('is read whatever content type it comes with', async () => {
    for (const type of ['application/json', 'application/json;charset=UTF-8', 'application/problem+json', 'text/plain', 'text/html', 'application/octet-stream', '']) {
      expect(await read(json('{"id":1}', type))).toEqual({ id: 1 })
    }
    expect(await read({ body: '{"id":1}' })).toEqual({ id: 1 })
  })

  it('keeps fields that the type does not name', async () => {
    expect(await read(json('{"id":1,"new_field":{"a":[1]}}'))).toEqual({ id: 1, new_field: { a: [1] } })
  })

  it('with a byte order mark is read', async () => {
    expect(await read(json(Buffer.from('\uFEFF{"id":1}')))).toEqual({ id: 1 })
  })

  it('that is compressed is read', async () => {
    const text = JSON.stringify({ id: 1, name: 'n'.repeat(5_000) })
    expect(await read({ body: gzipSync(text), headers: { 'content-encoding': 'gzip' } })).toEqual(JSON.parse(text))
    expect(await read({ body: brotliCompressSync(text), headers: { 'content-encoding': 'br' } })).toEqual(JSON.parse(text))
    expect(await read({ body: '{"id":1}', headers: { 'content-encoding': 'identity' } })).toEqual({ id: 1 })
  })

  for (const [what, body, reason] of [
    ['cut off', '{"id":1', 'not valid JSON'], ['followed by junk', '{"id":1}}', 'not valid JSON'], ['with a comment', '{"id":1 /* x */}', 'not valid JSON'], ['blank', '  \n', 'not valid JSON'],
    ['text', 'OK', 'not valid JSON'], ['NaN', '{"id":NaN}', 'not valid JSON'], ['an HTML page', '<!doctype html><title>502</title>', 'HTML or XML, not JSON'], ['XML', '\n <a/>', 'HTML or XML, not JSON'],
  ] as const) {
    it(`that is ${what} is a ResponseParseError that keeps status and body`, async () => {
      const error = await unreadable({ status: 201, body, headers: { 'content-type': 'application/json', 'x-request-id': 'r-1', 'set-cookie': 'a=b' } })
      expect(error.message).toContain(reason)
      expect(error).toMatchObject({ status: 201, rawBody: body, sent: 'yes', attempts: 1, requestId: 'r-1', operation: 'get', vendor: 'sample', code: 'RESPONSE_NOT_READABLE', retryable: false })
      expect(error.headers).toMatchObject({ 'content-type': 'application/json' })
      expect(error.headers).not.toHaveProperty('set-cookie')
    })
  }

  it('that is nested deeply is read, or refused as unreadable', async () => {
    const depth = 5_000
    const body = `${'['.repeat(depth)}${']'.repeat(depth)}`
    expect(Array.isArray(await read(json(body), v.unknown()))).toBe(true)
  })
})

describe('an empty body', () => {
  it('for a model is a ResponseParseError', async () => {
    for (const reply of [{ status: 200, body: '' }, { status: 204 }, { status: 205 }, { status: 200, body: '', headers: { 'content-type': 'application/json' } }]) {
      expect((await unreadable(reply)).message).toContain('expected object, received an empty body')
    }
    for (const schema of [v.array(v.unknown()), v.string(), v.number(), v.nullable(ModelSchema), v.union([ModelSchema, v.string()]), v.lazy(() => ModelSchema)]) {
      expect((await unreadable({ status: 204 }, schema as never)).message).toContain('empty body')
    }
  })

  it('is undefined where the result may be absent', async () => {
    for (const schema of [v.optional(ModelSchema), v.undefinedable(ModelSchema), v.nullish(ModelSchema), v.unknown(), v.any(), v.undefined()]) expect(await read({ status: 204 }, schema as never)).toBeUndefined()
  })

  it('is what decode makes of it', async () => {
    expect(await read({ status: 204 }, v.nullable(ModelSchema), { decode: ({ data, status }) => (status === 204 ? null : data) })).toBeNull()
  })

  it('is empty text and no bytes', async () => {
    expect(await read({ status: 200, body: '' }, 'text')).toBe('')
    expect(await read({ status: 200, body: '' }, 'bytes')).toEqual(new Uint8Array())
  })

  it('is undefined for a raw request', async () => {
    const server = await serve(() => ({ status: 204 }))
    expect(await open(server.url).request({ method: 'DELETE', path: '/x' })).toBeUndefined()
    expect(await open(server.url).request({ method: 'HEAD', path: '/x' })).toBeUndefined()
  })
})

describe('the wrong kind at the top level', () => {
  const cases: [string, Result, string, string][] = [
    ['a list for an object', ModelSchema, '[]', 'expected object, received array'],
    ['null for an object', ModelSchema, 'null', 'expected object, received null'],
    ['text for an object', ModelSchema, '"x"', 'expected object, received string'],
    ['an object for a list', v.array(v.number()), '{}', 'expected array, received object'],
    ['an object for a tuple', v.tuple([v.number()]), '{}', 'expected array, received object'],
    ['a number for text', v.string(), '5', 'expected string, received number'],
    ['text for a number', v.number(), '"5"', 'expected number, received string'],
    ['text for a boolean', v.boolean(), '"true"', 'expected boolean, received string'],
    ['a list for a record', v.record(v.string(), v.number()), '[1]', 'expected object, received array'],
    ['a list for one of several objects', v.variant('kind', [v.object({ kind: v.literal('a') })]), '[]', 'expected object, received array'],
    ['a number for text or an object', v.union([v.string(), ModelSchema]), '5', 'expected string or object, received number'],
    ['an object for one of some words', v.picklist(['a', 'b']), '{}', 'expected string, received object'],
    ['a list for an object or null', v.nullable(ModelSchema), '[]', 'expected object or null, received array'],
  ]
  for (const [what, result, body, message] of cases) {
    it(`${what} is a ResponseParseError, whatever validate says`, async () => {
      const server = await serve(() => json(body))
      const get = operation<object, unknown>({ id: 'get', method: 'GET', path: '/x', result })
      for (const validate of ['strict', 'report', 'off'] as const) {
        const error = await failure(get(open(server.url, { validate })), ResponseParseError)
        expect(error.message).toContain(message)
        expect(error).toMatchObject({ status: 200, rawBody: body })
      }
    })
  }

  it('the right kinds pass', async () => {
    expect(await read(json('null'), v.nullable(ModelSchema))).toBeNull()
    expect(await read(json('[1]'), v.array(v.number()))).toEqual([1])
    expect(await read(json('false'), v.union([v.literal(false), ModelSchema]))).toBe(false)
    expect(await read(json('"b"'), v.picklist(['a', 'b']))).toBe('b')
    expect(await read(json('{"a":1}'), v.record(v.string(), v.number()))).toEqual({ a: 1 })
  })
})

describe('text', () => {
  it('is never parsed, whatever it looks like', async () => {
    for (const body of ['{"id":1}', '"quoted"', 'null', '007', '<html>', '\uFEFFx', ' padded \r\n']) expect(await read(json(body), 'text')).toBe(body)
  })
})

describe('bytes', () => {
  it('are as they came', async () => {
    const body = new Uint8Array([0, 255, 13, 10, 0xef, 0xbb, 0xbf])
    const data = (await read({ body, headers: { 'content-type': 'text/plain; charset=utf-16' } }, 'bytes')) as Uint8Array
    expect(data).toEqual(body)
    expect(data.buffer.byteLength).toBe(body.byteLength)
  })
})

describe('nothing', () => {
  it('is the result of an operation without one, whatever the server says', async () => {
    for (const body of ['', 'OK', '<html>', '{"a":1}', 'null']) expect(await read(json(body), 'empty')).toBeUndefined()
  })
})

describe('charsets', () => {
  const cases: [string, Uint8Array][] = [
    ['utf-8', Buffer.from('{"id":1,"name":"é日"}')], ['UTF8', Buffer.from('{"id":1,"name":"é日"}')], ['"utf-8"', Buffer.from('{"id":1,"name":"é日"}')], ['utf-8; profile="x"', Buffer.from('{"id":1,"name":"é日"}')],
    ['utf-16le', Buffer.from('{"id":1,"name":"é日"}', 'utf16le')], ['UTF-16LE', Buffer.from('\uFEFF{"id":1,"name":"é日"}', 'utf16le')],
  ]
  for (const [charset, body] of cases) {
    it(`${charset} is decoded`, async () => {
      expect(await read(json(body, `application/json; charset=${charset}`))).toEqual({ id: 1, name: 'é日' })
      expect(await read(json(body, `text/plain;charset=${charset}`), 'text')).toContain('{"id":1,"name":"é日"}')
    })
  }

  it('latin1 is decoded', async () => {
    for (const charset of ['latin1', 'ISO-8859-1', 'windows-1252']) expect(await read(json(Buffer.from('{"id":1,"name":"é"}', 'latin1'), `application/json;charset=${charset}`))).toEqual({ id: 1, name: 'é' })
  })

  it('the first letter of a text is kept, whatever its byte', async () => {
    for (const text of ['ÿ', 'ÿa', 'þÿ', '\uFEFFa']) {
      const [body, charset] = text.startsWith('\uFEFF') ? [Buffer.from(text, 'utf16le'), 'utf-16le'] : [Buffer.from(text, 'latin1'), 'latin1']
      expect(await read({ body, headers: { 'content-type': `text/plain;charset=${charset}` } }, 'text')).toBe(text)
    }
  })

  it('an unknown charset is a ResponseParseError that keeps the body', async () => {
    for (const result of [ModelSchema, 'text'] as const) {
      const error = await unreadable(json('{"id":1}', 'application/json; charset=klingon'), result)
      expect(error.message).toContain('charset')
      expect(error.rawBody).toBe('{"id":1}')
    }
  })

  it('bytes that are no UTF-8 become replacement characters', async () => {
    expect(await read(json(Buffer.from([0x22, 0xff, 0x22])), v.string())).toBe('\uFFFD')
  })
})

const coded = (coding: string): Reply => ({ status: 503, body: '<html>', headers: { 'content-encoding': coding } })

describe('codings', () => {
  it('that are broken, unknown or several are ResponseParseErrors', async () => {
    for (const reply of [
      { body: 'not gzip', headers: { 'content-encoding': 'gzip' } }, { body: gzipSync('{"id":1}').subarray(0, 12), headers: { 'content-encoding': 'gzip' } },
      { body: 'x', headers: { 'content-encoding': 'compress' } }, { body: gzipSync(gzipSync('{"id":1}')), headers: { 'content-encoding': 'gzip, gzip' } },
    ]) expect(await unreadable(reply)).toMatchObject({ code: 'BODY_CODING', sent: 'yes', status: 200 })
  })

  it('that unfold beyond the limit are refused', async () => {
    expect(await unreadable({ body: gzipSync(Buffer.alloc(40_000_000, 'a')), headers: { 'content-encoding': 'gzip' } })).toMatchObject({ code: 'BODY_TOO_LARGE', status: 200 })
  })

  it('that are broken or unknown, or a body beyond the limit, leave an error what its status says', async () => {
    const get = operation<object, unknown>({ id: 'things.get', method: 'GET', path: '/x', result: 'text' })
    const download = operation<object, unknown>({ id: 'files.get', method: 'GET', path: '/x', result: 'stream' })
    for (const reply of [coded('gzip'), coded('compress'), { status: 503, body: Buffer.alloc(33_600_000, 'a') }]) {
      const server = await serve((_request, _response, count) => (count % 2 === 1 ? reply : { body: 'fine' }))
      const session = open(server.url)
      expect(await get(session)).toBe('fine')
      expect(await failure(get(session, {}, { maxRetries: 0 }), ServerError)).toMatchObject({ status: 503 })
      await get(session)
      expect(await failure(download(session, {}, { maxRetries: 0 }), ServerError)).toMatchObject({ status: 503 })
    }
  })

  it('a body beyond the limit is refused', async () => {
    expect(await unreadable({ body: Buffer.alloc(33_600_000, 'a') })).toMatchObject({ code: 'BODY_TOO_LARGE', status: 200 })
  })
})

describe('decode', () => {
  it('sees status, headers and data, and runs before the check', async () => {
    const data = await read({ json: { n: 1 }, headers: { 'X-Name': 'n' } }, ModelSchema, {
      decode: (answer) => ({ id: (answer.data as { n: number }).n + answer.status, name: answer.headers['x-name'] }),
    })
    expect(data).toEqual({ id: 201, name: 'n' })
  })

  it('that fails is a ResponseParseError that keeps the body and the cause', async () => {
    const error = await unreadable({ json: { id: 1 } }, ModelSchema, {
      decode() {
        throw new TypeError('no')
      },
    })
    expect(error.message).toContain('unexpected form')
    expect(error.rawBody).toBe('{"id":1}')
    expect(error.cause).toBeInstanceOf(TypeError)
  })
})

describe('withResponse', () => {
  it('gives the answer along with the result', async () => {
    const server = await serve(() => ({ status: 201, json: { id: 1 }, headers: { 'x-request-id': 'r1', 'x-many': ['a', 'b'], 'x-ratelimit-remaining': '3' } }))
    const get = operation<{ q?: string }, Model>({ id: 'get', method: 'GET', path: '/x', params: { query: { q: v.optional(v.string()) as never } }, result: ModelSchema })
    const { data, response } = await get(open(server.url), { q: 'ü' }).withResponse()
    expect(data).toEqual({ id: 1 })
    expect(response).toMatchObject({ ok: true, status: 201, url: `${server.url}/x?q=%C3%BC`, requestId: 'r1', attempts: 1, data: { id: 1 }, rateLimit: { policies: [{ remaining: 3 }] } })
    expect(response.headers).toMatchObject({ 'x-many': 'a, b', 'x-request-id': 'r1' })
    expect(new TextDecoder().decode(response.raw)).toBe('{"id":1}')
    expect(response.durationMs).toBeGreaterThan(0)
  })

  it('and the plain result come from one request', async () => {
    const server = await serve(() => ({ json: { id: 1 } }))
    const call = operation<object, Model>({ id: 'get', method: 'GET', path: '/x', result: ModelSchema })(open(server.url))
    expect(await call).toEqual((await call.withResponse()).data)
    expect(await Promise.all([call, call.then((data) => data.id), call.finally(() => {})])).toEqual([{ id: 1 }, 1, { id: 1 }])
    expect(server.requests).toHaveLength(1)
  })
})

describe('a call', () => {
  it('that nobody awaits is sent once', async () => {
    const server = await serve()
    void open(server.url).request({ path: '/x' })
    await expectSoon(() => server.requests.length > 0)
    await pause(20)
    expect(server.requests).toHaveLength(1)
  })

  it('is a promise for everything that takes promises', async () => {
    const server = await serve((_request, _response, count) => (count === 1 ? { json: 1 } : { status: 404 }))
    const session = open(server.url)
    const first = session.request({ path: '/x' })
    expect(Object.prototype.toString.call(first)).toBe('[object Call]')
    expect(await Promise.race([first, pause(10_000)])).toBe(1)
    expect(await Promise.allSettled([session.request({ path: '/x' })])).toMatchObject([{ status: 'rejected', reason: { status: 404 } }])
    let settled = 0
    await session.request({ path: '/x' }).finally(() => settled++).catch(() => settled++)
    expect(settled).toBe(2)
  })
})
