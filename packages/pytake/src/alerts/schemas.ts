import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything } from '../fields.ts'

/** How bad an alert is. */
export const AlertSeveritySchema = openEnum(['info', 'warning', 'critical'])

/** Where an alert stands. */
export const AlertStatusSchema = openEnum(['open', 'acknowledged', 'resolved', 'escalated'])

/** What an alert is about. */
export const AlertTypeSchema = openEnum([
  'template_disabled', 'template_paused', 'quality_degraded', 'approval_rejected', 'send_failure_high', 'delivery_failure',
  'template_expired',
])

/** An alert about a template. */
export const AlertSchema = v.object({
  /** What it is about. */
  alert_type: AlertTypeSchema,
  /** How bad it is. */
  severity: AlertSeveritySchema,
  /** What it says, in short. */
  title: v.string(),
  /** What it says. */
  description: v.nullable(v.string()),
  /** Id of the alert. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Id of the template it is about. */
  whatsapp_template_id: v.string(),
  /** Where it stands. */
  status: AlertStatusSchema,
  /** How far it was escalated. */
  escalation_level: v.number(),
  /** Whether administrators were told. */
  escalated_to_admin: v.boolean(),
  /** Id of the user who acknowledged it. */
  acknowledged_by_user_id: v.nullable(v.string()),
  /** When it was acknowledged, ISO 8601. */
  acknowledged_at: v.nullable(v.string()),
  /** What that user noted. */
  acknowledgment_notes: v.nullable(v.string()),
  /** When it was escalated, ISO 8601. */
  escalated_at: v.nullable(v.string()),
  /** Whether it was resolved by itself. */
  auto_resolved: v.boolean(),
  /** When it was resolved by itself, ISO 8601. */
  auto_resolved_at: v.nullable(v.string()),
  /** Why it was resolved by itself. */
  auto_resolved_reason: v.nullable(v.string()),
  /** Whether somebody was notified. */
  notification_sent: v.boolean(),
  /** When somebody was notified, ISO 8601. */
  notification_sent_at: v.nullable(v.string()),
  /** Further data, by name. */
  alert_metadata: v.nullable(anything),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
})

/** Alerts in numbers. */
export const AlertSummarySchema = v.object({
  /** Alerts that are open. */
  total_open: v.number(),
  /** Of them, critical ones. */
  critical_count: v.number(),
  /** Of them, warnings. */
  warning_count: v.number(),
  /** Of them, escalated ones. */
  escalated_count: v.number(),
  /** Of them, those nobody has acknowledged. */
  unacknowledged_count: v.number(),
})

/** The critical alerts. */
export const CriticalAlertsSchema = v.object({
  /** The critical alerts. */
  data: v.array(AlertSchema),
  /** All alerts in numbers. */
  summary: AlertSummarySchema,
})
