import { createServer } from 'node:net'
import * as v from 'valibot'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ConfigurationError, operation, RequestValidationError, uploadSource, type CallOptions, type ClientOptions, type RawRequest, type Session, type UploadSource } from '../../src/index.ts'
import { failure, thrown } from '../support/failure.ts'
import { serve } from '../support/server.ts'
import { createSession, open } from '../support/session.ts'

const ping = operation<object, unknown>({ id: 'ping', method: 'GET', path: '/ping', result: v.unknown() })
const traced = operation<{ trace_id: string }, unknown>({ id: 'traced', method: 'GET', path: '/ping', params: { header: { trace_id: v.string() } }, wire: { trace_id: 'X-Trace-Id' }, result: v.unknown() })
const upload = operation<{ file: UploadSource }, unknown>({ id: 'upload', method: 'PUT', path: '/files', params: { file: { file: uploadSource() } }, result: v.unknown() })

const client = (options: object): ConfigurationError => thrown(() => createSession('http://127.0.0.1:1', options as ClientOptions), ConfigurationError)
const callWith = (session: Session, options: object): Promise<ConfigurationError> => failure(ping(session, {}, options as CallOptions), ConfigurationError)

const bytes = new Uint8Array([0, 13, 10, 45, 45, 255, 0, 34])

describe('headers of options', () => {
  const refused = [
    'authorization', 'Authorization', 'PROXY-AUTHORIZATION', 'host', 'Content-Length', 'transfer-encoding', 'Connection', 'keep-alive', 'upgrade', 'TE', 'trailer', 'expect',
    'accept-encoding', 'content-encoding', 'cookie', 'X-Token', 'x-token',
  ]

  it(`${refused.join(', ')} cannot be given anywhere`, async () => {
    const server = await serve()
    const session = open(server.url)
    for (const name of refused) {
      const headers = { [name]: 'x' }
      expect(client({ headers }).message).toContain(`'${name}'`)
      expect(thrown(() => session.with({ headers }), ConfigurationError).message).toContain(`'${name}'`)
      expect((await callWith(session, { headers })).message).toContain('is set by the SDK and cannot be given')
      expect((await callWith(session, { extra: { headers } })).message).toContain('is set by the SDK and cannot be given')
    }
    expect(server.requests).toHaveLength(0)
  })

  it('values with line ends, NUL or characters outside of Latin-1 are refused', async () => {
    const server = await serve()
    const session = open(server.url)
    for (const value of ['a\r\nx-evil: 1', 'a\rb', 'a\nb', 'a\0b', 'a\u007f', 'a\u2028b', '\u0100', '日本', '😀']) {
      for (const options of [{ headers: { 'x-a': value } }, { extra: { headers: { 'x-a': value } } }]) {
        const { message } = await callWith(session, options)
        expect(message).toContain("'x-a'")
        expect(message).not.toContain(value)
      }
    }
    expect(server.requests).toHaveLength(0)
  })

  it('an idempotency key with anything but visible ASCII is refused', async () => {
    const server = await serve()
    for (const idempotencyKey of ['a\r\nx-evil: 1', 'a\nb', 'a b', '\0', 'é', '']) expect((await callWith(open(server.url), { idempotencyKey })).message).toContain("'idempotencyKey'")
    expect(server.requests).toHaveLength(0)
  })
})

describe('headers of operations', () => {
  it('a field with a line end or characters outside of Latin-1 is refused by its own name', async () => {
    const server = await serve()
    const session = open(server.url)
    for (const trace_id of ['a\r\nx-evil: 1', 'a\nb', 'a\0b', '日本']) {
      expect((await failure(traced(session, { trace_id }), RequestValidationError)).issues).toMatchObject([{ path: 'trace_id' }])
    }
    expect(server.requests).toHaveLength(0)
  })

  it('a field that has no text form is refused instead of being sent empty', async () => {
    const server = await serve()
    const loose = operation<{ trace_id: unknown }, unknown>({ id: 'loose', method: 'GET', path: '/ping', params: { header: { trace_id: v.unknown() } }, wire: { trace_id: 'X-Trace-Id' }, result: v.unknown() })
    for (const trace_id of [['a'], {}, Number.NaN, Symbol('a')]) expect((await failure(loose(open(server.url), { trace_id }), RequestValidationError)).issues).toMatchObject([{ path: 'trace_id' }])
    expect(server.requests).toHaveLength(0)
  })

  it.each([
    [{ contentType: 'a\r\nb' }, 'visible Latin-1'], [{ contentType: 5 }, 'must be a string'], [{ contentType: 'text/plain', bodyType: 'multipart' }, 'multipart'],
  ])('the type of a body cannot be %j', async (parts, problem) => {
    const server = await serve()
    const request = { method: 'POST', path: '/users', body: {}, ...parts } as RawRequest
    const error = await failure(open(server.url).request(request), RequestValidationError)
    expect([error.issues[0]?.path, error.message]).toEqual(['contentType', expect.stringContaining(problem)])
    expect(server.requests).toHaveLength(0)
  })
})

it('what is accepted makes one line of its own, byte for byte', async () => {
  let head = ''
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      head += chunk.toString('latin1')
      if (head.includes('\r\n\r\n')) socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.close()
  })
  const value = 'a: b\t; "c", \u0085 %0d%0a é'
  await traced(open(`http://127.0.0.1:${(server.address() as { port: number }).port}`, { headers: { 'x-mine': value } }), { trace_id: value })
  const lines = head.split('\r\n').slice(1, -2)
  expect(lines.map((line) => line.slice(0, line.indexOf(':'))).toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent', 'x-mine', 'x-trace-id'])
  expect(lines).toContain(`x-mine: ${value}`)
  expect(lines).toContain(`x-trace-id: ${value}`)
})

const escaped = (text: string): string => text.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22')

describe('names of files cannot break out of their header', () => {
  for (const fileName of ['a"; filename="evil', 'a\r\nContent-Type: text/html', 'a\nb', 'a\rb', '"', '\r\n\r\n', 'тест "цитата".txt', '日本\u2028😀']) {
    it(`as ${JSON.stringify(fileName)}`, async () => {
      const server = await serve()
      await upload(open(server.url), { file: { data: bytes, fileName } })
      const { headers: { 'content-type': type = '' } = {}, body } = server.requests[0] ?? {}
      // An independent parser, undici's.
      const form = await new Response(new Uint8Array(body ?? []), { headers: { 'content-type': type } }).formData()
      const received = form.get('file') as File
      expect(received.type).toBe('application/octet-stream')
      expect(await received.bytes()).toEqual(bytes)
      expect(server.requests[0]?.text).toContain(`filename="${escaped(fileName)}"`)
      expect([...form.keys()]).toEqual(['file'])
    })
  }

  it('a content type with a line end is refused', async () => {
    const server = await serve()
    for (const contentType of ['text/plain\r\nx: y', 'text/plain\n']) {
      const error = await failure(upload(open(server.url), { file: { data: bytes, contentType } }), RequestValidationError)
      expect(error.issues).toMatchObject([{ path: 'file' }])
    }
    expect(server.requests).toHaveLength(0)
  })
})
