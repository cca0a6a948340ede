import { operation } from '@sdk/core'
import * as v from 'valibot'
import { days, listOperation, pageFields, text } from '../fields.ts'
import { RunnerSchema, RunnerTaskSummarySchema } from './schemas.ts'
import type { GetRunnerInfoInput, GetRunnerLogInput, GetRunnerTasksSummaryInput, ListRunnersInput, Runner, RunnerTaskSummary } from './types.ts'

const path = {
  /** Id of the runner. */
  machineId: text,
}

/**
 * Lists runners, in pages counted from 0.
 *
 * Wire: `GET /api/v2/machine/pagination`.
 * @see BotCity Maestro API v2, `machine/pagination`
 */
export const list = /* @__PURE__ */ listOperation<ListRunnersInput, Runner>({
  id: 'runners.list', path: '/api/v2/machine/pagination', item: RunnerSchema,
  params: {
    query: {
      ...pageFields,
      /** Only the runner with this id. */
      machineId: v.optional(text),
      /** Only those that are connected, or those that are not. */
      isOnline: v.optional(v.boolean()),
      /** Only those of this kind, e.g. `DESKTOP`. */
      type: v.optional(text),
    },
  },
})

/**
 * Fetches one runner.
 *
 * Wire: `GET /api/v2/machine/{machineId}`.
 * @throws {NotFoundError} no runner has this id
 * @see BotCity Maestro API v2, `machine`
 */
export const getInfo = /* @__PURE__ */ operation<GetRunnerInfoInput, Runner>({ id: 'runners.getInfo', method: 'GET', path: '/api/v2/machine/{machineId}', params: { path }, result: RunnerSchema })

/**
 * Fetches the log of a runner as text.
 *
 * Wire: `GET /api/v2/machine/log/{machineId}`.
 * @throws {NotFoundError} no runner has this id
 * @see BotCity Maestro API v2, `machine/log`
 */
export const getLog = /* @__PURE__ */ operation<GetRunnerLogInput, string>({ id: 'runners.getLog', method: 'GET', path: '/api/v2/machine/log/{machineId}', params: { path }, result: 'text' })

/**
 * Counts the tasks that a runner ran, by automation.
 *
 * Wire: `GET /api/v2/machine/{machineId}/tasks-summary?days=N`.
 * @throws {NotFoundError} no runner has this id
 * @see BotCity Maestro API v2, `machine`
 */
export const getTasksSummary = /* @__PURE__ */ operation<GetRunnerTasksSummaryInput, RunnerTaskSummary[]>({
  id: 'runners.getTasksSummary', method: 'GET', path: '/api/v2/machine/{machineId}/tasks-summary', result: v.array(RunnerTaskSummarySchema),
  looseResult: 'of the answer no more is known than that it is a list',
  params: {
    path,
    query: {
      /** How many days back. Default 30. */
      days: v.optional(days, 30),
    },
  },
})
