import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { CampaignUpdate } from '../../realtime/types.ts'
import type { World } from '../world/world.ts'
import { PlainSocket } from './frames.ts'

/** Where the plain WebSocket is. */
export const PLAIN_PATH = '/api/v1/ws'

/** How many connections there are, and in which rooms. */
export interface PlainStats {
  readonly total_connections: number
  readonly total_rooms: number
  readonly rooms: Readonly<Record<string, number>>
}

/** The plain WebSocket, which asks nobody who they are and tells how far campaigns have come. */
export class PlainRooms {
  readonly #world: World
  readonly #rooms = new Map<PlainSocket, Set<string>>()
  /** In `observed`: some connection has ended, after which the develop build ends those that want to join. */
  #hasLost = false
  readonly #onProgress = (_organizationId: string, update: CampaignUpdate): void => this.#broadcast(`campaign:${update.campaign_id}`, 'campaign:progress', update)

  constructor(world: World) {
    this.#world = world
    world.events.on('campaign:progress', this.#onProgress)
  }

  get stats(): PlainStats {
    const rooms: Record<string, number> = {}
    for (const name of [...this.#rooms.values()].flatMap((joined) => [...joined])) rooms[name] = (rooms[name] ?? 0) + 1
    return { total_connections: this.#rooms.size, total_rooms: Object.keys(rooms).length, rooms }
  }

  /** Takes a connection that wants to become a WebSocket. */
  accept(request: IncomingMessage, stream: Duplex): void {
    const socket = new PlainSocket(stream, request.headers['sec-websocket-key'] ?? '', (text) => this.#answer(socket, text))
    this.#rooms.set(socket, new Set())
    stream.on('close', () => {
      this.#rooms.delete(socket)
      this.#hasLost = true
    })
    const user = new URL(request.url ?? '', 'http://fake').searchParams.has('token') ? 'authenticated_user' : 'anonymous'
    say(socket, 'connected', { connection_id: `${user}_${this.#world.clock.now()}`, message: 'Connected successfully' })
  }

  close(): void {
    this.#world.events.off('campaign:progress', this.#onProgress)
    for (const socket of this.#rooms.keys()) socket.destroy()
  }

  #answer(socket: PlainSocket, text: string): void {
    const asked = parse(text)
    const room = typeof asked?.['room'] === 'string' ? asked['room'] : ''
    const joined = this.#rooms.get(socket)
    switch (asked?.['action']) {
      case undefined: return socket.close()
      case 'join_room':
        if (this.#world.isObserved && this.#hasLost) return socket.close()
        joined?.add(room)
        return say(socket, 'room:joined', { room, status: 'joined' })
      case 'leave_room':
        joined?.delete(room)
        return say(socket, 'room:left', { room, status: 'left' })
      case 'ping': return say(socket, 'pong', { timestamp: asked?.['timestamp'] ?? null })
      case 'get_stats': return say(socket, 'stats', this.stats)
      // The server does not answer what it does not know.
      default:
    }
  }

  #broadcast(room: string, event: string, data: object): void {
    for (const [socket, joined] of this.#rooms) {
      if (joined.has(room)) say(socket, event, data)
    }
  }
}

const say = (socket: PlainSocket, event: string, data: object): void => socket.send(JSON.stringify({ event, data }))

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === 'object' && found !== null ? { action: null, ...found } : undefined
  } catch {
    return undefined
  }
}
