import { expect, test } from 'vitest'
import { readRateLimit, retryAfterMs } from './rate-limit.ts'

test('a wait whose milliseconds cannot be counted with is none', () => {
  for (const retry_after of [1e306, 1e13, Infinity, Number.NaN, -1, '5', null]) expect(retryAfterMs({}, { retry_after })).toBeUndefined()
  expect(retryAfterMs({}, { retry_after: 1.2341 })).toBe(1_235)
})

test('numbers that no rate limit has count as absent', () => {
  expect(readRateLimit({ ratelimit: '"burst";r=1e306;t=1e306' })).toEqual({ policies: [{ name: 'burst', limit: undefined, remaining: undefined, resetMs: undefined }] })
})
