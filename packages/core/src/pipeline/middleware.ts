import type { TransportRequest, TransportResponse } from '../transport/transport.ts'

/** What a middleware knows about the attempt it wraps. */
export interface MiddlewareContext {
  /** Short vendor name. */
  readonly vendor: string
  /** Operation id. */
  readonly operation: string
  /** Path template, without values. */
  readonly template: string
  /** 1 for the first attempt. */
  readonly attempt: number
}

/** Runs around every attempt. Call `next` once; it may be given a changed request, and its answer may be replaced. */
export type Middleware = (
  request: TransportRequest,
  next: (request: TransportRequest) => Promise<TransportResponse>,
  context: MiddlewareContext,
) => Promise<TransportResponse>
