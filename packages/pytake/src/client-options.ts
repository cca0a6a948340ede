import { checkOptions, CLIENT_OPTIONS, ConfigurationError, createKernel, environmentVariable, type ClientOptions, type Kernel } from '@sdk/core'
import { pytakeAuth } from './auth-provider.ts'
import type { Credentials, PyTakeContext, PyTakeTokens } from './context.ts'
import { vendor } from './vendor.ts'

/** Servers that need no base URL. */
export type PyTakeEnvironment = 'local' | 'staging' | 'production'

/** Options of a PyTake client or session. */
export interface PyTakeOptions extends ClientOptions {
  /** E-mail address of the user; upper and lower case count. Else `PYTAKE_EMAIL`. */
  readonly email?: string | undefined
  /** Password of the user. Else `PYTAKE_PASSWORD`. Never printed, and not readable from the client. */
  readonly password?: string | undefined
  /** Tokens of an earlier login, as `onTokens` gave them: no login happens while they can be used or refreshed. */
  readonly tokens?: PyTakeTokens | undefined
  /** Told of new tokens, and with `undefined` when they are forgotten: store them for the next start. */
  readonly onTokens?: ((tokens: PyTakeTokens | undefined) => void) | undefined
  /** `'local'` is `http://localhost:8000`. Else `PYTAKE_ENVIRONMENT`, else `'production'`. Not together with `baseUrl`. */
  readonly environment?: PyTakeEnvironment | undefined
  /** The server, e.g. `https://pytake.example.com`; a path behind which the server is mounted may follow, and an `/api/v1` at the end is dropped. Else `PYTAKE_BASE_URL`. */
  readonly baseUrl?: string | undefined
}

/** Base URLs of the environments. */
const ENVIRONMENTS: Readonly<Record<PyTakeEnvironment, string>> = {
  local: 'http://localhost:8000', staging: 'https://api-staging.pytake.net', production: 'https://api.pytake.net',
}

const OWN = ['email', 'password', 'tokens', 'onTokens', 'environment']

function fail(message: string): never {
  throw new ConfigurationError(message, { vendor: vendor.name, code: 'INVALID_OPTION' })
}

function textOption(options: Readonly<Record<string, unknown>>, name: string, variable: string): string | undefined {
  const value = options[name] ?? environmentVariable(variable)
  if (value !== undefined && (typeof value !== 'string' || value.trim() === '')) fail(`The option '${name}' must be a string that is not blank`)
  return value
}

/** E-mail address and password: both, or none. With tokens, the environment's variables are for the case that these end. */
function credentialsOption(options: Readonly<Record<string, unknown>>): Credentials | undefined {
  const email = textOption(options, 'email', 'PYTAKE_EMAIL')
  const password = textOption(options, 'password', 'PYTAKE_PASSWORD')
  if (email !== undefined && password === undefined) fail("The option 'password' is required with 'email': give it, or set PYTAKE_PASSWORD")
  if (email === undefined && password !== undefined) fail("The option 'email' is required with 'password': give it, or set PYTAKE_EMAIL")
  return email === undefined || password === undefined ? undefined : { email, password }
}

/** Whether a value can travel in a header as a token. */
const isToken = (value: unknown): value is string => typeof value === 'string' && /^[\u0021-\u007e]+$/.test(value)

function tokensOption({ tokens }: Readonly<Record<string, unknown>>): PyTakeTokens | undefined {
  if (tokens === undefined) return undefined
  const { accessToken, refreshToken, expiresAt } = (tokens ?? {}) as Record<string, unknown>
  if (!isToken(accessToken)) fail("The option 'tokens' must be an object with an 'accessToken' of visible ASCII characters")
  if (refreshToken !== undefined && !isToken(refreshToken)) fail("The option 'tokens' must have a 'refreshToken' of visible ASCII characters, or none")
  if (expiresAt !== undefined && (typeof expiresAt !== 'number' || Number.isNaN(expiresAt))) fail("The option 'tokens' must have its 'expiresAt' in milliseconds since 1970, or none")
  return { accessToken, ...(refreshToken === undefined ? {} : { refreshToken }), ...(expiresAt === undefined ? {} : { expiresAt }) }
}

function isEnvironment(name: string): name is PyTakeEnvironment {
  return Object.hasOwn(ENVIRONMENTS, name)
}

function baseUrlOption(options: Readonly<Record<string, unknown>>): string {
  if (options['baseUrl'] !== undefined && options['environment'] !== undefined) fail("The options 'baseUrl' and 'environment' both name the server: give one of them")
  const given = options['environment'] === undefined ? textOption(options, 'baseUrl', 'PYTAKE_BASE_URL') : undefined
  if (given !== undefined) return given.trim().replace(/\/api\/v1\/*$/, '')
  const environment = textOption(options, 'environment', 'PYTAKE_ENVIRONMENT') ?? 'production'
  if (!isEnvironment(environment)) fail("The option 'environment' must be 'local', 'staging' or 'production'")
  return ENVIRONMENTS[environment]
}

/** Checks the options and makes the session's kernel. */
export function pytakeKernel(options: PyTakeOptions = {}): Kernel {
  const own = checkOptions(options, { vendor: vendor.name, known: [...CLIENT_OPTIONS, ...OWN], reservedHeaders: vendor.authHeaders ?? [] })
  const { onTokens } = own
  if (onTokens !== undefined && typeof onTokens !== 'function') fail("The option 'onTokens' must be a function")
  const credentials = credentialsOption(own)
  const secrets = credentials === undefined ? [] : [credentials.password]
  const auth = pytakeAuth({
    credentials: () => (context.isForeign ? undefined : credentials), secrets, tokens: tokensOption(own), onTokens: onTokens as PyTakeOptions['onTokens'],
  })
  const context: PyTakeContext = { auth, credentials: () => credentials, isForeign: false }
  return createKernel({
    vendor, options: own, auth, state: context, baseUrl: baseUrlOption(own),
    secrets: () => secrets,
  })
}
