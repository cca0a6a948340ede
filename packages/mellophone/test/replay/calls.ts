import type { MellophoneClient } from '../../src/index.ts'
import { lineOf, parametersOf, type Line } from './lines.ts'

type Input = Readonly<Record<string, unknown>>

/** The SDK's method for an operation of the recordings. */
const methods: Readonly<Record<string, keyof MellophoneClient>> = {
  'auth.login': 'login',
  'auth.logout': 'logout',
  'auth.isAuthenticated': 'isAuthenticated',
  'auth.changeAppSesId': 'changeAppSesId',
  'auth.checkCredentials': 'checkCredentials',
  'auth.checkName': 'checkName',
  'passwords.changePwd': 'changePwd',
  'passwords.changeUserPwd': 'changeUserPwd',
  'providers.importGp': 'importGp',
  'providers.getProviderList': 'getProviderList',
  'users.getUserList': 'getUserList',
  'users.createUser': 'createUser',
  'users.updateUser': 'updateUser',
  'users.deleteUser': 'deleteUser',
  'settings.setSettings': 'setSettings',
  'state.setState': 'setState',
  'state.getState': 'getState',
}

/** Where the SDK calls an argument otherwise than the reference client. */
const renamed: Readonly<Record<string, string>> = { old_pwd: 'old_password', new_pwd: 'new_password' }

/** Calls that the reference client cannot make and the SDK can, by case: the input, and headers where the case is about them. */
export const beyondReference: Readonly<Record<string, { readonly input: Input; readonly headers?: Readonly<Record<string, string>> }>> = {
  'is-authenticated-same-ip': { input: { ses_id: 'ses-ivan-1', ip: '10.0.0.1' } },
  'is-authenticated-other-ip': { input: { ses_id: 'ses-ivan-1', ip: '10.0.0.2' } },
  'accept-json-is-only-an-echo': { input: { ses_id: 'ses-ivan-1' }, headers: { accept: 'application/json' } },
  'is-authenticated-accept-xml': { input: { ses_id: 'ses-ivan-1' }, headers: { accept: 'application/xml' } },
  'update-user-without-sid-in-body': { input: { sid: 'u-100', user: { city: 'Псков' } } },
  'create-user-no-login': { input: { user: { sid: 'u-8' } } },
  'delete-user-encoded-sid': { input: { sid: 'a b' } },
  'set-state-text-plain-utf8': { input: { ses_id: 'ses-st', state: 'кир 😀 <a>&"\r\nline2\ttab ' } },
}

/** The input of the SDK for a line. */
export function inputOf({ case: name, call: recorded }: Line): Input {
  const given = beyondReference[name]?.input ?? recorded.args
  return Object.fromEntries(Object.entries(given).map(([argument, value]) => [renamed[argument] ?? argument, value]))
}

/** What the client of a line knows: the session id that the call leaves out, and the tokens. */
export function optionsOf(line: Line): { sessionId?: string; setSettingsToken?: string; userManageToken?: string } {
  if (line.request === null) return {}
  const parameters = parametersOf(line.request)
  const sessionId = parameters.get('sesid') ?? parameters.get('oldsesid')
  const token = parameters.get('token')
  return {
    ...(sessionId === null || 'ses_id' in inputOf(line) || line.case === 'login-ok-generated-session' ? {} : { sessionId }),
    ...(token === null ? {} : { setSettingsToken: token, userManageToken: token }),
  }
}

/** Makes the call of a line. */
export function call(client: MellophoneClient, name: string, more: object = {}): Promise<unknown> {
  const line = lineOf(name)
  const method = methods[line.op]
  if (method === undefined) throw new Error(`${line.op} is no method`)
  const input = { ...inputOf(line), ...more }
  const options = beyondReference[name]?.headers
  const run = client[method] as (input?: Input, options?: object) => Promise<unknown>
  return run(Object.keys(input).length === 0 ? undefined : input, options === undefined ? undefined : { headers: options })
}
