import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Orders, Replies, ReplyLetter } from './orders.ts'

/** A server in a process of its own, as its client's process sees it. */
export class RemoteServer {
  readonly origin: string
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (letter: ReplyLetter) => void>()
  #number = 0

  private constructor(child: ChildProcess, port: unknown) {
    this.#child = child
    this.origin = `http://127.0.0.1:${String(port)}`
    child.on('message', (message) => {
      const letter = message as ReplyLetter
      this.#waiting.get(letter.number)?.(letter)
      this.#waiting.delete(letter.number)
    })
    child.once('exit', (code) => {
      for (const answer of this.#waiting.values()) answer({ number: 0, failure: `The server ended with ${code}` })
    })
  }

  /** Starts the server of a vendor. */
  static async start(vendor: string): Promise<RemoteServer> {
    const child = fork(join(import.meta.dirname, 'main.ts'), [vendor], { execArgv: process.execArgv })
    const port = await new Promise<unknown>((resolve, reject) => {
      child.once('message', resolve)
      child.once('exit', (code) => reject(new Error(`The server of ${vendor} ended with ${code} before it was ready`)))
    })
    return new RemoteServer(child, port)
  }

  /** Gives an order and waits for the reply. */
  async tell<O extends keyof Orders>(order: O, details: Orders[O]): Promise<Replies[O]> {
    const number = ++this.#number
    const letter = await new Promise<ReplyLetter>((resolve) => {
      this.#waiting.set(number, resolve)
      this.#child.send({ number, order, details })
    })
    if (letter.failure !== undefined) throw new Error(`${order}: ${letter.failure}`)
    return letter.reply as Replies[O]
  }

  async stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      this.#child.once('exit', () => resolve())
    })
    if (this.#child.connected) this.#child.disconnect()
    await ended
  }
}
