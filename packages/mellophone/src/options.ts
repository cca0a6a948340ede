import { checkOptions, CLIENT_OPTIONS, ConfigurationError, createKernel, environmentVariable, type ClientOptions, type Kernel } from '@sdk/core'
import type { MellophoneContext } from './context.ts'
import { vendor } from './vendor.ts'

/** Options of a Mellophone client or session. */
export interface MellophoneOptions extends ClientOptions {
  /** Where the server is, `/mellophone` included: `https://sso.example.com/mellophone`. Else `MELLOPHONE_BASE_URL`. */
  readonly baseUrl?: string | undefined
  /** Token that `setSettings` needs. Else `MELLOPHONE_SET_SETTINGS_TOKEN`. */
  readonly setSettingsToken?: string | undefined
  /** The same as `setSettingsToken`, as newer Python clients call it. */
  readonly tokenSetSettings?: string | undefined
  /** Token that `getUserList`, `createUser`, `updateUser` and `deleteUser` need. Else `MELLOPHONE_USER_MANAGE_TOKEN`. */
  readonly userManageToken?: string | undefined
  /** The same as `userManageToken`, as newer Python clients call it. */
  readonly tokenUserManage?: string | undefined
  /** Session id to start with; a login replaces it. */
  readonly sessionId?: string | undefined
  /** `'query'` sends parameters in the query of GET requests, where proxies log them: only for servers that are reached by GET alone. Default `'body'`. */
  readonly sendParameters?: 'body' | 'query' | undefined
}

const OWN = ['setSettingsToken', 'tokenSetSettings', 'userManageToken', 'tokenUserManage', 'sessionId', 'sendParameters']

/** What a session id has to be, for error messages. */
export const SESSION_ID_RULE = 'must be a string that is not empty and holds no lone surrogates'

/** Whether a value can be kept as the session id. */
export const isSessionId = (value: unknown): value is string | undefined => value === undefined || (typeof value === 'string' && value !== '' && value.isWellFormed())

function fail(message: string): never {
  throw new ConfigurationError(message, { vendor: vendor.name, code: 'INVALID_OPTION' })
}

/** An option with a second name. Empty counts as missing. */
function tokenOption(options: Readonly<Record<string, unknown>>, name: string, alias: string, variable: string): string | undefined {
  const given = options[name] ?? options[alias] ?? environmentVariable(variable)
  if (given !== undefined && typeof given !== 'string') fail(`The option '${name}' must be a string`)
  if (options[name] !== undefined && options[alias] !== undefined && options[name] !== options[alias]) fail(`The options '${name}' and '${alias}' mean the same and differ`)
  if (given?.isWellFormed() === false) fail(`The option '${name}' must not hold lone surrogates`)
  return given === undefined || given.trim() === '' ? undefined : given
}

/** Checks the options and makes the session's kernel. */
export function mellophoneKernel(options: MellophoneOptions = {}): Kernel {
  const own = checkOptions(options, { vendor: vendor.name, known: [...CLIENT_OPTIONS, ...OWN], reservedHeaders: [] })
  const baseUrl = own['baseUrl'] ?? environmentVariable('MELLOPHONE_BASE_URL')
  if (typeof baseUrl !== 'string' || baseUrl.trim() === '') fail("The option 'baseUrl' is required: give it, or set MELLOPHONE_BASE_URL")
  const { sessionId, sendParameters = 'body' } = own
  if (!isSessionId(sessionId)) fail(`The option 'sessionId' ${SESSION_ID_RULE}`)
  if (sendParameters !== 'body' && sendParameters !== 'query') fail("The option 'sendParameters' must be 'body' or 'query'")
  const context: MellophoneContext = {
    sessionId,
    setSettingsToken: tokenOption(own, 'setSettingsToken', 'tokenSetSettings', 'MELLOPHONE_SET_SETTINGS_TOKEN'),
    userManageToken: tokenOption(own, 'userManageToken', 'tokenUserManage', 'MELLOPHONE_USER_MANAGE_TOKEN'),
    sendParameters,
  }
  return createKernel({
    vendor, options: own, baseUrl, state: context,
    secrets: () => [context.sessionId, context.setSettingsToken, context.userManageToken].filter((secret) => secret !== undefined),
  })
}
