import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  AbortError, AuthorizationError, bind, composed, ConfigurationError, NotFoundError, offsetPaging, operation, pagedOperation, RequestValidationError, ResponseParseError, ServerError, TimeoutError, type CallOptions, type OffsetPage, type SdkError,
} from '../src/index.ts'
import { failure } from './support/failure.ts'
import { expectSoon, pause, serve } from './support/server.ts'
import { open } from './support/session.ts'

interface Thing { id: number }
const ThingSchema = v.object({ id: v.number() })
const get = operation<{ id: number }, Thing>({ id: 'things.get', method: 'GET', path: '/things/{id}', params: { path: { id: v.number() } }, result: ThingSchema })
const save = operation<{ id: number; name: string }, Thing>({ id: 'things.save', method: 'PUT', path: '/things/{id}', params: { path: { id: v.number() }, body: { name: v.string() } }, result: ThingSchema })

interface RenameInput { id: number; name: string; times?: number | undefined }

const rename = composed<RenameInput, string>({
  id: 'things.rename', uses: ['things.get', 'things.save'], input: { id: v.number(), name: v.string(), times: v.optional(v.number(), 1) },
  async run(call, input) {
    const found = await call(get, { id: input.id })
    for (let n = 0; n < (input.times ?? 0); n++) await call(save, { id: found.id, name: input.name })
    return `${found.id}:${input.name}`
  },
})

describe('a composed operation', () => {
  it('sends its steps and gives its result, like any call', async () => {
    const server = await serve(() => ({ json: { id: 7 }, headers: { 'x-request-id': 'r1' } }))
    const session = open(server.url)
    expect(await rename(session, { id: 7, name: 'n' })).toBe('7:n')
    expect(server.requests.map(({ method, target }) => [method, target])).toEqual([['GET', '/things/7'], ['PUT', '/things/7']])
    const { data, response } = await rename(session, { id: 7, name: 'n' }).withResponse()
    expect(data).toBe('7:n')
    expect(response).toMatchObject({ ok: true, status: 200, url: `${server.url}/things/7`, requestId: 'r1', data: '7:n' })
    expect(rename.spec).toMatchObject({ id: 'things.rename', uses: ['things.get', 'things.save'] })
  })

  it('that sends nothing has a response, too', async () => {
    const none = composed<object, number>({ id: 'none', uses: [], run: () => Promise.resolve(5) })
    expect((await none(open('http://127.0.0.1:1')).withResponse()).response).toMatchObject({ status: 0, attempts: 0, data: 5 })
  })

  it('checks its input before anything is sent', async () => {
    const server = await serve()
    const session = open(server.url)
    for (const [input, path] of [[{ id: 'x', name: 'n' }, 'id'], [{ name: 'n' }, 'id'], [{ id: 1, name: 'n', nmae: 1 }, 'nmae']] as const) {
      expect(await failure(rename(session, input as never), RequestValidationError)).toMatchObject({ operation: 'things.rename', vendor: 'sample', issues: [{ path }] })
    }
    expect(await failure(rename(session, { id: 1, name: 'n' }, { timeout: 5 } as CallOptions), ConfigurationError)).toMatchObject({ message: expect.stringContaining('timeoutMs') as string, operation: 'things.rename' })
    expect(server.requests).toHaveLength(0)
  })

  it('takes session defaults and scopes', async () => {
    const server = await serve(() => ({ json: { id: 3 } }))
    const scoped = composed<{ id?: number; name?: string }, string>({
      id: 'scoped', uses: [], input: { id: v.number(), name: v.string() }, defaults: { name: 'defaultName' }, run: (call, input) => call(rename, input as RenameInput),
    })
    const session = open(server.url, {}, { defaults: { defaultName: 'd' } })
    expect(await bind<{ scoped(): Promise<string> }>(session, { scoped }, { id: 3 }).scoped()).toBe('3:d')
    expect(await failure(scoped(open(server.url), { id: 1 }), ConfigurationError)).toMatchObject({ message: expect.stringContaining("'defaultName'") as string })
  })

  it('hands its options to every step', async () => {
    const server = await serve(() => ({ json: { id: 7 } }))
    await rename(open(server.url), { id: 7, name: 'n' }, { headers: { 'x-a': '1' }, extra: { query: { q: 'x' } } })
    expect(server.requests.map(({ headers, target }) => [headers['x-a'], target])).toEqual([['1', '/things/7?q=x'], ['1', '/things/7?q=x']])
  })
})

