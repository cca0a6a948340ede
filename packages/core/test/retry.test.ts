import { Readable } from 'node:stream'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  operation, RateLimitError, ResponseParseError, ServerError, TimeoutError, uploadSource, type ApiError, type HttpMethod, type OperationSpec, type SdkError, type Traits, type UploadSource,
} from '../src/index.ts'
import { watchEvents, type Seen } from './support/events.ts'
import { failure } from './support/failure.ts'
import { expectSoon, pause, serve, type Handler, type Reply } from './support/server.ts'
import { MemoryLogger, open, sample } from './support/session.ts'

const op = (method: HttpMethod, traits: Traits & Partial<OperationSpec<object, unknown>> = {}) => operation<object, unknown>({ id: `things.${method.toLowerCase()}`, method, path: '/x', result: 'empty', ...traits })

/** Answers with each reply in turn, then with success. */
const inTurn = (...replies: Reply[]): Handler => (_request, _response, count) => replies[count - 1] ?? { json: {} }

/** Whether a call waits before its next attempt. */
const isWaiting = (events: readonly Seen[], name?: string): boolean => events.some(({ event, error }) => event === 'retry' && (name === undefined || error?.name === name))

describe('how often', () => {
  it('two retries by default, none with 0, as many as asked for', async () => {
    const server = await serve(() => ({ status: 503 }))
    const session = open(server.url)
    expect(await failure(op('GET')(session), ServerError)).toMatchObject({ attempts: 3, status: 503, retryable: true, sent: 'yes' })
    expect(server.requests).toHaveLength(3)
    expect(await failure(op('GET')(session, {}, { maxRetries: 0 }))).toMatchObject({ attempts: 1 })
    expect(await failure(op('GET')(session.with({ maxRetries: 5 })))).toMatchObject({ attempts: 6 })
    expect(server.requests).toHaveLength(10)
  })

  it('a success after failures is a success, and tells how many attempts it took', async () => {
    const server = await serve(inTurn({ status: 503 }, { status: 502 }))
    const { response } = await op('GET')(open(server.url)).withResponse()
    expect(response).toMatchObject({ attempts: 3, status: 200 })
  })
})

describe('which requests', () => {
  for (const [method, status, traits, attempts] of [
    ['GET', 503, {}, 3], ['HEAD', 502, {}, 3], ['PUT', 504, {}, 3], ['DELETE', 503, {}, 3], ['POST', 503, {}, 1], ['PATCH', 502, {}, 1], ['POST', 429, {}, 3], ['GET', 500, {}, 1], ['GET', 408, {}, 1], ['GET', 404, {}, 1],
    ['POST', 503, { idempotent: true }, 3], ['GET', 503, { idempotent: false }, 1], ['POST', 423, { notProcessed: [423] }, 3], ['GET', 503, { knownBroken: { build: '1', status: 503, reason: 'r' } }, 1],
  ] as [HttpMethod, number, Traits, number][]) {
    it(`${method} ${JSON.stringify(traits)} after ${status}: ${attempts} in all`, async () => {
      const server = await serve(() => ({ status }))
      expect(await failure(op(method, traits)(open(server.url)))).toMatchObject({ attempts, status })
      expect(server.requests).toHaveLength(attempts)
    })
  }

  it('writes with a key are sent again with the same key, but not after 500', async () => {
    const vendor = { ...sample, retry: { statuses: [429, 500, 502, 503, 504] }, idempotencyHeader: 'Idempotency-Key' }
    for (const [status, attempts] of [[503, 3], [502, 3], [500, 1]] as const) {
      const server = await serve(() => ({ status }))
      expect(await failure(op('POST')(open(server.url, {}, { vendor }), {}, { idempotencyKey: 'k1' }))).toMatchObject({ attempts })
      expect(server.requests.map(({ headers }) => headers['idempotency-key'])).toEqual(Array.from({ length: attempts }, () => 'k1'))
    }
  })

  it('a key that is made is new for each call and the same for its attempts', async () => {
    const server = await serve((_request, _response, count) => (count % 2 === 1 ? { status: 503 } : { json: {} }))
    const session = open(server.url, {}, { vendor: { ...sample, autoIdempotencyKey: ({ method }) => method === 'POST' } })
    await op('POST')(session)
    await op('POST')(session)
    await op('PUT')(session)
    const keys = server.requests.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(keys).toEqual([keys[0], keys[0], keys[2], keys[2], undefined, undefined])
    expect(keys[0]).not.toBe(keys[2])
  })

  it('a key protects nothing where the vendor knows no such header', async () => {
    const { idempotencyHeader, ...vendor } = sample
    const server = await serve(() => ({ status: 503 }))
    expect(await failure(op('POST')(open(server.url, {}, { vendor }), {}, { idempotencyKey: 'k1' }))).toMatchObject({ attempts: 1 })
    expect(server.requests[0]?.headers[idempotencyHeader ?? '']).toBe('k1')
  })

  it('every attempt sends the same request', async () => {
    const save = operation<{ at: Date; list: unknown[] }, unknown>({ id: 'save', method: 'PUT', path: '/x', params: { body: { at: v.date(), list: v.array(v.unknown()) } }, result: 'empty' })
    const server = await serve(inTurn({ status: 503 }, { status: 503 }))
    const list: unknown[] = [{ a: 1 }]
    const call = save(open(server.url, { retryDelayMs: 20 }), { at: new Date(0), list })
    await pause(10)
    list.push('changed meanwhile')
    await call
    expect(new Set(server.requests.map(({ text }) => text)).size).toBe(1)
  })
})

