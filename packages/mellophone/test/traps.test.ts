import { describe, expect, test } from 'vitest'
import { ForbiddenError, RequestValidationError, ResponseParseError, ServerError, type Reason } from '../src/index.ts'
import { operations } from '../src/operations.ts'
import { hashPassword } from '../src/passwords/index.ts'
import type { FakeMellophone, FakeMellophoneOptions } from '../src/testing/index.ts'
import { successes } from './operations/successes.ts'
import { ada, grace, katherine, open } from './support/company.ts'
import { failure } from './support/failure.ts'

const observed = { behaviour: 'observed' } as const
const paths = ({ calls }: FakeMellophone): string[] => calls.map(({ path }) => path.slice('/mellophone/'.length))
const reason = async (call: PromiseLike<unknown>): Promise<Reason> => (await failure(call, ForbiddenError)).reason

test('1. changeAppSesId works for a session that never had a state, and leaves a space as its state', async () => {
  const { client } = await open(observed)
  await client.login(ada)
  await client.changeAppSesId({ new_ses_id: 'renewed' })
  expect([(await client.isAuthenticated()) !== false, await client.getState()]).toEqual([true, ' '])
})

describe('2. a failed login ends the session that had its id', () => {
  test.each([['a wrong password', { password: 'wrong' }], ['an unknown group', { gp: 'nowhere' }], ['a locked login', { login: 'locked', password: 'x' }]])('%s', async (_what, input) => {
    const { client, fake } = await open({ ...observed, lockoutAttempts: 1 })
    await failure(client.checkCredentials({ login: 'locked', password: 'x' }), ForbiddenError)
    await client.login({ ...ada, ses_id: 'mine' })
    await failure(client.login({ ...ada, ses_id: 'mine', ...input }), ForbiddenError)
    expect([fake.sessions(), client.sessionId]).toEqual([[], undefined])
  })

  test('with the sessions that browsers bound to it', async () => {
    const { client, fake } = await open(observed)
    await client.request({ method: 'POST', path: '/login2', query: { sesid: 'first', login: 'ada', pwd: 'engine-1' }, responseType: 'text' })
    await client.login({ ...grace, ses_id: 'second' })
    await failure(client.login({ ...ada, password: 'wrong', ses_id: 'first' }), ForbiddenError)
    expect(fake.sessions().map(({ sesid }) => sesid)).toEqual(['second'])
  })
})

describe('3. updateUser and open sessions', () => {
  test('a change of the profile alone keeps them alive; they show it after the next login', async () => {
    const { client } = await open(observed)
    await client.login(ada)
    await client.updateUser({ sid: 'u-1', user: { sid: 'u-1', city: 'Ockham' } })
    expect(await client.isAuthenticated({ strict: true })).toMatchObject({ attributes: { city: 'London' } })
    expect(await client.changeUserPwd({ username: 'grace', new_password: 'x' })).toBe('ada')
    await client.login(ada)
    expect(await client.isAuthenticated()).toMatchObject({ attributes: { city: 'Ockham' } })
  })

  test('a new login without password is followed, and the password forgotten', async () => {
    const { client } = await open(observed)
    await client.login(ada)
    await client.updateUser({ sid: 'u-1', user: { login: 'lovelace' } })
    expect(await client.isAuthenticated({ strict: true })).toMatchObject({ login: 'lovelace' })
    expect(await reason(client.changeUserPwd({ username: 'grace', new_password: 'x' }))).toBe('bad_credentials')
  })

  test('login and password together keep everything whole', async () => {
    const { client } = await open(observed)
    await client.login(ada)
    await client.updateUser({ sid: 'u-1', user: { login: 'lovelace', password: 'engine-2', city: 'Ockham' } })
    expect(await client.isAuthenticated({ strict: true })).toMatchObject({ login: 'lovelace', attributes: { city: 'Ockham' } })
    expect(await client.changeUserPwd({ username: 'grace', new_password: 'x' })).toBe('lovelace')
    await client.deleteUser({ sid: 'u-1' })
    expect(await client.isAuthenticated()).toBe(false)
  })
})

