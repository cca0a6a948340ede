import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Fewer samples say nothing about growth. */
const ENOUGH = 12

/** How much the heap may grow from the second to the last third. */
const MAX_GROWTH = 1.08

/** The size of the heap after all garbage was collected, in bytes. */
export function heapUsed(): number {
  collect()
  return process.memoryUsage().heapUsed
}

/** The median of each third of the samples; nothing where there are too few. */
export function thirds(samples: readonly number[]): number[] {
  if (samples.length < ENOUGH) return []
  const size = samples.length / 3
  return [0, 1, 2].map((third) => {
    const part = samples.slice(Math.round(third * size), Math.round((third + 1) * size)).toSorted((a, b) => a - b)
    return part[Math.floor(part.length / 2)] ?? 0
  })
}

/** Whether the heap grows. The first third does not count: code is still being loaded and compiled in it. */
export function growth([, second = 0, last = 0]: readonly number[]): string[] {
  return last > second * MAX_GROWTH ? [`the heap grows: ${(second / 1e6).toFixed(1)} MB, then ${(last / 1e6).toFixed(1)} MB`] : []
}
