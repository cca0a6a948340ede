/** How many connections there are, and in which rooms. */
export interface RoomStats {
  readonly total_connections: number
  readonly total_rooms: number
  readonly rooms: Readonly<Record<string, number>>
}

/** The connections of the plain WebSocket, and the rooms that each has joined. */
export class Rooms<C extends object> {
  readonly #joined = new Map<C, Set<string>>()
  #hasLost = false

  /** Whether any connection has ended since the server started. */
  get hasLost(): boolean {
    return this.#hasLost
  }

  get stats(): RoomStats {
    const rooms: Record<string, number> = {}
    for (const name of [...this.#joined.values()].flatMap((joined) => [...joined])) rooms[name] = (rooms[name] ?? 0) + 1
    return { total_connections: this.#joined.size, total_rooms: Object.keys(rooms).length, rooms }
  }

  add(connection: C): void {
    this.#joined.set(connection, new Set())
  }

  remove(connection: C): void {
    this.#hasLost = this.#joined.delete(connection) || this.#hasLost
  }

  join(connection: C, room: string): void {
    this.#joined.get(connection)?.add(room)
  }

  leave(connection: C, room: string): void {
    this.#joined.get(connection)?.delete(room)
  }

  /** The connections in a room; without one, all. */
  in(room?: string): C[] {
    return [...this.#joined].flatMap(([connection, joined]) => (room === undefined || joined.has(room) ? [connection] : []))
  }

  /** Forgets everything, as a restart does. */
  clear(): void {
    this.#joined.clear()
    this.#hasLost = false
  }
}
