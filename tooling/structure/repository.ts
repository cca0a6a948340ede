import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTest, parseSource, type Source } from './source.ts'

export type Target = string | null | { [condition: string]: Target }
export type Targets = Record<string, Target>

export interface Manifest {
  name: string
  version?: string
  private?: boolean
  type?: string
  sideEffects?: boolean
  license?: string
  engines?: Record<string, string>
  files?: string[]
  bin?: string | Record<string, string>
  scripts?: Record<string, string>
  imports?: Targets
  exports?: Targets
  publishConfig?: { exports?: Targets; imports?: Targets }
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

export interface Package {
  /** From the repository's root: `packages/core`, `tooling/build`, `.` for the root package. */
  folder: string
  kind: 'core' | 'vendor' | 'tooling' | 'root'
  manifest: Manifest
  /** Hand-written and generated files that ship (for tooling: that run). */
  sources: Source[]
  tests: Source[]
}

export interface Repository {
  root: string
  packages: Package[]
  /** Every text file of the tree, from the repository's root, with `/`. */
  files: string[]
  read(path: string): string
}

const ignoredFolders = new Set(['.git', '.turbo', 'node_modules', 'dist', 'coverage'])
const ignoredFiles = /\.(log|tgz|png|ico)$|^\.env|^\.DS_Store$/

export function readRepository(root: string): Repository {
  const files = listFiles(root, '')
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const sources = files.filter((path) => /\.[mc]?[jt]s$/.test(path)).map((path) => parseSource(path, read(path)))

  const folders = ['packages', 'tooling'].flatMap((parent) => foldersIn(join(root, parent)).map((name) => `${parent}/${name}`))
  const members = folders.filter((folder) => existsSync(join(root, folder, 'package.json')))
  const packages = [...members, '.'].map((folder): Package => {
    const own = sources.filter(({ path }) => (folder === '.' ? !members.some((member) => path.startsWith(`${member}/`)) : path.startsWith(`${folder}/`)))
    return {
      folder,
      kind: kindOf(folder),
      manifest: JSON.parse(read(folder === '.' ? 'package.json' : `${folder}/package.json`)) as Manifest,
      sources: own.filter(({ path }) => !isTest(path)),
      tests: own.filter(({ path }) => isTest(path)),
    }
  })
  return { root, packages, files, read }
}

function kindOf(folder: string): Package['kind'] {
  if (folder === '.') return 'root'
  if (folder === 'packages/core') return 'core'
  return folder.startsWith('packages/') ? 'vendor' : 'tooling'
}

function foldersIn(path: string): string[] {
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return ignoredFolders.has(entry.name) ? [] : listFiles(root, path)
    return entry.isFile() && !ignoredFiles.test(entry.name) ? [path] : []
  })
}
