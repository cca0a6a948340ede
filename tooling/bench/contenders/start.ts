import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Racer } from '../measure/rounds.ts'
import type { Slice } from '../measure/slice.ts'
import { sourceOption } from '../server/start.ts'
import type { Target } from './contender.ts'

/** Make calls, so many at once, for so long. */
export interface Order {
  readonly parallel: number
  readonly ms: number
}

/** What came of it. */
export type Report = { readonly slice: Slice } | { readonly failure: string }

/** V8 throws compiled code away in a process that rests, which the others' turns would decide on. */
const KEEP_CODE = '--no-flush-bytecode'

/** Starts a contender in a process of its own: nobody else's garbage and compiled code are in its way. */
export function startContender(name: string, target: Target): Racer {
  const child = fork(join(import.meta.dirname, 'process.ts'), [name, JSON.stringify(target)], { execArgv: [...sourceOption(), KEEP_CODE] })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  return {
    name,
    measure: (parallel, ms) =>
      new Promise<Slice>((resolve, reject) => {
        const onExit = (code: number | null): void => reject(new Error(`${name} ended with ${code} in the middle of its calls`))
        child.once('exit', onExit)
        child.once('message', (message) => {
          const report = message as Report
          child.off('exit', onExit)
          if ('slice' in report) resolve(report.slice)
          else reject(new Error(`${name}: ${report.failure}`))
        })
        child.send({ parallel, ms } satisfies Order)
      }),
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
