import { operation } from '@sdk/core'
import * as v from 'valibot'
import { days, id, listOperation, pageFields, text } from '../fields.ts'
import { AlertSchema, AlertTypeSchema } from './schemas.ts'
import type { Alert, CreateAlertInput, ListAlertsInput } from './types.ts'

/**
 * Raises an alert. Never sent twice by itself.
 *
 * Wire: `POST /api/v2/alerts` with `{"taskId", "title", "message", "type"}`.
 * @throws {BadRequestError} no task has this id
 * @see BotCity Maestro API v2, `alerts`
 */
export const create = /* @__PURE__ */ operation<CreateAlertInput, Alert>({
  id: 'alerts.create', method: 'POST', path: '/api/v2/alerts', result: AlertSchema,
  params: {
    body: {
      /** Id of the task. */
      taskId: id,
      /** Heading. */
      title: text,
      /** Text. */
      message: v.string(),
      /** How serious it is. */
      type: AlertTypeSchema,
    },
  },
})

/**
 * Lists alerts, in pages counted from 0.
 *
 * Wire: `GET /api/v2/alerts`.
 * @see BotCity Maestro API v2, `alerts`
 */
export const list = /* @__PURE__ */ listOperation<ListAlertsInput, Alert>({
  id: 'alerts.list', path: '/api/v2/alerts', item: AlertSchema,
  params: {
    query: {
      ...pageFields,
      /** Only alerts of this task. */
      taskId: v.optional(id),
      /** Only those of this kind. */
      type: v.optional(AlertTypeSchema),
      /** How many days back. Default: the server's. */
      days: v.optional(days),
    },
  },
})
