/** A file that a bundler wrote. */
export interface Chunk {
  /** Needed to start; the others are loaded by a dynamic `import()`. */
  readonly initial: boolean
  readonly code: string
}

/** Bundles and minifies the module in a file. */
export interface Bundler {
  readonly name: string
  readonly bundle: (entry: string) => Promise<Chunk[]>
}

/** What stays an import: the HTTP client that Node users install anyway, and the optional peer that is loaded when it is first needed. */
export const EXTERNAL = ['undici', 'socket.io-client']

interface Linked {
  readonly name: string
  readonly isEntry: boolean
  /** Names of the chunks that it imports statically. */
  readonly imports: readonly string[]
  readonly code: string
}

/** Marks what the entry reaches without `import()`. */
export function withInitial(chunks: readonly Linked[]): Chunk[] {
  const initial = new Set<string>()
  const visit = (name: string): void => {
    const chunk = chunks.find((other) => other.name === name)
    if (chunk === undefined || initial.has(name)) return
    initial.add(name)
    chunk.imports.forEach(visit)
  }
  for (const { name, isEntry } of chunks) if (isEntry) visit(name)
  return chunks.map(({ name, code }) => ({ initial: initial.has(name), code }))
}
