import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { AbortError, BusinessError, MaestroClient, NotFoundError, RequestValidationError, ServerError, TimeoutError, type WorkItem } from '../src/index.ts'
import { createFakeMaestro } from '../src/testing/index.ts'
import { company, connect, paths } from './support/company.ts'
import { failure } from './support/failure.ts'

const pool = (count: number, rest: object = {}): object => ({ datapools: [{ label: 'queue', ...rest, items: Array.from({ length: count }, (_, index) => ({ values: { n: index + 1 } })) }] })
const numberOf = (item: WorkItem): number => Number(item.values?.['n'])

describe('process', () => {
  test('works a pool off and reports each item: done, BUSINESS, SYSTEM', async () => {
    const { client } = await connect(pool(4))
    const errors: unknown[] = []
    const summary = await client.datapools.process('queue', async (item) => {
      if (numberOf(item) === 2) throw new BusinessError('the invoice is void')
      if (numberOf(item) === 3) throw new Error('the portal is down')
    }, { taskId: 2, onError: (error, item) => errors.push([(error as Error).name, item.id]) })
    expect([summary, errors]).toEqual([{ done: 2, failed: 2 }, [['BusinessError', 'entry-0002'], ['Error', 'entry-0003']]])
    const { items } = await client.datapools.view({ label: 'queue' })
    expect(items.map(({ state, errorType, message, taskId }) => [state, errorType, message, taskId])).toEqual([
      ['DONE', null, '', 2], ['ERROR', 'BUSINESS', 'the invoice is void', 2], ['ERROR', 'SYSTEM', 'the portal is down', 2], ['DONE', null, '', 2],
    ])
  })

  test('works on as many items at a time as told', async () => {
    const { client } = await connect(pool(9))
    let now = 0
    let most = 0
    const open = Promise.withResolvers<undefined>()
    const summary = await client.datapools.process('queue', async () => {
      most = Math.max(most, ++now)
      // The first wait for the others, however long their items take to come.
      if (most === 3) open.resolve(undefined)
      await open.promise
      await sleep(5)
      now--
    }, { concurrency: 3 })
    expect([summary.done, most]).toEqual([9, 3])
  })

  test('also works on what fails last and is handed out once more', async () => {
    const { client } = await connect(pool(2, { autoRetry: true, maxAutoRetry: 1 }))
    const summary = await client.datapools.process('queue', async (item) => {
      if (numberOf(item) === 1) return
      await sleep(30)
      throw new Error('down')
    }, { concurrency: 2 })
    expect(summary).toEqual({ done: 1, failed: 2 })
    expect(await client.datapools.hasNext({ label: 'queue' })).toBe(false)
  })

  test('leaves alone what the handler reported itself', async () => {
    const { client, fake } = await connect(pool(2))
    await client.datapools.process('queue', async (item) => {
      if (numberOf(item) === 1) await item.done('by hand')
      else await item.fail({ errorType: 'BUSINESS' })
    })
    expect(paths(fake).filter((path) => path.startsWith('POST'))).toEqual(['POST /datapool/queue/entry/entry-0001', 'POST /datapool/queue/entry/entry-0002'])
  })

  test('sends what a handler changed in the item', async () => {
    const { client } = await connect(pool(1))
    await client.datapools.process('queue', (item) => {
      item.values = { ...item.values, total: 7 }
    })
    expect((await client.datapools.getItem({ label: 'queue', id: 'entry-0001' })).values).toEqual({ n: 1, total: 7 })
  })

  test('never reports DONE after an abort', async () => {
    const { client } = await connect(pool(3))
    const controller = new AbortController()
    const work = client.datapools.process('queue', async (item, { signal }) => {
      controller.abort()
      expect(signal.aborted).toBe(true)
      if (numberOf(item) === 2) throw new Error('stopped')
    }, { signal: controller.signal, concurrency: 2 })
    expect(await failure(work, AbortError)).toMatchObject({ vendor: 'botcity' })
    const { items } = await client.datapools.view({ label: 'queue' })
    expect(items.map(({ state }) => state).filter((state) => state === 'DONE' || state === 'PROCESSING')).toEqual([])
    expect(items.at(-1)?.state).toBe('PENDING')
  })

  test('ends at its deadline, and stops when the server fails', async () => {
    const { client, fake } = await connect(pool(2))
    const late = client.datapools.process('queue', () => sleep(60), { deadlineMs: 30 })
    expect(await failure(late, TimeoutError)).toMatchObject({ which: 'deadline', operation: 'datapools.process' })
    fake.inject({ fault: { kind: 'status', status: 500 }, match: ({ method }) => method === 'POST' })
    await failure(client.datapools.process('queue', () => undefined), ServerError)
    await failure(client.datapools.process('nowhere', () => undefined), NotFoundError)
    await failure(client.datapools.process('queue', () => undefined, { concurrency: 0 }), RequestValidationError)
    await failure(client.datapools.process('queue', undefined as never), RequestValidationError)
  })

  test('tells of what a handler threw, also when that cannot be reported', async () => {
    const { client, fake } = await connect(pool(1))
    fake.inject({ fault: { kind: 'status', status: 500 }, match: ({ method, path }) => method === 'POST' && path.includes('/entry/') })
    const told: unknown[] = []
    const work = client.datapools.process('queue', () => Promise.reject(new Error('portal is down')), { onError: (error) => told.push((error as Error).message) })
    await failure(work, ServerError)
    expect(told).toEqual(['portal is down'])
  })

  test('takes each item once: a lost answer of pull is not asked for again', async () => {
    const { client, fake } = await connect(pool(2))
    await client.authenticate()
    fake.inject({ fault: { kind: 'reset' }, after: true, match: ({ path }) => path.endsWith('/pull') })
    await client.datapools.process('queue', () => undefined).catch(() => {})
    expect(paths(fake)).toEqual(['GET /datapool/queue/pull'])
  })
})

