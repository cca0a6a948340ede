import type { Json } from '../world/rows.ts'
import type { Call } from './call.ts'
import type { Audited } from './operation.ts'
import { urlOf } from './problems.ts'

const OPERATIONS: Readonly<Record<string, string>> = { POST: 'CREATE', PUT: 'UPDATE', PATCH: 'UPDATE', DELETE: 'DELETE' }
const SECRETS = new Set(['token', 'api_key'])
const HIDDEN = '[REDACTED]'

/** Writes a successful call into the audit log. */
export function writeAudit(call: Call, { entity, id, summary, handler = snake(id) }: Audited): void {
  const { world, params, request } = call
  const { generator } = world
  const operation = OPERATIONS[request.method] ?? 'UPDATE'
  const target = Object.entries(params).findLast(([name]) => name.endsWith('_id'))?.[1] ?? null
  const entryId = generator.id()
  const created = generator.stamp()
  const entry: { [name: string]: Json } = {
    id: entryId, date_created: created, entity_type: entity, operation, target_entity_id: target,
    description: call.entry.description ?? `${operation.toLowerCase()} ${entity.toLowerCase().replaceAll('_', ' ')}`,
    changes: request.method === 'PATCH' ? (call.entry.changes ?? {}) : null,
    company_id: params['company_id'] ?? null, acting_user_id: call.actor?.id ?? null, user_id: params['user_id'] ?? null,
    campaign_id: params['campaign_id'] ?? null, book_id: params['book_id'] ?? null, chapter_id: params['chapter_id'] ?? null,
    character_id: params['character_id'] ?? null, request_id: call.requestId, summary,
    method: request.method, url: urlOf(request), ...bodyOf(call),
    path_params: { ...params }, query_params: call.query.all(), operation_id: id, handler_name: handler,
  }
  world.audit.add({ id: entryId, archived: false, date_created: created, created_ms: generator.now(), developer_id: call.developer.id, entry })
}

function bodyOf({ request }: Call): { request_json: Json; request_body: string | null } {
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/')) return { request_json: null, request_body: '[file upload]' }
  if (request.body.byteLength === 0) return { request_json: null, request_body: null }
  const json = request.json() as Json
  const shown = JSON.stringify(json, redact)
  return { request_json: JSON.parse(shown) as Json, request_body: shown === JSON.stringify(json) ? request.text() : shown }
}

const redact = (name: string, value: unknown): unknown => (SECRETS.has(name) ? HIDDEN : value)

const snake = (id: string): string => id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
