import type { Slice } from './slice.ts'
import { deviation, median } from './statistics.ts'

/** Somebody who makes calls for some time when it is their turn. */
export interface Racer {
  readonly name: string
  readonly measure: (parallel: number, ms: number) => Promise<Slice>
  readonly stop?: () => Promise<void>
}

const FEWEST_ROUNDS = 3

/** How much is measured. */
export interface Effort {
  readonly rounds: number
  /** When time is over, there are only as many rounds as it takes to have a median. */
  readonly budgetMs: number
  readonly sliceMs: number
  /** Before the first round. */
  readonly settleMs: number
}

/** What one contender needs in one case. */
export interface Standing {
  readonly contender: string
  /** Microseconds of CPU per call: median, and usual distance from it. */
  readonly cpu: number
  readonly cpuDeviation: number
  readonly callsPerSecond: number
  /** CPU as a multiple of the baseline's in the same round: median, and usual distance from it. */
  readonly ratio: number
  readonly ratioDeviation: number
}

/** Measures side by side, next to the racer called `reference`: everybody settles in, then has a turn in every round, in changing order, while the others rest. */
export async function compare(racers: readonly Racer[], reference: string, parallel: number, { rounds, budgetMs, sliceMs, settleMs }: Effort): Promise<Standing[]> {
  const until = performance.now() + budgetMs
  for (const racer of racers) await racer.measure(parallel, settleMs)
  const slices = new Map(racers.map(({ name }) => [name, [] as Slice[]]))
  for (let round = 0; round < rounds && (round < FEWEST_ROUNDS || performance.now() < until); round++) {
    for (let turn = 0; turn < racers.length; turn++) {
      const { name, measure } = racers[(turn + round) % racers.length] as Racer
      slices.get(name)?.push(await measure(parallel, sliceMs))
    }
  }
  const baseline = slices.get(reference) ?? []
  return [...slices].map(([contender, own]) => {
    const cpu = own.map((slice) => slice.cpu)
    const ratios = own.map((slice, round) => slice.cpu / (baseline[round]?.cpu ?? Number.NaN))
    return {
      contender, cpu: median(cpu), cpuDeviation: deviation(cpu), callsPerSecond: median(own.map((slice) => slice.callsPerSecond)),
      ratio: median(ratios), ratioDeviation: deviation(ratios),
    }
  })
}
