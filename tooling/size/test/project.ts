import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A temporary folder with these files; objects become JSON. */
export function folderOf(files: Record<string, string | object>): string {
  const root = mkdtempSync(join(tmpdir(), 'size-test-'))
  folders.push(root)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return root
}

const entry = (name: string) => ({ '@sdk/source': `./src/${name}.ts`, types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` })

/** A built vendor with one resource. */
export const acme: Readonly<Record<string, string | object>> = {
  'acme/package.json': {
    name: '@sdk/acme', type: 'module', sideEffects: false,
    exports: { '.': entry('index'), './session': entry('session'), './tasks': entry('tasks'), './operations': entry('operations'), './package.json': './package.json' },
  },
  'acme/dist/index.js': `export { createAcmeSession } from './session.js'; export class AcmeClient {}`,
  'acme/dist/session.js': `export function createAcmeSession() { return { text: '${'session '.repeat(100)}' } }`,
  'acme/dist/tasks.js': `const op = (id, call) => Object.assign(call, { spec: { id } })
export const add = /* @__PURE__ */ op('tasks.add', () => '${'add '.repeat(200)}')
export const get = /* @__PURE__ */ op('tasks.get', () => import('./later.js'))`,
  'acme/dist/operations.js': `export { add, get } from './tasks.js'; export const operations = []`,
  'acme/dist/later.js': `export default '${'later '.repeat(300)}'`,
  'other/package.json': { name: '@sdk/other', private: true, exports: {} },
  'notes/notes.txt': 'no package',
}
