import { composed, operation } from '@sdk/core'
import * as v from 'valibot'
import { requireOrganization } from '../context.ts'
import { id, listOperation, pageFields, priority, record, text } from '../fields.ts'
import { ScheduleSchema } from './schemas.ts'
import type { CreateScheduleInput, DeleteScheduleInput, GetScheduleInput, ListSchedulesInput, Schedule, SendCreateScheduleInput, UpdateScheduleInput } from './types.ts'

const path = {
  /** Id of the schedule. */
  id,
}

const plan = {
  /** Label of the automation to run. */
  activityLabel: text,
  /** When: a Quartz expression in UTC, e.g. `0 0 13 ? * *` for every day at 13:00. */
  cron: text,
  /** The same in words, shown to users. */
  scheduleStrategy: v.optional(v.string()),
  /** Parameters of its tasks. Default: none. */
  parameters: v.optional(record, () => ({})),
  /** Priority of its tasks: 0, the lowest, to 10. Default: the server's. */
  priority: v.optional(priority),
  /** Whether it is in use. Default: the server's, `true`. */
  active: v.optional(v.boolean()),
  /** Label of the repository. Default `DEFAULT`. */
  repositoryLabel: v.optional(text, 'DEFAULT'),
}

/**
 * Lists schedules, in pages counted from 0.
 *
 * Wire: `GET /api/v2/scheduling`.
 * @see BotCity Maestro API v2, `scheduling`
 */
export const list = /* @__PURE__ */ listOperation<ListSchedulesInput, Schedule>({
  id: 'schedules.list', path: '/api/v2/scheduling', item: ScheduleSchema, params: { query: { ...pageFields } },
})

/**
 * Fetches one schedule.
 *
 * Wire: `GET /api/v2/scheduling/{id}`.
 * @throws {NotFoundError} no schedule has this id, or the server does not have this route
 * @see BotCity Maestro API v2, `scheduling`
 */
export const get = /* @__PURE__ */ operation<GetScheduleInput, Schedule>({
  id: 'schedules.get', method: 'GET', path: '/api/v2/scheduling/{id}', params: { path }, result: ScheduleSchema, unproven: 'only one community client sends this',
})

/**
 * Creates a schedule for a workspace that is named. Most callers want `create`, which takes the client's own.
 *
 * Wire: `POST /api/v2/scheduling`.
 * @throws {BadRequestError} no automation has this label, or the expression is wrong
 * @see BotCity Maestro API v2, `scheduling`
 */
export const sendCreate = /* @__PURE__ */ operation<SendCreateScheduleInput, Schedule>({
  id: 'schedules.sendCreate', method: 'POST', path: '/api/v2/scheduling', result: ScheduleSchema,
  params: {
    body: {
      ...plan,
      /** Label of the workspace. */
      organizationLabel: text,
    },
  },
})

/**
 * Creates a schedule: the automation then runs by itself.
 *
 * Wire: `POST /api/v2/scheduling` with `{"activityLabel", "organizationLabel", "repositoryLabel", "cron", "scheduleStrategy", "parameters", "priority"?, "active"?}`.
 * @throws {BadRequestError} no automation has this label, or the expression is wrong
 * @see BotCity Maestro API v2, `scheduling`
 */
export const create = /* @__PURE__ */ composed<CreateScheduleInput, Schedule>({
  id: 'schedules.create', uses: ['schedules.sendCreate'],
  input: {
    ...plan,
    /** Label of the workspace. Default: the client's. */
    organizationLabel: v.optional(text),
  },
  run: async (call, input, session) => call(sendCreate, { ...input, organizationLabel: await requireOrganization(session, input.organizationLabel) }),
})

/**
 * Changes fields of a schedule.
 *
 * Wire: `PUT /api/v2/scheduling/{id}` with the fields given.
 * @throws {NotFoundError} no schedule has this id, or the server does not have this route
 * @see BotCity Maestro API v2, `scheduling`
 */
export const update = /* @__PURE__ */ operation<UpdateScheduleInput, Schedule>({
  id: 'schedules.update', method: 'PUT', path: '/api/v2/scheduling/{id}', result: ScheduleSchema, unproven: 'only one community client sends this',
  params: {
    path,
    body: {
      /** Label of the automation to run. */
      activityLabel: v.optional(text),
      /** When: a Quartz expression in UTC. */
      cron: v.optional(text),
      /** The same in words, shown to users. */
      scheduleStrategy: v.optional(v.string()),
      /** Parameters of its tasks. */
      parameters: v.optional(record),
      /** Priority of its tasks: 0, the lowest, to 10. */
      priority: v.optional(priority),
      /** Whether it is in use. */
      active: v.optional(v.boolean()),
      /** Label of the repository. */
      repositoryLabel: v.optional(text),
      /** Label of the workspace. */
      organizationLabel: v.optional(text),
    },
  },
})

const remove = /* @__PURE__ */ operation<DeleteScheduleInput, void>({ id: 'schedules.delete', method: 'DELETE', path: '/api/v2/scheduling/{id}', params: { path }, result: 'empty' })

export {
  /**
   * Deletes a schedule: the automation no longer runs by itself.
   *
   * Wire: `DELETE /api/v2/scheduling/{id}`.
   * @throws {NotFoundError} no schedule has this id
   * @see BotCity Maestro API v2, `scheduling`
   */
  remove as delete,
}
