import { resolve } from 'node:path'
import type { Context } from '../context.ts'
import { doc } from '../syntax/docs.ts'
import { entriesOf, makerOf, part } from '../syntax/entries.ts'
import type { Place } from '../syntax/follow.ts'
import { typeFromText } from './from-syntax.ts'
import { isOptional, isSchema, pipeType, type Mode, type Schema } from './schema.ts'
import { literal, named, NULL, text, UNDEFINED, union, without, type Member, type Type } from './tree.ts'
import { writtenType } from './written.ts'

/** Where a schema is being printed. */
export interface Spot {
  readonly file: string
  /** `TaskSchema.owner`, for messages. */
  readonly path: string
  /** The expression that makes the schema, as far as it could be followed. */
  readonly place: Place | undefined
  readonly mode: Mode
  /** Whether arrays are printed as read-only: what callers give is not changed. */
  readonly readonly: boolean
}

const PLAIN: Readonly<Record<string, string>> = {
  any: 'any', bigint: 'bigint', boolean: 'boolean', nan: 'number', never: 'never', null: 'null', number: 'number', string: 'string',
  symbol: 'symbol', undefined: 'undefined', unknown: 'unknown', void: 'void',
}
const GLOBAL: Readonly<Record<string, string>> = { blob: 'Blob', date: 'Date', file: 'File' }
const GLOBAL_CLASSES = new Set(['ArrayBuffer', 'Blob', 'Date', 'Error', 'File', 'FormData', 'Headers', 'Map', 'ReadableStream', 'RegExp', 'Set', 'URL', 'URLSearchParams', 'Uint8Array'])
const LISTED = new Set(['picklist', 'enum', 'literal', 'union'])
const CORE = '@sdk/core'

/** The type of a schema: its name where it has one, else what the code writes for it, else all of it. */
export function typeOf(context: Context, schema: Schema, spot: Spot): Type {
  const known = context.names.get(schema)
  if (known !== undefined) return named(known.name, known.from)
  const written = schema.tsType === undefined && spot.place !== undefined ? writtenType(context.sources, spot.place, spot.mode) : undefined
  return written ?? structureOf(context, schema, spot)
}

/** The type of a schema, spelled out even where it has a name. */
export function structureOf(context: Context, schema: Schema, spot: Spot): Type {
  const { sources } = context
  const { mode, place } = spot
  const inner = (child: Schema | undefined, at: Place | undefined, step = ''): Type =>
    child === undefined ? text('unknown') : typeOf(context, child, { ...spot, place: at, path: `${spot.path}${step}` })
  const give = (problem: string): Type => {
    context.report(spot.file, spot.path, problem)
    return text('never')
  }

  if (schema.tsType !== undefined) return ownType(context, schema, schema.tsType, give)
  if (schema.pipe !== undefined) return pipeOf(context, schema.pipe, spot)
  const plain = PLAIN[schema.type]
  if (plain !== undefined) return text(plain)
  const global = GLOBAL[schema.type]
  if (global !== undefined) return named(global)

  const at = (argument: number, index?: number): Place | undefined => part(sources, place, argument, index)
  switch (schema.type) {
    case 'custom': return customOf(context, schema) ?? give('is a custom schema without a type: write v.custom<T>(…), or give it `tsType`')
    case 'literal': return literal(schema.literal)
    case 'picklist':
    case 'enum': return union((schema.options ?? []).map(literal))
    case 'optional':
    case 'undefinedable':
    case 'nullish':
    case 'nullable':
    case 'exact_optional': {
      // v.partial() wraps entries without writing so.
      const wrapped = inner(schema.wrapped, makerOf(sources, place)?.toLowerCase().includes(schema.type.replace('exact_', '')) === false ? place : at(0))
      if (schema.type === 'exact_optional' || (mode === 'output' && schema.default !== undefined)) return wrapped
      return union([wrapped, ...(schema.type === 'nullable' || schema.type === 'nullish' ? [NULL] : []), ...(schema.type === 'nullable' ? [] : [UNDEFINED])])
    }
    case 'non_optional': return without(inner(schema.wrapped, at(0)), [UNDEFINED])
    case 'non_nullable': return without(inner(schema.wrapped, at(0)), [NULL])
    case 'non_nullish': return without(inner(schema.wrapped, at(0)), [NULL, UNDEFINED])
    case 'array': return { kind: 'array', item: inner(schema.item, at(0), '[]'), readonly: spot.readonly }
    case 'tuple':
    case 'loose_tuple':
    case 'strict_tuple':
    case 'tuple_with_rest': {
      const items = (schema.items ?? []).map((item, index) => inner(item, at(0, index), `[${index}]`))
      return { kind: 'tuple', items, rest: schema.rest && inner(schema.rest, at(1), '[]'), readonly: spot.readonly }
    }
    case 'record': {
      const value = inner(schema.value, at(1), '{}')
      // Where the keys are listed, each of them may be missing; open enums only name some.
      if (!isSchema(schema.key) || !LISTED.has(schema.key.type)) return named('Record', undefined, [text('string'), value])
      return named('Partial', undefined, [named('Record', undefined, [inner(schema.key, at(0)), value])])
    }
    case 'map': return named('Map', undefined, [inner(isSchema(schema.key) ? schema.key : undefined, at(0)), inner(schema.value, at(1), '{}')])
    case 'set': return named('Set', undefined, [inner(schema.value, at(0), '[]')])
    case 'union': return union(schemasIn(schema.options).map((option, index) => inner(option, at(0, index))))
    case 'variant': return union(schemasIn(schema.options).map((option, index) => inner(option, at(1, index))))
    case 'intersect': return { kind: 'intersection', parts: schemasIn(schema.options).map((option, index) => inner(option, at(0, index))) }
    case 'lazy': {
      const target = schema.getter?.(undefined)
      if (target === undefined) return give('is a lazy schema without a schema')
      return context.names.has(target) ? inner(target, undefined) : give('is a lazy schema of something that is not exported with a name')
    }
    case 'instance': return instanceOf(context, schema) ?? give(`is an instance of ${schema.class?.name ?? 'something'}, which is no global class and none of ${CORE}`)
    case 'object':
    case 'loose_object':
    case 'strict_object':
    case 'object_with_rest': return objectOf(context, schema, spot)
    default: return give(`is a schema of type '${schema.type}', which cannot be printed`)
  }
}

