import ts from 'typescript'
import { named, text, union, type Type } from './tree.ts'

/** Types that every file knows. */
const GLOBALS = new Set([
  'Array', 'ArrayBuffer', 'AsyncIterable', 'Blob', 'Date', 'File', 'Iterable', 'Map', 'NonNullable', 'Omit', 'Partial', 'Pick', 'Promise', 'Readonly', 'ReadonlyArray',
  'ReadonlyMap', 'ReadonlySet', 'ReadableStream', 'Record', 'Required', 'Response', 'Set', 'URL', 'Uint8Array',
])

/** The module that a type name comes from; `undefined` when it is not known. */
export type ModuleOf = (name: string) => string | undefined

/** The type that a type node writes, or `undefined` when it is of a form that is not supported. `substitutes` replaces type parameters. */
export function typeFromNode(node: ts.TypeNode, moduleOf: ModuleOf, substitutes: ReadonlyMap<string, Type> = new Map()): Type | undefined {
  const inner = (child: ts.TypeNode): Type | undefined => typeFromNode(child, moduleOf, substitutes)
  if (ts.isParenthesizedTypeNode(node)) return inner(node.type)
  if (ts.isLiteralTypeNode(node) || isKeyword(node)) return text(node.getText().replaceAll('"', "'"))
  if (ts.isTemplateLiteralTypeNode(node)) return node.templateSpans.every(({ type }) => isKeyword(type)) ? text(node.getText()) : undefined
  if (ts.isUnionTypeNode(node)) {
    const parts = every(node.types.map(inner))
    return parts && union(parts)
  }
  if (ts.isIntersectionTypeNode(node)) {
    const parts = every(node.types.map(inner))
    return parts && { kind: 'intersection', parts }
  }
  if (ts.isArrayTypeNode(node)) return arrayOf(inner(node.elementType), false)
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword && ts.isArrayTypeNode(node.type)) return arrayOf(inner(node.type.elementType), true)
  if (ts.isTypeLiteralNode(node) && node.members.length === 0) return { kind: 'object', members: [], rest: undefined }
  if (!ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) return undefined
  const name = node.typeName.text
  const substitute = substitutes.get(name)
  if (substitute !== undefined) return substitute
  const args = every((node.typeArguments ?? []).map(inner))
  const from = moduleOf(name)
  return args === undefined || (from === undefined && !GLOBALS.has(name)) ? undefined : named(name, from, args)
}

/** The type that a text writes. */
export function typeFromText(value: string, moduleOf: ModuleOf): Type | undefined {
  const file = ts.createSourceFile('type.ts', `type It = ${value}`, ts.ScriptTarget.Latest, true)
  const [statement] = file.statements
  return statement !== undefined && ts.isTypeAliasDeclaration(statement) ? typeFromNode(statement.type, (name) => (GLOBALS.has(name) ? undefined : moduleOf(name))) : undefined
}

const arrayOf = (item: Type | undefined, readonly: boolean): Type | undefined => item && { kind: 'array', item, readonly }

const KEYWORDS = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.AnyKeyword, ts.SyntaxKind.BigIntKeyword, ts.SyntaxKind.BooleanKeyword, ts.SyntaxKind.NeverKeyword, ts.SyntaxKind.NumberKeyword,
  ts.SyntaxKind.ObjectKeyword, ts.SyntaxKind.StringKeyword, ts.SyntaxKind.SymbolKeyword, ts.SyntaxKind.UndefinedKeyword, ts.SyntaxKind.UnknownKeyword, ts.SyntaxKind.VoidKeyword,
])

const isKeyword = (node: ts.TypeNode): boolean => KEYWORDS.has(node.kind)

const every = (types: readonly (Type | undefined)[]): Type[] | undefined => (types.every((type) => type !== undefined) ? (types as Type[]) : undefined)
