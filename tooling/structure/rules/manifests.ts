import { isDeepStrictEqual } from 'node:util'
import type { Package, Repository, Target, Targets } from '../repository.ts'

const files = ['CHANGELOG.md', 'dist', '!dist/.tsbuildinfo', 'src', '!src/**/*.test.ts', '!src/**/*.test-d.ts']

/** What a package publishes is what it says here, without the condition that only the repository knows. */
export function manifests(repository: Repository): string[] {
  const packages = repository.packages.filter(({ kind }) => kind === 'core' || kind === 'vendor')
  return packages.flatMap((one) => {
    const docs = repository.files.some((path) => path.startsWith(`${one.folder}/docs/`)) ? ['docs'] : []
    return problemsOf(one, [...files, ...docs, ...plainFiles(one.manifest.exports)])
  })
}

/** Files beside the manifest that are exported as they are. npm packs the manifest itself in any case. */
function plainFiles(targets: Targets = {}): string[] {
  return Object.values(targets).flatMap((target) => {
    const name = typeof target === 'string' ? /^\.\/([^/]+)$/.exec(target)?.[1] : undefined
    return name === undefined || name === 'package.json' ? [] : [name]
  })
}

function problemsOf({ folder, manifest }: Package, wanted: readonly string[]): string[] {
  const problems: string[] = []
  const demand = (holds: boolean, what: string): void => {
    if (!holds) problems.push(`${folder}/package.json: ${what}`)
  }
  demand(isDeepStrictEqual(manifest.publishConfig?.exports, published(manifest.exports)), 'publishConfig.exports differs from exports without @sdk/source')
  demand(isDeepStrictEqual(manifest.publishConfig?.imports, published(manifest.imports)), 'publishConfig.imports differs from imports without @sdk/source')
  demand(manifest.type === 'module', 'type is not "module"')
  demand(manifest.sideEffects === false, 'sideEffects is not false')
  demand(isDeepStrictEqual(manifest.files, wanted), `files is not ${JSON.stringify(wanted)}`)
  demand(manifest.engines?.['node'] === '>=22.19.0', 'engines.node is not ">=22.19.0"')
  demand(manifest.license === 'MIT', 'license is not "MIT"')
  return problems
}

function published(targets: Targets | undefined): Targets | undefined {
  return targets && Object.fromEntries(Object.entries(targets).map(([name, target]) => [name, withoutSource(target)]))
}

/** A target without our condition; what is left with `default` alone is written as its plain file. */
function withoutSource(target: Target): Target {
  if (target === null || typeof target === 'string') return target
  const entries = Object.entries(target).filter(([condition]) => condition !== '@sdk/source')
  const [first] = entries
  if (entries.length === 1 && first?.[0] === 'default') return withoutSource(first[1])
  return Object.fromEntries(entries.map(([condition, value]) => [condition, withoutSource(value)]))
}
