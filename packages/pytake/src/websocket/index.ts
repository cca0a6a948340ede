export { stats } from './operations.ts'
export type { GetWebSocketStatsInput, WebsocketResource, WebSocketStats } from './types.ts'
