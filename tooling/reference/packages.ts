import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A package that is published, with the sources of what users import from it. */
export interface PublishedPackage {
  readonly name: string
  readonly folder: string
  readonly entries: readonly string[]
}

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, string | { readonly '@sdk/source'?: string }>>
}

const parent = resolve(import.meta.dirname, '../../packages')

/** The published packages of the repository. */
export function publishedPackages(): PublishedPackage[] {
  return readdirSync(parent).toSorted().flatMap((short) => {
    const folder = join(parent, short)
    if (!existsSync(join(folder, 'package.json'))) return []
    const { name, private: isPrivate, exports = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
    const entries = Object.values(exports).flatMap((target) => (typeof target === 'string' || target['@sdk/source'] === undefined ? [] : [join(folder, target['@sdk/source'])]))
    return isPrivate === true ? [] : [{ name, folder, entries }]
  })
}
