import type { Transport, TransportBody } from '@sdk/core'
import { onTestFinished } from 'vitest'
import { ValentinaClient, type ValentinaClientOptions } from '../../src/index.ts'

/** A request as it was sent. */
export interface Sent {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** The body as text; empty without one. */
  readonly body: string
}

/** What the server answers: a body with its status, or a lost connection. */
export type Answer = { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown } | 'lost'

/** A server inside of the test: it notes what is sent, and answers as told. */
export class Wire {
  readonly sent: Sent[] = []
  readonly #answers: Answer[]

  /** The last answer is given again and again. */
  constructor(...answers: readonly Answer[]) {
    this.#answers = [...answers]
  }

  readonly transport: Transport = async ({ method, path, headers, body }, context) => {
    context.started()
    this.sent.push({ method, path, headers, body: await textOf(body) })
    const answer = (this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0]) ?? {}
    if (answer === 'lost') throw Object.assign(new Error('lost'), { code: 'ECONNRESET' })
    context.answered()
    const bytes = new TextEncoder().encode(answer.body === undefined ? '' : JSON.stringify(answer.body))
    return { status: answer.status ?? 200, headers: { 'content-type': 'application/json', ...answer.headers }, body: bytes }
  }

  /** A client of this server. */
  client(options: ValentinaClientOptions = {}): ValentinaClient {
    const client = new ValentinaClient({
      apiKey: 'key', baseUrl: 'https://noir.test', transport: this.transport, validate: 'strict', retryDelayMs: 1, logger: null, setAsDefault: false, ...options,
    })
    onTestFinished(() => client.close())
    return client
  }
}

async function textOf(body: TransportBody | undefined): Promise<string> {
  if (body === undefined || typeof body === 'string') return body ?? ''
  if (body instanceof Uint8Array) return new TextDecoder().decode(body)
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** What a call throws. */
export async function failure(call: () => unknown): Promise<unknown> {
  try {
    await call()
  } catch (error) {
    return error
  }
  throw new Error('It was expected to fail')
}
