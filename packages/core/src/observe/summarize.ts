import type { Compiled } from '../operation/compiled.ts'
import type { Kernel } from '../operation/kernel.ts'
import type { PreparedRequest } from '../request/build.ts'
import { fillPath } from '../request/path.ts'
import { encodeForm, encodeQuery } from '../request/query.ts'
import { redactFields, redactHeaders, REDACTED, RequestSummary, redactText } from './request-summary.ts'

/** Longer bodies are described instead of shown. */
const MAX_SHOWN = 65_536

/** The request with every secret replaced. `headers` are those of the attempt, credentials included. */
export function summarize(
  kernel: Kernel, method: string, prepared: PreparedRequest, headers: Readonly<Record<string, string>>, { sensitive, sensitivePayload }: Pick<Compiled, 'sensitive' | 'sensitivePayload'>, secrets: readonly string[],
): RequestSummary {
  const { parts } = prepared
  const hidden = new Set([...sensitive, ...(kernel.vendor.sensitive ?? [])])
  const from = prepared.path.indexOf('?')
  const query = from < 0 ? '' : `?${encodeQuery(coveredPairs(prepared.path.slice(from + 1), hidden))}`
  const path = shown(fillPath(parts.template, redactFields({ ...parts.path }, hidden) as Record<string, unknown>) + query)
  return new RequestSummary({
    method, template: redactText(parts.template, secrets), url: redactText(`${kernel.origin}${kernel.basePath}${path}`, secrets), headers: redactHeaders(headers, secrets),
    body: sensitivePayload && prepared.body !== undefined ? REDACTED : bodyText(prepared, hidden, secrets),
  })
}

/** Undoes the encoding of the mark that stands for secrets. */
const shown = (encoded: string): string => encoded.replaceAll(encodeURIComponent(REDACTED), REDACTED)

function coveredPairs(text: string, hidden: ReadonlySet<string>): [string, string][] {
  return [...new URLSearchParams(text)].map(([name, value]) => [name, hidden.has(name) ? REDACTED : value])
}

/** The body as it is written, secrets replaced. */
function bodyText({ parts, body }: PreparedRequest, hidden: ReadonlySet<string>, secrets: readonly string[]): string | undefined {
  if (body === undefined) return undefined
  if (parts.bodyType === 'multipart') return '[multipart body]'
  const written = body.open()
  if (typeof written !== 'string') return written instanceof Uint8Array ? `[${written.byteLength} bytes]` : '[stream]'
  if (written.length > MAX_SHOWN) return `[${written.length} characters]`
  return redactText(covered(written, parts.bodyType, hidden), secrets)
}

function covered(written: string, bodyType: string, hidden: ReadonlySet<string>): string {
  if (bodyType === 'form') return shown(encodeForm(coveredPairs(written, hidden)))
  return bodyType === 'json' ? JSON.stringify(redactFields(JSON.parse(written), hidden)) : written
}
