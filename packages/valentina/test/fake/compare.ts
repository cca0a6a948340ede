import type { Ids } from './ids.ts'

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?(Z|\+00:00)$/

/** What no two servers have in common: the values only have to be of the same type. */
const ARBITRARY = new Set([
  'request_id', 'api_key', 'uptime', 'database_latency_ms', 'cache_latency_ms', 'public_url', 'avatar_url', 'timestamp', 'retry_after', 'size', 'sha256',
])

/** What comes of dice. */
const RANDOM = new Set(['result', 'botches', 'successes', 'failures', 'criticals', 'criticals_percentage', 'success_percentage', 'failure_percentage', 'botch_percentage'])

/** Lists whose order is arbitrary on the real server. */
const UNORDERED = new Set(['trait_ids', 'discipline_ids', 'gift_trait_ids', 'character_ids', 'specialties', 'companies', 'chapters'])

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What differs between a recorded body and the fake's, one line per difference. */
export function compareBodies(recorded: unknown, own: unknown, ids: Ids, at = 'body'): string[] {
  const name = at.slice(at.lastIndexOf('.') + 1)
  if (ARBITRARY.has(name) || RANDOM.has(name)) return compareShapes(recorded, own, at)
  if (Array.isArray(recorded) && Array.isArray(own)) return compareLists(recorded, own, ids, at, name)
  if (isFields(recorded) && isFields(own)) {
    const missing = missingNames(recorded, own, at)
    return missing.length > 0 ? missing : Object.keys(recorded).flatMap((key) => compareBodies(recorded[key], own[key], ids, `${at}.${key}`))
  }
  if (name === 'request_body' && isJson(recorded) && isJson(own)) return compareBodies(JSON.parse(recorded), JSON.parse(own), ids, at)
  if (ids.isId(recorded) && ids.isId(own)) return ids.match(recorded, own) ? [] : [`${at}: ${own} is not ${recorded}`]
  if (typeof recorded === 'string' && typeof own === 'string') return sameText(recorded, own, ids) ? [] : [`${at}: expected ${JSON.stringify(ids.translate(recorded))}, received ${JSON.stringify(own)}`]
  return Object.is(recorded, own) ? [] : [`${at}: expected ${JSON.stringify(recorded)}, received ${JSON.stringify(own)}`]
}

const isJson = (value: unknown): value is string => typeof value === 'string' && /^(?:\{|\[[{\]])/.test(value)

const withoutPort = (text: string): string => text.replace(/^http:\/\/127\.0\.0\.1:\d+\//, 'http://127.0.0.1/')

function missingNames(recorded: Fields, own: Fields, at: string): string[] {
  return [
    ...Object.keys(recorded).filter((key) => !Object.hasOwn(own, key)).map((key) => `${at}.${key}: missing`),
    ...Object.keys(own).filter((key) => !Object.hasOwn(recorded, key)).map((key) => `${at}.${key}: not recorded`),
  ]
}

function compareLists(recorded: readonly unknown[], own: readonly unknown[], ids: Ids, at: string, name: string): string[] {
  if (recorded.length !== own.length) return [`${at}: expected ${recorded.length} items, received ${own.length}`]
  const sorted = (list: readonly unknown[]): unknown[] => (UNORDERED.has(name) ? list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : [...list])
  const expected = sorted(UNORDERED.has(name) ? ids.translated(recorded) : recorded)
  return sorted(own).flatMap((item, index) => compareBodies(expected[index], item, ids, `${at}[${index}]`))
}

function sameText(recorded: string, own: string, ids: Ids): boolean {
  const [left, right] = [DATE.exec(recorded), DATE.exec(own)]
  if (left !== null && right !== null) return (left[1] === undefined) === (right[1] === undefined) && left[2] === right[2]
  return withoutPort(ids.translate(recorded)) === withoutPort(own)
}

/** What differs between two pages besides `total`. */
export function compareWithoutTotal(recorded: unknown, own: unknown, ids: Ids): string[] {
  return compareBodies(recorded, own, ids).filter((difference) => !difference.startsWith('body.total: expected '))
}

/** Headers that have the same value everywhere. */
const HEADERS = ['content-type', 'cache-control', 'ratelimit-policy', 'allow', 'content-disposition']

/** Headers that have to be there, whatever their values are. */
const PRESENT = ['x-request-id', 'ratelimit']

/** A header without what is arbitrary in it. */
const normal = (value: string | undefined): string | undefined => value?.replace(/; charset=utf-8$/i, '').replace(/\d{8}T\d{6}Z/, '<time>')

/** What differs between recorded headers and the fake's. */
export function compareHeaders(recorded: Readonly<Record<string, string>>, own: Readonly<Record<string, string>>): string[] {
  return [
    ...HEADERS.filter((name) => normal(recorded[name]) !== normal(own[name])).map((name) => `${name}: expected ${recorded[name]}, received ${own[name]}`),
    ...PRESENT.filter((name) => name in recorded !== name in own).map((name) => `${name}: ${name in recorded ? 'missing' : 'not recorded'}`),
  ]
}

/** What differs in kind only: names of fields and types of values. Of lists the first items are compared. Which class a character has is drawn by lot. */
export function compareShapes(recorded: unknown, own: unknown, at = 'body'): string[] {
  if (Array.isArray(recorded) && Array.isArray(own)) return recorded.length > 0 && own.length > 0 ? compareShapes(recorded[0], own[0], `${at}[0]`) : []
  if (isFields(recorded) && isFields(own)) {
    const missing = missingNames(recorded, own, at)
    return missing.length > 0 ? missing : Object.keys(recorded).flatMap((key) => compareShapes(recorded[key], own[key], `${at}.${key}`))
  }
  if (at.endsWith('_attributes') && (recorded === null || own === null)) return []
  const [left, right] = [recorded, own].map((value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value))
  return left === right ? [] : [`${at}: expected ${left}, received ${right}`]
}
