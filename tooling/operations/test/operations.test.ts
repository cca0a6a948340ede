import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'

// Each test starts processes; only one that hangs reaches this.
vi.setConfig({ testTimeout: 300_000 })

const tool = resolve(import.meta.dirname, '..')
const packages = join(import.meta.dirname, 'packages')

function run(...args: readonly string[]): { code: number | null; out: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@sdk/source', join(tool, 'main.ts'), ...args], { encoding: 'utf8' })
  return { code: status, out: stdout, errors: stderr }
}

test('prints every operation of every published package, and nothing else', () => {
  const { code, out, errors } = run('--json', packages)
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
  expect(run(packages).out.split('\n').slice(0, 5)).toEqual([
    'vendor  operation     method   path                     input            notes',
    'acme    tasks.get     GET      /base/tasks/{taskId}     id on_behalf_of',
    'acme    tasks.create  POST     /base/tasks              dry task key     unproven',
    'acme    tasks.attach  PUT      /base/tasks/files        name file',
    'acme    teams.list    POST     /base/graphql teams                       knownBroken',
  ])
})

test('a package that cannot be loaded is an error without output', () => {
  const { code, out, errors } = run('--json', join(import.meta.dirname, 'broken'))
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
