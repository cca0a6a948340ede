/** `pnpm fuzz`: every property test, with many more cases than `pnpm test` gives it. */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) } },
  allowPositionals: true,
})
for (const [name, value] of Object.entries(values)) {
  if (!/^-?\d+$/.test(value)) throw new TypeError(`--${name} must be a whole number`)
}
console.log(`${values.runs} cases of each property, seed ${values.seed}`)
const child = spawn('vitest', ['run', '--project', 'fuzz', ...positionals], {
  stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, FUZZ_RUNS: values.runs, FUZZ_SEED: values.seed },
})
child.on('close', (code) => {
  process.exitCode = code ?? 1
})
