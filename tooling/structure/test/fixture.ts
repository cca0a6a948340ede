import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import { readRepository, type Repository } from '../repository.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A repository in a temporary folder. A manifest may be given as an object; the root's is there if none is given. */
export function repositoryOf(files: Record<string, string | object>): Repository {
  const root = mkdtempSync(join(tmpdir(), 'structure-'))
  folders.push(root)
  for (const [path, content] of Object.entries({ 'package.json': { name: 'root' }, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return readRepository(root)
}

const source = (name: string) => ({ '@sdk/source': `./src/${name}.ts`, types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` })
const built = (name: string) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` })

/** A manifest that keeps every rule. */
export const manifest = {
  name: '@sdk/core',
  type: 'module',
  sideEffects: false,
  license: 'MIT',
  engines: { node: '>=22.19.0' },
  files: ['CHANGELOG.md', 'dist', '!dist/.tsbuildinfo', 'src', '!src/**/*.test.ts', '!src/**/*.test-d.ts'],
  imports: { '#transport': { node: { '@sdk/source': './src/a.ts', default: './dist/a.js' }, default: { '@sdk/source': './src/b.ts', default: './dist/b.js' } } },
  exports: { '.': source('index'), './package.json': './package.json' },
  publishConfig: { exports: { '.': built('index'), './package.json': './package.json' }, imports: { '#transport': { node: './dist/a.js', default: './dist/b.js' } } },
}