describe('an answer that cannot be read', () => {
  it('is asked for once more where the operation says so, and only once', async () => {
    const server = await serve(() => ({ body: 'broken' }))
    const get = op('GET', { retryParse: true, result: v.object({}) })
    expect(await failure(get(open(server.url, { maxRetries: 5 })), ResponseParseError)).toMatchObject({ attempts: 2, rawBody: 'broken' })
    expect(server.requests).toHaveLength(2)
    expect(await failure(op('GET', { result: v.object({}) })(open(server.url)), ResponseParseError)).toMatchObject({ attempts: 1 })
  })

  it('and may be readable then', async () => {
    const server = await serve(inTurn({ body: '{"cut' }))
    expect(await op('POST', { retryParse: true, result: v.object({}) })(open(server.url))).toEqual({})
  })
})

describe('Retry-After', () => {
  it('is waited for', async () => {
    const server = await serve(inTurn({ status: 429, headers: { 'retry-after': '0.2' } }))
    const events = watchEvents()
    await op('POST')(open(server.url, { retryDelayMs: 0 }))
    expect(events.filter(({ event }) => event === 'retry')).toMatchObject([{ waitMs: 200, attempt: 1, error: { name: 'RateLimitError' } }])
    const end = events.find(({ event }) => event === 'end')
    expect(end?.durationMs).toBeGreaterThan(190)
  })

  it('of 503 counts like that of 429, that of other answers does not', async () => {
    const server = await serve(inTurn({ status: 503, headers: { 'retry-after': '0.001' } }, { status: 404, headers: { 'retry-after': '0.001' } }))
    const session = open(server.url, { retryDelayMs: 1e9, maxRetryWaitMs: 100 })
    expect(await failure<ApiError>(op('GET')(session))).toMatchObject({ status: 404, attempts: 2, retryAfterMs: undefined })
  })

  it('longer than maxRetryWaitMs ends the call at once and says how long', async () => {
    const server = await serve(() => ({ status: 429, headers: { 'retry-after': '61' } }))
    const session = open(server.url)
    const error = await failure(op('GET')(session), RateLimitError)
    expect(error).toMatchObject({ attempts: 1, retryAfterMs: 61_000, retryable: true })
    expect(await failure(op('GET')(session, {}, { maxRetryWaitMs: 100 }))).toMatchObject({ attempts: 1, retryAfterMs: 61_000 })
    expect(server.requests).toHaveLength(2)
  })

  it('longer than what is left until the deadline ends the call at once', async () => {
    const server = await serve(() => ({ status: 429, headers: { 'retry-after': '30' } }))
    const error = await failure(op('GET')(open(server.url), {}, { deadlineMs: 20_000 }), RateLimitError)
    expect(error).toMatchObject({ attempts: 1, retryAfterMs: 30_000 })
    expect(server.requests).toHaveLength(1)
  })

  it('that is no time counts as absent', async () => {
    for (const value of ['soon', '-1', '0x10', 'Fri, 99 Foo 2026 03:04:15 GMT', '1e3']) {
      const server = await serve(inTurn({ status: 429, headers: { 'retry-after': value } }))
      const { response } = await op('GET')(open(server.url)).withResponse()
      expect(response.attempts).toBe(2)
    }
  })

  it('is what the vendor reads, where it reads it elsewhere', async () => {
    const vendor = { ...sample, retryAfterMs: (_headers: unknown, body: unknown) => (body as { wait?: number } | undefined)?.wait }
    const server = await serve(() => ({ status: 429, json: { wait: 90_000 } }))
    expect(await failure(op('GET')(open(server.url, {}, { vendor })))).toMatchObject({ retryAfterMs: 90_000, attempts: 1 })
  })
})

/** Limits the first request, then answers with the path. */
const limited: Handler = (request, _response, count) => (count === 1 ? { status: 429, headers: { 'retry-after': '0.4' } } : { json: request.path })

