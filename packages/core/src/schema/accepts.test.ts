import * as v from 'valibot'
import { expect, test } from 'vitest'
import { accepts } from './accepts.ts'

const isValid = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success

test.each<[string, v.GenericSchema, unknown]>([
  ['a default that is of the wrong type', v.object({ a: v.optional(v.number(), 'x' as never) }), {}],
  ['a default of null', v.nullable(v.number(), 'x' as never), null],
  ['a union without options', v.union([]), 'a'],
  ['an unknown name in a strict object', v.strictObject({ a: v.string() }), { a: 'a', b: 1 }],
  ['a check at the end of a pipe', v.pipe(v.object({ a: v.number() }), v.check(({ a }) => a > 1)), { a: 1 }],
  ['a value of another option of a variant', v.variant('type', [v.object({ type: v.literal('a'), a: v.number() }), v.object({ type: v.literal('b') })]), { type: 'a', a: 'x' }],
  ['an instance of another class', v.instance(Date), {}],
  ['a required name that is absent', v.object({ a: v.undefinedable(v.string()) }), {}],
])('%s is refused as parsing refuses it', (_, schema, value) => {
  expect(isValid(schema, value)).toBe(false)
  expect(accepts(schema, value)).toBe(false)
})

test.each<[string, v.GenericSchema, unknown]>([
  ['a default', v.object({ a: v.optional(v.number(), 1) }), {}],
  ['a fallback', v.object({ a: v.fallback(v.number(), 1) }), {}],
])('%s that only parsing fills in is left to parsing', (_, schema, value) => {
  expect(isValid(schema, value)).toBe(true)
  expect(accepts(schema, value)).toBe(false)
})

test('schemas may refer to themselves', () => {
  interface Node { next: Node | null }
  const schema: v.GenericSchema<Node> = v.object({ next: v.nullable(v.lazy(() => schema)) })
  expect(accepts(schema, { next: { next: { next: null } } })).toBe(true)
  expect(accepts(schema, { next: { next: { next: 1 } } })).toBe(false)
})
