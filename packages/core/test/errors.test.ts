import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import * as core from '../src/index.ts'
import {
  AbortError, ApiError, AuthenticationError, AuthorizationError, BadRequestError, brand, ConfigurationError, ConflictError, ConnectionError, isVendorError, NotFoundError, operation, RateLimitError, RedirectError,
  RequestValidationError, ResponseParseError, ResponseValidationError, SdkError, ServerError, TimeoutError, UnprocessableEntityError, type ApiErrorInit,
} from '../src/index.ts'
import { failure } from './support/failure.ts'
import { serve } from './support/server.ts'
import { open, sample } from './support/session.ts'

const classes = {
  SdkError, ConfigurationError, RequestValidationError, ConnectionError, TimeoutError, AbortError, ApiError, BadRequestError, AuthenticationError, AuthorizationError, NotFoundError, ConflictError, UnprocessableEntityError,
  RateLimitError, ServerError, RedirectError, ResponseParseError, ResponseValidationError,
}
type Name = keyof typeof classes
const parents: Record<Name, Name[]> = {
  SdkError: [], ConfigurationError: [], RequestValidationError: [], ConnectionError: [], TimeoutError: ['ConnectionError'], AbortError: [], ApiError: [], BadRequestError: ['ApiError'], AuthenticationError: ['ApiError'],
  AuthorizationError: ['ApiError'], NotFoundError: ['ApiError'], ConflictError: ['ApiError'], UnprocessableEntityError: ['ApiError'], RateLimitError: ['ApiError'], ServerError: ['ApiError'], RedirectError: ['ApiError'],
  ResponseParseError: [], ResponseValidationError: [],
}
const names = Object.keys(classes) as Name[]

describe('the hierarchy', () => {
  for (const name of names) {
    it(`${name} is an Error, an SdkError, ${parents[name].join(', ') || 'itself'} and nothing else`, () => {
      const error = new classes[name]('text')
      expect(error).toBeInstanceOf(Error)
      expect(error.name).toBe(name)
      expect(error.message).toBe('text')
      expect(String(error)).toBe(`${name}: text`)
      expect(names.filter((other) => error instanceof classes[other]).toSorted()).toEqual([...new Set<Name>(['SdkError', name, ...parents[name]])].toSorted())
    })

    it(`${name} can be made in a user's test with nothing but a message`, () => {
      const error = new classes[name]('text')
      expect(error).toMatchObject({ vendor: undefined, operation: undefined, retryable: false, attempts: 0 })
      expect(error.sent).toBe(['ApiError', 'ResponseParseError', 'ResponseValidationError'].includes(name) || parents[name].includes('ApiError') ? 'yes' : 'no')
      expect(error.stack).toContain('errors.test.ts')
    })
  }

  it('nothing else is an SdkError', () => {
    for (const value of [new Error('x'), null, undefined, 5, 'SdkError', {}, { name: 'SdkError' }, [], () => {}, new AbortController().signal, Object.create(null), SdkError, SdkError.prototype.constructor]) {
      for (const name of names) expect(value instanceof classes[name]).toBe(false)
    }
  })
})

