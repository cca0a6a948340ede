import { expect, test } from 'vitest'
import type { Figure } from '../figures.ts'
import { limitOf, lowered, verdictOf } from '../limits.ts'

const size = (value: number, name = 'a/min'): Figure => ({ name, value, unit: 'B' })

test('a figure is over its limit, within it, or has none', () => {
  expect(verdictOf(size(101), { 'a/min': 100 })).toBe('over')
  expect(verdictOf(size(100), { 'a/min': 100 })).toBe('ok')
  expect(verdictOf(size(100), {})).toBe('no limit')
})

test('a goal alone is no limit', () => {
  expect(verdictOf({ ...size(100), goal: 50 }, { 'a/min': 100 })).toBe('ok')
})

test('figures with a bound of their own need no limit', () => {
  const ratio: Figure = { name: 'a/ratio', value: 2, unit: 'x', bound: 2.5 }
  expect(verdictOf(ratio, {})).toBe('ok')
  expect(verdictOf({ ...ratio, value: 3 }, {})).toBe('over')
  expect(limitOf(ratio, {})).toBe(2.5)
})

test('informative figures are never judged and get no limit', () => {
  const figure: Figure = { ...size(1e9), informative: true }
  expect(verdictOf(figure, {})).toBe('ok')
  expect(lowered({}, [figure])).toEqual({})
})

test('limits only go down; new figures get one with a little room', () => {
  const limits = { 'a/min': 1000, 'b/min': 1000, 'gone/min': 7 }
  expect(lowered(limits, [size(500), size(5000, 'b/min'), size(1000, 'c/min')])).toEqual({ 'a/min': 550, 'b/min': 1000, 'c/min': 1100, 'gone/min': 7 })
})

test('a number of packages has no room', () => {
  expect(lowered({}, [{ name: 'p', value: 4, unit: 'packages' }])).toEqual({ p: 4 })
})
