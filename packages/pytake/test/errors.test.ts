import { describe, expect, it } from 'vitest'
import {
  ApiError, AuthenticationError, AuthorizationError, BadRequestError, ConflictError, ConnectionError, NotFoundError, PyTakeError, RateLimitError, RedirectError,
  RequestValidationError, ServerError, UnprocessableEntityError, ValidationError,
} from '../src/index.ts'
import { withToken } from './support/client.ts'
import { failure } from './support/failure.ts'
import { serve, type Reply } from './support/server.ts'

const e1 = (status: number, message: string, type = 'http_error'): Reply => ({ status, json: { error: { code: status, message, type } } })

/** The error of an answer. */
async function errorOf(reply: Reply): Promise<ApiError> {
  const server = await serve(() => reply)
  return failure(withToken(server, { maxRetries: 0 }).contacts.list(), ApiError)
}

describe('each form of an error body gives message and code', () => {
  it.each<[string, Reply, string, string | undefined]>([
    ['the envelope', e1(404, 'Contact not found'), 'Contact not found', 'http_error'],
    ['the envelope of a crash', e1(500, 'division by zero', 'internal_error'), 'division by zero', 'internal_error'],
    ['an unknown route', { status: 404, json: { detail: 'Not Found' } }, 'Not Found', undefined],
    ['a wrong method', { status: 405, json: { detail: 'Method Not Allowed' } }, 'Method Not Allowed', undefined],
    ['a limit', { status: 429, json: { error: 'rate_limit_exceeded', message: 'Too many requests. Please try again later.', retry_after: '60 seconds' } }, 'Too many requests. Please try again later.', 'rate_limit_exceeded'],
    ['single sign-on', { status: 500, json: { error: 'Internal server error' } }, 'Internal server error', undefined],
    ['single sign-on, with the status in the text', { status: 400, json: { error: '400: provider_id is required' } }, 'provider_id is required', undefined],
    ['plain text', { status: 400, text: 'Invalid host header', headers: { 'content-type': 'text/plain' } }, 'Invalid host header', undefined],
    ['a list without envelope', { status: 400, json: { detail: [{ loc: ['query', 'limit'], msg: 'too large', type: 'less_than_equal' }] } }, 'Validation error', 'validation_error'],
    ['a page of a proxy', { status: 502, text: '<html>Bad Gateway</html>' }, 'HTTP 502', undefined],
    ['nothing', { status: 503, text: '' }, 'HTTP 503', undefined],
    ['something else', { status: 400, json: { error: { message: 7 } } }, 'HTTP 400', undefined],
    ['null', { status: 400, json: null }, 'HTTP 400', undefined],
  ])('%s', async (_name, reply, message, code) => {
    const error = await errorOf(reply)
    expect([error.message, error.code, error.status]).toEqual([message, code, reply.status])
    expect(error).toMatchObject({ vendor: 'pytake', operation: 'contacts.list', sent: 'yes' })
  })
})

it.each<[number, abstract new (...args: never[]) => ApiError]>([
  [307, RedirectError], [400, BadRequestError], [401, AuthenticationError], [402, ApiError], [403, AuthorizationError], [404, NotFoundError], [405, ApiError], [409, ConflictError],
  [422, ValidationError], [422, UnprocessableEntityError], [429, RateLimitError], [500, ServerError], [503, ServerError],
])('status %i has its class', async (status, type) => {
  const error = await errorOf(e1(status, 'no'))
  expect(error).toBeInstanceOf(type)
  expect(error).toBeInstanceOf(PyTakeError)
})

describe('a refused input', () => {
  const details = [
    { type: 'string_too_short', loc: ['body', 'name'], msg: 'String should have at least 1 character', input: 'geheim', ctx: { min_length: 1 } },
    { type: 'json_invalid', loc: ['body', 12], msg: 'JSON decode error', input: {}, ctx: { error: 'x' } },
    { type: 'enum', loc: ['body', 'a'], msg: 'a' }, { type: 'enum', loc: ['body', 'b'], msg: 'b' }, { loc: 'odd' }, null,
  ]

  it('names each fault, and leaves out what was sent', async () => {
    const error = (await errorOf({ status: 422, json: { error: { code: 422, message: 'Validation error', type: 'validation_error', details } } })) as ValidationError
    expect(error.details.slice(0, 2)).toEqual([
      { loc: ['body', 'name'], msg: 'String should have at least 1 character', type: 'string_too_short' }, { loc: ['body', 12], msg: 'JSON decode error', type: 'json_invalid' },
    ])
    expect(error.details).toHaveLength(4)
    expect(error.message).toBe('Validation error: body.name: String should have at least 1 character; body.12: JSON decode error; body.a: a; and 1 more')
    expect(error.code).toBe('validation_error')
    expect(JSON.stringify(error)).toContain('string_too_short')
    expect(JSON.stringify(error)).not.toContain('geheim')
  })

  it('may come without envelope, or from a proxy', async () => {
    expect(((await errorOf({ status: 422, json: { detail: details } })) as ValidationError).details).toHaveLength(4)
    const other = (await errorOf({ status: 422, text: 'no' })) as ValidationError
    expect([other.details, other.message]).toEqual([[], 'no'])
  })
})

