import { operation } from '@sdk/core'
import * as v from 'valibot'
import { listOperation, pageFields, text, unpagedFields } from '../fields.ts'
import { AutomationSchema } from './schemas.ts'
import type { Automation, GetAutomationInput, ListAutomationPagesInput, ListAutomationsInput } from './types.ts'

/**
 * Lists automations; the answer holds all of them. `listPage` gives them in pages.
 *
 * Wire: `GET /api/v2/activity`.
 * @see BotCity Maestro API v2, `activity`
 */
export const list = /* @__PURE__ */ operation<ListAutomationsInput, Automation[]>({
  id: 'automations.list', method: 'GET', path: '/api/v2/activity', result: v.array(AutomationSchema),
  params: {
    query: {
      ...unpagedFields,
      /** Only those with this label. */
      label: v.optional(text),
      /** Only those with this name. */
      name: v.optional(text),
    },
  },
})

/**
 * Lists automations in pages counted from 0.
 *
 * Wire: `GET /api/v2/activity/pagination`.
 * @see BotCity Maestro API v2, `activity/pagination`
 */
export const listPage = /* @__PURE__ */ listOperation<ListAutomationPagesInput, Automation>({
  id: 'automations.listPage', path: '/api/v2/activity/pagination', item: AutomationSchema,
  params: {
    query: {
      ...pageFields,
      /** Only those that fit this text. */
      automation: v.optional(text),
      /** Only those with this label. */
      label: v.optional(text),
      /** Only those with this name. */
      name: v.optional(text),
    },
  },
})

/**
 * Fetches one automation. Its `parameters` say what its tasks take.
 *
 * Wire: `GET /api/v2/activity/{label}`.
 * @throws {NotFoundError} no automation has this label
 * @see BotCity Maestro API v2, `activity`
 */
export const get = /* @__PURE__ */ operation<GetAutomationInput, Automation>({
  id: 'automations.get', method: 'GET', path: '/api/v2/activity/{label}', result: AutomationSchema,
  params: {
    path: {
      /** Label of the automation. */
      label: text,
    },
  },
})
