import { expect } from 'vitest'
import type { MellophoneClient } from '../../src/index.ts'
import type { FakeMellophone } from '../../src/testing/index.ts'
import { ada, grace } from '../support/company.ts'

type Success = (client: MellophoneClient, fake: FakeMellophone) => Promise<void>

const adaAttributes = { sid: 'u-1', login: 'ada', city: 'London' }
const adaUser = { sid: 'u-1', login: 'ada', attributes: adaAttributes }

/** One success of every operation over HTTP, with what it changes on the server. */
export const successes: Readonly<Record<string, Success>> = {
  async 'session.sendLogin'(client, fake) {
    expect(await client.sendLogin({ ses_id: 's-1', ...ada, gp: 'not_defined', ip: '10.0.0.7' })).toBeUndefined()
    expect(fake.sessions()).toMatchObject([{ sesid: 's-1', login: 'ada', provider: 'main', ip: '10.0.0.7' }])
    expect(client.sessionId).toBeUndefined()
  },
  async 'session.login'(client, fake) {
    const id = await client.login(ada)
    expect(fake.sessions()).toMatchObject([{ sesid: id, login: 'ada' }])
    expect(client.sessionId).toBe(id)
  },
  async 'session.sendLogout'(client, fake) {
    await client.login(ada)
    expect(await client.sendLogout({ ses_id: client.sessionId ?? '' })).toBeUndefined()
    expect(fake.sessions()).toEqual([])
    expect(client.sessionId).toBeDefined()
  },
  async 'session.logout'(client, fake) {
    await client.login(ada)
    expect(await client.logout()).toBeUndefined()
    expect(fake.sessions()).toEqual([])
    expect(client.sessionId).toBeUndefined()
    expect(await client.logout({ ses_id: 'unknown' })).toBeUndefined()
  },
  async 'session.isAuthenticated'(client) {
    await client.login(ada)
    expect(await client.isAuthenticated()).toEqual(adaUser)
    expect(await client.isAuthenticated({ ses_id: 'unknown' })).toBe(false)
  },
  async 'session.sendChangeAppSesId'(client, fake) {
    await client.login({ ...ada, ses_id: 's-1' })
    await client.setState({ state: 'step 1' })
    expect(await client.sendChangeAppSesId({ ses_id: 's-1', new_ses_id: 's-2' })).toBeUndefined()
    expect(fake.sessions()).toMatchObject([{ sesid: 's-2', login: 'ada', state: 'step 1' }])
    expect(client.sessionId).toBe('s-1')
  },
  async 'session.changeAppSesId'(client, fake) {
    await client.login({ ...ada, ses_id: 's-1' })
    expect(await client.changeAppSesId({ new_ses_id: 's-2' })).toBeUndefined()
    expect(fake.sessions()).toMatchObject([{ sesid: 's-2', login: 'ada' }])
    expect(client.sessionId).toBe('s-2')
  },
  async 'checks.checkCredentials'(client, fake) {
    expect(await client.checkCredentials({ ...ada, gp: 'all', ip: '10.0.0.7' })).toEqual(adaUser)
    expect(fake.sessions()).toEqual([])
  },
  async 'checks.checkName'(client) {
    await client.login(grace)
    expect(await client.checkName({ name: 'ada' })).toEqual(adaUser)
    expect(await client.checkName({ name: 'nobody' })).toBeNull()
  },
  async 'passwords.changePwd'(client) {
    await client.login(ada)
    expect(await client.changePwd({ old_password: 'engine-1', new_password: 'engine-2' })).toBe('ada')
    expect((await client.checkCredentials({ login: 'ada', password: 'engine-2' })).sid).toBe('u-1')
  },
  async 'passwords.changeUserPwd'(client) {
    await client.login(ada)
    expect(await client.changeUserPwd({ username: 'grace', new_password: 'compiler-2' })).toBe('ada')
    expect((await client.checkCredentials({ login: 'grace', password: 'compiler-2' })).sid).toBe('u-2')
  },
  async 'providers.importGp'(client) {
    const { data, response } = await client.importGp().withResponse()
    expect(data).toEqual(['not_defined', 'legacy', 'staff', 'ldap'])
    expect(new TextDecoder().decode(response.raw)).toBe('not_defined legacy staff ldap')
  },
  async 'providers.getProviderList'(client) {
    expect(await client.getProviderList({ login: 'katherine', password: 'orbit-1', gp: 'staff' })).toEqual([{ id: 'files', type: 'xmlfile', url: 'users/files.xml', group_providers: 'staff' }])
    expect((await client.getProviderList(ada)).map(({ type }) => type)).toEqual(['sqlserverext', 'sqlserver', 'xmlfile', 'ldapserver'])
  },
  async 'users.getUserList'(client) {
    expect(await client.getUserList({ pid: 'main' })).toEqual([{ pid: 'main', users: [adaUser, { sid: 'u-2', login: 'grace', attributes: { sid: 'u-2', login: 'grace' } }] }])
    expect((await client.getUserList()).map(({ pid }) => pid)).toEqual(['main', 'legacy', 'files', 'directory'])
    expect((await client.getUserList({ gp: 'staff', ip: '10.0.0.7' })).map(({ pid }) => pid)).toEqual(['files'])
  },
  async 'users.createUser'(client) {
    const user = { sid: 'u-3', login: 'lise', password: 'fission', born: new Date(0), age: 20, rate: 4.5, big: 12n, active: true, note: null, tags: ['a'], org: { id: 1 }, none: undefined, name: '<Lise & "Co">\n' }
    expect(await client.createUser({ user })).toBeUndefined()
    const attributes = { sid: 'u-3', login: 'lise', born: '1970-01-01T00:00:00.000Z', age: '20', rate: '4.5', big: '12', active: 'true', note: '', tags: '["a"]', org: '{"id":1}', name: '<Lise & "Co">\n' }
    expect(await client.checkCredentials({ login: 'lise', password: 'fission' })).toEqual({ sid: 'u-3', login: 'lise', attributes })
  },
  async 'users.updateUser'(client) {
    expect(await client.updateUser({ sid: 'u-1', user: { city: 'Ockham', password: 'engine-2' } })).toBeUndefined()
    expect((await client.checkCredentials({ login: 'ada', password: 'engine-2' })).attributes).toEqual({ ...adaAttributes, city: 'Ockham' })
    await client.updateUser({ sid: 'u-1', user: { sid: 'u-1', login: 'lovelace' } })
    expect((await client.checkCredentials({ login: 'lovelace', password: 'engine-2' })).sid).toBe('u-1')
  },
  async 'users.deleteUser'(client, fake) {
    await client.login(ada)
    expect(await client.deleteUser({ sid: 'u-1' })).toBeUndefined()
    expect(fake.sessions()).toEqual([])
    expect((await client.getUserList({ pid: 'main' }))[0]?.users.map(({ sid }) => sid)).toEqual(['u-2'])
    expect(await client.deleteUser({ sid: 'unknown' })).toBeUndefined()
  },
  async 'settings.setSettings'(client, fake) {
    expect(await client.setSettings({ lockout_time: 7 })).toBeUndefined()
    await client.setSettings({ login_attempts_allowed: 2 })
    expect(fake.settings()).toMatchObject({ lockoutMinutes: 7, lockoutAttempts: 2 })
  },
  async 'state.setState'(client, fake) {
    await client.login(ada)
    expect(await client.setState({ state: '\uFEFFkeep \0 all \r\n\t 😀' })).toBeUndefined()
    expect(fake.sessions()).toMatchObject([{ state: '\uFEFFkeep \0 all \r\n\t 😀' }])
  },
  async 'state.getState'(client) {
    await client.login(ada)
    expect(await client.getState()).toBe('')
    await client.setState({ state: '\uFEFFkeep \0 all \r\n\t 😀' })
    expect(await client.getState({ ses_id: client.sessionId })).toBe('\uFEFFkeep \0 all \r\n\t 😀')
  },
}
