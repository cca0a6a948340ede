import type { FakeMellophoneOptions } from '../../src/testing/index.ts'
import { directoryServer, fileServer, mainServer, procedureServer } from './seeds.ts'
import type { Stage } from './stage.ts'

/** What happens before a step: requests that were not recorded, time that passes, a provider that goes away. */
type Before = (stage: Stage) => unknown

/** A server, and the recorded requests that it gets one after the other. */
export interface Scenario {
  readonly server: FakeMellophoneOptions
  readonly steps: readonly (string | Before)[]
}

const login =
  (sesid: string, name: string, password: string, more: Readonly<Record<string, string>> = {}): Before =>
  (stage) =>
    stage.expectOk('login', { sesid, login: name, pwd: password, ...more })

const bare = (sesid: string): Before => login(sesid, 'bare', 'bare-pass')
const wrong = (name: string): Before => (stage) => stage.expectRefused('login', { sesid: 'other', login: name, pwd: 'wrong', gp: 'staff' })
const ivanInStaff = login('ses-ivan-1', 'ivan', 'ivan-pass-1', { gp: 'staff', ip: '10.0.0.1' })
const create =
  (xml: string): Before =>
  (stage) =>
    stage.expectOk('user/create', { token: 'user-token-0001' }, xml)

const alice = { sid: 'u-100', login: 'alice', password: 'alice-1' }
const carol = { sid: 'u-200', login: 'carol', password: 'carol-1' }
const bob = {
  sid: 'u-101',
  login: 'bob',
  password: 'bob-1',
  attributes: { active: 'True', age: '20', empty: '', name: 'Боб & <Co>', note: 'None', org: '{"id": 1}', rate: '4.5', tags: "['a', 'b']" },
}

