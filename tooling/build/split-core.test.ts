import { expect, test } from 'vitest'
import { splitImports } from './split-core.ts'

const base = new Set(['operation', 'Session'])

test('names of the base entry are imported from there, on the same line', () => {
  const code = 'import { x } from "valibot";\nimport { ApiError, Session as Session$1, operation } from "@sdk/core";\nconst a = 1;\n'
  expect(splitImports(code, base)).toBe('import { x } from "valibot";\nimport { Session as Session$1, operation } from "@sdk/core/base"; import { ApiError } from "@sdk/core";\nconst a = 1;\n')
})

test('imports of one kind stay one import', () => {
  expect(splitImports('import { operation } from "@sdk/core";', base)).toBe('import { operation } from "@sdk/core/base";')
  expect(splitImports('import { ApiError } from "@sdk/core";', base)).toBe('import { ApiError } from "@sdk/core";')
})

test('what is exported stays the public entry, and so do all imports of core itself', () => {
  const code = 'export { operation } from "@sdk/core";\nimport { operation } from "@sdk/core/testing";'
  expect(splitImports(code, base)).toBe(code)
  expect(splitImports('import { operation } from "@sdk/core";', new Set())).toBe('import { operation } from "@sdk/core";')
})
