import * as v from 'valibot'

/** A query as the server has read it. */
export const MetricsEchoSchema = v.object({
  /** What was given as `department_id`. */
  department_id: v.nullable(v.string()),
  /** What was given as `queue_id`. */
  queue_id: v.nullable(v.string()),
  /** What was given as `since`. */
  since: v.nullable(v.string()),
})
