import { testContext } from '@sdk/core/testing'
import { ValentinaClient } from '../../src/index.ts'
import { createFakeValentina, type FakeValentina, type FakeValentinaOptions } from '../../src/testing/index.ts'
import { bodyBytes } from './recordings.ts'

/** A fake with a client of its first developer, and users of every role. */
export interface Cast {
  readonly fake: FakeValentina
  readonly client: ValentinaClient
  readonly company_id: string
  readonly admin: string
  readonly storyteller: string
  readonly player: string
  readonly other: string
}

/** A client of a fake whose answers are checked. */
export const clientOf = (fake: FakeValentina, apiKey = fake.apiKey): ValentinaClient =>
  new ValentinaClient({ baseUrl: fake.baseUrl(), apiKey, transport: fake.transport, validate: 'strict', maxRetries: 0, setAsDefault: false })

/** A request as no client sends it. */
export interface RawRequest {
  readonly method: string
  /** Below `/api/v1`; `{C}` stands for the company. */
  readonly path: string
  readonly as?: string
  readonly body?: unknown
}

/** The status and body of the answer to a request that no client sends. */
export async function raw({ fake, company_id }: Cast, { method, path, as, body }: RawRequest): Promise<{ readonly status: number; readonly body: unknown }> {
  const { bytes, type = 'application/json' } = bodyBytes(body, 'raw')
  const headers = { 'x-api-key': fake.apiKey, 'content-type': type, ...(as !== undefined && { 'on-behalf-of': as }) }
  const request = { method, origin: fake.baseUrl(), path: `/api/v1${path.replace('{C}', `/companies/${company_id}`)}`, headers, ...(bytes !== undefined && { body: bytes }), stream: false, maxBytes: 2 ** 25 }
  const answer = await fake.transport(request, testContext())
  if (!(answer.body instanceof Uint8Array)) throw new TypeError('the body is a stream')
  return { status: answer.status, body: JSON.parse(Buffer.from(answer.body).toString()) as unknown }
}

/** Sets a fake up. */
export async function cast(options: FakeValentinaOptions = {}): Promise<Cast> {
  const fake = createFakeValentina(options)
  const client = clientOf(fake)
  const { companyId: company_id, userId: admin } = fake
  const users = client.users({ company_id, on_behalf_of: admin })
  const made = async (username: string, role: 'STORYTELLER' | 'PLAYER'): Promise<string> => (await users.create({ username, email: `${username}@example.com`, role })).id
  return { fake, client, company_id, admin, storyteller: await made('storyteller', 'STORYTELLER'), player: await made('player', 'PLAYER'), other: await made('other', 'PLAYER') }
}
