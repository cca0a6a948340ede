import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figures.ts'
import type { Published } from './packages.ts'

/** What the design allows. */
const GOALS = { bytes: 4_700_000, packages: 4 }

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stdout}${stderr}`)
}

/** Packs a package as it is published and gives the tarball. */
function pack({ folder, short }: Published, into: string): string {
  const target = join(into, short)
  mkdirSync(target)
  run('pnpm', ['pack', '--pack-destination', target], folder)
  const [tarball] = readdirSync(target)
  if (tarball === undefined) throw new Error(`${folder} could not be packed`)
  return join(target, tarball)
}

/** What one vendor's package brings into an empty project: bytes of files, and packages. */
export function measureInstalls(core: Published, vendors: readonly Published[]): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'sdk-size-install-'))
  try {
    const tarballs = join(folder, 'tarballs')
    mkdirSync(tarballs)
    const packedCore = pack(core, tarballs)
    return vendors.flatMap((vendor) => measureInstall(vendor, pack(vendor, tarballs), packedCore, join(folder, vendor.short)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measureInstall({ short, name }: Published, tarball: string, core: string, project: string): Figure[] {
  mkdirSync(project)
  const manifest = { private: true, dependencies: { [name]: `file:${tarball}` }, overrides: { '@sdk/core': `file:${core}` } }
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest))
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], project)
  const modules = join(project, 'node_modules')
  const lock = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')) as { packages: Record<string, unknown> }
  return [
    { name: `${short}/install/bytes`, value: bytesOf(modules), unit: 'B', goal: GOALS.bytes },
    { name: `${short}/install/packages`, value: Object.keys(lock.packages).length, unit: 'packages', goal: GOALS.packages },
  ]
}

/** Bytes of all files of packages; npm's own notes do not count. */
function bytesOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((total, entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return total + (entry.name === '.bin' ? 0 : bytesOf(path))
    return total + (entry.isFile() && entry.name !== '.package-lock.json' ? statSync(path).size : 0)
  }, 0)
}
