/** `pnpm packaging`: packs what is released and checks what users get. The exit code is 1 when something is wrong. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Check, Packed } from './checks/check.ts'
import { files, leaks, manifest, maps } from './checks/contents.ts'
import { licences, lockfile, pins, unused } from './checks/dependencies.ts'
import { lint, types } from './checks/entries.ts'
import { workflows } from './checks/workflows.ts'
import { pack } from './pack.ts'
import { packagesIn, root, type Published } from './published.ts'
import { run } from './run.ts'

const checks: readonly Check[] = [files, leaks, manifest, maps, lint, types, licences, pins, lockfile, workflows, unused]

async function unpack(one: Published, parent: string): Promise<Packed> {
  const tarball = await pack(one, parent)
  const folder = join(parent, `${one.short}-unpacked`)
  mkdirSync(folder)
  await run('tar', ['-xzf', tarball, '-C', folder], { cwd: parent })
  const unpacked = join(folder, 'package')
  const found = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return { ...one, tarball, unpacked, files: found.map(({ parentPath, name }) => join(parentPath, name).slice(unpacked.length + 1).replaceAll('\\', '/')) }
}

const parent = mkdtempSync(join(tmpdir(), 'sdk-packaging-'))
try {
  const packed: Packed[] = []
  for (const one of packagesIn(root)) packed.push(await unpack(one, parent))
  let count = 0
  for (const { name, problems } of checks) {
    const started = performance.now()
    const found = await problems(packed)
    count += found.length
    console.log(`${found.length === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(20)} ${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s`)
    for (const problem of found) console.log(`       ${problem}`)
  }
  console.log(`${packed.length} packages, ${count} problems`)
  process.exitCode = count === 0 ? 0 : 1
} finally {
  rmSync(parent, { recursive: true, force: true })
}
