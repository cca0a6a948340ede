import * as v from 'valibot'

/** A flow in the list of flows. */
export const FlowSummarySchema = v.object({
  /** Number of the flow. */
  id: v.optional(v.number()),
  /** Slug, which the administration's operations take. */
  slug: v.string(),
  /** Name. */
  name: v.string(),
  /** Whether users can start the flow. */
  is_active: v.optional(v.boolean()),
  /** Users who started. */
  total_starts: v.number(),
  /** Part of them who completed the flow, in percent. */
  completion_rate: v.number(),
})

/** Look and signature of a flow's e-mails. */
export const EmailBrandSchema = v.object({
  /** Address of the logo. */
  logo_url: v.optional(v.nullable(v.string())),
  /** Main color, e.g. `#1F6FEB`. */
  color: v.optional(v.nullable(v.string())),
  /** Signature below the text. */
  signature: v.optional(v.nullable(v.string())),
  /** Footer with the sender's postal address; rules that send need it. */
  footer: v.optional(v.nullable(v.string())),
})

/** A flow with its settings. What a server tells of them differs: settings may be absent. */
export const FlowSchema = v.object({
  /** Number of the flow. */
  id: v.optional(v.number()),
  /** Slug, which the administration's operations take. */
  slug: v.string(),
  /** Name. */
  name: v.string(),
  /** Description. */
  description: v.optional(v.nullable(v.string())),
  /** Whether users can start the flow. */
  is_active: v.optional(v.boolean()),
  /** Users who started. */
  total_starts: v.optional(v.number()),
  /** Part of them who completed the flow, in percent. */
  completion_rate: v.optional(v.number()),
  /** Hours without activity after which a step counts as stalled; `null` for never. */
  step_stalled_after_hours: v.optional(v.nullable(v.number())),
  /** Days after the start until which e-mails are sent; `null` for no limit. */
  email_deadline_days: v.optional(v.nullable(v.number())),
  /** Whether the flow counts as abandoned at that deadline. */
  auto_abandon_on_deadline: v.optional(v.nullable(v.boolean())),
  /** Number of the e-mail provider's configuration. */
  email_provider_config: v.optional(v.nullable(v.number())),
  /** Sender's name of the e-mails. */
  email_from_name: v.optional(v.nullable(v.string())),
  /** Blocks that e-mails are assembled from; `corpo` always exists. */
  email_blocks: v.optional(v.nullable(v.array(v.string()))),
  /** Keys of the users' metadata that e-mail pieces can depend on. */
  email_dimensions: v.optional(v.nullable(v.array(v.string()))),
  /** Message stream at the e-mail provider. */
  email_message_stream: v.optional(v.nullable(v.string())),
  /** Look and signature of the e-mails. */
  email_brand: v.optional(v.nullable(EmailBrandSchema)),
  /** All free settings, the e-mail settings included. */
  flow_config: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
})

/** How many users leave at a step. */
export const StepDropOffSchema = v.object({
  /** Title of the step. */
  title: v.string(),
  /** Part of the users who completed the step, in percent. */
  completion_rate: v.number(),
  /** Users who left here. */
  dropped: v.number(),
})

/** Numbers of a flow. */
export const FlowAnalyticsSchema = v.object({
  /** Users who started. */
  total_starts: v.number(),
  /** Users who completed the flow. */
  total_completions: v.number(),
  /** Part of the users who completed the flow, in percent. */
  completion_rate: v.number(),
  /** Users on their way. */
  in_progress: v.number(),
  /** Users who gave up. */
  abandoned: v.number(),
  /** Seconds from start to completion on average; `null` when nobody completed. */
  average_completion_time: v.nullable(v.number()),
  /** Users lost at each step, by step key. */
  step_drop_off: v.record(v.string(), StepDropOffSchema),
})
