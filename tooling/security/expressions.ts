import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

/** A regular expression of the sources. */
export interface Expression {
  /** File and line. */
  readonly place: string
  readonly source: string
  readonly flags: string
}

const root = join(import.meta.dirname, '../..')

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Every regular expression that the packages ship, literals and constructed ones, in order. */
export function expressions(): { readonly literals: readonly Expression[]; readonly constructed: readonly string[] } {
  const literals: Expression[] = []
  const constructed: string[] = []
  for (const name of readdirSync(join(root, 'packages')).toSorted()) {
    for (const path of filesIn(join(root, 'packages', name, 'src')).toSorted()) {
      const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true)
      const placeOf = (node: ts.Node): string => `${relative(root, path).replaceAll('\\', '/')}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/')
          literals.push({ place: placeOf(node), source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
        }
        if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') constructed.push(placeOf(node).replace(/:\d+$/, ''))
        ts.forEachChild(node, visit)
      }
      visit(file)
    }
  }
  return { literals, constructed }
}
