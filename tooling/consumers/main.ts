/**
 * `pnpm consumers [words…]`: strangers' projects that install one vendor's package from its tarball and use it. Words choose consumers
 * whose names hold one of them, vendors, or `types`. The exit code is 1 when something fails.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tryConsumer, vendors, type Consumer, type Outcome } from './consumer.ts'
import { packAll } from './project.ts'
import { bundlers } from './projects/bundlers.ts'
import { nodeImport, nodeRequire } from './projects/node.ts'
import { installRuntimes } from './projects/runtimes.ts'
import { bundler, nodenext } from './projects/typescript.ts'
import { limitOf, measureTypes, type TypesTime } from './types-time.ts'

const parent = mkdtempSync(join(tmpdir(), 'sdk-consumers-'))
try {
  const { consumers, absent } = await installRuntimes()
  for (const name of absent) console.log(`not for this machine: ${name}`)
  const released = vendors()
  const words = process.argv.slice(2)
  const chosen = released.filter((vendor) => words.includes(vendor))
  const found = chosen.length > 0 ? chosen : released
  const kinds = words.filter((word) => !chosen.includes(word))
  const wanted = (name: string): boolean => kinds.length === 0 || kinds.some((kind) => name.includes(kind))
  const tarballs = await packAll(join(parent, 'tarballs'))
  const all: readonly Consumer[] = [nodeImport, nodeRequire, nodenext('7'), bundler('7'), nodenext('6'), bundler('6'), ...bundlers, ...consumers]
  const outcomes: Outcome[] = []
  for (const [index, consumer] of all.filter(({ name }) => wanted(name)).entries()) {
    const vendor = found[index % found.length] ?? ''
    const outcome = await tryConsumer(consumer, vendor, tarballs, parent)
    outcomes.push(outcome)
    console.log(`${mark(outcome.problems.length === 0)} ${consumer.name.padEnd(22)} ${vendor.padEnd(11)} ${outcome.seconds.toFixed(1).padStart(5)} s`)
    for (const problem of outcome.problems) console.log(`       ${problem.replaceAll('\n', '\n       ')}`)
  }

  if (wanted('types')) console.log('\nType check of a project that uses the package, over an empty project')
  const types: TypesTime[] = []
  mkdirSync(join(parent, 'types'))
  for (const vendor of wanted('types') ? found : []) {
    const measured = await measureTypes(vendor, tarballs, join(parent, 'types'))
    types.push(...measured)
    for (const { compiler, exactOptionalPropertyTypes, ratio } of measured) {
      console.log(`${mark(ratio <= limitOf(vendor))} typescript ${compiler} ${exactOptionalPropertyTypes ? 'exact' : '     '} ${vendor.padEnd(11)} ${ratio.toFixed(2)}, at most ${limitOf(vendor)}`)
    }
  }

  const failed = outcomes.filter(({ problems }) => problems.length > 0).length + types.filter(({ vendor, ratio }) => ratio > limitOf(vendor)).length
  console.log(`\n${outcomes.length + types.length - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
} finally {
  rmSync(parent, { recursive: true, force: true })
}

function mark(good: boolean): string {
  return good ? 'ok    ' : 'FAILED'
}
