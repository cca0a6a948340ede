import { checkOptions, ConfigurationError, type TlsOptions, type ValidateMode } from '@sdk/core'

/** Ways to reach the server. */
export type RealtimeTransport = 'websocket' | 'polling'

/** Options of live events. */
export interface RealtimeOptions {
  /** Ways to reach the server, tried in order. Default `['websocket']`; add `'polling'` for networks that let no WebSocket through. */
  readonly transports?: readonly RealtimeTransport[] | undefined
  /** Path of Socket.IO on the server. Default `/socket.io/` behind the path of the base URL. */
  readonly path?: string | undefined
  /** Limit of one try to connect in milliseconds, the server's acceptance included. Default 20 000. */
  readonly connectTimeoutMs?: number | undefined
  /** How long to wait for the server's answer to a join, a leave or a ping, in milliseconds. Default 10 000. */
  readonly replyTimeoutMs?: number | undefined
  /** Tries after the first one until the first connection stands; then `connect()` fails. Default: `maxRetries` of the client. */
  readonly maxRetries?: number | undefined
  /** Tries in a row to get a lost connection back; 0 for none. Default `Infinity`. A connection that lasts less than 10 seconds counts as a failed try. */
  readonly maxReconnects?: number | undefined
  /** First wait before a further try in milliseconds, doubled for each one after that. Default 1 000. */
  readonly retryDelayMs?: number | undefined
  /** Longest wait before a further try in milliseconds. Default 30 000. */
  readonly maxRetryDelayMs?: number | undefined
  /** How events are checked against their types. Default: as the client checks results. */
  readonly validate?: ValidateMode | undefined
  /** TLS settings: those of the client are for its requests alone. */
  readonly tls?: TlsOptions | undefined
  /** An `http.Agent` or `https.Agent` to connect with, e.g. one that goes through a proxy. Node only. */
  readonly agent?: object | undefined
  /** Closes everything with an `AbortError`. */
  readonly signal?: AbortSignal | undefined
}

/** What happens to events that come faster than they are taken. */
export type OverflowPolicy = 'dropOldest' | 'dropNewest' | 'error'

/** Options of a stream of events. */
export interface EventStreamOptions {
  /** Events that are kept until they are taken. Default 1 000. */
  readonly bufferSize?: number | undefined
  /** What happens to an event for which there is no room: the oldest one goes (the default), the new one goes, or the stream ends with an error of code `EVENT_OVERFLOW` after the events it has kept. */
  readonly overflow?: OverflowPolicy | undefined
  /** Ends the stream with an `AbortError`. */
  readonly signal?: AbortSignal | undefined
}

/** Options of watching a campaign. */
export interface WatchCampaignOptions extends EventStreamOptions {
  /** Limit in milliseconds until the server has said that the campaign is watched. Default 20 000. */
  readonly connectTimeoutMs?: number | undefined
}

/** Options of one question to the server. */
export interface EmitOptions {
  /** How long to wait for the server's answer once there is a connection, in milliseconds. Default: `replyTimeoutMs`. */
  readonly timeoutMs?: number | undefined
  /** Ends the wait with an `AbortError`. What was sent is not taken back. */
  readonly signal?: AbortSignal | undefined
}

/** Options of an event that the SDK does not know. */
export interface SendOptions extends EmitOptions {
  /** Whether to wait for an acknowledgement. Servers send none for events they do not know. Default `false`. */
  readonly acknowledge?: boolean | undefined
}

/** Options with their defaults. */
export interface RealtimeSettings {
  readonly transports: readonly RealtimeTransport[]
  readonly path: string
  readonly connectTimeoutMs: number
  readonly replyTimeoutMs: number
  readonly maxRetries: number
  readonly maxReconnects: number
  readonly retryDelayMs: number
  readonly maxRetryDelayMs: number
  readonly validate: ValidateMode
  readonly tls: TlsOptions | undefined
  readonly agent: object | undefined
  readonly signal: AbortSignal | undefined
}

const MAX_TIMER_MS = 2_147_483_647

function fail(problem: string): never {
  throw new ConfigurationError(problem, { vendor: 'pytake', code: 'INVALID_OPTION' })
}

/** Own options that are set; refuses those that are not known. */
function known(options: unknown, names: readonly string[]): Record<string, unknown> {
  return checkOptions(options, { vendor: 'pytake', known: names, reservedHeaders: [] })
}

function milliseconds(given: Readonly<Record<string, unknown>>, name: string, initial: number): number {
  const value = given[name] ?? initial
  if (typeof value !== 'number' || Number.isNaN(value) || value < 0) fail(`The option '${name}' must be a number of milliseconds, 0 or above`)
  return Math.min(value, MAX_TIMER_MS)
}