describe('when a step fails', () => {
  it('the error is that of the step, under the id of the whole, with the results of the steps before it', async () => {
    const server = await serve((_request, _response, count) => (count <= 2 ? { json: { id: 7 } } : { status: 403 }))
    const error = await failure(rename(open(server.url), { id: 7, name: 'n', times: 3 }), AuthorizationError)
    expect(error).toMatchObject({ operation: 'things.rename', vendor: 'sample', status: 403, sent: 'yes', request: { method: 'PUT' } })
    expect(error.completed).toEqual({ 'things.get': { id: 7 }, 'things.save': { id: 7 } })
  })

  it('results of a repeated step are a list in order, lists among them staying lists', async () => {
    const numbers = operation<{ n: number }, number[]>({ id: 'numbers', method: 'GET', path: '/{n}', params: { path: { n: v.number() } }, result: v.array(v.number()) })
    const several = composed<object, number>({
      id: 'several', uses: ['numbers'],
      async run(call) {
        for (let n = 1; n < 5; n++) await call(numbers, { n })
        return 1
      },
    })
    const server = await serve((_request, _response, count) => (count <= 3 ? { json: [count, count] } : { status: 500 }))
    expect((await failure<SdkError>(several(open(server.url)))).completed).toEqual({ numbers: [[1, 1], [2, 2], [3, 3]] })
    const once = await serve((_request, _response, count) => (count <= 1 ? { json: [1, 1] } : { status: 500 }))
    expect((await failure<SdkError>(several(open(once.url)))).completed).toEqual({ numbers: [1, 1] })
  })

  it('a failure of the first step completes nothing', async () => {
    const server = await serve(() => ({ status: 404 }))
    const error = await failure(rename(open(server.url), { id: 7, name: 'n' }), NotFoundError)
    expect(error.completed).toEqual({})
  })

  it('wrong input of a step is told as such', async () => {
    const wrong = composed<object, unknown>({ id: 'wrong', uses: ['things.get'], run: (call) => call(get, { id: 'x' } as never) })
    expect(await failure(wrong(open('http://127.0.0.1:1')), RequestValidationError)).toMatchObject({ operation: 'wrong', issues: [{ path: 'id' }], completed: {} })
  })

  it('an error of the operation\'s own code stays what it is', async () => {
    const own = composed<object, unknown>({ id: 'own', uses: [], run: () => Promise.reject(new RangeError('mine')) })
    expect(await failure(own(open('http://127.0.0.1:1')))).toBeInstanceOf(RangeError)
  })

  it('the failure may be caught and the operation go on', async () => {
    const server = await serve((request) => (request.method === 'GET' ? { status: 404 } : { json: { id: 1 } }))
    const upsert = composed<object, Thing>({
      id: 'upsert', uses: ['things.get', 'things.save'],
      run: (call) => call(get, { id: 1 }).catch((error: unknown) => (error instanceof NotFoundError ? call(save, { id: 1, name: 'n' }) : Promise.reject(error))),
    })
    expect(await upsert(open(server.url))).toEqual({ id: 1 })
  })
})

