import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { blocksOf, type Block } from './blocks.ts'

/** A package that is published. */
export interface PublishedPackage {
  readonly name: string
  readonly folder: string
}

/** A README of the repository or of a published package. */
export interface Readme {
  /** From the repository's root, with `/`. */
  readonly path: string
  readonly blocks: readonly Block[]
  /** The packages that its examples may use. */
  readonly packages: readonly PublishedPackage[]
}

const NAME = /^README(?:\.[\w-]+)?\.md$/i

/** The published packages of a repository. */
export function publishedPackages(root: string): PublishedPackage[] {
  const parent = join(root, 'packages')
  return readdirSync(parent).toSorted().flatMap((short) => {
    const folder = join(parent, short)
    if (!existsSync(join(folder, 'package.json'))) return []
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; private?: boolean }
    return manifest.private === true ? [] : [{ name: manifest.name, folder }]
  })
}

const MIGRATION = /^coming-from-[\w-]+\.md$/

/** The READMEs of a repository and of its published packages, translations (`README.pt-BR.md`) and migration pages (`docs/coming-from-….md`) included. */
export function readmesOf(root: string): Readme[] {
  const packages = publishedPackages(root)
  const of = (folder: string, usable: readonly PublishedPackage[]): Readme[] =>
    pagesIn(folder).map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), blocks: blocksOf(readFileSync(path, 'utf8')), packages: usable }))
  return [...of(root, packages), ...packages.flatMap((one) => of(one.folder, [one]))]
}

/** READMEs of a folder, then the migration pages beside them. */
function pagesIn(folder: string): string[] {
  const docs = join(folder, 'docs')
  return [...named(folder, NAME), ...(existsSync(docs) ? named(docs, MIGRATION) : [])]
}

const named = (folder: string, pattern: RegExp): string[] => readdirSync(folder).filter((name) => pattern.test(name)).toSorted().map((name) => join(folder, name))
