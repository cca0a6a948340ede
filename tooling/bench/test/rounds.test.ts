import { expect, test } from 'vitest'
import { BASELINE } from '../contenders/contender.ts'
import { compare } from '../measure/rounds.ts'

function burn(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

test('who works three times as long has about three times the CPU of the baseline', async () => {
  const standings = await compare(
    [{ name: BASELINE, call: async () => burn(1) }, { name: 'slow', call: async () => burn(3) }], 2, { rounds: 5, sliceMs: 30, warmUpMs: 5 },
  )
  expect(standings.map(({ contender }) => contender)).toEqual([BASELINE, 'slow'])
  const [baseline, slow] = standings
  expect(baseline?.ratio).toBe(1)
  expect(slow?.ratio).toBeGreaterThan(1.5)
  expect(slow?.callsPerSecond).toBeLessThan(baseline?.callsPerSecond ?? 0)
})

test('a call that fails ends the comparison', async () => {
  await expect(compare([{ name: BASELINE, call: () => Promise.reject(new Error('no answer')) }], 1, { rounds: 1, sliceMs: 1, warmUpMs: 1 })).rejects.toThrow('no answer')
})
