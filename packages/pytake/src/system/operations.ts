import { operation } from '@sdk/core'
import { LivenessSchema, PongSchema, ServerBannerSchema, ServerHealthSchema } from './schemas.ts'
import type { FullHealthInput, HealthInput, Liveness, PingInput, Pong, RootInput, ServerBanner, ServerHealth } from './types.ts'

/**
 * Fetches who the server is. The route is outside of `/api/v1`.
 *
 * Wire: `GET /`. Needs no login.
 * @see PyTake develop build 7841172, `root`
 */
export const root = /* @__PURE__ */ operation<RootInput, ServerBanner>({
  id: 'system.root', method: 'GET', path: '/', result: ServerBannerSchema, auth: 'none',
})

/**
 * Fetches how the server and the services behind it are. The route is outside of `/api/v1`.
 *
 * Wire: `GET /health`. Needs no login.
 * @see PyTake develop build 7841172, `system`
 */
export const fullHealth = /* @__PURE__ */ operation<FullHealthInput, ServerHealth>({
  id: 'system.fullHealth', method: 'GET', path: '/health', result: ServerHealthSchema, auth: 'none',
})

/**
 * Asks the server for a sign of life.
 *
 * Wire: `GET /api/v1/ping`. Needs no login.
 * @see PyTake develop build 7841172, `system`
 */
export const ping = /* @__PURE__ */ operation<PingInput, Pong>({
  id: 'system.ping', method: 'GET', path: '/api/v1/ping', result: PongSchema, auth: 'none',
})

/**
 * Asks whether the server runs, and nothing of what is behind it.
 *
 * Wire: `GET /api/v1/health`. Needs no login.
 * @see PyTake develop build 7841172, `system`
 */
export const health = /* @__PURE__ */ operation<HealthInput, Liveness>({
  id: 'system.health', method: 'GET', path: '/api/v1/health', result: LivenessSchema, auth: 'none',
})
