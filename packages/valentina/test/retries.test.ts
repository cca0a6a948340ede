import { describe, expect, it } from 'vitest'
import { ConflictError, NotFoundError, RateLimitError, ServerError, type ValentinaClient } from '../src/index.ts'
import { campaign, problem } from './support/bodies.ts'
import { failure, Wire, type Answer } from './support/wire.ts'

const failed: Answer = { status: 500, body: { status_code: 500, detail: 'Internal Server Error' } }
const unavailable: Answer = { status: 503, body: problem(503) }
const missing: Answer = { status: 404, body: problem(404) }
const made: Answer = { status: 201, body: campaign() }
const defaults = { defaultCompanyId: 'c', onBehalfOf: 'u' }

const create = (client: ValentinaClient, options = {}) => client.campaigns().create({ name: 'Long Night' }, options)
const rename = (client: ValentinaClient) => client.campaigns().update({ campaign_id: 'a', name: 'Long Night' })
const remove = (client: ValentinaClient) => client.campaigns().delete({ campaign_id: 'a' })
const renumber = (client: ValentinaClient) => client.books({ campaign_id: 'a' }).renumber({ book_id: 'b', number: 1 })

describe('a call that failed', () => {
  it.each<[what: string, answer: Answer, requests: number, call: (client: ValentinaClient) => unknown]>([
    ['GET after 500', failed, 4, (client) => client.campaigns().get({ campaign_id: 'a' })],
    ['PUT after 500', failed, 4, renumber], ['DELETE after 500', failed, 4, remove], ['POST after 500', failed, 1, create], ['PATCH after 500', failed, 1, rename],
    ['POST after 503', unavailable, 1, create], ['PATCH after 503', unavailable, 1, rename], ['POST after a lost answer', 'lost', 1, create],
    ['POST with a key after 503', unavailable, 4, (client) => create(client, { idempotencyKey: 'k' })],
    ['POST with a key after a lost answer', 'lost', 4, (client) => create(client, { idempotencyKey: 'k' })],
    ['POST with a key after 500', failed, 1, (client) => create(client, { idempotencyKey: 'k' })],
    ['DELETE after 404', missing, 1, remove],
  ])('%s is tried as often as it is safe', async (_what, answer, requests, call) => {
    const wire = new Wire(answer)
    expect(await failure(() => call(wire.client(defaults)))).toBeInstanceOf(Error)
    expect(wire.sent).toHaveLength(requests)
  })

  it('a DELETE that finds nothing any more after a lost answer has been done', async () => {
    const wire = new Wire('lost', missing)
    expect(await remove(wire.client(defaults))).toBeUndefined()
    expect(wire.sent).toHaveLength(2)
  })

  it('a DELETE that finds nothing after an answer that was no success has not been done', async () => {
    const limited: Answer = { status: 429, body: problem(429, { retry_after: 0 }) }
    for (const first of [limited, unavailable]) {
      const wire = new Wire(first, missing)
      expect(await failure(() => remove(wire.client(defaults)))).toBeInstanceOf(NotFoundError)
      expect(wire.sent).toHaveLength(2)
    }
  })
})

describe('idempotency keys', () => {
  it('are sent only when asked for', async () => {
    const wire = new Wire(made)
    await create(wire.client(defaults))
    await create(wire.client(defaults), { idempotencyKey: 'mine' })
    expect(wire.sent.map(({ headers }) => headers['idempotency-key'])).toEqual([undefined, 'mine'])
  })

  it('are made for each POST, PUT and PATCH, and stay the same for all tries of one', async () => {
    const wire = new Wire(unavailable, made, made)
    const client = wire.client({ ...defaults, autoIdempotencyKeys: true })
    await create(client)
    await rename(client)
    const keys = wire.sent.map(({ headers }) => headers['idempotency-key'])
    expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/), keys[0], expect.any(String)])
    expect(keys[2]).not.toBe(keys[0])
    expect(wire.sent[1]?.body).toBe(wire.sent[0]?.body)
    await create(client, { idempotencyKey: 'mine' })
    await failure(() => renumber(client))
    await client.campaigns().get({ campaign_id: 'a' })
    await remove(client)
    expect(wire.sent.slice(3).map(({ method, headers }) => [method, headers['idempotency-key']?.length])).toEqual([['POST', 4], ['PUT', 36], ['GET', undefined], ['DELETE', undefined]])
  })

  it('hold for uploads as well, whose bytes stay the same', async () => {
    const wire = new Wire(unavailable, 'lost', { status: 400, body: problem(400) })
    const client = wire.client({ ...defaults, autoIdempotencyKeys: true })
    await failure(() => client.campaigns().uploadAsset({ campaign_id: 'a', file: new Uint8Array([1, 2, 3]) }))
    expect(wire.sent).toHaveLength(3)
    expect(new Set(wire.sent.map(({ body }) => body)).size).toBe(1)
    expect(new Set(wire.sent.map(({ headers }) => `${headers['idempotency-key']} ${headers['content-type']}`)).size).toBe(1)
    expect(wire.sent[0]?.body).toContain('name="data"; filename="upload"')
  })

  it('of a caller cover one upload: the next one has other bytes', async () => {
    const wire = new Wire({ status: 400, body: problem(400) })
    for (let call = 0; call < 2; call++) await failure(() => wire.client(defaults).campaigns().uploadAsset({ campaign_id: 'a', file: new Uint8Array([1]) }, { idempotencyKey: 'k' }))
    expect(wire.sent.map(({ headers }) => headers['idempotency-key'])).toEqual(['k', 'k'])
    expect(wire.sent[1]?.body).not.toBe(wire.sent[0]?.body)
  })

  it('that were used for another body are a conflict', async () => {
    const wire = new Wire({ status: 409, body: problem(409, { detail: "Idempotency key 'k' was previously used with a different request body." }) })
    const error = await failure(() => create(wire.client(defaults), { idempotencyKey: 'k' }))
    expect(error).toBeInstanceOf(ConflictError)
    expect(error).toMatchObject({ requestId: 'req_body' })
  })
})

