import { createServer } from 'node:net'
import { inspect } from 'node:util'
import * as v from 'valibot'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  composed, offsetPaging, operation, pagedOperation, SdkError, SessionTokenAuth, staticHeaderAuth, type ApiError, type ClientOptions, type Download, type OffsetPage, type Page, type ResponseValidationError, type Session,
} from '../../src/index.ts'
import { watchEvents } from '../support/events.ts'
import { failure } from '../support/failure.ts'
import { prints } from '@sdk-internal/fuzz'
import { serve, type Reply } from '../support/server.ts'
import { MemoryLogger, createSession, open, sample } from '../support/session.ts'

// Every kind of secret, with characters that JSON, URLs, forms and HTML escape.
const secrets = {
  token: 'tok-Zq3"&<x>9',
  key: "key +%2F'ü\\K7",
  password: 'pass"word & <1>',
  queryKey: 'query=key&/7',
  pathToken: 'path token;§8',
  nested: 'nested-secret-4',
  pin: 73_911_846,
  header: 'header-secret-5',
}

const vendor = { ...sample, authHeaders: ['x-token', 'x-organization'], sensitive: ['password', 'access_key'], errors: { describe: (body: unknown) => ({ message: (body as { message?: string } | undefined)?.message, code: (body as { code?: string } | undefined)?.code }) } }

const auth = staticHeaderAuth(() => ({ 'authorization': `Bearer ${secrets.key}`, 'x-token': Buffer.from(secrets.token).toString('latin1') }), [secrets.token, secrets.key])

/** JSON as writers put it that use ASCII only and mask the slash. */
const asciiJson = (text: string): string => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/').replaceAll(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

const lowerCase = (url: string): string => url.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())

/** What a secret may look like once it went through JSON, a URL, a form or HTML. */
function forms(secret: string | number): string[] {
  const text = String(secret)
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
  const plain = [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text), new URLSearchParams([['', text]]).toString().slice(1), html, asciiJson(text)]
  return [...plain, lowerCase(encodeURIComponent(text)), encodeURIComponent(text).replaceAll('%2F', '/'), html.replaceAll('&#39;', '&#x27;'), html.replaceAll('&quot;', '&#34;')]
}

const all = Object.values(secrets).flatMap(forms)

function expectNoSecret(text: string | undefined, where: string): void {
  const found = all.find((secret) => text?.includes(secret))
  expect(found === undefined ? '' : `${where} shows ${found}`).toBe('')
}

function expectSilent(value: object): void {
  for (const [way, text] of Object.entries(prints(value))) expectNoSecret(text, `${value.constructor.name} by ${way}`)
}

function expectSilentError(error: Error): void {
  expect(error).toBeInstanceOf(SdkError)
  expectSilent(error)
  const { request, body, rawBody, headers, requestId, code } = error as ApiError
  expectNoSecret(inspect({ body, rawBody, headers, requestId, code }, { depth: null }), `${error.name}'s fields`)
  expectNoSecret(JSON.stringify({ body, rawBody, headers, requestId, code }), `${error.name}'s fields`)
  if (request === undefined) return
  expectSilent(request)
  expectNoSecret(request.toCurl(), `the curl command of ${error.name}`)
}

interface Input { id: string; api_key: string; password: string; profile?: unknown; pin: number; session_key?: string | undefined }

const send = operation<Input, unknown>({
  id: 'things.send', method: 'PUT', path: '/things/{id}/x',
  params: {
    path: { id: v.string() }, query: { api_key: v.string() }, body: { password: v.string(), profile: v.optional(v.unknown()), pin: v.number() }, header: { session_key: v.optional(v.string()) },
  },
  wire: { session_key: 'X-Session-Key' }, sensitive: ['id', 'api_key', 'profile', 'pin', 'session_key'], result: v.object({ id: v.number() }),
})
const form = operation<Input, unknown>({ ...send.spec, id: 'things.form', bodyType: 'form', params: { ...send.spec.params, body: { password: v.string(), pin: v.number() } } })
const input: Input = { id: secrets.pathToken, api_key: secrets.queryKey, password: secrets.password, pin: secrets.pin, session_key: secrets.header }