describe('a 429', () => {
  it('holds back its operation and no other', async () => {
    const server = await serve(limited)
    const session = open(server.url)
    const slow = op('GET', { id: 'slow', path: '/slow' })
    const other = op('GET', { id: 'other', path: '/other' })
    const start = performance.now()
    const events = watchEvents()
    const first = slow(session)
    await expectSoon(() => isWaiting(events))
    const finished: string[] = []
    await Promise.all([
      first.then(() => finished.push('first')), slow(session).then(() => finished.push('second')),
      other(session).then(() => finished.push('other')),
    ])
    expect(finished[0]).toBe('other')
    expect(performance.now() - start).toBeGreaterThan(390)
    expect(server.requests.map(({ path }) => path).slice(0, 2)).toEqual(['/slow', '/other'])
  })

  it('holds back its operation and no other even where one call at a time is allowed', async () => {
    const server = await serve(limited)
    const session = open(server.url, { maxConcurrency: 1 })
    const finished: string[] = []
    const events = watchEvents()
    const slow = op('GET', { id: 'slow', path: '/slow' })(session).then(() => finished.push('slow'))
    await expectSoon(() => isWaiting(events))
    await op('GET', { id: 'other', path: '/other' })(session).then(() => finished.push('other'))
    await slow
    expect(finished).toEqual(['other', 'slow'])
  })

  it('holds back all operations of its bucket', async () => {
    const server = await serve(limited)
    const session = open(server.url)
    const events = watchEvents()
    const first = op('GET', { id: 'a', path: '/a', rateLimitBuckets: ['shared'] })(session)
    await expectSoon(() => isWaiting(events))
    const start = performance.now()
    await op('GET', { id: 'b', path: '/b', rateLimitBuckets: ['shared'] })(session)
    expect(performance.now() - start).toBeGreaterThan(150)
    await first
  })

  it('does not keep a call waiting that would not live to see the end of it', async () => {
    const server = await serve(() => ({ status: 429, headers: { 'retry-after': '30' } }))
    const session = open(server.url, { maxRetries: 1 })
    const events = watchEvents()
    const first = op('GET')(session, {}, { deadlineMs: 60_000 }).catch((error: unknown) => error)
    await expectSoon(() => isWaiting(events))
    const start = performance.now()
    const error = await failure(op('GET')(session, {}, { deadlineMs: 5_000 }), TimeoutError)
    expect(error).toMatchObject({ which: 'deadline', sent: 'no', attempts: 0 })
    expect(performance.now() - start).toBeLessThan(3_000)
    await session.close()
    expect(await first).toMatchObject({ code: 'SESSION_CLOSED' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('the retry budget', () => {
  it('runs out when a server fails all the time, and recovers with successes', async () => {
    let failing = true
    const server = await serve(() => (failing ? { status: 503 } : { json: {} }))
    const session = open(server.url, { retryDelayMs: 0, maxRetries: 10 })
    const attempts: number[] = []
    for (let n = 0; n < 20; n++) attempts.push((await failure<SdkError>(op('GET')(session))).attempts)
    expect(attempts[0]).toBe(11)
    expect(attempts.slice(-5)).toEqual([1, 1, 1, 1, 1])
    expect(attempts.reduce((sum, each) => sum + each)).toBeLessThan(20 + 120)
    failing = false
    for (let n = 0; n < 50; n++) await op('GET')(session)
    failing = true
    const again = await failure<SdkError>(op('GET')(session))
    expect(again.attempts).toBeGreaterThan(1)
    expect(again.attempts).toBeLessThanOrEqual(11)
  })

  it('is shared with derived sessions', async () => {
    const server = await serve(() => ({ status: 503 }))
    const session = open(server.url, { retryDelayMs: 0, maxRetries: 200 })
    await failure(op('GET')(session))
    expect(await failure(op('GET')(session.with({ maxRetries: 3 })))).toMatchObject({ attempts: 1 })
  })
})

it('a stream is not sent again, whatever the answer', async () => {
  const upload = operation<{ file: UploadSource }, unknown>({ id: 'up', method: 'PUT', path: '/up', params: { file: { file: uploadSource() } }, result: 'empty' })
  for (const status of [429, 503]) {
    const server = await serve(() => ({ status, headers: { 'retry-after': '0' } }))
    expect(await failure(upload(open(server.url), { file: Readable.from([Buffer.from('x')]) }))).toMatchObject({ attempts: 1, status })
  }
})

it('what an error says of sending covers all attempts', async () => {
  const server = await serve((_request, response, count) => {
    if (count > 1) return { status: 503, headers: { 'retry-after': '3' } }
    response.destroy()
    return undefined
  })
  const session = open(server.url)
  const controller = new AbortController()
  const events = watchEvents()
  const call = op('PUT')(session, {}, { signal: controller.signal })
  await expectSoon(() => isWaiting(events, 'ServerError'))
  controller.abort()
  expect(await failure(call)).toMatchObject({ name: 'AbortError', sent: 'yes', attempts: 2 })
})

it('retries are written to the debug log', async () => {
  const server = await serve(inTurn({ status: 503 }))
  const logger = new MemoryLogger()
  await op('GET')(open(server.url, { logger }))
  expect(logger.lines).toEqual([expect.stringMatching(/^\[@sdk\/sample\] things\.get: ServerError, retry 1 in \d+ ms$/)])
})
