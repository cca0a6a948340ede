import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ConflictError, ConnectionError, operation, RateLimitError, type Middleware, type MiddlewareContext, type RateLimitState, type TransportResponse } from '../src/index.ts'
import { watchEvents } from './support/events.ts'
import { failure } from './support/failure.ts'
import { serve } from './support/server.ts'
import { MemoryLogger, open, sample } from './support/session.ts'

const get = operation<{ id: number }, { id: number }>({ id: 'things.get', method: 'GET', path: '/things/{id}', params: { path: { id: v.number() } }, result: v.object({ id: v.number() }) })

const answering = (id: number): TransportResponse => ({ status: 200, headers: {}, body: new TextEncoder().encode(`{"id":${id}}`) })

describe('middleware', () => {
  it('runs around every attempt, the first one outermost', async () => {
    const server = await serve((_request, _response, count) => (count === 1 ? { status: 503 } : { json: { id: 1 } }))
    const trace: string[] = []
    const named = (name: string): Middleware => async (request, next) => {
      trace.push(`${name} in`)
      const answer = await next(request)
      trace.push(`${name} out ${answer.status}`)
      return answer
    }
    await get(open(server.url, { middleware: [named('a'), named('b')] }), { id: 1 })
    expect(trace).toEqual(['a in', 'b in', 'b out 503', 'a out 503', 'a in', 'b in', 'b out 200', 'a out 200'])
  })

  it('knows vendor, operation, template and attempt', async () => {
    const server = await serve((_request, _response, count) => (count === 1 ? { status: 503 } : { json: { id: 1 } }))
    const seen: MiddlewareContext[] = []
    await get(open(server.url, { middleware: [(request, next, context) => {
      seen.push(context)
      return next(request)
    }] }), { id: 1 })
    expect(seen).toEqual([1, 2].map((attempt) => ({ vendor: 'sample', operation: 'things.get', template: '/things/{id}', attempt })))
  })

  it('sees the request as it goes out, and may change it', async () => {
    const server = await serve(() => ({ json: { id: 1 } }))
    await get(open(server.url, { middleware: [(request, next) => {
      expect(request).toMatchObject({ method: 'GET', origin: server.url, path: '/things/1', stream: false, headers: { accept: 'application/json' } })
      return next({ ...request, path: `${request.path}?added=1`, headers: { ...request.headers, 'x-added': 'yes' } })
    }] }), { id: 1 })
    expect(server.requests[0]).toMatchObject({ target: '/things/1?added=1', headers: { 'x-added': 'yes' } })
  })

  it('may answer by itself or change the answer', async () => {
    const server = await serve(() => ({ json: { id: 1 } }))
    expect(await get(open(server.url, { middleware: [() => Promise.resolve(answering(7))] }), { id: 1 })).toEqual({ id: 7 })
    expect(server.requests).toHaveLength(0)
    expect(await get(open(server.url, { middleware: [async (request, next) => ({ ...(await next(request)), ...answering(8) })] }), { id: 1 })).toEqual({ id: 8 })
    expect(server.requests).toHaveLength(1)
  })

  it('that fails ends the call with a ConnectionError that has its error as the cause', async () => {
    const server = await serve()
    for (const middleware of [
      (): never => {
        throw new RangeError('mine')
      },
      () => Promise.reject(new RangeError('mine')),
    ] as Middleware[]) {
      const error = await failure(get(open(server.url, { middleware: [middleware], maxRetries: 0 }), { id: 1 }), ConnectionError)
      expect(error.cause).toBeInstanceOf(RangeError)
      expect(error).toMatchObject({ sent: 'no', vendor: 'sample', operation: 'things.get' })
    }
    expect(server.requests).toHaveLength(0)
  })

  it('that fails with an error of the SDK ends the call with that error, which is the vendor\'s then', async () => {
    const error = await failure(get(open('http://127.0.0.1:1', { middleware: [() => Promise.reject(new ConflictError('mine', { status: 409 }))] }), { id: 1 }), ConflictError)
    expect(error).toMatchObject({ message: 'mine', vendor: 'sample', operation: 'things.get', attempts: 1 })
  })

  it('that hangs does not outlive the time limits', async () => {
    const session = open('http://127.0.0.1:1', { middleware: [() => new Promise(() => {})], maxRetries: 0 })
    expect(await failure(get(session, { id: 1 }, { timeoutMs: 60 }))).toMatchObject({ name: 'TimeoutError', sent: 'no' })
    expect(await failure(get(session, { id: 1 }, { deadlineMs: 60 }))).toMatchObject({ name: 'TimeoutError', which: 'deadline' })
    expect(await failure(get(session, { id: 1 }, { signal: AbortSignal.timeout(60) }))).toMatchObject({ name: 'AbortError' })
  })

  it('runs for derived sessions, too', async () => {
    const server = await serve(() => ({ json: { id: 1 } }))
    let runs = 0
    await get(open(server.url, { middleware: [(request, next) => {
      runs++
      return next(request)
    }] }).with({ timeoutMs: 5_000 }), { id: 1 })
    expect(runs).toBe(1)
  })
})