const connect = (url: string, options: ClientOptions = {}): Session => open(url, { maxRetries: 0, logger: null, ...options }, { vendor, auth, secrets: () => [secrets.nested] })

/** Everything that the server saw, in every spelling. */
const echo = (spell: (text: string) => string): string => Object.values(secrets).map((secret) => spell(String(secret))).join(' | ')

const html = (text: string): string => forms(text)[4] ?? ''
const ascii = (text: string): string => forms(text)[5] ?? ''
/** All spellings of other writers. */
const others = (text: string): string => forms(text).slice(6).join(' ')

const answers: [string, Reply][] = [
  ['JSON', { json: { message: `you sent ${echo(String)}`, code: 'E1', deep: { list: [secrets.password, secrets.pin, { [secrets.token]: secrets.key }] } } }],
  ['JSON in ASCII', { body: `{"message":"${echo(ascii)}"}`, headers: { 'content-type': 'application/json' } }],
  ['text of other writers', { body: `you sent ${echo(others)}` }],
  ['text', { body: `you sent ${echo(String)}` }],
  ['HTML', { body: `<p>${echo(html)}</p>`, headers: { 'content-type': 'text/html' } }],
  ['URLs', { body: `see /things?${echo(encodeURIComponent)} and ${new URLSearchParams([['a', echo(String)]]).toString()}` }],
  ['JSON that is cut off', { body: JSON.stringify({ message: echo(String) }).slice(0, -2), headers: { 'content-type': 'application/json' } }],
  ['headers', { json: {}, headers: { 'x-request-id': `r-${secrets.nested}`, 'etag': `"${secrets.nested}"`, 'set-cookie': `a=${secrets.nested}`, 'location': `/x?key=${secrets.nested}`, 'x-debug': secrets.nested } }],
]

describe('an error of an answer shows no secret that the answer repeats', () => {
  for (const [what, reply] of answers) {
    it(`as ${what}, for every status`, async () => {
      const statuses = [302, 400, 401, 403, 404, 409, 418, 422, 429, 500, 503]
      const server = await serve((_request, _response, count) => ({ ...reply, status: statuses[(count - 1) % statuses.length] ?? 500 }))
      const session = connect(server.url)
      for (const status of statuses) {
        const error = await failure(send(session, { ...input, profile: { deep: [secrets.nested] } }))
        expect(error).toMatchObject({ status })
        expectSilentError(error)
      }
      for (const status of statuses) {
        const error = await failure(form(session, input))
        expect(error).toMatchObject({ status })
        expectSilentError(error)
      }
    })

    it(`as ${what}, for an answer that cannot be read or does not match`, async () => {
      const server = await serve(() => ({ ...reply, status: 200 }))
      const session = connect(server.url, { validate: 'strict' })
      const error = await failure<ResponseValidationError>(send(session, { ...input, profile: { deep: [secrets.nested] } }))
      expect(['ResponseParseError', 'ResponseValidationError']).toContain(error.name)
      expectSilentError(error)
    })
  }

  it('and keeps the server\'s words for everything else', async () => {
    const server = await serve(() => ({ status: 422, json: { message: `'${secrets.password}' is too short`, code: 'too_short', min: 12 } }))
    const error = await failure(send(connect(server.url), input))
    expect(error).toMatchObject({ message: "'[redacted]' is too short", code: 'too_short', body: { message: "'[redacted]' is too short", code: 'too_short', min: 12 } })
  })

  it('even when a word of the server is somebody\'s password', async () => {
    const server = await serve(() => ({ status: 400, json: { message: 'message is invalid', code: 'invalid', n: 12_345 } }))
    const error = await failure(send(connect(server.url), { ...input, password: 'message', pin: 12_345 }))
    expect(error).toMatchObject({ name: 'BadRequestError', code: 'invalid', message: '[redacted] is invalid' })
  })

  it('at any depth of the answer', async () => {
    const deep = `${'{"a":'.repeat(5_000)}"${secrets.nested}"${'}'.repeat(5_000)}`
    const server = await serve(() => ({ status: 400, body: deep, headers: { 'content-type': 'application/json' } }))
    const error = await failure<ApiError>(send(connect(server.url), input))
    expect(error.name).toBe('BadRequestError')
    expectNoSecret(JSON.stringify(error.body), 'the body')
  })

  it('and nothing of an answer that is secret as a whole', async () => {
    const server = await serve((_request, _response, count) => ({ status: count % 2 === 1 ? 400 : 200, json: { message: 'new-token-1', refresh: 'new-token-2' } }))
    const login = operation<object, unknown>({ id: 'login', method: 'POST', path: '/login', sensitiveResult: true, result: v.array(v.string()) })
    const session = connect(server.url)
    for (const error of [await failure<ApiError>(login(session)), await failure<ApiError>(login(session))]) {
      for (const text of [...Object.values(prints(error)), error.rawBody, inspect(error.body)]) expect(text).not.toContain('new-token')
    }
  })
})

