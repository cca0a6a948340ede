import { execFile } from 'node:child_process'

/** How a program ended that failed: its message holds what it wrote. */
export class RunError extends Error {
  override readonly name = 'RunError'
}

export interface RunOptions {
  readonly cwd: string
  /** Variables besides those of this process; `undefined` removes one. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Runs a program to its end and gives what it wrote to its standard output. Rejects with a RunError when it fails. */
export function run(command: string, args: readonly string[], { cwd, env = {} }: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' }
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout)
      else reject(new RunError(`${[command, ...args].join(' ')}: ${error.code ?? error.signal ?? 'failed'}\n${stdout}${stderr}`.trim()))
    })
  })
}
