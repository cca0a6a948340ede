import { refusedOrigin } from '@sdk/core/testing'
import { describe, expect, test } from 'vitest'
import {
  AbortError, ApiError, AuthenticationError, AuthorizationError, BadRequestError, ConfigurationError, ConflictError, ConnectionError, MaestroClient, MaestroClientError, NotFoundError,
  RateLimitError, RedirectError, RequestValidationError, ResponseParseError, ResponseValidationError, SdkError, ServerError, TimeoutError, UnprocessableEntityError, type MaestroOptions,
} from '../src/index.ts'
import { connect, paths } from './support/company.ts'
import { failure } from './support/failure.ts'

const classes = [
  [300, RedirectError], [302, RedirectError], [400, BadRequestError], [401, AuthenticationError], [403, AuthorizationError], [404, NotFoundError], [405, ApiError], [409, ConflictError],
  [422, UnprocessableEntityError], [429, RateLimitError], [500, ServerError], [502, ServerError], [503, ServerError], [504, ServerError],
] as const

const loggedIn = async (options: MaestroOptions = {}): ReturnType<typeof connect> => {
  const connection = await connect({}, options)
  await connection.client.authenticate()
  connection.fake.clearCalls()
  return connection
}

describe('every status has its class, and all are the vendor\'s', () => {
  test.each(classes)('%i', async (status, expected) => {
    const { client, fake } = await loggedIn({ maxRetries: 0, renewOn401: false })
    fake.inject({ fault: { kind: 'status', status, headers: { 'content-type': 'application/json', 'x-request-id': 'r-1' }, body: '{"message":"what went wrong"}' } })
    const error = await failure(client.tasks.get({ id: 1 }), expected)
    expect(error).toMatchObject({ status, message: 'what went wrong', name: expected.name, vendor: 'botcity', operation: 'tasks.get', sent: 'yes', attempts: 1, requestId: 'r-1', body: { message: 'what went wrong' } })
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toBeInstanceOf(SdkError)
  })
})

describe('the message', () => {
  test.each([
    ['{"message":"m","details":"d","error":"e"}', 'm'], ['{"details":"Label already exists"}', 'Label already exists'], ['{"error":"e"}', 'e'], ['plain text', 'plain text'],
    ['<html>bad</html>', 'HTTP 400'], ['', 'HTTP 400'], ['{"message":7}', 'HTTP 400'], [`"${'x'.repeat(600)}"`, 'HTTP 400'],
  ])('of %j', async (body, message) => {
    const { client, fake } = await loggedIn()
    fake.inject({ fault: { kind: 'status', status: 400, body } })
    expect(await failure(client.tasks.get({ id: 1 }), BadRequestError)).toMatchObject({ message })
  })
})

describe('network failures and local refusals are the vendor\'s, too', () => {
  test('ConnectionError', async () => {
    const client = new MaestroClient({ baseUrl: await refusedOrigin(), token: 't', maxRetries: 0 })
    expect(await failure(client.tasks.get({ id: 1 }), ConnectionError)).toMatchObject({ code: 'ECONNREFUSED', sent: 'no' })
    await client.close()
  })

  test('TimeoutError', async () => {
    const { client, fake } = await loggedIn({ maxRetries: 0 })
    fake.inject({ fault: { kind: 'delay', ms: 5_000 } })
    expect(await failure(client.tasks.get({ id: 1 }, { timeoutMs: 30 }), TimeoutError)).toMatchObject({ which: 'headers' })
  })

  test('AbortError, RequestValidationError, ConfigurationError', async () => {
    const { client, fake } = await loggedIn()
    await failure(client.tasks.get({ id: 1 }, { signal: AbortSignal.abort() }), AbortError)
    await failure(client.tasks.get({} as never), RequestValidationError)
    await failure(client.tasks.get({ id: 1 }, { timeout: 3 } as never), ConfigurationError)
    expect(fake.calls).toEqual([])
  })

  test('ResponseParseError, ResponseValidationError', async () => {
    const { client, fake } = await loggedIn()
    const json = { 'content-type': 'application/json' }
    fake.inject({ fault: { kind: 'body', body: '<html>sign in</html>', headers: json } })
    expect(await failure(client.tasks.get({ id: 1 }), ResponseParseError)).toMatchObject({ status: 200, sent: 'yes' })
    fake.inject({ fault: { kind: 'body', body: '{"id":"1"}', headers: json } })
    const error = await failure(client.tasks.get({ id: 1 }), ResponseValidationError)
    expect([error.issues[0]?.path, error.data, error.sent]).toEqual(['id', { id: '1' }, 'yes'])
    expect(fake.calls.length).toBe(2)
  })

  test('and no other vendor\'s error is', () => {
    expect(new NotFoundError('x', { vendor: 'other' })).not.toBeInstanceOf(MaestroClientError)
    expect(new NotFoundError('x', { vendor: 'botcity' })).toBeInstanceOf(MaestroClientError)
    expect(new Error('x')).not.toBeInstanceOf(MaestroClientError)
  })
})

