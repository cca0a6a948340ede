import type { FakeMellophoneOptions, FakeProvider, FakeUser, ProcedureCall, ProcedureResult } from '../../src/testing/index.ts'

const mainDatabase = 'jdbc:postgresql://db.example.test:5432/mmain'

const ivan: FakeUser = {
  login: 'ivan',
  sid: '8dbf2a31-0000-4000-8000-000000000001',
  password: 'ivan-pass-1',
  attributes: { name: 'Ivan Petrov', email: 'ivan@example.test', phone: '123-56-78', organization: 'org1', fax: 'fax1' },
}
const ivanov: FakeUser = {
  login: 'Иванов',
  sid: '8dbf2a31-0000-4000-8000-000000000002',
  password: 'пароль-1',
  attributes: { name: 'Алексей В. Васильев', email: 'ivanov@example.test', phone: '784-23-f5', organization: 'Ромашка', fax: '' },
}

const bare: FakeUser = { login: 'bare', sid: 'bare-1', password: 'bare-pass' }

const staff: FakeProvider = {
  type: 'xmlfile',
  id: 'staff',
  group: 'staff',
  users: [
    ivan,
    ivanov,
    { login: 'hash', sid: '007', password: 'x', attributes: { name: '1e3', email: '+7', phone: '0x1F', organization: 'true', fax: 'null' } },
    {
      login: `o'neil & <sons> "x"`,
      sid: 'special-1',
      password: `p&ss<w>o"r'd=+%20#?/`,
      attributes: { name: `A <b> & "c" 'd'`, email: 'a&b@example.test' },
    },
    { login: 'emoji😀', sid: 'emoji-1', password: 'x', attributes: { name: 'Имя 😀 👩‍💻 tail', email: '' } },
    { login: 'ws', sid: '  padded  ', password: 'ws-pass', attributes: { name: 'line1\nline2\ttab', email: 'cr\rlf' } },
    bare,
    { login: 'twin', sid: 'twin-a', password: 'twin-pass', attributes: { name: 'Twin A' } },
    { login: 'twin', sid: 'twin-b', password: 'twin-pass', attributes: { name: 'Twin B' } },
    { login: 'locky', sid: 'locky-1', password: 'locky-pass', attributes: { name: 'Locky' } },
    { login: 'plus+user@example.test', sid: 'plus-1', password: 'plus pass', attributes: { name: 'Plus' } },
  ],
}

const staff2: FakeProvider = {
  type: 'xmlfile',
  id: 'staff2',
  group: 'staff',
  users: [
    { login: 'ivan', sid: 'dup-of-ivan', password: 'ivan-pass-1', attributes: { name: 'Ivan in the second file' } },
    { login: 'zoe', sid: 'zoe-1', password: 'zoe-pass', attributes: { name: 'Zoe' } },
  ],
}

const legacy: FakeProvider = {
  type: 'sqlserver',
  id: 'legacy',
  group: 'legacy',
  url: mainDatabase,
  users: [
    { login: 'legacy1', sid: '7001', password: 'legacy-pass', attributes: { name: 'Legacy User One', email: 'legacy1@example.test', phone: null } },
    { login: 'legacy.blocked', sid: '7002', password: 'legacy-pass', blocked: true },
    { login: 'lonely', password: 'lonely-pass', attributes: { name: null } },
  ],
}

const partners: FakeProvider = {
  type: 'xmlfile',
  id: 'partners',
  group: 'Партнёры',
  users: [{ login: 'partner', sid: 'partner-1', password: 'partner-pass' }],
}

const tokens = { settingsToken: 'set-token-0001', userManageToken: 'user-token-0001' }

/** The recorded bugs, and the recorded way to count failed attempts. */
const observed = { behaviour: 'observed', lockoutAttempts: 3, lockoutMinutes: 1, showUnlockTime: true, ...tokens } as const

/** The server of most recordings: a writable SQL provider with these users, a plain one and four files. */
export function mainServer(users: readonly FakeUser[] = []): FakeMellophoneOptions {
  const crud: FakeProvider = { type: 'sqlserverext', id: 'crud', url: mainDatabase, users }
  const empty: FakeProvider = { type: 'xmlfile', id: 'empty', group: 'two words' }
  return { ...observed, providers: [crud, legacy, staff, staff2, partners, empty] }
}

/** The server without a database: a file without id and group. */
export const fileServer: FakeMellophoneOptions = {
  ...observed,
  providers: [{ type: 'xmlfile', url: 'users/staff.xml', users: [bare] }],
  settingTags: ['loginattemptsallowed'],
}

const web: FakeProvider = {
  type: 'httpserver',
  id: 'web1',
  group: 'web',
  users: [
    {
      login: 'webuser',
      password: 'web-pass',
      xml: `<?xml version="1.0" encoding="utf-8"?>
<user xmlns="http://www.curs.ru/ns/AuthServer" login="webuser" SID="3f2504e0-4f89-41d3-9a0c-0305e82c3301" name="Web &#1055;&#x43E;&#x43B; &amp; &lt;x&gt;" email="web@example.test">
  <role>admin</role>
  <role>auditor</role>
  <unit code="01">HQ</unit>
  <note><![CDATA[a < b & c]]></note>
</user>
`,
    },
    { login: 'prefixed', xml: '<a:user xmlns:a="http://www.curs.ru/ns/AuthServer" login="prefixed" SID="0017"/>' },
  ],
}

/** The server that asks a directory, a third-party service and a file. */
export const directoryServer: FakeMellophoneOptions = {
  ...observed,
  providers: [
    {
      type: 'ldapserver',
      id: 'ldap1',
      group: 'ldap',
      domain: 'example',
      users: [
        {
          login: 'lena',
          sid: '4f3c0cb2-79c8-1041-94ea-9fffe49e626c',
          password: 'lena-pass',
          attributes: { name: 'Лена & Ко <x>', email: 'lena@example.test', phone: '+7 900 000-00-01' },
        },
      ],
    },
    web,
    { ...staff2, group: 'xml' },
  ],
}

const prehashed = 'sha256#abc#0b1b51ee521256d79e9f571771da0b816e8bad5a7525597960d4b14655e2be14'

/** The server that takes hashes only, and asks a procedure that refuses some logins. */
export const procedureServer: FakeMellophoneOptions = {
  ...observed,
  hashOnly: true,
  providers: [
    {
      type: 'sqlserverext',
      id: 'main',
      group: 'main',
      url: 'jdbc:postgresql://db.example.test:5432/mpp',
      localSalt: 'salt',
      procedure: judge,
      users: [{ sid: 'g-0', login: 'deny1', password: prehashed }],
    },
  ],
}

function judge({ authenticated, locked, attempts, secondsToUnlock, ip, sesid, login }: ProcedureCall): ProcedureResult {
  const message = `auth=${authenticated} locked=${locked} attempts=${attempts} unlock=${secondsToUnlock} ip=${ip ?? '-'} ses=${sesid ?? '-'}`
  return { accept: login?.startsWith('deny') === false, message }
}
