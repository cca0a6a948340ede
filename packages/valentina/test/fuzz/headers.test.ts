import { hostileValue } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRateLimit, retryAfterMs } from '../../src/rate-limit.ts'

const part = fc.oneof(fc.constantFrom('"burst"', '"hourly"', ';r=', ';t=', ';q=', ';w=', ',', ', ', '"', '=', '-1', '1e999', 'NaN', '0x10', '٣', '__proto__', ' ', '\t'), fc.nat().map(String), fc.string({ unit: 'binary', maxLength: 3 }))
const header = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''))

describe('the RateLimit headers', () => {
  it('never give anything but names and numbers, 0 or above', () => {
    fc.assert(fc.property(header, header, (state, policy) => {
      const { policies = [] } = readRateLimit({ 'ratelimit': state, 'ratelimit-policy': policy }) ?? {}
      for (const { name, limit, remaining, resetMs } of policies) {
        expect(name).not.toBe('')
        for (const value of [limit, remaining, resetMs]) expect(value === undefined || (Number.isFinite(value) && value >= 0)).toBe(true)
      }
    }))
  })

  it('give back what a server wrote', () => {
    const policies = fc.uniqueArray(fc.record({ name: fc.stringMatching(/^[a-z]{1,8}$/), limit: fc.nat(), remaining: fc.nat(), seconds: fc.nat(1_000_000) }), { selector: ({ name }) => name, minLength: 1, maxLength: 4 })
    fc.assert(fc.property(policies, (given) => {
      const state = given.map(({ name, remaining, seconds }) => `"${name}";r=${remaining};t=${seconds}`).join(', ')
      const policy = given.map(({ name, limit }) => `"${name}";q=${limit};w=60`).join(', ')
      expect(readRateLimit({ 'ratelimit': state, 'ratelimit-policy': policy })?.policies).toEqual(given.map(({ name, limit, remaining, seconds }) => ({ name, limit, remaining, resetMs: seconds * 1000 })))
    }))
  })

  it('and the body never ask for a wait that is no number, 0 or above', () => {
    fc.assert(fc.property(header, fc.oneof(hostileValue, fc.record({ retry_after: fc.oneof(fc.double(), hostileValue) })), (state, body) => {
      const wait = retryAfterMs({ ratelimit: state }, body)
      expect(wait === undefined || (Number.isFinite(wait) && wait >= 0)).toBe(true)
    }))
  })
})
