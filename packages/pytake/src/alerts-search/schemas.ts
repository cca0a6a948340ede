import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { counts } from '../fields.ts'

/** What found alerts are sorted by. */
export const AlertSortFieldSchema = openEnum(['created_at', 'updated_at', 'severity', 'status', 'title'])

/** Which way found alerts are sorted. */
export const SortDirectionSchema = openEnum(['asc', 'desc'])

/** An alert that was found, in the server's own form: no server has found one yet. */
export const FoundAlertSchema = v.record(v.string(), v.unknown())

/** The alerts of a day. */
export const AlertCountOfDaySchema = v.object({
  /** The day, `YYYY-MM-DD`. */
  date: v.string(),
  /** All. */
  total: v.number(),
  /** By severity. */
  by_severity: counts,
})

/** Alerts over time. */
export const AlertTimelineSchema = v.object({
  /** Id of the organization. */
  organization_id: v.string(),
  /** Days it is about. */
  days: v.number(),
  /** The days with alerts. */
  timeline: v.array(AlertCountOfDaySchema),
})

/** Alerts by status. */
export const AlertStatusCountsSchema = v.object({
  /** Open ones. */
  open: v.number(),
  /** Acknowledged ones. */
  acknowledged: v.number(),
  /** Resolved ones. */
  resolved: v.number(),
})

/** Numbers of alerts. */
export const AlertNumbersSchema = v.object({
  /** All. */
  total_alerts: v.number(),
  /** By status. */
  status: AlertStatusCountsSchema,
  /** Escalated ones. */
  escalated_count: v.number(),
  /** Share of these, in percent. */
  escalation_rate: v.number(),
  /** Mean time to the acknowledgement in seconds. */
  avg_response_time_seconds: v.number(),
  /** Mean time to the resolution in seconds. */
  avg_resolution_time_seconds: v.number(),
  /** Share that was resolved, in percent. */
  resolution_rate: v.number(),
})

/** Alerts in numbers. */
export const AlertStatsSchema = v.object({
  /** Id of the organization. */
  organization_id: v.string(),
  /** The numbers. */
  stats: AlertNumbersSchema,
})

/** Alerts that are like another one. */
export const SimilarAlertsSchema = v.object({
  /** Id of the alert. */
  alert_id: v.string(),
  /** How many there are. */
  similar_count: v.number(),
  /** The alerts. */
  similar_alerts: v.array(FoundAlertSchema),
})