/** The recordings as they happened: every recorded case is a step of exactly one scenario. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'log in': {
    server: mainServer(),
    steps: [
      'login-ok-generated-session',
      'login-ok-explicit-session-group-ip',
      'login-bad-password',
      'login-unknown-group',
      wrong('locky'),
      wrong('locky'),
      'login-third-failure-locks',
      ({ fake }) => fake.clock.advance(500),
      'login-locked-out',
      'check-credentials-locked-out',
      'login-missing-password-param',
      'wire-get-login',
      'wire-get-is-authenticated',
      'login-json-body',
      'login-missing-all-params',
      'login-cyrillic',
      'is-authenticated-cyrillic',
      'login-blocked-permanently',
      'login-group-not-defined',
      'login-xml-and-url-specials',
      'login-plus-and-space',
    ],
  },
  'log in again': { server: mainServer(), steps: ['relogin-1-ok', 'relogin-2-wrong-password', 'relogin-3-session-is-gone'] },
  'ask who is logged in': {
    server: mainServer(),
    steps: [
      ivanInStaff,
      'is-authenticated-xml-user',
      'is-authenticated-same-ip',
      'is-authenticated-other-ip',
      'is-authenticated-unknown-session',
      'is-authenticated-missing-session',
      'login-specials',
      'is-authenticated-whitespace-values',
      login('ses-spec', `o'neil & <sons> "x"`, `p&ss<w>o"r'd=+%20#?/`),
      'is-authenticated-escaped-values',
      'accept-json-is-only-an-echo',
      'is-authenticated-accept-xml',
      'checkid-is-an-alias',
    ],
  },
  'log out': { server: mainServer(), steps: [bare('ses-get-1'), 'logout-ok', 'logout-unknown-session', 'logout-missing-param'] },
  'share an authentication session': {
    server: mainServer(),
    steps: [
      'sso-login2-sets-cookie',
      'sso-gif-joins-session',
      'sso-second-session-authenticated',
      'sso-logout-second-session',
      'sso-first-session-gone-too',
    ],
  },
  'check credentials': {
    server: { ...mainServer(), race: ['two-documents', 'doubled-declaration', 'two-documents'] },
    steps: [
      'check-credentials-ok',
      'check-credentials-bad',
      'check-credentials-sql-plain',
      'check-credentials-single-attribute',
      'wire-get-check-credentials-unicode',
      'check-credentials-two-documents',
      'check-credentials-doubled-declaration',
      'provider-list-two-documents',
    ],
  },
  'check names': {
    server: mainServer([carol]),
    steps: [
      bare('ses-cn'),
      login('ses-cn-sql', 'carol', 'carol-1'),
      'check-name-ok',
      'check-name-unknown-in-xml-provider',
      'check-name-unknown-in-sql-provider',
      'check-name-session-unknown',
      'check-name-two-users',
      'check-name-missing-name',
    ],
  },
  'create users': {
    server: mainServer(),
    steps: [
      'create-user-minimal',
      'user-list-one-user',
      'create-user-extra-fields',
      'check-credentials-extra-fields',
      'create-user-duplicate-sid',
      'create-user-duplicate-login',
      'create-user-without-sid',
      'create-user-wrong-token',
      'create-user-missing-token-param',
      'create-user-malformed-xml',
      'create-user-empty-body',
      'create-user-no-login',
      create('<user sid="u-7" login="u7" city="Тула"/>'),
      create('<user sid="u-9" login="with space" pwd="x"/>'),
      create(`<user sid="ид-1" login="юзер&amp;&lt;&quot;>'" имя="Имя 😀" lines="a&#10;b&#9;c&#13;&#10;d" name="  padded  "/>`),
      'user-list-many',
    ],
  },
  'list users': {
    server: mainServer(),
    steps: [
      'user-list-empty-provider',
      'user-list-two-providers',
      'user-list-wrong-token',
      'user-list-unknown-provider',
      'user-list-unknown-group',
      'user-list-missing-token',
    ],
  },
  'update users': {
    server: mainServer([alice, bob]),
    steps: [
      login('ses-alice', 'alice', 'alice-1'),
      login('ses-bob', 'bob', 'bob-1'),
      'update-user-full',
      'update-user-full-session-sees-it',
      'update-user-profile-only',
      'update-user-profile-only-session-broken',
      login('ses-alice', 'alice', 'alice-2'),
      'update-user-without-sid-in-body',
      'update-user-without-sid-session-stale',
      'update-user-password-key-trap',
      'update-user-password-key-trap-result',
      'update-user-unknown-sid-login-only',
      'update-user-unknown-sid-with-fields',
      'update-user-wrong-token',
      'update-user-rename',
      'update-user-rename-session',
    ],
  },
  'change passwords': {
    server: mainServer([alice, carol]),
    steps: [
      login('ses-carol', 'carol', 'carol-1'),
      bare('ses-bare-pw'),
      'change-pwd-wrong-old',
      'change-pwd-ok',
      'change-pwd-old-no-longer-valid',
      'change-pwd-new-valid',
      'change-pwd-unknown-session',
      'change-user-pwd-ok',
      'change-user-pwd-unknown-user',
      'change-pwd-xml-provider-does-nothing',
      'change-pwd-xml-provider-old-still-valid',
      'change-pwd-missing-param',
      'change-user-pwd-unknown-session',
    ],
  },
  'change session ids': {
    server: mainServer(),
    steps: [
      bare('ses-id-1'),
      'change-app-ses-id-without-state',
      'change-app-ses-id-old-still-valid',
      (stage) => stage.expectOk('setstate', { sesid: 'ses-id-1' }, 'state-1'),
      'change-app-ses-id-ok',
      'change-app-ses-id-state-moves',
      'change-app-ses-id-old-gone',
      'change-app-ses-id-unknown',
      'change-app-ses-id-missing-new',
    ],
  },
  'keep states': {
    server: mainServer(),
    steps: [
      bare('ses-st'),
      'get-state-never-set',
      'set-state-ok',
      'get-state-ok',
      'set-state-empty',
      'set-state-unknown-session',
      'set-state-missing-session',
      'get-state-unknown-session',
      'set-state-text-plain-utf8',
      'get-state-text-plain-utf8',
    ],
  },
  'list providers': {
    server: mainServer(),
    steps: ['import-gp-many', 'provider-list-many', 'provider-list-one', 'provider-list-bad-credentials'],
  },
  'a server with one file': {
    server: fileServer,
    steps: ['import-gp-one', 'provider-list-empty-id', 'create-user-no-writable-provider', 'set-settings-tag-absent'],
  },
  'change settings': {
    server: mainServer(),
    steps: ['set-settings-ok', 'set-settings-wrong-token', 'set-settings-not-a-number', 'set-settings-one-value', 'set-settings-missing-token'],
  },
  'delete users': {
    server: mainServer([{ sid: 'u-300', login: 'dave', password: 'dave-1' }]),
    steps: [
      login('ses-dave', 'dave', 'dave-1'),
      'delete-user-wrong-token',
      'delete-user-ok',
      'delete-user-session-ended',
      'delete-user-unknown',
      'delete-user-encoded-sid',
      'delete-user-slash-in-sid',
      'delete-user-missing-token',
    ],
  },
  'requests that reach no operation': {
    server: mainServer(),
    steps: ['unknown-path', 'set-state-get-not-allowed', 'query-too-long', 'trailing-slash'],
  },
  'a server with a stored procedure': {
    server: procedureServer,
    steps: [
      'create-user-clear-password-hash-only',
      'check-credentials-clear-password-hash-only',
      'create-user-prehashed-password',
      'check-credentials-prehashed-password',
      'login-rejected-by-procedure',
      ({ fake }) => fake.setUnreachable('main'),
      'login-database-down',
      'delete-user-database-down',
    ],
  },
  'a server with a directory and a third-party service': {
    server: directoryServer,
    steps: [
      login('ses-ldap', 'lena', 'lena-pass', { gp: 'ldap' }),
      'is-authenticated-ldap-user',
      'user-list-ldap',
      'user-list-http-provider',
      'user-list-broken-by-ldap',
      login('ses-web', 'webuser', 'web-pass', { gp: 'web' }),
      'is-authenticated-http-provider',
      'check-name-http-prefixed',
      'import-gp-other-server',
      'provider-list-other-types',
      ({ fake }) => fake.setUnreachable('ldap1'),
      'login-provider-down',
    ],
  },
  'a server in an ASCII locale': { server: { ...mainServer(), charset: 'us-ascii' }, steps: ['check-credentials-ascii-server'] },
  'a restart': { server: mainServer(), steps: [bare('ses-restart'), ({ fake }) => fake.restart(), 'session-after-server-restart'] },
  'sessions that other services open': {
    server: mainServer(),
    steps: ['login-esia-user', 'is-authenticated-esia-user', 'set-django-auth-id'],
  },
}

/** Cases of the reference client that never reach a server: it misses an argument or an option. */
export const neverSent = [
  'logout-without-session',
  'create-user-empty-payload',
  'create-user-no-token',
  'user-list-no-token',
  'change-pwd-no-session',
  'set-settings-no-token',
]

/** Cases without an answer, or with one that is not Mellophone's: they are faults on the way, and injected as such. */
export const faults = ['connection-refused', 'request-timeout', 'standin-401', 'standin-503-retry-after', 'standin-html-page']
