import { createHash } from 'node:crypto'
import type { Duplex } from 'node:stream'

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const TEXT = 1
const CLOSE = 8
const PING = 9
const PONG = 10

interface Frame {
  readonly opcode: number
  readonly payload: Buffer
  /** Bytes of the whole frame. */
  readonly size: number
}

/** The server's side of a plain WebSocket: short texts in one frame each, which is all that clients of the server send. */
export class PlainSocket {
  readonly #stream: Duplex
  #rest: Buffer = Buffer.alloc(0)

  /** Accepts the request that began it. `onText` gets each text of the client. */
  constructor(stream: Duplex, key: string, onText: (text: string) => void) {
    this.#stream = stream
    const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64')
    stream.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`)
    stream.on('error', () => stream.destroy())
    stream.on('data', (chunk: Buffer) => {
      this.#rest = Buffer.concat([this.#rest, chunk])
      for (let frame = readFrame(this.#rest); frame !== undefined; frame = readFrame(this.#rest)) {
        this.#rest = this.#rest.subarray(frame.size)
        this.#take(frame, onText)
      }
    })
  }

  send(text: string): void {
    this.#write(TEXT, Buffer.from(text))
  }

  /** Ends the connection in an orderly way. */
  close(): void {
    if (this.#stream.writable) this.#stream.end(frameOf(CLOSE, Buffer.from([0x03, 0xe8])))
  }

  #take({ opcode, payload }: Frame, onText: (text: string) => void): void {
    if (opcode === TEXT) onText(payload.toString())
    else if (opcode === PING) this.#write(PONG, payload)
    else if (opcode === CLOSE) this.close()
  }

  #write(opcode: number, payload: Buffer): void {
    if (this.#stream.writable) this.#stream.write(frameOf(opcode, payload))
  }
}

/** A whole, unmasked frame. */
function frameOf(opcode: number, payload: Buffer): Buffer {
  const { length } = payload
  if (length < 126) return Buffer.concat([Buffer.from([0x80 | opcode, length]), payload])
  const head = Buffer.from([0x80 | opcode, 126, 0, 0])
  head.writeUInt16BE(length, 2)
  return Buffer.concat([head, payload])
}

/** The first, masked frame; `undefined` while it has not come whole. */
function readFrame(bytes: Buffer): Frame | undefined {
  const short = (bytes[1] ?? 0) & 0x7f
  const start = short < 126 ? 2 : 4
  if (bytes.length < start + 4) return undefined
  const length = short < 126 ? short : bytes.readUInt16BE(2)
  const size = start + 4 + length
  if (bytes.length < size) return undefined
  const mask = bytes.subarray(start, start + 4)
  const payload = Buffer.from(bytes.subarray(start + 4, size).map((byte, at) => byte ^ (mask[at % 4] ?? 0)))
  return { opcode: (bytes[0] ?? 0) & 0x0f, payload, size }
}
