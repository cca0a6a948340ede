import { manualClock, testContext } from '@sdk/core/testing'
import { fakeOf, type FakePyTake } from '../../../src/testing/fake-pytake.ts'
import { World } from '../../../src/testing/world/world.ts'
import type { Line } from '../../replay/lines.ts'
import { Ids } from './ids.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** The server's own administrator, who was there before anything was recorded. */
const ROOT = { email: 'root@pytake.example', password: 'Secret123', role: 'super_admin' }
const PASSWORD = 'Secret123'
const TOKEN_MS = 600_000
const MINUTE_MS = 61_000

/** A fake of the develop build that lives through the recorded history. Whatever is sent may name recorded ids. */
export class Stage {
  readonly world = new World({
    behaviour: 'observed', clock: manualClock(Date.UTC(2026, 10, 21, 7, 15)), rateLimits: true, organization: { name: 'PyTake Dev', monthly_limit_usd: 100 }, users: [ROOT],
    databases: { pytake_dev: () => [{ um: 1, txt: 'olá' }] }, apiKeys: { 'the refused key': 'refused', 'the limited key': 'limited' },
  })
  readonly fake: FakePyTake = fakeOf(this.world)
  readonly ids = new Ids()
  /** Sends the next token although it has ended. */
  keepsOldToken = false
  readonly #tokens = new Map<string, { readonly access: string; readonly refresh: string; readonly at: number }>()

  constructor() {
    this.ids.learn('5528d069-0000-4000-8000-000000000000', this.fake.userId)
  }

  /** Sends a recorded request. */
  async send({ request: { method, path, query, headers, body } }: Line): Promise<Answer> {
    const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((item): [string, string] => [name, item]))
    const search = new URLSearchParams(pairs).toString()
    const sent = { ...headers, ...(headers['authorization'] !== undefined && { authorization: await this.#authorization(headers['authorization']) }) }
    const text = body === null ? undefined : typeof body === 'string' ? body : this.ids.translate(await this.#tokensIn(JSON.stringify(body)))
    return this.#exchange(method, `${this.ids.translate(path)}${search === '' ? '' : `?${this.ids.translate(search)}`}`, sent, text)
  }

  /** Sends a request that was not recorded, as the user with this recorded id; the answer's id stands for the recorded one, if one is given. */
  async call(method: string, path: string, body: unknown, recordedId?: string, as = '8ab03443'): Promise<void> {
    const headers = { authorization: `Bearer ${(await this.#token(as)).access}`, 'content-type': 'application/json' }
    const answer = await this.#exchange(method, `/api/v1${this.ids.translate(path)}`, headers, body === undefined ? undefined : this.ids.translate(JSON.stringify(body)))
    if (recordedId !== undefined) this.ids.learn(recordedId, (answer.body as { readonly id: string }).id)
  }

  /** Sends a request that was not recorded to a server without the develop build's bugs, where an operator wrote into its database. */
  async asDeclared(method: string, path: string, body: unknown): Promise<void> {
    const world = this.world as { behaviour: World['behaviour'] }
    world.behaviour = 'declared'
    await this.call(method, path, body)
    world.behaviour = 'observed'
  }

  /** Sends a webhook of Meta. */
  async webhook(text: string, signature: string): Promise<void> {
    const { status } = await this.#exchange('POST', '/api/v1/whatsapp/webhook', { 'content-type': 'application/json', 'x-hub-signature-256': signature }, text)
    if (status !== 200) throw new Error(`the webhook was refused: ${status}`)
  }

  /** Renews the tokens of a user. */
  async refresh(user: string): Promise<void> {
    const { refresh } = await this.#token(user)
    await this.#exchange('POST', '/api/v1/auth/refresh', { 'content-type': 'application/json' }, JSON.stringify({ refresh_token: refresh }))
  }

  /** The own token for a recorded one: `access-4-of-8ab03443`. Others are sent as they are. */
  async #authorization(header: string): Promise<string> {
    const user = /access-\d+-of-([\da-f]{8})/.exec(header)?.[1]
    return user === undefined ? header : `Bearer ${(await this.#token(user)).access}`
  }

  async #tokensIn(text: string): Promise<string> {
    const user = /refresh-\d+-of-([\da-f]{8})/.exec(text)?.[1]
    return user === undefined ? text : text.replace(/refresh-\d+-of-[\da-f]{8}/, (await this.#token(user)).refresh)
  }

  /** Gives a user fresh tokens. */
  async signIn(user: string): Promise<void> {
    this.#tokens.delete(user)
    await this.#token(user)
  }

  async #token(user: string): Promise<{ readonly access: string; readonly refresh: string }> {
    const known = this.#tokens.get(user)
    if (known !== undefined && (this.keepsOldToken || this.fake.clock.now() - known.at < TOKEN_MS)) return known
    const email = this.world.users.get(this.ids.of(user))?.email
    this.fake.clock.advance(MINUTE_MS)
    const { body } = await this.#exchange('POST', '/api/v1/auth/login', { 'content-type': 'application/json' }, JSON.stringify({ email, password: PASSWORD }))
    const { token } = body as { readonly token: { readonly access_token: string; readonly refresh_token: string } }
    const fresh = { access: token.access_token, refresh: token.refresh_token, at: this.fake.clock.now() }
    this.#tokens.set(user, fresh)
    return fresh
  }

  async #exchange(method: string, path: string, headers: Readonly<Record<string, string>>, text: string | undefined): Promise<Answer> {
    const request = { method, origin: 'http://localhost:8000', path, headers, ...(text !== undefined && { body: text }), stream: false, maxBytes: 2 ** 25 }
    const answer = await this.fake.transport(request, testContext())
    const own = Buffer.from(answer.body as Uint8Array).toString()
    const isJson = answer.headers['content-type']?.includes('json') === true || own.startsWith('{')
    return { status: answer.status, headers: answer.headers, body: own === '' ? null : isJson ? (JSON.parse(own) as unknown) : own }
  }
}
