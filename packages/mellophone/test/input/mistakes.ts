/** A wrong value of a field, and the path that the error names. */
export interface Mistake {
  readonly value: unknown
  readonly path: string
}

const at = (path: string, ...values: readonly unknown[]): Mistake[] => values.map((value) => ({ value, path }))

const noText = [5, true, null, [], {}, Symbol('x'), () => 'x', 10n]

/** Text that may not be empty. */
const text = (path: string): Mistake[] => at(path, '', 'half \uD83D', '\uDE00 half', ...noText)

/** Text that may be empty. */
const anyText = (path: string): Mistake[] => at(path, 'half \uD83D', ...noText)

const integer = (path: string, least: number): Mistake[] => at(path, least - 1, 1.5, Number.NaN, Infinity, -Infinity, 2 ** 31, 2 ** 53, '5', '', null, true, [5], 5n, new Date())

const flag = (path: string): Mistake[] => at(path, 'true', 1, 0, null, {}, [])

const sid = (path: string): Mistake[] => [...text(path), ...at(path, '.', '..', 'a/b', '/', 'a\\b', '\0', 'a\nb', 'a\u007Fb', 'a\u0085b')]

/** Mistakes in the fields of a user. */
const fields: readonly (readonly [field: string, ...values: unknown[]])[] = [
  ['name', Number.NaN, Infinity, Symbol('x'), () => 'x', new Date(Number.NaN), new Map(), new Error('x'), [5n], 'a\0b', 'a\u000Bb', 'a\uFFFEb', 'half \uD83D'],
  ['SID', 'x'], ['Login', 'x'], ['PWD', 'x'], ['pASSWORD', 'x'], ['ſid', 'x'],
  ['', 'x'], ['a b', 'x'], ['a:b', 'x'], ['1a', 'x'], ['-a', 'x'], ['a"b', 'x'], ['<a', 'x'], ['xmlns', 'x'], ['a=b', 'x'], ['😀', 'x'],
  ['login', null, 5, true, ['x']], ['password', ...noText, 'a\0b'], ['pwd', ...noText],
]

const user = (base: object): Mistake[] => [
  ...at('user', null, 5, 'x', [], true),
  ...fields.flatMap(([field, ...values]) => values.map((value) => ({ value: { ...base, [field]: value }, path: `user.${field}` }))),
  { value: { ...base, password: 'x', pwd: 'y' }, path: 'user.pwd' },
]

const circular: unknown[] = []
circular.push(circular)

/** Every way to get a field of an operation wrong. */
export const mistakes: Readonly<Record<string, Readonly<Record<string, readonly Mistake[]>>>> = {
  'session.sendLogin': { ses_id: text('ses_id'), login: text('login'), password: text('password'), gp: anyText('gp'), ip: anyText('ip') },
  'session.login': { ses_id: text('ses_id'), login: text('login'), password: text('password'), gp: anyText('gp'), ip: anyText('ip') },
  'session.sendLogout': { ses_id: text('ses_id') },
  'session.logout': { ses_id: text('ses_id') },
  'session.isAuthenticated': { ses_id: text('ses_id'), strict: flag('strict'), ip: anyText('ip') },
  'session.sendChangeAppSesId': { ses_id: text('ses_id'), new_ses_id: text('new_ses_id') },
  'session.changeAppSesId': { ses_id: text('ses_id'), new_ses_id: text('new_ses_id'), repair: flag('repair') },
  'checks.checkCredentials': { login: text('login'), password: text('password'), gp: anyText('gp'), ip: anyText('ip') },
  'checks.checkName': { ses_id: text('ses_id'), name: text('name') },
  'passwords.changePwd': { ses_id: text('ses_id'), old_password: text('old_password'), new_password: text('new_password') },
  'passwords.changeUserPwd': { ses_id: text('ses_id'), username: text('username'), new_password: text('new_password') },
  'providers.importGp': {},
  'providers.getProviderList': { login: text('login'), password: text('password'), gp: anyText('gp'), ip: anyText('ip') },
  // `ip` is not sent, so that any text will do.
  'users.getUserList': { gp: anyText('gp'), pid: anyText('pid'), ip: at('ip', ...noText) },
  'users.createUser': {
    user: [
      ...user({ sid: 'u' }), { value: {}, path: 'user.sid' }, { value: { login: 'x' }, path: 'user.sid' }, { value: { sid: undefined, login: 'x' }, path: 'user.sid' },
      { value: { sid: '' }, path: 'user.sid' }, { value: { sid: null }, path: 'user.sid' }, { value: { sid: 5 }, path: 'user.sid' }, { value: { sid: ['u'] }, path: 'user.sid' }, { value: { sid: 'half \uD83D' }, path: 'user.sid' }, { value: { sid: 'u', list: circular }, path: 'user.list' },
    ],
  },
  'users.updateUser': {
    sid: [...sid('sid'), ...at('sid', 'create', 'a\uFFFEb')],
    user: [...user({ login: 'x' }), ...at('user', {}, { city: undefined }, { sid: 'u-9' }), { value: { sid: 'other', login: 'x' }, path: 'user.sid' }],
  },
  'users.deleteUser': { sid: sid('sid') },
  'settings.setSettings': { lockout_time: integer('lockout_time', 0), login_attempts_allowed: integer('login_attempts_allowed', 1) },
  'state.setState': { ses_id: text('ses_id'), state: text('state') },
  'state.getState': { ses_id: text('ses_id') },
}
