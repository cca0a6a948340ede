/** `pnpm check`: the rules that no other tool checks. Prints every breach; the exit code is 1 when there is one. */
import { resolve } from 'node:path'
import { readRepository } from './repository.ts'
import { rules } from './rules/all.ts'

const repository = readRepository(resolve(import.meta.dirname, '../..'))
let count = 0
for (const rule of rules) {
  const problems = rule(repository)
  count += problems.length
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${rule.name}`)
  for (const problem of problems) console.log(`       ${problem}`)
}
console.log(`${repository.packages.length} packages, ${repository.files.length} files, ${count} problems`)
process.exitCode = count === 0 ? 0 : 1
