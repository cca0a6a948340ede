import { getNamedType, getNullableType, graphql, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, type GraphQLArgument, type GraphQLInputField, type GraphQLType } from 'graphql'
import { serve, type Received, type TestServer } from '../support/server.ts'
import { schema } from './documents.ts'

const SCALARS: Readonly<Record<string, unknown>> = { ID: '76c2fde7-37e7-4c27-adc0-0c532c5fd583', String: 'text', Int: 1, Float: 0.5, Boolean: true, DateTime: '2026-11-21T07:15:17.871217+00:00', Time: '09:00:00', JSON: {} }

/** JSON fields that hold a list. */
const LISTS = new Set(['topIntents', 'topTags', 'errors'])

/** A value of an output type, with all that it holds. */
function valueOf(type: GraphQLType, name = '', depth = 0): unknown {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return depth > 6 ? [] : [valueOf(nullable.ofType, '', depth + 1)]
  if (isObjectType(nullable)) return Object.fromEntries(Object.values(nullable.getFields()).map((field) => [field.name, valueOf(field.type, field.name, depth + 1)]))
  if (isEnumType(nullable)) return nullable.getValues()[0]?.value
  return LISTS.has(name) ? [] : SCALARS[getNamedType(type).name]
}

/** The smallest input that a list of arguments or fields allows; with `all`, the largest. */
export function inputFor(fields: readonly (GraphQLArgument | GraphQLInputField)[], all = false): Record<string, unknown> {
  return Object.fromEntries(fields.filter(({ type, default: initial }) => all || (isNonNullType(type) && initial === undefined)).map(({ name, type }): [string, unknown] => {
    const nullable = getNullableType(type)
    const one = isListType(nullable) ? getNullableType(nullable.ofType) : nullable
    const value = isInputObjectType(one) ? inputFor(Object.values(one.getFields()), all) : valueOf(one)
    return [name, isListType(nullable) ? [value] : value]
  }))
}

/** The body of a request. */
export interface Asked {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operationName?: string
}

/** A server that executes documents against the schema, each field with a value of its type; `roots` replaces root fields. */
export function executing(roots: Readonly<Record<string, (args: Readonly<Record<string, unknown>>, request: Received) => unknown>> = {}): Promise<TestServer> {
  const every = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.values(type?.getFields() ?? {}))
  return serve(async (request) => {
    const { query: source, variables: variableValues, operationName } = request.json() as Asked
    const rootValue = Object.fromEntries(every.map(({ name, type }) => [name, (args: Readonly<Record<string, unknown>>) => (Object.hasOwn(roots, name) ? roots[name]?.(args, request) : valueOf(type))]))
    const result = await graphql({ schema, source, rootValue, ...(variableValues === undefined ? {} : { variableValues }), ...(operationName === undefined ? {} : { operationName }) })
    return { json: { data: null, ...result } }
  })
}
