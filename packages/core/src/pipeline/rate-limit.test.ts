import { describe, expect, it } from 'vitest'
import { readRateLimitHeaders } from './rate-limit.ts'

const now = Date.UTC(2026, 0, 2)

describe('the X-RateLimit headers', () => {
  it('are read as one policy', () => {
    expect(readRateLimitHeaders({ 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': '30' }, now)).toEqual({ policies: [{ name: 'default', limit: 100, remaining: 7, resetMs: 30_000 }] })
  })

  it('may be there in part', () => {
    expect(readRateLimitHeaders({ 'x-ratelimit-remaining': '0' }, now)).toEqual({ policies: [{ name: 'default', limit: undefined, remaining: 0, resetMs: undefined }] })
    expect(readRateLimitHeaders({}, now)).toBeUndefined()
  })

  it('a reset in seconds since 1970 is the time until then', () => {
    expect(readRateLimitHeaders({ 'x-ratelimit-reset': String(now / 1000 + 60) }, now)?.policies[0]?.resetMs).toBe(60_000)
    expect(readRateLimitHeaders({ 'x-ratelimit-reset': String(now / 1000 - 60) }, now)?.policies[0]?.resetMs).toBe(0)
  })

  for (const value of ['', ' ', 'many', '-1', '0x10', '1e3', 'NaN', 'Infinity', '1,000', '5, 5', '5;w=60', '٣', '9'.repeat(400), 'null']) {
    it(`that say ${JSON.stringify(value.slice(0, 20))} count as absent`, () => {
      expect(readRateLimitHeaders({ 'x-ratelimit-limit': value, 'x-ratelimit-remaining': value, 'x-ratelimit-reset': value }, now)).toBeUndefined()
    })
  }
})
