import { checkOptions, CLIENT_OPTIONS, ConfigurationError, createKernel, environmentVariable, type ClientOptions, type Kernel } from '@sdk/core'
import { tokenAuth } from './auth.ts'
import { BASE_URLS, vendor } from './vendor.ts'

/** Which of the vendor's servers to call. */
export type Environment = 'production' | 'sandbox'

/** Options of an AtendeAqui client or session. At least one of `apiToken` and `flowKey` is required. */
export interface AtendeAquiOptions extends ClientOptions {
  /** Bearer token of the dashboard, for clients and the administration of onboarding; sent with every request. Else `ATENDEAQUI_API_TOKEN`. */
  readonly apiToken?: string | undefined
  /** Key of the flow that onboarding calls use when they name none. Else `ATENDEAQUI_FLOW_KEY`. */
  readonly flowKey?: string | undefined
  /** Which server to call. Default `'production'`. Else `ATENDEAQUI_ENVIRONMENT`. */
  readonly environment?: Environment | undefined
  /** Where the server is, version included: wins over `environment`. Else `ATENDEAQUI_BASE_URL`. */
  readonly baseUrl?: string | undefined
}

const OWN = ['apiToken', 'flowKey', 'environment']

function fail(message: string): never {
  throw new ConfigurationError(message, { vendor: vendor.name, code: 'INVALID_OPTION' })
}

/** A credential that goes into a header. Blank counts as missing. */
function credential(given: unknown, name: string, variable: string): string | undefined {
  const value = given ?? environmentVariable(variable)
  if (value === undefined) return undefined
  if (typeof value !== 'string') fail(`The option '${name}' must be a string`)
  const trimmed = value.trim()
  if (!/^[\u0021-\u007e]*$/.test(trimmed)) fail(`The option '${name}' must hold visible ASCII characters only`)
  return trimmed === '' ? undefined : trimmed
}

/** The address of an environment; an option wins over a variable, an address over a name. */
function address(options: Readonly<Record<string, unknown>>): string {
  const { baseUrl, environment } = options
  if (typeof baseUrl === 'string') return baseUrl
  const fromVariable = environment === undefined ? environmentVariable('ATENDEAQUI_BASE_URL') : undefined
  if (fromVariable !== undefined) return fromVariable
  const name = environment === undefined ? environmentVariable('ATENDEAQUI_ENVIRONMENT') ?? 'production' : environment
  if (name !== 'production' && name !== 'sandbox') return fail("The option 'environment' must be 'production' or 'sandbox'")
  return BASE_URLS[name]
}

/** Checks the options and makes the session's kernel. */
export function atendeAquiKernel(options: AtendeAquiOptions = {}): Kernel {
  const own = checkOptions(options, { vendor: vendor.name, known: [...CLIENT_OPTIONS, ...OWN], reservedHeaders: [] })
  const apiToken = credential(own['apiToken'], 'apiToken', 'ATENDEAQUI_API_TOKEN')
  const flowKey = credential(own['flowKey'], 'flowKey', 'ATENDEAQUI_FLOW_KEY')
  if (apiToken === undefined && flowKey === undefined) {
    fail("The option 'apiToken' (clients, administration) or 'flowKey' (onboarding) is required: give one, or set ATENDEAQUI_API_TOKEN or ATENDEAQUI_FLOW_KEY")
  }
  return createKernel({
    vendor, options: own, baseUrl: address(own), auth: tokenAuth(apiToken),
    defaults: { flowKey },
    secrets: () => (flowKey === undefined ? [] : [flowKey]),
  })
}
