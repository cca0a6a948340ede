import { createDefaultTransport, acceptEncoding } from '#transport'
import type { AuthProvider } from '../auth/provider.ts'
import { parseBaseUrl } from '../config/base-url.ts'
import { variableName } from '../config/environment.ts'
import type { ClientOptions, SharedOptions } from '../config/options.ts'
import { own } from '../config/own.ts'
import { checkOptions, DEFAULT_SETTINGS, mergeSettings } from '../config/resolve.ts'
import { guarded, type Logger } from '../observe/logger.ts'
import { ConfigurationError } from '../errors/validation-error.ts'
import { MAX_TIMER_MS } from '../pipeline/cancellation.ts'
import { Limiter } from '../pipeline/limiter.ts'
import { RetryBudget } from '../pipeline/retry-budget.ts'
import { part } from '../pipeline/lazy.ts'
import { Call } from './call.ts'
import { KERNEL, type Kernel } from './kernel.ts'
import type { RawRequest } from './raw-request.ts'
import type { VendorDefinition, VendorRetry } from './vendor.ts'

const INSPECT = Symbol.for('nodejs.util.inspect.custom')

const CONSOLE: Logger = { warn: (...line) => console.warn(...line) }

const raw = /* @__PURE__ */ part(() => import('./raw-request.ts'))

/** What a derived session changes. */
export interface WithOptions extends SharedOptions {
  /** Values that fill input fields where an operation allows it, by the names of the client's options for them. */
  readonly defaults?: Readonly<Record<string, unknown>> | undefined
}

/** What a vendor gives to open a session. */
export interface SessionInit {
  readonly vendor: VendorDefinition
  /** Options of the caller, already free of the vendor's own. */
  readonly options: ClientOptions
  readonly baseUrl: string
  readonly auth?: AuthProvider | undefined
  readonly defaults?: Readonly<Record<string, unknown>> | undefined
  /** Changes which failures are tried again. */
  readonly retry?: VendorRetry | undefined
  readonly state?: unknown
  readonly secrets?: (() => Iterable<string>) | undefined
}

/** A connection to one server with one set of credentials. Operations take it as their first argument. */
export class Session {
  readonly #kernel: Kernel

  /** Not for direct use: sessions are made by a vendor's `createXSession` or by its client class. */
  constructor(kernel: Kernel) {
    this.#kernel = kernel
  }

  /** @internal No property of its own: printers that show hidden properties would show what it holds. */
  get [KERNEL](): Kernel {
    return this.#kernel
  }

  /** Short vendor name. */
  get vendor(): string {
    return this[KERNEL].vendor.name
  }

  /** Where requests go. */
  get baseUrl(): string {
    return this[KERNEL].origin + this[KERNEL].basePath
  }

  /**
   * Sends a request that has no operation, with the session's authentication, retries and errors.
   * @throws {RequestValidationError} a part of the request is wrong; nothing was sent
   */
  request<T = unknown>(request: RawRequest<T>, options?: import('../config/options.ts').CallOptions): Call<T> {
    return new Call(async () => (await raw()).rawRequest(this, request, options))
  }

  /**
   * A session with other options that shares connections, tokens and limits with this one.
   * @throws {ConfigurationError} an option is unknown or wrong
   */
  with(options: WithOptions): this {
    const kernel = this[KERNEL]
    const { defaults, ...shared } = checkOptions(options, { vendor: kernel.vendor.name, known: [...Object.keys(DEFAULT_SETTINGS), 'defaults'], reservedHeaders: kernel.vendor.authHeaders ?? [] })
    const known = Object.keys(kernel.defaults)
    const given = Object.entries(defaults ?? {}).filter(([, value]) => value !== undefined)
    const unknown = given.map(([name]) => name).find((name) => !known.includes(name))
    if (unknown !== undefined) throw this.configurationError(`The option 'defaults' does not take '${unknown}'; there ${known.length === 0 ? 'are none' : `are ${known.map((name) => `'${name}'`).join(', ')}`}`)
    return this.derive({ settings: mergeSettings(kernel.settings, own(shared)), ...(given.length === 0 ? {} : { defaults: { ...kernel.defaults, ...Object.fromEntries(given) } }) })
  }