describe('one deadline and one signal', () => {
  it('cover all steps together', async () => {
    const server = await serve(async (_request, _response, count) => {
      await pause(count === 1 ? 10 : 5_000)
      return { json: { id: 1 } }
    })
    const error = await failure(rename(open(server.url), { id: 7, name: 'n' }, { deadlineMs: 300 }), TimeoutError)
    expect(error).toMatchObject({ which: 'deadline', operation: 'things.rename', completed: { 'things.get': { id: 1 } } })
  })

  it('many short steps do not outlive the deadline', async () => {
    const server = await serve(async () => {
      await pause(20)
      return { json: { id: 1 } }
    })
    const error = await failure(rename(open(server.url), { id: 7, name: 'n', times: 10_000 }, { deadlineMs: 300 }), TimeoutError)
    expect(error).toMatchObject({ which: 'deadline', operation: 'things.rename' })
    expect(server.requests.length).toBeLessThan(100)
  })

  it('the signal ends the step under way and no further one is sent', async () => {
    const server = await serve(() => new Promise(() => {}))
    const controller = new AbortController()
    const call = failure(rename(open(server.url), { id: 7, name: 'n' }, { signal: controller.signal }), AbortError)
    await expectSoon(() => server.requests.length === 1)
    controller.abort()
    expect(await call).toMatchObject({ operation: 'things.rename', completed: {} })
    expect(server.requests).toHaveLength(1)
    expect(await failure(rename(open(server.url), { id: 7, name: 'n' }, { signal: AbortSignal.abort() }), AbortError)).toMatchObject({ operation: 'things.rename', sent: 'no' })
    expect(server.requests).toHaveLength(1)
  })

  it('cover composed steps of composed steps', async () => {
    const outer = composed<object, string>({ id: 'outer', uses: ['things.rename'], run: (call) => call(rename, { id: 7, name: 'n', times: 10_000 }) })
    const server = await serve(() => ({ json: { id: 7 } }))
    expect(await failure(outer(open(server.url), {}, { deadlineMs: 200 }), TimeoutError)).toMatchObject({ which: 'deadline', operation: 'outer' })
  })

  const list = pagedOperation<{ limit?: number; offset?: number }, number, OffsetPage<number>>({
    id: 'list', method: 'GET', path: '/list', params: { query: { limit: v.optional(v.number()), offset: v.optional(v.number()) } }, result: v.unknown(), paging: offsetPaging({ defaultLimit: 1, read: (data: { items: number[] }) => data }),
  })

  it('cover the pages of a list inside, which can be walked on after the end', async () => {
    const count = composed<object, OffsetPage<number>>({
      id: 'count', uses: ['list'],
      async run(call) {
        let page = await call(list, {})
        for (let n = 0; n < 10_000; n++) page = (await page.next()) ?? page
        return page
      },
    })
    const server = await serve(async () => {
      await pause(5)
      return { json: { items: [1] } }
    })
    const session = open(server.url)
    expect(await failure(count(session, {}, { deadlineMs: 200 }), TimeoutError)).toMatchObject({ which: 'deadline', operation: 'count' })
    const first = composed<object, OffsetPage<number>>({ id: 'first', uses: ['list'], run: (call) => call(list, {}) })
    const page = await first(session, {}, { deadlineMs: 5_000 })
    expect((await page.next())?.offset).toBe(1)
  })

  it('end what the operation itself waits for between its steps, and nothing is sent afterwards', async () => {
    const server = await serve(() => ({ json: { id: 7 } }))
    const go = Promise.withResolvers<undefined>()
    const ended = Promise.withResolvers<unknown>()
    const waits = composed<{ first?: boolean }, Thing>({
      id: 'waits', uses: ['things.get'], input: { first: v.optional(v.boolean()) },
      async run(call, { first }) {
        if (first === true) await call(get, { id: 7 })
        await go.promise
        const step = call(get, { id: 7 })
        ended.resolve(step.catch((error: unknown) => error))
        return step
      },
    })
    const session = open(server.url)
    expect(await failure(waits(session, {}, { deadlineMs: 50 }), TimeoutError)).toMatchObject({ which: 'deadline', operation: 'waits', vendor: 'sample', sent: 'no', completed: {} })
    const controller = new AbortController()
    const call = failure(waits(session, { first: true }, { signal: controller.signal }), AbortError)
    await expectSoon(() => server.requests.length === 1)
    await pause(50)
    controller.abort(new Error('enough'))
    expect(await call).toMatchObject({ operation: 'waits', sent: 'yes', cause: new Error('enough'), completed: { 'things.get': { id: 7 } } })
    go.resolve(undefined)
    expect(await ended.promise).toBeInstanceOf(Error)
    expect(server.requests).toHaveLength(1)
  })

  it('are over before the first step of one that was aborted', async () => {
    let isRun = false
    const runs = composed<object, number>({
      id: 'runs', uses: [],
      run() {
        isRun = true
        return Promise.resolve(1)
      },
    })
    expect(await failure(runs(open('http://127.0.0.1:1'), {}, { signal: AbortSignal.abort() }), AbortError)).toMatchObject({ operation: 'runs', sent: 'no' })
    expect(isRun).toBe(false)
  })

  it('close ends them', async () => {
    const server = await serve(() => new Promise(() => {}))
    const session = open(server.url)
    const call = failure(rename(session, { id: 7, name: 'n' }), AbortError)
    await expectSoon(() => server.requests.length === 1)
    await session.close()
    expect(await call).toMatchObject({ code: 'SESSION_CLOSED', operation: 'things.rename' })
    expect(await failure(rename(session, { id: 7, name: 'n' }), AbortError)).toMatchObject({ code: 'SESSION_CLOSED', operation: 'things.rename' })
  })

  it('a retry inside counts for its step alone', async () => {
    const server = await serve((_request, _response, count) => (count % 2 === 1 ? { status: 503 } : { json: { id: 1 } }))
    expect(await rename(open(server.url, { maxRetries: 1 }), { id: 1, name: 'n', times: 3 })).toBe('1:n')
    expect(server.requests).toHaveLength(8)
  })

  it('one place at a time is enough for all steps', async () => {
    const server = await serve(() => ({ json: { id: 1 } }))
    const session = open(server.url, { maxConcurrency: 1 })
    await Promise.all([rename(session, { id: 1, name: 'a' }), rename(session, { id: 1, name: 'b' }), rename(session, { id: 1, name: 'c' })])
    expect(server.requests).toHaveLength(6)
  })
})

