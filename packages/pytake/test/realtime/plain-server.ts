import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { onTestFinished } from 'vitest'

export interface PlainServer {
  readonly url: string
  /** Targets of the upgrade requests. */
  readonly targets: string[]
  /** Frames as they came, parsed. */
  readonly received: unknown[]
  readonly open: ReadonlySet<Duplex>
  /** Sends a text to all. */
  send(text: string): void
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** A short, unmasked frame. */
function frame(opcode: number, payload: Buffer): Buffer {
  const head = payload.length < 126 ? Buffer.from([0x80 | opcode, payload.length]) : Buffer.from([0x80 | opcode, 126, payload.length >> 8, payload.length & 0xff])
  return Buffer.concat([head, payload])
}

/** Opcode and content of a short, masked frame that came in one piece, and its whole length. */
function unframe(bytes: Buffer): { opcode: number; payload: Buffer; length: number } {
  const size = (bytes[1] ?? 0) & 0x7f
  const mask = bytes.subarray(2, 6)
  return { opcode: (bytes[0] ?? 0) & 0x0f, payload: Buffer.from(bytes.subarray(6, 6 + size).map((byte, at) => byte ^ (mask[at % 4] ?? 0))), length: 6 + size }
}

/** A plain WebSocket server that says what `answer` says to each frame; `undefined` says nothing, `null` ends the connection. The first frame is what `answer` says to nothing. */
export async function servePlain(answer: (request: Record<string, unknown> | undefined) => unknown): Promise<PlainServer> {
  const http = createServer((_request, response) => response.writeHead(404).end())
  const open = new Set<Duplex>()
  const targets: string[] = []
  const received: unknown[] = []
  const say = (socket: Duplex, request?: Record<string, unknown>): void => {
    const told = answer(request)
    if (told === null) socket.end(frame(8, Buffer.from([0x03, 0xe8])))
    else if (told !== undefined) socket.write(frame(1, Buffer.from(typeof told === 'string' ? told : JSON.stringify(told))))
  }
  http.on('upgrade', (request, socket) => {
    targets.push(request.url ?? '')
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => socket.destroy())
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key'] ?? ''}${GUID}`).digest('base64')
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`)
    socket.on('data', (chunk: Buffer) => {
      for (let rest = chunk; rest.length > 0;) {
        const { opcode, payload, length } = unframe(rest)
        rest = rest.subarray(length)
        if (opcode === 8) socket.end(frame(8, payload))
        if (opcode !== 1) continue
        const asked = JSON.parse(payload.toString()) as Record<string, unknown>
        received.push(asked)
        say(socket, asked)
      }
    })
    say(socket)
  })
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    http.close()
  })
  const { port } = http.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`, targets, received, open,
    send: (text) => {
      for (const socket of open) socket.write(frame(1, Buffer.from(text)))
    },
  }
}
