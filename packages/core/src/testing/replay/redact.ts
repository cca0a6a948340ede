import { redactFields, redactHeaders, REDACTED } from '../../observe/request-summary.ts'
import type { Exchange, ExchangeAnswerBody, ExchangeBody, ExchangePairs } from './exchange.ts'

/** Depend on the client's build or on what was redacted, and say nothing about the request. */
const DROPPED_HEADERS = ['accept-encoding', 'content-length', 'user-agent']
/** New with every request. */
const RANDOM_HEADERS = ['idempotency-key', 'x-correlation-id', 'x-request-id']
const SECRET_ANSWER_HEADERS = ['set-cookie', 'authorization', 'authentication-info', 'proxy-authenticate', 'www-authenticate']

/**
 * An exchange without its secrets. Of the request's headers only well-known harmless ones keep their values; headers,
 * query parameters, form fields, parts and JSON fields with one of the names lose theirs on both sides.
 */
export function redactExchange({ request, response }: Exchange, names: readonly string[]): Exchange {
  const hidden = new Set(names)
  const headerNames = names.map((name) => name.toLowerCase())
  const { query, headers = {}, body = null } = request
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !DROPPED_HEADERS.includes(name)))
  return {
    request: {
      ...request,
      ...(query === undefined ? {} : { query: redactPairs(query, hidden) }),
      headers: redactNamed(redactHeaders(kept), new Set([...headerNames, ...RANDOM_HEADERS])),
      body: body && redactBody(body, hidden),
    },
    response: 'failure' in response ? response : {
      status: response.status,
      headers: redactNamed(response.headers ?? {}, new Set([...headerNames, ...SECRET_ANSWER_HEADERS])),
      body: response.body ? redactAnswer(response.body, hidden) : null,
    },
  }
}

function redactBody(body: ExchangeBody, hidden: ReadonlySet<string>): ExchangeBody {
  if ('form' in body) return { form: redactPairs(body.form, hidden) }
  if (!('multipart' in body)) return redactAnswer(body, hidden)
  return { multipart: body.multipart.map((part) => (hidden.has(part.name) ? { name: part.name } : part)) }
}

const redactAnswer = (body: ExchangeAnswerBody, hidden: ReadonlySet<string>): ExchangeAnswerBody => ('json' in body ? { json: redactFields(body.json, hidden) } : body)

const redactPairs = (pairs: ExchangePairs, hidden: ReadonlySet<string>): ExchangePairs => redactNamed(pairs, hidden)

function redactNamed<T>(record: Readonly<Record<string, T>>, hidden: ReadonlySet<string>): Record<string, T | typeof REDACTED> {
  const out = Object.create(null) as Record<string, T | typeof REDACTED>
  for (const [name, value] of Object.entries(record)) out[name] = hidden.has(name) ? REDACTED : value
  return out
}
