/**
 * `pnpm size [--quick] [--update]`: bundle, import and install sizes of the published packages against their limits.
 * `--quick` looks at the bundles of esbuild alone. `--update` lowers the limits to what was measured; it never raises one.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lowered, verdictOf, type Limits, type Verdict } from './limits.ts'
import { measure } from './measure.ts'
import { tableOf } from './table.ts'

const here = import.meta.dirname
const limitsFile = join(here, 'limits.json')
const quick = process.argv.includes('--quick')

const { figures, problems } = await measure(resolve(here, '../../packages'), quick)
let limits = JSON.parse(readFileSync(limitsFile, 'utf8')) as Limits
if (process.argv.includes('--update')) {
  limits = lowered(limits, figures)
  writeFileSync(limitsFile, `${JSON.stringify(limits, undefined, 2)}\n`)
}
for (const line of tableOf(figures, limits)) console.log(line)
if (!quick) {
  mkdirSync(join(here, 'dist'), { recursive: true })
  writeFileSync(join(here, 'dist/size.json'), `${JSON.stringify({ node: process.version, figures }, undefined, 2)}\n`)
}

const withVerdict = (verdict: Verdict): string[] => figures.filter((figure) => verdictOf(figure, limits) === verdict).map(({ name }) => name)
const failures = [...problems, ...withVerdict('over').map((name) => `${name} is over its limit`)]
const unlimited = withVerdict('no limit')
if (unlimited.length > 0) failures.push(`${unlimited.length} figures have no limit yet: 'pnpm size --update' gives them one`)
for (const failure of failures) console.log(`FAILED ${failure}`)
console.log(`${figures.length} figures, ${failures.length} problems`)
process.exitCode = failures.length === 0 ? 0 : 1
