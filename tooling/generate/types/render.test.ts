import { expect, test } from 'vitest'
import { renderType } from './render.ts'
import { literal, named, NULL, quoted, text, UNDEFINED, union, without, type Type } from './tree.ts'

const print = (type: Type, used = 0): string => renderType(type, (name) => name, '', used)
const words = (...values: string[]): Type => union(values.map(literal))
const array = (item: Type, readonly = false): Type => ({ kind: 'array', item, readonly })

test('unions are flat, without repetitions, null and undefined last', () => {
  expect(print(union([UNDEFINED, text('string'), union([NULL, text('number')]), text('string')]))).toBe('string | number | null | undefined')
  expect(print(union([text('never'), text('number')]))).toBe('number')
  expect(print(union([]))).toBe('never')
  expect(print(union([literal('a'), text('unknown'), NULL]))).toBe('unknown')
  expect(print(union([literal('a'), text('string'), literal(1)]))).toBe('string | 1')
  expect(print(without(union([literal('a'), NULL, UNDEFINED]), [NULL, UNDEFINED]))).toBe("'a'")
})

test('parts that bind less are in parentheses', () => {
  expect(print(array(words('a', 'b')))).toBe("('a' | 'b')[]")
  expect(print(array(array(text('string'), true), true))).toBe('readonly (readonly string[])[]')
  expect(print({ kind: 'intersection', parts: [named('A'), union([named('B'), named('C')])] })).toBe('A & (B | C)')
})

test('what is too long for a line is broken', () => {
  const long = words('a'.repeat(60), 'b'.repeat(60))
  expect(print(long)).toBe(`\n  | '${'a'.repeat(60)}'\n  | '${'b'.repeat(60)}'`)
  expect(print(words('a', 'b'), 115)).toBe("\n  | 'a'\n  | 'b'")
  expect(print(named('OpenEnum', undefined, [long]))).toBe(`OpenEnum<\n    | '${'a'.repeat(60)}'\n    | '${'b'.repeat(60)}'\n>`)
  expect(print({ kind: 'tuple', items: [text('a'.repeat(60)), text('b'.repeat(60))], rest: undefined, readonly: false })).toBe(`[\n  ${'a'.repeat(60)},\n  ${'b'.repeat(60)}\n]`)
})

test('literals are TypeScript', () => {
  expect([literal("it's"), literal('"'), literal('\\'), literal('a\nb'), literal(-1.5), literal(3n), literal(false)].map((type) => print(type))).toEqual([
    String.raw`'it\'s'`, `'"'`, String.raw`'\\'`, String.raw`'a\nb'`, '-1.5', '3n', 'false',
  ])
  expect(quoted(String.raw`\"`)).toBe(String.raw`'\\"'`)
})
