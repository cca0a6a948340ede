import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports: Readonly<Record<string, string | { readonly default?: string }>>
}

/** A package that is published. */
export interface Published {
  /** The last part of its name: `mellophone`. */
  readonly short: string
  readonly name: string
  readonly folder: string
  /** Built file of every subpath: `.` -> `…/dist/index.js`. */
  readonly entries: ReadonlyMap<string, string>
}

/** The published packages of a folder. Throws when one of them is not built. */
export function publishedPackages(parent: string): Published[] {
  return readdirSync(parent).toSorted().flatMap((short) => {
    const folder = join(parent, short)
    const path = join(folder, 'package.json')
    if (!existsSync(path)) return []
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
    if (manifest.private === true) return []
    const entries = Object.entries(manifest.exports).flatMap(([subpath, target]): [string, string][] =>
      typeof target === 'object' && target.default !== undefined ? [[subpath, join(folder, target.default)]] : [])
    for (const [subpath, file] of entries) if (!existsSync(file)) throw new Error(`${manifest.name}: ${subpath} is not built; run the script 'build' first`)
    return [{ short, name: manifest.name, folder, entries: new Map(entries) }]
  })
}
