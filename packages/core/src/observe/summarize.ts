import type { Compiled } from '../operation/compiled.ts'
import type { Kernel } from '../operation/kernel.ts'
import type { PreparedRequest } from '../request/build.ts'
import { fillPath } from '../request/path.ts'
import { encodeForm, encodeQuery, pairs } from '../request/query.ts'
import { redactFields, redactHeaders, REDACTED, RequestSummary, redactText } from './request-summary.ts'

const never = (): never => {
  throw new TypeError('a value has no text form')
}

/** The request with every secret replaced. `headers` are those of the attempt, credentials included. */
export function summarize(
  kernel: Kernel, method: string, prepared: PreparedRequest, headers: Readonly<Record<string, string>>, { sensitive, sensitivePayload }: Pick<Compiled, 'sensitive' | 'sensitivePayload'>, secrets: readonly string[],
): RequestSummary {
  const { parts } = prepared
  const hidden = new Set([...sensitive, ...(kernel.vendor.sensitive ?? [])])
  const cover = (values: Readonly<Record<string, unknown>>): Record<string, unknown> => redactFields({ ...values }, hidden) as Record<string, unknown>
  const from = prepared.path.indexOf('?')
  const query = from < 0 ? [] : pairs(cover(queryOf(prepared.path.slice(from + 1))), never)
  const path = fillPath(parts.template, cover(parts.path)) + (query.length > 0 ? `?${encodeQuery(query).replaceAll(encodeURIComponent(REDACTED), REDACTED)}` : '')
  return new RequestSummary({
    method, template: parts.template, url: redactText(`${kernel.origin}${kernel.basePath}${path}`, secrets), headers: redactHeaders(headers),
    body: sensitivePayload && prepared.body !== undefined ? REDACTED : bodyText(prepared, cover, secrets),
  })
}

function queryOf(text: string): Record<string, string[]> {
  const out = Object.create(null) as Record<string, string[]>
  for (const [name, value] of new URLSearchParams(text)) (out[name] ??= []).push(value)
  return out
}

function bodyText(prepared: PreparedRequest, cover: (values: Readonly<Record<string, unknown>>) => Record<string, unknown>, secrets: readonly string[]): string | undefined {
  const { body, bodyType } = prepared.parts
  if (prepared.body === undefined || body === undefined) return undefined
  if (bodyType === 'multipart') return '[multipart body]'
  if (body instanceof Uint8Array) return `[${body.byteLength} bytes]`
  let text: string
  if (bodyType === 'form') text = encodeForm(pairs(cover(body as Record<string, unknown>), never)).replaceAll(encodeURIComponent(REDACTED), REDACTED)
  else if (typeof body === 'string') text = body
  else text = JSON.stringify(Array.isArray(body) ? body : cover(body as Record<string, unknown>))
  return redactText(text, secrets)
}