const schemasIn = (options: readonly unknown[] | undefined): Schema[] => (options ?? []).filter(isSchema)

function pipeOf(context: Context, pipe: readonly Schema[], spot: Spot): Type {
  const found = pipeType(pipe, spot.mode)
  if (typeof found === 'string') return found === 'Date' ? named(found) : text(found)
  if (found === undefined) {
    context.report(spot.file, spot.path, 'ends in a transformation whose result is unknown: put a schema behind it')
    return text('never')
  }
  const isPipe = makerOf(context.sources, spot.place) === 'pipe'
  return typeOf(context, pipe[found] as Schema, { ...spot, place: isPipe ? part(context.sources, spot.place, found) : spot.place })
}

function objectOf(context: Context, schema: Schema, spot: Spot): Type {
  const declared = entriesOf(context.sources, spot.place)
  const members = Object.entries(schema.entries ?? {}).map(([name, entry]): Member => {
    const found = declared.get(name)
    const path = `${spot.path}.${name}`
    if (found?.doc === undefined) context.report(spot.file, path, found === undefined ? 'its declaration was not found, so it has no doc comment' : 'has no doc comment')
    return {
      name, doc: found?.doc ?? doc('…'), optional: isOptional(entry, spot.mode),
      type: typeOf(context, entry, { ...spot, path, place: found?.value }),
    }
  })
  const rest = schema.rest && typeOf(context, schema.rest, { ...spot, path: `${spot.path}.*`, place: part(context.sources, spot.place, 1) })
  return { kind: 'object', members, rest }
}

function customOf(context: Context, schema: Schema): Type | undefined {
  if (schema.values !== undefined) return named('OpenEnum', CORE, [union(schema.values.map(literal))])
  return schema.message !== undefined && schema.message === context.uploadMessage ? named('UploadSource', CORE) : undefined
}

function instanceOf(context: Context, schema: Schema): Type | undefined {
  const core = context.coreClasses.get(schema.class)
  if (core !== undefined) return named(core, CORE)
  return schema.class !== undefined && GLOBAL_CLASSES.has(schema.class.name) ? named(schema.class.name) : undefined
}

/** A type that the schema itself writes down. Its names come from one module. */
function ownType(context: Context, schema: Schema, tsType: string, give: (problem: string) => Type): Type {
  const module = schema.tsImport?.startsWith('.') === true ? resolve(context.src, schema.tsImport) : schema.tsImport
  return typeFromText(tsType, () => module) ?? give(`has a \`tsType\` that cannot be printed: ${tsType}`)
}
