import { describe, expect, test } from 'vitest'
import type { FakeMellophoneOptions } from '../src/testing/index.ts'
import { stageFor, type Stage } from './fake/stage.ts'

const tokens = { settingsToken: 'set-token-0001', userManageToken: 'user-token-0001' }
const options: FakeMellophoneOptions = {
  ...tokens,
  providers: [
    { type: 'sqlserverext', id: 'main', users: [{ sid: 'u-1', login: 'ann', password: 'ann-1' }, { sid: 'u-2', login: 'ben', password: 'ben-1' }] },
    { type: 'xmlfile', id: 'file', group: 'files', users: [{ sid: 'f-1', login: 'ann', password: 'ann-file' }] },
  ],
}

const ann = { login: 'ann', pwd: 'ann-1' }
const logIn = (stage: Stage, sesid: string, more: Readonly<Record<string, string>> = {}): Promise<string> => stage.expectOk('login', { sesid, ...ann, ...more })
const ended = (sesid: string): string => `Сессия приложения с идентификатором ${sesid}__1 не аутентифицирована.`

const gif = (stage: Stage, sesid: string, cookie?: string): ReturnType<Stage['send']> =>
  stage.send({ method: 'GET', path: '/mellophone/authentication.gif', query: { sesid }, headers: cookie === undefined ? {} : { cookie } })

describe('a session', () => {
  test('is ended by a failed login with its id: wrong password, locked login, unknown group', async () => {
    const stage = stageFor({ ...options, lockoutAttempts: 2 })
    for (const attempt of [{ pwd: 'wrong' }, { gp: 'nowhere' }]) {
      await logIn(stage, 's')
      await stage.expectRefused('login', { sesid: 's', ...ann, ...attempt })
      expect(await stage.expectRefused('isauthenticated', { sesid: 's' })).toBe(ended('s'))
    }
    await logIn(stage, 's')
    for (const sesid of ['x', 'y']) await stage.expectRefused('login', { sesid, ...ann, pwd: 'wrong' })
    expect(await stage.expectRefused('login', { sesid: 's', ...ann })).toMatch(/^User ann is locked out/)
    expect(stage.fake.sessions()).toEqual([])
  })

  test('remembers the address only when both sides give one', async () => {
    const stage = stageFor(options)
    await logIn(stage, 'with', { ip: '10.0.0.1' })
    await logIn(stage, 'without', { ip: '' })
    await stage.expectOk('isauthenticated', { sesid: 'with', ip: '' })
    await stage.expectOk('isauthenticated', { sesid: 'without', ip: '10.0.0.2' })
    expect(await stage.expectRefused('isauthenticated', { sesid: 'with', ip: '10.0.0.2' })).toBe('Изменился ip пользователя')
    await stage.expectOk('isauthenticated', { sesid: 'with', ip: '10.0.0.1' })
  })

  test('answers from memory while its provider is down', async () => {
    const stage = stageFor(options)
    await logIn(stage, 's')
    stage.fake.setUnreachable('main')
    expect(await stage.expectOk('isauthenticated', { sesid: 's' })).toContain('<user sid="u-1" login="ann"/>')
    expect(await stage.expectRefused('checkname', { sesid: 's', name: 'ben' })).toContain('CannotGetJdbcConnectionException')
    stage.fake.setUnreachable('main', false)
    await stage.expectOk('checkname', { sesid: 's', name: 'ben' })
  })

  test('takes over an id that is in use', async () => {
    const stage = stageFor(options)
    await logIn(stage, 'old')
    await stage.expectOk('login', { sesid: 'taken', login: 'ben', pwd: 'ben-1' })
    await stage.expectOk('setstate', { sesid: 'taken' }, 'of ben')
    await stage.expectOk('changeappsesid', { oldsesid: 'old', newsesid: 'taken' })
    expect(stage.fake.sessions()).toMatchObject([{ sesid: 'taken', login: 'ann', state: null }])
    await stage.expectOk('changeappsesid', { oldsesid: 'taken', newsesid: 'taken' })
    expect(stage.fake.sessions()).toHaveLength(1)
  })

  test('ends when its user is deleted, with its state; others stay', async () => {
    const stage = stageFor(options)
    await logIn(stage, 'one')
    await logIn(stage, 'two')
    await stage.expectOk('login', { sesid: 'ben', login: 'ben', pwd: 'ben-1' })
    await stage.expectOk('setstate', { sesid: 'one' }, 'state')
    await stage.send({ method: 'DELETE', path: '/mellophone/user/u-1', query: { token: tokens.userManageToken } })
    expect(stage.fake.sessions().map(({ sesid }) => sesid)).toEqual(['ben'])
    await stage.expectRefused('getstate', { sesid: 'one' })
    await stage.expectRefused('login', { sesid: 'one', ...ann, gp: 'not_defined' })
  })

  test('ends at the next hourly sweep after its time is over, unless it is asked for', async () => {
    const stage = stageFor({ ...options, sessionTimeoutMinutes: 30 })
    await logIn(stage, 'idle')
    await logIn(stage, 'busy')
    stage.fake.clock.advance(59 * 60_000)
    await stage.expectOk('isauthenticated', { sesid: 'busy' })
    await stage.expectOk('getstate', { sesid: 'idle' })
    stage.fake.clock.advance(60_000)
    await stage.expectRefused('getstate', { sesid: 'idle' })
    expect(stage.fake.sessions().map(({ sesid }) => sesid)).toEqual(['busy'])
  })
})

