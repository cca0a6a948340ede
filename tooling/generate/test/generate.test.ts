import { readdirSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { fixture, generate, runGenerate, vendorOf } from './vendor.ts'

// Each test starts processes; only one that hangs reaches this.
vi.setConfig({ testTimeout: 300_000 })

const generated = readdirSync(fixture, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('types.ts')).map((path) => path.replaceAll('\\', '/')).toSorted()

test('prints models, inputs, faces and scopes of every resource folder', () => {
  const vendor = vendorOf({}, fixture)
  const before = generated.map((path) => vendor.read(path))
  for (const path of generated) vendor.remove(path)

  const run = generate(vendor.folder)
  expect(run.problems).toEqual([])
  expect(run.out.at(-1)).toBe('5 generated files, 5 changed, 0 problems')
  expect(generated.map((path) => vendor.read(path))).toEqual(before)
  expect(vendor.read('src/people/types.ts')).toBeUndefined()

  expect(generate(vendor.folder)).toEqual({ code: 0, problems: [], out: ['5 generated files, 0 changed, 0 problems'] })
})

test('the check names every stale file and writes none', () => {
  const vendor = vendorOf({}, fixture)
  const change = (path: string, from: string, to: string): void => vendor.write(path, vendor.read(path)?.replace(from, to) ?? '')
  change('src/records/schemas.ts', 'unique in the workspace', 'unique')
  change('src/tasks/logs/types.ts', 'Id of the task', 'Id')
  vendor.write('src/gone/types.ts', `${vendor.read('src/records/types.ts')?.split('\n', 1)[0]}\n`)
  const stale = ['src/artifacts/types.ts', 'src/gone/types.ts', 'src/records/types.ts', 'src/tasks/logs/types.ts', 'src/tasks/types.ts']
  const before = stale.map((path) => vendor.read(path))

  const check = generate(vendor.folder, '--check')
  expect(check.code).toBe(1)
  expect(check.out.slice(0, -1).toSorted()).toEqual(stale.map((path) => `stale ${path}`))
  expect(stale.map((path) => vendor.read(path))).toEqual(before)

  expect(generate(vendor.folder).out).toContain('removed src/gone/types.ts')
  expect(vendor.read('src/artifacts/types.ts')).toContain('/** Id, unique. */')
  expect(generate(vendor.folder, '--check').code).toBe(0)
})

test('leaves hand-written files alone, and says so where it would need their place', () => {
  const vendor = vendorOf({ 'src/types.ts': 'export type A = 1\n', 'src/tasks/types.ts': 'export type B = 1\n' }, fixture)
  const run = generate(vendor.folder)
  expect(run.code).toBe(1)
  expect(run.problems).toEqual(['src/tasks/types.ts: is hand-written and would be generated: remove it, or give what it declares another file'])
  expect([vendor.read('src/types.ts'), vendor.read('src/tasks/types.ts')]).toEqual(['export type A = 1\n', 'export type B = 1\n'])
})

test('the generated files of the repository are fresh', () => {
  const run = runGenerate(fixture, '--check')
  expect([...run.problems, ...run.out.filter((line) => line.startsWith('stale'))]).toEqual([])
})
