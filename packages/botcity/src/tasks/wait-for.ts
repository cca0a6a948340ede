import { invalidInput, type CallOptions, type Session } from '@sdk/core'
import { checkFields } from '../fields.ts'
import { within } from '../within.ts'
import { get } from './operations.ts'
import type { Task } from './types.ts'

/** What `waitFor` takes. */
export interface WaitForTaskInput {
  /** Id of the task. */
  readonly id: number | string
  /** States to wait for besides `FINISHED` and `CANCELED`, with which a task has ended, or a test of the task instead. Default: none. A task in `TIMEOUT` may still become `FINISHED`. */
  readonly until?: readonly Task['state'][] | ((task: Task) => boolean) | undefined
  /** Time between two looks in milliseconds. Default 5000. */
  readonly pollIntervalMs?: number | undefined
}

const FIELDS: readonly string[] = ['id', 'until', 'pollIntervalMs']
const ENDED: readonly string[] = ['FINISHED', 'CANCELED']

/**
 * Looks at a task again and again until it has ended, or is in one of the states given, and returns it. `deadlineMs` and
 * `signal` end the wait; without them it takes as long as the task does.
 *
 * Wire: `GET /api/v2/task/{id}`, once per look.
 * @throws {TimeoutError} the deadline was over first; `which` is `'deadline'`
 * @throws {AbortError} the signal ended the wait
 * @throws {NotFoundError} no task has this id
 */
export async function waitFor(session: Session, input: WaitForTaskInput, options: CallOptions = {}): Promise<Task> {
  checkFields(input, FIELDS, 'tasks.waitFor')
  const { id, until = [], pollIntervalMs = 5000 } = input
  if (typeof pollIntervalMs !== 'number' || !(pollIntervalMs > 0)) throw invalidInput('pollIntervalMs', 'must be a number above 0', { vendor: 'botcity', operation: 'tasks.waitFor' })
  if (typeof until !== 'function' && !Array.isArray(until)) throw invalidInput('until', 'must be a list of states or a function', { vendor: 'botcity', operation: 'tasks.waitFor' })
  const isDone = typeof until === 'function' ? until : (task: Task): boolean => ENDED.includes(task.state) || until.includes(task.state)
  return within('tasks.waitFor', options, async (shared) => {
    for (;;) {
      const task = await get(session, { id }, shared.options)
      if (isDone(task)) return task
      await shared.pause(pollIntervalMs)
    }
  })
}
