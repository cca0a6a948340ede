import { safeParse } from 'valibot'
import { expect, test } from 'vitest'
import { dateTime, day } from './dates.ts'

test.each([
  ['2026-01-15T10:00:00Z'], ['2026-01-15T10:00:00.123456Z'], ['2026-01-15T10:00:00-03:00'], ['2026-01-15T10:00'], ['2026-01-15 10:00:00+0000'],
])('a point in time may be the text %s, which is left as it is', (text) => {
  expect(safeParse(dateTime(), text).output).toBe(text)
})

test.each([['yesterday'], ['2026-01-15'], ['15.01.2026 10:00'], [''], [1_768_471_200], [new Date('nonsense')]])('a point in time may not be %s', (value) => {
  expect(safeParse(dateTime(), value).success).toBe(false)
})

test('dates become text in UTC', () => {
  const date = new Date('2026-01-15T23:30:00-03:00')
  expect(safeParse(dateTime(), date).output).toBe('2026-01-16T02:30:00.000Z')
  expect(safeParse(day(), date).output).toBe('2026-01-16')
})

test('a day is year, month and day', () => {
  expect(safeParse(day(), '2026-01-15').output).toBe('2026-01-15')
  expect(safeParse(day(), '2026-01-15T10:00:00Z').success).toBe(false)
})

test('a day of a year that is written otherwise is refused instead of cut off', () => {
  for (const year of ['+010000', '-000001']) expect(safeParse(day(), new Date(`${year}-01-02T00:00:00Z`)).success).toBe(false)
  expect(safeParse(day(), new Date('9999-12-31T00:00:00Z')).output).toBe('9999-12-31')
})
