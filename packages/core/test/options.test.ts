import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ConfigurationError, KERNEL, operation, RequestValidationError, Session, type CallOptions, type ClientOptions } from '../src/index.ts'
import { failure, thrown } from './support/failure.ts'
import { serve } from './support/server.ts'
import { createSession, open } from './support/session.ts'

const ping = operation<object, unknown>({ id: 'ping', method: 'GET', path: '/ping', result: v.unknown() })
const save = operation<{ name?: string | undefined }, unknown>({ id: 'save', method: 'POST', path: '/save', params: { body: { name: v.optional(v.string()) } }, result: v.unknown() })

const client = (options: object): ConfigurationError => thrown(() => createSession('http://127.0.0.1:1', options as ClientOptions), ConfigurationError)
const callWith = (session: Session, options: object): Promise<ConfigurationError> => failure(ping(session, {}, options as CallOptions), ConfigurationError)

const show = (value: unknown): string => (typeof value === 'object' && value !== null ? `${value.constructor.name} ${JSON.stringify(value)}` : typeof value === 'function' ? 'a function' : JSON.stringify(value) ?? String(value)).slice(0, 40)

describe('unknown options', () => {
  for (const [given, right] of [
    ['timeout', 'timeoutMs'], ['retryDelay', 'retryDelayMs'], ['deadline', 'deadlineMs'], ['idleTimeout', 'idleTimeoutMs'], ['maxRetryWait', 'maxRetryWaitMs'],
  ] as const) {
    it(`'${given}' is refused, naming '${right}' for its unit`, async () => {
      const server = await serve()
      expect(client({ [given]: 5 }).message).toBe(`Unknown option '${given}'; use '${right}', which names its unit`)
      expect((await callWith(open(server.url), { [given]: 5 })).message).toContain(`use '${right}'`)
      expect(thrown(() => open(server.url).with({ [given]: 5 }), ConfigurationError).message).toContain(`use '${right}'`)
      expect(server.requests).toHaveLength(0)
    })
  }

  for (const [given, right] of [['baseURL', 'baseUrl'], ['base_url', 'baseUrl'], ['max_retries', 'maxRetries'], ['header', 'headers']] as const) {
    it(`'${given}' is refused, naming '${right}'`, () => {
      expect(client({ [given]: 5 }).message).toBe(`Unknown option '${given}'; did you mean '${right}'?`)
    })
  }

  it('a name that is like no other gets no advice', () => {
    expect(client({ fetchOptions: 5 }).message).toBe("Unknown option 'fetchOptions'")
  })

  it('options of a client are none of a call, and the other way round', async () => {
    const server = await serve()
    const session = open(server.url)
    for (const name of ['baseUrl', 'transport', 'logger', 'maxConcurrency', 'proxy']) expect((await callWith(session, { [name]: 'x' })).message).toContain(`Unknown option '${name}'`)
    for (const name of ['signal', 'idempotencyKey', 'extra']) expect(client({ [name]: {} }).message).toContain(`Unknown option '${name}'`)
    for (const name of ['baseUrl', 'signal', 'maxConcurrency', 'transport']) expect(thrown(() => session.with({ [name]: {} }), ConfigurationError).message).toContain(`Unknown option '${name}'`)
    expect(server.requests).toHaveLength(0)
  })

  it('an option that is undefined is absent, whatever its name', async () => {
    const server = await serve()
    await ping(open(server.url, { timeoutMs: undefined, other: undefined } as ClientOptions), {}, { signal: undefined, timeout: undefined } as CallOptions)
    expect(server.requests).toHaveLength(1)
  })

  it('options that are no object are refused', async () => {
    const server = await serve()
    const session = open(server.url)
    for (const options of [5, 'x', null, [], true]) expect((await callWith(session, options as object)).message).toBe('The options must be an object')
    expect(server.requests).toHaveLength(0)
  })

  it('inherited options do not count', async () => {
    const server = await serve()
    await ping(open(server.url), {}, Object.create({ headers: { 'x-inherited': '1' }, timeout: 5 }) as CallOptions)
    expect(server.requests[0]?.headers).not.toHaveProperty('x-inherited')
  })
})

