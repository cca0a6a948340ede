import { operation } from '@sdk/core'
import { WebSocketStatsSchema } from './schemas.ts'
import type { GetWebSocketStatsInput, WebSocketStats } from './types.ts'

/**
 * Fetches the plain WebSocket in numbers. Live events come over Socket.IO instead.
 *
 * Wire: `GET /api/v1/ws/stats`. Needs no login.
 * @see PyTake develop build 7841172, `ws/stats`
 */
export const stats = /* @__PURE__ */ operation<GetWebSocketStatsInput, WebSocketStats>({
  id: 'websocket.stats', method: 'GET', path: '/api/v1/ws/stats', result: WebSocketStatsSchema, auth: 'none',
})
