/**
 * `pnpm rehearse`: releases what is committed, from a temporary clone to a registry on 127.0.0.1, with the tools of a real release, and
 * installs it as strangers do. The repository stays as it is. The exit code is 1 when a step fails; later steps build upon it and are not run.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRegistry } from './registry.ts'
import { Repository } from './repository.ts'
import { firstSteps } from './steps/first.ts'
import { independentSteps } from './steps/independent.ts'
import { Stranger } from './stranger.ts'

const parent = mkdtempSync(join(tmpdir(), 'sdk-rehearsal-'))
const registry = await startRegistry()
const steps = [...firstSteps, ...independentSteps]
let [passed, strangers] = [0, 0]
try {
  console.log(`Publishing to ${registry.url}; nothing leaves this machine.`)
  const repository = await Repository.clone(join(parent, 'repository'), registry.url)
  const vendors = repository.packages().map(({ short }) => short).filter((short) => short !== 'core')
  for (const step of steps) {
    const started = performance.now()
    await step.run({ registry, repository, vendors, stranger: (manager) => new Stranger(join(parent, `stranger-${++strangers}`), manager, registry.url) })
    passed++
    console.log(`ok     ${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${step.name}`)
  }
} catch (error) {
  console.log(`FAILED ${steps[passed]?.name}`)
  console.error(error)
} finally {
  await registry.close()
  rmSync(parent, { recursive: true, force: true })
}
console.log(`${passed} passed, ${steps.length - passed} failed`)
process.exitCode = passed === steps.length ? 0 : 1
