import {
  checkOptions, CLIENT_OPTIONS, ConfigurationError, createKernel, environmentVariable, KERNEL, staticHeaderAuth, type ClientOptions, type Kernel, type Session,
} from '@sdk/core'
import { vendor, type ValentinaState } from './vendor.ts'

/** Options of a Valentina client or session. */
export interface ValentinaOptions extends ClientOptions {
  /** Where the server is, without `/api/v1`. Else `VALENTINA_BASE_URL` or `VALENTINA_CLIENT_BASE_URL`, else `https://api.valentina-noir.com`. */
  readonly baseUrl?: string | undefined
  /** API key of a developer. Else `VALENTINA_API_KEY` or `VALENTINA_CLIENT_API_KEY`. */
  readonly apiKey?: string | undefined
  /** Company that calls without a `company_id` are about; never fills `companies.*` and `globalAdmin.*`. Else `VALENTINA_DEFAULT_COMPANY_ID` or `VALENTINA_CLIENT_DEFAULT_COMPANY_ID`. */
  readonly defaultCompanyId?: string | undefined
  /** Acting user of calls without an `on_behalf_of`. Else `VALENTINA_ON_BEHALF_OF`. */
  readonly onBehalfOf?: string | undefined
  /** `false` fails at once on a 429, and holds no later call back. Default `true`: waits as the server asks, up to `maxRetryWaitMs`. */
  readonly autoRetryRateLimit?: boolean | undefined
  /** `true` gives every POST, PUT and PATCH an idempotency key of its own, uploads included. Default `false`. */
  readonly autoIdempotencyKeys?: boolean | undefined
}

const OWN = ['apiKey', 'defaultCompanyId', 'onBehalfOf', 'autoRetryRateLimit', 'autoIdempotencyKeys']

function fail(message: string): never {
  throw new ConfigurationError(message, { vendor: vendor.name, code: 'INVALID_OPTION' })
}

/** A text option, or the first of its environment variables that is set. */
function textOption(options: Readonly<Record<string, unknown>>, name: string, ...variables: readonly string[]): string | undefined {
  const given = options[name]
  if (given !== undefined && (typeof given !== 'string' || given.trim() === '')) fail(`The option '${name}' must be a string that is not empty`)
  return given ?? variables.map(environmentVariable).find((value) => value !== undefined)
}

function flag(options: Readonly<Record<string, unknown>>, name: string, initial: boolean): boolean {
  const given = options[name] ?? initial
  return typeof given === 'boolean' ? given : fail(`The option '${name}' must be true or false`)
}

/** An API key that a header can carry. */
function checkedKey(apiKey: string): string {
  return /^[\u0020-\u007e\u00a0-\u00ff]+$/.test(apiKey) ? apiKey : fail('The API key must hold visible Latin-1 characters only, as it travels in a header')
}

/** Checks the options and makes the session's kernel. */
export function valentinaKernel(options: ValentinaOptions = {}, further: readonly string[] = []): Kernel {
  const own = checkOptions(options, { vendor: vendor.name, known: [...CLIENT_OPTIONS, ...OWN, ...further], reservedHeaders: vendor.authHeaders ?? [] })
  const apiKey = textOption(own, 'apiKey', 'VALENTINA_API_KEY', 'VALENTINA_CLIENT_API_KEY')
  if (apiKey === undefined) fail("The option 'apiKey' is required: give it, or set VALENTINA_API_KEY")
  const state: ValentinaState = { apiKey: checkedKey(apiKey), secrets: [apiKey], autoIdempotencyKeys: flag(own, 'autoIdempotencyKeys', false) }
  return createKernel({
    vendor, options: own, state,
    baseUrl: textOption(own, 'baseUrl', 'VALENTINA_BASE_URL', 'VALENTINA_CLIENT_BASE_URL') ?? 'https://api.valentina-noir.com',
    auth: staticHeaderAuth(() => ({ 'x-api-key': state.apiKey }), state.secrets),
    defaults: {
      defaultCompanyId: textOption(own, 'defaultCompanyId', 'VALENTINA_DEFAULT_COMPANY_ID', 'VALENTINA_CLIENT_DEFAULT_COMPANY_ID'),
      onBehalfOf: textOption(own, 'onBehalfOf', 'VALENTINA_ON_BEHALF_OF'),
    },
    retry: flag(own, 'autoRetryRateLimit', true) ? {} : { rateLimited: 'none' },
  })
}

/**
 * Sends another API key from now on, also from sessions made by `with()`.
 * @throws {ConfigurationError} it is no text, empty, or cannot travel in a header; or the session is another vendor's
 */
export function setApiKey(session: Session, apiKey: string): void {
  if (session.vendor !== vendor.name) fail('The first argument must be a session or client of Valentina')
  if (typeof apiKey !== 'string' || apiKey.trim() === '') fail('The API key must be a string that is not empty')
  const state = session[KERNEL].state as ValentinaState
  state.apiKey = checkedKey(apiKey)
  if (!state.secrets.includes(apiKey)) state.secrets.push(apiKey)
}
