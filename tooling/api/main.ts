/**
 * `pnpm api`: compares what users of each package see with `packages/<name>/etc/api.txt`; `--since <commit>` with that file as it was then.
 * `--update` writes the files, also of packages that are not released yet. The exit code is 0 when nothing differs, 1 for additions, 2 for what breaks users.
 */
import { packagesIn, root } from '@sdk-internal/packaging/published'
import { run } from '@sdk-internal/packaging/run'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { compare, needed } from './compare.ts'
import { entriesOf, programOf } from './program.ts'
import { read, write } from './report.ts'
import { surfaceOf } from './surface.ts'

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false }, since: { type: 'string' } } })
const packages = packagesIn(root, { withPrivate: values.update }).map((one) => ({ ...one, entries: entriesOf(one), path: `packages/${one.short}/etc/api.txt` }))
const program = programOf(packages.flatMap(({ entries }) => [...entries.values()]))

process.exitCode = 0
for (const { name, folder, entries, path } of packages) {
  const surface = surfaceOf(program, join(folder, 'dist'), entries)
  const file = join(root, path)
  const before = values.since !== undefined ? await run('git', ['show', `${values.since}:${path}`], { cwd: root }) : existsSync(file) ? readFileSync(file, 'utf8') : write(new Map())
  const differences = compare(read(before), surface)
  const bump = needed(differences)
  console.log(bump === undefined ? `ok     ${name}` : `${name}: ${differences.length} differences; they need a ${bump} version`)
  for (const { bump: kind, what } of differences) console.log(`       ${kind} ${what}`)
  if (values.update) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, write(surface))
  } else if (bump === 'major') process.exitCode = 2
  else if (before !== write(surface)) process.exitCode = Math.max(process.exitCode, 1)
}
if (process.exitCode !== 0 && values.since === undefined) console.log('When this is wanted: `pnpm api --update`, commit the files, and add a changeset of that kind.')
