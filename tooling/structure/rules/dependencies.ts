import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import type { Manifest, Package, Repository } from '../repository.ts'
import type { Source } from '../source.ts'

/** Tools that another tool loads without an import. */
const loadedBy: Record<string, string> = { 'oxlint-tsgolint': 'oxlint', '@vitest/coverage-v8': 'vitest', '@types/node': 'typescript' }

/** What a package imports is declared in its own manifest (tests may use the root's tools), and what is declared is used. */
export function dependencies(repository: Repository): string[] {
  const root = repository.packages.find(({ kind }) => kind === 'root')
  const rootTools = Object.keys(root?.manifest.devDependencies ?? {})
  return repository.packages.flatMap((pkg) => [...undeclared(pkg, rootTools), ...(pkg === root ? unusedRootTools(repository, pkg) : unused(repository.root, pkg))])
}

function undeclared(pkg: Package, rootTools: string[]): string[] {
  const { manifest } = pkg
  const shipped = [manifest.name, ...runtime(manifest)]
  const development = [...shipped, ...Object.keys(manifest.devDependencies ?? {})]
  const isPublished = pkg.kind === 'core' || pkg.kind === 'vendor'
  return [
    ...pkg.sources.flatMap((source) => missing(source, isPublished ? shipped : development)),
    ...pkg.tests.flatMap((source) => missing(source, [...development, ...rootTools])),
  ]
}

function missing(source: Source, declared: string[]): string[] {
  return packagesOf(source)
    .filter((name) => !declared.includes(name))
    .map((name) => `${source.path}: imports ${name}, which its package does not declare`)
}

/** In a published package only imports count; private tools may also run a dependency's command or open its files. */
function unused(root: string, pkg: Package): string[] {
  const published = new Set(pkg.sources.flatMap(packagesOf))
  const everywhere = new Set([...published, ...pkg.tests.flatMap(packagesOf)])
  const isUsedTool = (name: string): boolean => everywhere.has(name) || mentions(pkg, [name, ...commandsOf(join(root, pkg.folder), name)])
  const isUsed = pkg.kind === 'tooling' ? isUsedTool : (name: string): boolean => published.has(name)
  return [...runtime(pkg.manifest).filter((name) => !isUsed(name)), ...Object.keys(pkg.manifest.devDependencies ?? {}).filter((name) => !isUsedTool(name))].map(
    (name) => `${pkg.folder}/package.json: declares ${name} and does not use it`,
  )
}

function unusedRootTools(repository: Repository, root: Package): string[] {
  const { packages } = repository
  const imported = new Set([...root.sources, ...packages.flatMap(({ tests }) => tests)].flatMap(packagesOf))
  const isUsed = (name: string): boolean =>
    imported.has(name) || packages.some((pkg) => mentions(pkg, [name, ...commandsOf(repository.root, name)])) || (name in loadedBy && isUsed(loadedBy[name] ?? ''))
  return [...Object.keys(root.manifest.dependencies ?? {}), ...Object.keys(root.manifest.devDependencies ?? {})]
    .filter((name) => !isUsed(name))
    .map((name) => `package.json: declares ${name} and does not use it`)
}

const runtime = (manifest: Manifest): string[] => Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies })

/** The names of the packages that a file imports. */
function packagesOf(source: Source): string[] {
  const names = source.imports
    .map(({ specifier }) => specifier)
    .filter((specifier) => !/^[.#/]/.test(specifier) && !isBuiltin(specifier))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'))
  return [...new Set(names)]
}

/** Whether a script runs one of the commands, or a string in the package's code names it. */
function mentions(pkg: Package, names: string[]): boolean {
  const words = new Set(Object.values(pkg.manifest.scripts ?? {}).flatMap((script) => script.split(/[\s;&|]+/)))
  const literals = pkg.sources.flatMap((source) => [...source.literals].flatMap((literal) => [literal, ...literal.split('/')]))
  return names.some((name) => words.has(name) || literals.includes(name))
}

/** The names of the commands that an installed dependency brings. */
function commandsOf(folder: string, name: string): string[] {
  const path = join(folder, 'node_modules', name, 'package.json')
  if (!existsSync(path)) return []
  const { bin } = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  return typeof bin === 'string' ? [name.split('/').at(-1) ?? name] : Object.keys(bin ?? {})
}