describe('items', () => {
  test('hands out items that can be reported', async () => {
    const { client } = await connect(pool(3, { autoRetry: false }))
    const seen: unknown[] = []
    for await (const item of client.datapools.items('queue', { taskId: 2 })) {
      expect(item.isReported).toBe(false)
      const answer = numberOf(item) === 2 ? await item.fail({ errorType: 'BUSINESS', message: 'void' }) : await item.done('ok')
      seen.push([item.isReported, answer.state, answer.taskId])
      expect(JSON.parse(JSON.stringify(item))).toMatchObject({ id: item.id, dataPoolLabel: 'queue' })
    }
    expect(seen).toEqual([[true, 'DONE', 2], [true, 'ERROR', 2], [true, 'DONE', 2]])
  })

  test('that fail are repeated, end in TIMEOUT, and stop their pool, as the pool says', async () => {
    const { client, fake } = await connect(pool(1, { autoRetry: true, maxAutoRetry: 1, itemMaxProcessingTime: 10, maxErrorsBeforeInactive: 2 }))
    const tried: (string | null)[] = []
    for await (const item of client.datapools.items('queue')) {
      tried.push(item.parent)
      await item.fail()
    }
    expect([tried, await client.datapools.isActive({ label: 'queue' })]).toEqual([[null, 'entry-0001'], false])
    await client.datapools.activate({ label: 'queue' })
    await client.datapools.addItem({ label: 'queue', values: { n: 9 } })
    const item = await client.datapools.next({ label: 'queue' })
    fake.clock.advance(600_000)
    expect((await client.datapools.getItem({ label: 'queue', id: item?.id ?? '' })).state).toBe('TIMEOUT')
  })

  test('follow priority and policy', async () => {
    const { client } = await connect(pool(2, { consumptionPolicy: 'LIFO' }))
    await client.datapools.addItem({ label: 'queue', values: { n: 'urgent' }, priority: 9 })
    await client.datapools.addItem({ label: 'queue', values: { n: 3 } })
    const order: unknown[] = []
    for await (const item of client.datapools.items('queue')) order.push(item.values?.['n'])
    expect(order).toEqual(['urgent', 3, 2, 1])
  })

  test('get only states that they can have', async () => {
    const { client, fake } = await connect()
    const item = await client.datapools.getItem({ label: 'queue', id: 'entry-0001' })
    fake.clearCalls()
    for (const call of [client.datapools.reportDone({ item }), client.datapools.reportError({ item }), client.datapools.saveItem({ item, state: 'DONE' })]) {
      expect(await failure(call, RequestValidationError)).toMatchObject({ issues: [{ path: 'state' }] })
    }
    await failure(client.datapools.saveItem({ item: { ...item, id: 7 } as never }), RequestValidationError)
    expect(fake.calls).toEqual([])
    expect((await client.datapools.saveItem({ item, state: 'PROCESSING', priority: 3 })).state).toBe('PROCESSING')
    await failure(client.datapools.cancelItem({ label: 'queue', id: 'entry-0001' }), RequestValidationError)
    await failure(client.datapools.deleteItem({ label: 'queue', id: 'entry-0001' }), RequestValidationError)
    expect(fake.calls.filter(({ method }) => method === 'PUT' || method === 'DELETE')).toEqual([])
  })
})

