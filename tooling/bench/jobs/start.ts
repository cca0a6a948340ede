import { fork } from 'node:child_process'
import { join } from 'node:path'
import { sourceOption } from '../server/start.ts'
import type { Figure, JobSetup } from './job.ts'

/** Runs a job in a process of its own, so that its memory is its own. */
export async function runJob(name: string, setup: JobSetup): Promise<readonly Figure[]> {
  const child = fork(join(import.meta.dirname, 'process.ts'), [name, JSON.stringify(setup)], { execArgv: sourceOption() })
  return new Promise((resolve, reject) => {
    child.once('message', (figures) => resolve(figures as readonly Figure[]))
    child.once('exit', (code) => reject(new Error(`The job '${name}' ended with ${code} before it had figures`)))
  })
}
