import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isScalarType, Kind, parse, print, validate, type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLType } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { GenericSchema } from 'valibot'
import { documentOf, fieldsOf } from '../../src/graphql/document.ts'
import { asked, operations, schema } from './documents.ts'
import { enums, inputs, results, roots } from './fields.ts'

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))

/** A field as the schema language writes it. A default of `null` is what is left out anyway. */
function written({ name, type, astNode }: GraphQLArgument | GraphQLInputField): string {
  const initial = astNode?.defaultValue
  return `${name}: ${String(type)}${initial === undefined || initial.kind === Kind.NULL ? '' : ` = ${print(initial).replace('{  }', '{}')}`}`
}

describe('the schema file has what the server has', () => {
  it('root fields with arguments and results', () => {
    const found = [schema.getQueryType(), schema.getMutationType()].flatMap((type, index) =>
      Object.values(type?.getFields() ?? {}).map((field): [string, string] => [`graphql.${field.name}`, `${index === 0 ? 'query' : 'mutation'} (${field.args.map(written).join(', ')}) ${String(field.type)}`]),
    )
    expect(Object.fromEntries(found)).toEqual(roots)
    expect(found).toHaveLength(100)
    expect([schema.getQueryType(), schema.getMutationType()].map((type) => Object.keys(type?.getFields() ?? {}).length)).toEqual([42, 58])
  })

  it('result types', () => {
    const objects = types.filter(isObjectType).filter(({ name }) => name !== 'Query' && name !== 'Mutation')
    expect(Object.fromEntries(objects.map((type) => [type.name, Object.values(type.getFields()).map((field) => `${field.name}: ${String(field.type)}`)]))).toEqual(results)
  })

  it('input types', () => {
    expect(Object.fromEntries(types.filter(isInputObjectType).map((type) => [type.name, Object.values(type.getFields()).map(written)]))).toEqual(inputs)
  })

  it('enumerations and scalars', () => {
    expect(Object.fromEntries(types.filter(isEnumType).map((type) => [type.name, type.getValues().map(({ name }) => name)]))).toEqual(enums)
    expect(types.filter(isScalarType).map(({ name }) => name).toSorted()).toEqual(['Boolean', 'DateTime', 'Float', 'ID', 'Int', 'JSON', 'String', 'Time'])
  })

  it('a description for everything', () => {
    const bare = types.filter(({ name }) => !['Query', 'Mutation', 'Boolean', 'Float', 'ID', 'Int', 'String'].includes(name)).filter(({ description }) => (description ?? '') === '')
    expect(bare.map(({ name }) => name)).toEqual([])
  })
})

describe('each document is valid', () => {
  it('there is one operation for each root field', () => {
    expect(Object.values(operations).map(({ spec }) => spec.id).toSorted()).toEqual(Object.keys(roots).toSorted())
  })

  it.each(Object.entries(operations))('%s, with each selection', (field, operation) => {
    const document = asked(operation)
    expect([document.field, operation.spec.path, operation.spec.method]).toEqual([field, '/graphql', 'POST'])
    const selections = [undefined, ...fieldsOf(document.result, document.list).map((name) => [name])]
    for (const select of selections) {
      const text = documentOf(document, select)
      expect([text, validate(schema, parse(text))]).toEqual([text, []])
    }
  })
})

interface Parts {
  readonly type: string
  readonly entries?: Readonly<Record<string, GenericSchema>>
  readonly wrapped?: GenericSchema
  readonly item?: GenericSchema
  readonly default?: unknown
}

const rootOf = (field: string): GraphQLField<unknown, unknown> => {
  const found = schema.getQueryType()?.getFields()[field] ?? schema.getMutationType()?.getFields()[field]
  if (found === undefined) throw new TypeError(`no root field ${field}`)
  return found
}

/** Where a schema says something else than a GraphQL type. */
function differences(path: string, given: GenericSchema, type: GraphQLType): string[] {
  const { type: kind, wrapped, item, entries } = given as unknown as Parts
  if (!isNonNullType(type)) return kind === 'nullable' && wrapped !== undefined ? inner(path, wrapped, type) : [`${path}: may be null`]
  return kind === 'nullable' ? [`${path}: is never null`] : inner(path, given, type.ofType, item, entries)
}

function inner(path: string, given: GenericSchema, type: GraphQLType, item = (given as unknown as Parts).item, entries = (given as unknown as Parts).entries): string[] {
  if (isListType(type)) return item === undefined ? [`${path}: is a list`] : differences(`${path}[]`, item, type.ofType)
  if (isObjectType(type)) {
    const names = Object.keys(type.getFields())
    if (names.join(' ') !== Object.keys(entries ?? {}).join(' ')) return [`${path}: has the fields ${names.join(' ')}`]
    return names.flatMap((name) => differences(`${path}.${name}`, entries?.[name] as GenericSchema, type.getFields()[name]?.type as GraphQLType))
  }
  const kinds: Readonly<Record<string, readonly string[]>> = { Int: ['number'], Float: ['number'], Boolean: ['boolean'], JSON: ['record', 'array'] }
  const { type: kind } = given as unknown as Parts
  return (kinds[getNamedType(type).name] ?? ['string', 'custom']).includes(kind) ? [] : [`${path}: is ${String(type)}, not ${kind}`]
}

/** Where an input schema says something else than the arguments or fields of GraphQL. */
function inputDifferences(path: string, given: Readonly<Record<string, GenericSchema>>, fields: readonly (GraphQLArgument | GraphQLInputField)[]): string[] {
  if (fields.map(({ name }) => name).join(' ') !== Object.keys(given).join(' ')) return [`${path}: has ${fields.map(({ name }) => name).join(' ')}`]
  return fields.flatMap((field) => {
    const { type: kind, wrapped } = given[field.name] as unknown as Parts
    const expected = !isNonNullType(field.type) ? 'nullish' : field.default === undefined ? 'needed' : 'optional'
    const found = kind === 'nullish' || kind === 'optional' ? kind : 'needed'
    const target = getNamedType(field.type)
    const entries = ((wrapped ?? given[field.name]) as unknown as Parts).entries
    const below = isInputObjectType(target) ? inputDifferences(`${path}.${field.name}`, entries ?? {}, Object.values(target.getFields())) : []
    return [...(expected === found ? [] : [`${path}.${field.name}: is ${expected}, not ${found}`]), ...below]
  })
}

describe('types and schema agree', () => {
  it.each(Object.entries(operations))('%s', (field, operation) => {
    const root = rootOf(field)
    expect(differences(field, asked(operation).result, root.type)).toEqual([])
    expect(inputDifferences(field, (operation.spec.params?.body ?? {}) as never, root.args)).toEqual([])
  })
})
