import { MellophoneClient } from '@sdk/mellophone'
import { median } from '../measure/statistics.ts'
import type { Job } from './job.ts'

/** Making clients. */
export const construction: Job = async ({ effort }) => {
  const options = { baseUrl: 'http://127.0.0.1:1/mellophone' }
  const startedAt = performance.now()
  void new MellophoneClient(options)
  const first = performance.now() - startedAt
  const further = Array.from({ length: effort.constructions }, () => {
    const at = performance.now()
    void new MellophoneClient(options)
    return performance.now() - at
  })
  return [
    { name: 'first Mellophone client of a process', value: first, unit: 'ms', goal: 1 },
    { name: 'further Mellophone clients', value: median(further), unit: 'ms', goal: 1 },
  ]
}
