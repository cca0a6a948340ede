import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { Problem } from './problem.ts'
import type { Project } from './project.ts'

const tsc = resolve(import.meta.dirname, '../../../node_modules/typescript/bin/tsc')
const DIAGNOSTIC = /^([^\s(][^(]*)\((\d+),\d+\): error (.*)$/

/** Type errors of a project's examples, by the line on which the example begins. Errors in the packages' own sources are others' to find. */
export function typeErrors(project: Project): Map<number, Problem[]> {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [tsc, '-p', join(project.folder, 'tsconfig.json'), '--pretty', 'false'], { cwd: project.folder, encoding: 'utf8' })
  if (error !== undefined) throw error
  const found = new Map<number, Problem[]>()
  let understood = false
  let current: { line: number; message: string } | undefined
  for (const text of stdout.split('\n')) {
    const [, file, line, message] = DIAGNOSTIC.exec(text) ?? []
    if (file !== undefined && message !== undefined) {
      understood = true
      const start = Number(/^line-(\d+)\.ts$/.exec(file)?.[1])
      current = Number.isNaN(start) ? undefined : { line: start + Number(line) - 1, message }
      if (current !== undefined) found.set(start, [...(found.get(start) ?? []), current])
    } else if (current !== undefined && text.startsWith('  ')) current.message += `\n${text}`
  }
  if (status !== 0 && !understood) throw new Error(`The compiler failed: ${stdout}${stderr}`)
  return found
}