describe('other errors show no secret', () => {
  it('of the network', async () => {
    for (const url of ['http://127.0.0.1:1', 'http://localhost:1']) expectSilentError(await failure(send(connect(url), input)))
    const socket = createServer((connection) => connection.end(`HTTP/1.1 200 OK\r\nbroken ${secrets.nested}\r\n\r\n`))
    await new Promise<void>((resolve) => {
      socket.listen(0, '127.0.0.1', resolve)
    })
    onTestFinished(() => {
      socket.close()
    })
    expectSilentError(await failure(send(connect(`http://127.0.0.1:${(socket.address() as { port: number }).port}`), input)))
  })

  it('of time limits and signals', async () => {
    const server = await serve(() => new Promise(() => {}))
    const session = connect(server.url)
    for (const options of [{ timeoutMs: 60 }, { deadlineMs: 60 }, { signal: AbortSignal.timeout(60) }, { signal: AbortSignal.abort() }]) expectSilentError(await failure(send(session, input, options)))
  })

  it('of closed sessions', async () => {
    const session = connect('http://127.0.0.1:1')
    await session.close()
    expectSilentError(await failure(send(session, input)))
  })

  it('of wrong input: the value is never repeated', async () => {
    const session = connect('http://127.0.0.1:1')
    const wrong: object[] = [
      { ...input, pin: secrets.token }, { ...input, id: `${secrets.nested}/..` }, { ...input, session_key: `${secrets.header}\n` }, { ...input, password: [secrets.password] }, { ...input, profile: 5n, id: secrets.nested },
    ]
    for (const bad of wrong) expectSilentError(await failure(send(session, bad as Input)))
    expectSilentError(await failure(form(session, { ...input, password: '\uD800' + secrets.password })))
  })

  it('of wrong options: the value is never repeated', async () => {
    const session = connect('http://127.0.0.1:1')
    for (const options of [{ headers: { 'x-a': `${secrets.nested}\n` } }, { headers: { authorization: secrets.nested } }, { timeoutMs: secrets.nested }, { extra: { headers: { 'x-token': secrets.token } } }, { idempotencyKey: `${secrets.nested} ` }, { validate: secrets.nested }]) {
      expectSilentError(await failure(send(session, input, options as never)))
    }
    for (const url of [`https://user:${secrets.nested}@example.com`, `https://example.com?key=${secrets.nested}`, `https://exa mple.com/${secrets.nested}`]) expectSilentError(await failure(Promise.resolve().then(() => connect(url))))
  })

  it('of composed operations', async () => {
    const server = await serve((_request, _response, count) => (count === 1 ? { json: { id: 1, token: secrets.nested } } : { status: 500, body: echo(String) }))
    const both = composed<object, unknown>({
      id: 'both', uses: ['things.send'],
      async run(call) {
        await call(send, input)
        return call(send, input)
      },
    })
    const error = await failure<SdkError>(both(connect(server.url)))
    expect(error.completed).toEqual({ 'things.send': { id: 1, token: secrets.nested } })
    expectSilentError(error)
  })

  it('of logins, which know the credentials though they send none', async () => {
    const server = await serve(() => ({ status: 401, json: { message: `${secrets.key} is wrong`, token: secrets.token } }))
    const login = operation<{ login: string }, { accessToken: string }>({ id: 'login', method: 'POST', path: '/login', auth: 'none', params: { body: { login: v.string() } }, result: v.object({ accessToken: v.string() }) })
    const provider = new SessionTokenAuth({ secrets: [secrets.key, secrets.token], apply: () => {}, login: (bare) => Promise.resolve(login(bare, { login: secrets.key })) })
    expectSilentError(await failure(send(open(server.url, { maxRetries: 0 }, { vendor, auth: provider }), input)))
    expectSilent(provider)
  })

  it('of tokens that were replaced while the request was under way', async () => {
    const server = await serve(() => ({ status: 400, body: `${secrets.token} and ${secrets.key}` }))
    const provider = new SessionTokenAuth({ secrets: [], apply: () => {}, tokens: { accessToken: secrets.token } })
    const session = open(server.url, { maxRetries: 0, middleware: [async (request, next) => {
      const answer = await next(request)
      provider.set({ accessToken: secrets.key })
      return answer
    }] }, { vendor, auth: provider })
    expectSilentError(await failure(send(session, input)))
  })
})

