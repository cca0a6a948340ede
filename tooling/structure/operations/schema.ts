/** What this check reads of a valibot schema. */
export interface Schema {
  type: string
  entries?: Record<string, Schema>
  item?: Schema
  items?: Schema[]
  value?: Schema
  wrapped?: Schema
  options?: Schema[]
  getter?: (input: unknown) => Schema
}

const optional = new Set(['optional', 'exact_optional', 'undefinedable', 'nullish'])

/** Why a schema accepts nearly everything, or `undefined` when it does not. */
export function looseness(schema: Schema, depth = 0): string | undefined {
  // A schema that contains itself was looked at on the way here.
  if (depth > 20) return undefined
  const inside = (part: Schema): string | undefined => looseness(part, depth + 1)
  if (schema.type === 'any' || schema.type === 'unknown') return `is ${schema.type}`
  if (schema.entries) return objectLooseness(Object.values(schema.entries))
  if (schema.type === 'intersect') return schema.options?.every((option) => inside(option) !== undefined) === true ? 'is an intersection of loose parts' : undefined
  const parts = [schema.wrapped, schema.item, schema.value, schema.getter?.(undefined), ...(schema.items ?? []), ...(schema.options ?? [])]
  return parts
    .filter((part) => part !== undefined)
    .map(inside)
    .find((reason) => reason !== undefined)
}

function objectLooseness(entries: Schema[]): string | undefined {
  if (entries.length === 0) return 'is an object without fields'
  return entries.every(({ type }) => optional.has(type)) ? 'has only optional fields' : undefined
}
