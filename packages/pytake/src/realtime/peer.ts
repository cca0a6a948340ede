import { ConfigurationError } from '@sdk/core'

/** The parts of a WebSocket that are used. */
export interface PeerWebSocket {
  readonly readyState: number
  addEventListener?(event: 'close', listener: () => void): void
  terminate?(): void
}

/** The parts of Socket.IO's connection that are used. */
export interface PeerEngine {
  /** The server's id of the connection, while there is one. */
  readonly id?: string | null | undefined
  readonly transport?: { readonly name?: string; readonly ws?: PeerWebSocket | null }
}

/** The parts of Socket.IO's socket that are used. */
export interface PeerSocket {
  readonly id?: string | undefined
  /** Whether it is not done for: `false` after a refusal. */
  readonly active: boolean
  readonly connected: boolean
  readonly io: { readonly engine?: PeerEngine | undefined }
  on(event: 'connect', listener: () => void): unknown
  on(event: 'connect_error', listener: (error: unknown) => void): unknown
  on(event: 'disconnect', listener: (reason: string) => void): unknown
  onAny(listener: (event: string, ...args: readonly unknown[]) => void): unknown
  off(): unknown
  offAny(): unknown
  emit(event: string, ...args: readonly unknown[]): unknown
  connect(): unknown
  disconnect(): unknown
}

/** `io` of socket.io-client. */
export type PeerConnect = (url: string, options: Readonly<Record<string, unknown>>) => PeerSocket

function missing(message: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError(`${message}: install it with 'npm install socket.io-client@^4.8'`, { vendor: 'pytake', operation: 'realtime.connect', code: 'MISSING_PEER', cause })
}

/** Loads socket.io-client, which only those install who want live events. */
export async function loadPeer(): Promise<PeerConnect> {
  let module: { readonly io?: unknown; readonly protocol?: unknown }
  try {
    module = await import('socket.io-client')
  } catch (cause) {
    throw missing('Live events need the package socket.io-client, which could not be loaded', cause)
  }
  const { io, protocol } = module
  if (typeof io !== 'function' || protocol !== 5) throw missing('The installed socket.io-client is too old for live events')
  return io as PeerConnect
}
