import { anyText, damaged, damagedText, hostileValue } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { readErrorBody } from '../../src/error-body.ts'
import { instant, occurredAt, optionalDay } from '../../src/fields.ts'

const samples = [
  { error: { code: 'VALIDATION_ERROR', message: 'no' } }, { detail: 'Not found.' }, { detail: ['a', 'b'] }, { email: ['invalid'], address: { city: ['required'] } }, ['a', { b: 'c' }], { problems: ['x'], error: 'no' },
]

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string')

test('any error body has a message and texts by field', () => {
  const text = fc.oneof(
    damaged(samples).map((value) => JSON.stringify(value) ?? ''), hostileValue.map((value) => JSON.stringify(value)), damagedText(samples.map((sample) => JSON.stringify(sample)), ['{', '}', '[', ']', '"', ',', '"__proto__":{"a":1},']), anyText(),
    fc.integer({ min: 1, max: 3_000 }).map((depth) => `${'{"a":'.repeat(depth)}"x"${'}'.repeat(depth)}`),
  )
  fc.assert(fc.property(text, (body) => {
    const { message, code, fieldErrors, problems } = readErrorBody(body)
    expect(typeof message).toBe('string')
    expect(code === undefined || (typeof code === 'string' && code !== '')).toBe(true)
    expect(Object.values(fieldErrors).every(isTexts)).toBe(true)
    expect(isTexts(problems)).toBe(true)
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false)
  }))
})

test('any date is sent as the same point in time, any text as it is, or refused', () => {
  fc.assert(fc.property(fc.oneof(fc.date(), anyText(), fc.date({ noInvalidDate: true }).map((date) => date.toISOString())), (given) => {
    for (const schema of [occurredAt, instant, optionalDay]) {
      const outcome = v.safeParse(schema, given)
      if (!outcome.success) continue
      if (typeof given === 'string') expect(outcome.output).toBe(given)
      else expect(new Date(outcome.output as string).getTime()).toBe(schema === optionalDay ? Math.floor(given.getTime() / 86_400_000) * 86_400_000 : given.getTime())
    }
  }))
})
