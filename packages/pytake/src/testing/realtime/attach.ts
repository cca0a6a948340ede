import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { World } from '../world/world.ts'
import { MISSING } from './peer.ts'
import { PLAIN_PATH, PlainWebSocket } from './plain.ts'
import { LiveEvents, SOCKET_PATH } from './socket-io.ts'

const pathOf = ({ url }: IncomingMessage): string => (url ?? '').split('?', 1)[0] ?? ''

const withoutSlash = SOCKET_PATH.slice(0, -1)

/** Adds Socket.IO and the plain WebSocket to an HTTP server; gives what ends them. */
export async function attachRealtime(world: World, server: Server): Promise<() => Promise<void>> {
  const live = await LiveEvents.start(world)
  const plain = new PlainWebSocket(world)
  const open = new Set<Duplex>()
  const answers = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[]
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = pathOf(request)
    if (path === withoutSlash) response.writeHead(307, { location: SOCKET_PATH }).end()
    else if (path !== SOCKET_PATH) for (const answer of answers) answer.call(server, request, response)
    else if (live === undefined) response.writeHead(501, { 'content-type': 'text/plain; charset=utf-8' }).end(missing())
    else live.handOver('request', request, response)
  })
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    open.add(stream)
    stream.on('close', () => open.delete(stream))
    const path = pathOf(request)
    if (path === PLAIN_PATH) plain.accept(request, stream)
    else if (path !== SOCKET_PATH) stream.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    else if (live === undefined) stream.end(`HTTP/1.1 501 Not Implemented\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n${missing()}`)
    else live.handOver('upgrade', request, stream, head)
  })
  return async () => {
    plain.close()
    await live?.close()
    // Clients that take no part in the closing are not waited for.
    for (const stream of open) stream.destroy()
  }
}

/** Says what is missing where a developer sees it: clients show no text of a refused connection. */
function missing(): string {
  process.emitWarning(MISSING, { code: 'MISSING_PEER' })
  return MISSING
}
