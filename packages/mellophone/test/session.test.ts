import { describe, expect, test } from 'vitest'
import { ConfigurationError, ForbiddenError, MellophoneClient, RequestValidationError, ServerError, TransportError } from '../src/index.ts'
import { createMellophoneSession, isAuthenticated, login, logout } from '../src/session/index.ts'
import { ada, clientOf, grace, open, startFake } from './support/company.ts'
import { failure, thrown } from './support/failure.ts'
import { gate } from './support/gate.ts'

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
const wrong = { login: 'ada', password: 'wrong' }

describe('the session id of a login', () => {
  test('is the one given, else the one kept, else a new UUID', async () => {
    const { client, fake } = await open()
    const first = await client.login(ada)
    expect(first).toMatch(uuid)
    expect(await client.login(ada)).toBe(first)
    expect(await client.login({ ...ada, ses_id: 'mine' })).toBe('mine')
    expect(fake.sessions().map(({ sesid }) => sesid)).toEqual([first, 'mine'])
  })

  test('is kept after a success alone', async () => {
    const { client } = await open()
    await failure(client.login({ ...wrong, ses_id: 'mine' }), ForbiddenError)
    expect(client.sessionId).toBeUndefined()
    await client.login({ ...ada, ses_id: 'mine' })
    expect(client.sessionId).toBe('mine')
    await failure(client.login({ ...wrong, ses_id: 'other' }), ForbiddenError)
    expect(client.sessionId).toBe('mine')
    expect(await client.isAuthenticated()).not.toBe(false)
  })

  test('is forgotten after a refused login under the kept id, because the server has ended its session', async () => {
    const { client, fake } = await open()
    const kept = await client.login(ada)
    await failure(client.login(wrong), ForbiddenError)
    expect([client.sessionId, fake.sessions()]).toEqual([undefined, []])
    await client.login({ ...ada, ses_id: kept })
    await failure(client.login({ ...wrong, ses_id: kept }), ForbiddenError)
    expect(client.sessionId).toBeUndefined()
    expect(await client.login(ada)).not.toBe(kept)
  })

  test('is still kept when the login got no answer', async () => {
    const { client, fake } = await open({}, { maxRetries: 0 })
    const kept = await client.login(ada)
    fake.inject({ fault: { kind: 'reset' } })
    await failure(client.login(ada), TransportError)
    expect(client.sessionId).toBe(kept)
  })

  test('of concurrent logins: each has its own, and the client keeps one that is open', async () => {
    const { client, fake } = await open()
    const ids = await Promise.all([client.login(ada), client.login(grace), client.login(ada)])
    expect(new Set(ids).size).toBe(3)
    expect(fake.sessions().map(({ sesid }) => sesid).toSorted()).toEqual(ids.toSorted())
    expect(ids).toContain(client.sessionId)
  })

  test('that failed is not forgotten in the place of another one that was kept meanwhile', async () => {
    const held = gate(({ body }) => body.includes('pwd=wrong'))
    const { client } = await open({}, { middleware: held.middleware })
    await client.login({ ...ada, ses_id: 'first' })
    const refused = failure(client.login(wrong), ForbiddenError)
    await expect.poll(() => held.waiting).toBe(1)
    await client.login({ ...grace, ses_id: 'second' })
    held.open()
    await refused
    expect(client.sessionId).toBe('second')
  })
})

