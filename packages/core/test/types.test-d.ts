import * as v from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import {
  AbortError, ApiError, bind, composed, ConflictError, NotFoundError, offsetPaging, openEnum, operation, pagedOperation, RateLimitError, SdkError, TimeoutError, type ApiResponse, type Call, type CallOptions, type ClientOptions,
  type CursorPage, type Download, type NumberedPage, type OffsetPage, type OpenEnum, type Operation, type PagePromise, type RequestSummary, type Sent, Session, type UploadSource, type WithResponse,
} from '../src/index.ts'

declare class Client extends Session {}
declare const session: Session
declare const client: Client

interface Thing { id: number; state: OpenEnum<'open' | 'closed'>; note?: string | null | undefined }
interface ListInput { limit?: number | undefined; offset?: number | undefined; state?: OpenEnum<'open' | 'closed'> | undefined }
interface SaveInput { id: number; name: string; file?: UploadSource | undefined }

const ThingSchema = v.object({ id: v.number(), state: openEnum(['open', 'closed']), note: v.nullish(v.string()) })
const get = operation<{ id: number }, Thing>({ id: 'get', method: 'GET', path: '/{id}', params: { path: { id: v.number() } }, result: ThingSchema })
const save = operation<SaveInput, Thing>({ id: 'save', method: 'PUT', path: '/{id}', params: { path: { id: v.number() }, body: { name: v.string() } }, result: ThingSchema })
const find = operation<ListInput, Thing[]>({ id: 'find', method: 'GET', path: '/', params: { query: { limit: v.optional(v.number()), state: v.optional(openEnum(['open', 'closed'])) } }, result: v.array(ThingSchema) })
const ping = operation<object, void>({ id: 'ping', method: 'GET', path: '/', result: 'empty' })
const file = operation<{ id: number }, Download>({ id: 'file', method: 'GET', path: '/{id}', params: { path: { id: v.number() } }, result: 'stream' })
const list = pagedOperation<ListInput, Thing, OffsetPage<Thing>>({ id: 'list', method: 'GET', path: '/', result: v.unknown(), paging: offsetPaging({ defaultLimit: 10, read: (data: { items: Thing[] }) => data }) })
const remove = operation<{ id: number }, void>({ id: 'delete', method: 'DELETE', path: '/{id}', params: { path: { id: v.number() } }, result: 'empty' })
export { remove as delete }

describe('inputs', () => {
  it('may be left out when nothing in them is required', () => {
    expectTypeOf(ping).toBeCallableWith(session)
    expectTypeOf(ping).toBeCallableWith(session, {})
    expectTypeOf(find).toBeCallableWith(session)
    expectTypeOf(find).toBeCallableWith(session, undefined, { timeoutMs: 5 })
    expectTypeOf(list).toBeCallableWith(session)
    // @ts-expect-error id is required
    void get(session)
    // @ts-expect-error id is required
    void get(session, {})
    // @ts-expect-error id is required
    void get(session, undefined)
  })

  it('have no other fields', () => {
    expectTypeOf(get).toBeCallableWith(client, { id: 1 })
    // @ts-expect-error a typo
    void get(session, { id: 1, verbos: true })
    // @ts-expect-error a typo
    void find(session, { limt: 5 })
    // @ts-expect-error no field at all
    void ping(session, { any: 1 } satisfies Record<string, never>)
  })

  it('have fields of their types', () => {
    // @ts-expect-error text for a number
    void get(session, { id: '1' })
    // @ts-expect-error null is not allowed
    void save(session, { id: 1, name: null })
    expectTypeOf(save).toBeCallableWith(session, { id: 1, name: 'n', file: new Uint8Array() })
    expectTypeOf(save).toBeCallableWith(session, { id: 1, name: 'n', file: { path: '/tmp/x' } })
    expectTypeOf(save).toBeCallableWith(session, { id: 1, name: 'n', file: undefined })
  })

  it('take words that a newer server may know', () => {
    expectTypeOf(find).toBeCallableWith(session, { state: 'open' })
    expectTypeOf(find).toBeCallableWith(session, { state: 'archived' })
    // @ts-expect-error still a string
    void find(session, { state: 5 })
    expectTypeOf<'open'>().toExtend<OpenEnum<'open' | 'closed'>>()
    expectTypeOf<OpenEnum<'open'>>().toExtend<string>()
    expectTypeOf<string>().toExtend<OpenEnum<'open'>>()
  })
})

