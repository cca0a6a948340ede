import type { Middleware } from '../pipeline/middleware.ts'
import type { Logger } from '../observe/logger.ts'
import type { Transport } from '../transport/transport.ts'

/** How results are checked against their types. */
export type ValidateMode = 'report' | 'strict' | 'off'

/** Bytes moved so far. */
export interface Progress {
  /** Bytes moved so far. */
  readonly loadedBytes: number
  /** Bytes to move, where known. */
  readonly totalBytes: number | undefined
}

/** Parts of a request that the SDK does not know yet. */
export interface ExtraRequest {
  /** Further query parameters. */
  readonly query?: Readonly<Record<string, unknown>> | undefined
  /** Further fields of a JSON, form or multipart body. */
  readonly body?: Readonly<Record<string, unknown>> | undefined
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** Options that a client sets for all its calls and a call can set for itself. */
export interface SharedOptions {
  /** Limit of one attempt in milliseconds: connect, headers and, unless the body is streamed, the body. While an upload is sent piece by piece, `idleTimeoutMs` takes its place. Default 30 000 unless the vendor's README says otherwise. */
  readonly timeoutMs?: number | undefined
  /** Limit in milliseconds for a streamed body, up or down, during which no byte moves. Default 60 000. */
  readonly idleTimeoutMs?: number | undefined
  /** Limit of the whole call in milliseconds: waiting, authentication, all attempts, the body. No default. */
  readonly deadlineMs?: number | undefined
  /** Attempts after the first one. Default 2 unless the vendor's README says otherwise. */
  readonly maxRetries?: number | undefined
  /** First back-off in milliseconds, doubled for each further retry, with full jitter. Default 250. */
  readonly retryDelayMs?: number | undefined
  /** Longest wait before a retry in milliseconds; when the server asks for more, the call fails at once with `retryAfterMs`. Default 60 000. */
  readonly maxRetryWaitMs?: number | undefined
  /** Further request headers; not authentication, host, length or encoding. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** How results are checked against their types. Default `'report'`: a mismatch is reported to logger and diagnostics, the data is returned. */
  readonly validate?: ValidateMode | undefined
}

/** Options of one call. */
export interface CallOptions extends SharedOptions {
  /** Ends the call with an `AbortError`. */
  readonly signal?: AbortSignal | undefined
  /** Sent as `Idempotency-Key`, the same for every attempt; makes a write safe to retry where the vendor knows such keys. */
  readonly idempotencyKey?: string | undefined
  /** Parts of the request that the SDK does not know yet. */
  readonly extra?: ExtraRequest | undefined
  /** Called as request bytes are handed to the connection. */
  readonly onUploadProgress?: ((progress: Progress) => void) | undefined
  /** Called as bytes of a streamed answer arrive. */
  readonly onDownloadProgress?: ((progress: Progress) => void) | undefined
}

/** TLS settings of the default transport. */
export interface TlsOptions {
  /** Certificates to trust in PEM form, instead of the system's. */
  readonly ca?: string | readonly string[] | undefined
  /** Client certificate in PEM form. */
  readonly cert?: string | undefined
  /** Client key in PEM form. */
  readonly key?: string | undefined
  /** `false` accepts any certificate: for closed networks only. Default `true`. */
  readonly rejectUnauthorized?: boolean | undefined
}

/** Options that every client and session takes. */
export interface ClientOptions extends SharedOptions {
  /** Where the server is, instead of an environment's address. */
  readonly baseUrl?: string | undefined
  /** Receives warnings and debug lines, redacted. Default: warnings go to `console.warn`; `null` silences. */
  readonly logger?: Logger | null | undefined
  /** Runs around every attempt, in order. */
  readonly middleware?: readonly Middleware[] | undefined
  /** Sends the requests instead of the built-in transport. */
  readonly transport?: Transport | undefined
  /** An undici dispatcher to send through; the caller closes it. */
  readonly dispatcher?: object | undefined
  /** Sockets per session. Default 64. */
  readonly connections?: number | undefined
  /** Allows HTTP/2 where the server offers it. Default `false`. */
  readonly allowH2?: boolean | undefined
  /** TLS settings. */
  readonly tls?: TlsOptions | undefined
  /** URL of an HTTP proxy, or `'env'` to read `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`. */
  readonly proxy?: string | undefined
  /** Calls in flight per session; further calls wait. No default. */
  readonly maxConcurrency?: number | undefined
  /** Silences the warning about plain `http:` to another machine. */
  readonly allowInsecureHttp?: boolean | undefined
}
