/** `pnpm precommit`: looks at what is staged, in about a second. `pnpm test` looks at everything. */
import { root } from '@sdk-internal/packaging/published'
import { run, RunError } from '@sdk-internal/packaging/run'
import { lockfileForgotten, stagedFiles } from './staged.ts'

const problems = (await lockfileForgotten(root)).map((path) => `${path} changes dependencies, and pnpm-lock.yaml is not staged`)
const sources = await stagedFiles(root, ['.ts', '.mts', '.cts'])
if (sources.length > 0) {
  try {
    await run('oxlint', ['--deny-warnings', ...sources], { cwd: root })
  } catch (error) {
    if (!(error instanceof RunError)) throw error
    problems.push(error.message)
  }
}
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
