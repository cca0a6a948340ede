import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as the server received it. */
export interface Received {
  readonly method: string
  /** Path and query as they came over the wire. */
  readonly target: string
  readonly headers: IncomingHttpHeaders
  readonly text: string
  json(): unknown
}

/** What a handler answers with; `undefined` breaks the connection. */
export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as it is. */
  readonly text?: string
}

export type Handler = (request: Received, count: number) => Reply | undefined | Promise<Reply | undefined>

export interface TestServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** Every request so far, in order of arrival. */
  readonly requests: readonly Received[]
  /** The requests to a path. */
  to(path: string): readonly Received[]
}

/** A real HTTP server on 127.0.0.1; it is closed when the test ends. `count` is 1 for the first request. */
export async function serve(handler: Handler): Promise<TestServer> {
  const requests: Received[] = []
  const server = createServer((message, response) => {
    const chunks: Buffer[] = []
    message.on('data', (chunk: Buffer) => chunks.push(chunk))
    message.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const request: Received = { method: message.method ?? '', target: message.url ?? '', headers: message.headers, text, json: () => JSON.parse(text) as unknown }
      const count = requests.push(request)
      Promise.resolve()
        .then(() => handler(request, count))
        .then((reply) => {
          if (reply === undefined) response.destroy()
          else {
            response.writeHead(reply.status ?? 200, { ...(reply.json === undefined ? {} : { 'content-type': 'application/json' }), ...reply.headers })
            response.end(reply.json === undefined ? reply.text : JSON.stringify(reply.json))
          }
        })
        .catch((error: unknown) => response.destroy(error as Error))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => {
      server.close(resolve)
    })
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, requests, to: (path) => requests.filter(({ target }) => target.split('?')[0] === path) }
}