describe('statuses', () => {
  const expected: [number, Name][] = [
    [300, 'RedirectError'], [301, 'RedirectError'], [302, 'RedirectError'], [303, 'RedirectError'], [304, 'RedirectError'], [307, 'RedirectError'], [308, 'RedirectError'], [400, 'BadRequestError'], [401, 'AuthenticationError'],
    [402, 'ApiError'], [403, 'AuthorizationError'], [404, 'NotFoundError'], [405, 'ApiError'], [408, 'ApiError'], [409, 'ConflictError'], [410, 'ApiError'], [413, 'ApiError'], [418, 'ApiError'], [422, 'UnprocessableEntityError'],
    [423, 'ApiError'], [429, 'RateLimitError'], [451, 'ApiError'], [499, 'ApiError'], [500, 'ServerError'], [501, 'ServerError'], [502, 'ServerError'], [503, 'ServerError'], [504, 'ServerError'], [511, 'ServerError'], [599, 'ServerError'],
  ]
  for (const [status, name] of expected) {
    it(`${status} is a ${name}`, async () => {
      const server = await serve(() => ({ status, body: '{"message":"no","n":1}', headers: { 'content-type': 'application/json', 'x-request-id': 'r1', 'etag': '"e"', 'x-internal': 'i', 'set-cookie': 's=1' } }))
      const error = await failure(open(server.url, { maxRetries: 0 }).request({ path: '/x' }), ApiError)
      expect(error.name).toBe(name)
      expect(Object.getPrototypeOf(error)).toBe(classes[name].prototype)
      expect(error).toMatchObject({ status, requestId: 'r1', sent: 'yes', attempts: 1, vendor: 'sample', operation: 'request' })
      expect(error.message).toMatch(name === 'RedirectError' && status !== 304 ? /^HTTP 3\d\d: a redirect, which is not followed; check the base URL$/ : new RegExp(`^HTTP ${status}$`))
      expect(error.body).toEqual(status === 304 ? undefined : { message: 'no', n: 1 })
      expect(error.headers).toMatchObject({ etag: '"e"', 'x-request-id': 'r1' })
      expect(error.headers).not.toHaveProperty('x-internal')
      expect(error.headers).not.toHaveProperty('set-cookie')
      expect(error.request).toMatchObject({ method: 'GET', url: `${server.url}/x`, template: '/x' })
    })
  }

  for (const status of [200, 201, 202, 203, 204, 205, 206, 207, 226]) {
    it(`${status} is a success`, async () => {
      const server = await serve(() => ({ status }))
      expect((await open(server.url).request({ path: '/x' }).withResponse()).response).toMatchObject({ ok: true, status })
    })
  }

  it('the body is text when it is no JSON, and undefined when there is none', async () => {
    const bodies = ['<h1>Bad gateway</h1>', '', 'plain', '{"cut', '[1]', '"text"']
    const server = await serve((_request, _response, count) => ({ status: 400, body: bodies[count - 1] ?? '', headers: count === 6 ? { 'content-type': 'application/problem+json' } : {} }))
    const session = open(server.url)
    const errors = []
    for (let n = 0; n < bodies.length; n++) errors.push(await failure(session.request({ path: '/x' }), ApiError))
    expect(errors.map(({ body }) => body)).toEqual(['<h1>Bad gateway</h1>', undefined, 'plain', '{"cut', [1], 'text'])
    expect(errors.map(({ rawBody }) => rawBody)).toEqual(bodies)
  })
})

