import { invalidInput, operation, type ApiError, type Call, type CallOptions, type OperationSpec, type SdkError, type Session } from '@sdk/core'
import * as v from 'valibot'
import { dataOf, fieldCall, fieldsOf, narrowed, operationName, selectionSet, variablesOf, type FieldDocument } from './document.ts'
import { failureIn, faultsOf, isGraphQLFailure, makeError, statusOf, withoutStatus, type GraphQLFailure, type GraphQLFault } from './failure.ts'
import { askedBy, PATH } from './operation.ts'
import { SECRETS } from './secret-names.ts'
import { selectionOf, type Field, type Selected } from './select.ts'

/** A mutation that a batch can repeat: any of this package, e.g. `createContact`. */
export interface BatchOperation<I, R> {
  /** The declaration. */
  readonly spec: OperationSpec<I, R>
}

/** Input of `graphql.batch`. */
export interface BatchInput<I, R, S extends string> {
  /** The mutation, as this package exports it. */
  readonly operation: BatchOperation<I, R>
  /** Its inputs, in the order in which they are to run; at least one. */
  readonly items: readonly I[]
  /** Names of the fields to ask for; the results have these alone. Default: all fields. */
  readonly select?: readonly S[] | undefined
}

/** What came of one item of a batch. */
export type BatchResult<T> =
  /** It is stored; `data` is its result. */
  | { readonly outcome: 'done'; readonly data: T }
  /** It failed; `error` is of the class that the mutation alone would have thrown, and as with that, the change may be stored. */
  | { readonly outcome: 'failed'; readonly error: ApiError }
  /** It ran before one that failed, and the server has dropped its result: it is stored as far as can be told. */
  | { readonly outcome: 'unknown' }
  /** It comes after one that failed, where the server stops. */
  | { readonly outcome: 'skipped' }

interface Sending {
  readonly items: readonly Readonly<Record<string, unknown>>[]
  readonly select?: readonly string[] | undefined
}

type Results = readonly BatchResult<unknown>[]

const alias = (index: number): string => `m${index}`

/**
 * Runs one mutation with several inputs in one request, in order, and tells for each what came of it.
 *
 * The server stores one after the other. When one fails, it stops, and its answer has no data at all: the items before
 * are stored all the same (`unknown`), those after were not run (`skipped`). A batch is never sent again once the server
 * may have seen it. The promise is rejected only when nothing can be said about the items: the request did not get
 * through, the token is not accepted, or the document is refused as a whole.
 *
 * Wire: `POST /graphql` with a document of aliased fields `m0`, `m1`, ….
 * @throws {RequestValidationError} an item does not fit the mutation, or the operation is no mutation; nothing was sent
 * @see PyTake develop build 7841172, GraphQL
 */
export function batch<I, R, S extends Field<R> = never>(session: Session, input: BatchInput<I, R, S>, options?: CallOptions): Call<BatchResult<Selected<R, S>>[]> {
  const given = input as Partial<BatchInput<I, R, S>> | undefined
  const asked = given?.operation?.spec === undefined ? undefined : askedBy(given.operation.spec)
  const { id = '', params, sensitive = [] } = (given?.operation?.spec ?? {}) as Partial<OperationSpec<unknown, unknown>>
  const { select: _select, ...local } = (params?.local ?? {}) as Readonly<Record<string, v.GenericSchema>>
  const entries = { ...(params?.body as Readonly<Record<string, v.GenericSchema>> | undefined), ...local }
  const send = operation<Sending, Results>({
    id: 'graphql.batch', method: 'POST', path: PATH, idempotent: false, sensitive: [...SECRETS, ...sensitive],
    result: v.array(v.object({ outcome: v.literal('done'), data: v.unknown() })) as v.GenericSchema<unknown, Results>,
    params: {
      local: {
        items: v.pipe(v.array(v.strictObject(entries)), v.nonEmpty('must hold an item')) as never,
        select: selectionOf(asked === undefined ? [] : fieldsOf(asked.result)),
      },
    },
    encode(parts, { items, select }) {
      if (asked?.kind !== 'mutation') throw invalidInput('operation', `must be a mutation of this package, such as createContact${id === '' ? '' : `, not ${id}`}`)
      const names = variablesOf(asked.signature)
      const variables = Object.fromEntries(items.flatMap((item, index) => names.filter((name) => item[name] !== undefined).map((name) => [`${name}${index}`, item[name]])))
      parts.body = { query: batchDocument(asked, items.length, select), variables, operationName: `Batch${operationName(asked)}` }
    },
    failure: failureIn,
    decode(answer, { items }) {
      const data = dataOf(answer)
      return items.map((_, index) => ({ outcome: 'done', data: data[alias(index)] }))
    },
    resultFor: ({ select }) => asked && v.array(v.object({ outcome: v.literal('done'), data: select === undefined ? asked.result : narrowed(asked.result, select) })),
    recover: (error, { items }) => resultsOf(error, items.length),
  })
  const sending = given === undefined ? undefined : { items: given.items, ...(given.select === undefined ? {} : { select: given.select }) }
  return send(session, sending as Sending, options) as unknown as Call<BatchResult<Selected<R, S>>[]>
}

/** The document that runs a mutation several times. */
function batchDocument(asked: FieldDocument, count: number, select: readonly string[] | undefined): string {
  const indexes = Array.from({ length: count }, (_, index) => index)
  const signature = indexes.map((index) => asked.signature.replaceAll(/\$(\w+):/g, `$$$1${index}:`)).filter((part) => part !== '').join(', ')
  const selection = selectionSet(select === undefined ? asked.result : narrowed(asked.result, select))
  const calls = indexes.map((index) => `${alias(index)}: ${fieldCall(asked, String(index))} ${selection}`)
  return `mutation Batch${operationName(asked)}${signature === '' ? '' : `(${signature})`} { ${calls.join(' ')} }`
}

/** What a failed batch says of each item. */
function resultsOf(error: SdkError, count: number): Results {
  if (!isGraphQLFailure(error)) throw error
  const { data, errors } = error
  const faultOf = (index: number): GraphQLFault | undefined => errors.find(({ path }) => path?.[0] === alias(index))
  const indexes = Array.from({ length: count }, (_, index) => index)
  const first = indexes.find((index) => faultOf(index) !== undefined)
  if (first === undefined) throw error
  return indexes.map((index): BatchResult<unknown> => {
    const result = data?.[alias(index)]
    if (result !== undefined && result !== null) return { outcome: 'done', data: result }
    const fault = faultOf(index)
    if (fault !== undefined) return { outcome: 'failed', error: itemError(error, index, fault) }
    return { outcome: index < first ? 'unknown' : 'skipped' }
  })
}

/** The error of one item, as if the mutation had been sent alone. */
function itemError(whole: ApiError & GraphQLFailure, index: number, { message }: GraphQLFault): ApiError {
  const written = faultsOf(whole.body).find(({ path }) => path?.[0] === alias(index))?.message ?? message
  const { vendor, operation: id, attempts, sent, request, headers, body, requestId } = whole
  const status = statusOf(written)
  return makeError(withoutStatus(written), { vendor, operation: id, attempts, sent, request, headers, body, requestId, status: status ?? 200, code: 'graphql_error' }, status, whole)
}
