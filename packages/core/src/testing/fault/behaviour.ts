import type { Duplex } from 'node:stream'
import type { FakeRequest } from '../fake/types.ts'

/** Content codings that a body can be sent in. */
export type FaultEncoding = 'gzip' | 'br' | 'zstd' | 'deflate'

/** The answer that a behaviour sends, or starts to send. Without anything: 200 with the JSON body `{"ok":true}`. */
export interface FaultAnswer {
  readonly status?: number
  /**
   * Sent as written, one line per value, beside `content-type: application/json` and the true `content-length`.
   * A header named here replaces the one that would be there; an empty list leaves it out.
   */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Uint8Array
  /** The coding that the body is sent in, with the header that names it. */
  readonly encoding?: FaultEncoding
  /** Statuses below 200 that are sent before the answer. */
  readonly informational?: readonly number[]
}

/** One complete request that a fault server received. */
export interface FaultRequest extends FakeRequest {
  /** The connection that carried it, counted from 1. */
  readonly connection: number
}

/** Instead of the headers, or in the middle of the body. */
export type FaultMoment = 'headers' | 'body'

/** What a fault server does with one request. */
export type FaultBehaviour =
  /** Answers well-formed. HEAD, 204, 205 and 304 come without a body. */
  | ({ readonly kind: 'answer' } & FaultAnswer)
  /** Breaks the connection (TCP reset). */
  | ({ readonly kind: 'reset'; readonly at: FaultMoment } & FaultAnswer)
  /** Closes the connection in the ordinary way; in the body this truncates it. */
  | ({ readonly kind: 'close'; readonly at: FaultMoment } & FaultAnswer)
  /** Sends nothing more and keeps the connection open. */
  | ({ readonly kind: 'stall'; readonly at: FaultMoment } & FaultAnswer)
  /** Sends byte by byte, from the headers or from the body on. */
  | ({ readonly kind: 'drip'; readonly at: FaultMoment; readonly intervalMs: number } & FaultAnswer)
  /** Answers as soon as the request's headers are there, never reads its body, and closes. */
  | ({ readonly kind: 'early' } & FaultAnswer)
  /** Answers, then does something on the idle connection: closes it, resets it, or sends an answer that nobody asked for. */
  | ({ readonly kind: 'idle'; readonly does: 'close' | 'reset' | 'speak'; readonly afterMs?: number } & FaultAnswer)
  /** Sends this many bytes of body, with their length or chunked. */
  | { readonly kind: 'flood'; readonly bytes: number; readonly chunked?: boolean }
  /** Sends a small body that decodes to this many bytes. */
  | { readonly kind: 'bomb'; readonly bytes: number; readonly encoding?: FaultEncoding }
  /** Redirects to a path or URL; 302 unless told otherwise. */
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: number }
  /** Sends something that is not HTTP, and keeps the connection open. */
  | { readonly kind: 'garbage' }
  /** Writes whatever it likes; once it is done, the next request on the connection is read. */
  | { readonly kind: 'raw'; readonly write: (socket: Duplex, request: FaultRequest) => void | Promise<void> }
