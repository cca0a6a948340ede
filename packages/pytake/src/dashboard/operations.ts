import { operation } from '@sdk/core'
import { OverviewMetricsSchema } from '../analytics/schemas.ts'
import type { OverviewMetrics } from '../analytics/types.ts'
import type { GetSummaryInput } from './types.ts'

/**
 * Fetches the headline numbers of the organization: the same as `analytics.overview`.
 *
 * Wire: `GET /api/v1/dashboard/summary`. For every signed-in user.
 * @see PyTake develop build 7841172, `dashboard`
 */
export const summary = /* @__PURE__ */ operation<GetSummaryInput, OverviewMetrics>({
  id: 'dashboard.summary', method: 'GET', path: '/api/v1/dashboard/summary', result: OverviewMetricsSchema,
})
