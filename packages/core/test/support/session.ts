import { onTestFinished } from 'vitest'
import { checkOptions, CLIENT_OPTIONS, createKernel, Session, type ClientOptions, type Logger, type SessionInit, type Transport, type TransportRequest, type VendorDefinition } from '../../src/index.ts'

/** A vendor as a package would define it. */
export const sample: VendorDefinition = {
  name: 'sample',
  version: '1.2.3',
  authHeaders: ['x-token'],
  idempotencyHeader: 'idempotency-key',
  sensitive: ['password'],
  settings: { retryDelayMs: 1 },
}

/** Keeps what the SDK writes. */
export class MemoryLogger implements Logger {
  readonly warnings: [message: string, details?: Readonly<Record<string, unknown>>][] = []
  readonly lines: string[] = []

  warn(message: string, details?: Readonly<Record<string, unknown>>): void {
    this.warnings.push(details === undefined ? [message] : [message, details])
  }

  debug(message: string): void {
    this.lines.push(message)
  }
}

export type Extras = Partial<Omit<SessionInit, 'options' | 'baseUrl'>>

/** A session as a vendor opens it; not closed by itself. */
export function createSession(baseUrl: string, options: ClientOptions = {}, extras: Extras = {}): Session {
  const vendor = extras.vendor ?? sample
  const own = checkOptions(options, { vendor: vendor.name, known: CLIENT_OPTIONS, reservedHeaders: vendor.authHeaders ?? [] })
  return new Session(createKernel({ ...extras, vendor, options: own, baseUrl }))
}

/** A session that is closed when the test ends. */
export function open(baseUrl: string, options?: ClientOptions, extras?: Extras): Session {
  const session = createSession(baseUrl, options, extras)
  onTestFinished(() => session.close())
  return session
}

/** A transport without a network, for tests of millions of calls. */
export function inProcess(answer: (request: TransportRequest) => unknown): Transport {
  const encoder = new TextEncoder()
  return (request, context) => {
    context.started()
    context.answered()
    return Promise.resolve({ status: 200, headers: { 'content-type': 'application/json' }, body: encoder.encode(JSON.stringify(answer(request))) })
  }
}