/** A session that knows secrets of every kind. */
const loaded = (url: string): Session => open(url, { headers: { 'x-custom': secrets.header }, logger: null }, { vendor, auth, defaults: { token: secrets.token }, state: { key: secrets.key }, secrets: () => [secrets.nested] })

describe('nothing that is not an error shows a secret', () => {
  it('sessions and derived sessions', () => {
    const one = loaded('https://example.com/api')
    expectSilent(one)
    expectSilent(one.with({ headers: { 'x-more': secrets.nested }, defaults: { token: secrets.key } }))
    expect(inspect(one)).toContain('https://example.com/api')
    expect(JSON.parse(JSON.stringify(one))).toEqual({ vendor: 'sample', baseUrl: 'https://example.com/api' })
  })

  it('providers of credentials', () => {
    expectSilent(auth)
    expectSilent(new SessionTokenAuth({ secrets: [secrets.key], apply: () => {}, tokens: { accessToken: secrets.token, refreshToken: secrets.nested } }))
  })

  it('calls and lists under way, pages, answers and downloads', async () => {
    const server = await serve((request) => (request.path === '/list' ? { json: { items: [1, 2], total: 5 }, headers: { 'set-cookie': secrets.nested } } : { json: { id: 1 }, headers: { 'set-cookie': secrets.nested } }))
    const one = loaded(server.url)
    const list = pagedOperation<{ api_key: string }, number, OffsetPage<number>>({
      id: 'list', method: 'GET', path: '/list', params: { query: { api_key: v.string() } }, sensitive: ['api_key'], result: v.unknown(), paging: offsetPaging({ defaultLimit: 2, read: (data: { items: number[]; total: number }) => data }),
    })
    const call = send(one, input)
    const pages = list(one, { api_key: secrets.queryKey })
    expectSilent(call)
    expectSilent(pages)
    await call
    const page: Page<number> = await pages
    expectSilent(call)
    expectSilent(pages)
    expectSilent(page)
    const { response } = await send(one, input).withResponse()
    expectSilent(response)
    expectNoSecret(response.url, 'the URL of an answer')
    expect(response.url).toContain('api_key=[redacted]')
    const file: Download = await operation<object, Download>({ id: 'file', method: 'GET', path: '/file', result: 'stream' })(one)
    expectSilent(file)
    await file.bytes()
  })

  it('prepared requests', async () => {
    const one = loaded('https://example.com')
    for (const each of [send, form]) {
      const request = await each.prepare(one, { ...input, ...(each === send ? { profile: { deep: [{ access_key: secrets.nested }] } } : {}) }, { headers: { 'x-mine': secrets.header } })
      expectSilent(request)
      expectNoSecret(request.toCurl(), 'the curl command')
      expect(request.url).toBe('https://example.com/things/[redacted]/x?api_key=[redacted]')
      expect(request.headers).toMatchObject({ 'x-mine': '[redacted]', 'x-session-key': '[redacted]', 'accept': 'application/json' })
      expect(request.body).toContain('[redacted]')
    }
  })

  it('log lines and diagnostics', async () => {
    const server = await serve((_request, _response, count) => (count === 1 ? { status: 503, body: echo(String) } : { json: { id: secrets.token } }))
    const logger = new MemoryLogger()
    const events = watchEvents()
    const one = createSession(server.url, { logger, maxRetries: 2 }, { vendor, auth })
    await send(one, input)
    await failure(send(one, input, { validate: 'strict' }))
    await one.close()
    expect(logger.lines.length + logger.warnings.length).toBeGreaterThan(1)
    expect(events.map(({ event }) => event)).toEqual(['start', 'retry', 'mismatch', 'end', 'start', 'error'])
    expectNoSecret(JSON.stringify([logger.lines, logger.warnings, events]), 'the log')
  })
})