describe('a vendor', () => {
  class SampleError extends SdkError {
    static {
      brand(this, 'sample.SampleError')
    }

    static override [Symbol.hasInstance](value: unknown): boolean {
      return isVendorError(this, SampleError, value, 'sample', 'SdkError')
    }
  }

  class QuotaError extends RateLimitError {
    readonly quota: number

    constructor(message: string, init: ApiErrorInit & { readonly quota?: number } = {}) {
      super(message, init)
      this.quota = init.quota ?? 0
    }

    protected override printed(): readonly string[] {
      return ['quota', ...super.printed()]
    }

    static {
      brand(this, 'sample.QuotaError')
    }
  }

  class LostError extends ConnectionError {
    static {
      brand(this, 'sample.LostError')
    }
  }

  class SlowError extends TimeoutError {
    static {
      brand(this, 'sample.SlowError')
    }
  }

  const vendor = {
    ...sample,
    errors: {
      connection: LostError, timeout: SlowError,
      describe: (body: unknown) => (typeof body === 'object' && body !== null ? (body as { message?: string; code?: string }) : {}),
      api: (message: string, init: ApiErrorInit & { readonly status: number }) => (init.code === 'quota' ? new QuotaError(message, { ...init, quota: 9 }) : new ApiError(message, init)),
    },
  }
  const ping = operation<{ n?: number | undefined }, unknown>({ id: 'ping', method: 'GET', path: '/ping', params: { query: { n: v.optional(v.number()) } }, result: v.object({}) })

  it('its root matches every error of its calls, local ones included, and no other vendor\'s', async () => {
    const server = await serve((_request, _response, count) => ([{ status: 404 }, { body: 'no json' }, { json: [] }, { json: 'x' }] as const)[count - 1] ?? { json: {} })
    const session = open(server.url, { maxRetries: 0, validate: 'strict' }, { vendor })
    const foreign = open(server.url, { maxRetries: 0 }, { vendor: { ...sample, name: 'other' } })
    const errors = [
      await failure(ping(session)), await failure(ping(session)), await failure(ping(session)), await failure(ping(session, { n: 'x' as never })), await failure(ping(session, {}, { timeout: 5 } as never)),
      await failure(ping(session, {}, { signal: AbortSignal.abort() })), await failure(ping(open('http://127.0.0.1:1', { maxRetries: 0 }, { vendor }))), session.configurationError('x'),
    ]
    expect(errors.map((error) => error instanceof SampleError)).toEqual(errors.map(() => true))
    expect(errors.map((error) => error instanceof core.SdkError)).toEqual(errors.map(() => true))
    expect(await failure(ping(foreign, { n: 'x' as never }))).not.toBeInstanceOf(SampleError)
    expect(new SdkError('x', { vendor: 'sample' })).toBeInstanceOf(SampleError)
    expect(new SdkError('x')).not.toBeInstanceOf(SampleError)
    expect({ vendor: 'sample' }).not.toBeInstanceOf(SampleError)
  })

  it('a user\'s subclass of a root or of an SDK class matches its own instances only', () => {
    class Mine extends SampleError {}
    class MyApiError extends ApiError {}
    class MyQuota extends QuotaError {}
    for (const Class of [Mine, MyApiError, MyQuota]) {
      for (const name of names) expect(new classes[name]('x', { vendor: 'sample' })).not.toBeInstanceOf(Class)
      expect(new QuotaError('x', { vendor: 'sample' })).not.toBeInstanceOf(Class)
      expect(new Class('x')).toBeInstanceOf(Class)
      expect(new Class('x')).toBeInstanceOf(SdkError)
    }
    expect(new MyApiError('x')).toBeInstanceOf(ApiError)
    expect(new MyQuota('x')).toBeInstanceOf(RateLimitError)
    expect(new Mine('x', { vendor: 'sample' })).toBeInstanceOf(SampleError)
  })

  it('makes the errors of its answers, with its fields and the server\'s message and code', async () => {
    const server = await serve(() => ({ status: 429, json: { message: 'out of quota', code: 'quota' }, headers: { 'retry-after': '7' } }))
    const error = await failure(ping(open(server.url, { maxRetries: 0 }, { vendor })), QuotaError)
    expect(error).toMatchObject({ name: 'QuotaError', message: 'out of quota', code: 'quota', quota: 9, retryAfterMs: 7_000, retryable: true, status: 429 })
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toBeInstanceOf(SampleError)
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: 'QuotaError', quota: 9 })
  })

  it('names the errors of the network and of time limits', async () => {
    const server = await serve(() => new Promise(() => {}))
    const lost = await failure(ping(open('http://127.0.0.1:1', { maxRetries: 0 }, { vendor })), LostError)
    expect(lost).toMatchObject({ name: 'LostError', code: 'ECONNREFUSED', sent: 'no', retryable: true, attempts: 1 })
    const slow = await failure(ping(open(server.url, { maxRetries: 0, timeoutMs: 80 }, { vendor })), SlowError)
    expect(slow).toMatchObject({ name: 'SlowError', which: 'headers', sent: 'maybe' })
    expect(await failure(ping(open(server.url, { deadlineMs: 80 }, { vendor })), SlowError)).toMatchObject({ which: 'deadline' })
  })

  it('kinds of one vendor do not match those of another with the same name', () => {
    class OtherQuota extends RateLimitError {
      static {
        brand(this, 'other.QuotaError')
      }
    }
    expect(new OtherQuota('x').name).toBe('QuotaError')
    expect(new OtherQuota('x')).not.toBeInstanceOf(QuotaError)
  })
})

// Resets the modules: what the other tests have not loaded yet would be another copy, too.
describe('another copy of the package', () => {
  for (const name of names) {
    it(`${name} matches, too`, async () => {
      vi.resetModules()
      const other = await import('../src/index.ts')
      expect(other[name]).not.toBe(classes[name])
      const error = new other[name]('text')
      expect(names.filter((own) => error instanceof classes[own])).toEqual(names.filter((own) => new classes[name]('text') instanceof classes[own]))
      expect(names.filter((foreign) => new classes[name]('text') instanceof other[foreign])).toEqual(names.filter((own) => new classes[name]('text') instanceof classes[own]))
    })
  }
})
