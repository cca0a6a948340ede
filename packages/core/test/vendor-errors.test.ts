import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ApiError, ConfigurationError, ConnectionError, operation, TimeoutError, type VendorDefinition } from '../src/index.ts'
import { failure } from './support/failure.ts'
import { serve } from './support/server.ts'
import { open, sample } from './support/session.ts'

class LateError extends TimeoutError {}

const vendor: VendorDefinition = {
  ...sample,
  errors: { timeout: LateError, api: (_message, init, _operation, { text, redact }) => new ApiError(`HTTP ${init.status}: ${redact(text)}`, { ...init, code: text.includes('wrong password') ? 'wrong' : 'other' }) },
}

const read = operation<{ password?: string | undefined }, unknown>({
  id: 'read', method: 'POST', path: '/read', idempotent: true, params: { body: { password: v.optional(v.string()) } }, sensitive: ['password'], result: v.unknown(),
})

it('a vendor tells causes apart by the words of the server, also where a secret is one of them', async () => {
  const { url } = await serve(() => ({ status: 403, body: 'wrong password' }))
  const error = await failure(read(open(url, {}, { vendor }), { password: 'password' }), ApiError)
  expect([error.code, error.message, error.rawBody]).toEqual(['wrong', 'HTTP 403: wrong [redacted]', 'wrong [redacted]'])
})

it('a deadline that ends a wait is the vendor’s error, with the details of the call', async () => {
  const { url } = await serve(() => new Promise(() => {}))
  const session = open(url, { maxConcurrency: 1 }, { vendor })
  const first = failure(read(session))
  const error = await failure(read(session, {}, { deadlineMs: 20 }), LateError)
  expect(error).toMatchObject({ vendor: 'sample', operation: 'read', which: 'deadline', sent: 'no', attempts: 0 })
  expect(error.request?.template).toBe('/read')
  await session.close()
  expect(await first).toMatchObject({ name: 'AbortError', vendor: 'sample', operation: 'read' })
})

describe('an error says how far any attempt of its call came', () => {
  it('when the first was lost on the way and the last one was never sent', async () => {
    const server = await serve((_request, response) => {
      response.destroy()
      void server.close()
    })
    const error = await failure(read(open(server.url, { maxRetries: 1, retryDelayMs: 50 }, { vendor })), ConnectionError)
    expect(error).toMatchObject({ code: 'ECONNREFUSED', attempts: 2, sent: 'maybe' })
  })

  it('when the caller gives up before the next attempt', async () => {
    const { url } = await serve(() => ({ status: 503, headers: { 'retry-after': '30' } }))
    const error = await failure(read(open(url, {}, { vendor }), {}, { signal: AbortSignal.timeout(100) }))
    expect(error).toMatchObject({ name: 'AbortError', attempts: 1, sent: 'yes' })
  })
})

it('an error that a declaration throws names the operation', async () => {
  const refuse = operation<object, unknown>({
    id: 'refuse', method: 'GET', path: '/', result: 'empty',
    encode() {
      throw new ConfigurationError('no token')
    },
  })
  expect(await failure(refuse(open('http://127.0.0.1:1')), ConfigurationError)).toMatchObject({ vendor: 'sample', operation: 'refuse' })
})
