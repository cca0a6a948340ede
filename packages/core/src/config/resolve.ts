import { ConfigurationError } from '../errors/validation-error.ts'
import { suggestion } from '../operation/nearest.ts'
import { headerProblem } from '../request/headers.ts'
import { isRecord } from './own.ts'
import type { CallOptions, ExtraRequest, ValidateMode } from './options.ts'

/** Options with their defaults filled in. */
export interface Settings {
  readonly timeoutMs: number
  readonly idleTimeoutMs: number
  readonly deadlineMs: number | undefined
  readonly maxRetries: number
  readonly retryDelayMs: number
  readonly maxRetryWaitMs: number
  readonly validate: ValidateMode
  readonly headers: Readonly<Record<string, string>>
}

/** Settings before any option. */
export const DEFAULT_SETTINGS: Settings = {
  timeoutMs: 30_000, idleTimeoutMs: 60_000, deadlineMs: undefined, maxRetries: 2, retryDelayMs: 250, maxRetryWaitMs: 60_000,
  validate: 'report', headers: {},
}

const POSITIVE = new Set(['timeoutMs', 'idleTimeoutMs', 'deadlineMs', 'connections', 'maxConcurrency'])
const NOT_NEGATIVE = new Set(['maxRetries', 'retryDelayMs', 'maxRetryWaitMs'])
const WHOLE = new Set(['maxRetries', 'connections', 'maxConcurrency'])
const RECORDS = new Set(['headers', 'extra', 'tls', 'defaults'])
const FUNCTIONS = new Set(['onUploadProgress', 'onDownloadProgress', 'transport'])
const EXTRA: readonly string[] = ['query', 'body', 'headers']
const SHARED = Object.keys(DEFAULT_SETTINGS)

/** Names of the options of a call. */
export const CALL_OPTIONS: readonly string[] = [...SHARED, 'signal', 'idempotencyKey', 'extra', 'onUploadProgress', 'onDownloadProgress']

/** Names of the options of every client. */
export const CLIENT_OPTIONS: readonly string[] = [
  ...SHARED, 'baseUrl', 'logger', 'middleware', 'transport', 'dispatcher', 'connections', 'allowH2', 'tls', 'proxy', 'maxConcurrency', 'allowInsecureHttp',
]

/** What error messages about options need. */
export interface OptionRules {
  readonly vendor: string
  /** All names that are allowed here. */
  readonly known: readonly string[]
  /** Headers that the vendor sets itself. */
  readonly reservedHeaders: readonly string[]
  /** The operation whose options these are. */
  readonly operation?: string | undefined
}

/** Own options that are set. Refuses unknown names, naming the nearest, and values that cannot be. */
export function checkOptions(options: unknown, rules: OptionRules): Record<string, unknown> {
  const fail = (problem: string): never => {
    throw new ConfigurationError(problem, { vendor: rules.vendor, operation: rules.operation, code: 'INVALID_OPTION' })
  }
  if (options !== undefined && (typeof options !== 'object' || options === null || Array.isArray(options))) fail('The options must be an object')
  const out = Object.create(null) as Record<string, unknown>
  const given = (options ?? {}) as Record<string, unknown>
  for (const name of Object.keys(given)) {
    const value = given[name]
    if (value === undefined) continue
    if (!rules.known.includes(name)) {
      const withUnit = rules.known.find((other) => other === `${name}Ms` || other === `${name}Bytes`)
      fail(`Unknown option '${name}'${withUnit === undefined ? suggestion(name, rules.known) : `; use '${withUnit}', which names its unit`}`)
    }
    const problem = optionProblem(name, value)
    if (problem !== undefined) fail(`The option '${name}' ${problem}`)
    if (name === 'headers') out[name] = checkHeaders(value as object, name, rules.reservedHeaders, fail)
    else if (name === 'extra') out[name] = checkExtra(value as object, rules.reservedHeaders, fail)
    else out[name] = value
  }
  return out
}

