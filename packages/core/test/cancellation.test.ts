import { getEventListeners } from 'node:events'
import { Readable } from 'node:stream'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { AbortError, operation, SessionTokenAuth, TimeoutError, uploadSource, type CallOptions, type SdkError, type SessionTokens, type UploadSource } from '../src/index.ts'
import { abortedUpload, endless } from './support/endless-upload.ts'
import { watchEvents } from './support/events.ts'
import { failure } from './support/failure.ts'
import { expectSoon, pause, serve, type Reply } from './support/server.ts'
import { open } from './support/session.ts'
import { pendingTimers } from './support/timers.ts'

const get = operation<object, unknown>({ id: 'things.get', method: 'GET', path: '/x', result: 'empty' })
const never = (): Promise<never> => new Promise(() => {})

describe('a signal', () => {
  it('that is aborted already sends nothing', async () => {
    const server = await serve()
    const reason = new Error('user left')
    const error = await failure(get(open(server.url), {}, { signal: AbortSignal.abort(reason) }), AbortError)
    expect(error).toMatchObject({ name: 'AbortError', code: 'ABORTED', sent: 'no', attempts: 0, retryable: false, vendor: 'sample', operation: 'things.get' })
    expect(error.cause).toBe(reason)
    expect(server.connections()).toBe(0)
  })

  it('that is aborted before the call has begun sends nothing', async () => {
    const server = await serve()
    const controller = new AbortController()
    const call = get(open(server.url), {}, { signal: controller.signal })
    controller.abort()
    expect(await failure(call, AbortError)).toMatchObject({ sent: 'no' })
    expect(server.requests).toHaveLength(0)
  })

  it('ends a call that waits for its turn, which then sends nothing', async () => {
    const gate = Promise.withResolvers<Reply>()
    const server = await serve((_request, _response, count) => (count === 1 ? gate.promise : { json: {} }))
    const session = open(server.url, { maxConcurrency: 1 })
    const first = get(session)
    await expectSoon(() => server.requests.length === 1)
    const controller = new AbortController()
    const second = get(session, {}, { signal: controller.signal })
    const third = get(session)
    await pause(20)
    controller.abort()
    expect(await failure(second, AbortError)).toMatchObject({ sent: 'no', attempts: 0 })
    gate.resolve({ json: {} })
    await Promise.all([first, third])
    expect(server.requests).toHaveLength(2)
  })

  it('ends a call that is under way, and its connection', async () => {
    const server = await serve(never)
    const controller = new AbortController()
    const call = get(open(server.url), {}, { signal: controller.signal })
    await expectSoon(() => server.requests.length === 1)
    controller.abort()
    expect(await failure(call, AbortError)).toMatchObject({ sent: 'maybe', attempts: 1 })
    await expectSoon(() => server.sockets.size === 0)
  })

  it('ends a call that waits before a retry', async () => {
    const server = await serve(() => ({ status: 503, headers: { 'retry-after': '30' } }))
    const controller = new AbortController()
    const events = watchEvents()
    const call = get(open(server.url), {}, { signal: controller.signal })
    await expectSoon(() => events.some(({ event }) => event === 'retry'))
    controller.abort()
    expect(await failure(call, AbortError)).toMatchObject({ attempts: 1, sent: 'yes' })
    expect(server.requests).toHaveLength(1)
  })

  it('ends a call that waits for a login, not the login', async () => {
    const gate = Promise.withResolvers<SessionTokens>()
    let logins = 0
    const auth = new SessionTokenAuth({
      secrets: [], apply: (headers, { accessToken }) => {
        headers['authorization'] = accessToken
      },
      login: () => {
        logins++
        return gate.promise
      },
    })
    const server = await serve()
    const session = open(server.url, {}, { auth })
    const controller = new AbortController()
    const first = get(session, {}, { signal: controller.signal })
    const second = get(session)
    await expectSoon(() => logins === 1)
    controller.abort()
    expect(await failure(first, AbortError)).toMatchObject({ sent: 'no', vendor: 'sample', operation: 'things.get' })
    gate.resolve({ accessToken: 't1' })
    await second
    expect(logins).toBe(1)
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['t1'])
  })

  it('that is aborted already starts no login', async () => {
    let logins = 0
    const auth = new SessionTokenAuth({ secrets: [], apply: () => {}, login: () => Promise.resolve({ accessToken: `t${++logins}` }) })
    await failure(get(open('http://127.0.0.1:1', {}, { auth }), {}, { signal: AbortSignal.abort() }), AbortError)
    expect(logins).toBe(0)
  })

  it('ends an upload, and closes its source', async () => {
    let closed = false
    const upload = operation<{ file: UploadSource }, unknown>({ id: 'up', method: 'POST', path: '/up', params: { file: { file: uploadSource() } }, result: 'empty' })
    const server = await serve()
    const source = endless(() => {
      closed = true
    })
    expect(await abortedUpload((options) => upload(open(server.url), { file: source }, options))).toMatchObject({ sent: 'maybe' })
    await expectSoon(() => closed)
    expect(server.requests).toHaveLength(0)
  })

  it('whose time ran out is an AbortError with that reason', async () => {
    const server = await serve(never)
    const error = await failure(get(open(server.url), {}, { signal: AbortSignal.timeout(60) }), AbortError)
    expect((error.cause as Error).name).toBe('TimeoutError')
  })

  it('that is aborted after the end changes nothing, and holds no listener', async () => {
    const server = await serve((_request, _response, count) => ({ status: count === 1 ? 200 : 404 }))
    const session = open(server.url)
    const controller = new AbortController()
    await get(session, {}, { signal: controller.signal })
    await failure(get(session, {}, { signal: controller.signal }))
    await failure(get(session, { unknown: 1 }, { signal: controller.signal }))
    await failure(get(session, {}, { signal: controller.signal, timeoutMs: -1 }))
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
    controller.abort()
    await get(session).catch(() => {})
  })

  it('shared by very many calls at once causes no warning, and ends them all', async () => {
    const server = await serve(never)
    const warnings: string[] = []
    const listen = (warning: Error): void => {
      warnings.push(warning.name)
    }
    process.on('warning', listen)
    const controller = new AbortController()
    const session = open(server.url)
    const calls = Array.from({ length: 300 }, () => failure(get(session, {}, { signal: controller.signal }), AbortError))
    await pause(50)
    controller.abort()
    expect(await Promise.all(calls)).toHaveLength(300)
    process.off('warning', listen)
    expect(warnings).toEqual([])
  })
})

