import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { CampaignUpdate } from '../../realtime/types.ts'
import type { World } from '../world/world.ts'
import { PlainSocket } from './frames.ts'

/** Where the plain WebSocket is. */
export const PLAIN_PATH = '/api/v1/ws'

/** The plain WebSocket, which asks nobody who they are and tells how far campaigns have come. */
export class PlainWebSocket {
  readonly #world: World
  readonly #onProgress = (_organizationId: string, update: CampaignUpdate): void => {
    for (const socket of this.#world.rooms.in(`campaign:${update.campaign_id}`)) say(socket, 'campaign:progress', update)
  }

  constructor(world: World) {
    this.#world = world
    world.events.on('campaign:progress', this.#onProgress)
  }

  /** Takes a connection that wants to become a WebSocket. */
  accept(request: IncomingMessage, stream: Duplex): void {
    const { rooms, clock } = this.#world
    const socket = new PlainSocket(stream, request.headers['sec-websocket-key'] ?? '', (text) => this.#answer(socket, text))
    rooms.add(socket)
    stream.on('close', () => rooms.remove(socket))
    const user = new URL(request.url ?? '', 'http://fake').searchParams.has('token') ? 'authenticated_user' : 'anonymous'
    say(socket, 'connected', { connection_id: `${user}_${clock.now()}`, message: 'Connected successfully' })
  }

  close(): void {
    this.#world.events.off('campaign:progress', this.#onProgress)
    for (const socket of this.#world.rooms.in()) socket.close()
    this.#world.rooms.clear()
  }

  #answer(socket: PlainSocket, text: string): void {
    const { rooms, isObserved } = this.#world
    const asked = parse(text)
    const room = typeof asked?.['room'] === 'string' ? asked['room'] : ''
    switch (asked?.['action']) {
      case undefined: return socket.close()
      case 'join_room':
        // Once any connection has ended, the develop build ends those that want to join.
        if (isObserved && rooms.hasLost) return socket.close()
        rooms.join(socket, room)
        return say(socket, 'room:joined', { room, status: 'joined' })
      case 'leave_room':
        rooms.leave(socket, room)
        return say(socket, 'room:left', { room, status: 'left' })
      case 'ping': return say(socket, 'pong', { timestamp: asked?.['timestamp'] ?? null })
      case 'get_stats': return say(socket, 'stats', rooms.stats)
      // The server does not answer what it does not know.
      default:
    }
  }
}

const say = (socket: { readonly send: (text: string) => void }, event: string, data: object): void => socket.send(JSON.stringify({ event, data }))

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === 'object' && found !== null ? { action: null, ...found } : undefined
  } catch {
    return undefined
  }
}
