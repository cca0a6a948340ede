import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { ForbiddenError, openSession, RequestValidationError, TransportError, UserSession, type OpenSessionInput } from '../src/index.ts'
import { createMellophoneSession } from '../src/session/index.ts'
import { ada, grace, katherine, open, startFake } from './support/company.ts'
import { failure } from './support/failure.ts'

describe('openSession', () => {
  test('gives each user an object of its own and leaves the id that the client keeps', async () => {
    const { client, fake } = await open()
    await client.login({ ...katherine, ses_id: 'kept' })
    const [first, second] = await Promise.all([client.openSession(ada), client.openSession(grace)])
    expect(first).toBeInstanceOf(UserSession)
    expect(new Set([first.id, second.id, 'kept']).size).toBe(3)
    expect([await first.isAuthenticated(), await second.isAuthenticated()]).toMatchObject([{ login: 'ada' }, { login: 'grace' }])
    expect(client.sessionId).toBe('kept')
    await Promise.all([first.close(), second.close()])
    expect([client.sessionId, fake.sessions().map(({ sesid }) => sesid)]).toEqual(['kept', ['kept']])
  })

  test('takes an id, a group and an address', async () => {
    const { client, fake } = await open()
    const session = await client.openSession({ ...katherine, ses_id: 'mine', gp: 'staff', ip: '10.0.0.1' })
    expect(session.id).toBe('mine')
    expect(fake.sessions()).toMatchObject([{ sesid: 'mine', provider: 'files', ip: '10.0.0.1' }])
  })

  test('throws what a login throws', async () => {
    const { client } = await open()
    expect(await failure(client.openSession({ login: 'ada', password: 'wrong' }), ForbiddenError)).toMatchObject({ reason: 'bad_credentials' })
  })

  test.each([
    [undefined, 'login'], [{ login: 'ada' }, 'password'], [{ ...ada, ses_id: '' }, 'ses_id'], [{ ...ada, ses_id: null }, 'ses_id'], [{ ...ada, sesid: 'x' }, 'sesid'], [{ ...ada, login: '' }, 'login'],
  ])('names a wrong argument and sends nothing: %j', async (input, argument) => {
    const { client, fake } = await open()
    const error = await failure(client.openSession(input as OpenSessionInput), RequestValidationError)
    expect([error.issues.some(({ path }) => path === argument), fake.calls]).toEqual([true, []])
  })

  test('works with a session for functions', async () => {
    const fake = await startFake()
    const session = createMellophoneSession({ baseUrl: fake.baseUrl() })
    const user = await openSession(session, ada)
    expect(await user.isAuthenticated()).toMatchObject({ login: 'ada' })
    await user.close()
    await session.close()
  })
})

describe('a user’s session', () => {
  test('has the calls about a session, bound to its id', async () => {
    const { client, fake } = await open()
    const session = await client.openSession(ada)
    expect(await session.checkName({ name: 'grace' })).toMatchObject({ sid: 'u-2' })
    expect(await session.changePwd({ old_password: 'engine-1', new_password: 'engine-2' })).toBe('ada')
    expect(await session.changeUserPwd({ username: 'grace', new_password: 'compiler-2' })).toBe('ada')
    await session.setState({ state: 'step 1' })
    expect(await session.getState({ timeoutMs: 5_000 })).toBe('step 1')
    expect(await session.isAuthenticated({ strict: true })).toMatchObject({ login: 'ada' })
    expect(fake.sessions()).toMatchObject([{ sesid: session.id, state: 'step 1' }])
  })

  test('is another one’s only by another object', async () => {
    const { client, fake } = await open()
    const session = await client.openSession(ada)
    await client.openSession({ ...grace, ses_id: 'hers' })
    await session.setState({ state: 'x' })
    expect(fake.sessions().map(({ login, state }) => [login, state])).toEqual([['ada', 'x'], ['grace', null]])
  })

  test('logs out once, however often it is closed', async () => {
    const { client, fake } = await open()
    const session = await client.openSession(ada)
    fake.clearCalls()
    await Promise.all([session.close(), session.close()])
    await session.close()
    expect(fake.calls.map(({ path }) => path)).toEqual(['/mellophone/logout'])
    expect(await session.isAuthenticated()).toBe(false)
  })

  test('can be closed again when it failed', async () => {
    const { client, fake } = await open({}, { maxRetries: 0 })
    const session = await client.openSession(ada)
    fake.inject({ fault: { kind: 'reset' }, times: 2 })
    await failure(session.close(), TransportError)
    expect(JSON.stringify(session)).toBe('{"open":true}')
    expect(fake.sessions()).toHaveLength(1)
    await session.close()
    expect(JSON.stringify(session)).toBe('{"open":false}')
    expect(fake.sessions()).toEqual([])
  })

  test('logs out at the end of its block, also when that ends early', async () => {
    const { client, fake } = await open()
    let inside = 0
    const block = async (): Promise<never> => {
      await using session = await client.openSession(ada)
      inside = fake.sessions().filter(({ sesid }) => sesid === session.id).length
      throw new Error('early')
    }
    expect((await failure(block())).message).toBe('early')
    expect([inside, fake.sessions()]).toEqual([1, []])
  })

  test('prints whether it is open, and no id', async () => {
    const { client } = await open()
    const session = await client.openSession(ada)
    const printed = [inspect(session, { depth: null, showHidden: true }), JSON.stringify(session)].join('\n')
    expect(printed).not.toContain(session.id)
    expect(inspect(session)).toBe('UserSession { open: true }')
  })
})
