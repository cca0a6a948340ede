import * as v from 'valibot'
import { counts } from '../fields.ts'

/** The plain WebSocket in numbers. */
export const WebSocketStatsSchema = v.object({
  /** Connections. */
  total_connections: v.number(),
  /** Rooms. */
  total_rooms: v.number(),
  /** Connections by room. */
  rooms: counts,
})
