const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/** Shown instead of a secret. */
export const REDACTED = '[redacted]'

const SAFE_HEADERS = new Set([
  'accept', 'accept-encoding', 'accept-language', 'content-length', 'content-type', 'idempotency-key', 'if-match',
  'if-none-match', 'prefer', 'user-agent', 'x-correlation-id', 'x-request-id',
])

/** Headers that belong to the bytes that were sent, not to the request as it is shown. */
const OF_THE_CONNECTION = new Set(['accept-encoding', 'content-length'])

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
    // --globoff: brackets stay what they are. --data-raw: an @ at the beginning names no file.
    const parts = ['curl', '--globoff', ...(this.method === 'HEAD' ? ['--head'] : ['-X', this.method]), quote(this.url)]
    for (const [name, value] of Object.entries(this.headers)) {
      if (!OF_THE_CONNECTION.has(name)) parts.push('-H', quote(value === '' ? `${name};` : `${name}: ${value}`))
    }
    if (this.body !== undefined) parts.push('--data-raw', quote(this.body))
    return parts.join(' ')
  }

  [INSPECT](): string {
    return `RequestSummary ${this.method} ${this.url}`
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** Keeps the values of harmless headers and replaces all others, and known secrets in them. */
export function redactHeaders(headers: Readonly<Record<string, string>>, secrets: Iterable<string> = []): Record<string, string> {
  const out: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) out[name] = SAFE_HEADERS.has(name) ? redactText(value, secrets) : REDACTED
  return out
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A secret in the forms in which requests and answers repeat it, longest first. */
function formsOf(secret: string): string[] {
  const encoded = encodeURIComponent(secret.toWellFormed())
  const json = JSON.stringify(secret).slice(1, -1)
  const ascii = json.replaceAll(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const urls = [encoded, encoded.replaceAll('%20', '+'), encodeForm(secret)].flatMap((url) => [url, url.replaceAll('%2F', '/')])
  const html = secret.replaceAll(/[&<>"']/g, (character) => HTML[character] ?? character)
  const forms = [
    secret, json, ascii, json.replaceAll('/', '\\/'), ascii.replaceAll('/', '\\/'), ...urls, ...urls.map((url) => url.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
    html, html.replaceAll('&#39;', '&#x27;'), html.replaceAll('&quot;', '&#34;'),
  ]
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length)
}

const encodeForm = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1)

/** Replaces every occurrence of known secrets, also where they are escaped; secrets of fewer than four characters are left, they would match anywhere. */
export function redactText(text: string, secrets: Iterable<string>): string {
  let out = text
  for (const secret of secrets) {
    if (secret.length < 4) continue
    for (const form of formsOf(secret)) if (out.includes(form)) out = out.replaceAll(form, REDACTED)
  }
  return out
}

const MAX_DEPTH = 100

/** Replaces known secrets in all texts of a value, and numbers that are secrets. */
export function redactValue(value: unknown, secrets: readonly string[], depth = 0): unknown {
  if (typeof value === 'string') return redactText(value, secrets)
  if (typeof value === 'number') return secrets.includes(String(value)) ? REDACTED : value
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) return REDACTED
  if (Array.isArray(value)) return value.map((item) => redactValue(item, secrets, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [redactText(key, secrets), redactValue(item, secrets, depth + 1)]))
}

/** Replaces the values of the named fields at any depth. */
export function redactFields(value: unknown, names: ReadonlySet<string>, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) return REDACTED
  if (Array.isArray(value)) return value.map((item) => redactFields(item, names, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, names.has(key) ? REDACTED : redactFields(item, names, depth + 1)]))
}
