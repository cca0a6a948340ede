import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { TLSSocket, type SecureContext } from 'node:tls'
import { ByteReader } from './byte-reader.ts'

/** One accepted connection, plain or TLS. */
export class Connection {
  readonly input = new ByteReader()
  /** What speaks HTTP: the TCP socket, or TLS over it. */
  readonly socket: Duplex
  readonly #tcp: Socket
  readonly #closed = new AbortController()

  constructor(tcp: Socket, context: SecureContext | undefined) {
    this.#tcp = tcp
    tcp.setNoDelay(true)
    this.socket = context === undefined ? tcp : new TLSSocket(tcp, { isServer: true, secureContext: context })
    this.socket.on('data', (chunk: Buffer) => this.input.push(chunk))
    this.socket.once('end', () => this.input.end())
    tcp.once('close', () => {
      this.input.end()
      this.#closed.abort()
    })
    // How a client leaves, or refuses the certificate, is what tests look at on the client's side.
    for (const stream of new Set([tcp, this.socket])) stream.on('error', () => tcp.destroy())
  }

  /** Aborted once the connection is gone. */
  get closed(): AbortSignal {
    return this.#closed.signal
  }

  /** Writes and waits until the system has taken the bytes. `false` when the connection is gone. */
  async write(bytes: Buffer): Promise<boolean> {
    return new Promise((resolve) => {
      this.socket.write(bytes, (error) => resolve(error === undefined || error === null))
    })
  }

  /** Waits. `false` when the connection went away meanwhile. */
  async wait(ms: number): Promise<boolean> {
    try {
      await delay(ms, undefined, { signal: this.closed })
      return true
    } catch (error) {
      if (this.closed.aborted) return false
      throw error
    }
  }

  /** Closes in the ordinary way. */
  close(): void {
    this.socket.end()
  }

  /** Breaks the connection with a TCP reset. */
  reset(): void {
    this.#tcp.resetAndDestroy()
  }

  /** Drops the connection and waits until it is gone. */
  async destroy(): Promise<void> {
    if (this.closed.aborted) return
    await new Promise((resolve) => {
      this.closed.addEventListener('abort', resolve, { once: true })
      this.#tcp.destroy()
    })
  }
}
