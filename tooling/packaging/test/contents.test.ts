import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Check } from '../checks/check.ts'
import { files, leaks, manifest, maps } from '../checks/contents.ts'

const good = {
  'package.json': JSON.stringify({ name: '@sdk/x', version: '1.0.0', exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } }, dependencies: { valibot: '^1.5.0' } }),
  'README.md': '', LICENSE: '',
  'dist/index.js': 'export const x = 1\n', 'dist/index.js.map': '{"sources":["../src/index.ts"]}',
  'dist/index.d.ts': 'export declare const x = 1\n', 'dist/index.d.ts.map': '{"sources":["../src/index.ts"]}',
  'src/index.ts': 'export const x = 1\n',
}

/** What a check says about a package of these files. */
function check({ problems }: Check, content: Record<string, string>): Promise<string[]> {
  const unpacked = mkdtempSync(join(tmpdir(), 'sdk-contents-'))
  onTestFinished(() => rmSync(unpacked, { recursive: true }))
  for (const [file, text] of Object.entries(content)) {
    mkdirSync(dirname(join(unpacked, file)), { recursive: true })
    writeFileSync(join(unpacked, file), text)
  }
  const one = { short: 'x', name: '@sdk/x', folder: unpacked, manifest: { name: '@sdk/x', version: '1.0.0' } }
  return problems([{ ...one, tarball: '', unpacked, files: Object.keys(content) }])
}

test.each([files, leaks, manifest, maps])('a package as it should be passes: $name', async (one) => {
  expect(await check(one, good)).toEqual([])
})

test('tests, hidden files and files that nobody expects are told, and files that are missing', async () => {
  const { LICENSE: _, 'dist/index.js': __, ...rest } = good
  expect(await check(files, { ...rest, 'src/index.test.ts': '', '.env': '', 'dist/.tsbuildinfo': '', 'notes.txt': '' })).toEqual([
    '@sdk/x: LICENSE is missing', '@sdk/x: src/index.test.ts should not be shipped', '@sdk/x: .env should not be shipped', '@sdk/x: dist/.tsbuildinfo should not be shipped',
    '@sdk/x: notes.txt should not be shipped', '@sdk/x: package.json names dist/index.js, which is missing',
  ])
})

test('secrets are told', async () => {
  const token = ['npm', 'a'.repeat(36)].join('_')
  expect(await check(leaks, { ...good, 'src/index.ts': `const token = '${token}' // in ${['', 'home', 'ana'].join('/')}` })).toEqual(['@sdk/x: src/index.ts holds a token of npm', '@sdk/x: src/index.ts holds a folder of a machine'])
})

test('traces of the repository and exact ranges are told', async () => {
  const text = JSON.stringify({ dependencies: { a: 'workspace:^', b: '1.0.0' } })
  expect(await check(manifest, { ...good, 'package.json': text })).toEqual(['@sdk/x: package.json holds workspace:', '@sdk/x: depends on a workspace:^, not on a range with ^', '@sdk/x: depends on b 1.0.0, not on a range with ^'])
})

test('code without a map and maps to sources that are not shipped are told; files that only export need none', async () => {
  const content = { ...good, 'dist/more.js': 'console.log(1)', 'dist/facade.js': 'import { x } from "./index.js";\nexport { x };\n', 'dist/index.js.map': '{"sources":["../src/gone.ts"]}' }
  expect(await check(maps, content)).toEqual(['@sdk/x: dist/more.js has no map', '@sdk/x: dist/index.js.map names src/gone.ts, which is missing'])
})
