import { describe, expect, test } from 'vitest'
import { createFakeMellophone, type FakeMellophoneOptions } from '../src/testing/index.ts'
import { inProcess, stageFor, type Stage } from './fake/stage.ts'

const options: FakeMellophoneOptions = {
  settingsToken: 'set-token-0001',
  lockoutAttempts: 3,
  lockoutMinutes: 1,
  showUnlockTime: true,
  providers: [{ type: 'sqlserverext', id: 'main', users: [{ sid: 'u-1', login: 'ann', password: 'ann-1' }] }],
}

const fail = (stage: Stage, login = 'ann', operation = 'checkcredentials'): Promise<string> =>
  stage.expectRefused(operation, { sesid: 's', login, pwd: 'wrong' })
const succeed = (stage: Stage, login = 'ann'): Promise<string> => stage.expectOk('checkcredentials', { login, pwd: 'ann-1' })
const refused = (stage: Stage, login = 'ann'): Promise<string> => stage.expectRefused('checkcredentials', { login, pwd: 'ann-1' })

const set = (stage: Stage, values: Readonly<Record<string, string>>): ReturnType<Stage['call']> =>
  stage.call('setsettings', { token: 'set-token-0001', ...values })

describe('a login', () => {
  test('is locked after so many failures in a row, until its time is over, and then has all attempts again', async () => {
    const stage = stageFor(options)
    for (const _ of '123') await fail(stage)
    expect(await refused(stage)).toBe('User ann is locked out for too many unsuccessful login attempts. Time to unlock: 60 s.')
    stage.fake.clock.advance(30_001)
    expect(await refused(stage)).toMatch(/ Time to unlock: 29 s\.$/)
    stage.fake.clock.advance(29_999)
    await fail(stage)
    await fail(stage)
    await succeed(stage)
  })

  test('that succeeds has all attempts again', async () => {
    const stage = stageFor(options)
    await fail(stage)
    await fail(stage)
    await succeed(stage)
    await fail(stage)
    expect(stage.fake.lockouts()).toEqual([{ login: 'ann', attempts: 1, lockedUntil: null }])
    await succeed(stage)
  })

  test('is counted as it is typed, known or not, over all operations and groups', async () => {
    const stage = stageFor(options)
    await fail(stage, 'Nobody', 'login')
    await fail(stage, 'Nobody', 'getproviderlist')
    await stage.expectRefused('checkcredentials', { login: 'Nobody', pwd: 'x', gp: 'nowhere' })
    expect(await fail(stage, 'Nobody', 'login2')).toMatch(/^User Nobody is locked out/)
    expect(await fail(stage, 'nobody')).toMatch(/^При взаимодействии/)
  })

  test('is not counted when the old password of changepwd is wrong', async () => {
    const stage = stageFor({ ...options, lockoutAttempts: 1 })
    await stage.expectOk('login', { sesid: 'a', login: 'ann', pwd: 'ann-1' })
    await stage.expectRefused('changepwd', { sesid: 'a', oldpwd: 'wrong', newpwd: 'x' })
    expect(stage.fake.lockouts()).toEqual([])
  })

  test('is counted while its provider is down', async () => {
    const stage = stageFor({ ...options, lockoutAttempts: 1 })
    stage.fake.setUnreachable('main')
    expect(await refused(stage)).toContain('CannotGetJdbcConnectionException')
    stage.fake.setUnreachable('main', false)
    expect(await refused(stage)).toMatch(/^User ann is locked out/)
  })

  test('hears of the lock at once from login alone, and of the time only where the server tells it', async () => {
    for (const showUnlockTime of [true, false]) {
      const stage = stageFor({ ...options, lockoutAttempts: 1, showUnlockTime })
      const time = showUnlockTime ? ' Time to unlock: 60 s.' : ''
      expect(await fail(stage, 'ann', 'login')).toMatch(new RegExp(`\\. User ann is locked out for too many unsuccessful login attempts\\.${time}$`))
      expect(await fail(stage, 'ben')).toMatch(/\nРезюме: Неправильная пара логин\/пароль$/)
    }
  })

  test('without any provider is refused without a summary, and counted', async () => {
    const stage = stageFor({ ...options, lockoutAttempts: 2 })
    const nowhere = { login: 'ann', pwd: 'ann-1', gp: 'nowhere' }
    expect(await stage.expectRefused('checkcredentials', nowhere)).toMatch(/: Неправильная пара логин\/пароль\nРезюме: $/)
    expect(await stage.expectRefused('login', { sesid: 's', ...nowhere })).toMatch(/: Неправильная пара логин\/пароль\.\nРезюме: \. User ann is locked out /)
  })
})

describe('setsettings', () => {
  test('is in force at once', async () => {
    const stage = stageFor(options)
    await set(stage, { loginattemptsallowed: '1', lockouttime: '5' })
    await fail(stage)
    expect(await refused(stage)).toMatch(/^User ann.* Time to unlock: 300 s\.$/)
    expect(stage.fake.settings()).toEqual({ lockoutMinutes: 5, lockoutAttempts: 1 })
  })

  test('with no attempts locks after the first failure, with no time it locks never', async () => {
    const stage = stageFor(options)
    await set(stage, { loginattemptsallowed: '0' })
    await succeed(stage)
    await fail(stage)
    await refused(stage)
    await set(stage, { lockouttime: '0' })
    await fail(stage, 'ben')
    expect(await fail(stage, 'ben')).toMatch(/^При/)
  })

  test.each(['1.5', '', '2147483648', '-2147483649', ' 1', '0x10'])('refuses %j', async (value) => {
    const stage = stageFor(options)
    expect(await set(stage, { lockouttime: value })).toMatchObject({ status: 403, text: `java.lang.NumberFormatException: For input string: "${value}"` })
    expect(stage.fake.settings().lockoutMinutes).toBe(1)
  })

  test.each(['+7', '-1', '2147483647'])('takes %s', async (value) => {
    expect(await set(stageFor(options), { lockouttime: value })).toMatchObject({ status: 200, text: '' })
  })

  test('takes nothing at all', async () => {
    expect(await set(stageFor(options), {})).toMatchObject({ status: 200 })
  })
})

test('a server without tokens refuses every token', async () => {
  const stage = stageFor()
  for (const token of ['', 'undefined', 'x']) {
    expect(await stage.expectRefused('setsettings', { token })).toBe('Permission denied.')
    expect(await stage.expectRefused('getuserlist', { token })).toBe('Permission denied.')
    expect(await stage.expectRefused('user/create', { token }, '<user sid="x"/>')).toBe('Permission denied.')
  }
})

test('time stands still unless the clock is advanced or another one is given', async () => {
  const fake = createFakeMellophone({ ...options, clock: { now: () => 1_000, advance() {} } })
  await fail(inProcess(fake))
  expect(fake.clock.now()).toBe(1_000)
  expect(fake.calls).toMatchObject([{ at: 1_000, status: 403 }])
  expect(createFakeMellophone().clock.now()).toBe(createFakeMellophone().clock.now())
})
