import type { Call, CallOptions, ExtraRequest, OperationSpec, Session } from '@sdk/core'
import * as v from 'valibot'
import { operations } from '../../src/operations.ts'
import { extra, instead } from './differences.ts'
import type { Line } from './lines.ts'

/** An operation with its declaration, as the replay calls it. */
export type Runnable = ((session: Session, input: Readonly<Record<string, unknown>>, options?: CallOptions) => Call<unknown>) & { readonly spec: OperationSpec<never, unknown> }

/** An operation and how its path is read. */
export interface Route {
  readonly operation: Runnable
  readonly names: readonly string[]
  readonly pattern: RegExp
}

const routes: readonly Route[] = operations.flatMap((operation) => {
  const { spec } = operation
  if (!('path' in spec)) return []
  const names = [...spec.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return [{ operation: operation as unknown as Runnable, names, pattern: new RegExp(`^${spec.path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`) }]
})

/** The operation of a request; a literal path wins over a name. */
export function routeOf({ request }: Line): Route | undefined {
  const fitting = routes.filter(({ operation, pattern }) => operation.spec.method === request.method && pattern.test(request.path))
  return fitting.toSorted((a, b) => a.names.length - b.names.length)[0]
}

/** What users call for a request: the operation of its path, or the one of several requests that is named like the recording. */
export function calledFor(line: Line, { operation }: Route): Runnable {
  const named = operations.find(({ spec }) => spec.id === line.op)
  return named === undefined ? operation : (named as unknown as Runnable)
}

type Schemas = Readonly<Record<string, v.GenericSchema>>

/** A text of the path or query as the input has it. */
function typed(value: string | readonly string[], schema: v.GenericSchema | undefined): unknown {
  if (schema === undefined) return value
  const candidates = [value, Number(value), value === 'true', [value].flat()]
  return candidates.find((candidate) => v.safeParse(schema, candidate).success) ?? Number(value)
}

const fromPairs = (pairs: readonly (readonly [string, string | readonly string[]])[], schemas: Schemas | undefined): Record<string, unknown> =>
  Object.fromEntries(pairs.map(([name, value]) => [name, typed(value, schemas?.[name])]))

function fromBody(body: unknown, { params, bodyType }: Runnable['spec']): Record<string, unknown> {
  const [payload] = Object.keys(params?.payload ?? {})
  if (body === null) return {}
  if (payload !== undefined) return { [payload]: body }
  if (bodyType === 'form') return Object.fromEntries(new URLSearchParams(body as string))
  return typeof body === 'object' ? { ...body } : {}
}

const without = (fields: Record<string, unknown>, names: readonly string[] = []): Record<string, unknown> => Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
const only = (fields: object, names: readonly string[]): Record<string, unknown> => Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))

/** The SDK's input for a recorded request. */
export function inputOf({ case: name, request }: Line, { operation: { spec }, names, pattern }: Route): Record<string, unknown> {
  const { path, query } = (spec.params ?? {}) as Readonly<Record<'path' | 'query', Schemas | undefined>>
  const [, ...values] = pattern.exec(request.path) ?? []
  const signature = request.headers['x-hub-signature-256']
  return {
    ...fromPairs(names.map((field, index) => [field, decodeURIComponent(values[index] ?? '')]), path),
    ...without(fromPairs(Object.entries(request.query), query), extra[name]?.query),
    ...without(fromBody(request.body, spec), extra[name]?.body),
    ...(signature === undefined ? {} : { signature }),
    ...instead[name],
  }
}

/** The call options of a recorded request. */
export function optionsOf({ case: name, request }: Line): CallOptions {
  const { body, query } = extra[name] ?? {}
  const id = request.headers['x-correlation-id']
  const added: ExtraRequest = { ...(body && { body: only(request.body as object, body) }), ...(query && { query: only(request.query, query) }) }
  return { extra: added, ...(id === undefined ? {} : { headers: { 'x-correlation-id': id } }) }
}
