import { operation } from '@sdk/core'
import * as v from 'valibot'
import { AlertSeveritySchema, AlertStatusSchema, AlertTypeSchema } from '../alerts/schemas.ts'
import { count, id, moment, whole } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { AlertSortFieldSchema, AlertStatsSchema, AlertTimelineSchema, FoundAlertSchema, SimilarAlertsSchema, SortDirectionSchema } from './schemas.ts'
import type {
  AlertStats, AlertTimeline, FindAlertsInput, FindSimilarAlertsInput, FoundAlert, GetAlertStatsInput, GetAlertTimelineInput, SimilarAlerts,
} from './types.ts'

/**
 * Lists the alerts that fit, in the order asked for. Today's servers find nothing: their errors come as an empty list.
 *
 * Wire: `GET /api/v1/api/v1/alerts-search/advanced`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts-search`
 */
export const advanced = /* @__PURE__ */ listOperation<FindAlertsInput, FoundAlert>({
  id: 'alertsSearch.advanced', path: '/api/v1/api/v1/alerts-search/advanced',
  list: { item: FoundAlertSchema, in: 'alerts', beside: { total: v.number(), returned: v.number(), skip: v.number(), limit: v.number(), facets: v.record(v.string(), v.unknown()) }, pageSize: 50 },
  params: {
    query: {
      /** Id of the organization. The server does not check that it is the own one. */
      organization_id: id,
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
      /** Only alerts since then. */
      date_from: v.optional(moment),
      /** Only alerts until then. */
      date_to: v.optional(moment),
      /** Whether only escalated alerts are listed. Default `false`. */
      escalated: v.optional(v.boolean()),
      /** Whether only alerts that nobody has acknowledged are listed. Default `false`. */
      unacknowledged: v.optional(v.boolean()),
      /** What they are sorted by. Default `created_at`. */
      sort_by: v.optional(AlertSortFieldSchema),
      /** Which way they are sorted. Default `desc`. */
      sort_order: v.optional(SortDirectionSchema),
      /** Number of the first item, counted from 0. Default `0`. */
      skip: v.optional(count),
      /** Items of a page. 1 to 100. Default `50`. */
      limit: v.optional(whole(1, 100)),
    },
  },
})

/**
 * Fetches alerts over time.
 *
 * Wire: `GET /api/v1/api/v1/alerts-search/timeline`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts-search`
 */
export const timeline = /* @__PURE__ */ operation<GetAlertTimelineInput, AlertTimeline>({
  id: 'alertsSearch.timeline', method: 'GET', path: '/api/v1/api/v1/alerts-search/timeline', result: AlertTimelineSchema,
  params: {
    query: {
      /** Id of the organization. The server does not check that it is the own one. */
      organization_id: id,
      /** Days to look back. 1 to 90. Default `7`. */
      days: v.optional(whole(1, 90)),
    },
  },
})

/**
 * Fetches alerts in numbers.
 *
 * Wire: `GET /api/v1/api/v1/alerts-search/stats`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts-search`
 */
export const stats = /* @__PURE__ */ operation<GetAlertStatsInput, AlertStats>({
  id: 'alertsSearch.stats', method: 'GET', path: '/api/v1/api/v1/alerts-search/stats', result: AlertStatsSchema,
  params: {
    query: {
      /** Id of the organization. The server does not check that it is the own one. */
      organization_id: id,
    },
  },
})

/**
 * Fetches alerts that are like another one. Errors of the server come as an empty list.
 *
 * Wire: `GET /api/v1/api/v1/alerts-search/{alert_id}/similar`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts-search`
 */
export const similar = /* @__PURE__ */ operation<FindSimilarAlertsInput, SimilarAlerts>({
  id: 'alertsSearch.similar', method: 'GET', path: '/api/v1/api/v1/alerts-search/{alert_id}/similar', result: SimilarAlertsSchema,
  params: {
    path: {
      /** Id of the alert. */
      alert_id: id,
    },
    query: {
      /** Id of the organization. The server does not check that it is the own one. */
      organization_id: id,
      /** Alerts at most. 1 to 20. Default `5`. */
      limit: v.optional(whole(1, 20)),
    },
  },
})
