import type { MellophoneClient, Reason } from '../../src/index.ts'
import type { FakeMellophone, FakeMellophoneOptions } from '../../src/testing/index.ts'
import { ada, company, grace, katherine } from '../support/company.ts'

/** A way to a refusal: how the server is set up, what happens before, and the call. */
export interface Way {
  readonly server?: FakeMellophoneOptions
  readonly before?: (client: MellophoneClient, fake: FakeMellophone) => unknown
  readonly call: (client: MellophoneClient) => Promise<unknown>
}

type Ways = Partial<Record<Reason, Way>>

const main = (more: object = {}): FakeMellophoneOptions => ({ providers: [{ type: 'sqlserverext', id: 'main', users: [{ sid: 'u-1', ...ada }], ...more }] })
const filesOnly: FakeMellophoneOptions = { providers: [{ type: 'xmlfile', id: 'files', users: [katherine] }] }
const unreachable = (provider: string) => (_client: MellophoneClient, fake: FakeMellophone): void => fake.setUnreachable(provider)
const loggedIn = (client: MellophoneClient): Promise<string> => client.login(ada)

/** All that can go wrong when a password is tried. */
const attempts = (attempt: (client: MellophoneClient, input: { login: string; password: string; gp?: string }) => Promise<unknown>): Ways => ({
  bad_credentials: { call: (client) => attempt(client, { login: 'ada', password: 'wrong' }) },
  locked_out: {
    server: { lockoutAttempts: 1 },
    before: (client) => attempt(client, { login: 'ada', password: 'wrong' }).catch(() => {}),
    call: (client) => attempt(client, ada),
  },
  no_provider: { call: (client) => attempt(client, { ...ada, gp: 'nowhere' }) },
  user_blocked: { call: (client) => attempt(client, { login: 'blocked', password: 'photo-52', gp: 'legacy' }) },
  rejected_by_procedure: { server: main({ procedure: () => ({ accept: false, message: 'not today' }) }), call: (client) => attempt(client, ada) },
  provider_unavailable: { server: main(), before: unreachable('main'), call: (client) => attempt(client, ada) },
})

const unknownSession = (call: (client: MellophoneClient, input: { ses_id: string }) => Promise<unknown>): Ways => ({
  session_not_authenticated: { call: (client) => call(client, { ses_id: 'unknown' }) },
})

const wrongToken = (call: (client: MellophoneClient) => Promise<unknown>): Ways => ({
  permission_denied: { server: { userManageToken: 'another', settingsToken: 'another' }, call },
})

/** An answer that the SDK cannot bring about, because it sends nothing that would. */
const told = (text: string, call: Way['call']): Way => ({ before: (_client, fake) => fake.inject({ fault: { kind: 'status', status: 403, body: text } }), call })

/** Takes the login out of a session, as an update that names the sid alone does on the real server. */
const breakSession = async (client: MellophoneClient): Promise<void> => {
  await client.login(ada)
  await client.request({ method: 'POST', path: '/user/u-1', query: { token: company.userManageToken }, body: '<user sid="u-1" city="x"/>', bodyType: 'text', contentType: 'application/xml' })
}

