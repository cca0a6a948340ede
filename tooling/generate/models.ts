import { basename } from 'node:path'
import ts from 'typescript'
import type { Context } from './context.ts'
import type { Declaration } from './output/declaration.ts'
import { docOf, doc as docLine, type Doc } from './syntax/docs.ts'
import { exported, type Place } from './syntax/follow.ts'
import { exportsOf } from './syntax/sources.ts'
import { structureOf, typeOf } from './types/print-schema.ts'
import { isSchema, type Mode, type Schema } from './types/schema.ts'
import { keyOf } from './types/tree.ts'
import { annotatedType } from './types/written.ts'
import type { Unit } from './units.ts'

/** An exported schema of a folder. */
export interface Model {
  readonly name: string
  readonly schema: Schema
  readonly doc: Doc
  readonly place: Place
}

/** The models of a folder, in the order in which they are written. Gives all its schemas their names. */
export function modelsOf(context: Context, unit: Unit, module: Readonly<Record<string, unknown>>): Model[] {
  const file = unit.schemas === undefined ? undefined : context.sources.read(unit.schemas)
  if (file === undefined || unit.schemas === undefined) return []
  const path = unit.schemas
  return exportsOf(file).flatMap((found): Model[] => {
    const schema = module[found.name]
    const name = /^(\w+)Schema$/.exec(found.name)?.[1]
    const place = exported(context.sources, file, found.name)
    if (name === undefined || !isSchema(schema) || place === undefined) return []
    const home = place.node.getSourceFile().fileName
    // Re-exported from another folder, which generates it.
    if (home !== path && basename(home) === 'schemas.ts') return []
    const written = handWritten(place, unit)
    if (written !== undefined) {
      context.names.set(schema, written)
      return []
    }
    const doc = docOf(found.node) ?? docOf(place.node)
    if (doc === undefined) context.report(path, found.name, 'has no doc comment')
    if (!context.names.has(schema)) context.names.set(schema, { name, from: unit.types })
    return [{ name, schema, doc: doc ?? docLine('…'), place }]
  })
}

/** The type of a schema that is declared as `v.GenericSchema<unknown, User>` of a type that is not generated here. */
function handWritten({ node }: Place, unit: Unit): { name: string; from: string } | undefined {
  const type = ts.isVariableDeclaration(node) && node.type !== undefined ? annotatedType(node.type, 'output') : undefined
  if (type?.kind !== 'name' || type.from === undefined || type.from === unit.types || type.args.length > 0) return undefined
  return { name: type.name, from: type.from }
}

/** The declaration of a model's type. */
export function declareModel(context: Context, unit: Unit, model: Model): Declaration {
  const { name, schema, doc, place } = model
  const usage = context.usage.get(schema)
  const inputOnly = usage?.has('input') === true && !usage.has('output')
  const spot = { file: unit.schemas ?? unit.folder, path: `${name}Schema`, place, readonly: inputOnly }
  const known = context.names.get(schema)
  // A second name for the same schema.
  if (known !== undefined && (known.name !== name || known.from !== unit.types)) return { name, doc, type: typeOf(context, schema, { ...spot, mode: 'output' }), isInterface: false }
  const structure = (mode: Mode): Declaration['type'] => structureOf(context, schema, { ...spot, mode })
  const type = structure(inputOnly ? 'input' : 'output')
  if (usage?.has('input') === true && usage.has('output') && keyOf(structure('input')) !== keyOf(type)) {
    context.report(spot.file, spot.path, 'accepts something else than it puts out and is used for inputs and for results: declare two schemas')
  }
  return { name, doc, type, isInterface: type.kind === 'object' }
}
