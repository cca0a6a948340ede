import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { testContext, transportRequest } from '@sdk/core/testing'
import { CALL_HEADER, CLIENT_HEADER, LOGIN_FAULTS, PLAN_HEADER, plannedFault, type Fault } from '../plan/faults.ts'
import { Random } from '../plan/random.ts'
import type { Subject, World } from '../vendors/subject.ts'
import { Ledger } from './ledger.ts'
import { play, type Answer } from './play.ts'

const TRIES = 20
const RETRY_MS = 50

/** Told to clients, too: sockets that nobody closes stay long enough to be seen. */
const KEEP_ALIVE_MS = 60_000

/** A vendor's fake behind a server of its own that plays the faults its requests ask for. */
export class Front {
  readonly ledger = new Ledger()
  readonly faults: Partial<Record<Fault, number>> = {}
  /** Successful logins by client. */
  readonly logins: Record<string, number> = {}
  readonly #subject: Subject
  readonly #sockets = new Set<Socket>()
  #world: World
  #server: Server | undefined
  #port = 0
  #busy = 0
  #loginFaults: Random | undefined

  constructor(subject: Subject) {
    this.#subject = subject
    this.#world = subject.createWorld()
  }

  get port(): number {
    return this.#port
  }

  get openConnections(): number {
    return this.#sockets.size
  }

  get world(): World {
    return this.#world
  }

  /** Forgets what the fake has stored. */
  renew(): void {
    this.#world = this.#subject.createWorld()
  }

  /** From now on, logins meet faults, or none. */
  disturbLogins(random: Random | undefined): void {
    this.#loginFaults = random
  }

  /** Listens, on the same port as before; another process may sit on it for a moment. */
  async listen(): Promise<void> {
    for (let left = TRIES; ; left--) {
      try {
        await this.#tryListening()
        return
      } catch (error) {
        if (left === 0) throw error
        await delay(RETRY_MS)
      }
    }
  }

  async #tryListening(): Promise<void> {
    const server = createServer((request, response) => void this.#serve(request, response))
    server.keepAliveTimeout = KEEP_ALIVE_MS
    server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
    })
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.#port, '127.0.0.1', resolve)
    })
    this.#server = server
    this.#port = (server.address() as AddressInfo).port
  }

  /** Stops listening and breaks all connections. */
  async stop(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    await new Promise<void>((resolve) => {
      if (server === undefined) resolve()
      else server.close(() => resolve())
      for (const socket of this.#sockets) socket.destroy()
    })
  }

  /** Waits until nothing is being worked on. */
  async idle(): Promise<void> {
    do await delay(RETRY_MS)
    while (this.#busy > 0)
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#busy++
    try {
      const chunks: Buffer[] = []
      for await (const chunk of incoming) chunks.push(chunk as Buffer)
      const path = incoming.url ?? ''
      const fault = this.#faultOf(incoming, path)
      this.faults[fault] = (this.faults[fault] ?? 0) + 1
      await play(fault, { incoming, response, act: () => this.#act(incoming, path, Buffer.concat(chunks)), mismatch: this.#subject.mismatch, number: this.faults[fault] })
    } catch (error) {
      // A client that left in the middle of its request is part of the game.
      if (!incoming.destroyed || incoming.complete) throw error
    } finally {
      this.#busy--
    }
  }

  #faultOf({ headers }: IncomingMessage, path: string): Fault {
    if (this.#subject.isLogin?.(path) === true) {
      const random = this.#loginFaults
      return random?.chance(0.4) === true ? random.pick(LOGIN_FAULTS) : 'none'
    }
    const call = headers[CALL_HEADER]
    return typeof call === 'string' ? plannedFault(headers[PLAN_HEADER] as string | undefined, this.ledger.attempt(call)) : 'none'
  }

  async #act({ method = '', headers }: IncomingMessage, path: string, body: Uint8Array): Promise<Answer> {
    const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
    const answer = await this.#world.transport(transportRequest({ method, path, headers: plain, body }), testContext())
    if (!(answer.body instanceof Uint8Array)) throw new TypeError('The fake streams an answer that nobody asked to be streamed')
    const call = headers[CALL_HEADER]
    if (this.#subject.isLogin?.(path) === true) {
      const client = String(headers[CLIENT_HEADER])
      if (answer.status < 300) this.logins[client] = (this.logins[client] ?? 0) + 1
    } else if (typeof call === 'string' && answer.status !== 401) this.ledger.ran(call, `${method} ${path.split('?')[0]}`)
    return { ...answer, body: answer.body }
  }
}
