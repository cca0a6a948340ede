import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Block } from './blocks.ts'
import type { Problem } from './problem.ts'
import type { Project } from './project.ts'

/** Of the surrounding environment, examples see only what every program needs. */
const KEPT = ['PATH', 'Path', 'HOME', 'USERPROFILE', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']

/** Runs an example as a program of its own, as its reader would. It has to end by itself, without an error. */
export async function run(project: Project, { line }: Block, env: Readonly<Record<string, string>>, timeoutMs = 60_000): Promise<Problem[]> {
  const file = `line-${line}.ts`
  const kept = Object.fromEntries(KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
  const child = spawn(process.execPath, ['--conditions=@sdk/source', '--disable-warning=ExperimentalWarning', file], {
    cwd: project.folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...kept, NODE_COMPILE_CACHE: join(project.folder, '.cache'), ...env },
  })
  const output: Buffer[] = []
  child.stdout.resume()
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  let late = false
  const timer = setTimeout(() => {
    late = true
    child.kill('SIGKILL')
  }, timeoutMs)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  clearTimeout(timer)
  if (late) return [{ line, message: `the example did not end within ${timeoutMs} ms` }]
  return code === 0 ? [] : [failure(line, file, Buffer.concat(output).toString() || `the example ended with exit code ${code}`)]
}

/** What the program printed as it failed, with the lines of the README. */
function failure(line: number, file: string, output: string): Problem {
  const place = new RegExp(`[^\\s(]*${file.replace('.', '\\.')}:(\\d+)`, 'g')
  const first = place.exec(output)?.[1]
  const message = output.replaceAll(place, (_, at: string) => `README line ${line + Number(at) - 1}`).trim()
  return { line: first === undefined ? line : line + Number(first) - 1, message }
}
