/** Bytes or text that can be sent again, or a stream that can be sent once. */
export type TransportBody = string | Uint8Array | AsyncIterable<Uint8Array>

/** One HTTP request as it goes to the wire. Header names are lower case, `path` includes the query. */
export interface TransportRequest {
  readonly method: string
  /** Scheme, host and port, without a trailing slash: `https://api.example.com`. */
  readonly origin: string
  /** Absolute path and query, already encoded: `/v1/users?page=2`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: TransportBody | undefined
  /** `true` asks for the body as a stream; otherwise the transport collects it. */
  readonly stream: boolean
  /** Cap on the decoded bytes of a collected body. */
  readonly maxBytes: number
}

/** What one attempt offers its transport: its cancellation, and the two moments the pipeline must learn about. */
export interface TransportContext {
  /** The attempt's cancellation as a standard signal; made on first use. */
  readonly signal: AbortSignal
  /** Set once the attempt was cancelled. */
  readonly cancelled: Error | undefined
  /** Registers the transport's one cancellation handler; called at once when already cancelled. */
  onCancel(handler: (reason: Error) => void): void
  /** The request was handed to a connection: from here on the server may have seen it. */
  started(): void
  /** The final status line and headers arrived. */
  answered(): void
}

/** The answer. Header names are lower case; repeated headers are joined by `, `. */
export interface TransportResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Decoded bytes, or a stream of them when the request asked for one. */
  readonly body: Uint8Array | AsyncIterable<Uint8Array>
}

/** Sends one request. Rejects with the context's reason when cancelled. */
export interface Transport {
  (request: TransportRequest, context: TransportContext): Promise<TransportResponse>
  /** Releases connections. */
  close?(): Promise<void>
}