test('4. a password is stored as it is given: a server that takes hashes only needs hashPassword', async () => {
  const { client } = await open({ hashOnly: true, providers: [{ type: 'sqlserverext', id: 'main', localSalt: 'pepper' }] })
  await client.createUser({ user: { sid: '1', login: 'clear', password: 'secret' } })
  await client.createUser({ user: { sid: '2', login: 'slow', password: await hashPassword('secret', { iterations: 1_000 }) } })
  await client.createUser({ user: { sid: '3', login: 'quick', password: await hashPassword('secret', { algorithm: 'sha256', localSalt: 'pepper' }) } })
  expect(await reason(client.checkCredentials({ login: 'clear', password: 'secret' }))).toBe('bad_credentials')
  expect((await client.checkCredentials({ login: 'slow', password: 'secret' })).sid).toBe('2')
  expect((await client.checkCredentials({ login: 'quick', password: 'secret' })).sid).toBe('3')
})

test('5. a server that takes clear passwords takes the text of a stored hash for one', async () => {
  const stored = await hashPassword('secret', { iterations: 1_000 })
  const user = { providers: [{ type: 'sqlserverext', id: 'main', users: [{ sid: '1', login: 'ann', password: stored }] }] } as const
  const lax = await open({ ...observed, ...user })
  expect((await lax.client.checkCredentials({ login: 'ann', password: stored })).sid).toBe('1')
  const strict = await open({ ...observed, ...user, hashOnly: true })
  expect(await reason(strict.client.checkCredentials({ login: 'ann', password: stored }))).toBe('bad_credentials')
})

test('6. an empty password never reaches a directory that would take it', async () => {
  const { client, fake } = await open({ providers: [{ type: 'ldapserver', id: 'directory', allowEmptyPassword: true, users: [{ login: 'emmy', password: 'ring-1' }] }] })
  const empty = { login: 'emmy', password: '' }
  for (const call of [client.login(empty), client.sendLogin({ ...empty, ses_id: 's' }), client.checkCredentials(empty), client.getProviderList(empty), client.openSession(empty)]) {
    expect((await failure(call, RequestValidationError)).issues).toMatchObject([{ path: 'password' }])
  }
  expect(fake.calls).toEqual([])
})

test('7. an outage is told from a wrong password, although it counts towards the lockout', async () => {
  const { client, fake } = await open({ ...observed, lockoutAttempts: 2, providers: [{ type: 'sqlserverext', id: 'main', users: [{ sid: 'u-1', ...ada }] }] })
  fake.setUnreachable('main')
  expect(await reason(client.login(ada))).toBe('provider_unavailable')
  expect(await reason(client.checkCredentials(ada))).toBe('provider_unavailable')
  fake.setUnreachable('main', false)
  expect(await reason(client.login(ada))).toBe('locked_out')
})

test('8. wrong, unknown, blocked and rejected have one summary and different reasons', async () => {
  const { client } = await open({
    ...observed,
    providers: [
      { type: 'sqlserver', id: 'plain', group: 'plain', users: [{ sid: '1', ...ada }, { sid: '2', ...grace, blocked: true }] },
      { type: 'sqlserver', id: 'procedure', group: 'procedure', procedure: () => ({ accept: false, message: 'no' }), users: [{ sid: '3', ...ada }] },
    ],
  })
  const errors = await Promise.all([
    failure(client.checkCredentials({ ...ada, password: 'wrong', gp: 'plain' }), ForbiddenError), failure(client.checkCredentials({ login: 'nobody', password: 'x', gp: 'plain' }), ForbiddenError),
    failure(client.checkCredentials({ ...grace, gp: 'plain' }), ForbiddenError), failure(client.checkCredentials({ ...ada, gp: 'procedure' }), ForbiddenError),
  ])
  expect(errors.map((error) => error.reason)).toEqual(['bad_credentials', 'bad_credentials', 'user_blocked', 'rejected_by_procedure'])
  expect(new Set(errors.map(({ details }) => details.summary))).toEqual(new Set(['Неправильная пара логин/пароль']))
})

