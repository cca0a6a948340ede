import { posix } from 'node:path'
import type { Package, Repository, Target } from '../repository.ts'

/** No file of a package imports itself over other files. Type-only imports do not count: they are gone at run time. */
export function cycles(repository: Repository): string[] {
  return repository.packages.filter(({ kind }) => kind !== 'root').flatMap(cyclesOf)
}

function cyclesOf(pkg: Package): string[] {
  const graph = new Map(pkg.sources.map((source) => [source.path, source.imports.filter((found) => !found.typeOnly).flatMap(({ specifier }) => targets(pkg, source.path, specifier))]))
  const problems: string[] = []
  const done = new Set<string>()
  const trail: string[] = []
  const visit = (path: string): void => {
    const start = trail.indexOf(path)
    if (start >= 0) problems.push(`import cycle: ${[...trail.slice(start), path].join(' -> ')}`)
    if (start >= 0 || done.has(path)) return
    trail.push(path)
    graph.get(path)?.forEach(visit)
    trail.pop()
    done.add(path)
  }
  for (const path of graph.keys()) visit(path)
  return problems
}

/** The files of the package that an import can mean: one, or for `#names` one per condition. */
function targets(pkg: Package, from: string, specifier: string): string[] {
  if (specifier.startsWith('.')) return [posix.join(posix.dirname(from), specifier)]
  const target = pkg.manifest.imports?.[specifier]
  return target === undefined ? [] : sourceFiles(target).map((file) => posix.join(pkg.folder, file))
}

function sourceFiles(target: Target): string[] {
  if (typeof target === 'string') return target.startsWith('./src/') ? [target] : []
  return target ? Object.values(target).flatMap(sourceFiles) : []
}
