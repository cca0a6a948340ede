import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../src/files/file-name.ts'
import { decodeText } from '../../src/pipeline/decode.ts'
import { readRateLimitHeaders } from '../../src/pipeline/rate-limit.ts'
import { parseRetryAfter } from '../../src/pipeline/retry-after.ts'
import { plainHeaders } from '../../src/transport/response-headers.ts'
import { headerValueProblem } from '../../src/request/headers.ts'
import { DecodeError } from '../../src/errors/decode-error.ts'

const now = Date.UTC(2026, 0, 2, 3, 4, 5)
const httpDate = (at: number): string => new Date(at).toUTCString()

describe('Retry-After', () => {
  it('in seconds of any whole number is milliseconds', () => {
    fc.assert(fc.property(fc.nat(), (seconds) => {
      expect(parseRetryAfter(String(seconds), now)).toBe(seconds * 1000)
    }))
  })

  it('as a date in the future is the time until then, in the past no wait', () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000_000, max: 10_000_000 }), (seconds) => {
      expect(parseRetryAfter(httpDate(now + seconds * 1000), now)).toBe(Math.max(0, seconds) * 1000)
    }))
  })

  it('of any text is absent or a whole number of milliseconds, 0 or above', () => {
    const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom('GMT', 'Fri, ', '02 Jan 2026', ' 03:04:05 ', '-', '+', '.', 'e', 'x', '0', '9'), fc.nat().map(String))
    fc.assert(fc.property(fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')), (text) => {
      const wait = parseRetryAfter(text, now) ?? 0
      expect(Number.isSafeInteger(wait) && wait >= 0).toBe(true)
    }))
  })
})

describe('X-RateLimit', () => {
  it('never gives anything but numbers, 0 or above', () => {
    const text = fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String))
    fc.assert(fc.property(text, text, text, (limit, remaining, reset) => {
      const [policy] = readRateLimitHeaders({ 'x-ratelimit-limit': limit, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset }, now)?.policies ?? []
      for (const value of [policy?.limit, policy?.remaining, policy?.resetMs]) expect(value === undefined || (Number.isFinite(value) && value >= 0)).toBe(true)
    }))
  })
})

const extended = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll("'", '%27')

describe('Content-Disposition', () => {
  it('never names a path or holds control characters', () => {
    const part = fc.oneof(fc.constantFrom('filename', 'filename*', '=', ';', '"', '\\', '/', '..', '.', "UTF-8''", '%2F', '%5C', '%00', '%0A', '%E2%80%AE', ' '), fc.string({ unit: 'binary', maxLength: 3 }))
    fc.assert(fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const name = fileNameOf(`attachment; filename=${parts.join('')}`) ?? 'none'
      // oxlint-disable-next-line no-control-regex -- what must not be there
      expect(name).not.toMatch(/[/\\\u0000-\u001f\u007f\u202e]/)
      expect(['', '.', '..']).not.toContain(name)
    }))
  })

  it('gives back the name that a server wrote, in both forms', () => {
    // oxlint-disable-next-line no-control-regex -- what no file name keeps
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.replaceAll(/[/\\\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '').trim()).filter((text) => !['', '.', '..'].includes(text))
    fc.assert(fc.property(name, (text) => {
      expect(fileNameOf(`attachment; filename="x"; filename*=UTF-8''${extended(text)}`)).toBe(text.toWellFormed())
      const raw = Buffer.from(text.toWellFormed().replaceAll('"', '\\"')).toString('latin1')
      expect(fileNameOf(`attachment; filename="${raw}"`)).toBe(text.toWellFormed())
    }))
  })
})

describe('Content-Type', () => {
  it('of any charset gives text or a refusal', () => {
    const charset = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('utf-8', '"UTF-8"', 'latin1', 'utf-16le', 'replacement', 'x-user-defined', '', '__proto__', '"'))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 20 }), charset, fc.boolean(), (body, name, keepBom) => {
      let text: unknown = ''
      try {
        text = decodeText(body, `text/plain; charset=${name}`, keepBom)
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError)
      }
      expect(typeof text).toBe('string')
    }))
  })
})

describe('response headers', () => {
  it('come without prototype, under lower-case names, whatever they are called', () => {
    const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'Set-Cookie', 'LINK', 'hasOwnProperty'), fc.string({ unit: 'binary', maxLength: 8 }))
    fc.assert(fc.property(fc.array(fc.tuple(name, fc.oneof(fc.string(), fc.array(fc.string(), { minLength: 1, maxLength: 3 }))), { maxLength: 6 }), (pairs) => {
      const given = Object.create(null) as Record<string, string | string[]>
      for (const [key, value] of pairs) given[key] = value
      const headers = plainHeaders(given)
      expect(Object.getPrototypeOf(headers)).toBeNull()
      expect(Object.keys(headers).toSorted()).toEqual([...new Set(Object.keys(given).map((key) => key.toLowerCase()))].toSorted())
      for (const value of Object.values(headers)) expect(typeof value).toBe('string')
    }))
  })
})

describe('request headers', () => {
  it('are taken exactly when the platform takes them', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 10 }), (value) => {
      let isTaken = true
      try {
        isTaken = new Headers({ 'x-a': value }).has('x-a')
      } catch {
        isTaken = false
      }
      // Control characters that fetch lets through are refused here.
      // oxlint-disable-next-line no-control-regex -- what must not pass
      const isShown = !/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)
      expect(headerValueProblem(value) === undefined).toBe(isTaken && isShown)
    }))
  })
})
