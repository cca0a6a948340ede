import { refusedOrigin, startFaultServer, type FaultBehaviour } from '@sdk/core/testing'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ForbiddenError, HttpError, ServerError, TransportError, type SdkError } from '../src/index.ts'
import { ids, inputs, invoke } from './support/calls.ts'
import { ada, clientAt, open } from './support/company.ts'
import { failure } from './support/failure.ts'

const answer = (status: number, body = 'x', headers: Record<string, string> = {}): FaultBehaviour => ({ kind: 'answer', status, body, headers: { 'content-type': 'text/plain', ...headers } })

const failures = {
  'a reset before the answer': { kind: 'reset', at: 'headers' },
  'a truncated answer': { kind: 'close', at: 'body', body: 'x'.repeat(64) },
  429: answer(429),
  500: answer(500),
  502: answer(502),
  503: answer(503),
  504: answer(504),
  'a 200 that cannot be read': answer(200, 'x', { 'content-encoding': 'gzip' }),
  400: answer(400),
  401: answer(401),
  403: answer(403),
  404: answer(404),
  'a redirect': answer(302, '', { location: '/' }),
} satisfies Readonly<Record<string, FaultBehaviour>>

type Failure = keyof typeof failures | 'a time limit'

/** Failures after which the same request is worth another try when repeating it changes nothing. */
const passing: readonly Failure[] = ['a reset before the answer', 'a truncated answer', 'a time limit', 429, 502, 503, 504]

interface Kind {
  readonly why: string
  readonly operations: readonly string[]
  /** Failures that are tried again as often as `maxRetries` says. */
  readonly again: readonly Failure[]
  /** Whether an answer that cannot be read is asked for once more. */
  readonly reread: boolean
}

const kinds: readonly Kind[] = [
  { why: 'reads', operations: ['session.isAuthenticated', 'checks.checkName', 'state.getState', 'users.getUserList', 'providers.importGp'], again: passing, reread: true },
  { why: 'writes that do the same when repeated', operations: ['session.sendLogout', 'session.logout', 'state.setState', 'settings.setSettings', 'users.updateUser', 'users.deleteUser'], again: passing, reread: false },
  { why: 'logins, which count towards the lockout', operations: ['session.sendLogin', 'session.login'], again: [503], reread: false },
  { why: 'checks, which count towards the lockout unless they succeed', operations: ['checks.checkCredentials', 'providers.getProviderList'], again: [503], reread: true },
  { why: 'what must not be done twice', operations: ['passwords.changePwd', 'passwords.changeUserPwd', 'session.sendChangeAppSesId', 'session.changeAppSesId', 'users.createUser'], again: [], reread: false },
]

/** How often a failure lets an operation send, with two retries. */
const attemptsAfter = ({ again, reread }: Kind, name: Failure): number => (again.includes(name) ? 3 : reread && name === 'a 200 that cannot be read' ? 2 : 1)

test('every operation is of one kind', () => {
  expect(kinds.flatMap(({ operations }) => operations).toSorted()).toEqual(ids.toSorted())
})

describe.each(kinds)('$why', (kind) => {
  describe.each(kind.operations)('%s', (id) => {
    // Numbers are the first keys of an object.
    test.each(Object.keys(failures))('after %s', async (key) => {
      const name = (/^\d+$/.test(key) ? Number(key) : key) as keyof typeof failures
      const server = await startFaultServer()
      onTestFinished(() => server.close())
      server.always(failures[name])
      const error = await failure<SdkError>(invoke(clientAt(server.origin), id, inputs[id]))
      expect([server.requests.length, error.attempts]).toEqual([attemptsAfter(kind, name), attemptsAfter(kind, name)])
    })

    test('after a refused connection', async () => {
      const error = await failure(invoke(clientAt(await refusedOrigin()), id, inputs[id]), TransportError)
      expect([error.attempts, error.sent]).toEqual([3, 'no'])
    })

    test('never more often than it is allowed', async () => {
      const server = await startFaultServer()
      onTestFinished(() => server.close())
      server.always(failures[503])
      await failure(invoke(clientAt(server.origin, { maxRetries: 0 }), id, inputs[id]), ServerError)
      expect(server.requests).toHaveLength(1)
    })

    test('not after a wait that is longer than allowed', async () => {
      const server = await startFaultServer()
      onTestFinished(() => server.close())
      server.always(answer(503, '', { 'retry-after': '61' }))
      const error = await failure(invoke(clientAt(server.origin), id, inputs[id]), ServerError)
      expect([server.requests.length, error.retryAfterMs]).toEqual([1, 61_000])
    })
  })
})

