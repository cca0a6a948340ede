import { createHash, pbkdf2Sync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createFakeMellophone, type FakeProvider, type ProcedureCall, type ProcedureResult } from '../src/testing/index.ts'
import { stageFor, type Stage } from './fake/stage.ts'

const token = 'user-token-0001'
const serverWith = (...providers: readonly FakeProvider[]): Stage => stageFor({ userManageToken: token, providers })
const logIn = (stage: Stage, login: string, pwd: string, sesid = 's'): Promise<string> => stage.expectOk('login', { sesid, login, pwd })
const hex = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex')

describe('the passwords of SQL providers', () => {
  const key = pbkdf2Sync('пароль', 'abc', 1_000, 32, 'sha256').toString('hex')
  const stored = {
    digest: `sha512#abc#${hex('sha512', 'парольabclocal')}`,
    md5: `MD5##${hex('md5', 'парольlocal')}`,
    derived: `pbkdf2:sha256:1000$abc$${key}`,
    bare: hex('sha1', 'парольlocal'),
    clear: 'пароль',
  }
  const users = Object.entries(stored).map(([login, password]) => ({ sid: login, login, password }))

  test.each(['sqlserver', 'sqlserverext'] as const)('%s knows every form', async (type) => {
    const stage = serverWith({ type, localSalt: 'local', users: [...users, { sid: 'none', login: 'none' }] })
    for (const login of Object.keys(stored)) {
      await stage.expectOk('checkcredentials', { login, pwd: 'пароль' })
      expect(await stage.expectRefused('checkcredentials', { login, pwd: 'Пароль' })).toContain(`Логин пользователя '${login}' в 'jdbc:postgresql://db.example.test:5432/main' не успешен: Неправильная пара логин/пароль\n`)
    }
    await stage.expectRefused('checkcredentials', { login: 'none', pwd: '' })
  })

  test('are hashes only where the server says so', async () => {
    const stage = stageFor({ hashOnly: true, providers: [{ type: 'sqlserver', localSalt: 'local', users }] })
    for (const login of Object.keys(stored)) {
      const { status } = await stage.call('checkcredentials', { login, pwd: 'пароль' })
      expect({ login, status }).toEqual({ login, status: login === 'clear' ? 403 : 200 })
    }
  })
})

describe('changed passwords', () => {
  const people = [{ sid: '1', login: 'ann', password: 'ann-1' }, { sid: '2', login: 'ben', password: 'ben-1' }]

  test.each(['sqlserver', 'sqlserverext', 'ldapserver'] as const)('%s takes them', async (type) => {
    const stage = serverWith({ type, users: people })
    await logIn(stage, 'ann', 'ann-1')
    expect(await stage.expectOk('changepwd', { sesid: 's', oldpwd: 'ann-1', newpwd: 'ann-2' })).toBe('ann')
    expect(await stage.expectOk('changeuserpwd', { sesid: 's', username: 'ben', newpwd: 'ben-2' })).toBe('ann')
    for (const login of ['ann', 'ben']) {
      await stage.expectRefused('checkcredentials', { login, pwd: `${login}-1` })
      await stage.expectOk('checkcredentials', { login, pwd: `${login}-2` })
    }
    expect(await stage.expectRefused('changepwd', { sesid: 's', oldpwd: 'ann-1', newpwd: 'x' })).toMatch(/^При .*(?:error code 49|Неправильная пара логин\/пароль$)/)
  })

  test.each(['xmlfile', 'httpserver'] as const)('%s ignores them', async (type) => {
    const stage = serverWith({ type, users: people.map((user) => ({ ...user, xml: `<user login="${user.login}"/>` })) })
    await logIn(stage, 'ann', 'ann-1')
    await stage.expectOk('changepwd', { sesid: 's', oldpwd: 'ann-1', newpwd: 'ann-2' })
    await stage.expectOk('changeuserpwd', { sesid: 's', username: 'nobody', newpwd: 'x' })
    await stage.expectRefused('changepwd', { sesid: 's', oldpwd: 'wrong', newpwd: 'x' })
    expect(await stage.expectOk('checkcredentials', { login: 'ann', pwd: 'ann-1' })).toContain('login="ann"')
  })

  test('are remembered by one session of the user; the others have to log in again', async () => {
    const stage = serverWith({ type: 'sqlserverext', users: people })
    await logIn(stage, 'ann', 'ann-1', 'one')
    await logIn(stage, 'ann', 'ann-1', 'two')
    await stage.expectOk('changepwd', { sesid: 'one', oldpwd: 'ann-1', newpwd: 'ann-2' })
    await stage.expectOk('isauthenticated', { sesid: 'two' })
    expect(await stage.expectRefused('changeuserpwd', { sesid: 'two', username: 'ben', newpwd: 'x' })).toMatch(/не успешен: Неправильная пара логин\/пароль$/)
    await stage.expectOk('changeuserpwd', { sesid: 'one', username: 'ben', newpwd: 'x' })
    await logIn(stage, 'ann', 'ann-2', 'two')
    await stage.expectOk('changeuserpwd', { sesid: 'two', username: 'ben', newpwd: 'y' })
  })

  test('of unknown users are an error of the directory alone', async () => {
    const unknown = { sesid: 's', username: 'nobody', newpwd: 'x' }
    for (const type of ['sqlserver', 'ldapserver'] as const) {
      const stage = serverWith({ type, users: people })
      await logIn(stage, 'ann', 'ann-1')
      const { status, text } = await stage.call('changeuserpwd', unknown)
      expect({ status, text }).toEqual(
        type === 'sqlserver'
          ? { status: 200, text: 'ann' }
          : { status: 403, text: 'При взаимодействии с логин-провайдером произошла следующая ошибка: Пользователь nobody не найден в директории.' },
      )
    }
  })
})

