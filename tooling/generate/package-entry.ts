import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a published package says of itself. */
export interface PackageEntry {
  readonly name: string
  /** Path that every request's path is appended to. */
  readonly basePath: string
  /** Folder of a resource → the entry that users import it from. */
  readonly entries: ReadonlyMap<string, string>
}

interface Manifest {
  readonly name: string
  readonly exports?: Readonly<Record<string, string | { readonly '@sdk/source'?: string }>>
}

/** Reads the manifest of the package whose sources are in `src`; nothing where it does not publish its operations. */
export async function packageOf(src: string): Promise<PackageEntry | undefined> {
  const folder = dirname(src)
  const path = join(folder, 'package.json')
  if (!existsSync(path)) return undefined
  const { name, exports = {} } = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  const sources = Object.entries(exports).flatMap(([entry, target]): [string, string][] =>
    typeof target === 'string' || target['@sdk/source'] === undefined ? [] : [[entry, join(folder, target['@sdk/source'])]])
  const operations = sources.find(([entry]) => entry === './operations')?.[1]
  if (operations === undefined) return undefined
  const { basePath = '' } = (await import(pathToFileURL(operations).href)) as { readonly basePath?: string }
  return { name, basePath, entries: new Map(sources.map(([entry, file]) => [dirname(file), `${name}${entry.slice(1)}`])) }
}
