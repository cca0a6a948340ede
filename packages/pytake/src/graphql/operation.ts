import { offsetPaging, operation, pagedOperation, type Fields, type OffsetPage, type OperationSpec, type Traits } from '@sdk/core'
import type * as v from 'valibot'
import { dataOf, documentOf, fieldsOf, narrowed, operationName, type FieldDocument } from './document.ts'
import { failureIn } from './failure.ts'
import { selectionOf, type FieldOperation, type ListOperation } from './select.ts'

/** Where GraphQL is: beside `/api/v1`, not below it. */
export const PATH = '/graphql'

type Schema<T> = v.GenericSchema<never, T> | v.GenericSchema<unknown, T> | v.GenericSchema<T, unknown>

/** The declaration of a field. */
interface FieldSpec<I, R> extends Omit<Traits, 'field' | 'idempotent' | 'vendorTraits'> {
  /** `graphql.` and the field. */
  readonly id: string
  /** The root field. */
  readonly field: string
  /** Variables with their types as the document declares them; left out without. */
  readonly signature?: string
  /** Schemas of the variables. */
  readonly variables?: Fields<I>
  /** Input that is not sent. */
  readonly local?: Fields<I>
  readonly result: Schema<R>
}

/** The declaration of a list with pages. */
interface ListSpec<I> extends Omit<FieldSpec<I, never>, 'result'> {
  readonly result: v.GenericSchema
  /** Items of a page when the input has none. */
  readonly pageSize: number
  /** Name of the array in the answer. Left out: the answer is the array. */
  readonly list?: string
}

interface Selecting {
  readonly select?: readonly string[] | undefined
}

// Types are told to callers by what the makers return; the schemas are checked against them where they are declared.
type AnyField = Omit<FieldSpec<Selecting, never>, 'result'> & { readonly result: v.GenericSchema; readonly list?: string }

/** A field as a request. */
function requestOf(kind: FieldDocument['kind'], { id, field, signature = '', variables = {}, local, result, list, ...traits }: AnyField): OperationSpec<Selecting, unknown> {
  const asked: FieldDocument = { kind, field, signature, result, list }
  return {
    ...traits, id, field, method: 'POST', path: PATH, result,
    // A query reads, like a GET. A mutation may be stored although its answer says that it failed.
    idempotent: kind === 'query',
    vendorTraits: { graphql: { kind, signature, ...(list === undefined ? {} : { list }) } },
    params: {
      body: variables,
      local: {
        ...local,
        /** Names of the fields to ask for; the result has these alone. Fields that hold objects come whole. Default: all fields. */
        select: selectionOf(fieldsOf(result, list)),
      },
    },
    encode(parts, { select }) {
      const given = parts.body
      parts.body = { query: documentOf(asked, select), ...(given === undefined ? {} : { variables: given }), operationName: operationName(asked) }
    },
    failure: failureIn,
    resultFor: ({ select }) => (select === undefined ? undefined : narrowed(result, select, list)),
    decode: (answer) => dataOf(answer)[field],
  }
}

/** Declares a field of `Query`. */
// @__NO_SIDE_EFFECTS__
export function queryOperation<I, R>(spec: FieldSpec<I, R>): FieldOperation<I, R> {
  return operation<I, R>(requestOf('query', spec) as never) as unknown as FieldOperation<I, R>
}

/** Declares a field of `Mutation`. */
// @__NO_SIDE_EFFECTS__
export function mutationOperation<I, R>(spec: FieldSpec<I, R>): FieldOperation<I, R> {
  return operation<I, R>(requestOf('mutation', spec) as never) as unknown as FieldOperation<I, R>
}

/** Declares a field of `Query` that is a list with `skip` and `limit`. */
// @__NO_SIDE_EFFECTS__
export function listOperation<I, T>({ pageSize, ...spec }: ListSpec<I>): ListOperation<I, T> {
  const { list } = spec
  const paging = offsetPaging({
    names: { limit: 'limit', offset: 'skip' }, defaultLimit: pageSize,
    read(answer: readonly unknown[] | Readonly<Record<string, unknown>>) {
      if (list === undefined) return { items: answer as readonly unknown[] }
      const { [list]: items, total } = answer as Readonly<Record<string, unknown>>
      return { items: items as readonly unknown[], total: typeof total === 'number' ? total : undefined }
    },
  })
  return pagedOperation<I, T, OffsetPage<T>>({ ...requestOf('query', spec), paging } as never) as unknown as ListOperation<I, T>
}

/** How the field of an operation is asked for; `undefined` for operations that are no GraphQL field. */
export function askedBy({ field, result, vendorTraits }: Traits & { readonly result?: unknown }): FieldDocument | undefined {
  const asked = vendorTraits?.['graphql'] as Omit<FieldDocument, 'field' | 'result'> | undefined
  return asked === undefined || field === undefined ? undefined : { ...asked, field, result: result as v.GenericSchema }
}
