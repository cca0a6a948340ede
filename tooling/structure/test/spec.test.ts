import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { looseness, type Schema } from '../operations/schema.ts'
import { specProblems, type Spec } from '../operations/spec.ts'

const id = v.object({ id: v.number() })
const reasonFor = (schema: unknown): string | undefined => looseness(schema as Schema)
const problems = (spec: Omit<Spec, 'id' | 'result'> & { result?: unknown }): string[] => specProblems({ id: 'a.b', ...spec } as Spec)

describe('loose result schemas', () => {
  test.each([
    ['any', v.any(), 'is any'],
    ['a list of unknown', v.array(v.unknown()), 'is unknown'],
    ['a record of any', v.record(v.string(), v.any()), 'is any'],
    ['an object without fields', v.looseObject({}), 'is an object without fields'],
    ['an object of optional fields', v.object({ a: v.optional(v.string()), b: v.nullish(v.number()) }), 'has only optional fields'],
    ['a piped one', v.pipe(v.object({ a: v.exactOptional(v.string()) }), v.check(() => true)), 'has only optional fields'],
    ['a nullable one', v.nullable(v.unknown()), 'is unknown'],
    ['a union with any', v.union([id, v.any()]), 'is any'],
    ['a tuple with unknown', v.tuple([v.string(), v.unknown()]), 'is unknown'],
    ['a lazy one', v.lazy(() => v.unknown()), 'is unknown'],
  ])('%s', (_, schema, reason) => {
    expect(reasonFor(schema)).toBe(reason)
  })

  test.each([
    ['an object with a required field', id],
    ['a field that may be null but not absent', v.object({ a: v.nullable(v.string()) })],
    ['a list of objects', v.array(id)],
    ['loose fields beside a required one', v.object({ a: v.string(), rest: v.unknown() })],
    ['an intersection with one strict part', v.intersect([id, v.object({ a: v.optional(v.string()) })])],
    ['a text', v.string()],
  ])('not %s', (_, schema) => {
    expect(reasonFor(schema)).toBeUndefined()
  })

  test('not one that contains itself', () => {
    const nested: v.GenericSchema = v.array(v.lazy(() => nested))
    expect(reasonFor(nested)).toBeUndefined()
  })

  test('need a written reason, and a reason needs a loose schema', () => {
    expect(problems({ result: v.any() })).toEqual(['result schema is any, without a reason in looseResult'])
    expect(problems({ result: v.any(), looseResult: 'the server sends whatever was stored' })).toEqual([])
    expect(problems({ result: id, looseResult: 'stale' })).toEqual(['looseResult is set, the result schema is not loose'])
    expect(problems({ result: 'bytes' })).toEqual([])
  })
})

describe('colliding inputs', () => {
  const text = v.string()

  test('one name with two meanings', () => {
    expect(problems({ params: { query: { name: text }, body: { name: v.string() } } })).toEqual(['input name means different things in query and body'])
    expect(problems({ params: { query: { name: text }, body: { name: text } } })).toEqual([])
  })

  test('two inputs with one wire name', () => {
    expect(problems({ params: { query: { ses_id: text, sesid: text } }, wire: { ses_id: 'sesid' } })).toEqual(['two inputs are sent as query sesid'])
    expect(problems({ params: { query: { ses_id: text }, body: { sesid: text } }, wire: { ses_id: 'sesid' } })).toEqual([])
  })

  test('a payload beside body fields, or two payloads', () => {
    expect(problems({ params: { body: { a: text }, payload: { b: text, c: text } } })).toEqual(['has body fields and a payload', 'has more than one payload'])
  })

  test('path inputs and the template differ', () => {
    expect(problems({ path: '/tasks/{id}/{part}', params: { path: { id: text, step: text } } })).toEqual([
      'path parameter {part} is no input',
      'path input step is not in the template /tasks/{id}/{part}',
    ])
    expect(problems({ path: '/tasks/{taskId}', params: { path: { id: text } }, wire: { id: 'taskId' } })).toEqual([])
  })
})
