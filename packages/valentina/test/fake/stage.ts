import type { Transport } from '@sdk/core'
import { testContext } from '@sdk/core/testing'
import type { FakeCatalog, FakeValentina } from '../../src/testing/index.ts'
import { Ids } from './ids.ts'
import { bodyBytes, type RecordedRequest } from './recordings.ts'

/** An answer with its body decoded. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** Where the recorded requests were sent to. */
const ORIGIN = 'http://127.0.0.1:21110'

/** The keys of the recordings. */
export const keys = {
  admin: 'FAKEgadminKEY0000000000000000001', owner: 'FAKEownerKEY00000000000000000002', user: 'FAKEuserKEY000000000000000000003',
  outsider: 'FAKEoutsiderKEY00000000000000004', companyAdmin: 'FAKEadminKEY00000000000000000005', temporary: 'FAKEtempKEY000000000000000000006',
  second: 'FAKEtempKEY200000000000000000007',
} as const

/** What a step sends besides method, path and body. */
export interface Sender {
  readonly key?: string
  /** The acting user, by the recorded id. */
  readonly as?: string
}

/** A fake with the ids of the recordings. Whatever is sent may name recorded ids. */
export class Stage {
  readonly fake: FakeValentina
  readonly ids = new Ids()
  #sent = 0

  constructor(fake: FakeValentina, catalog: FakeCatalog) {
    this.fake = fake
    for (const rows of Object.values(catalog)) for (const { id } of rows) if (id !== undefined) this.ids.learn(id, id)
  }

  /** Sends a recorded request. */
  send({ method, path, query, headers, body }: RecordedRequest): Promise<Answer> {
    const { bytes, type } = bodyBytes(this.ids.translated(body), String(++this.#sent))
    const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((item): [string, string] => [name, item]))
    const search = new URLSearchParams(pairs).toString()
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, this.ids.translate(value)]))
    return this.#exchange(method, `${this.ids.translate(path)}${search === '' ? '' : `?${this.ids.translate(search)}`}`, { ...sent, ...(type !== undefined && { 'content-type': type }) }, bytes)
  }

  /** Sends a request that was not recorded and expects success; the answer's id is the recorded one from now on, if one is given. */
  async call(method: string, path: string, body?: unknown, { key = keys.owner, as }: Sender = {}, recordedId?: string): Promise<unknown> {
    const headers = { 'x-api-key': key, ...(as !== undefined && { 'on-behalf-of': as }), ...(body !== undefined && { 'content-type': 'application/json' }) }
    const answer = await this.send({ method, path: `/api/v1${path}`, query: {}, headers, body })
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    if (recordedId !== undefined) this.ids.learn(recordedId, idOf(answer.body))
    return answer.body
  }

  /** Uploads a picture that was not recorded; what it is, its name tells. */
  async upload(path: string, { key = keys.owner, as }: Sender, filename: string, recordedId?: string): Promise<void> {
    const part = { name: 'data', filename, content_type: 'image/png', base64: filename.endsWith('.png') ? 'iVBORw0KGgo=' : '/9j/' }
    const headers = { 'x-api-key': key, ...(as !== undefined && { 'on-behalf-of': as }) }
    const answer = await this.send({ method: 'POST', path: `/api/v1${path}`, query: {}, headers, body: { $multipart: [part] } })
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status}`)
    if (recordedId !== undefined) this.ids.learn(recordedId, idOf(answer.body))
  }

  /** Lets the only object of a list be a recorded one. */
  async learn(path: string, recordedId: string): Promise<void> {
    const { items } = (await this.call('GET', path)) as { readonly items: readonly unknown[] }
    this.ids.learn(recordedId, idOf(items[0]))
  }

  async #exchange(method: string, path: string, headers: Readonly<Record<string, string>>, body: Uint8Array | undefined): Promise<Answer> {
    const transport: Transport = this.fake.transport
    const request = { method, origin: ORIGIN, path, headers, ...(body !== undefined && { body }), stream: false, maxBytes: 2 ** 25 }
    const answer = await transport(request, testContext())
    if (!(answer.body instanceof Uint8Array)) throw new TypeError('the body is a stream')
    return { status: answer.status, headers: answer.headers, body: decoded(answer.body, answer.headers['content-type'] ?? '') }
  }
}

/** A body in the form that recordings have: JSON, nothing, or what bytes begin with. */
function decoded(bytes: Uint8Array, type: string): unknown {
  if (type.includes('json')) return JSON.parse(Buffer.from(bytes).toString()) as unknown
  if (bytes.byteLength === 0) return null
  return { $binary: { size: bytes.byteLength, sha256: '', starts_with_base64: Buffer.from(bytes.subarray(0, 4)).toString('base64') } }
}

function idOf(body: unknown): string {
  if (typeof body === 'object' && body !== null) {
    if ('id' in body && typeof body.id === 'string') return body.id
    if ('user' in body) return idOf(body.user)
    if ('company' in body) return idOf(body.company)
  }
  throw new TypeError('the answer has no id')
}