test('9. an absent parameter is a 500 that is not tried again', async () => {
  const { client, fake } = await open(observed)
  const error = await failure(client.request({ method: 'GET', path: '/isauthenticated' }), ServerError)
  expect([error.code, error.attempts, fake.calls.length]).toEqual(['missing_parameter', 1, 1])
})

describe('10. a user whom two providers of a group know', () => {
  const twice: FakeMellophoneOptions = {
    ...observed,
    providers: [
      { type: 'sqlserverext', id: 'main', users: [{ sid: 'A', ...ada }] },
      { type: 'xmlfile', id: 'files', group: 'staff', users: [{ sid: 'B', ...ada }] },
    ],
  }

  test.each(['two-documents', 'doubled-declaration', 'nested'] as const)('a garbled answer (%s) is asked for once more, then a ResponseParseError', async (outcome) => {
    const { client, fake } = await open({ ...twice, race: [outcome] })
    for (const call of [client.checkCredentials(ada), client.getProviderList(ada)]) expect(await failure(call, ResponseParseError)).toMatchObject({ attempts: 2, status: 200 })
    expect(paths(fake)).toHaveLength(4)
    const again = await open({ ...twice, race: [outcome, 'clean'] })
    expect((await again.client.checkCredentials(ada)).login).toBe('ada')
    expect((await again.client.getProviderList(ada)).map(({ id }) => id)).toEqual(['main', 'files'])
  })

  test('is never a mixture of the two', async () => {
    const { client } = await open({ ...twice, race: ['clean', 'nested', 'two-documents', 'doubled-declaration', 'clean'] })
    const users = await Promise.allSettled(Array.from({ length: 12 }, () => client.checkCredentials(ada)))
    const sids = users.map((user) => (user.status === 'fulfilled' ? user.value.sid : 'refused'))
    expect(sids.every((sid) => sid === 'A' || sid === 'B' || sid === 'refused')).toBe(true)
  })

  test('is exact when the group is named', async () => {
    const { client } = await open(twice)
    expect([(await client.checkCredentials({ ...ada, gp: 'staff' })).sid, (await client.checkCredentials({ ...ada, gp: 'not_defined' })).sid]).toEqual(['B', 'A'])
  })
})

test('11. the id is `sid` for every provider, whatever the attribute is called', async () => {
  const { client } = await open(observed)
  const sids = async (input: { login: string; password: string }): Promise<unknown[]> => {
    const { sid, attributes } = await client.checkCredentials(input)
    return [sid, attributes['sid'], attributes['SID']]
  }
  expect([await sids(ada), await sids(katherine)]).toEqual([['u-1', 'u-1', undefined], ['f-1', undefined, 'f-1']])
})

test('12. a server in an ASCII locale loses letters; where it breaks the XML, the answer is an error', async () => {
  const { client } = await open({
    ...observed, charset: 'us-ascii',
    providers: [{ type: 'sqlserverext', id: 'main', group: 'Партнёры', users: [{ sid: '1', login: 'Иван', password: 'x', attributes: { city: 'Тула' } }, { sid: '2', ...ada, attributes: { имя: 'x' } }] }],
  })
  const ivan = { login: 'Иван', password: 'x' }
  expect(await client.checkCredentials(ivan)).toMatchObject({ login: '????', attributes: { city: '????' } })
  expect(await client.importGp()).toEqual(['????????'])
  await client.login(ivan)
  expect(await client.isAuthenticated()).toMatchObject({ login: 'Иван', attributes: { city: 'Тула' } })
  expect((await failure(client.checkCredentials(ada), ResponseParseError)).status).toBe(200)
})

