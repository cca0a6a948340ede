import { operation, type RequestParts, type Session } from '@sdk/core'
import * as v from 'valibot'
import { since } from '../context.ts'
import { aliased, dateInput, days, eitherOf, id, listOperation, pageFields, priority, record, text } from '../fields.ts'
import { countersOf } from './counters.ts'
import { FinishStatusSchema, TaskSchema, TaskStateSchema } from './schemas.ts'
import type {
  CancelTaskInput, CreateTaskInput, DeleteTaskInput, FinishTaskInput, GetTaskInput, InterruptTaskInput, KillTaskInput, ListTasksInput, RestartTaskInput, Task,
} from './types.ts'

const path = {
  /** Id of the task. */
  id,
}

const isSince2 = /* @__PURE__ */ since('2.0.0')

/**
 * Lists tasks, in pages counted from 0.
 *
 * Wire: `GET /api/v2/task`.
 * @see BotCity Maestro API v2, `task`
 */
export const list = /* @__PURE__ */ listOperation<ListTasksInput, Task>({
  id: 'tasks.list', path: '/api/v2/task', item: TaskSchema,
  params: {
    query: {
      ...pageFields,
      /** How many days back. Servers were seen to ignore it here. */
      days: v.optional(days),
      /** Only tasks in this state. */
      stateFilter: v.optional(TaskStateSchema),
      /** Only tasks of the automation with this label. */
      activityLabel: v.optional(text),
      /** Only tasks of the runner with this id. */
      machineId: v.optional(text),
    },
  },
})

/**
 * Creates a task: queues one run of an automation. Never sent twice by itself.
 *
 * Wire: `POST /api/v2/task` with `{"activityLabel", "parameters", "test", "priority", "minExecutionDate"?}`.
 * @throws {BadRequestError} no automation has this label
 * @throws {RequestValidationError} no label was given
 * @see BotCity Maestro API v2, `task`
 */
export const create = /* @__PURE__ */ operation<CreateTaskInput, Task>({
  id: 'tasks.create', method: 'POST', path: '/api/v2/task', result: TaskSchema,
  params: {
    body: {
      /** Label of the automation to run. Required, unless `automationLabel` is given. */
      activityLabel: v.optional(text),
      /** Values of the parameters that the automation takes. Default: none. */
      parameters: v.optional(record),
      /** Whether it is a test: such tasks stay out of reports and may be restarted and deleted. Default `false`. */
      test: v.optional(v.boolean(), false),
      /** Priority: 0, the lowest, to 10. Default 0. */
      priority: v.optional(priority, 0),
      /** When it may start at the earliest. A text without zone is read as UTC. Default: at once. */
      minExecutionDate: v.optional(dateInput),
    },
    local: {
      /** Another name of `activityLabel`. */
      automationLabel: v.optional(text),
      /** Another name of `parameters`. */
      data: v.optional(record),
    },
  },
  encode(parts, input) {
    parts.body = {
      activityLabel: eitherOf('activityLabel', input.activityLabel, 'automationLabel', input.automationLabel),
      parameters: aliased('parameters', input.parameters, 'data', input.data) ?? {},
      test: input.test, priority: input.priority, minExecutionDate: input.minExecutionDate,
    }
  },
})

/**
 * Fetches one task.
 *
 * Wire: `GET /api/v2/task/{id}`.
 * @throws {NotFoundError} no task has this id
 * @see BotCity Maestro API v2, `task`
 */
export const get = /* @__PURE__ */ operation<GetTaskInput, Task>({ id: 'tasks.get', method: 'GET', path: '/api/v2/task/{id}', params: { path }, result: TaskSchema })

/**
 * Ends a task: what a bot does last.
 *
 * Of the counters, give two or three, or none; the third is worked out, negative ones become 0. Without counters, three
 * `null` are sent and a warning is logged.
 *
 * Wire: `POST /api/v2/task/{id}` with `{"state": "FINISHED", "finishStatus", "finishMessage", "totalItems", "processedItems", "failedItems"}`.
 * @throws {RequestValidationError} one counter alone, or a total that is not the sum of the others; nothing was sent
 * @throws {NotFoundError} no task has this id
 * @see BotCity Maestro API v2, `task`
 */
