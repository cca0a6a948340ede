import type { Context } from './context.ts'
import { methodOf, objectOf, resourceOf } from './face.ts'
import { Inputs } from './inputs.ts'
import type { DeclaredOperation } from './operations/declared.ts'
import type { Field } from './operations/fields.ts'
import type { Declaration, Face } from './output/declaration.ts'
import { doc } from './syntax/docs.ts'
import { keyOf, named, type Type } from './types/tree.ts'
import type { Unit } from './units.ts'

/** What a scoped resource adds to a file. */
export interface Scoped {
  readonly declarations: readonly Declaration[]
  readonly face: Face
}

/** The scope of a folder, and its operations as methods of which the scope fills in a part of the input. */
export function scopedOf(context: Context, unit: Unit, operations: readonly DeclaredOperation[], scope: readonly string[]): Scoped {
  const file = unit.scope ?? unit.folder
  const scopeFields = scope.flatMap((name) => {
    const field = scopeField(context, file, name, operations)
    return field === undefined ? [] : [field]
  })
  const inputs = new Inputs(' in a scope')
  const methods = operations.map((operation) => {
    const fields = operation.fields.map((field): Field => (isFilled(field, scope) ? { ...field, required: false } : field))
    if (operation.fields.every((field, index) => field.required === fields[index]?.required)) return methodOf(operation, operation.input, operation.fields)
    return methodOf(operation, scopedInput(operation, fields), fields)
  })
  const scopeDeclaration: Declaration = {
    name: `${unit.name}Scope`, doc: doc(`What a scope of \`${resourceOf(operations)}\` fills in.`), type: objectOf(scopeFields), isInterface: true,
  }
  const face: Face = { name: `Scoped${unit.name}Resource`, doc: doc(`The operations of \`${resourceOf(operations)}\` as methods of a scope.`), methods }
  return { declarations: [...inputs.declarations(), scopeDeclaration], face }

  function scopedInput({ input, spec, name }: DeclaredOperation, fields: readonly Field[]): Type {
    if (input.kind !== 'name' || input.from !== unit.types) {
      context.report(file, name, 'its input type is hand-written, so that no scoped form of it can be printed')
      return input
    }
    const scopedName = `Scoped${input.name}`
    if (!inputs.add(scopedName, spec.id, fields)) context.report(file, name, `its scoped input ${scopedName} differs from that of another operation`)
    return named(scopedName, unit.types)
  }
}

const isFilled = (field: Field, scope: readonly string[]): boolean => field.scopable && scope.includes(field.name)

/** A field of the scope: required when an operation requires it. */
function scopeField(context: Context, file: string, name: string, operations: readonly DeclaredOperation[]): Field | undefined {
  const fields = operations.flatMap((operation) => operation.fields.filter((field) => field.name === name && field.scopable))
  const [first] = fields
  if (first === undefined) {
    context.report(file, name, 'no operation of the folder lets a scope fill it in')
    return undefined
  }
  if (fields.some(({ type }) => keyOf(type) !== keyOf(first.type))) context.report(file, name, 'has different types in the operations of the folder')
  return { ...first, required: fields.some(({ required }) => required) }
}