describe('logins and names', () => {
  test('are exact in SQL, and with a space unknown', async () => {
    const stage = serverWith({ type: 'sqlserver', users: [{ login: 'ann', password: 'a' }, { login: 'an n', password: 'a' }] })
    await logIn(stage, 'ann', 'a')
    await stage.expectRefused('checkcredentials', { login: 'Ann', pwd: 'a' })
    expect(await stage.expectRefused('checkcredentials', { login: 'an n', pwd: 'a' })).toContain("Логин пользователя 'an n' в 'jdbc:postgresql://db.example.test:5432/main' не успешен\n")
    expect(await stage.expectOk('checkname', { sesid: 's', name: 'Ann' })).toBe('')
    for (const [operation, more] of [['checkname', { name: 'an n' }], ['changeuserpwd', { username: 'an n', newpwd: 'x' }]] as const) {
      expect(await stage.expectRefused(operation, { sesid: 's', ...more })).toMatch(/: Пользователь 'an n' не найден$/)
    }
  })

  test('ignore case in files and directories', async () => {
    for (const type of ['xmlfile', 'ldapserver'] as const) {
      const stage = serverWith({ type, users: [{ login: 'Иванов', password: 'п' }] })
      await logIn(stage, 'иВАНОВ', 'п')
      expect(await stage.expectOk('checkname', { sesid: 's', name: 'ИВАНОВ' })).toContain('login="Иванов"')
      await stage.expectRefused('checkcredentials', { login: 'Иванов', pwd: 'П' })
    }
  })

  test('in the form of a GUID are ids for a third-party service', async () => {
    const xml = '<user login="web" SID="3F2504E0-4f89-41d3-9a0c-0305e82c3301"/>'
    const stage = serverWith({ type: 'httpserver', users: [{ login: 'web', password: 'w', sid: '3F2504E0-4f89-41d3-9a0c-0305e82c3301', xml }] })
    await logIn(stage, 'web', 'w')
    expect(await stage.expectOk('checkname', { sesid: 's', name: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' })).toBe(xml)
    expect(await stage.expectOk('checkname', { sesid: 's', name: 'nobody' })).toBe('')
  })

  test('are looked for in the provider of the session only', async () => {
    const stage = serverWith({ type: 'xmlfile', id: 'a', users: [{ login: 'ann', password: 'a' }] }, { type: 'xmlfile', id: 'b', users: [{ login: 'ben', password: 'b' }] })
    await logIn(stage, 'ann', 'a')
    expect(await stage.expectOk('checkname', { sesid: 's', name: 'ben' })).toBe('<?xml version="1.0" encoding="utf-8"?>')
  })
})

const describeCall = ({ locked, authenticated }: ProcedureCall): ProcedureResult => ({ accept: true, message: `${locked} ${authenticated}` })

async function attributes(provider: FakeProvider): Promise<string> {
  const answer = await serverWith(provider).expectOk('checkcredentials', { login: 'ann', pwd: 'a' })
  return answer.replace(/^.*<user |\/>$/g, '')
}

describe('providers', () => {
  const down: readonly [FakeProvider['type'], RegExp][] = [
    ['sqlserverext', /CannotGetJdbcConnectionException/],
    ['sqlserver', /CannotGetJdbcConnectionException/],
    ['xmlfile', /Ошибка разбора файла/],
    ['ldapserver', /javax\.naming\.CommunicationException: ldap\.example\.test:389 /],
    ['httpserver', /java\.net\.ConnectException/],
  ]

  test.each(down)('%s can be down', async (type, detail) => {
    const stage = serverWith({ type, id: 'p', users: [{ login: 'ann', password: 'a', xml: '<user login="ann"/>' }], unreachable: true })
    expect(await stage.expectRefused('checkcredentials', { login: 'ann', pwd: 'a' })).toMatch(detail)
    stage.fake.setUnreachable('p', false)
    expect(await stage.expectOk('checkcredentials', { login: 'ann', pwd: 'a' })).toContain('login="ann"')
  })

  test('give attributes in their own ways', async () => {
    const user = { sid: '1', login: 'ann', password: 'a', attributes: { fax: '', phone: null, 'имя': 'A&"<\n' } }
    expect(await attributes({ type: 'sqlserverext', users: [user] })).toBe('sid="1" login="ann" fax="" имя="A&amp;&quot;&lt;\n"')
    expect(await attributes({ type: 'sqlserver', users: [user] })).toBe('login="ann" SID="1" fax="" имя="A&amp;&quot;&lt;\n"')
    expect(await attributes({ type: 'xmlfile', users: [user] })).toBe('login="ann" SID="1" fax=""')
    expect(await attributes({ type: 'ldapserver', users: [user], domain: 'd' })).toBe('SID="1" login="ann" name="" email="" phone="" organization="" fax="" domain="d"')
  })

  test('are chosen by group', async () => {
    const stage = serverWith(...['', 'A', 'B', 'A'].map((group) => ({ type: 'xmlfile', id: group, group }) as const))
    expect(await stage.expectOk('importgroupsproviders', {})).toBe('not_defined A B')
    const listed = async (more: Readonly<Record<string, string>>): Promise<string[]> =>
      [...(await stage.expectOk('getuserlist', { token, ...more })).matchAll(/pid="(\w*)"/g)].map(([, pid]) => pid ?? '')
    expect(await listed({})).toEqual(['', 'A', 'B', 'A'])
    expect(await listed({ gp: 'ALL' })).toEqual(['', 'A', 'B', 'A'])
    for (const gp of ['', 'not_defined', 'Not_Defined']) expect(await listed({ gp })).toEqual([''])
    expect(await listed({ gp: 'A' })).toEqual(['A', 'A'])
    expect(await stage.expectRefused('getuserlist', { token, gp: 'a' })).toBe('/getuserlist.\n')
    expect(await listed({ gp: 'B', pid: '' })).toEqual([''])
  })

  test('with a procedure leave the word about locked logins to it', async () => {
    const users = [{ login: 'ann', password: 'a' }]
    const stage = stageFor({ lockoutAttempts: 1, providers: [{ type: 'sqlserver', users, procedure: describeCall }] })
    await stage.expectOk('checkcredentials', { login: 'ann', pwd: 'a' })
    expect(await stage.expectRefused('login', { sesid: 's', login: 'ann', pwd: 'b' })).toMatch(/: Stored procedure message begin: false false Stored procedure message end\.\n\nРезюме: Неправильная пара логин\/пароль$/)
    expect(await stage.expectRefused('checkcredentials', { login: 'ann', pwd: 'a' })).toBe('Stored procedure message begin: true false Stored procedure message end.')
  })

  test('of the kind that binds anonymously take an empty password', async () => {
    const users = [{ login: 'ann', password: 'a' }]
    await serverWith({ type: 'ldapserver', users, allowEmptyPassword: true }).expectOk('checkcredentials', { login: 'ann', pwd: '' })
    expect(await serverWith({ type: 'ldapserver', users }).expectRefused('checkcredentials', { login: 'ann', pwd: '' })).toContain('error code 49')
  })

  test.each(['sqlserverext', 'sqlserver', 'xmlfile', 'ldapserver', 'httpserver'] as const)('%s can be given further users', async (type) => {
    const stage = serverWith({ type, id: 'p' })
    stage.fake.addUser('p', { sid: '1', login: 'ann', password: 'a', xml: '<user login="ann"/>' })
    expect(await stage.expectOk('checkcredentials', { login: 'ann', pwd: 'a' })).toContain('login="ann"')
  })

  test('list users in their own orders', async () => {
    const users = [{ sid: '3', login: 'b' }, { sid: '1', login: 'c' }, { sid: '2', login: 'a' }]
    const listed = async (type: FakeProvider['type']): Promise<string> => {
      const list = await serverWith({ type, users }).expectOk('getuserlist', { token })
      return [...list.matchAll(/login="(\w)"/g)].map(([, login]) => login).join('')
    }
    expect(await listed('sqlserverext')).toBe('cab')
    expect(await listed('sqlserver')).toBe('abc')
    expect(await listed('xmlfile')).toBe('bca')
    expect(await listed('httpserver')).toBe('')
  })

  test('are writable once at most', () => {
    expect(() => createFakeMellophone({ providers: [{ type: 'sqlserverext' }, { type: 'sqlserverext' }] })).toThrow(TypeError)
  })
})