const late = async (call: PromiseLike<unknown>): Promise<SdkError> => failure(call, TimeoutError)

describe('the deadline', () => {
  it('covers waiting for a turn', async () => {
    const server = await serve(never)
    const session = open(server.url, { maxConcurrency: 1 })
    void get(session).catch(() => {})
    await expectSoon(() => server.requests.length === 1)
    expect(await late(get(session, {}, { deadlineMs: 60 }))).toMatchObject({ which: 'deadline', sent: 'no', attempts: 0, vendor: 'sample', operation: 'things.get' })
    expect(server.requests).toHaveLength(1)
  })

  it('covers the login', async () => {
    const auth = new SessionTokenAuth({ secrets: [], apply: () => {}, login: never })
    expect(await late(get(open('http://127.0.0.1:1', {}, { auth }), {}, { deadlineMs: 60 }))).toMatchObject({ which: 'deadline', sent: 'no' })
  })

  it('covers the answer', async () => {
    const server = await serve(never)
    expect(await late(get(open(server.url), {}, { deadlineMs: 60 }))).toMatchObject({ which: 'deadline', sent: 'maybe', attempts: 1, retryable: true })
    await expectSoon(() => server.sockets.size === 0)
  })

  it('covers the body', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('x')
    })
    expect(await late(get(open(server.url), {}, { deadlineMs: 80 }))).toMatchObject({ which: 'deadline', sent: 'yes' })
  })

  it('covers all attempts and the waits between them', async () => {
    const server = await serve(() => ({ status: 503 }))
    const start = performance.now()
    const error = await failure<SdkError>(get(open(server.url, { maxRetries: 1_000, retryDelayMs: 40 }), {}, { deadlineMs: 300 }))
    expect(performance.now() - start).toBeLessThan(3_000)
    expect(error.attempts).toBeGreaterThan(1)
    expect(['ServerError', 'TimeoutError']).toContain(error.name)
  })

  it('is not that of one attempt: timeoutMs allows another', async () => {
    const server = await serve((_request, _response, count) => (count < 3 ? never() : { json: {} }))
    const { response } = await get(open(server.url, { timeoutMs: 100 }), {}, { deadlineMs: 20_000 }).withResponse()
    expect(response.attempts).toBe(3)
  })

  it('of a client holds for each of its calls', async () => {
    const server = await serve(never)
    const session = open(server.url, { deadlineMs: 60 })
    expect(await late(get(session))).toMatchObject({ which: 'deadline' })
    expect(await late(get(session))).toMatchObject({ which: 'deadline', attempts: 1 })
  })

  it('may be longer than timers can wait', async () => {
    const server = await serve()
    await get(open(server.url), {}, { deadlineMs: 1e12, timeoutMs: 1e12 })
    expect(server.requests).toHaveLength(1)
  })
})

