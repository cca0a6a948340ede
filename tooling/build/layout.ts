import { readFileSync } from 'node:fs'
import type { OutputChunk, RolldownOutput } from 'rolldown'

/** Entries whose modules most users load later or never. */
const APART = /^(?:index|operations|bin|testing\/|check\/|transport\/|graphql\/|realtime\/|webhooks\/index)/

/** Characters of built code that a file of resources has at least. */
const PART_SIZE = 40_000

/**
 * The file, by name, of each module that an entry of what starts reaches without `import()`. Node spends more on a file than on what
 * stands in it, and bundlers take out of it what they need: so they become one file, `start`. Where there is much that only one
 * resource needs, it becomes a few files more, of several resources each, so that nobody starts with the schemas of everything.
 * Modules that need more than the base of core, or a part of Node, stay apart, so that they do not bring it along. `base` lists the
 * names of the base.
 */
export function filesOf(output: RolldownOutput['output'], base: ReadonlySet<string>): Map<string, string> {
  const chunks = output.filter((item) => item.type === 'chunk')
  const neededBy = new Map<string, Set<string>>()
  for (const entry of chunks) {
    if (!entry.isEntry || APART.test(entry.name)) continue
    for (const id of reachedFrom(entry, chunks)) neededBy.set(id, (neededBy.get(id) ?? new Set()).add(resourceOf(entry.name)))
  }
  const sizes = new Map(chunks.flatMap(({ modules }) => Object.entries(modules).map(([id, { code }]) => [id, code?.length ?? 0] as const)))
  const modules = [...neededBy].filter(([id]) => !id.startsWith('\0') && !needsMore(readFileSync(id, 'utf8'), base))
  return grouped(modules.map(([id, resources]) => ({ id, resources: [...resources], size: sizes.get(id) ?? 0 })))
}

function reachedFrom(entry: OutputChunk, chunks: readonly OutputChunk[]): string[] {
  const reached = new Set<OutputChunk>()
  const visit = (chunk: OutputChunk | undefined): void => {
    if (chunk === undefined || reached.has(chunk)) return
    reached.add(chunk)
    for (const name of chunk.imports) visit(chunks.find(({ fileName }) => fileName === name))
  }
  visit(entry)
  return [...reached].flatMap(({ moduleIds }) => moduleIds)
}

/** `contacts/tags/index` belongs to `contacts`. */
const resourceOf = (entry: string): string => entry.split('/', 1)[0] ?? entry

/** A module, and the resources that need it. */
export interface Needed {
  readonly id: string
  readonly resources: readonly string[]
  readonly size: number
}

/** The file of each module: `start`, or one of the further ones, each of which holds resources that follow one another in the alphabet. */
export function grouped(modules: readonly Needed[]): Map<string, string> {
  const files = new Map<string, string>()
  const own = Map.groupBy(modules, ({ resources }) => (resources.length === 1 ? resources[0] : undefined))
  const sizeOf = (list: readonly Needed[] = []): number => list.reduce((sum, { size }) => sum + size, 0)
  const names = [...own.keys()].filter((name) => name !== undefined).toSorted()
  const total = names.reduce((sum, name) => sum + sizeOf(own.get(name)), 0)
  const parts = Math.floor(total / PART_SIZE)
  let before = 0
  for (const name of names) {
    const part = Math.min(Math.floor((before / total) * parts), parts - 1) + 1
    for (const { id } of own.get(name) ?? []) files.set(id, parts < 2 ? 'start' : `resources-${part}`)
    before += sizeOf(own.get(name))
  }
  for (const { id } of own.get(undefined) ?? []) files.set(id, 'start')
  return files
}

/** Whether a module imports a value of `@sdk/core` that its base does not have, or a module that only Node has. */
export function needsMore(source: string, base: ReadonlySet<string>): boolean {
  if (/(?:\bfrom |\bimport\()'node:/.test(source)) return true
  const names = [...source.matchAll(/^import \{([^}]+)\} from '@sdk\/core'$/gm)].flatMap(([, list = '']) => list.split(','))
  return names.map((name) => name.trim()).some((name) => name !== '' && !name.startsWith('type ') && !base.has(name.split(' as ', 1)[0] ?? ''))
}
