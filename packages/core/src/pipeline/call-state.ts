import type { CallOptions } from '../config/options.ts'
import type { Settings } from '../config/resolve.ts'
import type { Sent } from '../errors/sdk-error.ts'
import type { CallEvent } from '../observe/diagnostics.ts'
import type { Compiled } from '../operation/compiled.ts'
import type { Kernel } from '../operation/kernel.ts'
import type { Session } from '../operation/session.ts'
import type { PreparedRequest } from '../request/build.ts'
import type { Attempt } from './attempt.ts'
import type { Cancellation } from './cancellation.ts'
import type { ApiResponse } from './response.ts'

/** Everything about one logical call. */
export interface CallState {
  readonly session: Session
  readonly kernel: Kernel
  readonly compiled: Compiled
  readonly settings: Settings
  readonly options: CallOptions
  readonly values: Readonly<Record<string, unknown>>
  readonly method: string
  readonly prepared: PreparedRequest
  readonly cancellation: Cancellation
  readonly startedAt: number
  /** Headers of the latest attempt, credentials included. */
  headers: Readonly<Record<string, string>>
  /** Number of the latest attempt, from 1. */
  attempt: number
  /** The latest attempt; `undefined` until it is sent. */
  latest: Attempt | undefined
  /** Whether sockets might have been reused when the latest attempt began. */
  warm: boolean
  /** Attempts that a back-off preceded. */
  retries: number
  /** Whether credentials were renewed once. */
  renewed: boolean
  /** Whether a stale socket was replaced once. */
  replayed: boolean
  /** Whether an answer that could not be read was asked for again. */
  reread: boolean
  /** Whether an attempt may have reached the server without an answer. */
  lost: boolean
  /** How far the attempts so far came. */
  sent: Sent
  generation: number
  /** Whether the latest attempt is still waiting for credentials. */
  authenticating: boolean
  /** Whether the latest answer came from another origin, which got no credentials. */
  foreign: boolean
  /** Whether the latest answer said with a success status that the call failed. */
  answered: boolean
  /** Whether the call has a place in the limiter. */
  entered: boolean
}

/** A result, and the answer behind it for those who ask. */
export interface Outcome<O> {
  readonly data: O
  readonly response: () => Promise<ApiResponse<O>>
}

/** Takes a place in the limiter; a promise only where the call has to wait for it. */
export function enter(state: CallState): Promise<void> | undefined {
  const place = state.kernel.limiter.enter(state.cancellation)
  state.entered = place === undefined
  return place?.then(() => {
    state.entered = true
  })
}

/** The limiter buckets that a call waits for. */
export function bucketsOf({ kernel, compiled: { spec } }: CallState): readonly string[] {
  return spec.rateLimitBuckets ?? kernel.vendor.rateLimitBuckets ?? [spec.id]
}

/** What the events of a call say. */
export function event({ kernel, compiled, method, prepared, attempt, startedAt }: CallState): CallEvent {
  return { vendor: kernel.vendor.name, operation: compiled.spec.id, method, template: prepared.parts.template, attempt, durationMs: performance.now() - startedAt }
}
