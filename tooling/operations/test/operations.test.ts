import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'

const tool = resolve(import.meta.dirname, '..')
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A folder of packages. */
function packagesOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'operations-'))
  folders.push(folder)
  symlinkSync(join(tool, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

function run(...args: readonly string[]): { code: number | null; out: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@sdk/source', join(tool, 'main.ts'), ...args], { encoding: 'utf8' })
  return { code: status, out: stdout, errors: stderr }
}

const manifest = (name: string, more: object = {}): string =>
  JSON.stringify({ name: `@sdk/${name}`, type: 'module', exports: { './operations': { '@sdk/source': './src/operations.ts', default: './dist/operations.js' } }, ...more })

const vendor = `
  import { composed, numberedPaging, operation, pagedOperation, uploadSource } from '@sdk/core'
  import * as v from 'valibot'
  console.log('loading')
  export const basePath = '/base'
  const text = v.string()
  export const operations = [
    operation({ id: 'tasks.get', method: 'GET', path: '/tasks/{taskId}', wire: { id: 'taskId' }, params: { path: { id: text }, header: { on_behalf_of: text } }, result: 'text', since: '1.1.0' }),
    operation({
      id: 'tasks.create', method: 'POST', path: '/tasks', result: 'empty', sensitive: ['key'], defaults: { key: 'defaultKey' }, unproven: 'nobody saw it',
      params: { query: { dry: text }, payload: { task: v.unknown() }, local: { key: text } }, errors: { TAKEN: 'the name is taken' },
    }),
    operation({ id: 'tasks.attach', method: 'PUT', path: '/tasks/files', params: { body: { name: text }, file: { file: uploadSource() } }, idempotent: false, result: 'empty' }),
    operation({ id: 'teams.list', method: 'POST', path: '/graphql', field: 'teams', result: v.any(), knownBroken: { build: '1', status: 500, reason: 'always' } }),
    pagedOperation({ id: 'tasks.list', method: 'GET', path: '/tasks', result: v.any(), paging: numberedPaging({ names: { page: 'page', size: 'size' }, firstPage: 0, defaultSize: 1, read: () => ({ items: [] }) }) }),
    composed({ id: 'tasks.copy', uses: ['tasks.get', 'tasks.create'], input: { id: text }, deprecated: 'use the portal', run: async () => {} }),
  ]
`

test('prints every operation of every published package, and nothing else', () => {
  const folder = packagesOf({
    'zeta/package.json': manifest('zeta'), 'zeta/src/operations.ts': 'export const operations = []',
    'acme/package.json': manifest('acme'), 'acme/src/operations.ts': vendor,
    'secret/package.json': manifest('secret', { private: true }), 'secret/src/operations.ts': 'throw new Error("private")',
    'core/package.json': JSON.stringify({ name: '@sdk/core', exports: { '.': {} } }),
    'notes/readme.md': '',
  })
  const { code, out, errors } = run('--json', folder)
  expect(code).toBe(0)
  expect(errors).toBe('loading\n')
  expect(JSON.parse(out)).toEqual([
    { vendor: 'acme', id: 'tasks.get', method: 'GET', path: '/base/tasks/{taskId}', in: { id: 'path', on_behalf_of: 'header' }, wire: { id: 'taskId', on_behalf_of: 'on_behalf_of' }, traits: { idempotent: true, since: '1.1.0' } },
    {
      vendor: 'acme', id: 'tasks.create', method: 'POST', path: '/base/tasks', in: { dry: 'query', task: 'body', key: 'local' }, wire: { dry: 'dry', task: 'task' },
      traits: { idempotent: false, sensitive: ['key'], defaults: { key: 'defaultKey' }, unproven: 'nobody saw it', errors: { TAKEN: 'the name is taken' } },
    },
    { vendor: 'acme', id: 'tasks.attach', method: 'PUT', path: '/base/tasks/files', in: { name: 'body', file: 'file' }, wire: { name: 'name', file: 'file' }, traits: { idempotent: false } },
    { vendor: 'acme', id: 'teams.list', method: 'POST', path: '/base/graphql', field: 'teams', in: {}, wire: {}, traits: { idempotent: false, knownBroken: { build: '1', status: 500, reason: 'always' } } },
    { vendor: 'acme', id: 'tasks.list', method: 'GET', path: '/base/tasks', in: {}, wire: {}, traits: { idempotent: true, paging: 'numbered' } },
    { vendor: 'acme', id: 'tasks.copy', in: { id: 'local' }, wire: {}, uses: ['tasks.get', 'tasks.create'], traits: { deprecated: 'use the portal' } },
  ])
})

test('prints a table for people', () => {
  const folder = packagesOf({ 'acme/package.json': manifest('acme'), 'acme/src/operations.ts': vendor })
  expect(run(folder).out.split('\n').slice(0, 5)).toEqual([
    'vendor  operation     method   path                     input            notes',
    'acme    tasks.get     GET      /base/tasks/{taskId}     id on_behalf_of',
    'acme    tasks.create  POST     /base/tasks              dry task key     unproven',
    'acme    tasks.attach  PUT      /base/tasks/files        name file',
    'acme    teams.list    POST     /base/graphql teams                       knownBroken',
  ])
})

test('a package that cannot be loaded is an error without output', () => {
  const folder = packagesOf({ 'acme/package.json': manifest('acme'), 'acme/src/operations.ts': 'throw new Error("not today")' })
  const { code, out, errors } = run('--json', folder)
  expect(code).not.toBe(0)
  expect(out).toBe('')
  expect(errors).toContain('not today')
})

test('knows the operations of the repository', () => {
  const operations = JSON.parse(run('--json').out) as { vendor: string; id: string; path?: string; uses?: string[] }[]
  expect(operations.find(({ vendor: name, id }) => name === 'mellophone' && id === 'session.sendLogin')).toMatchObject({ path: '/mellophone/login' })
  const known = new Set(operations.map(({ vendor: name, id }) => `${name} ${id}`))
  expect(known.size).toBe(operations.length)
  expect(operations.flatMap(({ vendor: name, uses = [] }) => uses.map((id) => `${name} ${id}`)).filter((used) => !known.has(used))).toEqual([])
})
