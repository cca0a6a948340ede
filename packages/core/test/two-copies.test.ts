import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const run = promisify(execFile)
const repository = resolve(import.meta.dirname, '../../..')
const core = join(repository, 'packages/core')

interface Manifest { name: string; version: string; packageManager: string }
const manifest = async (folder: string): Promise<Manifest> => JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest

let folder = ''
let findings: Record<string, unknown> = {}

/** Packs the package as it would be published, under another version. */
async function pack(version: string): Promise<string> {
  const copy = join(folder, version, 'packages/core')
  await mkdir(copy, { recursive: true })
  for (const file of ['tsconfig.base.json', 'pnpm-workspace.yaml', 'LICENSE']) await cp(join(repository, file), join(folder, version, file))
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'src']) await cp(join(core, file), join(copy, file), { recursive: true })
  await symlink(join(repository, 'node_modules'), join(folder, version, 'node_modules'), 'junction')
  await symlink(join(core, 'node_modules'), join(copy, 'node_modules'), 'junction')
  await writeFile(join(folder, version, 'package.json'), '{"private":true}')
  await writeFile(join(copy, 'package.json'), JSON.stringify({ ...(await manifest(core)), version }))
  const env = { ...process.env, PATH: [join(repository, 'node_modules/.bin'), process.env['PATH']].join(delimiter) }
  await run(process.execPath, [join(repository, 'tooling/build/build.ts')], { cwd: copy, env })
  await npx(['pack', '--pack-destination', folder], copy)
  return join(folder, `sdk-core-${version}.tgz`)
}

async function npx(args: string[], cwd: string): Promise<void> {
  const { packageManager } = await manifest(repository)
  await run('npx', ['-y', packageManager, ...args], { cwd, shell: process.platform === 'win32' })
}

/** A package that depends on one version and shows it. */
async function dependent(name: string, tarball: string): Promise<string> {
  const place = join(folder, name)
  await mkdir(place)
  await writeFile(join(place, 'package.json'), JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js', dependencies: { '@sdk/core': `file:${tarball}` } }))
  await writeFile(join(place, 'index.js'), "export * from '@sdk/core'\n")
  await run('npm', ['pack', '--pack-destination', folder], { cwd: place, shell: process.platform === 'win32' })
  return `file:${join(folder, `${name}-1.0.0.tgz`)}`
}

/** The folder of a dependency, so that nothing comes from a registry. */
const installed = async (name: string): Promise<string> => `file:${await realpath(join(core, 'node_modules', name))}`

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'core-copies-')))
  const [first, second] = [await pack('1.4.0'), await pack('2.7.0')]
  const consumer = join(folder, 'consumer')
  await mkdir(consumer)
  await writeFile(join(consumer, 'package.json'), JSON.stringify({
    private: true, type: 'module', dependencies: { 'old-vendor': await dependent('old-vendor', first), 'new-vendor': await dependent('new-vendor', second) },
    overrides: { undici: await installed('undici'), valibot: await installed('valibot') },
  }))
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'], { cwd: consumer, shell: process.platform === 'win32' })
  await cp(join(import.meta.dirname, 'support/two-copies.mjs'), join(consumer, 'main.mjs'))
  const { stdout } = await run(process.execPath, ['main.mjs', 'old-vendor', 'new-vendor'], { cwd: consumer })
  findings = JSON.parse(stdout) as Record<string, unknown>
}, 300_000)

afterAll(() => rm(folder, { recursive: true }))

it('two versions are installed, each with classes of its own', () => {
  expect(findings['versions']).toEqual(['1.4.0', '2.7.0'])
  expect(findings['sameClass']).toBe(false)
})

it('instanceof holds from each to the other, for every class', () => {
  expect(findings['classes']).toBeGreaterThan(15)
  expect(findings['mismatches']).toEqual([])
})

it('a subclass of one copy matches neither errors of the other nor those of its parent', () => {
  expect(findings['subclass']).toEqual({ own: true, parentOfOther: true, otherIsMine: false, parentIsMine: false })
})

it('a vendor\'s root matches errors of that vendor made by the other copy, and no others', () => {
  expect(findings['root']).toEqual({ own: true, other: true, foreign: false })
})

it('an operation of one copy runs in a session of the other', () => {
  expect(findings['crossing']).toEqual({ data: { id: 7 }, error: 'NotFoundError', caughtByOther: true, composed: 7 })
})
