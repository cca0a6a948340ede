import { AuthenticationError, ConnectionError, TimeoutError, type TlsOptions } from '@sdk/core'
import type { PeerConnect, PeerSocket, PeerWebSocket } from './peer.ts'
import { endPolls, pollAgent, type PollAgent } from './poll-agent.ts'

/** How long a closing handshake may take before the socket is cut. */
const CLOSE_LIMIT_MS = 1_000
/** Larger frames end the connection. The server takes 1 MB itself. */
const MAX_FRAME_BYTES = 4_194_304
const CLOSED = 3

const CONTEXT = { vendor: 'pytake', operation: 'realtime.connect' }

/** Where and how to connect. */
export interface LinkTarget {
  readonly origin: string
  readonly path: string
  readonly transports: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly tls: TlsOptions | undefined
  readonly agent: object | undefined
  readonly timeoutMs: number
  /** Replaces secrets in what the server says. */
  readonly redact: (text: string) => string
}

/** What a connection tells. */
export interface LinkHandlers {
  readonly event: (name: string, args: readonly unknown[]) => void
}

/** One accepted connection: from the server's acceptance to its end, and never used again. */
export interface Link {
  /** The server's id of the connection. */
  readonly id: string
  readonly transport: string
  /** Resolved when the connection is lost, with Socket.IO's reason. */
  readonly lost: Promise<string>
  emit(name: string, ...args: readonly unknown[]): void
  /** Ends the connection; resolved when its socket is gone. */
  close(): Promise<void>
}

/** What became of a try to connect. */
export type LinkOutcome = { readonly link: Link } | { readonly refused: AuthenticationError }

/** Tries to connect once. A refusal of the token is an outcome, everything else that goes wrong an error. */
export function openLink(io: PeerConnect, target: LinkTarget, token: string, handlers: LinkHandlers, signal: AbortSignal): Promise<LinkOutcome> {
  const polls = target.agent === undefined && target.transports.includes('polling') ? pollAgent(target.origin) : undefined
  const agent = target.agent ?? polls
  const socket = io(target.origin, {
    path: target.path, transports: [...target.transports], tryAllTransports: target.transports.length > 1,
    auth: (give: (data: object) => void) => give({ token }),
    // A connection of its own, without the peer's own reconnections: those would send the token they began with.
    forceNew: true, multiplex: false, reconnection: false, autoConnect: false, timeout: false,
    extraHeaders: target.headers, maxPayload: MAX_FRAME_BYTES,
    ...target.tls, ...(agent === undefined ? {} : { agent }),
  })
  const lost = Promise.withResolvers<string>()
  const close = closerOf(socket, polls, () => lost.resolve('closed'))
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      act()
    }
    const fail = (act: () => void): void => settle(() => {
      close().then(act, act)
    })
    const onAbort = (): void => fail(() => reject(new ConnectionError('The connection was given up', CONTEXT)))
    const timer = setTimeout(() => fail(() => reject(timedOut(target.timeoutMs))), target.timeoutMs)
    signal.addEventListener('abort', onAbort)
    socket.onAny((name, ...args) => handlers.event(name, args))
    socket.on('connect', () => settle(() => resolve({ link: linkOf(socket, lost.promise, close) })))
    socket.on('connect_error', (error) => {
      if (socket.active) fail(() => reject(connectionError(error, target.redact)))
      else fail(() => resolve({ refused: refusal(error, target.redact) }))
    })
    socket.on('disconnect', (reason) => {
      lost.resolve(reason)
      fail(() => reject(new ConnectionError(`The connection was lost (${reason})`, { ...CONTEXT, retryable: true, sent: 'maybe' })))
    })
    socket.connect()
    if (signal.aborted) onAbort()
  })
}

function linkOf(socket: PeerSocket, lost: Promise<string>, close: () => Promise<void>): Link {
  return {
    id: socket.id ?? '', lost, close,
    get transport() {
      return socket.io.engine?.transport?.name ?? 'websocket'
    },
    emit(name, ...args) {
      // Without a connection the peer would keep it for the next one, which this socket will not have.
      if (socket.connected) socket.emit(name, ...args)
    },
  }
}

/** Ends a connection, and cuts its sockets when the server does not take part in the closing. */
function closerOf(socket: PeerSocket, polls: PollAgent | undefined, onClosed: () => void): () => Promise<void> {
  const used = new Set<PeerWebSocket>()
  // The peer lets go of the WebSocket before that is closed.
  const remember = (): void => {
    const webSocket = socket.io.engine?.transport?.ws ?? undefined
    if (webSocket !== undefined) used.add(webSocket)
  }
  let closing: Promise<void> | undefined
  socket.on('connect', remember)
  return () => (closing ??= (async () => {
    remember()
    // Without an id there is no connection that the server could end.
    const limitMs = typeof socket.io.engine?.id === 'string' ? CLOSE_LIMIT_MS : 0
    socket.offAny()
    socket.off()
    socket.disconnect()
    await Promise.all([...[...used].map(closed), polls && endPolls(polls, limitMs)])
    onClosed()
  })())
}

function closed(webSocket: PeerWebSocket): Promise<void> {
  if (webSocket.readyState === CLOSED || webSocket.addEventListener === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      webSocket.terminate?.()
      resolve()
    }, CLOSE_LIMIT_MS)
    webSocket.addEventListener?.('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

const timedOut = (ms: number): TimeoutError =>
  new TimeoutError(`No connection came about within ${ms} ms`, { ...CONTEXT, which: 'connect', retryable: true, sent: 'maybe' })

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '')

function refusal(error: unknown, redact: (text: string) => string): AuthenticationError {
  const message = redact(messageOf(error))
  return new AuthenticationError(message === '' ? 'The server refused the connection' : message, { ...CONTEXT, code: 'CONNECTION_REFUSED_BY_SERVER', status: 401, sent: 'yes' })
}

/** The error of a failed try. The peer's own error is not kept: it holds the socket and all it was made with. */
function connectionError(error: unknown, redact: (text: string) => string): ConnectionError {
  const inner = (error as { description?: { error?: unknown } } | undefined)?.description?.error
  const { code } = (inner ?? {}) as { code?: unknown }
  const detail = typeof code === 'string' ? code : redact(messageOf(inner) || messageOf(error))
  return new ConnectionError(`The connection failed${detail === '' ? '' : ` (${detail})`}`, {
    ...CONTEXT, retryable: !isTls(detail), sent: 'maybe', ...(typeof code === 'string' ? { code } : {}),
  })
}

/** Whether a code speaks of certificates, which the next try finds as they are. */
const isTls = (code: string): boolean => /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH)/.test(code)
