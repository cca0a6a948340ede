/**
 * `pnpm soak [--seconds N] [--seed N] [--vendor name]`: random faults, aborts, limits, token expiries and restarts against every SDK, on
 * real sockets of 127.0.0.1. Ends with 1 when anything happened that must not.
 */
import { parseArgs } from 'node:util'
import { runJob } from './drive/job.ts'
import { table } from './report/table.ts'
import { VENDORS } from './vendors/all.ts'

const DEFAULT_SECONDS = 180

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: String(DEFAULT_SECONDS) },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    vendor: { type: 'string', multiple: true, default: [...VENDORS] },
    rounds: { type: 'string', default: 'Infinity' },
    calls: { type: 'string', default: '250' },
  },
})

function numberOf(option: 'seconds' | 'seed' | 'rounds' | 'calls'): number {
  const number = Number(values[option])
  if (!(number > 0)) throw new RangeError(`--${option} must be a number above 0`)
  return number
}

const seed = numberOf('seed')
const seconds = numberOf('seconds') / values.vendor.length
console.log(`seed ${seed}: ${values.vendor.join(', ')}, ${seconds.toFixed(0)} s each`)
const reports = []
for (const vendor of values.vendor) {
  reports.push(await runJob({ vendor, seed, seconds, maxRounds: Math.min(numberOf('rounds'), Number.MAX_SAFE_INTEGER), size: { calls: numberOf('calls'), parallel: 16 } }))
}
console.log(table(reports).join('\n'))
process.exitCode = reports.every(({ problems }) => problems.length === 0) ? 0 : 1