describe('retries', () => {
  test.each([502, 503, 504])('a read is sent again after %i', async (status) => {
    const { client, fake } = await loggedIn()
    fake.inject({ fault: { kind: 'status', status } })
    expect((await client.tasks.get({ id: 1 })).id).toBe(1)
    expect(fake.calls.length).toBe(2)
  })

  test('a read is sent again after a reset', async () => {
    const { client, fake } = await loggedIn()
    fake.inject({ fault: { kind: 'reset' } })
    expect((await client.tasks.list()).total).toBe(3)
  })

  test('anything is sent again after a 429, as the server asks', async () => {
    const { client, fake } = await loggedIn()
    fake.inject({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '0' } } })
    expect((await client.tasks.create({ activityLabel: 'invoices' })).id).toBe(4)
    fake.inject({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '3600' } } })
    expect(await failure(client.tasks.get({ id: 1 }), RateLimitError)).toMatchObject({ retryAfterMs: 3_600_000 })
  })

  type Write = readonly [string, (client: MaestroClient) => PromiseLike<unknown>]
  const writes: readonly Write[] = [
    ['tasks.create', (client) => client.tasks.create({ activityLabel: 'invoices' })], ['datapools.addItem', (client) => client.datapools.addItem({ label: 'queue', values: {} })],
    ['datapools.next', (client) => client.datapools.next({ label: 'queue' })], ['logs.addEntry', (client) => client.logs.addEntry({ label: 'invoices-log', values: {} })],
    ['alerts.create', (client) => client.alerts.create({ taskId: 1, title: 't', message: 'm', type: 'INFO' })], ['messages.send', (client) => client.messages.send({ subject: 's', body: 'b' })],
    ['errors.create', (client) => client.errors.create({ taskId: 1, error: new Error('e') })], ['bots.deploy', (client) => client.bots.deploy({ botId: 'b', version: '1', technology: 'JAVA' })],
    ['resultFiles.uploadFile', (client) => client.resultFiles.uploadFile({ id: 1, file: new Uint8Array(1) })], ['schedules.delete', (client) => client.schedules.delete({ id: 'sch-1' })],
    ['schedules.update', (client) => client.schedules.update({ id: 'sch-1', active: false })],
  ]
  test.each(writes)('%s is never sent twice by itself', async (_id, write) => {
    for (const fault of [{ kind: 'reset' }, { kind: 'status', status: 503 }] as const) {
      const { client, fake } = await loggedIn()
      fake.inject({ fault, after: true })
      await failure(write(client), MaestroClientError)
      expect(paths(fake).length).toBe(1)
    }
  })
})

describe('an answer in the middle of several requests that is not what was promised', () => {
  test('is a ResponseParseError with what was done, not a TypeError', async () => {
    const { client, fake } = await loggedIn({ validate: 'report' })
    fake.inject({ fault: { kind: 'status', status: 200, headers: { 'content-type': 'application/json' }, body: '{"label":"l"}' } })
    const error = await failure(client.logs.entriesByName({ label: 'l' }), ResponseParseError)
    expect(error).toMatchObject({ operation: 'logs.entriesByName', vendor: 'botcity', sent: 'yes', completed: { 'logs.get': { label: 'l' } } })
    expect(error).toBeInstanceOf(MaestroClientError)
  })

  test('that holds no list is no page', async () => {
    const { client, fake } = await loggedIn({ validate: 'report' })
    fake.inject({ fault: { kind: 'status', status: 200, headers: { 'content-type': 'application/json' }, body: '{"content":null}' } })
    expect(await failure(client.resultFiles.list(), ResponseParseError)).toMatchObject({ operation: 'resultFiles.list', sent: 'yes', rawBody: '{"content":null}' })
  })
})