describe('fields are hidden by their names', () => {
  it('at any depth of JSON bodies, payloads that are lists included', async () => {
    const put = operation<{ users: unknown[] }, unknown>({ id: 'put', method: 'PUT', path: '/users', params: { payload: { users: v.array(v.unknown()) } }, result: v.unknown() })
    const request = await put.prepare(connect('https://example.com'), { users: [{ name: 'n', password: 'x' }, { deep: [{ access_key: 'y' }] }] })
    expect(request.body).toBe('[{"name":"n","password":"[redacted]"},{"deep":[{"access_key":"[redacted]"}]}]')
  })

  it('in forms with dates and lists', async () => {
    const post = operation<{ at: Date; password: string[]; tags: string[] }, unknown>({ id: 'post', method: 'POST', path: '/f', bodyType: 'form', params: { body: { at: v.date(), password: v.array(v.string()), tags: v.array(v.string()) } }, result: v.unknown() })
    const given = { at: new Date(0), password: ['ab', 'cd'], tags: ['x', 'y'] }
    expect((await post.prepare(connect('https://example.com'), given)).body).toBe('at=1970-01-01T00%3A00%3A00.000Z&password=[redacted]&password=[redacted]&tags=x&tags=y')
    expect(await failure(post(connect('http://127.0.0.1:1'), given))).toMatchObject({ name: 'ConnectionError', code: 'ECONNREFUSED' })
  })

  it('in raw requests', async () => {
    const server = await serve(() => ({ status: 400 }))
    const error = await failure<ApiError>(connect(server.url).request({ method: 'POST', path: '/x?password=p1&a=1', query: { access_key: 'k' }, body: { password: 'short' } }))
    expect(error.request).toMatchObject({ url: `${server.url}/x?password=[redacted]&a=1&access_key=[redacted]`, body: '{"password":"[redacted]"}' })
  })

  it('when the whole payload is secret, the whole body', async () => {
    const put = operation<{ state: unknown }, unknown>({ id: 'put', method: 'PUT', path: '/state', sensitive: ['state'], params: { payload: { state: v.unknown() } }, result: v.unknown() })
    expect((await put.prepare(connect('https://example.com'), { state: { anything: 'x' } })).body).toBe('[redacted]')
  })

  it('large bodies, bytes and files are described', async () => {
    const put = operation<{ data: unknown }, unknown>({ id: 'put', method: 'PUT', path: '/s', params: { payload: { data: v.unknown() } }, result: v.unknown() })
    expect((await put.prepare(connect('https://example.com'), { data: 'x'.repeat(100_000) })).body).toBe('[100002 characters]')
    const server = await serve(() => ({ status: 400 }))
    const error = await failure<ApiError>(connect(server.url).request({ method: 'POST', path: '/x', body: new Uint8Array([104, 117]), bodyType: 'bytes' }))
    expect(error.request?.body).toBe('[2 bytes]')
  })
})
