import { describe, expect, it } from 'vitest'
import { parseRetryAfter } from './retry-after.ts'

const now = Date.UTC(2026, 0, 2, 3, 4, 5)

describe('seconds', () => {
  for (const [value, expected] of [['0', 0], ['1', 1_000], ['0.5', 500], ['1.2345', 1_235], [' 7 ', 7_000], ['007', 7_000], ['86400', 86_400_000], ['9007199254740', 9_007_199_254_740_000]] as const) {
    it(`${JSON.stringify(value)} is ${expected} ms`, () => expect(parseRetryAfter(value, now)).toBe(expected))
  }
})

describe('dates', () => {
  it('in the old form with a weekday in full count', () => {
    expect(parseRetryAfter('Friday, 02-Jan-26 03:04:15 GMT', now)).toBe(10_000)
  })
})

describe('anything else counts as absent', () => {
  for (const value of [
    undefined, '', ' ', '-1', '-0', '+5', '0x10', '1e3', '5s', '5 seconds', '1,000', '1.', '.5', '1.2.3', 'NaN', 'Infinity', 'soon', 'null', '٣', '９', '1;2', '1, 2', '99999999999999999999', '9'.repeat(41), '2026-01-02T03:04:15Z', '2026-01-02',
    'Fri, 99 Foo 2026 03:04:15 GMT', 'Fri, 02 Jan 2026 25:04:15 GMT', 'Fri, 02 Jan 2026 03:04:15', 'Fri, 02 Jan 2026 03:04:15 PST', 'tomorrow', `${'x'.repeat(100_000)} GMT`,
  ]) {
    it(`such as ${JSON.stringify(value)?.slice(0, 40) ?? 'nothing'}`, () => expect(parseRetryAfter(value, now)).toBeUndefined())
  }

  it('long texts are not looked at', () => {
    const dates = `Fri, 02 Jan 2026 03:04:15 GMT${' '.repeat(10_000_000)}x`
    for (const text of ['9'.repeat(10_000_000), dates]) expect(parseRetryAfter(text, now)).toBeUndefined()
  })
})
