import { describe, expect, test } from 'vitest'
import type { Behaviour, FakeMellophoneOptions, FakeProvider, RaceOutcome } from '../src/testing/index.ts'
import { stageFor, type Stage } from './fake/stage.ts'

const token = 'user-token-0001'
const declaration = '<?xml version="1.0" encoding="utf-8"?>'
const ann = { login: 'ann', pwd: 'ann-1' }

const main: FakeProvider = { type: 'sqlserverext', id: 'main', users: [{ sid: 'u-1', login: 'ann', password: 'ann-1', attributes: { city: 'Тула' } }] }
const file: FakeProvider = { type: 'xmlfile', id: 'file', group: 'both', users: [{ sid: 'f-1', login: 'ann', password: 'ann-1' }] }
const second: FakeProvider = { type: 'xmlfile', id: 'second', group: 'both', users: [{ sid: 'f-2', login: 'ann', password: 'ann-1' }] }
const directory: FakeProvider = {
  type: 'ldapserver',
  id: 'ldap',
  group: 'ldap',
  attributes: ['login', 'fax'],
  users: [{ login: 'max', password: 'max-1' }, { login: 'may', password: 'may-1' }],
}

const stageAs = (behaviour: Behaviour, ...providers: readonly FakeProvider[]): Stage => stageWith({ behaviour, providers })
const stageWith = (options: FakeMellophoneOptions): Stage => stageFor({ settingsToken: 'set-token-0001', userManageToken: token, ...options })
const logIn = (stage: Stage, sesid = 's', more: Readonly<Record<string, string>> = {}): Promise<string> => stage.expectOk('login', { sesid, ...ann, ...more })
const update = (stage: Stage, xml: string, sid = 'u-1'): Promise<string> => stage.expectOk(`user/${sid}`, { token }, xml)
const whoIs = (stage: Stage, sesid = 's'): ReturnType<Stage['call']> => stage.call('isauthenticated', { sesid })

