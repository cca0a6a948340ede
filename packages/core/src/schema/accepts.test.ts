import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { accepts } from './accepts.ts'
import { openEnum } from './open-enum.ts'

/** Schemas whose quick answer is final, nested in each other. */
const { schema: plain } = fc.letrec<{ schema: v.GenericSchema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<v.GenericSchema[]>(
      v.string(), v.number(), v.boolean(), v.null(), v.unknown(), v.any(), v.literal('a'), v.literal(1), v.picklist(['a', 'b']), openEnum(['a']),
      v.strictObject({ a: v.string() }), v.tuple([v.string(), v.number()]), v.date(), v.pipe(v.string(), v.minLength(2)), v.pipe(v.number(), v.integer()),
    ),
    tie('schema').map((inner) => v.nullable(inner)),
    tie('schema').map((inner) => v.nullish(inner)),
    tie('schema').map((inner) => v.undefinedable(inner)),
    tie('schema').map((inner) => v.array(inner)),
    tie('schema').map((inner) => v.record(v.string(), inner)),
    tie('schema').map((inner) => v.record(v.picklist(['a', 'b']), inner)),
    tie('schema').map((inner) => v.lazy(() => inner)),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((options) => v.union(options)),
    fc.tuple(tie('schema'), tie('schema')).map(([a, b]) => v.object({ a, b: v.optional(b) })),
    fc.tuple(tie('schema'), tie('schema')).map(([a, b]) => v.looseObject({ a: v.exactOptional(a), b: v.nullish(b) })),
  ),
}))

/** Values of the kinds that JSON has, and some others, with names that the schemas know. */
const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown[]>('', 'a', 'b', 'abc', 0, 1, 1.5, Number.NaN, true, false, null, undefined, new Date(0)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value')),
  ),
}))

const isValid = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success

test('the quick answer is the answer of parsing', () => {
  fc.assert(fc.property(plain, values, (schema, value) => accepts(schema, value) === isValid(schema, value)), { numRuns: 5_000 })
})

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
