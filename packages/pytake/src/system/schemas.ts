import { openEnum } from '@sdk/core'
import * as v from 'valibot'

/** How a server is. */
export const ServerStateSchema = openEnum(['healthy', 'degraded'])

/** Who the server is. */
export const ServerBannerSchema = v.object({
  /** Name of the product. */
  app: v.string(),
  /** Version of the product. */
  version: v.string(),
  /** Name of its environment, e.g. `production`. */
  environment: v.string(),
  /** Whether it works: `healthy`. */
  status: v.string(),
  /** Path of its documentation; `null` where it has none. */
  docs: v.nullable(v.string()),
})

/** State of the services behind the server: `healthy`, or `unhealthy: ` and why. */
export const ServiceStatesSchema = v.object({
  /** The database. */
  postgresql: v.string(),
  /** The cache. */
  redis: v.string(),
  /** The store of the logs. */
  mongodb: v.string(),
})

/** How the server and the services behind it are. */
export const ServerHealthSchema = v.object({
  /** The whole. */
  status: ServerStateSchema,
  /** Version of the product. */
  version: v.string(),
  /** Name of its environment. */
  environment: v.string(),
  /** Each service. */
  services: ServiceStatesSchema,
})

/** A sign of life. */
export const PongSchema = v.object({
  /** `pong`. */
  message: v.string(),
})

/** Whether the server runs. */
export const LivenessSchema = v.object({
  /** `ok`. */
  status: v.string(),
})
