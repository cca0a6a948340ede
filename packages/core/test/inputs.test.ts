import * as v from 'valibot'
import { expect, it } from 'vitest'
import { bind, composed, ConfigurationError, offsetPaging, openEnum, operation, pagedOperation, RequestValidationError, type OffsetPage, type Session } from '../src/index.ts'
import { failure } from './support/failure.ts'
import { serve } from './support/server.ts'
import { open } from './support/session.ts'

interface CreateInput {
  id: string
  name: string
  note?: string | null | undefined
  size?: number | undefined
  verbose?: boolean | undefined
  since?: Date | string | undefined
  kind?: string | undefined
  trace_id?: string | undefined
}

const create = operation<CreateInput, unknown>({
  id: 'things.create', method: 'POST', path: '/things/{id}',
  params: {
    path: { id: v.string() },
    query: { verbose: v.optional(v.boolean()), since: v.optional(v.union([v.date(), v.string()])) },
    body: { name: v.string(), note: v.nullish(v.string()), size: v.optional(v.number()), kind: v.optional(openEnum(['big', 'small'])) },
    header: { trace_id: v.optional(v.string()) },
  },
  wire: { name: 'display_name', trace_id: 'X-Trace-Id', since: 'sinceDate' },
  result: v.unknown(),
})

const call = (session: Session, input: unknown, options?: object): Promise<unknown> => Promise.resolve(create(session, input as CreateInput, options))

async function refused(session: Session, input: unknown): Promise<RequestValidationError> {
  return failure(call(session, input), RequestValidationError)
}

it('each field travels in its place under its wire name', async () => {
  const server = await serve()
  await call(open(server.url), { id: 'a b', name: 'N', size: 3, verbose: true, trace_id: 't1' })
  const [request] = server.requests
  expect(request?.method).toBe('POST')
  expect(request?.target).toBe('/things/a%20b?verbose=true')
  expect(request?.json()).toEqual({ display_name: 'N', size: 3 })
  expect(request?.headers).toMatchObject({ 'x-trace-id': 't1', 'content-type': 'application/json', 'accept': 'application/json', 'user-agent': 'sdk-sample/1.2.3' })
})

it('a missing required field is named and nothing is sent', async () => {
  const server = await serve()
  const session = open(server.url)
  const error = await refused(session, { id: 'x' })
  expect(error.message).toBe("Invalid input of things.create: 'name' is required")
  expect(error).toMatchObject({ issues: [{ path: 'name' }], sent: 'no', attempts: 0, operation: 'things.create', vendor: 'sample', code: 'INVALID_INPUT', retryable: false })
  expect(server.requests).toHaveLength(0)
})

it('an unknown field is refused with the nearest known name', async () => {
  const server = await serve()
  const session = open(server.url)
  for (const [given, meant] of [['nmae', 'name'], ['traceId', 'trace_id'], ['Verbose', 'verbose'], ['sizes', 'size']] as const) {
    const error = await refused(session, { id: 'x', name: 'n', [given]: 'v' })
    expect(error.message).toContain(`'${given}' unknown field; did you mean '${meant}'?`)
  }
  expect((await refused(session, { id: 'x', name: 'n', completely_different: 1 })).message).toContain("'completely_different' unknown field")
  expect((await refused(session, { id: 'x', name: 'n', completely_different: 1 })).message).not.toContain('did you mean')
  expect(server.requests).toHaveLength(0)
})

it('the wire name of a renamed field is no input field', async () => {
  const server = await serve()
  const error = await refused(open(server.url), { id: 'x', name: 'n', display_name: 'm' })
  expect(error.issues.map(({ path }) => path)).toEqual(['display_name'])
  expect(server.requests).toHaveLength(0)
})

it('a field of the wrong type is named with what was expected and never with its value', async () => {
  const server = await serve()
  const error = await refused(open(server.url), { id: 'x', name: 'n', size: 'hunter2' })
  expect(error.issues).toEqual([{ path: 'size', message: 'expected number, received string', expected: 'number', received: 'string' }])
  expect(JSON.stringify(error) + error.message).not.toContain('hunter2')
  expect(server.requests).toHaveLength(0)
})

