/** Names with their values, decoded: a query or a form. The order of a name's values counts, that of the names does not. */
export type ExchangePairs = Readonly<Record<string, string | readonly string[]>>

/**
 * One part of a multipart body. Left-out properties are not compared; `null` says that the part has none.
 * The content is text or, where it is no UTF-8, base64.
 */
export interface ExchangePart {
  readonly name: string
  readonly filename?: string | null
  readonly contentType?: string | null
  readonly text?: string
  readonly base64?: string
}

/** The body of an answer. `json` is the value; `base64` is for bytes that are no UTF-8. */
export type ExchangeAnswerBody = { readonly json: unknown } | { readonly text: string } | { readonly base64: string }

/** The body of a request. A `text` or `base64` whose content type is JSON, a form or multipart is compared as that. */
export type ExchangeBody = ExchangeAnswerBody | { readonly form: ExchangePairs } | { readonly multipart: readonly ExchangePart[] }

/** A request as it is kept in a recording, and what a comparison expects. The text `[redacted]` stands for any value. */
export interface ExchangeRequest {
  readonly method: string
  /** Absolute path, percent-encoded, without the query. */
  readonly path: string
  /** No query when left out. */
  readonly query?: ExchangePairs
  /** Names in lower case. A comparison looks at these headers only. */
  readonly headers?: Readonly<Record<string, string>>
  /** No body when left out. */
  readonly body?: ExchangeBody | null
}

/** An answer as it is kept in a recording, the body decoded. */
export interface ExchangeResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: ExchangeAnswerBody | null
}

/** What a request ended with when there was no answer. */
export interface ExchangeFailure {
  /** The error's message. */
  readonly failure: string
  /** The error's code, as `ECONNREFUSED`. */
  readonly code?: string
}

/** One request and what came of it; plain data, one line of a JSONL file. */
export interface Exchange {
  readonly request: ExchangeRequest
  readonly response: ExchangeResponse | ExchangeFailure
}