test('after a time limit, each operation is sent as often as its kind allows', async () => {
  const counted = await Promise.all(kinds.flatMap((kind) => kind.operations.map(async (id) => {
    const server = await startFaultServer()
    onTestFinished(() => server.close())
    server.always({ kind: 'stall', at: 'headers' })
    const { attempts } = await failure<SdkError>(invoke(clientAt(server.origin, { timeoutMs: 500 }), id, inputs[id]))
    return { id, attempts, sent: server.requests.length, expected: attemptsAfter(kind, 'a time limit') }
  })))
  expect(counted.filter(({ attempts, sent, expected }) => attempts !== expected || sent !== expected)).toEqual([])
})

describe('a login is never sent twice when the server may have counted it', () => {
  test('after an answer that was lost', async () => {
    const { client, fake } = await open()
    const wrong = { ...ada, password: 'wrong' }
    for (const attempt of [() => client.login(wrong), () => client.checkCredentials(wrong), () => client.getProviderList(wrong)]) {
      fake.inject({ fault: { kind: 'reset' }, after: true })
      expect((await failure(attempt(), TransportError)).sent).toBe('maybe')
    }
    expect(fake.lockouts()).toEqual([{ login: 'ada', attempts: 3, lockedUntil: null }])
  })

  test('on a kept connection that turns out closed', async () => {
    const { client, fake } = await open()
    await client.importGp()
    fake.inject({ fault: { kind: 'reset' } })
    await failure(client.login(ada), TransportError)
    expect(fake.calls.map(({ path }) => path)).toEqual(['/mellophone/importgroupsproviders', '/mellophone/login'])
  })

  test('after a 429 or a gateway’s time limit', async () => {
    const { client, fake } = await open()
    for (const status of [429, 502, 504]) {
      fake.inject({ fault: { kind: 'status', status }, after: true })
      await failure(client.login({ ...ada, password: 'wrong' }), HttpError)
    }
    expect(fake.lockouts()[0]?.attempts).toBe(3)
  })
})

describe('a call that is tried again', () => {
  test('succeeds, and tells how often it was sent', async () => {
    const { client, fake } = await open()
    await client.login(ada)
    fake.inject({ fault: { kind: 'status', status: 503, headers: { 'retry-after': '0' } } })
    fake.inject({ fault: { kind: 'body', body: '<user' } })
    const { data, response } = await client.isAuthenticated().withResponse()
    expect([data === false, response.attempts]).toEqual([false, 3])
  })

  test('on a kept connection that turns out closed is sent once more, without costing a retry', async () => {
    const { client, fake } = await open({}, { maxRetries: 0 })
    await client.login(ada)
    fake.inject({ fault: { kind: 'reset' } })
    const { response } = await client.isAuthenticated().withResponse()
    expect([response.status, response.attempts]).toEqual([200, 2])
  })

  test('does nothing twice: a state and a logout are the same after two tries', async () => {
    const { client, fake } = await open()
    await client.login(ada)
    fake.inject({ fault: { kind: 'reset' }, after: true, times: 2 })
    await client.setState({ state: 'step 1' })
    expect(await client.getState()).toBe('step 1')
    fake.inject({ fault: { kind: 'reset' }, after: true, times: 2 })
    await client.logout()
    expect([fake.sessions(), client.sessionId]).toEqual([[], undefined])
  })

  test('ends with the refusal that a later try met', async () => {
    const { client, fake } = await open()
    fake.inject({ fault: { kind: 'status', status: 503 } })
    expect(await failure(client.login({ ...ada, password: 'wrong' }), ForbiddenError)).toMatchObject({ reason: 'bad_credentials', attempts: 2 })
    expect(fake.lockouts()[0]?.attempts).toBe(1)
  })
})