it('every wrong field is listed, the first three in the message', async () => {
  const server = await serve()
  const error = await refused(open(server.url), { size: 'a', verbose: 1, unknown: 2 })
  expect(error.issues.map(({ path }) => path).toSorted()).toEqual(['id', 'name', 'size', 'unknown', 'verbose'])
  expect(error.message).toMatch(/and 2 more$/)
})

it('an input that is not an object is refused', async () => {
  const server = await serve()
  const session = open(server.url)
  for (const input of ['text', 5, null, [], [1], true]) {
    expect((await refused(session, input)).message).toContain('the input must be an object')
  }
  expect(server.requests).toHaveLength(0)
})

it('undefined is absent and null is sent', async () => {
  const server = await serve()
  const session = open(server.url)
  await call(session, { id: 'x', name: 'n', note: undefined, size: undefined, other: undefined })
  await call(session, { id: 'x', name: 'n', note: null })
  expect(server.requests.map((request) => request.json())).toEqual([{ display_name: 'n' }, { display_name: 'n', note: null }])
})

it('null where it is not allowed is refused', async () => {
  const server = await serve()
  expect((await refused(open(server.url), { id: 'x', name: null })).issues).toMatchObject([{ path: 'name', received: 'null' }])
  expect(server.requests).toHaveLength(0)
})

it('dates are sent as ISO 8601, strings as they are, invalid dates not at all', async () => {
  const server = await serve()
  const session = open(server.url)
  await call(session, { id: 'x', name: 'n', since: new Date(Date.UTC(2026, 1, 3, 4, 5, 6)) })
  await call(session, { id: 'x', name: 'n', since: '2026-02-03' })
  expect(server.requests.map(({ query }) => query.get('sinceDate'))).toEqual(['2026-02-03T04:05:06.000Z', '2026-02-03'])
  expect((await refused(session, { id: 'x', name: 'n', since: new Date('never') })).issues[0]?.path).toBe('since')
  expect(server.requests).toHaveLength(2)
})

it('unknown values of an open enum are sent, other types are not', async () => {
  const server = await serve()
  const session = open(server.url)
  await call(session, { id: 'x', name: 'n', kind: 'gigantic' })
  expect(server.requests[0]?.json()).toMatchObject({ kind: 'gigantic' })
  expect((await refused(session, { id: 'x', name: 'n', kind: 7 })).issues[0]?.path).toBe('kind')
  expect(openEnum(['big', 'small']).values).toEqual(['big', 'small'])
})

it('inherited properties are no input', async () => {
  const server = await serve()
  const session = open(server.url)
  const error = await refused(session, Object.create({ id: 'x', name: 'n' }))
  expect(error.issues.map(({ path }) => path)).toEqual(['id', 'name'])
  expect(server.requests).toHaveLength(0)
})

it('the caller keeps the input as it was', async () => {
  const server = await serve()
  const input = Object.freeze({ id: 'x', name: 'n', note: null })
  await call(open(server.url), input)
  expect(input).toEqual({ id: 'x', name: 'n', note: null })
})

it('a field in two places is refused when the operation is first used', async () => {
  const server = await serve()
  const clash = operation<{ id: string }, unknown>({
    id: 'things.clash', method: 'POST', path: '/things/{id}', params: { path: { id: v.string() }, body: { id: v.string() } }, result: v.unknown(),
  })
  const error = await failure(clash(open(server.url), { id: 'x' }))
  expect(error.message).toContain("'id' is declared in two places")
  expect(server.requests).toHaveLength(0)
})

it('a payload field is the whole body', async () => {
  const server = await serve()
  const session = open(server.url)
  const replaceTags = operation<{ id: number; tags: string[] }, unknown>({
    id: 'things.tags', method: 'PUT', path: '/things/{id}/tags', params: { path: { id: v.number() }, payload: { tags: v.array(v.string()) } }, result: v.unknown(),
  })
  await replaceTags(session, { id: 7, tags: ['a', 'b'] })
  await replaceTags(session, { id: 7, tags: [] })
  expect(server.requests.map(({ target, text }) => [target, text])).toEqual([['/things/7/tags', '["a","b"]'], ['/things/7/tags', '[]']])
  const error = await failure(replaceTags(session, { id: 7, tags: ['a', 5] as string[] }), RequestValidationError)
  expect(error.issues).toMatchObject([{ path: 'tags.1' }])
})

