import type { GenericSchema } from 'valibot'
import { DecodeError } from '../errors/decode-error.ts'
import { check, kindOf } from '../schema/issues.ts'

interface Inner {
  readonly type: string
  readonly wrapped?: GenericSchema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
}

const ALSO: Readonly<Record<string, readonly string[]>> = {
  nullable: ['null'], nullish: ['null', 'undefined'], optional: ['undefined'], exact_optional: ['undefined'], undefinedable: ['undefined'],
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  object: ['object'], loose_object: ['object'], strict_object: ['object'], object_with_rest: ['object'], record: ['object'], variant: ['object'],
  array: ['array'], tuple: ['array'], loose_tuple: ['array'], strict_tuple: ['array'], tuple_with_rest: ['array'],
  string: ['string'], number: ['number'], boolean: ['boolean'], null: ['null'],
}

/** The kinds of values that a schema has at its top level; `undefined` when its type does not tell. */
function kindsOf(schema: GenericSchema): readonly string[] | undefined {
  const { type, wrapped, options = [], literal } = schema as Inner
  const also = Object.hasOwn(ALSO, type) ? ALSO[type] : undefined
  if (also !== undefined) {
    const kinds = wrapped === undefined ? undefined : kindsOf(wrapped)
    return kinds === undefined ? undefined : [...kinds, ...also]
  }
  switch (type) {
    case 'literal': return [kindOf(literal)]
    case 'picklist': case 'enum': return [...new Set(options.map(kindOf))]
    case 'union': {
      const kinds = (options as GenericSchema[]).map(kindsOf)
      return kinds.includes(undefined) ? undefined : [...new Set(kinds.flatMap((some) => some ?? []))]
    }
    default: return Object.hasOwn(KINDS, type) ? KINDS[type] : undefined
  }
}

const known = new WeakMap<GenericSchema, readonly string[] | 'any'>()

/** The same, worked out once. */
function kindsOnce(schema: GenericSchema): readonly string[] | undefined {
  let kinds = known.get(schema)
  if (kinds === undefined) known.set(schema, (kinds = kindsOf(schema) ?? 'any'))
  return kinds === 'any' ? undefined : kinds
}

/** Refuses a result whose top level is not of the kind its schema has, and no body where there has to be one. */
export function checkTopLevel(schema: GenericSchema, data: unknown): void {
  const kinds = kindsOnce(schema)
  if (kinds?.includes(kindOf(data)) ?? (data !== undefined || check(schema, undefined).issues === undefined)) return
  throw new DecodeError(`expected ${kinds?.join(' or ') ?? 'a body'}, received ${data === undefined ? 'an empty body' : kindOf(data)}`)
}
