import type { Package, Repository } from '../repository.ts'

/** The only run-time dependencies that packages have, and who may have them. */
const allowed: Record<string, 'all' | string[]> = {
  valibot: 'all',
  undici: ['packages/core'],
  'fast-xml-parser': ['packages/mellophone'],
  'socket.io-client': ['packages/pytake'],
  // Of its test kit alone, for those who install them.
  'socket.io': ['packages/pytake'],
  graphql: ['packages/pytake'],
}

/** One direction: vendor -> core. No vendor knows a vendor, and no package gains a run-time dependency unnoticed. */
export function layers(repository: Repository): string[] {
  return repository.packages.filter(({ kind }) => kind === 'core' || kind === 'vendor').flatMap((pkg) => [...imports(pkg), ...declarations(pkg)])
}

function imports(pkg: Package): string[] {
  return [...pkg.sources, ...pkg.tests].flatMap((source) =>
    source.imports
      .map(({ specifier }) => specifier)
      .filter((specifier) => specifier.startsWith('@sdk/') && !mayUse(pkg, specifier.split('/', 2).join('/')))
      .map((specifier) => `${source.path}: a ${pkg.kind} package imports ${specifier}`),
  )
}

function declarations({ folder, kind, manifest }: Package): string[] {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies })
  return names
    .filter((name) => {
      if (name === '@sdk/core') return kind === 'core'
      const who = allowed[name]
      return who !== 'all' && who?.includes(folder) !== true
    })
    .map((name) => `${folder}/package.json: ${name} is not an allowed run-time dependency here`)
}

const mayUse = (pkg: Package, name: string): boolean => name === pkg.manifest.name || (pkg.kind === 'vendor' && name === '@sdk/core')