it('schema defaults fill absent fields', async () => {
  const server = await serve()
  const list = operation<{ size?: number | undefined }, unknown>({
    id: 'things.list', method: 'GET', path: '/things', params: { query: { size: v.optional(v.number(), 50) } }, result: v.unknown(),
  })
  const session = open(server.url)
  await list(session)
  await list(session, { size: undefined })
  await list(session, { size: 2 })
  expect(server.requests.map(({ target }) => target)).toEqual(['/things?size=50', '/things?size=50', '/things?size=2'])
})

interface Scoped {
  company_id: number
  area?: string | undefined
}

const scoped = operation<Partial<Scoped>, unknown>({
  id: 'areas.get', method: 'GET', path: '/companies/{company_id}/areas',
  params: { path: { company_id: v.number() }, query: { area: v.optional(v.string()) } },
  defaults: { company_id: 'defaultCompanyId', area: 'defaultArea' }, result: v.unknown(),
})

it('session defaults fill what the operation names, and the call wins', async () => {
  const server = await serve()
  const session = open(server.url, {}, { defaults: { defaultCompanyId: 4, defaultArea: 'north', other: 'never' } })
  await scoped(session)
  await scoped(session, { company_id: 5, area: 'south' })
  await scoped(session.with({ defaults: { defaultCompanyId: 6 } }), { area: undefined })
  expect(server.requests.map(({ target }) => target)).toEqual(['/companies/4/areas?area=north', '/companies/5/areas?area=south', '/companies/6/areas?area=north'])
})

it('a missing default is a ConfigurationError that names field and option', async () => {
  const server = await serve()
  const error = await failure(scoped(open(server.url)), ConfigurationError)
  expect(error.message).toBe("'company_id' is required: give it to the call, or set the option 'defaultCompanyId' or SAMPLE_DEFAULT_COMPANY_ID")
  expect(error).toMatchObject({ sent: 'no', operation: 'areas.get', vendor: 'sample' })
  expect(server.requests).toHaveLength(0)
})

it('several missing defaults are a ConfigurationError that names them all', async () => {
  const server = await serve()
  const both = operation<{ a?: string; b?: string }, unknown>({
    id: 'both', method: 'GET', path: '/{a}/{b}', params: { path: { a: v.string(), b: v.string() } }, defaults: { a: 'defaultA', b: 'defaultB' }, result: v.unknown(),
  })
  const error = await failure(both(open(server.url)), ConfigurationError)
  for (const word of ["'a'", "'b'", "'defaultA'", "'defaultB'"]) expect(error.message).toContain(word)
})

it('a default of the wrong type is refused like an argument', async () => {
  const server = await serve()
  const error = await failure(scoped(open(server.url, {}, { defaults: { defaultCompanyId: 'four' } })), RequestValidationError)
  expect(error.issues).toMatchObject([{ path: 'company_id' }])
  expect(server.requests).toHaveLength(0)
})

it('an operation without that default ignores the session default', async () => {
  const server = await serve()
  const remove = operation<{ company_id: number }, unknown>({
    id: 'companies.delete', method: 'DELETE', path: '/companies/{company_id}', params: { path: { company_id: v.number() } }, result: v.unknown(),
  })
  const error = await failure(remove(open(server.url, {}, { defaults: { company_id: 4, defaultCompanyId: 4 } }), {} as { company_id: number }), RequestValidationError)
  expect(error.issues).toMatchObject([{ path: 'company_id' }])
  expect(server.requests).toHaveLength(0)
})

