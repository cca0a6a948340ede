import { REDACTED } from '../../observe/request-summary.ts'
import { mediaType, requestBody } from './bodies.ts'
import type { ExchangeBody, ExchangePairs, ExchangePart, ExchangeRequest } from './exchange.ts'

/**
 * What differs between an expected request and the one that was sent, one line per difference; nothing when they are
 * equal. Paths are equal when their decoded segments are. Only the headers that `expected` has are compared, content
 * types without a multipart boundary. JSON is compared as values, a form as pairs, multipart by parts.
 */
export function compareRequests(expected: ExchangeRequest, actual: ExchangeRequest): string[] {
  return [
    ...compareValue('method', expected.method, actual.method),
    ...(samePath(expected.path, actual.path) ? [] : compareValue('path', expected.path, actual.path)),
    ...comparePairs('query', expected.query, actual.query),
    ...compareHeaders(expected.headers, actual.headers),
    ...compareBodies(expected, actual),
  ]
}

function samePath(expected: string, actual: string): boolean {
  const [left, right] = [expected, actual].map(segments)
  return left !== undefined && right !== undefined && left.length === right.length && left.every((segment, index) => segment === right[index])
}

function segments(path: string): string[] | undefined {
  try {
    return path.split('/').map((segment) => decodeURIComponent(segment))
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

function compareHeaders(expected: Readonly<Record<string, string>> = {}, actual: Readonly<Record<string, string>> = {}): string[] {
  return Object.keys(expected).flatMap((name) => {
    const [left, right] = [expected[name], own(actual, name)]
    const isSame = name === 'content-type' && left !== undefined && right !== undefined && contentType(left) === contentType(right)
    return isSame ? [] : compareValue(`header ${name}`, left, right)
  })
}

/** A content type in one spelling, without the boundary. */
function contentType(header: string): string {
  const parameters = header.split(';').slice(1).map((parameter) => parameter.trim().toLowerCase()).filter((parameter) => parameter !== '' && !parameter.startsWith('boundary='))
  return [mediaType(header), ...parameters].join(';')
}

function comparePairs(what: string, expected: ExchangePairs = {}, actual: ExchangePairs = {}): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)])
  return [...names].flatMap((name) => compareValue(`${what} ${name}`, single(own(expected, name)), single(own(actual, name))))
}

/** A list of one value is that value. */
const single = (values: string | readonly string[] | undefined): unknown => (typeof values === 'object' && values.length === 1 ? values[0] : values)

function compareBodies(expected: ExchangeRequest, actual: ExchangeRequest): string[] {
  const type = actual.headers?.['content-type']
  const left = normal(expected.body, expected.headers?.['content-type'] ?? type)
  const right = normal(actual.body, type)
  if (left === null || right === null) return left === right ? [] : [`body: expected ${kindOf(left)}, received ${kindOf(right)}`]
  if ('json' in left && 'json' in right) return compareValue('body', left.json, right.json)
  if ('form' in left && 'form' in right) return comparePairs('body field', left.form, right.form)
  if ('multipart' in left && 'multipart' in right) return compareParts(left.multipart, right.multipart)
  if ('text' in left && 'text' in right) return compareValue('body', left.text, right.text)
  if ('base64' in left && 'base64' in right) return compareValue('body', left.base64, right.base64)
  return [`body: expected ${kindOf(left)}, received ${kindOf(right)}`]
}

/** A body by its content type, however it was written down. */
function normal(body: ExchangeBody | null | undefined, type: string | undefined): ExchangeBody | null {
  if (body === undefined || body === null) return null
  if ('text' in body) return requestBody(Buffer.from(body.text), type)
  return 'base64' in body ? requestBody(Buffer.from(body.base64, 'base64'), type) : body
}

const kindOf = (body: ExchangeBody | null): string => (body === null ? 'no body' : `${Object.keys(body)[0]} ${show(Object.values(body)[0])}`)

function compareParts(expected: readonly ExchangePart[], actual: readonly ExchangePart[]): string[] {
  const count = expected.length === actual.length ? [] : [`body: expected ${expected.length} parts, received ${actual.length}`]
  return [...count, ...expected.flatMap((part, index) => {
    const other = actual[index]
    return other === undefined ? [] : (['name', 'filename', 'contentType', 'text', 'base64'] as const).flatMap((property) =>
      part[property] === undefined ? [] : compareValue(`body part ${index + 1} ${property}`, part[property], other[property]),
    )
  })]
}

/** Compares values of JSON at any depth. */
function compareValue(what: string, expected: unknown, actual: unknown): string[] {
  if (expected === REDACTED && actual !== undefined) return []
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return Array.from({ length: Math.max(expected.length, actual.length) }, (_, index) => compareValue(`${what}[${index}]`, expected[index], actual[index])).flat()
  }
  if (isObject(expected) && isObject(actual)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)])
    return [...names].flatMap((name) => compareValue(`${what}.${name}`, own(expected, name), own(actual, name)))
  }
  return Object.is(expected, actual) ? [] : [`${what}: expected ${show(expected)}, received ${show(actual)}`]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(record, name) ? record[name] : undefined)

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
