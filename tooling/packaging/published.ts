import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type Target = string | null | { readonly [condition: string]: Target }

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly files?: readonly string[]
  readonly exports?: Readonly<Record<string, Target>>
  readonly publishConfig?: { readonly registry?: string }
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** A package below `packages/`. */
export interface Published {
  /** The last part of its name: `mellophone`. */
  readonly short: string
  readonly name: string
  /** Its folder, absolute. */
  readonly folder: string
  readonly manifest: Manifest
}

/** The repository's root. */
export const root = resolve(import.meta.dirname, '../..')

/** The packages below `packages/`, core first; private ones, which are not released, only on demand. */
export function packagesIn(repository: string, { withPrivate = false } = {}): Published[] {
  const parent = join(repository, 'packages')
  const found = readdirSync(parent).toSorted().flatMap((short): Published[] => {
    const folder = join(parent, short)
    const path = join(folder, 'package.json')
    if (!existsSync(path)) return []
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
    return manifest.private === true && !withPrivate ? [] : [{ short, name: manifest.name, folder, manifest }]
  })
  return [...found.filter(({ short }) => short === 'core'), ...found.filter(({ short }) => short !== 'core')]
}
