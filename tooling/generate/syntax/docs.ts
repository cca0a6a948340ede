import ts from 'typescript'

/** A doc comment, line by line, without the indentation it had. */
export type Doc = readonly string[]

/** The doc comment before a node, if there is one. */
export function docOf(node: ts.Node): Doc | undefined {
  const holder = holderOf(node)
  const { text } = holder.getSourceFile()
  const from = holder.getFullStart()
  const start = holder.getStart()
  // A comment behind the previous comma belongs to this node only when the node follows on the same line.
  const behind = (ts.getTrailingCommentRanges(text, from) ?? []).filter(({ end }) => !text.slice(end, start).includes('\n'))
  const ranges = [...behind, ...(ts.getLeadingCommentRanges(text, from) ?? [])]
  const last = ranges.map(({ pos, end }) => text.slice(pos, end)).findLast((comment) => /^\/\*\*[\s*]*[^\s*/]/.test(comment))
  return last === undefined ? undefined : normalized(last)
}

/** The node whose comment documents another: the statement of a constant, the list of a single export. */
function holderOf(node: ts.Node): ts.Node {
  if (ts.isVariableDeclaration(node)) return node.parent.parent
  if (ts.isExportSpecifier(node) && node.parent.elements.length === 1) {
    const list = node.parent.parent
    const own = node.getSourceFile().text.slice(node.getFullStart(), node.getStart())
    return own.includes('/**') ? node : list
  }
  return node
}

function normalized(comment: string): string[] {
  const [first = '', ...rest] = comment.split(/\r?\n/)
  return [first.trimEnd(), ...rest.map((line) => ` ${line.trim()}`)]
}

/** A one-line doc comment. */
export const doc = (text: string): Doc => [`/** ${text} */`]