function tries(given: Readonly<Record<string, unknown>>, name: string, initial: number): number {
  const value = given[name] ?? initial
  if (typeof value !== 'number' || value < 0 || (value !== Infinity && !Number.isInteger(value))) fail(`The option '${name}' must be a whole number, 0 or above, or Infinity`)
  return value
}

function transportsOption({ transports = ['websocket'] }: Readonly<Record<string, unknown>>): readonly RealtimeTransport[] {
  const isList = Array.isArray(transports) && transports.length > 0 && transports.every((name) => name === 'websocket' || name === 'polling')
  if (!isList) fail("The option 'transports' must be a list of 'websocket' and 'polling'")
  return [...new Set(transports as RealtimeTransport[])]
}

function pathOption({ path = '/socket.io/' }: Readonly<Record<string, unknown>>, basePath: string, given: boolean): string {
  if (typeof path !== 'string' || !/^\/[^?#\s]*$/.test(path)) fail("The option 'path' must be a path that begins with /, without query")
  const whole = given ? path : basePath + path
  return whole.endsWith('/') ? whole : `${whole}/`
}

const NAMES = [
  'transports', 'path', 'connectTimeoutMs', 'replyTimeoutMs', 'maxRetries', 'maxReconnects', 'retryDelayMs', 'maxRetryDelayMs', 'validate', 'tls', 'agent', 'signal',
]

/** Checks the options of live events and fills in their defaults. */
export function realtimeSettings(options: unknown, from: { readonly basePath: string; readonly maxRetries: number; readonly validate: ValidateMode }): RealtimeSettings {
  const given = known(options, NAMES)
  const { agent } = given
  if (agent !== undefined && (typeof agent !== 'object' || agent === null)) fail("The option 'agent' must be an http.Agent")
  return {
    transports: transportsOption(given), path: pathOption(given, from.basePath, given['path'] !== undefined),
    connectTimeoutMs: milliseconds(given, 'connectTimeoutMs', 20_000), replyTimeoutMs: milliseconds(given, 'replyTimeoutMs', 10_000),
    maxRetries: tries(given, 'maxRetries', from.maxRetries), maxReconnects: tries(given, 'maxReconnects', Infinity),
    retryDelayMs: milliseconds(given, 'retryDelayMs', 1_000), maxRetryDelayMs: milliseconds(given, 'maxRetryDelayMs', 30_000),
    validate: (given['validate'] as ValidateMode | undefined) ?? from.validate, tls: given['tls'] as TlsOptions | undefined, agent,
    signal: given['signal'] as AbortSignal | undefined,
  }
}

/** Options of a stream with their defaults. */
export interface StreamSettings {
  readonly bufferSize: number
  readonly overflow: OverflowPolicy
  readonly signal: AbortSignal | undefined
}

/** Checks the options of a stream and fills in their defaults. */
export function streamSettings(options: unknown): StreamSettings {
  return streamPart(known(options, STREAM))
}

/** Checks the options of watching a campaign and fills in their defaults. */
export function watchSettings(options: unknown): StreamSettings & { readonly connectTimeoutMs: number } {
  const given = known(options, [...STREAM, 'connectTimeoutMs'])
  return { ...streamPart(given), connectTimeoutMs: milliseconds(given, 'connectTimeoutMs', 20_000) }
}

const STREAM = ['bufferSize', 'overflow', 'signal']

function streamPart(given: Readonly<Record<string, unknown>>): StreamSettings {
  const { bufferSize = 1_000, overflow = 'dropOldest' } = given
  if (typeof bufferSize !== 'number' || !Number.isInteger(bufferSize) || bufferSize < 1) fail("The option 'bufferSize' must be a whole number above 0")
  if (overflow !== 'dropOldest' && overflow !== 'dropNewest' && overflow !== 'error') fail("The option 'overflow' must be 'dropOldest', 'dropNewest' or 'error'")
  return { bufferSize, overflow, signal: given['signal'] as AbortSignal | undefined }
}

/** Checks the options of what a signal alone can end. */
export function waitSettings(options: unknown): { readonly signal?: AbortSignal } {
  return known(options, ['signal'])
}

/** Checks the options of a question to the server. */
export function emitSettings(options: unknown): SendOptions {
  const { timeoutMs, ...given }: SendOptions = known(options, ['timeoutMs', 'signal', 'acknowledge'])
  return timeoutMs === undefined ? given : { ...given, timeoutMs: Math.min(timeoutMs, MAX_TIMER_MS) }
}