describe('nothing is left behind', () => {
  const ways: [string, CallOptions, number][] = [['success', {}, 200], ['an error', {}, 404], ['a deadline that is far', { deadlineMs: 100_000 }, 200], ['retries', { deadlineMs: 100_000 }, 503]]
  for (const [what, options, status] of ways) {
    it(`no timer and no listener after ${what}`, async () => {
      const server = await serve(() => ({ status }))
      const session = open(server.url)
      const { signal } = new AbortController()
      await get(session, {}, { ...options, signal }).catch(() => {})
      const before = pendingTimers()
      for (let n = 0; n < 20; n++) await get(session, {}, { ...options, signal }).catch(() => {})
      expect(pendingTimers()).toBeLessThanOrEqual(before)
      expect(getEventListeners(signal, 'abort')).toHaveLength(0)
    })
  }
})

describe('maxConcurrency', () => {
  it('is never exceeded, and calls go in the order in which they were made', async () => {
    let active = 0
    let most = 0
    const server = await serve(async () => {
      active++
      most = Math.max(most, active)
      await pause(5)
      active--
      return { json: {} }
    })
    const ping = operation<{ n: number }, unknown>({ id: 'ping', method: 'GET', path: '/{n}', params: { path: { n: v.number() } }, result: 'empty' })
    const session = open(server.url, { maxConcurrency: 3 })
    const derived = session.with({ timeoutMs: 10_000 })
    await Promise.all(Array.from({ length: 40 }, (_, n) => ping(n % 2 === 0 ? session : derived, { n })))
    expect(most).toBe(3)
    const order = server.requests.map(({ path }) => Number(path.slice(1)))
    // Three at a time: a call may overtake at most those that went out with it.
    for (const [index, n] of order.entries()) expect(Math.abs(n - index)).toBeLessThanOrEqual(2)
  })

  it('of one keeps the order exactly', async () => {
    const server = await serve()
    const ping = operation<{ n: number }, unknown>({ id: 'ping', method: 'GET', path: '/{n}', params: { path: { n: v.number() } }, result: 'empty' })
    const session = open(server.url, { maxConcurrency: 1 })
    await Promise.all(Array.from({ length: 30 }, (_, n) => ping(session, { n })))
    expect(server.requests.map(({ path }) => path)).toEqual(Array.from({ length: 30 }, (_, n) => `/${n}`))
  })

  it('places come free after errors, aborts, time limits and wrong input', async () => {
    const server = await serve((request, _response, count) => (count === 1 ? { status: 500 } : request.headers['x-hang'] === undefined ? { json: {} } : never()))
    const session = open(server.url, { maxConcurrency: 1 })
    await failure(get(session))
    await failure(get(session, {}, { timeoutMs: 50, maxRetries: 0, headers: { 'x-hang': '1' } }))
    await failure(get(session, {}, { deadlineMs: 50, headers: { 'x-hang': '1' } }))
    await failure(get(session, {}, { signal: AbortSignal.timeout(50), headers: { 'x-hang': '1' } }))
    await failure(get(session, {}, { signal: AbortSignal.abort() }))
    await failure(get(session, { wrong: 1 }))
    await get(session)
    await get(session)
    expect(server.requests.length).toBeGreaterThanOrEqual(5)
  })

  it('does not hold up logins', async () => {
    const login = operation<object, { accessToken: string }>({ id: 'login', method: 'POST', path: '/login', auth: 'none', result: v.object({ accessToken: v.string() }) })
    const auth = new SessionTokenAuth({ secrets: [], apply: () => {}, login: (bare) => Promise.resolve(login(bare)) })
    const server = await serve(() => ({ json: { accessToken: 't' } }))
    await Promise.all([get(open(server.url, { maxConcurrency: 1 }, { auth })), pause(1)])
    expect(server.requests.map(({ path }) => path)).toEqual(['/login', '/x'])
  })
})

it('an upload of a stream that cannot connect fails at its first attempt', async () => {
  const upload = operation<{ file: UploadSource }, unknown>({ id: 'up', method: 'POST', path: '/up', params: { file: { file: uploadSource() } }, result: 'empty' })
  const source = Readable.from([new Uint8Array(3)])
  expect(await failure(upload(open('http://127.0.0.1:1'), { file: source }))).toMatchObject({ code: 'ECONNREFUSED', attempts: 1 })
})
