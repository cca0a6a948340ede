/** `pnpm reference`: the reference of all published packages as HTML, in tooling/reference/dist. A warning fails it. */
import { join } from 'node:path'
import { buildReference } from './build.ts'
import { publishedPackages } from './packages.ts'

const out = join(import.meta.dirname, 'dist')
const problems = await buildReference(publishedPackages(), out)
for (const problem of problems) console.error(problem)
console.log(problems.length === 0 ? `written to ${out}` : `${problems.length} problems`)
process.exitCode = problems.length === 0 ? 0 : 1
