import { setTimeout as sleep } from 'node:timers/promises'
import { collectGarbage } from '../measure/gc.ts'
import { openMaestro } from '../vendors/botcity.ts'
import { check } from '../vendors/vendor.ts'
import { LATENCY_MS, PAGE_SIZE } from '../server/bulk-shape.ts'
import type { Job } from './job.ts'

/** Samples of the heap in the course of a list. */
const SAMPLES = 10

/** What the consumer does with every page, such as writing a batch to a database. */
const WORK_MS = 20

/** Walks over a long list, item by item, on a server that takes its time, for a consumer that takes time as well. */
export const paging = (prefetch: boolean): Job => async ({ bulk, effort: { pages } }) => {
  const client = openMaestro({ origin: bulk, validate: 'report' })
  const heap: number[] = []
  const every = Math.max(1, Math.floor(pages / SAMPLES)) * PAGE_SIZE
  let items = 0
  const startedAt = performance.now()
  for await (const task of client.tasks.list({ size: PAGE_SIZE }).items({ prefetch })) {
    check(task.id !== undefined)
    if (++items % PAGE_SIZE === 0) await sleep(WORK_MS)
    if (items % every !== 0) continue
    collectGarbage()
    heap.push(process.memoryUsage().heapUsed)
  }
  const seconds = (performance.now() - startedAt) / 1_000
  check(items === pages * PAGE_SIZE)
  await client.close()
  const list = `${items} items in pages of ${PAGE_SIZE}, ${LATENCY_MS} ms each and ${WORK_MS} ms of the consumer${prefetch ? ', with prefetch' : ''}`
  return [
    { name: list, value: seconds, unit: 's' },
    // The first sample has the code that is still being compiled.
    { name: `${list}: heap growth`, value: (Math.max(...heap.slice(-2)) - (heap[1] ?? heap[0] ?? 0)) / 1e6, unit: 'MB', goal: 2 },
  ]
}