describe('the session id of other calls', () => {
  test('is the one given, else the one kept, else an error without a request', async () => {
    const { client, fake } = await open()
    const needing = [
      client.isAuthenticated(), client.logout(), client.checkName({ name: 'ada' }), client.changePwd({ old_password: 'a', new_password: 'b' }),
      client.changeUserPwd({ username: 'ada', new_password: 'b' }), client.changeAppSesId({ new_ses_id: 'x' }), client.getState(), client.setState({ state: 'x' }),
    ]
    for (const call of needing) expect(await failure(call, RequestValidationError)).toMatchObject({ code: 'MISSING_SESSION_ID', issues: [{ path: 'ses_id' }], sent: 'no' })
    expect(fake.calls).toEqual([])
    await client.login({ ...ada, ses_id: 'first' })
    await client.login({ ...grace, ses_id: 'second' })
    expect(await client.isAuthenticated()).toMatchObject({ login: 'grace' })
    expect(await client.isAuthenticated({ ses_id: 'first' })).toMatchObject({ login: 'ada' })
  })

  test('is cleared by a logout of this very session', async () => {
    const { client } = await open()
    await client.login({ ...ada, ses_id: 'first' })
    await client.login({ ...grace, ses_id: 'second' })
    await client.logout({ ses_id: 'first' })
    expect(client.sessionId).toBe('second')
    await client.logout({ ses_id: 'second' })
    expect(client.sessionId).toBeUndefined()
  })

  test('is kept when the logout failed', async () => {
    const { client, fake } = await open({}, { maxRetries: 0 })
    await client.login(ada)
    fake.inject({ fault: { kind: 'status', status: 503 } })
    await failure(client.logout(), ServerError)
    expect(client.sessionId).toBeDefined()
    await client.logout()
    expect(client.sessionId).toBeUndefined()
  })

  test('comes from the option, and can be set and taken away', async () => {
    const fake = await startFake()
    const first = clientOf(fake)
    await first.login({ ...ada, ses_id: 'given' })
    const client = clientOf(fake, { sessionId: 'given' })
    expect(await client.isAuthenticated()).toMatchObject({ login: 'ada' })
    client.sessionId = 'unknown'
    expect(await client.isAuthenticated()).toBe(false)
    client.sessionId = undefined
    expect(await failure(client.isAuthenticated(), RequestValidationError)).toMatchObject({ code: 'MISSING_SESSION_ID' })
    for (const value of ['', 5, null, '\uD800']) expect(thrown(() => Object.assign(client, { sessionId: value }), ConfigurationError).message).toContain("'sessionId'")
  })

  test('is shared with the clients that `with` derives, both ways', async () => {
    const { client } = await open()
    const derived = client.with({ timeoutMs: 5_000 })
    expect(derived).toBeInstanceOf(MellophoneClient)
    await client.login({ ...ada, ses_id: 'first' })
    expect(derived.sessionId).toBe('first')
    await derived.logout()
    expect(client.sessionId).toBeUndefined()
  })

  test('is kept by sessions for functions as well', async () => {
    const fake = await startFake()
    const session = createMellophoneSession({ baseUrl: fake.baseUrl() })
    const id = await login(session, ada)
    expect(await isAuthenticated(session)).toMatchObject({ login: 'ada' })
    await logout(session, { ses_id: id })
    expect(await failure(isAuthenticated(session), RequestValidationError)).toMatchObject({ code: 'MISSING_SESSION_ID' })
    await session.close()
  })
})

describe('isAuthenticated', () => {
  test('is false for every 403; with `strict` only for a session that does not exist', async () => {
    const { client } = await open()
    await client.login({ ...ada, ip: '10.0.0.1' })
    expect(await client.isAuthenticated({ ip: '10.0.0.2' })).toBe(false)
    expect(await failure(client.isAuthenticated({ ip: '10.0.0.2', strict: true }), ForbiddenError)).toMatchObject({ reason: 'ip_changed' })
    expect(await client.isAuthenticated({ ses_id: 'unknown', strict: true })).toBe(false)
    expect(await client.isAuthenticated({ ses_id: 'unknown', strict: false })).toBe(false)
  })

  test('compares addresses only when both are known', async () => {
    const { client } = await open()
    await client.login({ ...ada, ses_id: 'with', ip: '10.0.0.1' })
    await client.login({ ...ada, ses_id: 'without' })
    expect(await client.isAuthenticated({ ses_id: 'with', strict: true })).toMatchObject({ login: 'ada' })
    expect(await client.isAuthenticated({ ses_id: 'with', ip: '10.0.0.1', strict: true })).toMatchObject({ login: 'ada' })
    expect(await client.isAuthenticated({ ses_id: 'without', ip: '10.0.0.1', strict: true })).toMatchObject({ login: 'ada' })
  })

  test('tells the answer behind a `false`', async () => {
    const { client } = await open()
    const { data, response } = await client.isAuthenticated({ ses_id: 'unknown' }).withResponse()
    expect([data, response.ok, response.status, response.attempts]).toEqual([false, false, 403, 1])
  })
})

