import { isId, type Ids } from './ids.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value)

/** Objects whose names are data. */
const MAPS = new Set([
  'settings', 'by_category', 'by_template', 'content', 'contents', 'message_content', 'messages_by_type', 'data', 'canvas_data', 'flow_data',
  'secret_metadata', 'node_metadata', 'context_variables', 'conversations_by_status', 'conversations_by_channel', 'contacts_by_source',
  'contacts_by_lifecycle_stage', 'by_severity', 'by_status', 'by_type', 'custom_fields', 'components', 'message_statuses', 'patch', 'variables',
  'global_variables', 'audience_config', 'variable_mapping', 'recurrence_config',
])

/**
 * What differs in kind between a recorded body and the fake's: names of fields and types of values, one line per
 * difference. `null` stands for any value; of lists the first items are compared. Ids at the same place are kept as a pair.
 */
export function compareForms(recorded: unknown, own: unknown, ids: Ids, at = 'body'): string[] {
  if (isId(recorded) && isId(own)) ids.learn(recorded, own)
  if (recorded === null || own === null) return at === 'body' && recorded !== own ? [`${at}: ${String(recorded)} and ${String(own)}`] : []
  if (Array.isArray(recorded) && Array.isArray(own)) {
    const pairs = recorded.slice(0, own.length).map((item, index): [unknown, unknown] => [item, own[index]])
    return pairs.flatMap(([left, right], index) => compareForms(left, right, ids, `${at}[${index}]`))
  }
  if (!isFields(recorded) || !isFields(own)) return kindOf(recorded) === kindOf(own) ? [] : [`${at}: ${kindOf(recorded)} and ${kindOf(own)}`]
  if (MAPS.has(at.slice(at.lastIndexOf('.') + 1))) return []
  const missing = [
    ...Object.keys(recorded).filter((name) => !(name in own)).map((name) => `${at}.${name}: missing`),
    ...Object.keys(own).filter((name) => !(name in recorded)).map((name) => `${at}.${name}: not recorded`),
  ]
  return missing.length > 0 ? missing : Object.keys(recorded).flatMap((name) => compareForms(recorded[name], own[name], ids, `${at}.${name}`))
}

/** What a refusal says: message and faults of the input. Texts of internal errors show the inside of the server, and say nothing. */
export function refusalOf(status: number, body: unknown): unknown {
  if (!isFields(body)) return body
  const { error, detail, message } = body
  if (isFields(error)) return error['type'] === 'internal_error' || status === 500 ? error['type'] : { ...error, details: Array.isArray(error['details']) ? error['details'] : undefined }
  return { error, detail, message }
}

const HEADERS = ['content-type', 'allow', 'retry-after', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset']
const PRESENT = ['x-request-id', 'x-correlation-id', 'location']

const plain = (value: string | undefined): string | undefined => value?.replace(/;.*$/, '')

/** What differs between recorded headers and the fake's. */
export function compareHeaders(recorded: Readonly<Record<string, string>>, own: Readonly<Record<string, string>>): string[] {
  return [
    ...HEADERS.filter((name) => plain(recorded[name]) !== plain(own[name])).map((name) => `${name}: expected ${recorded[name]}, received ${own[name]}`),
    ...PRESENT.filter((name) => name in recorded !== name in own).map((name) => `${name}: ${name in recorded ? 'missing' : 'not recorded'}`),
  ]
}
