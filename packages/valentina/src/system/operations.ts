import { operation } from '@sdk/core'
import { SystemHealthSchema } from './schemas.ts'
import type { HealthInput, SystemHealth } from './types.ts'

/**
 * Asks how the server is: its version, its database, its cache. Needs a key like everything else.
 *
 * Wire: `GET /api/v1/health`.
 * @see Valentina Noir server 0.27.0, `checkSystemHealth`
 */
export const health = /* @__PURE__ */ operation<HealthInput, SystemHealth>({
  id: 'system.health', method: 'GET', path: '/api/v1/health',
  result: SystemHealthSchema,
})
