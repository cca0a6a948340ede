import { expect, test } from 'vitest'
import { deviation, median } from '../measure/statistics.ts'

test('the median is the middle, or between the two middles', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([])).toBeNaN()
})

test('the deviation does not mind one number that is far off', () => {
  expect(deviation([1, 2, 3, 4, 1000])).toBe(1)
  expect(deviation([5, 5, 5])).toBe(0)
})