describe('uploads', () => {
  it.each<[what: string, file: Parameters<ReturnType<ValentinaClient['users']>['uploadAvatar']>[0]['file'], name: string]>([
    ['bytes', new Uint8Array(1), 'upload'], ['a Blob', new Blob(['x']), 'upload'], ['a File', new File(['x'], 'cat.png'), 'cat.png'],
    ['bytes with a name', { data: new Uint8Array(1), fileName: 'owl.png' }, 'owl.png'], ['a File with another name', { data: new File(['x'], 'cat.png'), fileName: 'owl.png' }, 'owl.png'],
    ['a stream', { data: new Blob(['x']).stream() }, 'upload'], ['a path', { path: import.meta.filename }, 'retries.test.ts'],
  ])('send %s under a name', async (_what, file, name) => {
    const wire = new Wire({ status: 400, body: problem(400) })
    await failure(() => wire.client(defaults).users().uploadAvatar({ user_id: 'w', file }))
    expect(wire.sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['PUT /api/v1/companies/c/users/w/avatar'])
    expect(wire.sent[0]?.body).toContain(`filename="${name}"`)
  })

  it('tell their progress', async () => {
    const wire = new Wire({ status: 400, body: problem(400) })
    const seen: number[] = []
    await failure(() => wire.client(defaults).users().uploadAsset({ user_id: 'w', file: new Uint8Array(500) }, { onUploadProgress: ({ loadedBytes }) => seen.push(loadedBytes) }))
    expect(seen.at(-1)).toBeGreaterThan(500)
  })
})

describe('rate limits', () => {
  const headers = { 'ratelimit-policy': '"burst";q=30;w=60', ratelimit: '"burst";r=0;t=2' }
  const limited = (further: object = {}): Answer => ({ status: 429, headers, body: problem(429, { retry_after: 0.01, ...further }) })

  it('are waited for, whatever the method, as long as the body says', async () => {
    const wire = new Wire(limited(), made)
    await create(wire.client(defaults))
    expect(wire.sent).toHaveLength(2)
  })

  it('throw at once when waiting is switched off, or would take too long', async () => {
    for (const options of [{ autoRetryRateLimit: false }, { maxRetryWaitMs: 5 }]) {
      const wire = new Wire(limited({ retry_after: 1.21 }))
      const error = await failure(() => create(wire.client({ ...defaults, ...options })))
      expect(error).toBeInstanceOf(RateLimitError)
      expect(error).toMatchObject({ retryAfterMs: 1210, policy: 'burst', remaining: 0, requestId: 'req_body', sent: 'yes' })
      expect(wire.sent).toHaveLength(1)
    }
  })

  it('hold no later call back when waiting is switched off', async () => {
    const wire = new Wire(limited({ retry_after: 50 }))
    const client = wire.client({ ...defaults, autoRetryRateLimit: false, deadlineMs: 30_000 })
    for (const sent of [1, 2]) {
      expect(await failure(() => create(client))).toBeInstanceOf(RateLimitError)
      expect(wire.sent).toHaveLength(sent)
    }
  })

  it('switched off waiting leaves other retries on', async () => {
    const wire = new Wire(failed, { body: campaign() })
    await wire.client({ ...defaults, autoRetryRateLimit: false }).campaigns().get({ campaign_id: 'a' })
    expect(wire.sent).toHaveLength(2)
  })

  it('are told with every answer, policy by policy', async () => {
    const wire = new Wire({
      body: campaign(), headers: {
        'ratelimit-policy': '"hourly";q=1000;w=3704, "burst";q=30;w=60, "asset_upload";q=50;w=600', ratelimit: '"hourly";r=999;t=0, "burst";r=29;t=1, "asset_upload";r=49;t=0',
        'x-request-id': 'req_header',
      },
    })
    const { response } = await wire.client(defaults).campaigns().get({ campaign_id: 'a' }).withResponse()
    expect(response.requestId).toBe('req_header')
    expect(response.rateLimit?.policies).toEqual([
      { name: 'hourly', limit: 1000, remaining: 999, resetMs: 0 }, { name: 'burst', limit: 30, remaining: 29, resetMs: 1000 }, { name: 'asset_upload', limit: 50, remaining: 49, resetMs: 0 },
    ])
  })

  it('of uploads hold uploads back and nothing else', async () => {
    const policy = { 'ratelimit-policy': '"asset_upload";q=50;w=600', ratelimit: '"asset_upload";r=0;t=60' }
    const wire = new Wire({ status: 429, headers: policy, body: problem(429, { retry_after: 60 }) }, { body: campaign() })
    const client = wire.client({ ...defaults, deadlineMs: 30_000 })
    expect(await failure(() => client.campaigns().uploadAsset({ campaign_id: 'a', file: new Uint8Array(1) }))).toMatchObject({ policy: 'asset_upload' })
    await client.campaigns().get({ campaign_id: 'a' })
    expect(wire.sent).toHaveLength(2)
    expect(await failure(() => client.users().uploadAvatar({ user_id: 'u', file: new Uint8Array(1) }))).toMatchObject({ name: 'TimeoutError', which: 'deadline' })
    expect(wire.sent).toHaveLength(2)
  })
})

it('a server error keeps its class after all tries', async () => {
  expect(await failure(() => new Wire(failed).client({ ...defaults, maxRetries: 1 }).campaigns().get({ campaign_id: 'a' }))).toBeInstanceOf(ServerError)
})
