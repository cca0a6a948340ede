import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import { commandsOf } from '../runner/commands.ts'
import { ReadmeCheck } from '../runner/readme-check.ts'
import { publishedPackages, readmesOf } from '../runner/readmes.ts'

const cleanups: (() => void)[] = []

afterEach(() => {
  for (const cleanup of cleanups.splice(0).toReversed()) cleanup()
})

/** A repository in a temporary folder with one published package, `@sdk/acme`, and these files. */
export function repositoryOf(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'docs-test-')))
  cleanups.push(() => rmSync(root, { recursive: true }))
  const all = {
    'package.json': JSON.stringify({ packageManager: 'pnpm@1.2.3', scripts: { test: 'vitest', 'test:all': 'vitest' } }),
    'node_modules/.bin/vitest': '',
    'packages/acme/package.json': JSON.stringify({
      name: '@sdk/acme', type: 'module', dependencies: { lib: '1' }, exports: { '.': { '@sdk/source': './src/index.ts' } }, publishConfig: { bin: { 'sdk-acme': './dist/bin.js' } },
    }),
    'packages/acme/src/index.ts': `export interface Task { id: number }\nexport const get = async (id: number): Promise<Task> => ({ id })\n`,
    'packages/acme/node_modules/lib/package.json': JSON.stringify({ name: 'lib', version: '1.0.0' }),
    'packages/draft/package.json': JSON.stringify({ name: '@sdk/draft', private: true }),
    'packages/draft/README.md': 'not published',
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** The check of the README of `@sdk/acme` in a repository with these files. */
export function checkOf(readme: string, files: Readonly<Record<string, string>> = {}): ReadmeCheck {
  const root = repositoryOf({ 'packages/acme/README.md': readme, ...files })
  const found = readmesOf(root).find(({ path }) => path === 'packages/acme/README.md')
  if (found === undefined) throw new Error('The README was not found')
  const check = new ReadmeCheck(found, commandsOf(root, publishedPackages(root)))
  cleanups.push(() => check[Symbol.dispose]())
  return check
}
