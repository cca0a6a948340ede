import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { process as processItems } from '../src/datapools/index.ts'
import { AbortError, MaestroClient, RequestValidationError, ServerError, TimeoutError } from '../src/index.ts'
import { createFakeMaestro } from '../src/testing/index.ts'
import { within } from '../src/within.ts'
import { company, connect, paths } from './support/company.ts'
import { failure } from './support/failure.ts'

const pool = (count: number): object => ({ datapools: [{ label: 'queue', items: Array.from({ length: count }, (_, index) => ({ values: { n: index + 1 } })) }] })
const isPull = ({ path }: { readonly path: string }): boolean => path.endsWith('/pull')

type Connection = Awaited<ReturnType<typeof connect>>
const stateOf = async ({ client }: Connection, id = 'entry-0001'): Promise<string> => (await client.datapools.getItem({ label: 'queue', id })).state

describe('the end of process', () => {
  test('takes no item while its request waits to be repeated', async () => {
    const connection = await connect(pool(1))
    const { client, fake } = connection
    await client.authenticate()
    fake.inject({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '60' } }, match: isPull })
    const controller = new AbortController()
    const work = failure(client.datapools.process('queue', () => undefined, { signal: controller.signal }), AbortError)
    await expect.poll(() => fake.calls.filter(isPull).length).toBe(1)
    controller.abort(new Error('enough'))
    expect(await work).toMatchObject({ operation: 'datapools.process', code: 'ABORTED', cause: new Error('enough') })
    expect([paths(fake), await stateOf(connection)]).toEqual([['GET /datapool/queue/pull'], 'PENDING'])
  })

  test('does not wait for a login', async () => {
    const { client, fake } = await connect(pool(1))
    fake.inject({ fault: { kind: 'delay', ms: 20_000 } })
    expect(await failure(client.datapools.process('queue', () => undefined, { deadlineMs: 50 }), TimeoutError)).toMatchObject({ which: 'deadline', operation: 'datapools.process' })
    expect(paths(fake)).toEqual([])
  })

  test('reports the item that was on its way', async () => {
    const controller = new AbortController()
    const fake = createFakeMaestro({ ...company, ...pool(2) })
    const client = new MaestroClient({
      login: company.login, key: company.key, logger: null, async transport(request, context) {
        const answer = await fake.transport(request, context)
        if (isPull(request)) controller.abort()
        return answer
      },
    })
    await failure(client.datapools.process('queue', () => undefined, { signal: controller.signal }), AbortError)
    const { items } = await client.datapools.view({ label: 'queue' })
    expect(items.map(({ state }) => state)).toEqual(['ERROR', 'PENDING'])
    await client.close()
  })

  test('by a failure takes no further item either', async () => {
    const connection = await connect(pool(2))
    const { client, fake } = connection
    await client.authenticate()
    fake.inject({ fault: { kind: 'status', status: 500 }, match: ({ path }) => path.includes('/entry/') })
    let pulls = 0
    fake.inject({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '60' } }, match: (request) => isPull(request) && ++pulls === 2 })
    await failure(client.datapools.process('queue', async () => {
      await expect.poll(() => pulls).toBe(2)
    }, { concurrency: 2 }), ServerError)
    expect(await stateOf(connection, 'entry-0002')).toBe('PENDING')
  })

  test('is what came first: an abort stays one when the deadline is over later', async () => {
    const work = within('datapools.process', { signal: AbortSignal.abort(), deadlineMs: 1 }, async ({ check }) => {
      await sleep(30)
      check()
    })
    expect(await failure(work, AbortError)).toMatchObject({ code: 'ABORTED' })
  })
})

