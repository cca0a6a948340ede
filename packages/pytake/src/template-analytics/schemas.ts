import * as v from 'valibot'
import { anything } from '../fields.ts'

/** A template in numbers. */
export const TemplateMetricsSchema = v.object({
  /** Whether it went well. */
  success: v.boolean(),
  /** What the server says, for people. */
  message: v.string(),
  /** The numbers, in the server's own form. */
  data: v.unknown(),
  /** Id of the template. */
  template_id: v.string(),
  /** Name of the template. */
  template_name: v.string(),
  /** Category of the template. */
  category: v.string(),
  /** State of the template. */
  status: v.string(),
  /** Days it is about. */
  period_days: v.number(),
})

/** All templates in numbers. */
export const TemplateDashboardSchema = v.object({
  /** Whether it went well. */
  success: v.boolean(),
  /** What the server says, for people. */
  message: v.string(),
  /** The numbers, in the server's own form. */
  data: v.unknown(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Days it is about. */
  period_days: v.number(),
  /** Templates. */
  total_templates: v.number(),
  /** Templates that are in use. */
  active_templates: v.number(),
})

/** Several templates side by side. */
export const TemplateComparisonSchema = v.object({
  /** Whether it went well. */
  success: v.boolean(),
  /** What the server says, for people. */
  message: v.string(),
  /** `comparison`, `best_performer`, `worst_performer`, `calculated_at`, in the server's own form. */
  data: v.nullable(anything),
})
