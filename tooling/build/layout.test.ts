import { expect, test } from 'vitest'
import { needsMore } from './layout.ts'

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
