import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as the server received it. */
export interface Received {
  readonly method: string
  /** Path and query as they came over the wire. */
  readonly target: string
  /** Path without the query, not decoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** Size of the body. */
  readonly bytes: number
  readonly body: Buffer
  readonly text: string
  json(): unknown
}

/** What a handler answers with; nothing when it wrote the answer itself. */
export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as it is. */
  readonly body?: string | Uint8Array
}

export type Handler = (request: Received, response: ServerResponse, count: number) => Reply | void | Promise<Reply | void>

export interface TestServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** Every request so far, in order of arrival. */
  readonly requests: readonly Received[]
  /** Sockets that are open. */
  readonly sockets: ReadonlySet<Socket>
  /** Sockets that were opened so far. */
  readonly connections: () => number
  readonly close: () => Promise<void>
}

/** A real HTTP server on 127.0.0.1; it is closed when the test ends. `count` is 1 for the first request. Without `keepBodies` bodies are counted and thrown away. */
export async function serve(handler: Handler = () => ({ json: {} }), { keepBodies = true } = {}): Promise<TestServer> {
  const requests: Received[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((message, response) => {
    const chunks: Buffer[] = []
    let bytes = 0
    message.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength
      if (keepBodies) chunks.push(chunk)
    })
    message.on('end', () => {
      const body = Buffer.concat(chunks)
      const target = message.url ?? ''
      const mark = target.indexOf('?')
      const request: Received = {
        method: message.method ?? '', target, path: mark < 0 ? target : target.slice(0, mark), query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
        headers: message.headers, bytes, body, text: body.toString(), json: () => JSON.parse(body.toString()) as unknown,
      }
      const count = requests.push(request)
      Promise.resolve()
        .then(() => handler(request, response, count))
        .then((reply) => {
          if (reply !== undefined) answer(response, reply)
        })
        .catch((error: unknown) => response.destroy(error as Error))
    })
  })
  server.on('connection', (socket) => {
    connections++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => {
      server.close(resolve)
    })
  }
  onTestFinished(close)
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, requests, sockets, connections: () => connections, close }
}

function answer(response: ServerResponse, reply: Reply): void {
  // Some tests put values on Object.prototype.
  const { status = 200, headers = {}, json, body } = Object.assign(Object.create(null) as Reply, reply)
  const type = json === undefined ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { ...type, ...(headers as Record<string, string | string[]>) })
  response.end(json === undefined ? body : JSON.stringify(json))
}

/** Resolves as soon as `holds` is true. */
export async function expectSoon(holds: () => boolean, limitMs = 4_000): Promise<void> {
  const end = performance.now() + limitMs
  while (!holds()) {
    if (performance.now() > end) throw new Error('the condition did not come to hold')
    await new Promise((resolve) => {
      setTimeout(resolve, 2)
    })
  }
}

/** Waits. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
