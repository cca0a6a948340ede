import { createServer, type AddressInfo, type Server } from 'node:net'
import { createSecureContext } from 'node:tls'
import { createFakeRequest } from '../fake/request.ts'
import type { FaultBehaviour, FaultRequest } from './behaviour.ts'
import { Connection } from './connection.ts'
import { answer, play } from './play.ts'
import { readBody, readHead } from './request-reader.ts'

/** A server on raw sockets that does to each request what it was told to. */
export interface FaultServer {
  /** `http://127.0.0.1:<port>`, with TLS `https://`. */
  readonly origin: string
  /** Queues behaviours, one per request in the order of arrival. */
  play(...behaviours: readonly FaultBehaviour[]): void
  /** The behaviour when the queue is empty; a plain answer at first. */
  always(behaviour: FaultBehaviour): void
  /** Every complete request, in order. */
  readonly requests: readonly FaultRequest[]
  /** How many connections were accepted so far. */
  readonly connections: number
  /** How many of them are open. */
  readonly openConnections: number
  /** Stops listening and destroys all connections. */
  close(): Promise<void>
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Starts a fault server on 127.0.0.1, on a free port. With `tls` it speaks TLS with this key and certificate; without,
 * a client that begins a TLS handshake waits for ever.
 */
export async function startFaultServer(options: { readonly tls?: { readonly key: string; readonly cert: string } } = {}): Promise<FaultServer> {
  const context = options.tls && createSecureContext(options.tls)
  const queue: FaultBehaviour[] = []
  const requests: FaultRequest[] = []
  const open = new Set<Connection>()
  let fallback: FaultBehaviour = { kind: 'answer' }
  let accepted = 0

  const server = createServer((tcp) => {
    const number = ++accepted
    const connection = new Connection(tcp, context)
    open.add(connection)
    tcp.once('close', () => open.delete(connection))
    void converse(connection, number, () => queue.shift() ?? fallback, requests)
  })
  const port = await listen(server)

  const close = async (): Promise<void> => {
    if (!server.listening) return
    server.close()
    await Promise.all([...open].map((connection) => connection.destroy()))
  }
  return {
    origin: `${context === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    play: (...behaviours) => void queue.push(...behaviours),
    always(behaviour) {
      fallback = behaviour
    },
    requests,
    get connections() {
      return accepted
    },
    get openConnections() {
      return open.size
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** An origin on 127.0.0.1 whose port nobody listens on, so that connections are refused. */
export async function refusedOrigin(): Promise<string> {
  const server = createServer()
  const port = await listen(server)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return `http://127.0.0.1:${port}`
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
}

/** Serves the requests of one connection, one after the other. */
async function converse(connection: Connection, number: number, next: () => FaultBehaviour, requests: FaultRequest[]): Promise<void> {
  let isAlive = true
  while (isAlive) {
    const head = await readHead(connection.input)
    if (head === undefined) return
    const behaviour = next()
    if (behaviour.kind === 'early') {
      connection.socket.pause()
      await answer(connection, head, behaviour)
      connection.close()
      return
    }
    const body = await readBody(connection.input, head.headers)
    if (body === undefined) return
    const request = { ...createFakeRequest(head.method, head.target, head.headers, body), connection: number }
    requests.push(request)
    isAlive = await play(connection, behaviour, request)
  }
}
