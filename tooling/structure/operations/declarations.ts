import ts from 'typescript'
import type { Source } from '../source.ts'

export interface Declaration {
  id: string
  /** The names it is exported under. */
  names: string[]
  /** The names whose export has no doc comment. */
  undocumented: string[]
}

/** The operations that a file declares: constants made by a call of `…operation({ id: '…' })` or `…composed({ id: '…' })`. */
export function declarationsIn(source: Source): Declaration[] {
  const statements = source.tree.statements
  return statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.flatMap((declaration) => {
      const id = declaration.initializer && idOf(declaration.initializer)
      if (id === undefined || !ts.isIdentifier(declaration.name)) return []
      const name = declaration.name.text
      const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
      const exports = [...(isExported ? [{ name, node: statement as ts.Node }] : []), ...exportsOf(source.tree, name)]
      return [{ id, names: exports.map((found) => found.name), undocumented: exports.filter((found) => !isDocumented(source, found.node)).map((found) => found.name) }]
    }),
  )
}

function idOf(node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node)) return undefined
  if (!ts.isIdentifier(node.expression) || !/(operation|composed)$/i.test(node.expression.text)) return undefined
  for (const argument of node.arguments) {
    const id = ts.isObjectLiteralExpression(argument) && argument.properties.find((property) => property.name?.getText() === 'id')
    if (id && ts.isPropertyAssignment(id) && ts.isStringLiteralLike(id.initializer)) return id.initializer.text
  }
  return undefined
}

/** `export { name }` and `export { name as other }`. */
function exportsOf(tree: ts.SourceFile, name: string): { name: string; node: ts.Node }[] {
  return tree.statements
    .filter(ts.isExportDeclaration)
    .flatMap((statement) => (statement.exportClause && ts.isNamedExports(statement.exportClause) && !statement.moduleSpecifier ? [...statement.exportClause.elements] : []))
    .filter((element) => (element.propertyName ?? element.name).text === name)
    .map((element) => ({ name: element.name.text, node: element }))
}

/** A doc comment stands before the node, or before the `export { … }` around it. */
function isDocumented(source: Source, node: ts.Node): boolean {
  const places = ts.isExportSpecifier(node) ? [node, node.parent.parent] : [node]
  return places.some((place) =>
    (ts.getLeadingCommentRanges(source.text, place.getFullStart()) ?? []).some(({ pos, end }) => /^\/\*\*[\s*]*[^\s*/]/.test(source.text.slice(pos, end))),
  )
}
