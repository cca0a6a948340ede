import { createServer, type IncomingMessage, type Server as HttpServer } from 'node:http'
import type { Server, Socket } from 'socket.io'
import type { MessageStatusChange, NewMessage, UserStatus } from '../../realtime/types.ts'
import { readToken, type Claims } from '../http/tokens.ts'
import { withOffset } from '../world/times.ts'
import type { World } from '../world/world.ts'
import { loadSocketIo } from './peer.ts'

/** Where Socket.IO is. */
export const SOCKET_PATH = '/socket.io/'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The user of a connection. Refresh tokens name no organization. */
interface Peer {
  readonly userId: string
  readonly organizationId: string | undefined
}

const conversationRoom = (id: string): string => `conversation:${id}`
const organizationRoom = (id: string): string => `organization:${id}`

/** Socket.IO as PyTake has it, behind an HTTP server of its own that never listens: requests are handed to it. */
export class LiveEvents {
  readonly #world: World
  readonly #http: HttpServer
  readonly #io: Server

  private constructor(world: World, http: HttpServer, io: Server) {
    this.#world = world
    this.#http = http
    this.#io = io
    world.events.on('message:new', this.#onMessage)
    world.events.on('message:status', this.#onStatus)
    world.events.on('user:status', this.#onUser)
    io.use((socket, next) => {
      const claims = claimsOf(world, socket)
      if (claims === undefined) {
        next(new Error('Connection rejected by server'))
        return
      }
      // The greeting comes before the acceptance.
      socket.emit('connected', { message: 'Connected to PyTake WebSocket', user_id: claims.sub })
      next()
    })
    // There is one namespace alone.
    io.of(/^\/./).use((_socket, next) => next(new Error('Unable to connect')))
    io.on('connection', (socket) => this.#serve(socket, peerOf(claimsOf(world, socket))))
  }

  /** Starts Socket.IO; `undefined` where the package is not installed. */
  static async start(world: World): Promise<LiveEvents | undefined> {
    const module = await loadSocketIo()
    if (module === undefined) return undefined
    const http = createServer()
    const io = new module.Server(http, { path: SOCKET_PATH, serveClient: false, maxHttpBufferSize: 1_000_000, pingInterval: 25_000, pingTimeout: 20_000 })
    return new LiveEvents(world, http, io)
  }

  /** Takes what came to the real server under Socket.IO's path. */
  handOver(event: 'request' | 'upgrade', ...given: readonly [IncomingMessage, ...unknown[]]): void {
    this.#http.emit(event, ...given)
  }

  async close(): Promise<void> {
    this.#world.events.off('message:new', this.#onMessage)
    this.#world.events.off('message:status', this.#onStatus)
    this.#world.events.off('user:status', this.#onUser)
    await this.#io.close()
  }

  readonly #onMessage = (_organizationId: string, message: NewMessage): void => {
    const { created_at, sent_at } = message
    const told = { ...message, created_at: withOffset(created_at), ...(typeof sent_at === 'string' && { sent_at: withOffset(sent_at) }) }
    this.#io.to(conversationRoom(message.conversation_id)).emit('message:new', told)
  }

  readonly #onStatus = (_organizationId: string, conversationId: string, change: MessageStatusChange): void => {
    this.#io.to(conversationRoom(conversationId)).emit('message:status', { ...change, timestamp: withOffset(change.timestamp) })
  }

  readonly #onUser = (organizationId: string, change: UserStatus): void => {
    this.#io.to(organizationRoom(organizationId)).emit('user:status', change)
  }

  #serve(socket: Socket, { userId, organizationId }: Peer): void {
    if (organizationId !== undefined) {
      const room = organizationRoom(organizationId)
      void socket.join(room)
      socket.to(room).emit('user:status', { user_id: userId, status: 'online' })
      socket.on('disconnect', () => this.#io.to(room).emit('user:status', { user_id: userId, status: 'offline' }))
    }
    socket.on('ping', (...given: unknown[]) => answerPing(socket, given))
    socket.on('join_conversation', (data: unknown) => join(socket, organizationId !== undefined, conversationOf(data)))
    socket.on('leave_conversation', (data: unknown) => {
      const id = conversationOf(data)
      if (id === undefined) return
      void socket.leave(conversationRoom(id))
      socket.emit('left_conversation', { conversation_id: id })
    })
    for (const typing of [true, false]) {
      socket.on(typing ? 'typing_start' : 'typing_stop', (data: unknown) => {
        const id = conversationOf(data)
        if (id !== undefined) socket.to(conversationRoom(id)).emit('user_typing', { conversation_id: id, user_id: userId, typing })
      })
    }
  }
}

/** What stands in the token of a connection. It is looked at when the connection begins, never again. */
function claimsOf(world: World, { handshake }: Socket): Claims | undefined {
  const token: unknown = handshake.auth['token']
  return typeof token === 'string' ? readToken(world, token) : undefined
}

function peerOf(claims: Claims | undefined): Peer {
  return { userId: claims?.sub ?? '', organizationId: claims?.organization_id }
}

/** With an argument that is no acknowledgement, a ping is dropped. */
function answerPing(socket: Socket, given: readonly unknown[]): void {
  const [acknowledge] = given
  if (typeof acknowledge === 'function') (acknowledge as (answer: null) => void)(null)
  else if (given.length > 0) return
  socket.emit('pong', { timestamp: 'now' })
}

/** Joins without asking whether the conversation exists, or whose it is. */
function join(socket: Socket, hasOrganization: boolean, id: string | undefined): void {
  if (id === undefined) socket.emit('error', { message: 'conversation_id is required' })
  else if (!hasOrganization) socket.emit('error', { message: 'Not authenticated' })
  else if (!UUID.test(id)) socket.emit('error', { message: 'Invalid conversation_id format' })
  else {
    void socket.join(conversationRoom(id))
    socket.emit('joined_conversation', { conversation_id: id, message: `Joined conversation ${id}` })
  }
}

function conversationOf(data: unknown): string | undefined {
  const { conversation_id: id } = (typeof data === 'object' && data !== null ? data : {}) as { readonly conversation_id?: unknown }
  return typeof id === 'string' && id !== '' ? id : undefined
}