describe('a state', () => {
  test('is unset by a new login with the same id, and lost at logout', async () => {
    const stage = stageFor(options)
    await logIn(stage, 's')
    await stage.expectOk('setstate', { sesid: 's' }, 'first')
    await logIn(stage, 's')
    expect(await stage.expectOk('getstate', { sesid: 's' })).toBe('')
    await stage.expectOk('setstate', { sesid: 's' }, 'second')
    await stage.expectOk('logout', { sesid: 's' })
    await stage.expectRefused('getstate', { sesid: 's' })
  })

  test.each([['a byte order mark', '\uFEFFx'], ['NUL', 'a\0b'], ['line ends', '\r\n\t\n\r '], ['an emoji', '😀']])('keeps %s', async (_, state) => {
    const stage = stageFor(options)
    await logIn(stage, 's')
    await stage.expectOk('setstate', { sesid: 's' }, state)
    expect(await stage.expectOk('getstate', { sesid: 's' })).toBe(state)
    expect(stage.fake.sessions()).toMatchObject([{ state }])
  })

  test.each([
    ['in the charset of the content type', 'text/plain;charset=windows-1251', Buffer.from([0xd8, 0xe0, 0xe3]), 'Шаг'],
    ['as UTF-8 in an unknown charset', 'text/plain;charset=unknown', Buffer.from('Шаг'), 'Шаг'],
    ['with bytes replaced that are no UTF-8', 'text/plain', Buffer.from([0x61, 0xff]), 'a\uFFFD'],
    ['destroyed by a form type', 'application/x-www-form-urlencoded', Buffer.from('{"step":1}'), 'sesid=s&%7B%22step%22%3A1%7D='],
  ])('is read %s', async (_, type, body, expected) => {
    const stage = stageFor(options)
    await logIn(stage, 's')
    await stage.send({ method: 'POST', path: '/mellophone/setstate', query: { sesid: 's' }, headers: { 'content-type': type }, body })
    expect(await stage.expectOk('getstate', { sesid: 's' })).toBe(expected)
  })
})