const paths = (calls: readonly { readonly path: string }[]): string[] => calls.map(({ path }) => path.slice('/mellophone/'.length))

describe('changeAppSesId', () => {
  test('changes the kept id only when `ses_id` is left out', async () => {
    const { client } = await open()
    await client.login({ ...ada, ses_id: 'first' })
    await client.changeAppSesId({ ses_id: 'first', new_ses_id: 'second' })
    expect(client.sessionId).toBe('first')
    client.sessionId = 'second'
    await client.changeAppSesId({ new_ses_id: 'third' })
    expect(client.sessionId).toBe('third')
    expect(await client.isAuthenticated()).toMatchObject({ login: 'ada' })
  })

  test('repairs a session without state after the server’s 500, and moves it', async () => {
    const { client, fake } = await open({ behaviour: 'observed' })
    await client.login({ ...ada, ses_id: 'first' })
    fake.clearCalls()
    await client.changeAppSesId({ new_ses_id: 'second' })
    expect(paths(fake.calls)).toEqual(['changeappsesid', 'getstate', 'setstate', 'changeappsesid'])
    expect(fake.sessions()).toMatchObject([{ sesid: 'second', login: 'ada', state: ' ' }])
    expect(client.sessionId).toBe('second')
  })

  test('asks for nothing more where the change works', async () => {
    const { client, fake } = await open({ behaviour: 'observed' })
    await client.login(ada)
    await client.setState({ state: 'step 1' })
    fake.clearCalls()
    await client.changeAppSesId({ new_ses_id: 'second' })
    expect(paths(fake.calls)).toEqual(['changeappsesid'])
    expect(await client.getState()).toBe('step 1')
  })

  test('with `repair: false` lets the server’s 500 through and changes nothing', async () => {
    const { client, fake } = await open({ behaviour: 'observed' })
    await client.login({ ...ada, ses_id: 'first' })
    expect(await failure(client.changeAppSesId({ new_ses_id: 'second', repair: false }), ServerError)).toMatchObject({ status: 500, operation: 'session.changeAppSesId', attempts: 1 })
    expect([client.sessionId, paths(fake.calls)]).toEqual(['first', ['login', 'changeappsesid']])
  })

  test('does not touch a state that is there when the 500 has another cause', async () => {
    const { client, fake } = await open()
    await client.login({ ...ada, ses_id: 'first' })
    await client.setState({ state: 'step 1' })
    fake.clearCalls()
    fake.inject({ fault: { kind: 'status', status: 500 } })
    expect(await failure(client.changeAppSesId({ new_ses_id: 'second' }), ServerError)).toMatchObject({ status: 500 })
    expect([client.sessionId, paths(fake.calls), fake.sessions()[0]?.state]).toEqual(['first', ['changeappsesid', 'getstate'], 'step 1'])
  })

  test('repairs after no other failure', async () => {
    const { client, fake } = await open({}, { maxRetries: 0 })
    await client.login({ ...ada, ses_id: 'first' })
    for (const status of [403, 404, 502, 503]) {
      fake.clearCalls()
      fake.inject({ fault: { kind: 'status', status } })
      expect((await failure(client.changeAppSesId({ new_ses_id: 'second' }))).message).toContain(`HTTP ${status}`)
      expect(paths(fake.calls)).toEqual(['changeappsesid'])
    }
  })

  test('repeats the change once, not again and again', async () => {
    const { client, fake } = await open()
    await client.login({ ...ada, ses_id: 'first' })
    fake.clearCalls()
    fake.inject({ fault: { kind: 'status', status: 500 }, times: 9, match: ({ path }) => path.endsWith('changeappsesid') })
    const error = await failure(client.changeAppSesId({ new_ses_id: 'second' }), ServerError)
    expect(paths(fake.calls)).toEqual(['changeappsesid', 'getstate', 'setstate', 'changeappsesid'])
    expect(error.completed).toEqual({ 'state.getState': '', 'state.setState': undefined })
    expect(client.sessionId).toBe('first')
  })
})
