import { expect, test } from 'vitest'
import { compare, type Racer } from '../measure/rounds.ts'
import { measureSlice, type Slice } from '../measure/slice.ts'

const BASELINE = 'baseline'
const effort = { rounds: 5, budgetMs: 60_000, sliceMs: 30, settleMs: 5 }

/** A call that keeps the processor busy. */
function burner(name: string, ms: number): Racer {
  const call = async (): Promise<void> => {
    const before = process.cpuUsage()
    let burnt = 0
    while (burnt < ms * 1_000) {
      const { user, system } = process.cpuUsage(before)
      burnt = user + system
    }
  }
  return { name, measure: (parallel, sliceMs) => measureSlice(call, parallel, sliceMs) }
}

test('who works three times as long has about three times the CPU of the baseline', async () => {
  const standings = await compare([burner(BASELINE, 1), burner('slow', 3)], BASELINE, 2, effort)
  expect(standings.map(({ contender }) => contender)).toEqual([BASELINE, 'slow'])
  const [baseline, slow] = standings
  expect(baseline?.ratio).toBe(1)
  expect(slow?.ratio).toBeGreaterThan(1.5)
  expect(slow?.callsPerSecond).toBeLessThan(baseline?.callsPerSecond ?? 0)
})

test('everybody settles in, then has a turn in every round, in changing order', async () => {
  const turns: string[] = []
  const racer = (name: string): Racer => ({
    name,
    measure: async (parallel, ms) => {
      turns.push(`${name} ${parallel} ${ms}`)
      return { calls: 1, cpu: 1, callsPerSecond: 1 }
    },
  })
  await compare([racer(BASELINE), racer('a')], BASELINE, 4, { rounds: 2, budgetMs: 60_000, sliceMs: 10, settleMs: 50 })
  expect(turns).toEqual([`${BASELINE} 4 50`, 'a 4 50', `${BASELINE} 4 10`, 'a 4 10', 'a 4 10', `${BASELINE} 4 10`])
})

test('when time is over there are three rounds', async () => {
  let turns = 0
  const measure = async (): Promise<Slice> => {
    turns++
    return { calls: 1, cpu: 1, callsPerSecond: 1 }
  }
  await compare([{ name: BASELINE, measure }], BASELINE, 1, { rounds: 9, budgetMs: 0, sliceMs: 10, settleMs: 5 })
  expect(turns).toBe(1 + 3)
})

test('a slice lasts until its CPU time is used, however long that takes', async () => {
  const startedAt = performance.now()
  await measureSlice(() => new Promise((resolve) => setTimeout(resolve, 5)), 1, 20)
  expect(performance.now() - startedAt).toBeGreaterThan(60)
})

test('a call that fails ends the comparison', async () => {
  const failing: Racer = { name: BASELINE, measure: () => measureSlice(() => Promise.reject(new Error('no answer')), 1, 1) }
  await expect(compare([failing], BASELINE, 1, effort)).rejects.toThrow('no answer')
})
