import { expect, test } from 'vitest'
import { drawPlan, FAULTS, plannedFault } from '../plan/faults.ts'
import { Random } from '../plan/random.ts'

const draw = (random: Random): number[] => Array.from({ length: 1_000 }, () => random.below(10))

test('choices are the same for the same seed and parts, others for others, and spread evenly', () => {
  const drawn = draw(new Random(7, 'botcity', 3))
  expect(draw(new Random(7, 'botcity', 3))).toEqual(drawn)
  expect(draw(new Random(8, 'botcity', 3))).not.toEqual(drawn)
  expect(draw(new Random(7, 'botcity', 4))).not.toEqual(drawn)
  for (let digit = 0; digit < 10; digit++) expect(drawn.filter((other) => other === digit).length).toBeGreaterThan(60)
})

test('a plan says what happens to each attempt, and leaves out what is excepted', () => {
  const random = new Random(1)
  const plan = drawPlan(random, 1).join(',')
  expect(plan.split(',').map((_, attempt) => plannedFault(plan, attempt))).toEqual(plan.split(','))
  expect(plannedFault(plan, 6)).toBe('none')
  expect(plannedFault(undefined, 0)).toBe('none')
  expect(new Set(drawPlan(random, 0))).toEqual(new Set(['none']))
  expect(new Set(drawPlan(random, 1, FAULTS.slice(1)))).toEqual(new Set([FAULTS[0]]))
})
