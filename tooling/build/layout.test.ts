import { expect, test } from 'vitest'
import { grouped, needsMore, type Needed } from './layout.ts'

const base = new Set(['operation', 'Session'])

test('types and names of the base need no more', () => {
  expect(needsMore(`import { operation, Session as Core, type ApiError } from '@sdk/core'\nimport { x } from './x.ts'\n`, base)).toBe(false)
  expect(needsMore(`import type { ApiError } from '@sdk/core'`, base)).toBe(false)
})

test('modules of Node do, whichever way they are imported', () => {
  expect(needsMore(`const { scrypt } = await import('node:crypto')`, base)).toBe(true)
  expect(needsMore(`import { readFile } from 'node:fs/promises'`, base)).toBe(true)
  expect(needsMore(`builtin('node:fs')`, base)).toBe(false)
})

test('one other value does', () => {
  expect(needsMore(`import {\n  operation,\n  ResponseParseError,\n} from '@sdk/core'`, base)).toBe(true)
  expect(needsMore(`import { ApiError as Base } from '@sdk/core'`, base)).toBe(true)
})

const module = (id: string, size: number, ...resources: string[]): Needed => ({ id, resources, size })

test('what little there is stands in one file', () => {
  const files = grouped([module('session', 30_000, 'bots', 'tasks'), module('bots', 30_000, 'bots'), module('tasks', 30_000, 'tasks')])
  expect(new Set(files.values())).toEqual(new Set(['start']))
})

test('what is much stands in files of several resources, and what several resources need beside them', () => {
  const resources = ['tasks', 'bots', 'logs', 'alerts', 'errors', 'items']
  const files = grouped([module('session', 90_000, ...resources), ...resources.flatMap((name) => [module(`${name}/operations`, 10_000, name), module(`${name}/schemas`, 10_000, name)])])
  expect(files.get('session')).toBe('start')
  const fileOf = (name: string): (string | undefined)[] => [files.get(`${name}/operations`), files.get(`${name}/schemas`)]
  expect(resources.toSorted().map((name) => fileOf(name)[0])).toEqual(['resources-1', 'resources-1', 'resources-2', 'resources-2', 'resources-3', 'resources-3'])
  for (const name of resources) expect(new Set(fileOf(name)).size).toBe(1)
})
