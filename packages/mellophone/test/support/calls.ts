import type { CallOptions, MellophoneClient, Session } from '../../src/index.ts'
import { operations } from '../../src/operations.ts'

type Operation = (session: Session, input?: unknown, options?: CallOptions) => Promise<unknown>

/** Ids of all operations. */
export const ids: readonly string[] = operations.map(({ spec }) => spec.id)

/** Calls an operation by its id. */
export function invoke(session: MellophoneClient, id: string, input: unknown, options?: CallOptions): Promise<unknown> {
  const found = operations.find(({ spec }) => spec.id === id) as unknown as Operation | undefined
  if (found === undefined) throw new Error(`no operation is called ${id}`)
  return found(session, input, options)
}

/** An input of every operation with all its fields; `secret` makes the values that must never be shown. */
export const inputsWith = (secret: (field: string) => string): Readonly<Record<string, Readonly<Record<string, unknown>>>> => {
  const ses_id = secret('ses_id')
  const login = { login: 'ada', password: secret('password'), gp: 'staff', ip: '10.0.0.7' }
  return {
    'session.sendLogin': { ses_id, ...login },
    'session.login': { ses_id, ...login },
    'session.sendLogout': { ses_id },
    'session.logout': { ses_id },
    'session.isAuthenticated': { ses_id, strict: true, ip: '10.0.0.7' },
    'session.sendChangeAppSesId': { ses_id, new_ses_id: secret('new_ses_id') },
    'session.changeAppSesId': { ses_id, new_ses_id: secret('new_ses_id'), repair: false },
    'checks.checkCredentials': login,
    'checks.checkName': { ses_id, name: 'grace' },
    'passwords.changePwd': { ses_id, old_password: secret('old_password'), new_password: secret('new_password') },
    'passwords.changeUserPwd': { ses_id, username: 'grace', new_password: secret('new_password') },
    'providers.importGp': {},
    'providers.getProviderList': login,
    'users.getUserList': { gp: 'staff', pid: 'files', ip: '10.0.0.7' },
    'users.createUser': { user: { sid: 'u-9', login: 'lise', password: secret('password'), notes: secret('notes') } },
    'users.updateUser': { sid: 'u-9', user: { login: 'lise', password: secret('password'), notes: secret('notes') } },
    'users.deleteUser': { sid: 'u-9' },
    'settings.setSettings': { lockout_time: 5, login_attempts_allowed: 3 },
    'state.setState': { ses_id, state: secret('state') },
    'state.getState': { ses_id },
  }
}

/** The same with plain values. */
export const inputs = inputsWith((field) => `some ${field}`)
