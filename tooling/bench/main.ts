/**
 * `pnpm bench [--quick] [--minutes 10]`: what the calls of every SDK take, next to other HTTP clients, in one run on this machine.
 * `--quick` shows that everything runs; its numbers say nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareCalls, type CallEffort, type CaseResult } from './cases/calls.ts'
import { jobs } from './jobs/all.ts'
import type { Figure, JobEffort } from './jobs/job.ts'
import { runJob } from './jobs/start.ts'
import { plot } from './report/plot.ts'
import { caseTable, figureTable, summaryTable } from './report/table.ts'
import { startBulkServer, startServer } from './server/start.ts'
import { VENDORS, type VendorName } from './vendors/all.ts'

const MIB = 2 ** 20

/** One with JSON and one with XML; the others are in the server. */
const QUICK_VENDORS: readonly VendorName[] = ['botcity', 'mellophone']

/** Part of the time that is for calls; the rest is for long lists, large files and the like. */
const CALLS_SHARE = 0.7

const { values: { quick, minutes } } = parseArgs({ options: { quick: { type: 'boolean', default: false }, minutes: { type: 'string', default: '10' } } })
const vendors = quick ? QUICK_VENDORS : VENDORS
const budgetMs = (Number(minutes) * 60_000 * CALLS_SHARE) / vendors.length
if (!(budgetMs > 0)) throw new RangeError('--minutes must be a number above 0')
const callEffort: CallEffort = quick
  ? { parallels: [2], budgetMs, warmUpMs: 1, rounds: 1, sliceMs: 1, settleMs: 1 }
  : { parallels: [1, 16, 256], budgetMs, warmUpMs: 2_000, rounds: 21, sliceMs: 50, settleMs: 200 }
const jobEffort: JobEffort = quick
  ? { constructions: 2, sharedSignalCalls: 20, decodings: 1, pages: 4, transferBytes: MIB, firstCalls: 20 }
  : { constructions: 1_000, sharedSignalCalls: 100_000, decodings: 15, pages: 1_000, transferBytes: 1_024 * MIB, firstCalls: 1_000 }

const print = (lines: readonly string[]): void => lines.forEach((line) => console.log(line))

const server = await startServer()
const bulk = await startBulkServer(jobEffort.pages, jobEffort.transferBytes)
try {
  const results: CaseResult[] = []
  for (const vendor of vendors) results.push(...await compareCalls(server, vendor, callEffort, (result) => print(caseTable(result))))
  print(summaryTable(results))
  console.log('')
  const figures: Figure[] = []
  for (const name of Object.keys(jobs)) {
    const found = await runJob(name, { origin: server.origin, bulk: bulk.origin, effort: jobEffort })
    print(figureTable(found))
    figures.push(...found)
  }
  if (!quick) {
    const folder = join(import.meta.dirname, 'results')
    mkdirSync(folder, { recursive: true })
    const machine = { node: process.version, cpu: cpus()[0]?.model, cores: availableParallelism() }
    writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ ...machine, results, figures }, undefined, 2)}\n`)
    writeFileSync(join(folder, 'bench.svg'), plot(results.filter(({ parallel }) => parallel === 16)))
  }
} finally {
  await Promise.all([server.stop(), bulk.stop()])
}
