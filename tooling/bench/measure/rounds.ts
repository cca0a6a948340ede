import { BASELINE, type Contender } from '../contenders/contender.ts'
import { measureSlice, type Slice } from './slice.ts'
import { deviation, median } from './statistics.ts'

/** How much is measured. */
export interface Effort {
  readonly rounds: number
  readonly sliceMs: number
  readonly warmUpMs: number
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

/**
 * Measures contenders side by side: warmed up, then in rounds in which each has its turn, in changing order. Garbage is not
 * collected in between: that makes V8 throw compiled code away as well, and all calls several times as dear.
 */
export async function compare(contenders: readonly Contender[], parallel: number, { rounds, sliceMs, warmUpMs }: Effort): Promise<Standing[]> {
  for (const { call } of contenders) await measureSlice(call, parallel, warmUpMs)
  const slices = new Map(contenders.map(({ name }) => [name, [] as Slice[]]))
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(turn + round) % contenders.length] as Contender
      slices.get(contender.name)?.push(await measureSlice(contender.call, parallel, sliceMs))
    }
  }
  const baseline = slices.get(BASELINE) ?? []
  return [...slices].map(([contender, own]) => {
    const cpu = own.map((slice) => slice.cpu)
    const ratios = own.map((slice, round) => slice.cpu / (baseline[round]?.cpu ?? Number.NaN))
    return {
      contender, cpu: median(cpu), cpuDeviation: deviation(cpu), callsPerSecond: median(own.map((slice) => slice.callsPerSecond)),
      ratio: median(ratios), ratioDeviation: deviation(ratios),
    }
  })
}