  /** Ends all calls in flight with an `AbortError` and releases the connections. Later calls fail. */
  close(): Promise<void> {
    const { shared } = this[KERNEL]
    shared.closed ??= (async () => {
      for (const call of shared.calls) call.cancel({ kind: 'closed' })
      const outcomes = await Promise.allSettled(shared.onClose.map(async (hook) => hook()))
      if (shared.ownsTransport) await shared.transport.close?.()
      const failed = outcomes.find((outcome) => outcome.status === 'rejected')
      if (failed !== undefined) throw failed.reason
    })()
    return shared.closed
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** @internal A session without authentication, limiter and deadline, for logins. */
  bare(): Session {
    const kernel = this[KERNEL]
    const { auth } = kernel
    // The deadline is that of who asks first; others wait for the same login, each until its own.
    return new Session({ ...kernel, settings: { ...kernel.settings, deadlineMs: undefined }, auth: undefined, secrets: auth === undefined ? kernel.secrets : () => [...kernel.secrets(), ...auth.secrets()], limiter: new Limiter(undefined) })
  }

  /** @internal Writes a warning to the session's logger. */
  warn(message: string, details?: Readonly<Record<string, unknown>>): void {
    this[KERNEL].logger?.warn(`[@sdk/${this.vendor}] ${message}`, details)
  }

  /** @internal An error about the session's options. */
  configurationError(message: string): ConfigurationError {
    return new ConfigurationError(message, { vendor: this.vendor, code: 'INVALID_OPTION' })
  }

  toJSON(): Record<string, unknown> {
    return { vendor: this.vendor, baseUrl: this.baseUrl }
  }

  [INSPECT](): string {
    return `${this.constructor.name} { vendor: '${this.vendor}', baseUrl: '${this.baseUrl}' }`
  }

  /** A session of the same class with another kernel. */
  protected derive(changes: Partial<Kernel>): this {
    const Same = this.constructor as new (kernel: Kernel) => this
    return new Same({ ...this[KERNEL], ...changes })
  }
}

/** Whether a constructor was given a kernel instead of options. */
export function isKernel(value: unknown): value is Kernel {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'shared') && Object.hasOwn(value, 'fixedHeaders')
}

/** Makes the kernel of a new session. */
export function createKernel(given: SessionInit): Kernel {
  const init = own(given)
  const options = own(init.options)
  const vendor = own(init.vendor)
  const { name } = vendor
  const base = parseBaseUrl(init.baseUrl, (problem) => {
    const variable = options.baseUrl === undefined ? ` (${variableName(name, 'baseUrl')})` : ''
    throw new ConfigurationError(`The option 'baseUrl'${variable} ${problem}`, { vendor: name, code: 'INVALID_OPTION' })
  })
  const settings = mergeSettings({ ...DEFAULT_SETTINGS, ...vendor.settings }, options as Record<string, unknown>)
  const logger = options.logger === null ? null : guarded(options.logger ?? CONSOLE)
  if (base.insecure && options.allowInsecureHttp !== true) {
    logger?.warn(`[@sdk/${name}] The base URL is plain http to another machine: credentials and data can be read on the way. Use https, or set allowInsecureHttp.`)
  }
  const transport = options.transport ?? createDefaultTransport({
    connections: options.connections ?? 64, allowH2: options.allowH2 ?? false, connectTimeoutMs: Math.min(settings.timeoutMs, MAX_TIMER_MS),
    dispatcher: options.dispatcher, tls: options.tls, proxy: options.proxy,
  })
  return {
    vendor, origin: base.origin, basePath: base.path, settings,
    fixedHeaders: {
      'accept': vendor.accept ?? 'application/json', 'user-agent': `sdk-${name}/${vendor.version}`,
      ...(acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding }),
    },
    defaults: init.defaults ?? {}, auth: init.auth, retry: own({ ...vendor.retry, ...init.retry }), limiter: new Limiter(options.maxConcurrency), budget: new RetryBudget(), logger,
    middleware: options.middleware ?? [], state: init.state, secrets: init.secrets ?? (() => []),
    shared: { transport, ownsTransport: options.transport === undefined, calls: new Set(), reported: new Set(), warm: false, closed: undefined, onClose: [] },
  }
}