test.each(['application/json', 'application/xml', 'text/html'])('13. a refusal is plain text whatever its content type says: %s', async (accept) => {
  const { client } = await open(observed)
  const error = await failure(client.login({ ...ada, password: 'wrong' }, { headers: { accept } }), ForbiddenError)
  expect([error.headers['content-type']?.split(';')[0], error.reason]).toEqual([accept, 'bad_credentials'])
  expect((await client.checkCredentials(ada, { headers: { accept } })).sid).toBe('u-1')
})

test('14. a success does not prove that anything happened', async () => {
  const { client } = await open({ ...observed, settingsToken: 'settings-token-1' })
  await client.logout({ ses_id: 'unknown' })
  await client.deleteUser({ sid: 'unknown' })
  await client.updateUser({ sid: 'unknown', user: { login: 'x' } })
  await client.login(ada)
  expect(await client.changeUserPwd({ username: 'nobody', new_password: 'x' })).toBe('ada')
  await client.login(katherine)
  expect(await client.changePwd({ old_password: 'orbit-1', new_password: 'orbit-2' })).toBe('katherine')
  expect((await client.checkCredentials(katherine)).sid).toBe('f-1')
})

test('15. an answer without body and content type is a success', async () => {
  const { client } = await open(observed)
  const { response } = await client.login(ada).withResponse()
  expect([response.status, response.raw?.byteLength, response.headers['content-type']]).toEqual([200, 0, undefined])
})

test('16. an id is one segment of the path: nothing in it is cut off, and no other user is meant', async () => {
  const { client, fake } = await open(observed)
  const ids = ['a;b', 'a b', 'a?b', 'a#b', 'a%b', 'a%2Fb', 'a+b', 'ид-1', '...', 'a.b', '😀', 'create']
  for (const sid of ['a', ...ids]) await client.createUser({ user: { sid } })
  for (const sid of ids.filter((id) => id !== 'create')) await client.updateUser({ sid, user: { mark: sid } })
  const listed = (await client.getUserList({ pid: 'main' }))[0]?.users ?? []
  expect(listed.filter(({ attributes }) => attributes['mark'] !== undefined).map(({ sid, attributes }) => sid === attributes['mark'])).toEqual(ids.slice(1).map(() => true))
  for (const sid of ids) await client.deleteUser({ sid })
  expect((await client.getUserList({ pid: 'main' }))[0]?.users.map(({ sid }) => sid)).toEqual(['a', 'u-1', 'u-2'])
  expect(fake.calls.every(({ status }) => status === 200)).toBe(true)
})

test('17. half a surrogate pair is refused instead of being sent as another character', async () => {
  const { client, fake } = await open(observed)
  const error = await failure(client.login({ login: 'a\uD800', password: 'x' }), RequestValidationError)
  expect(error.issues).toMatchObject([{ path: 'login', message: 'must not hold lone surrogates' }])
  expect(fake.calls).toEqual([])
})

test('18. no secret stands in a URL but the session id of setState and the token of the users’ three calls', async () => {
  const seen = new Set<string>()
  for (const success of Object.values(successes)) {
    const { client, fake } = await open()
    await success(client, fake)
    for (const { path, query } of fake.calls) for (const name of Object.keys(query)) seen.add(`${path.split('/')[2]}: ${name}`)
  }
  expect([...seen].toSorted()).toEqual(['setstate: sesid', 'user: token'])
})

test('19. nothing of the SDK reaches the endpoints that open sessions without a check', () => {
  const reached = operations.flatMap(({ spec }) => ('path' in spec ? [spec.path] : []))
  expect(reached.filter((path) => /loginesiauser|django|login2|authentication/.test(path))).toEqual([])
  expect(new Set(reached).size).toBe(16)
})

test('20. no XML of others is passed on: what looks like markup is text', async () => {
  const { client } = await open(observed)
  const name = '<!DOCTYPE user [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;"/><user sid="other"/>'
  await client.createUser({ user: { sid: 'u-9', login: 'eve', password: 'x', name } })
  expect((await client.checkCredentials({ login: 'eve', password: 'x' })).attributes).toEqual({ sid: 'u-9', login: 'eve', name })
})
