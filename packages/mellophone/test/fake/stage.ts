import { request as httpRequest } from 'node:http'
import type { Transport } from '@sdk/core'
import { expect } from 'vitest'
import { createFakeMellophone, type FakeMellophone, type FakeMellophoneOptions } from '../../src/testing/index.ts'
import type { Answer } from './compare.ts'
import type { RecordedRequest } from './recordings.ts'

type Send = (request: RecordedRequest) => Promise<Answer>

/** The parameters of a call. */
export type Fields = Readonly<Record<string, string>>

/** A fake server with ways to send requests to it. */
export interface Stage {
  readonly fake: FakeMellophone
  readonly send: Send
  /** Sends a form, or the parameters in the query next to a body. */
  call(operation: string, parameters: Fields, body?: string): Promise<Reply>
  /** Sends the same and expects 200. Returns the text of the answer. */
  expectOk(operation: string, parameters: Fields, body?: string): Promise<string>
  /** Sends the same and expects 403. Returns the text of the answer. */
  expectRefused(operation: string, parameters: Fields, body?: string): Promise<string>
}

/** An answer with its body as text. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** A stage for a fake with these options. */
export const stageFor = (options?: FakeMellophoneOptions): Stage => inProcess(createFakeMellophone(options))

/** A stage that sends through the transport in this process. */
export const inProcess = (fake: FakeMellophone): Stage => stageOf(fake, (request) => sendByTransport(fake.transport, request))

/** A stage that sends over a socket. */
export async function overHttp(fake: FakeMellophone): Promise<Stage> {
  const origin = await fake.listen()
  return stageOf(fake, (request) => sendByHttp(origin, request))
}

function stageOf(fake: FakeMellophone, send: Send): Stage {
  const call: Stage['call'] = async (operation, parameters, body) => {
    const path = `/mellophone/${operation}`
    const form = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }
    const request = body === undefined ? { query: {}, headers: form, body: new URLSearchParams(parameters).toString() } : { query: parameters, body }
    const { status, headers, body: bytes } = await send({ method: 'POST', path, ...request })
    return { status, headers, text: utf8(bytes) }
  }
  const expectStatus = async (expected: number, ...input: Parameters<Stage['call']>): Promise<string> => {
    const { status, text } = await call(...input)
    expect({ call: input, status, text }).toMatchObject({ status: expected })
    return text
  }
  return { fake, send, call, expectOk: (...input) => expectStatus(200, ...input), expectRefused: (...input) => expectStatus(403, ...input) }
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** Sends a request through a transport. */
export async function sendByTransport(transport: Transport, request: RecordedRequest): Promise<Answer> {
  const { method, headers = {} } = request
  const body = bodyOf(request)
  const answer = await transport(
    { method, origin: 'http://127.0.0.1:8082', path: target(request), headers, ...(body === undefined ? {} : { body }), stream: false, maxBytes: 2 ** 25 },
    { signal: new AbortController().signal, cancelled: undefined, onCancel() {}, started() {}, answered() {} },
  )
  if (!(answer.body instanceof Uint8Array)) throw new TypeError('the body is a stream')
  return { ...answer, body: answer.body }
}

/** Sends a request over a connection of its own. */
export function sendByHttp(origin: string, request: RecordedRequest, signal?: AbortSignal): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  const { method, headers = {} } = request
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ hostname, port, method, path: target(request), headers, agent: false, ...(signal && { signal }) }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers: flat(incoming.headers), body: Buffer.concat(chunks) }))
    })
    outgoing.on('error', reject)
    outgoing.end(bodyOf(request))
  })
}

function target({ path, query }: RecordedRequest): string {
  const text = new URLSearchParams(query).toString()
  return text === '' ? path : `${path}?${text}`
}

function bodyOf({ body }: RecordedRequest): string | Uint8Array | undefined {
  if (body === null || typeof body !== 'object' || body instanceof Uint8Array) return body ?? undefined
  return JSON.stringify(body)
}

const flat = (headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]))
