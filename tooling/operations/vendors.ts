import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AnySpec } from '@sdk/core'
import { describe, type Described } from './describe.ts'

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, unknown>>
}

interface Entry {
  readonly operations: readonly { readonly spec: AnySpec }[]
  readonly basePath?: string
}

/** A package that publishes its operations. */
export interface Vendor {
  readonly name: string
  /** The source of its `operations` entry. */
  readonly entry: string
}

/** The packages of a folder that are published and have an `operations` entry. */
export function vendorsIn(folder: string): Vendor[] {
  return readdirSync(folder).toSorted().flatMap((name): Vendor[] => {
    const path = join(folder, name, 'package.json')
    if (!existsSync(path)) return []
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
    const target = manifest.exports?.['./operations'] as { readonly '@sdk/source'?: unknown } | null | undefined
    const entry = target?.['@sdk/source']
    return manifest.private === true || typeof entry !== 'string' ? [] : [{ name: manifest.name.split('/').at(-1) ?? '', entry: resolve(folder, name, entry) }]
  })
}

/** All operations of a package. */
export async function operationsOf({ name, entry }: Vendor): Promise<Described[]> {
  const { operations, basePath = '' } = (await import(pathToFileURL(entry).href)) as Entry
  return operations.map(({ spec }) => describe(name, basePath, spec))
}
