import ts from 'typescript'

export interface Import {
  specifier: string
  /** The import is gone at run time. */
  typeOnly: boolean
}

export interface Source {
  /** From the repository's root, with `/`. */
  path: string
  text: string
  imports: Import[]
  /** All string literals but import specifiers. */
  literals: Set<string>
  /** The file has an `export *` of some form. */
  exportsAll: boolean
  tree: ts.SourceFile
}

/** Parses one TypeScript or JavaScript file. */
export function parseSource(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const source: Source = { path, text, imports: [], literals: new Set(), exportsAll: false, tree }
  const visit = (node: ts.Node): void => {
    const found = importOf(node)
    if (found) source.imports.push(found)
    else if (ts.isStringLiteralLike(node)) source.literals.add(node.text)
    if (ts.isExportDeclaration(node) && (!node.exportClause || ts.isNamespaceExport(node.exportClause))) source.exportsAll = true
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return source
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return named(node.moduleSpecifier, node.isTypeOnly)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return named(node.argument.literal, true)
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return named(node.arguments[0], false)
  return undefined
}

function named(specifier: ts.Node | undefined, typeOnly: boolean): Import | undefined {
  return specifier && ts.isStringLiteralLike(specifier) ? { specifier: specifier.text, typeOnly } : undefined
}

export const isTest = (path: string): boolean => /\.test(-d)?\.ts$/.test(path) || /^(packages|tooling)\/[^/]+\/test\//.test(path)