it('a limit says how long to wait; headers that are no numbers count as absent', async () => {
  const headers = { 'retry-after': '60', 'x-ratelimit-limit': '<limits.RateLimitItemPerMinute object at 0x7f>', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'unknown', 'x-request-id': 'r-1' }
  const error = await errorOf({ status: 429, headers, json: { error: 'rate_limit_exceeded', message: 'Too many requests.', retry_after: '60 seconds' } })
  expect([error.retryAfterMs, error.requestId]).toEqual([60_000, 'r-1'])
  expect(error.rateLimit?.policies).toEqual([{ name: 'default', limit: undefined, remaining: 0, resetMs: undefined }])
})

it.each<[object, number | undefined]>([
  [{ error: 'rate_limit_exceeded', message: 'Too many requests. Please try again later.', retry_after: '60 seconds' }, 60_000],
  [{ error: { code: 429, message: 'Rate limit exceeded. Try again in 45 seconds.', type: 'rate_limit_error' } }, 45_000],
  [{ error: { code: 429, message: 'Rate limit exceeded.', type: 'rate_limit_error' } }, undefined],
])('a limit without the header says in words how long to wait: %j', async (json, retryAfterMs) => {
  const error = await errorOf({ status: 429, json })
  expect(error).toBeInstanceOf(RateLimitError)
  expect([error.retryAfterMs, (await errorOf({ status: 429, json, headers: { 'retry-after': '7' } })).retryAfterMs]).toEqual([retryAfterMs, 7_000])
})

describe('what is tried again', () => {
  const calls = {
    get: (url: string) => withToken({ url }).contacts.list(),
    post: (url: string) => withToken({ url }).queue.pull(),
    put: (url: string) => withToken({ url }).users.update({ user_id: 'u', bio: 'x' }),
    patch: (url: string) => withToken({ url }).campaigns.update({ campaign_id: 'c', name: 'x' }),
    delete: (url: string) => withToken({ url }).contacts.delete({ contact_id: 'c' }),
  }

  it.each<[keyof typeof calls, number, number]>([
    ['get', 500, 2], ['get', 502, 3], ['get', 503, 3], ['get', 504, 3], ['get', 404, 1],
    ['post', 500, 1], ['post', 503, 1], ['put', 500, 1], ['put', 503, 1], ['patch', 500, 1], ['delete', 500, 1], ['delete', 503, 1],
  ])('%s after %i: %i requests', async (name, status, requests) => {
    const server = await serve(() => e1(status, 'no'))
    await failure(calls[name](server.url), ApiError)
    expect(server.requests).toHaveLength(requests)
  })

  it.each<[keyof typeof calls, number]>([['get', 3], ['post', 1], ['put', 1], ['patch', 1], ['delete', 1]])('%s after a lost connection: %i requests', async (name, requests) => {
    const server = await serve(() => undefined)
    const error = await failure(calls[name](server.url), ConnectionError)
    expect(error).toBeInstanceOf(PyTakeError)
    expect(server.requests).toHaveLength(requests)
  })

  it('after a 429 everything, as nothing was done', async () => {
    const server = await serve((_request, count) => (count === 1 ? { ...e1(429, 'wait'), headers: { 'retry-after': '0' } } : { status: 204 }))
    await withToken(server).contacts.delete({ contact_id: 'c' })
    expect(server.requests).toHaveLength(2)
  })

  it('nothing of which it is known that the server cannot do it', async () => {
    const server = await serve(() => e1(500, 'no'))
    const { analytics, notifications } = withToken(server)
    for (const call of [analytics.messages(), notifications.list(), notifications.getPreferences()]) await failure(call, ServerError)
    expect(server.requests).toHaveLength(3)
  })
})

it('errors that a test makes are the vendor’s, and errors of others are not', () => {
  expect(new ValidationError('x', { details: [{ loc: ['body'], msg: 'm', type: 't' }] })).toBeInstanceOf(PyTakeError)
  expect(new NotFoundError('x', { vendor: 'pytake' })).toBeInstanceOf(PyTakeError)
  expect(new NotFoundError('x', { vendor: 'valentina' })).not.toBeInstanceOf(PyTakeError)
  expect(new RequestValidationError('x')).not.toBeInstanceOf(PyTakeError)
})
