import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { accepts } from '../../src/schema/accepts.ts'
import { dateTime, day } from '../../src/schema/dates.ts'
import { openEnum } from '../../src/schema/open-enum.ts'

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
const valuesWith = (lists: boolean): fc.Arbitrary<unknown> => fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown[]>('', 'a', 'b', 'abc', 0, 1, 1.5, Number.NaN, true, false, null, undefined, new Date(0)),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value')),
    ...(lists ? [fc.array(tie('value'), { maxLength: 3 })] : []),
  ),
})).value

const isValid = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success

test('what the quick look accepts, parsing accepts', () => {
  fc.assert(fc.property(plain, valuesWith(true), (schema, value) => !accepts(schema, value) || isValid(schema, value)))
})

test('but for lists, which parsing takes for objects, both accept the same', () => {
  fc.assert(fc.property(plain, valuesWith(false), (schema, value) => accepts(schema, value) === isValid(schema, value)))
})

describe('dates', () => {
  const point = fc.date({ noInvalidDate: true, min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') })

  it('of any point in time are the same point in ISO 8601', () => {
    fc.assert(fc.property(point, (date) => {
      const text = v.parse(dateTime(), date)
      expect(new Date(text).getTime()).toBe(date.getTime())
      expect(v.parse(dateTime(), text)).toBe(text)
      expect(text.startsWith(v.parse(day(), date))).toBe(true)
    }))
  })

  it('of any other year name a day that is the same, or are refused', () => {
    fc.assert(fc.property(fc.date({ noInvalidDate: true }), (date) => {
      const outcome = v.safeParse(day(), date)
      if (outcome.success) expect(new Date(outcome.output).getTime()).toBe(Math.floor(date.getTime() / 86_400_000) * 86_400_000)
    }))
  })

  it('of any text are left as they are or refused', () => {
    const part = fc.oneof(fc.constantFrom('2026', '-', '01', '15', 'T', ' ', ':', '.', 'Z', '+', '00', '-03:00', '\n', '٣'), fc.string({ unit: 'binary', maxLength: 2 }))
    fc.assert(fc.property(fc.oneof(fc.array(part, { maxLength: 14 }).map((parts) => parts.join('')), point.map((date) => date.toISOString().slice(0, -1))), (text) => {
      for (const schema of [dateTime(), day()]) {
        const outcome = v.safeParse(schema, text)
        expect(outcome.success ? outcome.output : text).toBe(text)
        if (outcome.success) expect(text).toMatch(/^\d{4}-\d\d-\d\d/)
      }
    }))
  })
})
