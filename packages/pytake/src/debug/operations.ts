import { operation } from '@sdk/core'
import * as v from 'valibot'
import { MetricsEchoSchema } from './schemas.ts'
import type { DebugMetricsInput, MetricsEcho } from './types.ts'

/**
 * Asks how the server reads the query of `conversations.metrics`.
 *
 * Wire: `GET /api/v1/debug/conversations/metrics-debug`. Needs no login.
 * @see PyTake develop build 7841172, `debug`
 */
export const metricsDebug = /* @__PURE__ */ operation<DebugMetricsInput, MetricsEcho>({
  id: 'debug.metricsDebug', method: 'GET', path: '/api/v1/debug/conversations/metrics-debug', result: MetricsEchoSchema, auth: 'none',
  params: {
    query: {
      /** Comes back. */
      department_id: v.optional(v.string()),
      /** Comes back. */
      queue_id: v.optional(v.string()),
      /** Comes back. */
      since: v.optional(v.string()),
    },
  },
})
