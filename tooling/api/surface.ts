import { sep } from 'node:path'
import ts from 'typescript'

/** What users of a package can see: by entry and name, the declaration without its comments. */
export type Surface = ReadonlyMap<string, ReadonlyMap<string, string>>

/** The section of declarations that no entry exports and exported ones name. */
export const HIDDEN = '(named by others)'

const printer = ts.createPrinter({ removeComments: true })

/** Reads the surface of a package from the declarations of its entries. */
export function surfaceOf(program: ts.Program, dist: string, entries: ReadonlyMap<string, string>): Surface {
  const checker = program.getTypeChecker()
  const surface = new Map<string, Map<string, string>>()
  const places = new Map<ts.Symbol, string>()
  const queue: ts.Symbol[] = []

  for (const [entry, file] of entries) {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    const items = new Map<string, string>()
    surface.set(entry, items)
    for (const exported of module ? checker.getExportsOfModule(module) : []) {
      const symbol = resolved(checker, exported)
      const place = places.get(symbol)
      const own = (symbol.declarations ?? []).some((declaration) => declaration.getSourceFile().fileName.startsWith(dist + sep))
      if (!own) items.set(exported.name, `export { ${exported.name} } from '${packageOf(symbol)}'`)
      else if (place !== undefined) items.set(exported.name, `export { ${exported.name} } from '${place}'`)
      else {
        places.set(symbol, entry)
        items.set(exported.name, textOf(symbol, exported.name))
        queue.push(symbol)
      }
    }
  }

  const hidden: { name: string; file: string; text: string }[] = []
  for (let symbol = queue.pop(); symbol !== undefined; symbol = queue.pop()) {
    for (const named of namedBy(checker, symbol, dist)) {
      if (places.has(named)) continue
      places.set(named, HIDDEN)
      queue.push(named)
      const file = named.declarations?.[0]?.getSourceFile().fileName.slice(dist.length + 1) ?? ''
      hidden.push({ name: named.name, file, text: textOf(named, named.name) })
    }
  }
  if (hidden.length > 0) surface.set(HIDDEN, new Map(hidden.map(({ name, file, text }) => [hidden.filter((other) => other.name === name).length === 1 ? name : `${name} of ${file}`, text])))
  return new Map([...surface].map(([entry, items]) => [entry, new Map([...items].toSorted(([one], [other]) => (one < other ? -1 : 1)))]))
}

function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)
}

/** The name of the package that declares a symbol. */
function packageOf(symbol: ts.Symbol): string {
  const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? ''
  const installed = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]
  return installed ?? (/\/packages\/([^/]+)\//.exec(file)?.[1] ?? '').replace(/^/, '@sdk/')
}

/** Top-level symbols of the package that the declarations of a symbol name. */
function namedBy(checker: ts.TypeChecker, symbol: ts.Symbol, dist: string): Set<ts.Symbol> {
  const found = new Set<ts.Symbol>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const named = checker.getSymbolAtLocation(node)
      const target = named && resolved(checker, named)
      const declaration = target?.declarations?.[0]
      if (target !== undefined && declaration !== undefined && isTopLevel(declaration) && declaration.getSourceFile().fileName.startsWith(dist + sep)) found.add(target)
    }
    ts.forEachChild(node, visit)
  }
  for (const declaration of symbol.declarations ?? []) visit(declaration)
  return found
}

function isTopLevel(declaration: ts.Declaration): boolean {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
  // The declaration of a namespace import is a file.
  return !ts.isSourceFile(statement) && ts.isSourceFile(statement.parent) && !ts.isImportDeclaration(statement)
}

/** The declarations of a symbol under the name that it is exported with. */
function textOf(symbol: ts.Symbol, name: string): string {
  const texts = (symbol.declarations ?? []).map((declaration) => {
    const source = declaration.getSourceFile()
    if (ts.isVariableDeclaration(declaration)) return `const ${name}: ${declaration.type === undefined ? 'unknown' : print(declaration.type, source)}`
    return print(withoutPrivate(declaration), source).replace(/^(?:export\s+|default\s+|declare\s+)+/, '').replace(/^((?:abstract\s+)?(?:class|interface|type|function|enum|namespace)\s+)[\w$]+/, `$1${name}`)
  })
  return texts.join('\n')
}

function print(node: ts.Node, source: ts.SourceFile): string {
  return printer.printNode(ts.EmitHint.Unspecified, node, source)
}

/** A class without what its users cannot reach. */
function withoutPrivate(node: ts.Node): ts.Node {
  if (!ts.isClassDeclaration(node)) return node
  const members = node.members.filter((member) => !(member.name && ts.isPrivateIdentifier(member.name)) && (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private) === 0)
  return ts.factory.updateClassDeclaration(node, node.modifiers, node.name, node.typeParameters, node.heritageClauses, members)
}
