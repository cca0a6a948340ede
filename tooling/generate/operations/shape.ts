import ts from 'typescript'
import { followToCall, functionOf, returned, type Place } from '../syntax/follow.ts'
import { meaningOf, moduleOf, type Sources } from '../syntax/sources.ts'
import { typeFromNode } from '../types/from-syntax.ts'
import { named, type Type } from '../types/tree.ts'

const CORE = '@sdk/core'

/** What the type arguments of an operation's declaration say. */
export interface Shape {
  readonly input: Type
  /** The types that a call gives: the result, or item and page. */
  readonly results: readonly Type[]
  /** What a call returns. */
  readonly returns: Type
}

/** Reads the type arguments of `operation<I, O>(…)`, `composed<I, O>(…)` and `pagedOperation<I, T, P>(…)`, or of an own function that returns such a call. Gives the reason when it cannot. */
export function shapeOf(sources: Sources, place: Place, substitutes: ReadonlyMap<string, Type> = new Map(), depth = 0): Shape | string {
  const { node } = followToCall(sources, place)
  if (!ts.isCallExpression(node) || depth > 5) return 'is not declared by a call of operation(), pagedOperation() or composed()'
  const file = node.getSourceFile()
  const types: Type[] = []
  for (const argument of node.typeArguments ?? []) {
    const type = typeFromNode(argument, (name) => moduleOf(file, name), substitutes)
    if (type === undefined) return `its type argument ${argument.getText()} cannot be printed: give the type a name`
    types.push(type)
  }
  const maker = coreFunction(node.expression)
  if (maker !== undefined) return shapeBy(maker, types)
  const callee = functionOf(sources, { node: node.expression, parameters: new Map() })
  const result = callee && returned(callee)
  if (callee === undefined || result === undefined) return `is made by ${node.expression.getText()}(), which could not be followed to operation(), pagedOperation() or composed()`
  const given = new Map((callee.typeParameters ?? []).flatMap(({ name }, index): [string, Type][] => {
    const type = types[index]
    return type === undefined ? [] : [[name.text, type]]
  }))
  return shapeOf(sources, { node: result, parameters: new Map() }, given, depth + 1)
}

function shapeBy(maker: string, [input, result, page]: readonly Type[]): Shape | string {
  if (input === undefined || result === undefined) return `${maker}() has no type arguments`
  if (maker !== 'pagedOperation') return { input, results: [result], returns: named('Call', CORE, [result]) }
  return page === undefined ? `${maker}() needs three type arguments` : { input, results: [result, page], returns: named('PagePromise', CORE, [result, page]) }
}

/** The name in core of the function that an expression calls. */
function coreFunction(callee: ts.Expression): string | undefined {
  if (!ts.isIdentifier(callee)) return undefined
  const meaning = meaningOf(callee.getSourceFile(), callee.text)
  return meaning?.kind === 'imported' && meaning.specifier === CORE && ['operation', 'pagedOperation', 'composed'].includes(meaning.name) ? meaning.name : undefined
}
