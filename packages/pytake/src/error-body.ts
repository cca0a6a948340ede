/** One fault of a refused input. */
export interface ErrorDetail {
  /** Where: `body`, `query` or `path`, then field names and indexes. */
  readonly loc: readonly (string | number)[]
  /** What is wrong, for people. */
  readonly msg: string
  /** Code of the fault, e.g. `missing`, `string_too_short`, `uuid_parsing`. */
  readonly type: string
}

const MAX_TEXT = 500

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {})

/**
 * Message and code of an error body, in each of the server's forms: `{error: {message, type}}`; `{error, message}`, both texts;
 * `{error}`, a text; `{detail}`, a text or a list; plain text.
 */
export function describeBody(body: unknown): { readonly message?: string | undefined; readonly code?: string | undefined } {
  if (typeof body === 'string') return body.trimStart().startsWith('<') ? {} : { message: text(body.trim().slice(0, MAX_TEXT)) }
  const { error, message, detail } = record(body)
  if (typeof error === 'object') {
    const { message: said, type } = record(error)
    return { message: text(said), code: text(type) }
  }
  if (typeof error === 'string') return text(message) === undefined ? { message: text(withoutStatus(error)) } : { message: text(message), code: text(error) }
  if (Array.isArray(detail)) return { message: 'Validation error', code: 'validation_error' }
  return { message: text(detail) ?? text(message) }
}

/** Single sign-on routes write the status into the text: `400: provider_id is required`. */
function withoutStatus(said: string): string {
  return /^\d{3}: /.test(said) ? said.slice(5) : said
}

/** The faults that a 422 lists. The values that were sent, which the server repeats, stay behind. */
export function readDetails(body: unknown): readonly ErrorDetail[] {
  const { error, detail } = record(body)
  const entries = record(error)['details'] ?? detail
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry: unknown): ErrorDetail[] => {
    const { loc, msg, type } = record(entry)
    if (!Array.isArray(loc) || typeof msg !== 'string') return []
    return [{ loc: loc.filter((part) => typeof part === 'string' || typeof part === 'number'), msg, type: text(type) ?? '' }]
  })
}

const SECONDS = /(\d{1,6}) seconds?\b/

/** How long a 429 asks to wait in its words, in milliseconds: `retry_after` of today's servers, the message of the vendor's guide. */
export function saidWaitMs(body: unknown): number | undefined {
  const { retry_after: wait } = record(body)
  const [, seconds] = SECONDS.exec(text(wait) ?? describeBody(body).message ?? '') ?? []
  return seconds === undefined ? undefined : Number(seconds) * 1000
}
