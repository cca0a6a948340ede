import { readFileSync } from 'node:fs'
import type { OutputChunk, RolldownOutput } from 'rolldown'

/** Entries whose modules most users load later or never. */
const APART = /^(?:index|operations|bin|testing\/|check\/|transport\/|graphql\/|realtime\/|webhooks\/index)/

/**
 * The modules that an entry of what starts reaches without `import()`. They become one file: Node spends more on a file
 * than on what stands in it, and bundlers take out of it what they need. Modules that need more than
 * the base of core, or a part of Node, stay apart, so that they do not bring it along. `base` lists the names of the base.
 */
export function startOf(output: RolldownOutput['output'], base: ReadonlySet<string>): Set<string> {
  const chunks = output.filter((item) => item.type === 'chunk')
  const reached = new Set<OutputChunk>()
  const visit = (chunk: OutputChunk | undefined): void => {
    if (chunk === undefined || reached.has(chunk)) return
    reached.add(chunk)
    for (const name of chunk.imports) visit(chunks.find(({ fileName }) => fileName === name))
  }
  for (const chunk of chunks) if (chunk.isEntry && !APART.test(chunk.name)) visit(chunk)
  return new Set([...reached].flatMap(({ moduleIds }) => moduleIds).filter((id) => !id.startsWith('\0') && !needsMore(readFileSync(id, 'utf8'), base)))
}

/** Whether a module imports a value of `@sdk/core` that its base does not have, or a module that only Node has. */
export function needsMore(source: string, base: ReadonlySet<string>): boolean {
  if (/(?:\bfrom |\bimport\()'node:/.test(source)) return true
  const names = [...source.matchAll(/^import \{([^}]+)\} from '@sdk\/core'$/gm)].flatMap(([, list = '']) => list.split(','))
  return names.map((name) => name.trim()).some((name) => name !== '' && !name.startsWith('type ') && !base.has(name.split(' as ', 1)[0] ?? ''))
}
