import type { AuthProvider } from '../auth/provider.ts'
import type { Settings } from '../config/resolve.ts'
import { ConfigurationError } from '../errors/validation-error.ts'
import type { Logger } from '../observe/logger.ts'
import type { Cancellation } from '../pipeline/cancellation.ts'
import type { Limiter } from '../pipeline/limiter.ts'
import type { Middleware } from '../pipeline/middleware.ts'
import type { RetryBudget } from '../pipeline/retry-budget.ts'
import type { Transport } from '../transport/transport.ts'
import type { VendorDefinition, VendorRetry } from './vendor.ts'

/** Where a session keeps what the pipeline needs; shared by all copies of this package. */
export const KERNEL: unique symbol = Symbol.for('@sdk/core/kernel@1') as never

/** What a session and all sessions derived from it have in common. */
export interface Shared {
  readonly transport: Transport
  /** Whether `close()` closes the transport. */
  readonly ownsTransport: boolean
  /** Calls in flight, for `close()`. */
  readonly calls: Set<Cancellation>
  /** Mismatches reported so far, by operation and path. */
  readonly reported: Set<string>
  /** Set once an answer has arrived; from then on sockets may be reused. */
  warm: boolean
  closed: Promise<void> | undefined
  readonly onClose: (() => Promise<void> | void)[]
}

/** Everything the pipeline needs to know of a session. */
export interface Kernel {
  readonly vendor: VendorDefinition
  readonly origin: string
  /** Path of the base URL, without trailing slash. */
  readonly basePath: string
  readonly settings: Settings
  /** Headers of every request: user agent, accept, coding. */
  readonly fixedHeaders: Readonly<Record<string, string>>
  /** Values that fill input fields which an operation lists in `defaults`. */
  readonly defaults: Readonly<Record<string, unknown>>
  readonly auth: AuthProvider | undefined
  /** Which failures are tried again. */
  readonly retry: VendorRetry
  readonly limiter: Limiter
  readonly budget: RetryBudget
  readonly logger: Logger | null
  readonly middleware: readonly Middleware[]
  /** The vendor's own state, shared with derived sessions. */
  readonly state: unknown
  /** Further secrets that must never be printed. */
  readonly secrets: () => Iterable<string>
  readonly shared: Shared
}

/** The kernel of a session. Throws when something else was given for one. */
export function kernelOf(session: { readonly [KERNEL]: Kernel } | undefined): Kernel {
  const kernel = typeof session === 'object' ? (session as { readonly [KERNEL]?: Kernel } | null)?.[KERNEL] : undefined
  if (kernel === undefined) throw new ConfigurationError('The first argument must be a session or a client', { code: 'NO_SESSION' })
  return kernel
}
