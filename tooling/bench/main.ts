/**
 * `pnpm bench [--quick]`: CPU and throughput of the SDK's calls next to other HTTP clients, in one run on this machine.
 * `--quick` shows that everything runs; its numbers say nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { compareCalls } from './cases/calls.ts'
import { measureExtras } from './cases/extras.ts'
import { plot } from './report/plot.ts'
import { caseTable, extrasTable } from './report/table.ts'
import { startServer } from './server/start.ts'

const quick = process.argv.includes('--quick')
const print = (lines: readonly string[]): void => lines.forEach((line) => console.log(line))

const server = await startServer()
try {
  const results = await compareCalls(
    server.origin, quick ? [2] : [1, 16, 256], quick ? 1 : 1_500,
    quick ? { rounds: 1, sliceMs: 1, settleMs: 1 } : { rounds: 9, sliceMs: 60, settleMs: 250 },
    (result) => print(caseTable(result)),
  )
  const extras = await measureExtras(server.origin, quick ? { constructions: 2, sharedSignalCalls: 20, decodings: 1 } : { constructions: 1_000, sharedSignalCalls: 100_000, decodings: 15 })
  print(extrasTable(extras))
  if (!quick) {
    const folder = join(import.meta.dirname, 'dist')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, results, extras }, undefined, 2)}\n`)
    writeFileSync(join(folder, 'bench.svg'), plot(results.filter(({ parallel }) => parallel === 16)))
  }
} finally {
  await server.stop()
}
