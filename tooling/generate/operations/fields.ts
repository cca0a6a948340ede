import { resolve } from 'node:path'
import ts from 'typescript'
import type { Context } from '../context.ts'
import { doc, type Doc } from '../syntax/docs.ts'
import { entriesOf, searchEntry, type Entry } from '../syntax/entries.ts'
import { follow, followToCall, functionOf, property, step, type Place } from '../syntax/follow.ts'
import { typeOf } from '../types/print-schema.ts'
import type { Schema } from '../types/schema.ts'
import { UNDEFINED, union, without, type Type } from '../types/tree.ts'
import type { Spec } from './spec.ts'

/** An input field of an operation. */
export interface Field {
  readonly name: string
  readonly doc: Doc
  /** Without `undefined`. */
  readonly type: Type
  readonly required: boolean
  /** Whether a scope may fill it in. */
  readonly scopable: boolean
  /** Set for the field that selects fields of the result: the module with the types for it. */
  readonly selects: string | undefined
}

const OMITTABLE = new Set(['optional', 'exact_optional', 'nullish', 'undefinedable'])

/** The input fields of an operation, in the order in which they are declared. */
export function fieldsOf(context: Context, file: string, name: string, spec: Spec, place: Place): Field[] {
  const groups = spec.params ?? { input: spec.input }
  return Object.entries(groups).flatMap(([group, fields]) => {
    const entries = groupEntries(context, place, group)
    return Object.entries(fields ?? {}).map(([field, schema]): Field => {
      const entry = entries.get(field) ?? searched(context, place, field)
      const path = `${name}.${field}`
      if (entry?.doc === undefined) context.report(file, path, entry === undefined ? 'its declaration was not found, so it has no doc comment' : 'has no doc comment')
      const type = typeOf(context, schema, { file, path, place: entry?.value, mode: 'input', readonly: true })
      return {
        name: field, doc: entry?.doc ?? doc('…'), type: without(type, [UNDEFINED]),
        required: isRequired(schema, spec, field),
        selects: schema.selects === undefined ? undefined : resolve(context.src, schema.selects),
        scopable: spec.params === undefined || group === 'path' || group === 'header' || spec.scopable?.includes(field) === true,
      }
    })
  })
}

const isRequired = (schema: Schema, spec: Spec, field: string): boolean => !OMITTABLE.has(schema.type) && !Object.hasOwn(spec.defaults ?? {}, field)

/** The type of a field as it is printed. */
export const printedType = ({ type, required }: Pick<Field, 'type' | 'required'>): Type => (required ? type : union([type, UNDEFINED]))

/** The entries of one group in the declaration's object literal, and in that of the calls it ends in. */
function groupEntries(context: Context, place: Place, group: string): Map<string, Entry> {
  const { sources } = context
  const entries = new Map<string, Entry>()
  let call: Place | undefined = followToCall(sources, place)
  // A function that calls itself has no end.
  for (let depth = 0; depth < 10 && call !== undefined && ts.isCallExpression(call.node); depth++) {
    const { parameters }: Place = call
    for (const argument of call.node.arguments) {
      const spec = follow(sources, { node: argument, parameters })
      const holder = group === 'input' ? spec : memberOf(context, spec, 'params')
      const found = holder && memberOf(context, holder, group)
      for (const [name, entry] of entriesOf(sources, found)) if (entries.get(name)?.doc === undefined) entries.set(name, entry)
    }
    const next = step(sources, call)
    call = next && followToCall(sources, next)
  }
  return entries
}

function memberOf(context: Context, object: Place, name: string): Place | undefined {
  const found = property(context.sources, object, name)
  return found && follow(context.sources, found)
}

/** A documented property of the field's name in the declaration, or in the own function that makes the operation. */
function searched(context: Context, place: Place, name: string): Entry | undefined {
  const call = followToCall(context.sources, place)
  if (!ts.isCallExpression(call.node)) return undefined
  const maker = functionOf(context.sources, { node: call.node.expression, parameters: call.parameters })
  return searchEntry(call.node, name) ?? (maker && searchEntry(maker, name))
}
