import * as v from 'valibot'
import { AlertSeveritySchema, AlertStatusSchema, AlertTypeSchema } from '../alerts/schemas.ts'
import { counts } from '../fields.ts'

/** Alerts in numbers. */
export const AlertOverviewSchema = v.object({
  /** All. */
  total: v.number(),
  /** By severity; those without alerts are missing. */
  by_severity: counts,
  /** By status; those without alerts are missing. */
  by_status: counts,
  /** By type; those without alerts are missing. */
  by_type: counts,
  /** Share that was escalated, in percent. */
  escalation_rate: v.number(),
  /** Share that was resolved, in percent. */
  resolution_rate: v.number(),
  /** When it was counted, UTC without zone. */
  timestamp: v.string(),
})

/** The alerts of a day. */
export const AlertsOfDaySchema = v.object({
  /** The day, `YYYY-MM-DD`. */
  date: v.string(),
  /** New ones. */
  created: v.number(),
  /** Resolved ones. */
  resolved: v.number(),
  /** Escalated ones. */
  escalated: v.number(),
  /** Acknowledged ones. */
  acknowledged: v.number(),
  /** Open ones. */
  open: v.number(),
})

/** Alerts over time. */
export const AlertTrendsSchema = v.object({
  /** Days it is about. */
  period_days: v.number(),
  /** Beginning of the time, UTC without zone. */
  start_date: v.string(),
  /** End of the time, UTC without zone. */
  end_date: v.string(),
  /** The days, today included: one more than asked for. */
  trends: v.array(AlertsOfDaySchema),
})

/** The share of a severity. */
export const SeverityShareSchema = v.object({
  /** The severity. */
  severity: AlertSeveritySchema,
  /** Alerts. */
  count: v.number(),
  /** Share of all alerts, in percent. */
  percentage: v.number(),
  /** Colour for a chart, `#rrggbb`. */
  color: v.optional(v.string()),
})

/** Alerts by severity. */
export const SeverityDistributionSchema = v.object({
  /** All alerts. */
  total: v.number(),
  /** The severities. */
  distribution: v.array(SeverityShareSchema),
})

/** The share of a status. */
export const StatusShareSchema = v.object({
  /** The status. */
  status: AlertStatusSchema,
  /** Alerts. */
  count: v.number(),
  /** Share of all alerts, in percent. */
  percentage: v.number(),
  /** Colour for a chart, `#rrggbb`. */
  color: v.optional(v.string()),
})

/** Alerts by status. */
export const StatusDistributionSchema = v.object({
  /** All alerts. */
  total: v.number(),
  /** The statuses. */
  distribution: v.array(StatusShareSchema),
})

/** The share of a type. */
export const TypeShareSchema = v.object({
  /** The type. */
  type: AlertTypeSchema,
  /** Alerts. */
  count: v.number(),
  /** Share of all alerts, in percent. */
  percentage: v.number(),
  /** Colour for a chart, `#rrggbb`. */
  color: v.optional(v.string()),
})

/** Alerts by type. */
export const TypeDistributionSchema = v.object({
  /** All alerts. */
  total: v.number(),
  /** The types. */
  distribution: v.array(TypeShareSchema),
})
