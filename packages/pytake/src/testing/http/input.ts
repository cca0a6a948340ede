import type { FakeRequest } from '@sdk/core/testing'
import { Crash, Invalid, type Fault } from '../world/refusal.ts'
import type { World } from '../world/world.ts'
import { listFields, readFields, uuid, type Field } from './fields.ts'

type Fields = Readonly<Record<string, Field<unknown>>>

/** What an operation reads of a request. */
export interface InputFields {
  /** Names of the path that are no UUIDs. */
  readonly texts: Fields
  readonly query: Fields
  readonly body: Field<unknown> | undefined
  readonly form: Fields | undefined
}

/** Input as values, not as a request. */
export interface GivenInput {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

interface ReadInput {
  readonly path: Record<string, string>
  readonly query: unknown
  readonly body: unknown
}

/** Reads path, query and body of a request, and refuses them together. */
export function readInput(world: World, request: FakeRequest, params: Readonly<Record<string, string>>, fields: InputFields): ReadInput {
  return readParts(params, queryOf(request.query, fields.query), fields, (faults) => readBody(world, request, fields, faults))
}

/** Reads input that is given as values. A body that is left out is an empty one. */
export function readGiven({ path = {}, query = {}, body = {} }: GivenInput, fields: InputFields): ReadInput {
  return readParts(path, query, fields, (faults) => fields.body?.read(body, ['body'], faults))
}

function readParts(params: Readonly<Record<string, string>>, given: Readonly<Record<string, unknown>>, fields: InputFields, readBodyOf: (faults: Fault[]) => unknown): ReadInput {
  const faults: Fault[] = []
  const path = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String((fields.texts[name] ?? uuid()).read(value, ['path', name], faults))]))
  const query = readFields(given, fields.query, ['query'], faults, null)
  const body = readBodyOf(faults)
  if (faults.length > 0) throw new Invalid(faults)
  return { path, query, body }
}

/** The last value of a parameter; all of them for lists. */
function queryOf(query: URLSearchParams, fields: Fields): Record<string, unknown> {
  const names = new Set(query.keys())
  return Object.fromEntries([...names].map((name) => [name, listFields.has(fields[name] as object) ? query.getAll(name) : query.getAll(name).at(-1)]))
}

function readBody(world: World, request: FakeRequest, { body, form }: InputFields, faults: Fault[]): unknown {
  if (form !== undefined) {
    const given = Object.fromEntries(request.form())
    return readFields(given, form, ['body'], faults, null)
  }
  if (body === undefined) return undefined
  if (request.body.byteLength === 0) {
    if (body.absent !== undefined) return body.absent()
    faults.push({ type: 'missing', loc: ['body'], msg: 'Field required', input: null })
    return undefined
  }
  const parsed = parseJson(world, request)
  return body.read(parsed, ['body'], faults)
}

function parseJson(world: World, request: FakeRequest): unknown {
  const source = request.text()
  if (!/json/.test(request.headers['content-type'] ?? 'json')) {
    if (world.isObserved) throw new Crash('Object of type bytes is not JSON serializable')
    return source
  }
  try {
    return JSON.parse(source) as unknown
  } catch {
    throw new Invalid([{ type: 'json_invalid', loc: ['body', source.length], msg: 'JSON decode error', input: {}, ctx: { error: "Expecting ',' delimiter" } }])
  }
}
