import { checkOptions, CLIENT_OPTIONS, ConfigurationError, createKernel, environmentVariable, type ClientOptions, type Kernel, type TlsOptions } from '@sdk/core'
import { maestroAuth, type MaestroAuth } from './auth.ts'
import type { MaestroContext, MaestroTokens } from './context.ts'
import { vendor } from './vendor.ts'

/** Options of a Maestro session. */
export interface MaestroSessionOptions extends ClientOptions {
  /** Login of the workspace's "Dev. Environment" page. Else `BOTCITY_LOGIN`. */
  readonly login?: string | undefined
  /** Key of the same page. Else `BOTCITY_KEY`. Never printed, and not readable from the client. */
  readonly key?: string | undefined
  /** The server, e.g. `https://acme.botcity.dev`. Else `BOTCITY_BASE_URL`, else the community server `https://developers.botcity.dev`. */
  readonly baseUrl?: string | undefined
  /** Access token got elsewhere, e.g. from a runner's command line. Else `BOTCITY_TOKEN`, unless `login` or `key` is given. Without login and key it cannot be renewed. */
  readonly token?: string | undefined
  /** Label of the workspace. Else `BOTCITY_ORGANIZATION`, else what the login's answer says, else the login. */
  readonly organization?: string | undefined
  /** Tokens of an earlier login, as `onTokens` gave them: no login happens while they are valid. */
  readonly tokens?: MaestroTokens | undefined
  /** Told of new tokens, and with `undefined` when they are forgotten: store them for the next start. */
  readonly onTokens?: ((tokens: MaestroTokens | undefined) => void) | undefined
  /** Which headers carry the access token: `Authorization: Bearer`, `token`, or both. Default `'both'`. */
  readonly auth?: MaestroAuth | undefined
  /** Name of the header that carries the workspace. Default `organization`. */
  readonly organizationHeader?: string | undefined
  /** Whether a 401 leads to one new login and one repeat of the request. Default `true`. */
  readonly renewOn401?: boolean | undefined
  /** How long an access token is taken to be valid, in milliseconds; the server does not tell. Default 3 600 000, one hour. */
  readonly tokenLifetimeMs?: number | undefined
  /** `false` accepts self-signed certificates of servers on your own premises. Default `true`. */
  readonly verify?: boolean | undefined
  /** Version of the server, where known: operations that it does not have are refused before a request. `version()` fills it in. */
  readonly serverVersion?: string | undefined
  /** The task that this process runs for; the default of `getExecution`. `fromArgv` fills it in. */
  readonly taskId?: number | string | undefined
}

/** Options of a Maestro client. */
export interface MaestroOptions extends MaestroSessionOptions {
  /**
   * Without credentials and tokens, the client's methods warn and do nothing instead of failing: for bots that also run outside
   * of Maestro. Operations that are imported as functions, `authenticate`, `request` and `requestRaw` still need credentials.
   * Default `false`.
   */
  readonly offline?: boolean | undefined
}

/** The community server. */
export const DEFAULT_BASE_URL = 'https://developers.botcity.dev'

const OWN = [
  'login', 'key', 'token', 'organization', 'tokens', 'onTokens', 'auth', 'organizationHeader', 'renewOn401', 'tokenLifetimeMs', 'verify', 'serverVersion', 'taskId',
]

/** Headers that carry something else than the workspace. */
const TAKEN_HEADERS = /^(?:authorization|token|host|connection|cookie|user-agent|transfer-encoding|accept(?:-.*)?|content-.*)$/i

function fail(message: string): never {
  throw new ConfigurationError(message, { vendor: vendor.name, code: 'INVALID_OPTION' })
}

function textOption(options: Readonly<Record<string, unknown>>, name: string, variable?: string): string | undefined {
  const value = options[name] ?? (variable === undefined ? undefined : environmentVariable(variable))
  if (value !== undefined && (typeof value !== 'string' || value.trim() === '')) fail(`The option '${name}' must be a string that is not blank`)
  return value
}

function flagOption(options: Readonly<Record<string, unknown>>, name: string): boolean {
  const value = options[name] ?? true
  if (typeof value !== 'boolean') fail(`The option '${name}' must be true or false`)
  return value
}

