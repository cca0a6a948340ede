import ts from 'typescript'
import { docOf, type Doc } from './docs.ts'
import { follow, nameOf, type Place } from './follow.ts'
import { meaningOf, type Sources } from './sources.ts'

/** Where an object schema, or a group of input fields, declares an entry. */
export interface Entry {
  readonly doc: Doc | undefined
  readonly value: Place
}

/** The entries of an object literal, or of the schema that a call makes, spread ones included. */
export function entriesOf(sources: Sources, place: Place | undefined): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  if (place === undefined) return entries
  const { node, parameters } = follow(sources, place)
  if (ts.isCallExpression(node)) {
    // v.object(entries), v.partial(schema), v.pipe(schema, …), …: the first argument says it.
    const [first] = node.arguments
    return first === undefined ? entries : entriesOf(sources, { node: first, parameters })
  }
  if (!ts.isObjectLiteralExpression(node)) return entries
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      for (const [name, entry] of entriesOf(sources, { node: property.expression, parameters })) entries.set(name, entry)
    } else {
      const name = property.name && nameOf(property.name)
      if (name !== undefined) entries.set(name, { doc: docAlong(sources, { node: property, parameters }), value: { node: property, parameters } })
    }
  }
  return entries
}

/** The doc comment of a property, or of the constant it takes its value from. A model's own comment says nothing about a field. */
function docAlong(sources: Sources, place: Place): Doc | undefined {
  const own = docOf(place.node)
  if (own !== undefined) return own
  const value = ts.isPropertyAssignment(place.node) ? place.node.initializer : ts.isShorthandPropertyAssignment(place.node) ? place.node.name : undefined
  if (value === undefined) return undefined
  if (ts.isIdentifier(value) && !value.text.endsWith('Schema')) {
    const target = place.parameters.get(value.text)
    return target === undefined ? docOfConstant(sources, value.getSourceFile(), value.text) : undefined
  }
  if (ts.isPropertyAccessExpression(value) && !value.name.text.endsWith('Schema')) {
    return entriesOf(sources, { node: value.expression, parameters: place.parameters }).get(value.name.text)?.doc
  }
  return undefined
}

function docOfConstant(sources: Sources, file: ts.SourceFile, name: string): Doc | undefined {
  const meaning = meaningOf(file, name)
  if (meaning?.kind === 'declared') return docOf(meaning.node)
  const target = meaning?.kind === 'imported' ? sources.target(file, meaning.specifier) : undefined
  return target !== undefined && meaning?.kind === 'imported' ? docOfConstant(sources, target, meaning.name) : undefined
}

/** A documented property of this name anywhere below a node: for fields that a helper puts in. */
export function searchEntry(node: ts.Node, name: string): Entry | undefined {
  if (ts.isPropertyAssignment(node) && nameOf(node.name) === name) {
    const doc = docOf(node)
    if (doc !== undefined) return { doc, value: { node, parameters: new Map() } }
  }
  return ts.forEachChild(node, (child) => searchEntry(child, name))
}

/** The argument of the call that makes a schema: its part with this position, in the argument itself or in the list it is. */
export function part(sources: Sources, place: Place | undefined, argument: number, index?: number): Place | undefined {
  if (place === undefined) return undefined
  const { node, parameters } = follow(sources, place)
  const found = ts.isCallExpression(node) ? node.arguments[argument] : undefined
  if (found === undefined) return undefined
  if (index === undefined) return { node: found, parameters }
  const list = follow(sources, { node: found, parameters })
  const element = ts.isArrayLiteralExpression(list.node) ? list.node.elements[index] : undefined
  return element && { node: element, parameters: list.parameters }
}

/** The name of the function whose call makes a schema: `optional` for `v.optional(…)`. */
export function makerOf(sources: Sources, place: Place | undefined): string | undefined {
  if (place === undefined) return undefined
  const { node } = follow(sources, place)
  if (!ts.isCallExpression(node)) return undefined
  const callee = node.expression
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : undefined
}
