import { invalidInput, RequestValidationError, type Issue } from '../errors/validation-error.ts'
import { REQUIRED, type InputField } from '../operation/input.ts'
import type { BodyType, RequestParts } from '../operation/spec.ts'
import type { CallOptions } from '../config/options.ts'
import { isRecord } from '../config/own.ts'
import { headerProblem } from './headers.ts'
import { part } from '../pipeline/lazy.ts'
import { fillPath, pathProblem, templateNames } from './path.ts'
import { encodeForm, encodeQuery, pairs, scalarText } from './query.ts'

const multipart = /* @__PURE__ */ part(() => import('./multipart.ts'))

/** A request body that can be opened for every attempt; streams that can be read once are not `replayable`. */
export interface PreparedBody {
  readonly open: () => string | Uint8Array | AsyncIterable<Uint8Array>
  readonly replayable: boolean
  /** Whether it is opened as a stream. */
  readonly streamed?: boolean | undefined
  /** Size in bytes, where known for a streamed body. */
  readonly bytes?: number | undefined
}

/** A request that only lacks authentication. */
export interface PreparedRequest {
  readonly parts: RequestParts
  /** Path and query, without the base URL's path. */
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: PreparedBody | undefined
}

const CONTENT_TYPES: Readonly<Record<Exclude<BodyType, 'multipart'>, string>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded;charset=UTF-8',
  text: 'text/plain;charset=UTF-8',
  bytes: 'application/octet-stream',
}

/** Sorts checked input values into the places they travel in. */
export function sortParts(
  fields: ReadonlyMap<string, InputField>, values: Readonly<Record<string, unknown>>, template: string, bodyType: BodyType | undefined,
): RequestParts {
  const parts: RequestParts = {
    path: Object.create(null) as Record<string, unknown>, query: Object.create(null) as Record<string, unknown>,
    headers: Object.create(null) as Record<string, string>, body: undefined, bodyType: bodyType ?? 'json', template,
  }
  for (const name in values) {
    const field = fields.get(name)
    if (field === undefined) continue
    const value = values[name]
    switch (field.place) {
      case 'path': parts.path[field.wire] = value; break
      case 'query': parts.query[field.wire] = value; break
      case 'header': parts.headers[field.wire.toLowerCase()] = scalarText(value) ?? (value as string); break
      case 'file':
        if (bodyType === undefined) parts.bodyType = 'multipart'
        ;(parts.body ??= Object.create(null) as object)
        ;(parts.body as Record<string, unknown>)[field.wire] = value
        break
      case 'body':
        if (field.payload) parts.body = value
        else {
          ;(parts.body ??= Object.create(null) as object)
          ;(parts.body as Record<string, unknown>)[field.wire] = value
        }
        break
      case 'local': break
    }
  }
  return parts
}

/** What building a request needs to know of its vendor. */
export interface BuildRules {
  readonly refusedPathCharacters: string
  readonly reservedHeaders: readonly string[]
}

function fail(path: string, message: string): never {
  throw invalidInput(path, message)
}

/** Adds fields of `extra` to the body. */
export function addToBody(parts: RequestParts, fields: Readonly<Record<string, unknown>> | undefined): void {
  if (fields === undefined) return
  if (parts.body !== undefined && !isRecord(parts.body)) fail('extra.body', 'cannot be added to a body that is not an object of names and values')
  parts.body = { ...(parts.body as object | undefined), ...fields }
}

/** Writes the parts as path, headers and body: at once, but for bodies with files. `fixedHeaders` are the session's and the call's. */
export function buildRequest(
  parts: RequestParts, rules: BuildRules, options: CallOptions, fixedHeaders: Readonly<Record<string, string>>,
): PreparedRequest | Promise<PreparedRequest> {
  const issues: Issue[] = []
  for (const name of templateNames(parts.template)) {
    const value = parts.path[name]
    const problem = value === undefined ? REQUIRED : pathProblem(value, rules.refusedPathCharacters)
    if (problem !== undefined) issues.push({ path: name, message: problem })
  }
  const headers = Object.create(null) as Record<string, string>
  const addHeaders = (source: Readonly<Record<string, string>>, from: string, reserved: readonly string[]): void => {
    for (const name of Object.keys(source)) {
      const value = source[name]
      const problem = headerProblem(name, value, reserved)
      if (problem === undefined) headers[name.toLowerCase()] = value as string
      else issues.push({ path: from + name, message: problem })
    }
  }
  addHeaders(fixedHeaders, 'headers.', rules.reservedHeaders)
  if (options.extra?.headers !== undefined) addHeaders(options.extra.headers, 'extra.headers.', rules.reservedHeaders)
  addHeaders(parts.headers, '', [])
  if (issues.length > 0) throw new RequestValidationError('Invalid input', { code: 'INVALID_INPUT', issues })
  const extra = options.extra
  const query = pairs(extra?.query === undefined ? parts.query : { ...parts.query, ...extra.query }, (name, message) => fail(extra?.query !== undefined && Object.hasOwn(extra.query, name) ? `extra.query.${name}` : name, message))
  let path = fillPath(parts.template, parts.path)
  if (query.length > 0) path += `?${encodeQuery(query)}`
  const { body, bodyType } = parts
  if (body === undefined) return { parts, path, headers, body }
  if ((bodyType === 'multipart' || bodyType === 'form') && !isRecord(body)) fail('body', 'must be an object of names and values')
  if (bodyType === 'multipart') return withMultipart({ parts, path, headers })
  headers['content-type'] = parts.contentType ?? CONTENT_TYPES[bodyType]
  const data = encodeBuffered(body, bodyType)
  return { parts, path, headers, body: { open: () => data, replayable: true } }
}

async function withMultipart(request: Omit<PreparedRequest, 'body'>): Promise<PreparedRequest> {
  const { encodeMultipart } = await multipart()
  const { contentType, body } = await encodeMultipart(request.parts.body as Record<string, unknown>)
  request.headers['content-type'] = contentType
  return { ...request, body }
}

function encodeBuffered(body: unknown, bodyType: Exclude<BodyType, 'multipart'>): string | Uint8Array {
  switch (bodyType) {
    case 'json': return jsonText(body) ?? fail(unwritable(body), 'cannot be written as JSON')
    case 'form': return encodeForm(pairs(body as Record<string, unknown>, fail))
    case 'text': return typeof body === 'string' ? body : fail('body', 'must be text')
    case 'bytes': return body instanceof Uint8Array ? body : fail('body', 'must be bytes')
  }
}

function jsonText(value: unknown): string | undefined {
  try {
    const text = JSON.stringify(value) as string | undefined
    // Infinity and NaN would become null, which says something else.
    return text !== undefined && text.includes('null') ? JSON.stringify(value, finite) : text
  } catch {
    return undefined
  }
}

function finite(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number')
  return value
}

/** The field that keeps a body from being JSON: it refers to itself, or holds a bigint or a number that is not finite. */
function unwritable(body: unknown): string {
  const fields = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.entries(body) : []
  return fields.find(([, value]) => value !== undefined && jsonText(value) === undefined)?.[0] ?? 'body'
}
