import { posix } from 'node:path'
import type { Package, Repository } from '../repository.ts'

/** Published entries name what they export: `export *` hides the surface and keeps bundlers from dropping parts of it. */
export function entries(repository: Repository): string[] {
  return repository.packages
    .filter(({ kind }) => kind === 'core' || kind === 'vendor')
    .flatMap((pkg) => {
      const files = entryFiles(pkg)
      const found = pkg.sources.filter(({ path }) => files.includes(path))
      const absent = files.filter((file) => !found.some(({ path }) => path === file))
      return [
        ...absent.map((file) => `${pkg.folder}/package.json: exports ${file}, which does not exist`),
        ...found.filter(({ exportsAll }) => exportsAll).map(({ path }) => `${path}: \`export *\` in a published entry`),
      ]
    })
}

/** The source files behind the package's exports, from the repository's root. */
export function entryFiles(pkg: Package): string[] {
  return Object.values(pkg.manifest.exports ?? {}).flatMap((target) => {
    const file = target !== null && typeof target === 'object' ? target['@sdk/source'] : undefined
    return typeof file === 'string' ? [posix.join(pkg.folder, file)] : []
  })
}
