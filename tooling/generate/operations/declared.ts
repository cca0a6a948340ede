import type { Context } from '../context.ts'
import { docOf, type Doc } from '../syntax/docs.ts'
import { exported, placeOf } from '../syntax/follow.ts'
import { exportsOf } from '../syntax/sources.ts'
import type { Unit } from '../units.ts'
import { fieldsOf, type Field } from './fields.ts'
import { shapeOf, type Shape } from './shape.ts'
import { isOperation, type Spec } from './spec.ts'
import { withTraits } from './traits.ts'

/** An exported operation of a folder. */
export interface DeclaredOperation extends Shape {
  /** The name it is exported by: the method. */
  readonly name: string
  readonly doc: Doc
  readonly spec: Spec
  readonly fields: readonly Field[]
  /** The module with the types for selecting fields of the result, where the input can. */
  readonly selects: string | undefined
  /** Marked `@internal`: callable as a function, no method of the client. */
  readonly internal: boolean
}

/** The operations that a folder exports, in the order in which they are written. */
export function operationsOf(context: Context, unit: Unit, module: Readonly<Record<string, unknown>>): DeclaredOperation[] {
  const file = unit.operations === undefined ? undefined : context.sources.read(unit.operations)
  if (file === undefined || unit.operations === undefined) return []
  const path = unit.operations
  return exportsOf(file).flatMap((found): DeclaredOperation[] => {
    const value = module[found.name]
    if (!isOperation(value)) return []
    const place = exported(context.sources, file, found.name) ?? placeOf(found.node)
    const shape = shapeOf(context.sources, place)
    if (typeof shape === 'string') {
      context.report(path, found.name, shape)
      return []
    }
    const doc = docOf(found.node) ?? docOf(place.node)
    if (doc === undefined) context.report(path, found.name, 'has no doc comment')
    const fields = fieldsOf(context, path, found.name, value.spec, place)
    return [{
      ...shape, name: found.name, doc: withTraits(doc ?? [], value.spec), spec: value.spec,
      // What a call selects decides on its type, so the method says it, not the input's interface.
      fields: fields.filter(({ selects }) => selects === undefined), selects: fields.find(({ selects }) => selects !== undefined)?.selects,
      internal: doc?.some((line) => line.includes('@internal')) === true,
    }]
  })
}
