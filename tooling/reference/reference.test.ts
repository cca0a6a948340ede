import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { buildReference } from './build.ts'
import { publishedPackages, type PublishedPackage } from './packages.ts'

// The whole reference takes a while; only a build that hangs reaches this.
vi.setConfig({ testTimeout: 600_000 })

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function scratch(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'reference-test-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

function acme(source: string): PublishedPackage {
  const base = resolve(import.meta.dirname, '../../tsconfig.base.json')
  const folder = scratch({
    'package.json': '{ "name": "@sdk/acme", "type": "module" }', 'README.md': '# Acme\n', 'src/index.ts': source,
    'tsconfig.json': JSON.stringify({ extends: base, compilerOptions: { types: [] }, include: ['src'] }),
  })
  return { name: '@sdk/acme', folder, entries: [join(folder, 'src/index.ts')] }
}

test('the reference of the published packages has no gaps', async () => {
  const packages = publishedPackages()
  const out = scratch()
  expect(await buildReference(packages, out)).toEqual([])
  const pages = readdirSync(join(out, 'modules'))
  for (const { name } of packages) expect(pages).toContain(`${name.replace('@', '_').replace('/', '_')}.html`)
  expect(readFileSync(join(out, 'modules/_sdk_mellophone.session.html'), 'utf8')).toContain('createMellophoneSession')
})

test('a link that leads nowhere, and a type that is not exported, are problems', async () => {
  const good = acme('/** Says hello. */\nexport const hello = (): string => "hello"\n')
  expect(await buildReference([good], scratch())).toEqual([])
  const link = acme('/** See {@link Nowhere}. */\nexport const hello = (): string => "hello"\n')
  expect((await buildReference([link], scratch())).join('\n')).toContain('Nowhere')
  const hidden = acme('interface Hidden { readonly a: 1 }\n/** Says hello. */\nexport const hello = (): Hidden => ({ a: 1 })\n')
  const out = scratch()
  expect((await buildReference([hidden], out)).join('\n')).toContain('Hidden')
  expect(existsSync(join(out, 'index.html'))).toBe(true)
})
