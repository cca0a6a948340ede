import type { RequestSummary } from '../observe/request-summary.ts'
import { brand, hasBrandedInstance } from './brand.ts'

const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/** Whether the server can have seen the request: `'no'` never left, `'maybe'` was handed to a connection, `'yes'` was answered. */
export type Sent = 'no' | 'maybe' | 'yes'

/** What every error of a call carries. All fields are optional so that tests can construct errors easily. */
export interface SdkErrorInit {
  /** Short vendor name, e.g. `'mellophone'`. */
  readonly vendor?: string | undefined
  /** Operation id, e.g. `'tasks.get'`. */
  readonly operation?: string | undefined
  /** Machine-readable code of the server, the network or the SDK. */
  readonly code?: string | undefined
  /** Whether trying the same call again later can succeed. */
  readonly retryable?: boolean | undefined
  /** Attempts made, the first one included. */
  readonly attempts?: number | undefined
  /** Whether the server can have seen the request. */
  readonly sent?: Sent | undefined
  /** The request, with every secret replaced. */
  readonly request?: RequestSummary | undefined
  /** Results of the steps that succeeded before a composed operation failed, by operation id; those of a repeated step as a list. */
  readonly completed?: Readonly<Record<string, unknown>> | undefined
  /** The underlying error; never printed. */
  readonly cause?: unknown
}

/** Root of every error this SDK throws. Printing it in any way shows no secret. */
export class SdkError extends Error {
  /** Short vendor name, e.g. `'mellophone'`. */
  readonly vendor: string | undefined
  /** Operation id, e.g. `'tasks.get'`. */
  readonly operation: string | undefined
  /** Machine-readable code of the server, the network or the SDK. */
  readonly code: string | undefined
  /** Whether trying the same call again later can succeed. */
  readonly retryable: boolean
  /** Attempts made, the first one included; 0 when nothing was sent. */
  readonly attempts: number
  /** Whether the server can have seen the request. */
  readonly sent: Sent
  /** The request, with every secret replaced; `toCurl()` prints it as a command. */
  declare readonly request: RequestSummary | undefined
  /** Results of the steps that succeeded before a composed operation failed, by operation id; those of a repeated step as a list. */
  declare readonly completed: Readonly<Record<string, unknown>> | undefined

  constructor(message: string, init: SdkErrorInit = {}) {
    super(message)
    this.vendor = init.vendor
    this.operation = init.operation
    this.code = init.code
    this.retryable = init.retryable ?? false
    this.attempts = init.attempts ?? 0
    this.sent = init.sent ?? 'no'
    hide(this, 'request', init.request)
    hide(this, 'completed', init.completed)
    hide(this, 'cause', init.cause)
  }

  /** The fields that are safe to print or log. */
  toJSON(): Record<string, unknown> {
    const out: Record<string, unknown> = { name: this.name, message: this.message }
    for (const key of this.printed()) {
      const value = (this as unknown as Record<string, unknown>)[key]
      if (value !== undefined) out[key] = value
    }
    const { request } = this
    if (request !== undefined) out['request'] = `${request.method} ${request.template}`
    return out
  }

  /** Names of the fields that printing shows. */
  protected printed(): readonly string[] {
    return ['vendor', 'operation', 'code', 'retryable', 'attempts', 'sent']
  }

  [INSPECT](_depth: number, options: object, inspect?: (value: unknown, options: object) => string): string {
    const { name: _name, message: _message, ...fields } = this.toJSON()
    const text = inspect === undefined ? JSON.stringify(fields) : inspect(fields, options)
    return `${this.stack ?? `${this.name}: ${this.message}`} ${text}${causeLine(this.cause)}`
  }

  static {
    brand(this, 'SdkError')
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return hasBrandedInstance(this, value)
  }
}

function causeLine(cause: unknown): string {
  if (!(cause instanceof Error)) return ''
  const code = (cause as { code?: unknown }).code
  return `\n  [cause]: ${cause.name}${typeof code === 'string' ? ` ${code}` : ''}`
}

/** Stores a value so that printing and spreading the error leave it out. */
export function hide(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: false, configurable: true, writable: true })
}
