import type { GenericSchema } from 'valibot'

type Test = (value: unknown) => boolean

/** What is looked at of valibot's schemas; a schema has those parts that belong to its type. */
interface Parts {
  readonly type: string
  readonly pipe?: unknown
  readonly default?: unknown
  readonly entries: Readonly<Record<string, GenericSchema>>
  readonly item: GenericSchema
  readonly key: GenericSchema
  readonly value: GenericSchema
  readonly wrapped: GenericSchema
  readonly options: readonly unknown[]
  readonly literal: unknown
}

const partsOf = (schema: GenericSchema): Parts => schema as unknown as Parts

const tests = new WeakMap<GenericSchema, Test>()

/**
 * Whether a value matches a schema: several times as fast as parsing, which makes a copy. `true` is certain; after
 * `false` parsing tells what is wrong, if anything is.
 */
export function accepts(schema: GenericSchema, value: unknown): boolean {
  return testOf(schema)(value)
}

function testOf(schema: GenericSchema): Test {
  let test = tests.get(schema)
  if (test === undefined) tests.set(schema, (test = makeTest(schema)))
  return test
}

function makeTest(schema: GenericSchema): Test {
  const { type, pipe, default: initial, entries, item, key, value: content, wrapped, options, literal } = partsOf(schema)
  switch (pipe === undefined && initial === undefined ? type : '') {
    case 'any': case 'unknown': return () => true
    case 'string': case 'boolean': return (value) => typeof value === type
    case 'number': return (value) => typeof value === 'number' && !Number.isNaN(value)
    case 'null': return (value) => value === null
    case 'literal': return (value) => value === literal
    case 'picklist': case 'enum': return (value) => options.includes(value)
    case 'nullable': return either(testOf(wrapped), (value) => value === null)
    case 'optional': case 'undefinedable': return either(testOf(wrapped), (value) => value === undefined)
    case 'nullish': return either(testOf(wrapped), (value) => value === null || value === undefined)
    case 'union': return (options as readonly GenericSchema[]).map(testOf).reduce(either, () => false)
    case 'array': return arrayOf(testOf(item))
    case 'record': return recordOf(testOf(key), testOf(content))
    case 'object': case 'loose_object': return objectOf(entries)
    default: return (value) => schema['~run']({ value }, {}).issues === undefined
  }
}

function either(one: Test, other: Test): Test {
  return (value) => other(value) || one(value)
}

function arrayOf(item: Test): Test {
  return (value) => {
    if (!Array.isArray(value)) return false
    for (const one of value as unknown[]) if (!item(one)) return false
    return true
  }
}

function recordOf(key: Test, content: Test): Test {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    for (const name in value) if (!key(name) || !content((value as Record<string, unknown>)[name])) return false
    return true
  }
}

const OMITTABLE = new Set(['optional', 'exact_optional', 'nullish'])

function objectOf(entries: Parts['entries']): Test {
  const fields = Object.entries(entries).map(([name, schema]) => {
    const { type, default: initial } = partsOf(schema)
    return { name, test: testOf(schema), omittable: OMITTABLE.has(type) && initial === undefined }
  })
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    for (const { name, test, omittable } of fields) {
      const content = (value as Record<string, unknown>)[name]
      if (content === undefined && !(name in value)) {
        if (!omittable) return false
      } else if (!test(content)) return false
    }
    return true
  }
}
