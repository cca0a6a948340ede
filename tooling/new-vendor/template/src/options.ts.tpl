import { checkOptions, CLIENT_OPTIONS, ConfigurationError, createKernel, environmentVariable, staticHeaderAuth, type ClientOptions, type Kernel } from '@sdk/core'
import { vendor } from './vendor.ts'

/** Options of a __Vendor__ client or session. */
export interface __Vendor__Options extends ClientOptions {
  /** API key. Else `__VENDOR___API_KEY`. */
  readonly apiKey?: string | undefined
  /** Where the server is. Else `__VENDOR___BASE_URL`. */
  readonly baseUrl?: string | undefined
}

function textOption(given: unknown, name: string, variable: string): string {
  const value = given ?? environmentVariable(variable)
  if (typeof value === 'string' && /^[\u0021-\u007e]+$/.test(value)) return value
  const problem = value === undefined ? `is required: give it, or set ${variable}` : 'must be a string of visible ASCII characters'
  throw new ConfigurationError(`The option '${name}' ${problem}`, { vendor: vendor.name, code: 'INVALID_OPTION' })
}

/** Checks the options and makes the session's kernel. */
export function __vendor__Kernel(options: __Vendor__Options = {}): Kernel {
  const own = checkOptions(options, { vendor: vendor.name, known: [...CLIENT_OPTIONS, 'apiKey'], reservedHeaders: vendor.authHeaders ?? [] })
  const apiKey = textOption(own['apiKey'], 'apiKey', '__VENDOR___API_KEY')
  return createKernel({
    vendor, options: own, baseUrl: textOption(own['baseUrl'], 'baseUrl', '__VENDOR___BASE_URL'),
    auth: staticHeaderAuth(() => ({ 'x-api-key': apiKey }), [apiKey]),
  })
}
