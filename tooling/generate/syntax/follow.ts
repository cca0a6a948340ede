import ts from 'typescript'
import { meaningOf, type Sources } from './sources.ts'

/** A piece of syntax with the values of the parameters around it. */
export interface Place {
  readonly node: ts.Node
  readonly parameters: ReadonlyMap<string, Place>
}

export const placeOf = (node: ts.Node): Place => ({ node, parameters: new Map() })

/** Follows names, assertions, members and calls of own functions to the expression they stand for. */
export const follow = (sources: Sources, place: Place): Place => walk(sources, place, () => true)

/** The same, but not into calls. */
export const followToCall = (sources: Sources, place: Place): Place => walk(sources, place, ({ node }) => !ts.isCallExpression(node) || isPassedOn(node))

function walk(sources: Sources, from: Place, goesOn: (place: Place) => boolean): Place {
  let place = from
  // Names that stand for each other have no end.
  for (let steps = 0; steps < 100 && goesOn(place); steps++) {
    const next = step(sources, place)
    if (next === undefined) break
    place = next
  }
  return place
}

/** One step of the way. */
export function step(sources: Sources, { node, parameters }: Place): Place | undefined {
  const inside = (child: ts.Node): Place => ({ node: child, parameters })
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)) return inside(node.expression)
  if (ts.isIdentifier(node)) return parameters.get(node.text) ?? localOf(sources, { node, parameters }, node.text) ?? exported(sources, node.getSourceFile(), node.text)
  if (ts.isVariableDeclaration(node)) return node.initializer && inside(node.initializer)
  if (ts.isPropertyAssignment(node)) return inside(node.initializer)
  if (ts.isShorthandPropertyAssignment(node)) return inside(node.name)
  if (ts.isPropertyAccessExpression(node)) return member(sources, inside(node.expression), node.name.text)
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) return member(sources, inside(node.expression), node.argumentExpression.text)
  if (ts.isCallExpression(node)) return called(sources, { node, parameters })
  return undefined
}

/** What a constant of the function body around a place stands for. */
function localOf(sources: Sources, { node, parameters }: Place, name: string): Place | undefined {
  for (let around: ts.Node = node.parent; !ts.isSourceFile(around); around = around.parent) {
    if (!ts.isBlock(around)) continue
    const declarations = around.statements.filter(ts.isVariableStatement).flatMap((statement) => [...statement.declarationList.declarations])
    for (const declaration of declarations) {
      if (ts.isIdentifier(declaration.name) && declaration.name.text === name) return { node: declaration, parameters }
      const found = declaration.initializer && bound(sources, declaration.name, { node: declaration.initializer, parameters }).get(name)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** The names that a pattern binds to parts of a value. The rest of an object counts as all of it. */
function bound(sources: Sources, name: ts.BindingName, value: Place): Map<string, Place> {
  if (ts.isIdentifier(name)) return new Map([[name.text, value]])
  if (!ts.isObjectBindingPattern(name)) return new Map()
  return new Map(name.elements.flatMap((element): [string, Place][] => {
    if (element.dotDotDotToken !== undefined) return [...bound(sources, element.name, value)]
    const key = nameOf(element.propertyName ?? element.name)
    const part = key === undefined ? undefined : property(sources, follow(sources, value), key)
    return part === undefined ? [] : [...bound(sources, element.name, part)]
  }))
}

/** What a top-level or exported name of a file stands for, over imports and re-exports of own files. */
export function exported(sources: Sources, file: ts.SourceFile, name: string): Place | undefined {
  const meaning = meaningOf(file, name)
  if (meaning?.kind === 'declared') return placeOf(meaning.node)
  if (meaning?.kind === 'imported') return over(sources, file, meaning.specifier, meaning.name)
  for (const statement of file.statements) {
    if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined || !ts.isNamedExports(statement.exportClause)) continue
    const element = statement.exportClause.elements.find((candidate) => candidate.name.text === name)
    if (element === undefined) continue
    const local = (element.propertyName ?? element.name).text
    if (statement.moduleSpecifier !== undefined && ts.isStringLiteral(statement.moduleSpecifier)) return over(sources, file, statement.moduleSpecifier.text, local)
    return local === name ? undefined : exported(sources, file, local)
  }
  return undefined
}

function over(sources: Sources, file: ts.SourceFile, specifier: string, name: string): Place | undefined {
  const target = sources.target(file, specifier)
  return target && exported(sources, target, name)
}

function member(sources: Sources, object: Place, name: string): Place | undefined {
  if (ts.isIdentifier(object.node)) {
    const file = object.node.getSourceFile()
    const meaning = meaningOf(file, object.node.text)
    if (meaning?.kind === 'namespace') return over(sources, file, meaning.specifier, name)
  }
  const target = follow(sources, object)
  if (ts.isObjectLiteralExpression(target.node)) return property(sources, target, name)
  if (!ts.isCallExpression(target.node)) return undefined
  const index = { entries: 0, wrapped: 0, item: 0, options: 0, items: 0, value: 1 }[name]
  const argument = index === undefined ? undefined : target.node.arguments[index]
  return argument && { node: argument, parameters: target.parameters }
}

/** The property of an object literal, or of what it spreads. */
export function property(sources: Sources, object: Place, name: string): Place | undefined {
  if (!ts.isObjectLiteralExpression(object.node)) return undefined
  for (const candidate of object.node.properties.toReversed()) {
    if (ts.isSpreadAssignment(candidate)) {
      const found = property(sources, follow(sources, { node: candidate.expression, parameters: object.parameters }), name)
      if (found !== undefined) return found
    } else if (candidate.name !== undefined && nameOf(candidate.name) === name) return { node: candidate, parameters: object.parameters }
  }
  return undefined
}

/** The text of a property's name, unless it is computed. */
export const nameOf = (name: ts.PropertyName | ts.BindingName): string | undefined =>
  ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : undefined

/** What a call of an own function returns. Calls of other functions stay as they are. */
function called(sources: Sources, { node, parameters }: Place): Place | undefined {
  if (!ts.isCallExpression(node)) return undefined
  const [first] = node.arguments
  if (isPassedOn(node) && first !== undefined) return { node: first, parameters }
  const callee = functionOf(sources, { node: node.expression, parameters })
  const result = callee && returned(callee)
  if (callee === undefined || result === undefined) return undefined
  const values = new Map(callee.parameters.flatMap(({ name }, index): [string, Place][] => {
    const argument = node.arguments[index]
    return argument === undefined ? [] : [...bound(sources, name, { node: argument, parameters })]
  }))
  return { node: result, parameters: values }
}

/** Whether a call gives back its first argument. */
const isPassedOn = (node: ts.CallExpression): boolean => ['Object.assign', 'Object.freeze'].includes(node.expression.getText())

/** The own function that an expression names. */
export function functionOf(sources: Sources, place: Place): ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | undefined {
  if (!ts.isIdentifier(place.node) && !ts.isPropertyAccessExpression(place.node)) return undefined
  const { node } = follow(sources, place)
  return ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? node : undefined
}

/** The expression that a function returns last. */
export function returned({ body }: ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression): ts.Expression | undefined {
  if (body === undefined || !ts.isBlock(body)) return body
  return body.statements.findLast(ts.isReturnStatement)?.expression
}
