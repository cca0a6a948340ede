import { getEventListeners } from 'node:events'
import { collectGarbage } from '../measure/gc.ts'
import { openMaestro } from '../vendors/botcity.ts'
import type { Job } from './job.ts'

const PARALLEL = 32

/** Calls of a long life that all share one signal. */
export const sharedSignal: Job = async ({ origin, effort: { sharedSignalCalls: calls } }) => {
  const client = openMaestro({ origin, validate: 'report' })
  const { signal } = new AbortController()
  const make = async (count: number): Promise<void> => {
    let left = count
    await Promise.all(Array.from({ length: PARALLEL }, async () => {
      while (left-- > 0) await client.tasks.get({ id: 42 }, { signal })
    }))
  }
  await make(Math.ceil(calls / 10))
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  await make(calls)
  collectGarbage()
  const grown = process.memoryUsage().heapUsed - before
  await client.close()
  return [
    { name: `heap growth over ${calls} calls with one signal`, value: grown / 1e6, unit: 'MB', goal: 2 },
    { name: 'listeners left on that signal', value: getEventListeners(signal, 'abort').length, unit: 'listeners', goal: 0 },
  ]
}
