import { invalidInput, operation, type Call, type CallOptions, type Session } from '@sdk/core'
import * as v from 'valibot'
import { dataOf } from './document.ts'
import { documentText, mayWrite, variablesOfFields, type DocumentNode, type TypedDocument } from './document-text.ts'
import { failureIn } from './failure.ts'
import { PATH } from './operation.ts'
import { SECRETS } from './secret-names.ts'

/** Options of a call with a document of your own. */
export interface DocumentOptions extends CallOptions {
  /** Which operation of the document to run; required where it has several. */
  readonly operationName?: string | undefined
}

/** Variables and options: variables may be left out where none is required. */
export type DocumentArguments<V> = Record<string, never> extends V ? [variables?: V | undefined, options?: DocumentOptions | undefined] : [variables: V, options?: DocumentOptions | undefined]

/** Values of a document's variables, by name. */
export type Variables = Readonly<Record<string, unknown>>

interface Sending {
  readonly variables?: Variables | undefined
}

const isObject = (value: unknown): value is Variables => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Sends a GraphQL document of your own and gives its `data`. Values belong into `variables`: errors and logs show the
 * text of the document as it is.
 *
 * Queries are tried again like a GET; a document that names a mutation never is, once the server may have seen it. When
 * one of several mutations fails, those before it may be stored although the answer has no data.
 *
 * Wire: `POST /graphql` with `{query, variables?, operationName?}`.
 * @throws {RequestValidationError} the document is neither text nor has its text; nothing was sent
 * @throws {GraphQLError} the answer has errors that stand for no status; `errors` lists all, `data` is what came all the same
 * @throws {NotFoundError} the first error is a `404: …`; every other status has its class, too
 * @see PyTake develop build 7841172, GraphQL
 */
export function request<R, V>(session: Session, document: TypedDocument<R, V>, ...rest: DocumentArguments<V>): Call<R>
/** The same for a document without types. */
export function request<R = Record<string, unknown>>(session: Session, document: string | DocumentNode, variables?: Variables, options?: DocumentOptions): Call<R>
export function request(session: Session, document: unknown, variables?: Variables, options?: DocumentOptions): Call<unknown> {
  const { operationName, ...callOptions } = isObject(options) ? (options as DocumentOptions) : {}
  const found = attempt(() => documentText(document))
  const send = operation<Sending, unknown>({
    id: 'graphql.request', method: 'POST', path: PATH, result: v.record(v.string(), v.unknown()), sensitive: [...SECRETS, ...variablesOfFields(SECRETS, found.text ?? '')],
    idempotent: found.text !== undefined && !mayWrite(found.text),
    params: { body: { variables: v.optional(v.custom<Variables>(isObject, 'must be an object of names and values')) } },
    encode(parts) {
      if (found.text === undefined) throw found.problem
      if (operationName !== undefined && typeof operationName !== 'string') throw invalidInput('operationName', 'must be a string')
      parts.body = { query: found.text, ...(parts.body as object | undefined), ...(operationName === undefined ? {} : { operationName }) }
    },
    failure: failureIn, decode: dataOf,
  })
  return send(session, variables === undefined ? {} : { variables }, callOptions)
}

/** A text, or why there is none: what is wrong with an argument is told by the call, not thrown at once. */
function attempt(read: () => string): { readonly text: string; readonly problem?: undefined } | { readonly text?: undefined; readonly problem: unknown } {
  try {
    return { text: read() }
  } catch (problem) {
    return { problem }
  }
}