function* broken(): Generator<{ values: { n: number } }, undefined> {
  yield { values: { n: 7 } }
  throw new Error('the list is broken')
}

describe('addItems', () => {
  test('adds many, a few at a time, and tells what became of each', async () => {
    const { client, fake } = await connect(pool(0, { schema: [{ label: 'n', type: 'INTEGER' }] }))
    const values = [1, 2, 'three', 4]
    async function* source(): AsyncGenerator<{ values: { n: unknown } }, undefined> {
      for (const n of values) yield { values: { n } }
    }
    const results = await client.datapools.addItems({ label: 'queue', items: source(), concurrency: 2 })
    expect(results.map(({ index, ok }) => [index, ok])).toEqual([[0, true], [1, true], [2, false], [3, true]])
    expect(results[2]).toMatchObject({ error: { status: 400 } })
    expect((await client.datapools.view({ label: 'queue' })).total).toBe(3)
    expect(fake.calls.filter(({ path }) => path.endsWith('/push')).length).toBe(4)
    await failure(client.datapools.addItems({ label: 'queue', items: [], concurrency: 1.5 }), RequestValidationError)
  })

  test('keeps its bound, and never sends an item twice', async () => {
    let now = 0
    let most = 0
    const fake = createFakeMaestro({ ...company, ...pool(0) })
    const client = new MaestroClient({
      login: company.login, key: company.key, logger: null, retryDelayMs: 1, transport: async (request, context) => {
        most = Math.max(most, ++now)
        await sleep(1)
        return fake.transport(request, context).finally(() => now--)
      },
    })
    await client.authenticate()
    fake.inject({ fault: { kind: 'reset' }, after: true, match: ({ path }) => path.endsWith('/push') })
    const results = await client.datapools.addItems({ label: 'queue', items: Array.from({ length: 20 }, (_, n) => ({ values: { n } })), concurrency: 4 })
    expect([results.filter(({ ok }) => ok).length, most]).toEqual([19, 4])
    expect((await client.datapools.view({ label: 'queue' })).total).toBe(20)
    await client.close()
  })

  test('sends nothing more after an abort', async () => {
    const { client, fake } = await connect(pool(0))
    const results = await client.datapools.addItems({ label: 'queue', items: [{ values: {} }, { values: {} }] }, { signal: AbortSignal.abort() })
    expect(results.map((result) => !result.ok && result.error instanceof AbortError)).toEqual([true, true])
    expect(paths(fake)).toEqual([])
  })

  test('has one deadline for the whole', async () => {
    const { client, fake } = await connect(pool(0))
    await client.authenticate()
    fake.inject({ fault: { kind: 'delay', ms: 60_000 }, match: ({ path }) => path.endsWith('/push') })
    const results = await client.datapools.addItems({ label: 'queue', items: [{ values: {} }, { values: {} }], concurrency: 1 }, { deadlineMs: 50 })
    expect(results.map((result) => !result.ok && result.error)).toEqual([expect.any(TimeoutError), expect.any(TimeoutError)])
    expect(fake.calls.filter(({ path }) => path.endsWith('/push')).length).toBeLessThan(2)
  })

  test('does not read a source on after an abort, and waits for what is under way when the source fails', async () => {
    const { client } = await connect(pool(0))
    const controller = new AbortController()
    let isClosed = false
    async function* endless(): AsyncGenerator<{ values: { n: number } }, undefined> {
      try {
        for (let n = 0; ; n++) {
          if (n === 3) controller.abort()
          yield { values: { n } }
        }
      } finally {
        isClosed = true
      }
    }
    const results = await client.datapools.addItems({ label: 'queue', items: endless(), concurrency: 1 }, { signal: controller.signal })
    expect([results.map(({ ok }) => ok), isClosed]).toEqual([[true, true, true, false], true])

    await expect(client.datapools.addItems({ label: 'queue', items: broken() })).rejects.toThrow('the list is broken')
    expect((await client.datapools.view({ label: 'queue' })).total).toBe(4)
    await failure(client.datapools.addItems({ label: 'queue', items: [], concurency: 2 } as never), RequestValidationError)
  })
})