/** The ways to every refusal that the operations document. */
export const refusals: Readonly<Record<string, Ways>> = {
  'session.sendLogin': attempts((client, input) => client.sendLogin({ ses_id: 's-1', ...input })),
  'session.login': attempts((client, input) => client.login(input)),
  'session.isAuthenticated': {
    ip_changed: { before: (client) => client.login({ ...ada, ip: '10.0.0.1' }), call: (client) => client.isAuthenticated({ ip: '10.0.0.2', strict: true }) },
    provider_error: { server: { behaviour: 'observed' }, before: breakSession, call: (client) => client.isAuthenticated({ strict: true }) },
    provider_unavailable: {
      async before(client, fake) {
        await client.login(ada)
        await client.updateUser({ sid: 'u-1', user: { city: 'x' } })
        fake.setUnreachable('main')
      },
      call: (client) => client.isAuthenticated({ strict: true }),
    },
  },
  'session.sendChangeAppSesId': unknownSession((client, input) => client.sendChangeAppSesId({ ...input, new_ses_id: 's-2' })),
  'session.changeAppSesId': unknownSession((client, input) => client.changeAppSesId({ ...input, new_ses_id: 's-2' })),
  'checks.checkCredentials': attempts((client, input) => client.checkCredentials(input)),
  'checks.checkName': {
    ...unknownSession((client, input) => client.checkName({ ...input, name: 'ada' })),
    bad_credentials: {
      server: { behaviour: 'observed' },
      async before(client) {
        await client.login(katherine)
        await client.changePwd({ old_password: 'orbit-1', new_password: 'orbit-2' })
      },
      call: (client) => client.checkName({ name: 'katherine' }),
    },
    user_not_found: { before: loggedIn, call: (client) => client.checkName({ name: 'ada lovelace' }) },
    provider_error: {
      before: (client) => client.request({ method: 'POST', path: '/loginesiauser', query: { sesid: 's-1', login: 'ada' }, responseType: 'text' }),
      call: (client) => client.checkName({ ses_id: 's-1', name: 'ada' }),
    },
  },
  'passwords.changePwd': {
    ...unknownSession((client, input) => client.changePwd({ ...input, old_password: 'a', new_password: 'b' })),
    bad_credentials: { before: loggedIn, call: (client) => client.changePwd({ old_password: 'wrong', new_password: 'b' }) },
    provider_unavailable: {
      async before(client, fake) {
        await client.login(ada)
        fake.setUnreachable('main')
      },
      call: (client) => client.changePwd({ old_password: 'engine-1', new_password: 'b' }),
    },
  },
  'passwords.changeUserPwd': {
    ...unknownSession((client, input) => client.changeUserPwd({ ...input, username: 'ada', new_password: 'b' })),
    bad_credentials: {
      async before(client) {
        await client.login(ada)
        const other = await client.openSession(ada)
        await other.changePwd({ old_password: 'engine-1', new_password: 'engine-2' })
      },
      call: (client) => client.changeUserPwd({ username: 'grace', new_password: 'b' }),
    },
    user_not_found: { before: loggedIn, call: (client) => client.changeUserPwd({ username: 'ada lovelace', new_password: 'b' }) },
  },
  'providers.getProviderList': attempts((client, input) => client.getProviderList(input)),
  'users.getUserList': {
    ...wrongToken((client) => client.getUserList()),
    provider_not_found: { call: (client) => client.getUserList({ pid: 'nowhere' }) },
    no_provider: { call: (client) => client.getUserList({ gp: 'nowhere' }) },
    provider_unavailable: { server: main(), before: unreachable('main'), call: (client) => client.getUserList() },
    provider_error: { server: { behaviour: 'observed' }, call: (client) => client.getUserList({ pid: 'directory' }) },
  },
  'users.createUser': {
    ...wrongToken((client) => client.createUser({ user: { sid: 'u-9' } })),
    conflict: { call: (client) => client.createUser({ user: { sid: 'u-9', login: grace.login } }) },
    invalid_user: told('Атрибут пользователя sid не задан', (client) => client.createUser({ user: { sid: 'u-9' } })),
    malformed_xml: told('net.sf.saxon.trans.XPathException: org.xml.sax.SAXParseException', (client) => client.createUser({ user: { sid: 'u-9' } })),
    no_writable_provider: { server: filesOnly, call: (client) => client.createUser({ user: { sid: 'u-9' } }) },
  },
  'users.updateUser': {
    ...wrongToken((client) => client.updateUser({ sid: 'u-1', user: { city: 'x' } })),
    conflict: { call: (client) => client.updateUser({ sid: 'u-1', user: { login: 'grace' } }) },
    user_not_found: { call: (client) => client.updateUser({ sid: 'unknown', user: { city: 'x' } }) },
    malformed_xml: told('net.sf.saxon.trans.XPathException: org.xml.sax.SAXParseException', (client) => client.updateUser({ sid: 'u-1', user: { city: 'x' } })),
    no_writable_provider: { server: filesOnly, call: (client) => client.updateUser({ sid: 'u-1', user: { city: 'x' } }) },
  },
  'users.deleteUser': {
    ...wrongToken((client) => client.deleteUser({ sid: 'u-1' })),
    no_writable_provider: { server: filesOnly, call: (client) => client.deleteUser({ sid: 'u-1' }) },
  },
  'settings.setSettings': {
    ...wrongToken((client) => client.setSettings({ lockout_time: 5 })),
    invalid_setting: told('java.lang.NumberFormatException: For input string: "x"', (client) => client.setSettings({ lockout_time: 5 })),
    settings_not_writable: { server: { settingTags: [] }, call: (client) => client.setSettings({ lockout_time: 5 }) },
  },
  'state.setState': unknownSession((client, input) => client.setState({ ...input, state: 'x' })),
  'state.getState': unknownSession((client, input) => client.getState(input)),
}
