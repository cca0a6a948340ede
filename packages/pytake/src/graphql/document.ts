import { DecodeError, type RawAnswer } from '@sdk/core'
import * as v from 'valibot'

/** What is read of valibot's schemas. */
interface Parts {
  readonly type: string
  readonly entries?: Readonly<Record<string, v.GenericSchema>>
  readonly wrapped?: v.GenericSchema
  readonly item?: v.GenericSchema
}

const partsOf = (schema: v.GenericSchema): Parts => schema

/** How a field is asked for. */
export interface FieldDocument {
  readonly kind: 'query' | 'mutation'
  /** The root field. */
  readonly field: string
  /** Variables with their types, e.g. `$id: ID!`; empty without. */
  readonly signature: string
  /** Schema of what the field gives. */
  readonly result: v.GenericSchema
  /** Where the result is an envelope: the entry with the list whose fields are selected. */
  readonly list?: string | undefined
}

/** The fields of the objects in a result. */
export function fieldsOf(result: v.GenericSchema, list?: string): readonly string[] {
  const { entries, wrapped, item } = partsOf(result)
  const inner = wrapped ?? item ?? (list === undefined ? undefined : entries?.[list])
  return inner === undefined ? Object.keys(entries ?? {}) : fieldsOf(inner)
}

/** The schema of a result with these fields alone. */
export function narrowed(result: v.GenericSchema, select: readonly string[], list?: string): v.GenericSchema {
  const { entries = {}, wrapped, item } = partsOf(result)
  if (wrapped !== undefined) return v.nullable(narrowed(wrapped, select))
  if (item !== undefined) return v.array(narrowed(item, select))
  const inner = list === undefined ? undefined : entries[list]
  if (list !== undefined && inner !== undefined) return v.object({ ...entries, [list]: narrowed(inner, select) })
  return v.object(Object.fromEntries(Object.entries(entries).filter(([name]) => select.includes(name))))
}

/** The selection set of all that a schema names: `{ id name user { id } }`; empty for scalars. */
export function selectionSet(schema: v.GenericSchema): string {
  const { entries, wrapped, item } = partsOf(schema)
  const inner = wrapped ?? item
  if (inner !== undefined) return selectionSet(inner)
  if (entries === undefined) return ''
  return `{ ${Object.entries(entries).map(([name, entry]) => `${name} ${selectionSet(entry)}`.trimEnd()).join(' ')} }`
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** The name under which a field's document runs. */
export const operationName = ({ field }: Pick<FieldDocument, 'field'>): string => capital(field)

/** The names of a signature's variables. */
export const variablesOf = (signature: string): string[] => [...signature.matchAll(/\$(\w+):/g)].map(([, name]) => name ?? '')

/** The call of a field. `suffix` tells the variables of several calls apart. */
export function fieldCall({ field, signature }: Pick<FieldDocument, 'field' | 'signature'>, suffix = ''): string {
  const variables = variablesOf(signature)
  return variables.length === 0 ? field : `${field}(${variables.map((name) => `${name}: $${name}${suffix}`).join(', ')})`
}

/** The document that asks for one field. */
export function documentOf(asked: FieldDocument, select?: readonly string[]): string {
  const { kind, signature, result, list } = asked
  const schema = select === undefined ? result : narrowed(result, select, list)
  const variables = signature === '' ? '' : `(${signature})`
  return `${kind} ${operationName(asked)}${variables} { ${fieldCall(asked)} ${selectionSet(schema)} }`
}

/** The `data` of an answer. */
export function dataOf({ data }: RawAnswer): Readonly<Record<string, unknown>> {
  const found = typeof data === 'object' && data !== null ? (data as { readonly data?: unknown }).data : undefined
  if (typeof found !== 'object' || found === null || Array.isArray(found)) throw new DecodeError('the body has neither `data` nor `errors`')
  return found as Record<string, unknown>
}