describe('options', () => {
  it('are those of a call', () => {
    expectTypeOf(ping).toBeCallableWith(session, {}, { signal: new AbortController().signal, timeoutMs: 1, deadlineMs: 1, maxRetries: 1, headers: { a: 'b' }, validate: 'strict', idempotencyKey: 'k', extra: { query: { a: 1 } } })
    // @ts-expect-error no unit
    void ping(session, {}, { timeout: 5 })
    // @ts-expect-error an option of clients
    void ping(session, {}, { baseUrl: 'x' })
    // @ts-expect-error not a mode
    void ping(session, {}, { validate: 'loose' })
    // @ts-expect-error text for a number
    void ping(session, {}, { timeoutMs: '5' })
    expectTypeOf<CallOptions>().not.toHaveProperty('transport')
    expectTypeOf<ClientOptions>().not.toHaveProperty('signal')
    expectTypeOf<ClientOptions['validate']>().toEqualTypeOf<'report' | 'strict' | 'off' | undefined>()
  })

  it('of a derived session are those that can differ', () => {
    expectTypeOf(session.with({ timeoutMs: 5, headers: {}, defaults: { any: 1 } })).toEqualTypeOf<Session>()
    // @ts-expect-error shared by all
    session.with({ maxConcurrency: 5 })
    expectTypeOf(client.with({ headers: { a: 'b' } })).toEqualTypeOf<Client>()
  })
})

describe('results', () => {
  it('are awaited or come with their answer', () => {
    expectTypeOf(get(session, { id: 1 })).toEqualTypeOf<Call<Thing>>()
    expectTypeOf(get(session, { id: 1 })).resolves.toEqualTypeOf<Thing>()
    expectTypeOf(get(session, { id: 1 })).toExtend<Promise<Thing>>()
    expectTypeOf(get(session, { id: 1 }).withResponse()).resolves.toEqualTypeOf<WithResponse<Thing>>()
    expectTypeOf<WithResponse<Thing>['response']>().toEqualTypeOf<ApiResponse<Thing>>()
    expectTypeOf(ping(session)).resolves.toEqualTypeOf<void>()
    expectTypeOf(file(session, { id: 1 })).resolves.toEqualTypeOf<Download>()
    expectTypeOf(get.prepare(session, { id: 1 })).resolves.toEqualTypeOf<RequestSummary>()
  })

  it('have no fields that the type does not name', () => {
    // @ts-expect-error a typo must not compile
    void get(session, { id: 1 }).then((thing) => thing.nmae)
    expectTypeOf<Thing['state']>().toExtend<string>()
  })

  it('must be what the schema says', () => {
    expectTypeOf(operation<object, string>).toBeCallableWith({ id: 'x', method: 'GET', path: '/', result: v.string() })
    // @ts-expect-error the schema gives text
    operation<object, number>({ id: 'x', method: 'GET', path: '/', result: v.string() })
    // @ts-expect-error the schema lacks a field
    operation<object, Thing>({ id: 'x', method: 'GET', path: '/', result: v.object({ id: v.number() }) })
    // @ts-expect-error the input has no such field
    operation<{ id: number }, void>({ id: 'x', method: 'GET', path: '/', params: { query: { other: v.string() } }, result: 'empty' })
    // @ts-expect-error the schema takes text
    operation<{ id: number }, void>({ id: 'x', method: 'GET', path: '/', params: { query: { id: v.string() } }, result: 'empty' })
  })

  it('of raw requests are unknown, or what the caller says', () => {
    expectTypeOf(session.request({ path: '/x' })).resolves.toEqualTypeOf<unknown>()
    expectTypeOf(session.request<Thing>({ path: '/x' })).resolves.toEqualTypeOf<Thing>()
    expectTypeOf(session.request({ path: '/x', result: v.array(v.string()) })).resolves.toEqualTypeOf<string[]>()
    // @ts-expect-error a path is required
    void session.request({})
    // @ts-expect-error not a method
    void session.request({ path: '/x', method: 'TRACE' })
  })
})

