import type { DeclaredOperation } from './operations/declared.ts'
import { selecting } from './select.ts'
import { printedType, type Field } from './operations/fields.ts'
import type { Face, Method } from './output/declaration.ts'
import { doc } from './syntax/docs.ts'
import type { Type } from './types/tree.ts'
import type { Unit } from './units.ts'

/** Fields as the members of an interface. */
export const objectOf = (fields: readonly Field[]): Type => ({
  kind: 'object', rest: undefined,
  members: fields.map((field) => ({ name: field.name, doc: field.doc, type: printedType(field), optional: !field.required })),
})

/** The folder's operations as methods. */
export function faceOf(unit: Unit, operations: readonly DeclaredOperation[]): Face {
  return {
    name: `${unit.name}Resource`, doc: doc(`The operations of \`${resourceOf(operations)}\` as methods.`),
    methods: operations.map((operation) => methodOf(operation, operation.input, operation.fields)),
  }
}

export const methodOf = ({ name, doc: comment, returns, results, selects }: DeclaredOperation, input: Type, fields: readonly Field[]): Method => ({
  name, doc: comment, input, optional: !fields.some(({ required }) => required), returns, ...(selects === undefined ? {} : selecting(selects, input, results, returns)),
})

/** What the ids of the operations have in common before the last dot. */
export function resourceOf([first]: readonly DeclaredOperation[]): string {
  const id = first?.spec.id ?? ''
  return id.slice(0, Math.max(id.lastIndexOf('.'), 0)) || id
}