describe.each(['declared', 'observed'] as const)('%s:', (behaviour) => {
  const isObserved = behaviour === 'observed'

  test('changeappsesid of a session that never had a state', async () => {
    const stage = stageAs(behaviour, main)
    await logIn(stage)
    const { status } = await stage.call('changeappsesid', { oldsesid: 's', newsesid: 't' })
    expect(status).toBe(isObserved ? 500 : 200)
    expect(stage.fake.sessions().map(({ sesid }) => sesid)).toEqual([isObserved ? 's' : 't'])
  })

  test('the provider that answers first', async () => {
    const stage = stageAs(behaviour, file, second)
    await logIn(stage)
    expect((await whoIs(stage)).text).toContain(isObserved ? 'SID="f-2"' : 'SID="f-1"')
    const refusal = await stage.expectRefused('checkcredentials', { ...ann, pwd: 'wrong' })
    expect([...refusal.matchAll(/users\/\w+\.xml(?=: )/g)].map(String)).toEqual(isObserved ? ['users/second.xml', 'users/file.xml'] : ['users/file.xml', 'users/second.xml'])
  })

  test('two providers that take the same credentials', async () => {
    const users = ['<user login="ann" SID="f-1"/>', '<user login="ann" SID="f-2"/>']
    const list = `${declaration}<providers><provider id="file" type="xmlfile" url="users/file.xml" group_providers="both"/><provider id="second" type="xmlfile" url="users/second.xml" group_providers="both"/></providers>`
    const outcomes: Readonly<Record<RaceOutcome, readonly [user: string, list: string]>> = {
      clean: [`${declaration}${users[1]}`, list],
      'two-documents': [`${declaration}${users[1]}${declaration}${users[0]}`, list + list],
      'doubled-declaration': [`${declaration}${declaration}${users[1]}`, declaration + list],
      nested: [`${declaration}<user login="${declaration}${users[0]}ann" SID="f-2"/>`, list.replace('url="', () => `url="${list}`)],
    }
    const race = Object.keys(outcomes) as RaceOutcome[]
    const [forUsers, forLists] = [stageWith({ behaviour, race, providers: [file, second] }), stageWith({ behaviour, race, providers: [file, second] })]
    for (const outcome of [...race, ...race]) {
      const [user, providers] = isObserved ? outcomes[outcome] : [`${declaration}${users[0]}`, list]
      expect(await forUsers.expectOk('checkcredentials', ann)).toBe(user)
      expect(await forLists.expectOk('getproviderlist', ann)).toBe(providers)
    }
  })

  test('an update that names the sid but no login', async () => {
    const stage = stageAs(behaviour, main)
    await logIn(stage)
    await update(stage, '<user sid="u-1" city="Орёл"/>')
    expect(await whoIs(stage)).toMatchObject(isObserved ? { status: 403 } : { status: 200, text: `${declaration}<user sid="u-1" login="ann" city="Орёл"/>` })
    expect((await stage.call('changepwd', { sesid: 's', oldpwd: 'ann-1', newpwd: 'ann-2' })).status).toBe(isObserved ? 403 : 200)
  })

  test('an update that names no password', async () => {
    const stage = stageAs(behaviour, main)
    await logIn(stage)
    await update(stage, '<user sid="u-1" login="ann" city="Орёл"/>')
    expect((await whoIs(stage)).text).toContain('city="Орёл"')
    expect((await stage.call('changeuserpwd', { sesid: 's', username: 'ann', newpwd: 'ann-2' })).status).toBe(isObserved ? 403 : 200)
  })

  test('an update that names sid, login and password', async () => {
    const stage = stageAs(behaviour, main)
    await logIn(stage)
    await update(stage, '<user sid="u-1" login="anna" pwd="anna-1"/>')
    expect((await whoIs(stage)).text).toContain('login="anna"')
    expect(await stage.expectOk('changeuserpwd', { sesid: 's', username: 'anna', newpwd: 'anna-2' })).toBe('anna')
  })

  test('an update that does not name the sid', async () => {
    const stage = stageAs(behaviour, main)
    await logIn(stage)
    await update(stage, '<user login="anna" city="Орёл"/>')
    expect((await whoIs(stage)).text).toContain(isObserved ? 'login="ann" city="Тула"' : 'login="anna" city="Орёл"')
    await stage.send({ method: 'DELETE', path: '/mellophone/user/u-1', query: { token } })
    expect((await whoIs(stage)).status).toBe(isObserved ? 200 : 403)
  })

  test('updates and deletions next to sessions of another provider with the same login', async () => {
    const stage = stageAs(behaviour, main, file)
    await logIn(stage, 's', { gp: 'both' })
    await update(stage, '<user sid="u-1" login="anna" pwd="x"/>')
    expect(stage.fake.sessions()).toMatchObject([{ login: isObserved ? 'anna' : 'ann', provider: 'file' }])
    await update(stage, '<user sid="u-1" login="ann" pwd="ann-1"/>')
    await stage.send({ method: 'DELETE', path: '/mellophone/user/u-1', query: { token } })
    expect((await whoIs(stage)).status).toBe(isObserved ? 403 : 200)
  })

  test('the list of an LDAP provider', async () => {
    const stage = stageAs(behaviour, directory, file)
    const root = `${declaration}<root pid="ldap"><user login="max" fax=""/><user login="may" fax=""/></root>`
    const users = '<users pid="file"><user login="ann" SID="f-1"/></users>'
    expect(await stage.call('getuserlist', { token, pid: 'ldap' })).toMatchObject(isObserved ? { status: 403 } : { status: 200, text: root })
    expect(await stage.expectOk('getuserlist', { token })).toBe(isObserved ? `${declaration}<root pid="ldap"${declaration}${users}` : root + users)
    const alone = await stage.call('getuserlist', { token, gp: 'ldap' })
    expect(alone.status).toBe(isObserved ? 403 : 200)
    expect(alone.text).toMatch(isObserved ? /^\/getuserlist\.\nldap:\/\/ldap\.example\.test:389: При .*NullPointerException.*\n$/ : /^<\?xml.*<\/root>$/)
  })

  test('a list of a group with a database that is down', async () => {
    const stage = stageAs(behaviour, main, file)
    stage.fake.setUnreachable('main')
    const users = `${declaration}<users pid="file"><user login="ann" SID="f-1"/></users>`
    expect(await stage.expectOk('getuserlist', { token })).toBe(isObserved ? `${declaration}<users pid="main"${users}` : users)
    stage.fake.setUnreachable('file')
    expect(await stage.expectRefused('getuserlist', { token })).toMatch(/^\/getuserlist\.\njdbc:.*CannotGetJdbcConnectionException.*\nusers\/file\.xml: .*Ошибка разбора файла.*\n$/)
  })

  test('a user with an empty sid', async () => {
    const stage = stageAs(behaviour, main)
    await stage.expectOk('user/create', { token }, '<user sid="" login="nobody" name="N"/>')
    const rest = '<user sid="u-1" login="ann" city="Тула"/></users>'
    const head = isObserved ? '<users pid="main" name="N">' : '<users pid="main"><user sid="" login="nobody" name="N"/>'
    expect(await stage.expectOk('getuserlist', { token })).toBe(declaration + head + rest)
  })

  test('an LDAP login with a wildcard', async () => {
    const stage = stageAs(behaviour, directory)
    const { status, text } = await stage.call('checkcredentials', { login: 'm*', pwd: 'max-1' })
    expect({ status, user: /login="(\w+)"/.exec(text)?.[1] }).toEqual(isObserved ? { status: 200, user: 'max' } : { status: 403, user: undefined })
    expect((await stage.call('checkcredentials', { login: 'm.x', pwd: 'max-1' })).status).toBe(403)
  })

  test('the stored hash given as the password', async () => {
    const hash = 'sha256##ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    const users = [{ sid: 'u-2', login: 'abc', password: hash }]
    for (const hashOnly of [true, false]) {
      const stage = stageWith({ behaviour, hashOnly, providers: [{ type: 'sqlserverext', users }] })
      await stage.expectOk('checkcredentials', { login: 'abc', pwd: 'abc' })
      expect((await stage.call('checkcredentials', { login: 'abc', pwd: hash })).status).toBe(isObserved && !hashOnly ? 200 : 403)
    }
  })

  test('changepwd on a provider that changes nothing', async () => {
    const stage = stageAs(behaviour, file)
    await logIn(stage)
    expect(await stage.expectOk('changepwd', { sesid: 's', oldpwd: 'ann-1', newpwd: 'ann-2' })).toBe('ann')
    await stage.expectOk('checkcredentials', ann)
    expect((await stage.call('checkname', { sesid: 's', name: 'ann' })).status).toBe(isObserved ? 403 : 200)
  })

  test('a session of loginesiauser without userinfo', async () => {
    const stage = stageAs(behaviour, main)
    await stage.expectOk('loginesiauser', { sesid: 's', login: 'a&b' })
    expect(await whoIs(stage)).toMatchObject(isObserved ? { status: 500, headers: { 'content-type': 'application/json' } } : { status: 200, text: '<user login="a&amp;b"/>' })
  })

  test('setsettings whose second value is invalid', async () => {
    const stage = stageAs(behaviour, main)
    await stage.expectRefused('setsettings', { token: 'set-token-0001', lockouttime: '7', loginattemptsallowed: 'x' })
    expect(stage.fake.settings()).toEqual({ lockoutMinutes: isObserved ? 7 : 10, lockoutAttempts: 5 })
    stage.fake.restart()
    expect(stage.fake.settings()).toEqual({ lockoutMinutes: 10, lockoutAttempts: 5 })
  })
})