/** Own headers that are set, under lower-case names, so that a name occurs once. */
function checkHeaders(headers: object, option: string, reserved: readonly string[], fail: (problem: string) => never): Record<string, string> {
  const out = Object.create(null) as Record<string, string>
  for (const [name, value] of Object.entries(headers) as [string, unknown][]) {
    if (value === undefined) continue
    const problem = headerProblem(name, value, reserved)
    if (problem !== undefined) fail(`The header '${name}' in option '${option}' ${problem}`)
    out[name.toLowerCase()] = value as string
  }
  return out
}

function checkExtra(extra: object, reserved: readonly string[], fail: (problem: string) => never): ExtraRequest {
  const out = Object.create(null) as Record<string, unknown>
  for (const [name, value] of Object.entries(extra) as [string, unknown][]) {
    if (value === undefined) continue
    if (!EXTRA.includes(name)) fail(`The option 'extra' takes 'query', 'body' and 'headers', not '${name}'`)
    if (!isRecord(value)) fail(`The option 'extra.${name}' must be an object of names and values`)
    out[name] = name === 'headers' ? checkHeaders(value as object, 'extra.headers', reserved, fail) : value
  }
  return out
}

function optionProblem(name: string, value: unknown): string | undefined {
  if (WHOLE.has(name) && !Number.isInteger(value) && (value !== Infinity || name === 'connections')) return 'must be a whole number'
  if (POSITIVE.has(name)) return typeof value === 'number' && value > 0 ? undefined : 'must be a number above 0'
  if (NOT_NEGATIVE.has(name)) return typeof value === 'number' && value >= 0 ? undefined : 'must be a number, 0 or above'
  if (RECORDS.has(name)) return isRecord(value) ? undefined : 'must be an object of names and values'
  if (FUNCTIONS.has(name)) return typeof value === 'function' ? undefined : 'must be a function'
  if (name === 'allowH2' || name === 'allowInsecureHttp') return typeof value === 'boolean' ? undefined : 'must be true or false'
  if (name === 'baseUrl') return typeof value === 'string' && value.trim() !== '' ? undefined : 'must be a string that is not blank'
  if (name === 'proxy') return value === 'env' || (typeof value === 'string' && /^https?:\/\/[^\s]+$/i.test(value) && URL.canParse(value)) ? undefined : "must be 'env' or a URL that begins with http:// or https://"
  if (name === 'middleware') return Array.isArray(value) && value.every((item) => typeof item === 'function') ? undefined : 'must be an array of functions'
  if (name === 'logger') return value === null || isLogger(value) ? undefined : 'must be null or have a method warn'
  if (name === 'dispatcher') return typeof (value as { dispatch?: unknown } | null)?.dispatch === 'function' ? undefined : 'must be an undici dispatcher'
  if (name === 'validate') return value === 'report' || value === 'strict' || value === 'off' ? undefined : "must be 'report', 'strict' or 'off'"
  if (name === 'signal') return value instanceof AbortSignal ? undefined : 'must be an AbortSignal'
  if (name === 'idempotencyKey') return typeof value === 'string' && /^[\u0021-\u007e]{1,255}$/.test(value) ? undefined : 'must be 1 to 255 visible ASCII characters'
  return undefined
}

const isLogger = (value: unknown): boolean => typeof (value as { warn?: unknown } | undefined)?.warn === 'function'

/** Settings with some options on top. */
export function mergeSettings(base: Settings, options: Readonly<Record<string, unknown>>): Settings {
  const out = { ...base } as Record<string, unknown>
  for (const name of SHARED) {
    if (options[name] !== undefined) out[name] = name === 'headers' ? { ...base.headers, ...(options[name] as object) } : options[name]
  }
  return out as unknown as Settings
}

/** A call's own options, checked. */
export interface CheckedCall {
  readonly settings: Settings
  readonly call: CallOptions
}

const NO_OPTIONS: CallOptions = Object.freeze(Object.create(null) as CallOptions)

/** Checks a call's options and puts them on top of the session's settings. */
export function resolveCall(base: Settings, options: unknown, rules: OptionRules): CheckedCall {
  if (options === undefined) return { settings: base, call: NO_OPTIONS }
  const own = checkOptions(options, rules)
  return { settings: mergeSettings(base, own), call: own }
}
