/** Puts one vendor under soak, in a process of its own. Argument: a job. Tells its parent the report. */
import { inspect } from 'node:util'
import { RemoteServer } from '../server/start.ts'
import { subjectNamed } from '../vendors/all.ts'
import { growth, heapUsed, thirds } from './heap.ts'
import type { Job } from './job.ts'
import { Round } from './round.ts'
import { Stage } from './stage.ts'
import type { Report } from './tally.ts'

const CHECK_MS = 1_000
const PATIENCE_MS = 10_000

const { vendor, seed, seconds, maxRounds, size } = JSON.parse(process.argv[2] ?? '') as Job
const startedAt = performance.now()
const subject = await subjectNamed(vendor)
const server = await RemoteServer.start(vendor)
// Before resources are counted: some of what writes to the parent is made on first use.
process.send?.('started')
const hangs = Promise.withResolvers<readonly string[]>()
const check = setInterval(() => {
  const hanging = stage.watchdog.hanging()
  if (hanging.length > 0) hangs.resolve(hanging)
}, CHECK_MS)
const stage = new Stage(subject, server, seed)
const { tally } = stage
process.on('unhandledRejection', (error) => tally.note(`a rejection that nobody can catch: ${String(error)}`))
process.on('warning', (warning) => tally.note(`a warning of the process: ${warning.message}`))

const samples: number[] = []
let rounds = 0
async function soak(): Promise<readonly string[]> {
  while (rounds < maxRounds && performance.now() - startedAt < seconds * 1_000) {
    try {
      await new Round(stage, rounds++).run(size)
    } catch (error) {
      tally.note(`round ${rounds - 1} broke off: ${inspect(error)}`)
      break
    }
    samples.push(heapUsed())
  }
  return []
}

const hanging = await Promise.race([soak(), hangs.promise])
tally.note(...hanging.map((call) => `a call hangs: ${call}`))
const account = hanging.length === 0 ? await server.tell('account', {}) : undefined
if (account !== undefined) await stage.close(PATIENCE_MS)
clearInterval(check)
const heap = thirds(samples)
tally.note(...growth(heap))
const { calls, successes, failures, retries, restarts, expiries, problems } = tally
const faults = Object.entries(account?.faults ?? {}).reduce((sum, [fault, count]) => (fault === 'none' ? sum : sum + count), 0)
const report: Report = { vendor, seed, rounds, calls, successes, failures, retries, restarts, expiries, logins: account?.logins['main'] ?? 0, faults, heap, problems }
await server.stop()
process.send?.(report, undefined, undefined, () => process.exit())
