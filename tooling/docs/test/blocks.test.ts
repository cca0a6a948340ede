import { expect, test } from 'vitest'
import { blocksOf } from '../runner/blocks.ts'

test('blocks have their language, first line and code', () => {
  expect(blocksOf('# Title\n\n```ts\nconst a = 1\n\nconst b = 2\n```\n\ntext `inline` text\n\n~~~sh\npnpm test\n~~~\n```\nplain\n```\n')).toEqual([
    { language: 'ts', line: 4, code: 'const a = 1\n\nconst b = 2\n' },
    { language: 'sh', line: 12, code: 'pnpm test\n' },
    { language: '', line: 15, code: 'plain\n' },
  ])
})

test('a longer fence holds shorter ones, and another sign', () => {
  expect(blocksOf('````text\n```ts\n```\n~~~\n````\n')).toEqual([{ language: 'text', line: 2, code: '```ts\n```\n~~~\n' }])
})

test('blocks in lists lose the list\'s indent only', () => {
  expect(blocksOf('- item\n\n  ```ts\n  if (a) {\n    b()\n  }\n\n  ```\r\n')).toEqual([{ language: 'ts', line: 4, code: 'if (a) {\n  b()\n}\n\n' }])
})

test('words after the language do not exclude a block', () => {
  expect(blocksOf('```TS ignore\na()\n```\n')).toEqual([{ language: 'ts', line: 2, code: 'a()\n' }])
})

test('a block without end is an error that names its line', () => {
  expect(() => blocksOf('text\n```ts\nconst a = 1\n')).toThrow('line 2 does not end')
})
