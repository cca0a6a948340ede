import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { check } from './issues.ts'

const issues = (schema: v.GenericSchema, value: unknown, prefix?: string): unknown => check(schema, value, prefix).issues

describe('an issue', () => {
  it('says where, what was expected and what kind was found, never the value', () => {
    expect(issues(v.number(), 'hunter2')).toEqual([{ path: '', message: 'expected number, received string', expected: 'number', received: 'string' }])
    expect(issues(v.object({ a: v.array(v.object({ b: v.string() })) }), { a: [{ b: 'x' }, { b: null }] }, 'field')).toMatchObject([{ path: 'field.a.1.b', received: 'null' }])
  })

  it('of a field that is not there says so', () => {
    expect(issues(v.object({ a: v.string() }), {})).toMatchObject([{ path: 'a', message: 'is missing', received: 'undefined' }])
  })

  it('names kinds that have no name in JavaScript', () => {
    for (const [value, kind] of [[null, 'null'], [[], 'array'], [new Date(), 'Date'], [new Uint8Array(), 'bytes'], [{}, 'object'], [5n, 'bigint'], [undefined, 'undefined'], [Symbol('s'), 'symbol'], [() => {}, 'function']] as const) {
      expect(issues(v.string(), value)).toMatchObject([{ received: kind }])
    }
  })

  it('of a check has its message, or what it expects', () => {
    expect(issues(v.pipe(v.number(), v.maxValue(5)), 9)).toMatchObject([{ message: 'expected <=5' }])
    expect(issues(v.pipe(v.number(), v.maxValue(5, 'must be 5 at most')), 9)).toMatchObject([{ message: 'must be 5 at most' }])
    expect(issues(v.pipe(v.string(), v.check(() => false, 'is taken')), 'x', 'name')).toMatchObject([{ path: 'name', message: 'is taken' }])
    expect(issues(v.pipe(v.string(), v.check(() => false)), 'x')).toMatchObject([{ message: 'expected another value' }])
  })

  it('of one of several words lists the words', () => {
    expect(issues(v.picklist(['a', 'b']), 'hunter2')).toMatchObject([{ message: 'expected ("a" | "b"), received string' }])
  })
})

it('what fits gives the output of the schema', () => {
  expect(check(v.object({ a: v.number() }), { a: 1, b: 2 })).toEqual({ output: { a: 1 }, issues: undefined })
})
