import * as v from 'valibot'
import { HealthStatusSchema } from '../models/enums/schemas.ts'

/** How the server is. */
export const SystemHealthSchema = v.object({
  /** Whether the database answers. */
  database_status: HealthStatusSchema,
  /** Whether the cache answers. */
  cache_status: HealthStatusSchema,
  /** How long the database took, in milliseconds. */
  database_latency_ms: v.nullable(v.number()),
  /** How long the cache took, in milliseconds. */
  cache_latency_ms: v.nullable(v.number()),
  /** How long the server has been up, as text such as `0d 0h 10m 45s`. */
  uptime: v.string(),
  /** Version of the server. */
  version: v.optional(v.string()),
})
