import type { Plugin } from 'rolldown'
import { parseAst } from 'rolldown/parseAst'

const MARK = '/* @__PURE__ */ '

interface Node {
  readonly type: string
  readonly start: number
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/**
 * Marks the calls in the initial values of top-level variables as free of side effects, which `sideEffects: false` in
 * package.json promises of every module: bundlers then leave out the schemas and operations that nobody uses.
 */
export function pure(): Plugin {
  return { name: 'pure', renderChunk: (code) => ({ code: marked(code), map: null }) }
}

/** The same lines with the marks. */
export function marked(code: string): string {
  const edits: (readonly [at: number, text: string])[] = []
  for (const statement of parseAst(code).body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type !== 'VariableDeclaration') continue
    for (const { id, init } of declaration.declarations) {
      if (init?.type === 'ClassExpression' && id.type === 'Identifier') {
        const { body } = init.body
        // The key of a member could do something, too. Static blocks do.
        if (!body.some((member) => 'computed' in member && member.computed) || body.some((member) => member.type === 'StaticBlock')) continue
        edits.push([init.start, `${MARK}(() => (`], [init.start + 'class'.length, init.id === null ? ` ${id.name}` : ''], [init.end, '))()'])
        continue
      }
      const { calls, reads } = contentOf(init)
      // What a getter could do, bundlers keep, unless it stands in a function that is called for its value alone.
      if (init !== null && reads && calls.length > 0) edits.push([init.start, `${MARK}(() => (`], [init.end, '))()'])
      else for (const start of calls) if (!/@__PURE__ \*\/\s*$/.test(code.slice(0, start))) edits.push([start, MARK])
    }
  }
  let out = ''
  let from = 0
  for (const [at, text] of edits) {
    out += code.slice(from, at) + text
    from = at
  }
  return out + code.slice(from)
}

/** Where calls begin in an expression, and whether it reads properties, functions left out. */
function contentOf(expression: unknown): { readonly calls: readonly number[]; readonly reads: boolean } {
  const calls = new Set<number>()
  let reads = false
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (!isNode(value) || /Function|Class/.test(value.type)) return
    if (value.type === 'SpreadElement' || value.type === 'MemberExpression') reads = true
    const isCall = value.type === 'CallExpression' || value.type === 'NewExpression'
    if (isCall) calls.add(value.start)
    for (const [key, child] of Object.entries(value)) visit(isCall && key === 'callee' && isNode(child) && child.type === 'MemberExpression' ? (child as Node & { object: unknown }).object : child)
  }
  visit(expression)
  return { calls: [...calls].toSorted((a, b) => a - b), reads }
}
