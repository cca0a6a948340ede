import type { SdkError } from '@sdk/core'

/**
 * Where the connection stands: `idle` before the first try, `connecting` until the first connection stands, `connected`,
 * `reconnecting` after it was lost, `failed` when no more is tried until somebody asks for a connection again, `closed`
 * for good.
 */
export type RealtimeStatus = 'idle' | 'connecting' | 'connected' | 'reconnecting' | 'failed' | 'closed'

/** The connection at one moment. */
export interface RealtimeState {
  /** Where it stands. */
  readonly status: RealtimeStatus
  /** The server's id of the connection, while connected; a new one each time. */
  readonly socketId: string | undefined
  /** How the server is reached, while connected: `websocket` or `polling`. */
  readonly transport: string | undefined
  /** Failed tries in a row. */
  readonly failures: number
  /** Why the last connection or try ended. */
  readonly error: SdkError | undefined
}

/** Before the first try. */
export const IDLE: RealtimeState = Object.freeze({ status: 'idle', socketId: undefined, transport: undefined, failures: 0, error: undefined })
