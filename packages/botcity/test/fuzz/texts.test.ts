import { anyText } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { RequestValidationError } from '../../src/index.ts'
import { daysSince } from '../../src/logs/columns.ts'
import { extensionOf } from '../../src/uploads.ts'

const now = Date.UTC(2026, 10, 21, 12)

test('the days since any date are a whole number above 0, or the date is refused', () => {
  const date = fc.oneof(fc.date(), anyText(), fc.tuple(fc.nat(99), fc.nat(99), fc.nat(9999)).map(([day, month, year]) => [day, month, year].map((part, index) => String(part).padStart(index === 2 ? 4 : 2, '0')).join('/')))
  fc.assert(fc.property(date, (given) => {
    try {
      const days = daysSince(given, now)
      expect(Number.isSafeInteger(days) && days > 0).toBe(true)
    } catch (error) {
      expect(error).toBeInstanceOf(RequestValidationError)
    }
  }))
})

test('the extension of any name is its end', () => {
  fc.assert(fc.property(anyText(), (name) => {
    const extension = extensionOf(name)
    expect(name.endsWith(extension)).toBe(true)
    expect(extension === '' || (extension.startsWith('.') && extension.length > 1)).toBe(true)
  }))
})