describe('a handler of process', () => {
  test('may report without waiting for it: the item is reported once', async () => {
    const connection = await connect(pool(2))
    const { client, fake } = connection
    const summary = await client.datapools.process('queue', (item) => {
      void (item.id === 'entry-0001' ? item.fail({ message: 'by hand' }) : item.done())
    })
    expect([summary, fake.calls.filter(({ method, path }) => method === 'POST' && path.includes('/entry/')).length]).toEqual([{ done: 2, failed: 0 }, 2])
    expect([await stateOf(connection), await stateOf(connection, 'entry-0002')]).toEqual(['ERROR', 'DONE'])
  })

  test('may fail to report: process does it', async () => {
    const connection = await connect(pool(1))
    const { client, fake } = connection
    fake.inject({ fault: { kind: 'status', status: 500 }, match: ({ path }) => path.includes('/entry/') })
    await client.datapools.process('queue', (item) => {
      item.done().catch(() => {})
    })
    expect(await stateOf(connection)).toBe('DONE')
  })

  test.each([
    ['an error whose message is no text', Object.assign(new Error('x'), { message: { reason: 'down' } }), '{"reason":"down"}'],
    ['an object without prototype', Object.assign(Object.create(null) as object, { reason: 'down' }), '{"reason":"down"}'],
    ['nothing', undefined, 'undefined'],
  ])('may throw %s', async (_what, thrown, message) => {
    const { client } = await connect(pool(1))
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- anything can be thrown
    const summary = await client.datapools.process('queue', () => Promise.reject(thrown))
    expect(summary).toEqual({ done: 0, failed: 1 })
    expect(await client.datapools.getItem({ label: 'queue', id: 'entry-0001' })).toMatchObject({ state: 'ERROR', errorType: 'SYSTEM', message })
  })

  test('is given nothing without a session', async () => {
    for (const session of [undefined, {}]) await expect(processItems(session as never, 'queue', () => undefined)).rejects.toMatchObject({ name: 'ConfigurationError', code: 'NO_SESSION' })
  })

  test('has an onError that can be called', async () => {
    const { client, fake } = await connect(pool(1))
    expect(await failure(client.datapools.process('queue', () => undefined, { onError: 'log' as never }), RequestValidationError)).toMatchObject({ issues: [{ path: 'onError' }] })
    expect(fake.calls).toEqual([])
  })
})

describe('addItems', () => {
  test('tells that an item may have been added when the deadline was over', async () => {
    const { client, fake } = await connect(pool(0))
    await client.authenticate()
    fake.inject({ fault: { kind: 'delay', ms: 20_000 }, after: true, match: ({ path }) => path.endsWith('/push') })
    const results = await client.datapools.addItems({ label: 'queue', items: [{ values: { n: 1 } }, { values: { n: 2 } }], concurrency: 1 }, { deadlineMs: 1_500 })
    expect(results).toMatchObject([{ ok: false, error: { which: 'deadline', sent: 'maybe', attempts: 1, operation: 'datapools.addItems' } }, { ok: false, error: { which: 'deadline', sent: 'no' } }])
    expect((await client.datapools.view({ label: 'queue' })).total).toBe(1)
  })

  test('does not wait for a source that gives nothing', async () => {
    const { client } = await connect(pool(0))
    const controller = new AbortController()
    async function* stuck(): AsyncGenerator<{ values: { n: number } }, undefined> {
      yield { values: { n: 1 } }
      controller.abort()
      await new Promise(() => {})
    }
    const results = await client.datapools.addItems({ label: 'queue', items: stuck(), concurrency: 1 }, { signal: controller.signal })
    expect(results).toMatchObject([{ index: 0, ok: true }, { index: 1, ok: false, error: { code: 'ABORTED', sent: 'no' } }])
  })

  test.each([undefined, null, 'items', 7, {}])('refuses %j for a source', async (items) => {
    const { client, fake } = await connect(pool(0))
    expect(await failure(client.datapools.addItems({ label: 'queue', items } as never), RequestValidationError)).toMatchObject({ operation: 'datapools.addItems', issues: [{ path: 'items' }] })
    expect(fake.calls).toEqual([])
  })
})