it('a scope prefills path and header fields, other fields only where the operation says so, and the call wins', async () => {
  const server = await serve()
  interface Input { id: string; on_behalf_of?: string | undefined; campaign?: string | undefined; filter?: string | undefined }
  const update = operation<Input, unknown>({
    id: 'items.update', method: 'PATCH', path: '/items/{id}', scopable: ['campaign'],
    params: { path: { id: v.string() }, header: { on_behalf_of: v.optional(v.string()) }, query: { campaign: v.optional(v.string()), filter: v.optional(v.string()) } },
    wire: { on_behalf_of: 'x-on-behalf-of' }, result: v.unknown(),
  })
  interface Bound { update(input?: Partial<Input>): Promise<unknown> }
  const session = open(server.url)
  const items = bind<Bound>(session, { update, notAnOperation: 5 }, { id: 'i1', on_behalf_of: 'u1', campaign: 'c1', filter: 'f1', unrelated: 'x' })
  expect(Object.keys(items)).toEqual(['update'])
  await items.update()
  await items.update({ id: 'i2', campaign: undefined, filter: 'f2' })
  expect(server.requests.map(({ target, headers }) => [target, headers['x-on-behalf-of']])).toEqual([['/items/i1?campaign=c1', 'u1'], ['/items/i2?campaign=c1&filter=f2', 'u1']])
  await failure(items.update([] as never), RequestValidationError)
  await failure(items.update({ idd: 'x' } as never), RequestValidationError)
  await failure(items.update('x' as never), RequestValidationError)
  expect(server.requests).toHaveLength(2)
})

it('a path parameter that nothing fills is refused instead of being sent as text', async () => {
  const server = await serve()
  const get = operation<{ id?: string | undefined }, unknown>({ id: 'opt.get', method: 'GET', path: '/opt/{id}', params: { path: { id: v.optional(v.string()) } }, result: v.unknown() })
  const error = await failure(get(open(server.url)), RequestValidationError)
  expect(error.issues).toMatchObject([{ path: 'id' }])
  expect(server.requests).toHaveLength(0)
})

it('encode sees the checked values and may change the request, local fields do not travel', async () => {
  const server = await serve()
  const find = operation<{ term: string; exact?: boolean | undefined }, unknown>({
    id: 'things.find', method: 'POST', path: '/find', params: { body: { term: v.string() }, local: { exact: v.optional(v.boolean()) } }, result: v.unknown(),
    encode(parts, input) {
      parts.query['mode'] = input.exact === true ? 'exact' : 'like'
      if (input.exact === true) parts.template = '/find/{mode}'
      parts.path['mode'] = 'strict'
    },
  })
  const session = open(server.url)
  await find(session, { term: 'x' })
  await find(session, { term: 'x', exact: true })
  expect(server.requests.map(({ target, text }) => [target, text])).toEqual([['/find?mode=like', '{"term":"x"}'], ['/find/strict?mode=exact', '{"term":"x"}']])
})

it('a field inside a field is named when it is not known, and when it is missing', async () => {
  const server = await serve()
  const send = operation<{ target: { host: string } }, unknown>({
    id: 'things.send', method: 'POST', path: '/send', params: { body: { target: v.strictObject({ host: v.string() }) } }, result: v.unknown(),
  })
  const { issues } = await failure(send(open(server.url), { target: { hosts: 'a' } } as never), RequestValidationError)
  expect(issues.map(({ path, message }) => `${path} ${message}`)).toEqual(['target.host is missing', 'target.hosts is no field that is known here'])
  expect(server.requests).toHaveLength(0)
})

it('something else than a session is refused as such, also for lists and composed operations', async () => {
  const list = pagedOperation<object, number, OffsetPage<number>>({ id: 'list', method: 'GET', path: '/list', result: v.unknown(), paging: offsetPaging({ defaultLimit: 1, read: (data: { items: number[] }) => data }) })
  const both = composed<object, unknown>({ id: 'both', uses: ['things.create'], run: () => Promise.resolve() })
  for (const other of [undefined, null, {}, { id: 'x', name: 'n' }, 'session', 5]) {
    for (const each of [create, list, both] as ((session: Session, input?: unknown) => PromiseLike<unknown>)[]) {
      expect(await failure(each(other as never, {}), ConfigurationError)).toMatchObject({ message: 'The first argument must be a session or a client', sent: 'no' })
    }
    await failure(create.prepare(other as never, { id: 'x', name: 'n' }), ConfigurationError)
  }
})