it('steps that run side by side all count as completed', async () => {
  const server = await serve((request) => (request.path === '/things/3' ? { status: 500 } : { json: { id: Number(request.path.slice(-1)) } }))
  const all = composed<object, unknown>({
    id: 'all', uses: ['things.get'],
    async run(call) {
      await Promise.all([call(get, { id: 1 }), call(get, { id: 2 })])
      return call(get, { id: 3 })
    },
  })
  const error = await failure(all(open(server.url)), ServerError)
  expect(error.completed).toEqual({ 'things.get': expect.arrayContaining([{ id: 1 }, { id: 2 }]) as unknown })
})

describe('an answer that a later step cannot use', () => {
  it('is a ResponseParseError that tells what was done, not a TypeError', async () => {
    const server = await serve(() => ({ json: { id: null, name: 'n' } }))
    const length = composed<object, number>({ id: 'length', uses: ['things.get'], run: async (call) => ((await call(get, { id: 1 })) as unknown as { id: string }).id.length })
    const error = await failure(length(open(server.url, { logger: null })), ResponseParseError)
    expect(error).toMatchObject({ code: 'RESPONSE_NOT_READABLE', operation: 'length', vendor: 'sample', sent: 'yes', completed: { 'things.get': { id: null, name: 'n' } }, cause: expect.any(TypeError) as unknown })
  })

  it('as its input says that the server has seen the earlier ones', async () => {
    const server = await serve(() => ({ json: { id: null, name: 'n' } }))
    const again = composed<object, unknown>({ id: 'again', uses: ['things.get'], run: async (call) => call(get, { id: (await call(get, { id: 1 })).id }) })
    const error = await failure(again(open(server.url, { logger: null })), RequestValidationError)
    expect(error).toMatchObject({ operation: 'again', sent: 'yes', completed: { 'things.get': { id: null, name: 'n' } } })
  })
})