describe('sessions with one authentication session', () => {
  test('have their own states, and end together by a logout or a failed login of one of them', async () => {
    const stage = stageFor(options)
    for (const end of [() => stage.expectOk('logout', { sesid: 'two' }), () => stage.expectRefused('login', { sesid: 'two', ...ann, pwd: 'wrong' })]) {
      const { headers } = await stage.call('login2', { sesid: 'one', ...ann })
      await gif(stage, 'two', headers['set-cookie'])
      await stage.expectOk('setstate', { sesid: 'two' }, 'of two')
      expect(await stage.expectOk('getstate', { sesid: 'one' })).toBe('')
      const [one, two] = stage.fake.sessions()
      expect(two).toMatchObject({ sesid: 'two', login: 'ann', authSession: one?.authSession, state: 'of two' })
      await end()
      expect(stage.fake.sessions()).toEqual([])
    }
  })

  test('get and lose the cookie with the picture', async () => {
    const stage = stageFor(options)
    await logIn(stage, 's')
    const [session] = stage.fake.sessions()
    expect((await gif(stage, 's')).headers['set-cookie']).toBe(`authsesid=${session?.authSession}; Secure; SameSite=None`)
    const anonymous = await gif(stage, 'unknown', 'authsesid=unknown')
    expect(anonymous).toMatchObject({ status: 200, headers: { 'content-type': 'image/gif', 'set-cookie': 'authsesid=; Max-Age=0; Secure; SameSite=None' } })
    expect(anonymous.body).toHaveLength(2572)
    expect((await gif(stage, 'unknown')).headers).not.toHaveProperty('set-cookie')
  })

  test('can be opened and joined by a service that logs in itself', async () => {
    const stage = stageFor(options)
    const { headers } = await stage.call('setdjangoauthid', { sesid: 'd', djangoauthid: 'dj-1', login: 'dj', name: 'Dj', sid: '5', callback: 'cb' })
    const ask = { method: 'GET', path: '/mellophone/getdjangoauthid', query: { sesid: 'e', callback: 'cb' } }
    const joined = await stage.send({ ...ask, headers: { cookie: `other=1; ${headers['set-cookie']}` } })
    expect(Buffer.from(joined.body).toString()).toBe('cb({"django_auth_id": "dj-1"});')
    expect(await stage.expectOk('isauthenticated', { sesid: 'e' })).toContain('<user login="dj" name="Dj" SID="5"/>')
    expect(await stage.expectRefused('getdjangoauthid', { sesid: 'unknown' })).toMatch(/^Сессия приложения с идентификатором unknown не аутентифицирована\. Подробности: /)
    expect(await stage.expectRefused('checkname', { sesid: 'e', name: 'ann' })).toContain('"as.config" is null')
  })
})

test('a restart loses sessions, states and counted attempts; users and settings stay', async () => {
  const stage = stageFor({ ...options, lockoutAttempts: 1 })
  await logIn(stage, 's')
  await stage.expectOk('setstate', { sesid: 's' }, 'state')
  await stage.expectOk('user/create', { token: tokens.userManageToken }, '<user sid="u-3" login="cid" pwd="cid-1"/>')
  await stage.expectOk('setsettings', { token: tokens.settingsToken, lockouttime: '7' })
  await stage.expectRefused('checkcredentials', { ...ann, pwd: 'wrong' })
  expect(stage.fake.lockouts()).toEqual([{ login: 'ann', attempts: 1, lockedUntil: stage.fake.clock.now() + 7 * 60_000 }])
  stage.fake.restart()
  expect(stage.fake.sessions()).toEqual([])
  expect(stage.fake.lockouts()).toEqual([])
  expect(stage.fake.settings()).toEqual({ lockoutMinutes: 7, lockoutAttempts: 1 })
  await stage.expectRefused('isauthenticated', { sesid: 's' })
  await stage.expectOk('login', { sesid: 's', login: 'cid', pwd: 'cid-1' })
  expect(await stage.expectOk('getstate', { sesid: 's' })).toBe('')
})

test('the state of a fake is its own', async () => {
  const [first, second] = [stageFor(options), stageFor(options)]
  await logIn(first, 's')
  expect(second.fake.sessions()).toEqual([])
  first.fake.addUser('main', { sid: 'u-9', login: 'new', password: 'new-1' })
  await first.expectOk('login', { sesid: 'n', login: 'new', pwd: 'new-1' })
  await second.expectRefused('login', { sesid: 'n', login: 'new', pwd: 'new-1' })
  expect(() => first.fake.addUser('nowhere', {})).toThrow(TypeError)
})

test('baseUrl() names the port that listens', async () => {
  await using fake = stageFor().fake
  expect(fake.baseUrl()).toBe('http://127.0.0.1:8082/mellophone')
  expect(`${await fake.listen()}/mellophone`).toBe(fake.baseUrl())
  const answer = await fetch(`${fake.baseUrl()}/importgroupsproviders`)
  expect(await answer.text()).toBe('not_defined')
})
