import ts from 'typescript'
import { functionOf, step, type Place } from '../syntax/follow.ts'
import { moduleOf, type Sources } from '../syntax/sources.ts'
import { typeFromNode } from './from-syntax.ts'
import type { Mode } from './schema.ts'
import { keyOf, text, type Type } from './tree.ts'

type Substitutes = ReadonlyMap<string, Type>

/**
 * The type that the code writes for a schema: `v.GenericSchema<In, Out>` at a constant or as what an own function
 * returns, or `v.custom<T>(…)`.
 */
export function writtenType(sources: Sources, from: Place, mode: Mode): Type | undefined {
  let place = from
  let substitutes: Substitutes = new Map()
  for (let steps = 0; steps < 100; steps++) {
    const { node } = place
    if (ts.isVariableDeclaration(node) && node.type !== undefined) {
      const type = annotatedType(node.type, mode)
      if (type !== undefined) return type
    }
    if (ts.isIdentifier(node)) substitutes = new Map()
    if (ts.isCallExpression(node)) {
      const types = (node.typeArguments ?? []).map((argument) => read(argument, substitutes))
      if (isCustom(node.expression)) return types[0]
      const callee = functionOf(sources, { node: node.expression, parameters: place.parameters })
      substitutes = new Map((callee?.typeParameters ?? []).flatMap(({ name }, index): [string, Type][] => {
        const type = types[index]
        return type === undefined ? [] : [[name.text, type]]
      }))
      const type = callee?.type && annotatedType(callee.type, mode, substitutes)
      if (type !== undefined) return type
    }
    const next = step(sources, place)
    if (next === undefined) return undefined
    place = next
  }
  return undefined
}

/** The type in `v.GenericSchema<In, Out>`: what it accepts, unless that is left open, or what it puts out. */
export function annotatedType(annotation: ts.TypeNode, mode: Mode, substitutes: Substitutes = new Map()): Type | undefined {
  if (!ts.isTypeReferenceNode(annotation)) return undefined
  const { typeName, typeArguments: [input, output = input] = [] } = annotation
  const name = ts.isQualifiedName(typeName) ? typeName.right.text : typeName.text
  if ((name !== 'GenericSchema' && name !== 'BaseSchema') || input === undefined || output === undefined) return undefined
  const accepted = mode === 'input' ? read(input, substitutes) : undefined
  const isOpen = accepted === undefined || [text('unknown'), text('never'), text('any')].some((open) => keyOf(open) === keyOf(accepted))
  return isOpen ? read(output, substitutes) : accepted
}

const read = (node: ts.TypeNode, substitutes: Substitutes): Type | undefined => typeFromNode(node, (name) => moduleOf(node.getSourceFile(), name), substitutes)

const isCustom = (callee: ts.Expression): boolean => (ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText()) === 'custom'
