/** `pnpm test`: every check of the repository, in order. The last line is `N passed, N failed`. */
import { runStep, type Step, type StepResult } from './steps.ts'

const steps: Step[] = [
  { name: 'build', command: 'turbo', args: ['run', 'build'] },
  { name: 'typecheck', command: 'turbo', args: ['run', 'typecheck', '--continue=dependencies-successful'] },
  { name: 'lint', command: 'turbo', args: ['run', 'lint', 'lint:root', '--continue=dependencies-successful'] },
  { name: 'boundaries', command: 'turbo', args: ['boundaries'] },
  { name: 'structure', command: 'node', args: ['tooling/structure/main.ts'] },
  { name: 'generated', command: 'node', args: ['--conditions=@sdk/source', 'tooling/generate/main.ts', '--check'] },
  { name: 'size', command: 'node', args: ['tooling/size/main.ts', '--quick'] },
  { name: 'api', command: 'node', args: ['tooling/api/main.ts'] },
  { name: 'packaging', command: 'node', args: ['tooling/packaging/main.ts'] },
  { name: 'demo', command: 'node', args: ['tooling/sandbox/demo.ts'] },
  { name: 'tests', command: 'vitest', args: ['run'], counts: true },
]

const results: StepResult[] = []
for (const step of steps) {
  console.log(`\n== ${step.name}: ${step.command} ${step.args.join(' ')}`)
  results.push(await runStep(step))
}

console.log('')
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`)
}
const sum = (key: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[key], 0)
process.exitCode = sum('failed') === 0 ? 0 : 1
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
