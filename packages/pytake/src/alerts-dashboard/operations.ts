import { operation } from '@sdk/core'
import * as v from 'valibot'
import { AlertSchema, AlertSeveritySchema, AlertStatusSchema, AlertTypeSchema } from '../alerts/schemas.ts'
import type { Alert } from '../alerts/types.ts'
import { count, id, moment, whole } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { AlertOverviewSchema, AlertTrendsSchema, SeverityDistributionSchema, StatusDistributionSchema, TypeDistributionSchema } from './schemas.ts'
import type {
  AlertOverview, AlertTrends, GetAlertOverviewInput, GetAlertTrendsInput, GetSeverityDistributionInput, GetStatusDistributionInput,
  GetTypeDistributionInput, ListEscalatedAlertsInput, ListRecentAlertsInput, ListUnacknowledgedAlertsInput, SearchAlertsInput,
  SeverityDistribution, StatusDistribution, TypeDistribution,
} from './types.ts'

/**
 * Lists the alerts that fit. The server counts all alerts in `total`, so pages have none.
 *
 * Wire: `GET /api/v1/api/v1/alerts-dashboard/search`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts-dashboard`
 */
export const search = /* @__PURE__ */ listOperation<SearchAlertsInput, Alert>({
  id: 'alertsDashboard.search', path: '/api/v1/api/v1/alerts-dashboard/search',
  list: { item: AlertSchema, in: 'data', beside: { total: v.number(), skip: v.number(), limit: v.number(), page: v.number() }, pageSize: 20, totalIsOff: true },
  params: {
    query: {
      /** Only alerts that are this bad. */
      severity: v.optional(AlertSeveritySchema),
      /** Only alerts that stand there. */
      status: v.optional(AlertStatusSchema),
      /** Only alerts about this. */
      alert_type: v.optional(AlertTypeSchema),
      /** Only alerts about this template. */
      template_id: v.optional(id),
      /** Text to look for. */
      search: v.optional(v.string()),
      /** Only alerts since then. A `Date`, or ISO 8601 text; without zone, UTC. */
      created_after: v.optional(moment),
      /** Only alerts until then. A `Date`, or ISO 8601 text; without zone, UTC. */
      created_before: v.optional(moment),
      /** Number of the first item, counted from 0. Default `0`. */
      skip: v.optional(count),
      /** Items of a page. 1 to 100. Default `20`. */
      limit: v.optional(whole(1, 100)),
    },
  },
})

/**
 * Fetches alerts in numbers.
 *
 * Wire: `GET /api/v1/api/v1/alerts-dashboard/stats/overview`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts-dashboard`
 */
export const overview = /* @__PURE__ */ operation<GetAlertOverviewInput, AlertOverview>({
  id: 'alertsDashboard.overview', method: 'GET', path: '/api/v1/api/v1/alerts-dashboard/stats/overview', result: AlertOverviewSchema,
})

/**
 * Fetches alerts over time.
 *
 * Wire: `GET /api/v1/api/v1/alerts-dashboard/stats/trends`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts-dashboard`
 */
export const trends = /* @__PURE__ */ operation<GetAlertTrendsInput, AlertTrends>({
  id: 'alertsDashboard.trends', method: 'GET', path: '/api/v1/api/v1/alerts-dashboard/stats/trends', result: AlertTrendsSchema,
  params: {
    query: {
      /** Days to look back. 1 to 90. Default `7`. */
      days: v.optional(whole(1, 90)),
    },
  },
})

/**
 * Fetches alerts by severity.
 *
 * Wire: `GET /api/v1/api/v1/alerts-dashboard/stats/severity-distribution`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts-dashboard`
 */
export const severityDistribution = /* @__PURE__ */ operation<GetSeverityDistributionInput, SeverityDistribution>({
  id: 'alertsDashboard.severityDistribution', method: 'GET', path: '/api/v1/api/v1/alerts-dashboard/stats/severity-distribution',
  result: SeverityDistributionSchema,
})

/**
 * Fetches alerts by status.
 *
 * Wire: `GET /api/v1/api/v1/alerts-dashboard/stats/status-distribution`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts-dashboard`
 */
export const statusDistribution = /* @__PURE__ */ operation<GetStatusDistributionInput, StatusDistribution>({
  id: 'alertsDashboard.statusDistribution', method: 'GET', path: '/api/v1/api/v1/alerts-dashboard/stats/status-distribution', result: StatusDistributionSchema,
})

/**
 * Fetches alerts by type.
 *
 * Wire: `GET /api/v1/api/v1/alerts-dashboard/stats/type-distribution`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts-dashboard`
 */
export const typeDistribution = /* @__PURE__ */ operation<GetTypeDistributionInput, TypeDistribution>({
  id: 'alertsDashboard.typeDistribution', method: 'GET', path: '/api/v1/api/v1/alerts-dashboard/stats/type-distribution', result: TypeDistributionSchema,
})

/**
 * Lists the latest alerts.
 *
 * Wire: `GET /api/v1/api/v1/alerts-dashboard/recent`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts-dashboard`
 */
export const recent = /* @__PURE__ */ listOperation<ListRecentAlertsInput, Alert>({
  id: 'alertsDashboard.recent', path: '/api/v1/api/v1/alerts-dashboard/recent', list: { item: AlertSchema, in: 'data' },
  params: {
    query: {
      /** Alerts at most. 1 to 50. Default `10`. */
      limit: v.optional(whole(1, 50)),
    },
  },
})

/**
 * Lists the alerts that were escalated.
 *
 * Wire: `GET /api/v1/api/v1/alerts-dashboard/escalated`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts-dashboard`
 */
export const escalated = /* @__PURE__ */ listOperation<ListEscalatedAlertsInput, Alert>({
  id: 'alertsDashboard.escalated', path: '/api/v1/api/v1/alerts-dashboard/escalated',
  list: { item: AlertSchema, in: 'data', beside: { total: v.number(), skip: v.number(), limit: v.number() }, pageSize: 20 },
  params: {
    query: {
      /** Number of the first item, counted from 0. Default `0`. */
      skip: v.optional(count),
      /** Items of a page. 1 to 100. Default `20`. */
      limit: v.optional(whole(1, 100)),
    },
  },
})

/**
 * Lists the alerts that nobody has acknowledged.
 *
 * Wire: `GET /api/v1/api/v1/alerts-dashboard/unacknowledged`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts-dashboard`
 */
export const unacknowledged = /* @__PURE__ */ listOperation<ListUnacknowledgedAlertsInput, Alert>({
  id: 'alertsDashboard.unacknowledged', path: '/api/v1/api/v1/alerts-dashboard/unacknowledged',
  list: { item: AlertSchema, in: 'data', beside: { total: v.number(), skip: v.number(), limit: v.number() }, pageSize: 20 },
  params: {
    query: {
      /** Number of the first item, counted from 0. Default `0`. */
      skip: v.optional(count),
      /** Items of a page. 1 to 100. Default `20`. */
      limit: v.optional(whole(1, 100)),
    },
  },
})