describe('bad values', () => {
  const shared: [string, unknown[]][] = [
    ['timeoutMs', [0, -1, Number.NaN, '5', null, true]],
    ['idleTimeoutMs', [0, -1, Number.NaN, '5']],
    ['deadlineMs', [0, -1, Number.NaN, '5', new Date()]],
    ['maxRetries', [-1, 1.5, Number.NaN, '2', true]],
    ['retryDelayMs', [-1, Number.NaN, '5']],
    ['maxRetryWaitMs', [-1, Number.NaN, '5']],
    ['validate', ['loose', true, '', 1]],
    ['headers', ['x: y', 5, ['x'], new Headers({ x: 'y' }), new Map([['x', 'y']]), { 'x-a': 5 }, { 'x-a': null }, { 'bad name': 'x' }, { '': 'x' }]],
  ]
  const perCall: [string, unknown[]][] = [
    ['signal', [{}, true, 'abort', new AbortController(), { aborted: false }]],
    ['idempotencyKey', ['', ' ', 'a b', 'a\nb', 'ü', 5, 'x'.repeat(256), {}]],
    ['extra', ['x', 5, [], { query: 5 }, { query: ['a'] }, { headers: 'x' }, { params: {} }, { body: 'text' }, { body: new Map() }, { headers: { 'x-a': 1 } }]],
    ['onUploadProgress', [true, {}]],
    ['onDownloadProgress', ['x']],
  ]
  const perClient: [string, unknown[]][] = [
    ['baseUrl', [5, '', ' ', {}]],
    ['logger', [true, {}, 'console', { warn: 'x' }]],
    ['middleware', [() => {}, {}, [5], 'x']],
    ['transport', [{}, 'fetch']],
    ['dispatcher', ['x', {}, { dispatch: 5 }]],
    ['connections', [0, -1, 1.5, '4', Infinity]],
    ['maxConcurrency', [0, -1, 1.5, '4']],
    ['allowH2', [1, 'yes']],
    ['allowInsecureHttp', [1, 'yes']],
    ['tls', [true, 'x', []]],
    ['proxy', [5, '', {}, 'proxy.example:8080', 'ftp://x', 'http://', 'socks5://x', 'http://a b']],
  ]

  for (const [name, values] of [...shared, ...perClient]) {
    it(`client option ${name}: ${values.map(show).join(', ')} are refused by name`, () => {
      for (const value of values) expect(client({ [name]: value })).toMatchObject({ code: 'INVALID_OPTION', vendor: 'sample', sent: 'no', message: expect.stringContaining(`'${name}'`) as string })
    })
  }

  for (const [name, values] of [...shared, ...perCall]) {
    it(`call option ${name}: ${values.map(show).join(', ')} are refused by name and nothing is sent`, async () => {
      const server = await serve()
      const session = open(server.url)
      const errors = await Promise.all(values.map(async (value) => callWith(session, { [name]: value })))
      for (const error of errors) expect(error).toMatchObject({ message: expect.stringContaining(`'${name}`) as string, operation: 'ping', vendor: 'sample', code: 'INVALID_OPTION' })
      expect(server.requests).toHaveLength(0)
    })
  }

  it('good values are taken, the largest included', async () => {
    const server = await serve()
    const session = open(server.url, {
      timeoutMs: Infinity, idleTimeoutMs: 1e12, deadlineMs: 1e12, maxRetries: 0, retryDelayMs: 0, maxRetryWaitMs: 0, validate: 'off', headers: {}, logger: null, middleware: [],
      connections: 1, maxConcurrency: 1, allowH2: false, tls: {}, allowInsecureHttp: true,
    })
    await ping(session, {}, { timeoutMs: 1e15, deadlineMs: Infinity, idempotencyKey: 'k', signal: new AbortController().signal, extra: {}, validate: 'strict' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('headers', () => {
  it('client, derived client, call and extra are merged by name whatever the case, the nearest to the call wins', async () => {
    const server = await serve()
    const session = open(server.url, { headers: { 'x-a': '1', 'X-B': '1', 'x-c': '1', 'x-d': '1', 'x-z': undefined } as never })
    const derived = session.with({ headers: { 'X-A': '2', 'x-b': '2', 'X-C': '2' } }).with({ headers: { 'x-a': '3' } })
    await ping(derived, {}, { headers: { 'X-b': '4', 'x-e': 'é' }, extra: { headers: { 'X-C': '5', 'X-F': 'f' } } })
    await ping(session)
    expect(server.requests[0]?.headers).toMatchObject({ 'x-a': '3', 'x-b': '4', 'x-c': '5', 'x-d': '1', 'x-e': 'é', 'x-f': 'f' })
    expect(server.requests[1]?.headers).toMatchObject({ 'x-a': '1', 'x-b': '1', 'x-c': '1', 'x-d': '1' })
    expect(server.requests[1]?.headers).not.toHaveProperty('x-z')
  })

  it('accept and user-agent can be replaced', async () => {
    const server = await serve()
    await ping(open(server.url), {}, { headers: { 'Accept': 'text/csv', 'User-Agent': 'mine/1' } })
    expect(server.requests[0]?.headers).toMatchObject({ 'accept': 'text/csv', 'user-agent': 'mine/1' })
  })

  it('an idempotency key goes into the vendor\'s header', async () => {
    const server = await serve()
    await save(open(server.url), {}, { idempotencyKey: 'key-1' })
    expect(server.requests[0]?.headers['idempotency-key']).toBe('key-1')
  })
})

describe('extra', () => {
  it('query, body and headers go out beside what the operation sends, and win', async () => {
    const server = await serve()
    await save(open(server.url), { name: 'n' }, { extra: { query: { q: [1, true], 'ü&': 'ä=' }, body: { more: { deep: null }, name: 'm' }, headers: { 'x-x': '1' } } })
    const [request] = server.requests
    expect([...(request?.query ?? [])]).toEqual([['q', '1'], ['q', 'true'], ['ü&', 'ä=']])
    expect(request?.json()).toEqual({ name: 'm', more: { deep: null } })
    expect(request?.headers['x-x']).toBe('1')
  })

  it('a body can be added where the operation has none', async () => {
    const server = await serve()
    await save(open(server.url), {}, { extra: { body: { only: 1 } } })
    expect(server.requests[0]?.json()).toEqual({ only: 1 })
  })

  it('fields cannot be added to a body that is a list', async () => {
    const server = await serve()
    const tags = operation<{ tags: string[] }, unknown>({ id: 'tags', method: 'PUT', path: '/tags', params: { payload: { tags: v.array(v.string()) } }, result: v.unknown() })
    const error = await failure(tags(open(server.url), { tags: [] }, { extra: { body: { more: 1 } } }), RequestValidationError)
    expect(error.issues).toMatchObject([{ path: 'extra.body' }])
    expect(server.requests).toHaveLength(0)
  })

  it('a query value without text form is refused by its name', async () => {
    const server = await serve()
    const session = open(server.url)
    for (const value of [{}, Number.NaN, Infinity, () => 1, Symbol('s'), new Date('never'), ['a', {}], '\uD800']) {
      const error = await failure(ping(session, {}, { extra: { query: { odd: value } } }), RequestValidationError)
      expect(error.issues).toMatchObject([{ path: 'extra.query.odd' }])
    }
    await failure(ping(session, {}, { extra: { query: { '\uDC00': 'x' } } }), RequestValidationError)
    expect(server.requests).toHaveLength(0)
  })

  it('a body that JSON cannot hold is refused by the field\'s name', async () => {
    const server = await serve()
    const session = open(server.url)
    const circular: Record<string, unknown> = {}
    circular['self'] = circular
    for (const value of [circular, 5n]) {
      const error = await failure(save(session, {}, { extra: { body: { fine: 1, odd: value } } }), RequestValidationError)
      expect(error.issues).toMatchObject([{ path: 'odd' }])
    }
    expect(server.requests).toHaveLength(0)
  })
})

describe('a derived session', () => {
  class Client extends Session {
    readonly mine = true
  }

  it('is of the same class and has what was changed, and nothing else', async () => {
    const server = await serve(() => ({ status: 503 }))
    const origin = new Client(open(server.url, { headers: { 'x-a': '1' } })[KERNEL])
    const derived = origin.with({ maxRetries: 0, headers: { 'x-b': '2' } })
    expect(derived).toBeInstanceOf(Client)
    expect(derived).toMatchObject({ mine: true, vendor: 'sample', baseUrl: server.url })
    expect(await failure(ping(derived))).toMatchObject({ attempts: 1 })
    expect(await failure(ping(origin))).toMatchObject({ attempts: 3 })
    expect(server.requests.map(({ headers }) => headers['x-b'])).toEqual(['2', undefined, undefined, undefined])
  })

  it('adds its defaults to those of its origin', async () => {
    const server = await serve()
    const find = operation<{ a?: string; b?: string }, unknown>({
      id: 'find', method: 'GET', path: '/find', params: { query: { a: v.optional(v.string()), b: v.optional(v.string()) } }, defaults: { a: 'defaultA', b: 'defaultB' }, result: 'empty',
    })
    const session = open(server.url, {}, { defaults: { defaultA: '1', defaultB: '2' } })
    await find(session.with({ defaults: { defaultA: undefined, defaultB: '3' } }))
    await find(session)
    expect(server.requests.map(({ target }) => target)).toEqual(['/find?a=1&b=3', '/find?a=1&b=2'])
  })

  it('refuses defaults that fill nothing, such as the name of a field', () => {
    const session = open('http://127.0.0.1:1', {}, { defaults: { defaultA: '1', defaultB: undefined } })
    expect(session.with({ defaults: { defaultB: '3' } })).toBeInstanceOf(Session)
    expect(() => session.with({ defaults: { a: '3' } })).toThrow("The option 'defaults' does not take 'a'; there are 'defaultA', 'defaultB'")
    expect(() => createSession('http://127.0.0.1:1').with({ defaults: { a: '3' } })).toThrow("The option 'defaults' does not take 'a'; there are none")
  })

  it('refuses options that are none', () => {
    const session = createSession('http://127.0.0.1:1')
    for (const options of [null, 5, 'x', [], { defaults: 5 }, { defaults: [] }, { default: {} }, { timeoutMs: 0 }]) expect(thrown(() => session.with(options as never), ConfigurationError)).toMatchObject({ vendor: 'sample', code: 'INVALID_OPTION' })
    expect(session.with({})).toBeInstanceOf(Session)
  })
})
