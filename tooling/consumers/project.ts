import { pack } from '@sdk-internal/packaging/pack'
import { packagesIn, root } from '@sdk-internal/packaging/published'
import { run } from '@sdk-internal/packaging/run'
import { transform } from 'esbuild'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The tarballs of the released packages, by name. */
export type Tarballs = ReadonlyMap<string, string>

/** A stranger's project with one vendor's package from its tarball, and a program that uses it. */
export interface Project {
  readonly vendor: string
  readonly folder: string
}

/** Packs every package that is released. They must be built. */
export async function packAll(into: string): Promise<Tarballs> {
  const packed = packagesIn(root).map(async (one): Promise<[string, string]> => [one.name, await pack(one, into)])
  return new Map(await Promise.all(packed))
}

/** Installs a vendor's package with npm in a new folder, with the vendor's programs beside it. */
export async function createProject(vendor: string, tarballs: Tarballs, folder: string): Promise<Project> {
  await mkdir(folder, { recursive: true })
  const name = `@sdk/${vendor}`
  const manifest = { private: true, type: 'module', dependencies: { [name]: tarball(tarballs, name) }, overrides: { '@sdk/core': tarball(tarballs, '@sdk/core') } }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2))
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { cwd: folder })
  await writePrograms(vendor, folder)
  return { vendor, folder }
}

/** Writes the vendor's programs into a folder: `call.{ts,mjs,cjs}`, `main.{mjs,cjs}` which print what the call gives, and `serve.mjs`. */
export async function writePrograms(vendor: string, folder: string): Promise<void> {
  const source = (name: string): Promise<string> => readFile(join(import.meta.dirname, 'vendors', vendor, name), 'utf8')
  const [call, serve] = await Promise.all([source('call.ts'), source('serve.ts')])
  const files = {
    'call.ts': call,
    'call.mjs': (await transform(call, { loader: 'ts', format: 'esm' })).code,
    'call.cjs': (await transform(call, { loader: 'ts', format: 'cjs' })).code,
    'main.mjs': program(`import { call } from './call.mjs'`),
    'main.cjs': program(`const { call } = require('./call.cjs')`),
    'serve.mjs': (await transform(serve, { loader: 'ts', format: 'esm' })).code,
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
}

/** A program that calls and prints what the call gives. */
function program(load: string): string {
  return `${load}\ncall(process.argv[2]).then((result) => console.log(result))\n`
}

function tarball(tarballs: Tarballs, name: string): string {
  const path = tarballs.get(name)
  if (path === undefined) throw new Error(`${name} is not among the released packages`)
  return `file:${path}`
}
