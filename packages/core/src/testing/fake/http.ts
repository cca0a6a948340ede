import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { plainHeaders } from '../../transport/response-headers.ts'
import type { Engine } from './engine.ts'
import { collect, createFakeRequest } from './request.ts'

/** More than any server allows, so that the handler is the one to refuse. */
const MAX_HEADER_BYTES = 262_144

/** Adds to an HTTP server what is more than requests and answers. What it gives is called when the server stops. */
export type Attach = (server: Server) => Promise<() => Promise<void> | void>

/** Serves an engine over HTTP on 127.0.0.1. */
export class HttpFront {
  readonly #engine: Engine
  readonly #attach: Attach | undefined
  #server: Server | undefined
  #detach: (() => Promise<void> | void) | undefined
  #port: number | undefined
  #listening = false

  constructor(engine: Engine, attach?: Attach) {
    this.#engine = engine
    this.#attach = attach
  }

  get origin(): string | undefined {
    return this.#listening ? `http://127.0.0.1:${this.#port}` : undefined
  }

  async listen(port: number = this.#port ?? 0): Promise<string> {
    if (this.#server !== undefined) throw new Error('The server listens already')
    const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => void serve(this.#engine, request, response))
    this.#server = server
    try {
      this.#detach = await this.#attach?.(server)
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, '127.0.0.1', resolve)
      })
    } catch (error) {
      await this.#detach?.()
      this.#server = undefined
      throw error
    }
    this.#listening = true
    this.#port = (server.address() as AddressInfo).port
    return `http://127.0.0.1:${this.#port}`
  }

  async stop(): Promise<void> {
    const server = this.#server
    if (server === undefined) return
    this.#listening = false
    await this.#detach?.()
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
    this.#server = undefined
  }
}

async function serve(engine: Engine, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const left = new AbortController()
  response.once('close', () => left.abort())
  response.sendDate = false
  try {
    const body = await collect(incoming)
    const request = createFakeRequest(incoming.method ?? '', incoming.url ?? '', plainHeaders(incoming.headers), body)
    const answer = await engine.answer(request, left.signal)
    if (answer === undefined) incoming.socket.resetAndDestroy()
    else response.writeHead(answer.status, { ...answer.headers }).end(answer.body)
  } catch (error) {
    // A client that left cannot be told anything.
    if (left.signal.aborted) return
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`The fake's handler failed: ${text}`)
  }
}