describe('lists', () => {
  it('are pages when awaited and items when iterated', () => {
    const found = list(session, { limit: 5 })
    expectTypeOf(found).toEqualTypeOf<PagePromise<Thing, OffsetPage<Thing>>>()
    expectTypeOf(found).resolves.toEqualTypeOf<OffsetPage<Thing>>()
    expectTypeOf(found[Symbol.asyncIterator]().next()).resolves.toEqualTypeOf<IteratorResult<Thing, undefined>>()
    expectTypeOf(found.all({ maxItems: 5 })).resolves.toEqualTypeOf<Thing[]>()
    expectTypeOf(found.withResponse()).resolves.toEqualTypeOf<WithResponse<OffsetPage<Thing>>>()
  })

  it('have the fields of their kind of page', () => {
    expectTypeOf<OffsetPage<Thing>>().toHaveProperty('nextOffset').toEqualTypeOf<number | undefined>()
    expectTypeOf<NumberedPage<Thing>>().toHaveProperty('nextPage').toEqualTypeOf<number | undefined>()
    expectTypeOf<CursorPage<Thing>>().toHaveProperty('nextCursor').toEqualTypeOf<string | undefined>()
    expectTypeOf<OffsetPage<Thing>['items']>().toEqualTypeOf<readonly Thing[]>()
    expectTypeOf<OffsetPage<Thing>['next']>().returns.resolves.toEqualTypeOf<OffsetPage<Thing> | undefined>()
    expectTypeOf<OffsetPage<Thing>>().toExtend<Iterable<Thing>>()
    expectTypeOf<OffsetPage<Thing>>().not.toHaveProperty('nextCursor')
  })
})

describe('composed operations', () => {
  const rename = composed<SaveInput, string>({
    id: 'rename', uses: ['get', 'save'], input: { id: v.number(), name: v.string() },
    async run(call, input) {
      expectTypeOf(input).toEqualTypeOf<SaveInput>()
      expectTypeOf(call(get, { id: 1 })).resolves.toEqualTypeOf<Thing>()
      expectTypeOf(call(list)).resolves.toEqualTypeOf<OffsetPage<Thing>>()
      // @ts-expect-error id is required
      void call(get)
      // @ts-expect-error a typo
      void call(get, { idd: 1 })
      return (await call(save, input)).state
    },
  })

  it('are called like any operation', () => {
    expectTypeOf(rename(session, { id: 1, name: 'n' })).toEqualTypeOf<Call<string>>()
    // @ts-expect-error name is required
    void rename(session, { id: 1 })
  })
})

describe('names', () => {
  it('delete can be exported and bound', async () => {
    const module = { delete: remove, get }
    expectTypeOf(module.delete(session, { id: 1 })).resolves.toEqualTypeOf<void>()
    interface Things { delete(input: { id: number }, options?: CallOptions): Call<void> }
    expectTypeOf(bind<Things>(session, module).delete({ id: 1 })).resolves.toEqualTypeOf<void>()
    expectTypeOf(remove).toExtend<Operation<{ id: number }, void>>()
  })
})

describe('errors', () => {
  it('are told apart by instanceof, with the fields of their class', () => {
    const error: unknown = undefined
    if (error instanceof RateLimitError) expectTypeOf(error.retryAfterMs).toEqualTypeOf<number | undefined>()
    if (error instanceof TimeoutError) expectTypeOf(error.which).toEqualTypeOf<'deadline' | 'connect' | 'headers' | 'body' | 'idle'>()
    if (error instanceof ApiError) {
      expectTypeOf(error.status).toEqualTypeOf<number>()
      expectTypeOf(error.body).toEqualTypeOf<unknown>()
    }
    if (error instanceof SdkError) {
      expectTypeOf(error.sent).toEqualTypeOf<Sent>()
      expectTypeOf(error.request?.toCurl()).toEqualTypeOf<string | undefined>()
    }
  })

  it('can be made in tests', () => {
    expectTypeOf(new NotFoundError('x', { status: 404 })).toExtend<ApiError>()
    expectTypeOf(new ConflictError('x')).toExtend<Error>()
    expectTypeOf(new AbortError('x')).toExtend<SdkError>()
    // @ts-expect-error no such field
    void new NotFoundError('x', { statuss: 404 })
  })
})
