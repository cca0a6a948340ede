import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket as NetSocket } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { onTestFinished } from 'vitest'
import { ana } from '../support/users.ts'

/** An event as the server received it. */
export interface ReceivedEvent {
  readonly sid: string
  readonly event: string
  readonly args: readonly unknown[]
}

export interface RealtimeServer {
  readonly url: string
  /** CONNECT payloads, accepted or not, in order of arrival. */
  readonly connects: unknown[]
  /** Query and headers of the requests that began the connections. */
  readonly handshakes: { readonly url: string; readonly headers: IncomingMessage['headers'] }[]
  readonly received: ReceivedEvent[]
  /** Paths of REST requests. */
  readonly rest: string[]
  /** A further token that is accepted. */
  accept: string | undefined
  /** Whether all tokens are refused. */
  refuseAll: boolean
  /** Whether logins and refreshes are refused. */
  refuseLogins: boolean
  /** Whether WebSockets are let through. */
  webSockets: boolean
  /** What WebSockets wait for. */
  upgrades: Promise<void>
  /** Whether questions are left without an answer. */
  silent: boolean
  /** Ends all tokens that were given so far. */
  expire(): void
  /** Sockets that are connected now. */
  sockets(): Socket[]
  /** TCP connections of WebSockets that are open now. */
  readonly open: ReadonlySet<NetSocket>
  /** TCP connections of polls that are open now. */
  readonly polls: ReadonlySet<NetSocket>
  /** Answers no poll any more. */
  mute(): void
  emit(event: string, ...args: unknown[]): void
  /** Sends to those who joined a conversation. */
  emitTo(conversation: string, event: string, ...args: unknown[]): void
  stop(): Promise<void>
  start(): Promise<void>
}

const FORM = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

const idOf = (data: unknown): string | undefined => (data as { conversation_id?: string } | undefined)?.conversation_id

/** PyTake's Socket.IO beside its login, over real sockets. Tokens are `access-1`, `access-2` …; `refresh-token` belongs to no organization. */
export async function serveRealtime(): Promise<RealtimeServer> {
  let given = 0
  let oldest = 1
  let port = 0
  let http: HttpServer
  let io: Server
  const open = new Set<NetSocket>()
  const polls = new Set<NetSocket>()
  const isValid = (token: unknown): boolean => token === 'refresh-token' || (token !== undefined && token === server.accept) || Number(/^access-(\d+)$/.exec(String(token))?.[1] ?? 0) >= oldest

  const server: RealtimeServer = {
    get url() {
      return `http://127.0.0.1:${port}`
    },
    connects: [], handshakes: [], received: [], rest: [], accept: undefined, refuseAll: false, refuseLogins: false, silent: false, webSockets: true, upgrades: Promise.resolve(), open, polls,
    expire() {
      oldest = given + 1
    },
    mute() {
      http.removeAllListeners('request')
      http.on('request', rememberPoll)
    },
    sockets: () => [...io.sockets.sockets.values()],
    emit: (event, ...args) => io.emit(event, ...args),
    emitTo: (conversation, event, ...args) => io.to(`conversation:${conversation}`).emit(event, ...args),
    async stop() {
      const closing = io.close()
      // Those that never became WebSockets are not Socket.IO's to close.
      setImmediate(() => {
        for (const socket of open) socket.destroy()
      })
      await closing
    },
    async start() {
      http = createServer(answer)
      http.on('upgrade', (_request, socket) => {
        open.add(socket as NetSocket)
        socket.on('close', () => open.delete(socket as NetSocket))
      })
      io = new Server(http, { path: '/socket.io/', serveClient: false, allowRequest: (request, done) => done(null, server.webSockets || request.headers.upgrade === undefined), maxHttpBufferSize: 1_000_000 })
      http.on('request', rememberPoll)
      const [accept] = http.listeners('upgrade').slice(-1)
      http.removeListener('upgrade', accept as () => void)
      http.on('upgrade', (...upgrade) => void server.upgrades.then(() => { accept?.apply(http, upgrade) }))
      io.engine.on('initial_headers', (_headers: unknown, request: IncomingMessage) => server.handshakes.push({ url: request.url ?? '', headers: request.headers }))
      io.use((socket, next) => {
        const { auth } = socket.handshake
        server.connects.push(auth)
        if (server.refuseAll || !isValid(auth['token'])) {
          next(new Error('Connection rejected by server'))
          return
        }
        // The greeting comes before the acceptance.
        socket.emit('connected', { message: 'Connected to PyTake WebSocket', user_id: ana.id })
        next()
      })
      io.on('connection', serveSocket)
      await new Promise<void>((resolve) => {
        http.listen(port, '127.0.0.1', resolve)
      })
      ;({ port } = http.address() as AddressInfo)
    },
  }

  function rememberPoll({ url, socket }: IncomingMessage): void {
    if (url?.startsWith('/socket.io/') !== true || polls.has(socket)) return
    polls.add(socket)
    socket.on('close', () => polls.delete(socket))
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    server.rest.push(request.url ?? '')
    response.setHeader('content-type', 'application/json')
    if (server.refuseLogins) {
      response.writeHead(401).end(JSON.stringify({ error: { code: 401, message: 'Incorrect email or password', type: 'http_error' } }))
      return
    }
    given++
    const token = { access_token: `access-${given}`, refresh_token: `refresh-${given}`, token_type: 'bearer', expires_in: 900 }
    response.end(JSON.stringify(request.url?.endsWith('/login') === true ? { user: ana, token, message: 'Login successful' } : token))
  }

  function serveSocket(socket: Socket): void {
    const hasOrganization = socket.handshake.auth['token'] !== 'refresh-token'
    if (hasOrganization) void socket.join('organization')
    socket.to('organization').emit('user:status', { user_id: ana.id, status: 'online' })
    socket.on('disconnect', () => io.to('organization').emit('user:status', { user_id: ana.id, status: 'offline' }))
    socket.onAny((event: string, ...args: unknown[]) => server.received.push({ sid: socket.id, event, args: args.filter((arg) => typeof arg !== 'function') }))
    socket.on('ping', (...args: unknown[]) => {
      const [acknowledge] = args
      if (server.silent || (args.length > 0 && typeof acknowledge !== 'function')) return
      if (typeof acknowledge === 'function') acknowledge(null)
      socket.emit('pong', { timestamp: 'now' })
    })
    socket.on('join_conversation', (data: unknown) => {
      if (server.silent) return
      const id = idOf(data)
      if (!hasOrganization) socket.emit('error', { message: 'Not authenticated' })
      else if (id === undefined) socket.emit('error', { message: 'conversation_id is required' })
      else if (!FORM.test(id)) socket.emit('error', { message: 'Invalid conversation_id format' })
      else if (id.startsWith('ffffffff')) socket.emit('error', { message: 'Failed to join conversation' })
      else {
        void socket.join(`conversation:${id}`)
        socket.emit('joined_conversation', { conversation_id: id, message: `Joined conversation ${id}` })
      }
    })
    socket.on('leave_conversation', (data: unknown) => {
      const id = idOf(data)
      if (server.silent || id === undefined) return
      void socket.leave(`conversation:${id}`)
      socket.emit('left_conversation', { conversation_id: id })
    })
    for (const typing of [true, false]) {
      socket.on(typing ? 'typing_start' : 'typing_stop', (data: unknown) => {
        const id = idOf(data)
        if (id !== undefined) socket.to(`conversation:${id}`).emit('user_typing', { conversation_id: id, user_id: ana.id, typing })
      })
    }
  }

  await server.start()
  onTestFinished(() => server.stop())
  return server
}
