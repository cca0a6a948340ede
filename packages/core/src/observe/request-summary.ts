const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/** Shown instead of a secret. */
export const REDACTED = '[redacted]'

const SAFE_HEADERS = new Set([
  'accept', 'accept-encoding', 'accept-language', 'content-length', 'content-type', 'idempotency-key', 'if-match',
  'if-none-match', 'prefer', 'user-agent', 'x-correlation-id', 'x-request-id',
])

/** A request with every secret replaced. */
export interface RequestSummaryInit {
  readonly method: string
  /** Absolute URL; values of sensitive parameters replaced. */
  readonly url: string
  /** Path template. */
  readonly template: string
  /** Headers; values of all but well-known harmless ones replaced. */
  readonly headers: Readonly<Record<string, string>>
  /** Body as text, sensitive fields replaced; bytes and streams are described. */
  readonly body?: string | undefined
}

/** A request as it was or would be sent, with every secret replaced. */
export class RequestSummary implements RequestSummaryInit {
  readonly method: string
  readonly url: string
  readonly template: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined

  constructor(init: RequestSummaryInit) {
    this.method = init.method
    this.url = init.url
    this.template = init.template
    this.headers = init.headers
    this.body = init.body
  }

  /** The request as a `curl` command for a POSIX shell; replaced secrets have to be filled in. */
  toCurl(): string {
    const parts = ['curl', '-X', this.method, quote(this.url)]
    for (const [name, value] of Object.entries(this.headers)) parts.push('-H', quote(`${name}: ${value}`))
    if (this.body !== undefined) parts.push('--data-binary', quote(this.body))
    return parts.join(' ')
  }

  [INSPECT](): string {
    return `RequestSummary ${this.method} ${this.url}`
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** Keeps the values of harmless headers and replaces all others. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const out: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) out[name] = SAFE_HEADERS.has(name) ? value : REDACTED
  return out
}

/** Replaces every occurrence of known secrets; secrets of fewer than four characters are left, they would match anywhere. */
export function redactText(text: string, secrets: Iterable<string>): string {
  let out = text
  for (const secret of secrets) {
    if (secret.length < 4) continue
    if (out.includes(secret)) out = out.replaceAll(secret, REDACTED)
    const escaped = JSON.stringify(secret).slice(1, -1)
    if (escaped !== secret && out.includes(escaped)) out = out.replaceAll(escaped, REDACTED)
  }
  return out
}

/** Replaces the values of the named fields at any depth. */
export function redactFields(value: unknown, names: ReadonlySet<string>, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > 20) return value
  if (Array.isArray(value)) return value.map((item) => redactFields(item, names, depth + 1))
  const out: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) out[key] = names.has(key) ? REDACTED : redactFields(item, names, depth + 1)
  return out
}