/** Refuses a value that no header can carry. */
export function checkHeaderText(name: string, value: string | undefined): void {
  if (value !== undefined && !/^[\u0020-\u007e\u00a0-\u00ff]+$/.test(value)) fail(`'${name}' must hold visible Latin-1 characters only, as it travels in a header`)
}

function tokensOption(options: Readonly<Record<string, unknown>>): MaestroTokens | undefined {
  const tokens = options['tokens'] as MaestroTokens | null | undefined
  // A token of the environment may be another's than the credentials that are given.
  const isAnonymous = tokens === undefined && options['login'] === undefined && options['key'] === undefined
  const token = textOption(options, 'token', isAnonymous ? 'BOTCITY_TOKEN' : undefined)
  if (tokens !== undefined && token !== undefined) fail("The options 'token' and 'tokens' mean the same: give one of them")
  if (tokens !== undefined && (typeof tokens !== 'object' || tokens === null || typeof tokens.accessToken !== 'string' || tokens.accessToken === '')) fail("The option 'tokens' must be an object with an 'accessToken'")
  const given = tokens ?? (token === undefined ? undefined : { accessToken: token })
  checkHeaderText('token', given?.accessToken)
  checkHeaderText('organizationLabel', given?.organizationLabel)
  return given
}

/** Checks the options and makes the session's kernel. `offline` allows that there are neither credentials nor tokens. */
export function maestroKernel(options: MaestroSessionOptions = {}, offline = false): Kernel {
  const organizationHeader = textOption(options as Record<string, unknown>, 'organizationHeader') ?? 'organization'
  const reservedHeaders = [...(vendor.authHeaders ?? []), organizationHeader]
  const own = checkOptions(options, { vendor: vendor.name, known: [...CLIENT_OPTIONS, ...OWN], reservedHeaders })
  const tokens = tokensOption(own)
  const login = textOption(own, 'login', 'BOTCITY_LOGIN')
  const key = textOption(own, 'key', 'BOTCITY_KEY')
  if (tokens === undefined && !offline) {
    if (login === undefined) fail("The option 'login' is required: give it, or set BOTCITY_LOGIN; or give a token")
    if (key === undefined) fail("The option 'key' is required: give it, or set BOTCITY_KEY; or give a token")
  }
  const { auth: carrier = 'both', tokenLifetimeMs = 3_600_000, onTokens, taskId } = own
  if (carrier !== 'both' && carrier !== 'token' && carrier !== 'bearer') fail("The option 'auth' must be 'both', 'token' or 'bearer'")
  if (typeof tokenLifetimeMs !== 'number' || !(tokenLifetimeMs > 0)) fail("The option 'tokenLifetimeMs' must be a number above 0")
  if (onTokens !== undefined && typeof onTokens !== 'function') fail("The option 'onTokens' must be a function")
  if (taskId !== undefined && typeof taskId !== 'string' && typeof taskId !== 'number') fail("The option 'taskId' must be a number or a string")
  if (!/^[\w-]+$/.test(organizationHeader) || TAKEN_HEADERS.test(organizationHeader)) fail("The option 'organizationHeader' must be the name of a header that carries nothing else")
  const organization = textOption(own, 'organization', 'BOTCITY_ORGANIZATION')
  checkHeaderText('organization', organization)
  const credentials = login === undefined || key === undefined ? undefined : { login, key }
  const auth = maestroAuth({
    credentials, tokens, onTokens: onTokens as ((given: MaestroTokens | undefined) => void) | undefined, carrier, tokenLifetimeMs,
    organizationHeader: organizationHeader.toLowerCase(), renewOn401: flagOption(own, 'renewOn401'),
  }, () => context)
  const context: MaestroContext = {
    auth, login, credentials: () => credentials, tokenLifetimeMs, organization, taskId, isOffline: tokens === undefined && credentials === undefined,
    serverVersion: textOption(own, 'serverVersion'),
  }
  const tls = flagOption(own, 'verify') ? own['tls'] : { ...(own['tls'] as TlsOptions | undefined), rejectUnauthorized: false }
  return createKernel({
    vendor: { ...vendor, authHeaders: reservedHeaders }, options: { ...own, ...(tls === undefined ? {} : { tls: tls as TlsOptions }) }, auth, state: context,
    baseUrl: textOption(own, 'baseUrl', 'BOTCITY_BASE_URL') ?? DEFAULT_BASE_URL,
    secrets: () => (key === undefined ? [] : [key]),
  })
}
