import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'

/** What a name of a file stands for: a declaration in the file, or a name of another module. */
export type Meaning =
  | { readonly kind: 'declared'; readonly node: ts.VariableDeclaration | ts.FunctionDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration }
  | { readonly kind: 'imported'; readonly specifier: string; readonly name: string }
  | { readonly kind: 'namespace'; readonly specifier: string }

/** An export of a file: its own name there, and where its doc comment may stand. */
export interface Export {
  readonly name: string
  readonly local: string
  /** Set for `export { … } from`. */
  readonly specifier: string | undefined
  readonly node: ts.Node
}

/** Parsed files, each read once. */
export class Sources {
  readonly #files = new Map<string, ts.SourceFile | undefined>()

  /** The syntax of a file, or `undefined` when there is none. */
  read(path: string): ts.SourceFile | undefined {
    if (!this.#files.has(path)) {
      const file = existsSync(path) ? ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true) : undefined
      this.#files.set(path, file)
    }
    return this.#files.get(path)
  }

  /** The file that a relative import means; packages are not followed. */
  target(file: ts.SourceFile, specifier: string): ts.SourceFile | undefined {
    return specifier.startsWith('.') ? this.read(resolve(dirname(file.fileName), specifier)) : undefined
  }
}

/** What a top-level name of the file means. */
export function meaningOf(file: ts.SourceFile, name: string): Meaning | undefined {
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      const node = statement.declarationList.declarations.find((declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name)
      if (node !== undefined) return { kind: 'declared', node }
    } else if (ts.isImportDeclaration(statement)) {
      const found = importOf(statement, name)
      if (found !== undefined) return found
    } else if (isNamedDeclaration(statement) && statement.name?.text === name) return { kind: 'declared', node: statement }
  }
  return undefined
}

const isNamedDeclaration = (node: ts.Node): node is ts.FunctionDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration =>
  ts.isFunctionDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node)

function importOf(statement: ts.ImportDeclaration, name: string): Meaning | undefined {
  if (!ts.isStringLiteral(statement.moduleSpecifier)) return undefined
  const specifier = statement.moduleSpecifier.text
  const bindings = statement.importClause?.namedBindings
  if (bindings === undefined) return undefined
  if (ts.isNamespaceImport(bindings)) return bindings.name.text === name ? { kind: 'namespace', specifier } : undefined
  const element = bindings.elements.find((candidate) => candidate.name.text === name)
  return element === undefined ? undefined : { kind: 'imported', specifier, name: (element.propertyName ?? element.name).text }
}

/** The value exports of a file, in the order in which they are written. */
export function exportsOf(file: ts.SourceFile): Export[] {
  return file.statements.flatMap((statement): Export[] => {
    if (ts.isExportDeclaration(statement)) return listedExports(statement)
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
    if (!isExported || !ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [{ name: name.text, local: name.text, specifier: undefined, node: statement }] : [],
    )
  })
}

function listedExports(statement: ts.ExportDeclaration): Export[] {
  if (statement.isTypeOnly || statement.exportClause === undefined || !ts.isNamedExports(statement.exportClause)) return []
  const specifier = statement.moduleSpecifier !== undefined && ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : undefined
  return statement.exportClause.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map((element) => ({ name: element.name.text, local: (element.propertyName ?? element.name).text, specifier, node: element }))
}

/** The module that a type name of a file comes from: a package, or the path of a file. */
export function moduleOf(file: ts.SourceFile, name: string): string | undefined {
  const meaning = meaningOf(file, name)
  if (meaning?.kind === 'declared') return file.fileName
  if (meaning?.kind !== 'imported') return undefined
  return meaning.specifier.startsWith('.') ? resolve(dirname(file.fileName), meaning.specifier) : meaning.specifier
}
