import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Size } from './round.ts'
import type { Report } from './tally.ts'

/** What a process is to do. */
export interface Job {
  readonly vendor: string
  readonly seed: number
  readonly seconds: number
  readonly maxRounds: number
  readonly size: Size
}

/** Puts a vendor under soak in a process of its own, whose memory and resources are its own. */
export async function runJob(job: Job): Promise<Report> {
  const child = fork(join(import.meta.dirname, 'main.ts'), [JSON.stringify(job)], { execArgv: process.execArgv })
  return new Promise<Report>((resolve) => {
    child.on('message', (message) => {
      if (message !== 'started') resolve(message as Report)
    })
    child.once('exit', (code) => resolve(brokenOff(job, `the process ended with ${code} before its report`)))
  })
}

function brokenOff({ vendor, seed }: Job, problem: string): Report {
  return { vendor, seed, rounds: 0, calls: 0, successes: 0, failures: {}, retries: 0, restarts: 0, expiries: 0, logins: 0, faults: 0, heap: [], problems: [problem] }
}
