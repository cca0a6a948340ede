import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything } from '../fields.ts'

/** What is spent of what may be spent. */
export const SpendStateSchema = openEnum(['no_limit_set', 'within_limits', 'threshold_exceeded', 'limit_exceeded'])

/** What the messages of a category have cost. */
export const CategoryExpensesSchema = v.object({
  /** Cost in US dollars. */
  total_cost_usd: v.number(),
  /** Messages. */
  message_count: v.number(),
  /** Templates. */
  templates: v.number(),
})

/** What the messages of a template have cost. */
export const TemplateExpensesSchema = v.object({
  /** Cost in US dollars. */
  total_cost_usd: v.number(),
  /** Messages. */
  message_count: v.number(),
  /** Category of the template. */
  category: v.string(),
})

/** What the messages of the organization have cost. */
export const OrganizationExpensesSchema = v.object({
  /** Id of the organization. */
  organization_id: v.string(),
  /** Days it is about. */
  period_days: v.number(),
  /** Beginning of the time, ISO 8601. */
  start_date: v.string(),
  /** End of the time, ISO 8601. */
  end_date: v.string(),
  /** Cost in US dollars. */
  total_cost_usd: v.number(),
  /** What may be spent in a month, in US dollars. */
  monthly_limit_usd: v.nullable(v.number()),
  /** How much of it is spent, in percent. */
  percentage_of_limit: v.number(),
  /** By category. */
  by_category: v.record(v.string(), CategoryExpensesSchema),
  /** By id of the template. */
  by_template: v.record(v.string(), TemplateExpensesSchema),
})

/** What is spent of what may be spent. */
export const SpendCheckSchema = v.object({
  /** Id of the organization. */
  organization_id: v.string(),
  /** Month, 1 to 12. */
  month: v.number(),
  /** Year. */
  year: v.number(),
  /** Whether there is a limit. */
  has_limit: v.boolean(),
  /** How much is spent. */
  status: SpendStateSchema,
  /** What may be spent in a month, in US dollars. */
  monthly_limit_usd: v.optional(v.number()),
  /** What is spent, in US dollars. */
  current_cost_usd: v.optional(v.number()),
  /** How much of the limit is spent, in percent. */
  percentage_of_limit: v.optional(v.number()),
  /** From how much on there is an alert, in percent. */
  alert_threshold_percentage: v.optional(v.number()),
})

/** What the messages of the organization have cost, as the server wraps it. */
export const OrganizationExpensesAnswerSchema = v.object({
  /** Whether it went well. */
  success: v.boolean(),
  /** What the server says, for people. */
  message: v.string(),
  /** The costs. */
  data: v.nullable(OrganizationExpensesSchema),
})

/** What is spent of what may be spent, as the server wraps it. */
export const SpendCheckAnswerSchema = v.object({
  /** Whether it went well. */
  success: v.boolean(),
  /** What the server says, for people. */
  message: v.string(),
  /** What is spent. */
  data: v.nullable(SpendCheckSchema),
})

/** What a template has cost over time, as the server wraps it. */
export const TemplateExpenseHistorySchema = v.object({
  /** Whether it went well. */
  success: v.boolean(),
  /** What the server says, for people. */
  message: v.string(),
  /** `template_id`, `template_name`, `total_cost_usd`, `total_messages`, `cost_per_message`, `weekly_breakdown` and others, in the server's own form. */
  data: v.nullable(anything),
})

/** How to spend less, as the server wraps it. */
export const OptimizationHintsSchema = v.object({
  /** Whether it went well. */
  success: v.boolean(),
  /** What the server says, for people. */
  message: v.string(),
  /** `suggestion_count` and `suggestions`, in the server's own form. */
  data: v.nullable(anything),
})
