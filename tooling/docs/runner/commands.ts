import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block } from './blocks.ts'
import type { Problem } from './problem.ts'
import type { PublishedPackage } from './readmes.ts'

/** What a README may tell its readers to run. */
export interface Commands {
  /** `pnpm@12.21.0` */
  readonly packageManager: string
  /** Scripts of the root package. */
  readonly scripts: ReadonlySet<string>
  /** Programs that the root package installs. */
  readonly hasProgram: (name: string) => boolean
  /** Packages that can be installed. */
  readonly installable: ReadonlySet<string>
  /** Packages that bring a program. */
  readonly runnable: ReadonlySet<string>
}

interface Manifest {
  readonly packageManager?: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly publishConfig?: { readonly bin?: Readonly<Record<string, string>> }
}

const read = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/** The commands of a repository; what its packages depend on can be installed, too. */
export function commandsOf(root: string, packages: readonly PublishedPackage[]): Commands {
  const { packageManager = '', scripts = {} } = read(root)
  const dependencies = packages.flatMap(({ folder }) => {
    const manifest = read(folder)
    return [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.peerDependencies ?? {})]
  })
  return {
    packageManager,
    scripts: new Set(Object.keys(scripts)),
    hasProgram: (name) => existsSync(join(root, 'node_modules/.bin', name)),
    installable: new Set([...packages.map(({ name }) => name), ...dependencies]),
    // npx runs the program of a package that has exactly one.
    runnable: new Set(packages.filter(({ folder }) => Object.keys(read(folder).publishConfig?.bin ?? {}).length === 1).map(({ name }) => name)),
  }
}

/** Lines of a shell block that tell the reader to run something that is not there. */
export function wrongCommands({ code, line }: Block, commands: Commands): Problem[] {
  return code.split('\n').flatMap((text, index) => {
    const words = text.replace(/(^|\s)#.*$/, '').trim().split(/\s+/).filter((word) => word !== '')
    const message = words.length === 0 ? undefined : problemOf(words, commands)
    return message === undefined ? [] : [{ line: line + index, message }]
  })
}

function problemOf(words: readonly string[], commands: Commands): string | undefined {
  const [program, ...rest] = words
  if (program === 'npx' && rest[0] === '-y' && rest[1]?.startsWith('pnpm@') === true) {
    return rest[1] === commands.packageManager ? pnpmProblem(rest.slice(2), commands) : `${rest[1]} is not the repository's ${commands.packageManager}`
  }
  if (program === 'npx' && rest[0]?.startsWith('@') === true) return commands.runnable.has(rest[0]) ? undefined : `${rest[0]} is no published package with one program`
  if (program === 'pnpm') return pnpmProblem(rest, commands)
  if (program === 'npm' && (rest[0] === 'install' || rest[0] === 'i')) return installProblem(rest.slice(1), commands)
  return `'${words.join(' ')}' is not a command that is checked: npx -y pnpm@…, npx @…, pnpm and npm install are`
}

function pnpmProblem([first = '', second = '', ...rest]: readonly string[], commands: Commands): string | undefined {
  if (first === 'exec') return commands.hasProgram(second) ? undefined : `the root package installs no program '${second}'`
  if (first === 'add' || first === 'install') return installProblem([second, ...rest], commands)
  const script = first === 'run' ? second : first
  return commands.scripts.has(script) ? undefined : `the root package has no script '${script}'`
}

function installProblem(words: readonly string[], commands: Commands): string | undefined {
  const unknown = words.filter((word) => word !== '' && !word.startsWith('-') && !commands.installable.has(word))
  return unknown.length === 0 ? undefined : `'${unknown.join(' ')}' is neither a published package nor a dependency of one`
}
