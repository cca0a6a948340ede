import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ApiError } from '../errors/api-error.ts'
import { AbortError, ConnectionError, TimeoutError } from '../errors/connection-error.ts'
import { ResponseParseError, ResponseValidationError } from '../errors/response-error.ts'
import { ConfigurationError, RequestValidationError } from '../errors/validation-error.ts'
import type { HttpMethod, Traits } from '../operation/spec.ts'
import { backoffMs, isRepeatable, isRetryable } from './retry-policy.ts'

const spec = (method: HttpMethod, traits: Traits = {}): Traits & { method: HttpMethod } => ({ method, ...traits })
const METHODS: readonly HttpMethod[] = ['GET', 'HEAD', 'PUT', 'DELETE', 'POST', 'PATCH']
const SAFE = new Set<HttpMethod>(['GET', 'HEAD', 'PUT', 'DELETE'])
const status = (code: number): ApiError => new ApiError('x', { status: code })

describe('the back-off', () => {
  it('is a random part of the doubled delay, at most 8 s or the first delay', () => {
    fc.assert(fc.property(fc.nat(60), fc.double({ min: 0, max: 100_000, noNaN: true }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (retry, delay, random) => {
      const wait = backoffMs(retry, delay, () => random)
      expect(wait).toBeGreaterThanOrEqual(0)
      expect(wait).toBeLessThanOrEqual(Math.min(delay * 2 ** retry, Math.max(8_000, delay)))
      expect(wait).toBeCloseTo(random * Math.min(delay * 2 ** retry, Math.max(8_000, delay)))
    }))
  })

  it('is a number for any number of retries', () => {
    fc.assert(fc.property(fc.nat(5_000), fc.constantFrom(0, 1, 250, 1e9), (retry, delay) => {
      expect(Number.isFinite(backoffMs(retry, delay))).toBe(true)
    }))
  })

  it('spreads over its whole range', () => {
    const waits = Array.from({ length: 1_000 }, () => backoffMs(2, 100))
    expect(Math.min(...waits)).toBeLessThan(100)
    expect(Math.max(...waits)).toBeGreaterThan(300)
  })
})

describe('after a status', () => {
  it('429, 502, 503 and 504 are tried again where repeating is safe, others are not', () => {
    for (const method of METHODS) {
      const retried = Array.from({ length: 300 }, (_, index) => index + 300).filter((code) => isRetryable(status(code), spec(method), false, undefined))
      expect([method, retried]).toEqual([method, SAFE.has(method) ? [429, 502, 503, 504] : [429]])
    }
  })

  it('a key makes a write repeatable, but not after 500', () => {
    const rules = { statuses: [429, 500, 502, 503, 504] }
    for (const method of ['POST', 'PATCH'] as const) {
      expect([500, 502, 503, 504, 429].map((code) => isRetryable(status(code), spec(method), true, rules))).toEqual([false, true, true, true, true])
      expect([500, 502, 503, 504, 429].map((code) => isRetryable(status(code), spec(method), false, rules))).toEqual([false, false, false, false, true])
    }
    expect(isRetryable(status(500), spec('GET'), false, rules)).toBe(true)
    expect(isRetryable(status(500), spec('POST', { idempotent: true }), false, rules)).toBe(true)
    expect(isRetryable(status(500), spec('GET'), false, undefined)).toBe(false)
  })

  it('an operation can say that it is or is not idempotent', () => {
    expect(isRetryable(status(503), spec('POST', { idempotent: true }), false, undefined)).toBe(true)
    expect(isRetryable(status(503), spec('DELETE', { idempotent: false }), false, undefined)).toBe(false)
    expect(isRepeatable(spec('PUT', { idempotent: false }), true, undefined)).toBe(true)
  })

  it('a vendor chooses methods, statuses and what a 429 repeats', () => {
    expect(isRetryable(status(503), spec('PUT'), false, { methods: ['GET'] })).toBe(false)
    expect(isRetryable(status(503), spec('GET'), false, { methods: ['GET'] })).toBe(true)
    expect(isRetryable(status(409), spec('GET'), false, { statuses: [409] })).toBe(true)
    expect(isRetryable(status(503), spec('GET'), false, { statuses: [409] })).toBe(false)
    expect(METHODS.map((method) => isRetryable(status(429), spec(method), false, { rateLimited: 'all' }))).toEqual(METHODS.map(() => true))
    expect(METHODS.map((method) => isRetryable(status(429), spec(method), false, { rateLimited: 'repeatable' }))).toEqual(METHODS.map((method) => SAFE.has(method)))
    expect(METHODS.map((method) => isRetryable(status(429), spec(method), false, { rateLimited: 'none' }))).toEqual(METHODS.map(() => false))
  })

  it('statuses after which nothing was done are tried again, writes included', () => {
    expect(isRetryable(status(503), spec('POST', { notProcessed: [503] }), false, undefined)).toBe(true)
    expect(isRetryable(status(423), spec('PATCH', { notProcessed: [423] }), false, undefined)).toBe(true)
    expect(isRetryable(status(502), spec('POST', { notProcessed: [503] }), false, undefined)).toBe(false)
  })

  it('the status of a known defect is not tried again', () => {
    const knownBroken = { build: '1', status: 503, reason: 'r' }
    expect(isRetryable(status(503), spec('GET', { knownBroken }), false, undefined)).toBe(false)
    expect(isRetryable(status(503), spec('GET', { knownBroken, notProcessed: [503] }), false, undefined)).toBe(false)
    expect(isRetryable(status(502), spec('GET', { knownBroken }), false, undefined)).toBe(true)
  })

  it('a status for which one further try is enough gets no second one', () => {
    const rules = { statuses: [500, 503], once: [500] }
    expect(isRetryable(status(500), spec('GET'), false, rules, 0)).toBe(true)
    expect(isRetryable(status(500), spec('GET'), false, rules, 1)).toBe(false)
    expect(isRetryable(status(503), spec('GET'), false, rules, 1)).toBe(true)
  })
})

describe('after a failure of the network', () => {
  it('what never left is sent again, whatever it is; what may have arrived, where repeating is safe', () => {
    for (const method of METHODS) {
      for (const error of [new ConnectionError('x', { sent: 'no' }), new TimeoutError('x', { sent: 'no', which: 'connect' })]) expect(isRetryable(error, spec(method), false, undefined)).toBe(true)
      for (const sent of ['maybe', 'yes'] as const) {
        expect(isRetryable(new ConnectionError('x', { sent }), spec(method), false, undefined)).toBe(SAFE.has(method))
        expect(isRetryable(new TimeoutError('x', { sent, which: 'headers' }), spec(method), false, undefined)).toBe(SAFE.has(method))
        expect(isRetryable(new ConnectionError('x', { sent }), spec(method), true, undefined)).toBe(true)
      }
    }
  })

  it('neither a broken TLS connection nor the deadline is tried again', () => {
    expect(isRetryable(new ConnectionError('x', { code: 'TLS', sent: 'no' }), spec('GET'), true, undefined)).toBe(false)
    expect(isRetryable(new TimeoutError('x', { which: 'deadline', sent: 'no' }), spec('GET'), true, undefined)).toBe(false)
  })
})

it('nothing else is tried again', () => {
  for (const error of [new AbortError('x'), new ConfigurationError('x'), new RequestValidationError('x'), new ResponseValidationError('x'), new ResponseParseError('x')]) {
    expect(isRetryable(error, spec('GET'), true, undefined)).toBe(false)
  }
  expect(isRetryable(new ResponseParseError('x'), spec('POST', { retryParse: true }), false, undefined)).toBe(true)
})