export const finish = /* @__PURE__ */ operation<FinishTaskInput, Task>({
  id: 'tasks.finish', method: 'POST', path: '/api/v2/task/{id}', result: TaskSchema,
  params: {
    path,
    body: {
      /** How it ended. */
      finishStatus: FinishStatusSchema,
      /** What to say of it. Default: empty. */
      finishMessage: v.optional(v.string(), ''),
      /** Items that the bot worked on. */
      totalItems: v.optional(v.pipe(v.number(), v.integer('must be a whole number'))),
      /** Of them, those that went well. */
      processedItems: v.optional(v.pipe(v.number(), v.integer('must be a whole number'))),
      /** Of them, those that did not. */
      failedItems: v.optional(v.pipe(v.number(), v.integer('must be a whole number'))),
    },
  },
  encode(parts: RequestParts, input: FinishTaskInput, session: Session) {
    parts.body = { state: 'FINISHED', finishStatus: input.finishStatus, finishMessage: input.finishMessage, ...countersOf(input, session) }
  },
})

/**
 * Puts a task back into the queue. Test tasks may be restarted any number of times.
 *
 * Wire: `POST /api/v2/task/{id}` with `{"state": "START"}`.
 * @throws {NotFoundError} no task has this id
 * @see BotCity Maestro API v2, `task`
 */
export const restart = /* @__PURE__ */ operation<RestartTaskInput, Task>({
  id: 'tasks.restart', method: 'POST', path: '/api/v2/task/{id}', params: { path }, result: TaskSchema,
  encode(parts) {
    parts.body = { state: 'START' }
  },
})

/**
 * Cancels a task that still waits in the queue. For one that runs: `interrupt`, or `kill`.
 *
 * Wire: `POST /api/v2/task/{id}` with `{"state": "CANCELED"}`.
 * @throws {NotFoundError} no task has this id
 * @see BotCity Maestro API v2, `task`
 */
export const cancel = /* @__PURE__ */ operation<CancelTaskInput, Task>({
  id: 'tasks.cancel', method: 'POST', path: '/api/v2/task/{id}', params: { path }, result: TaskSchema,
  encode(parts) {
    parts.body = { state: 'CANCELED' }
  },
})

/**
 * Asks the bot of a running task to stop. It is a request only: the bot must look at `interrupted` and obey.
 *
 * Wire: `POST /api/v2/task/{id}` with `{"interrupted": true}`.
 * @throws {NotFoundError} no task has this id
 * @throws {ConfigurationError} the server is known to be older than 2.0.0
 * @see BotCity Maestro API v2, `task`
 */
export const interrupt = /* @__PURE__ */ operation<InterruptTaskInput, Task>({
  id: 'tasks.interrupt', method: 'POST', path: '/api/v2/task/{id}', params: { path }, result: TaskSchema,
  encode(parts, input, session) {
    isSince2(parts, input, session)
    parts.body = { interrupted: true }
  },
})

/**
 * Ends a running task from outside.
 *
 * Wire: `POST /api/v2/task/{id}` with `{"interrupted": true, "killed": true}`.
 * @throws {NotFoundError} no task has this id
 * @see BotCity Maestro API v2, `task`
 */
export const kill = /* @__PURE__ */ operation<KillTaskInput, Task>({
  id: 'tasks.kill', method: 'POST', path: '/api/v2/task/{id}', params: { path }, result: TaskSchema,
  encode(parts) {
    parts.body = { interrupted: true, killed: true }
  },
})

const remove = /* @__PURE__ */ operation<DeleteTaskInput, Task | null>({
  id: 'tasks.delete', method: 'DELETE', path: '/api/v2/task/{id}', params: { path }, result: v.nullable(TaskSchema),
  decode: ({ data }) => (data ?? null) as Task | null,
})

export {
  /**
   * Deletes a task for good and returns it, where the server answers with it. Test tasks only.
   *
   * Wire: `DELETE /api/v2/task/{id}`.
   * @throws {NotFoundError} no task has this id
   * @see BotCity Maestro API v2, `task`
   */
  remove as delete,
}
