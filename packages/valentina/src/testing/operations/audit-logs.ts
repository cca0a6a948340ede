import type { Call, PageBody } from '../http/call.ts'
import { AUDIT_ENTITIES, AUDIT_OPERATIONS } from '../http/enums.ts'
import type { AuditRow } from '../world/rows.ts'

const IDS = ['company_id', 'acting_user_id', 'user_id', 'campaign_id', 'book_id', 'chapter_id', 'character_id'] as const
const DETAILS = ['method', 'url', 'request_json', 'request_body', 'path_params', 'query_params', 'operation_id', 'handler_name']

/** One page of audit entries, newest first, filtered by the query. */
export function auditPage(call: Call, test: (row: AuditRow) => boolean): PageBody {
  const { query, world } = call
  const ids = IDS.flatMap((name) => {
    const id = query.uuid(name)
    return id === undefined ? [] : [[name, id] as const]
  })
  const entity = query.oneOf('entity_type', AUDIT_ENTITIES)
  const operation = query.oneOf('operation', AUDIT_OPERATIONS)
  const [from, to] = [query.time('date_from') ?? -Infinity, query.time('date_to') ?? Infinity]
  const isDetailed = query.some('include', ['request_details']).size > 0
  const matches = (row: AuditRow): boolean =>
    test(row) && row.created_ms >= from && row.created_ms <= to && ids.every(([name, id]) => row.entry[name] === id) &&
    (entity === undefined || row.entry['entity_type'] === entity) && (operation === undefined || row.entry['operation'] === operation)
  return call.page(() => world.audit.where(matches).toReversed(), ({ entry }) => (isDetailed ? entry : withoutDetails(entry)))
}

const withoutDetails = (entry: AuditRow['entry']): object => Object.fromEntries(Object.entries(entry).filter(([name]) => !DETAILS.includes(name)))