describe('diagnostics', () => {
  it('tell of start and end with operation, template, attempt, status and duration', async () => {
    const server = await serve(() => ({ json: { id: 1 } }))
    const events = watchEvents()
    await get(open(server.url), { id: 4711 })
    expect(events).toEqual([
      { event: 'start', vendor: 'sample', operation: 'things.get', method: 'GET', template: '/things/{id}', attempt: 0, durationMs: expect.any(Number) as number },
      { event: 'end', vendor: 'sample', operation: 'things.get', method: 'GET', template: '/things/{id}', attempt: 1, status: 200, durationMs: expect.any(Number) as number },
    ])
    expect(JSON.stringify(events)).not.toContain('4711')
  })

  it('tell of retries and errors', async () => {
    const server = await serve(() => ({ status: 503 }))
    const events = watchEvents()
    await failure(get(open(server.url, { maxRetries: 1 }), { id: 1 }))
    expect(events.map(({ event }) => event)).toEqual(['start', 'retry', 'error'])
    expect(events[1]).toMatchObject({ attempt: 1, waitMs: expect.any(Number) as number, error: { name: 'ServerError' } })
    expect(events[2]).toMatchObject({ attempt: 2, status: 503, error: { name: 'ServerError', code: undefined } })
  })

  it('tell nothing of calls that were refused before they began', async () => {
    const events = watchEvents()
    await failure(get(open('http://127.0.0.1:1'), { id: 'x' } as never))
    expect(events).toEqual([])
  })
})

describe('the logger', () => {
  it('may lack a method for debug lines', async () => {
    const server = await serve((_request, _response, count) => (count === 1 ? { status: 503 } : { json: { id: 1 } }))
    expect(await get(open(server.url, { logger: { warn() {} } }), { id: 1 })).toEqual({ id: 1 })
  })

  it('that is null hears nothing', async () => {
    const server = await serve(() => ({ json: { id: 'wrong' } }))
    expect(await get(open(server.url, { logger: null }), { id: 1 })).toEqual({ id: 'wrong' })
  })

  it('keeps its `this`', async () => {
    const server = await serve(() => ({ json: { id: 'wrong' } }))
    const logger = new MemoryLogger()
    await get(open(server.url, { logger }), { id: 1 })
    expect(logger.warnings).toHaveLength(1)
  })
})

const rateLimit = (headers: Readonly<Record<string, string>>): RateLimitState => ({ policies: [{ name: headers['x-policy'] ?? '', limit: 1, remaining: 0, resetMs: undefined }] })

describe('rate limits', () => {
  it('come with answers and errors', async () => {
    const server = await serve((_request, _response, count) => ({ ...(count === 1 ? { json: { id: 1 } } : { status: 429 }), headers: { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '5', 'X-RateLimit-Reset': '30' } }))
    const session = open(server.url, { maxRetries: 0 })
    const expected = { policies: [{ name: 'default', limit: 100, remaining: 5, resetMs: 30_000 }] }
    expect((await get(session, { id: 1 }).withResponse()).response.rateLimit).toEqual(expected)
    expect((await failure(get(session, { id: 1 }), RateLimitError)).rateLimit).toEqual(expected)
  })

  it('that cannot be read count as absent', async () => {
    const server = await serve((_request, _response, count) => ({ ...(count === 1 ? { json: { id: 1 } } : { status: 429 }), headers: { 'X-RateLimit-Limit': 'lots', 'X-RateLimit-Remaining': '-5', 'X-RateLimit-Reset': '0x10' } }))
    const session = open(server.url, { maxRetries: 0 })
    expect((await get(session, { id: 1 }).withResponse()).response.rateLimit).toBeUndefined()
    expect((await failure(get(session, { id: 1 }), RateLimitError)).rateLimit).toBeUndefined()
  })

  it('are what the vendor reads where it reads them elsewhere', async () => {
    const server = await serve(() => ({ json: { id: 1 }, headers: { 'x-policy': 'daily' } }))
    const { response } = await get(open(server.url, {}, { vendor: { ...sample, rateLimit } }), { id: 1 }).withResponse()
    expect(response.rateLimit?.policies).toMatchObject([{ name: 'daily' }])
  })
})

describe('request ids', () => {
  it('come from the first header that the vendor names, else from the body of an error', async () => {
    const vendor = { ...sample, requestIdHeaders: ['X-Trace-Id', 'x-request-id'], requestId: (body: unknown) => (body as { trace?: string } | undefined)?.trace }
    const server = await serve((_request, _response, count) => [{ json: { id: 1 }, headers: { 'x-request-id': 'b', 'x-trace-id': 'a' } }, { status: 400, headers: { 'x-request-id': 'b' } }, { status: 400, json: { trace: 'c' } }][count - 1])
    const session = open(server.url, {}, { vendor })
    expect((await get(session, { id: 1 }).withResponse()).response.requestId).toBe('a')
    expect(await failure(get(session, { id: 1 }))).toMatchObject({ requestId: 'b' })
    expect(await failure(get(session, { id: 1 }))).toMatchObject({ requestId: 'c' })
  })
})
