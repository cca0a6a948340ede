import type { Call, CallOptions, OperationSpec, Session } from '@sdk/core'
import { operations } from '../../src/operations.ts'
import type { Sent } from './lines.ts'

/** An operation with its declaration, as the replay calls it. */
export type Runnable = ((session: Session, input: Readonly<Record<string, unknown>>, options?: CallOptions) => Call<unknown>) & { readonly spec: OperationSpec<never, unknown> }

interface Route {
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
export function routeOf({ request }: Sent): Route | undefined {
  const fitting = routes.filter(({ operation, pattern }) => operation.spec.method === request.method && pattern.test(request.path))
  return fitting.toSorted((a, b) => a.names.length - b.names.length)[0]
}

/** Arguments that the reference client calls otherwise. */
const RENAMED: Readonly<Record<string, string>> = { item_id: 'inventory_item_id', new_value: 'target_value', term_id: 'dictionary_term_id', items: 'traits' }

const fieldsOf = ({ spec }: Runnable): ReadonlySet<string> => new Set(Object.values(spec.params ?? {}).flatMap((group) => Object.keys(group as object)))

function fileOf(args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { filename, content } = args as { filename?: string; content?: { $base64?: string } }
  return content?.$base64 === undefined ? {} : { file: { data: new Uint8Array(Buffer.from(content.$base64, 'base64')), fileName: filename } }
}

/** Query values as the input has them. */
function typed(value: string | readonly string[], name: string): unknown {
  if (typeof value !== 'string') return value
  if (name === 'include') return [value]
  if (value === 'true' || value === 'false') return value === 'true'
  return /^-?\d+$/.test(value) && name !== 'discord_id' && name !== 'term' && name !== 'email' ? Number(value) : value
}

/** The input of a request that no client made. */
function fromRequest({ request }: Sent, { operation, names, pattern }: Route): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  const [, ...values] = pattern.exec(request.path) ?? []
  for (const [index, name] of names.entries()) input[name] = decodeURIComponent(values[index] ?? '')
  for (const [name, value] of Object.entries(request.query)) input[name] = typed(value, name)
  if (request.headers['on-behalf-of'] !== undefined) input['on_behalf_of'] = request.headers['on-behalf-of']
  const [payload] = Object.keys(operation.spec.params?.payload ?? {})
  const parts = (request.body as { $multipart?: readonly { filename: string; base64: string }[] } | null)?.$multipart
  if (parts?.[0] !== undefined) input['file'] = { data: new Uint8Array(Buffer.from(parts[0].base64, 'base64')), fileName: parts[0].filename }
  else if (payload !== undefined) input[payload] = request.body
  else if (typeof request.body === 'object') Object.assign(input, request.body)
  return input
}

/** The SDK's input for what the reference client was asked. Pages beyond the first differ in the query alone. */
function fromCall({ call, request }: Sent, { operation }: Route): Record<string, unknown> {
  const fields = fieldsOf(operation)
  const given = { ...call.scope, ...call.args }
  const input: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    const field = fields.has(name) ? name : (RENAMED[name] ?? name)
    if (fields.has(field)) input[field] = value
  }
  for (const name of ['limit', 'offset']) {
    const value = request.query[name]
    if (typeof value === 'string') input[name] = Number(value)
  }
  return { ...input, ...fileOf(call.args ?? {}) }
}

/** The SDK's input for a line. */
export function inputOf(line: Sent, route: Route): Record<string, unknown> {
  return line.call.raw === true ? fromRequest(line, route) : fromCall(line, route)
}
