import { spawn } from 'node:child_process'

export interface Step {
  name: string
  command: string
  args: string[]
  /** The command's output holds a line `N passed, N failed`; without it the step is one check by its exit code. */
  counts?: boolean
}

export interface StepResult {
  name: string
  passed: number
  failed: number
  seconds: number
}

/** Runs one step with its output shown as it comes. */
export async function runStep(step: Step, print: (text: string | Buffer) => void = (text) => process.stdout.write(text)): Promise<StepResult> {
  const started = performance.now()
  const output: Buffer[] = []
  const code = await new Promise<number>((resolve) => {
    const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
    const child = spawn(step.command, step.args, {
      stdio: ['ignore', step.counts === true ? 'pipe' : 'inherit', 'inherit'],
      env: { ...process.env, ...color, TURBO_TELEMETRY_DISABLED: '1' },
      shell: process.platform === 'win32',
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      output.push(chunk)
      print(chunk)
    })
    child.on('error', (error) => {
      print(`${error.message}\n`)
      resolve(1)
    })
    child.on('close', (exitCode) => {
      resolve(exitCode ?? 1)
    })
  })
  return { name: step.name, ...tally(code, Buffer.concat(output).toString()), seconds: (performance.now() - started) / 1000 }
}

/** A non-zero exit code is a failure even where the counted tests all passed. */
function tally(code: number, output: string): { passed: number; failed: number } {
  const counted = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1)
  if (counted === undefined) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const failed = Number(counted[2])
  return { passed: Number(counted[1]), failed: code === 0 ? failed : Math.max(failed, 1) }
}
