import { ConfigurationError } from '../errors/validation-error.ts'
import { suggestion } from '../operation/nearest.ts'
import { headerProblem } from '../request/headers.ts'
import type { CallOptions, ValidateMode } from './options.ts'

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
}

/** Own options that are set. Refuses unknown names, naming the nearest, and values that cannot be. */
export function checkOptions(options: unknown, rules: OptionRules): Record<string, unknown> {
  const fail = (problem: string): never => {
    throw new ConfigurationError(problem, { vendor: rules.vendor, code: 'INVALID_OPTION' })
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
    out[name] = value
  }
  const headers = out['headers'] as Record<string, unknown> | undefined
  for (const name of Object.keys(headers ?? {})) {
    const problem = headerProblem(name, headers?.[name], rules.reservedHeaders)
    if (problem !== undefined) fail(`The header '${name}' in option 'headers' ${problem}`)
  }
  return out
}

function optionProblem(name: string, value: unknown): string | undefined {
  if (POSITIVE.has(name)) return typeof value === 'number' && value > 0 ? undefined : 'must be a number above 0'
  if (NOT_NEGATIVE.has(name)) return typeof value === 'number' && value >= 0 ? undefined : 'must be a number, 0 or above'
  if (name === 'validate') return value === 'report' || value === 'strict' || value === 'off' ? undefined : "must be 'report', 'strict' or 'off'"
  if (name === 'signal') return value instanceof AbortSignal ? undefined : 'must be an AbortSignal'
  if (name === 'idempotencyKey') return typeof value === 'string' && /^[\u0021-\u007e]{1,255}$/.test(value) ? undefined : 'must be 1 to 255 visible ASCII characters'
  if (name === 'headers' || name === 'extra' || name === 'tls') return typeof value === 'object' && value !== null ? undefined : 'must be an object'
  return undefined
}

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
