import { bind, type Call, type CallOptions, type Session } from '@sdk/core'
import { batch, type BatchInput, type BatchResult } from './batch.ts'
import type { DocumentNode, TypedDocument } from './document-text.ts'
import * as fields from './operations.ts'
import { request, type DocumentArguments, type DocumentOptions, type Variables } from './request.ts'
import type { Field, Selected } from './select.ts'
import type { GraphqlResource } from './types.ts'

/** GraphQL: every field of the schema as a method, documents of your own, and bulk mutations. */
export interface GraphQL extends GraphqlResource {
  /**
   * Sends a GraphQL document of your own and gives its `data`. Values belong into `variables`: errors and logs show the
   * text of the document as it is.
   *
   * Queries are tried again like a GET; a document that names a mutation never is, once the server may have seen it.
   * When one of several mutations fails, those before it may be stored although the answer has no data.
   *
   * Wire: `POST /graphql` with `{query, variables?, operationName?}`.
   * @throws {RequestValidationError} the document is neither text nor has its text; nothing was sent
   * @throws {GraphQLError} the answer has errors that stand for no status; `errors` lists all, `data` is what came all the same
   * @throws {NotFoundError} the first error is a `404: …`; every other status has its class, too
   * @see PyTake develop build 7841172, GraphQL
   */
  request<R, V>(document: TypedDocument<R, V>, ...rest: DocumentArguments<V>): Call<R>
  /**
   * Sends a GraphQL document of your own, without types, and gives its `data`.
   * @throws {RequestValidationError} the document is neither text nor has its text; nothing was sent
   * @throws {GraphQLError} the answer has errors that stand for no status; `errors` lists all, `data` is what came all the same
   */
  request<R = Record<string, unknown>>(document: string | DocumentNode, variables?: Variables, options?: DocumentOptions): Call<R>
  /**
   * Runs one mutation with several inputs in one request, in order, and tells for each what came of it.
   *
   * The server stores one after the other. When one fails, it stops, and its answer has no data at all: the items before
   * are stored all the same (`unknown`), those after were not run (`skipped`). A batch is never sent again once the
   * server may have seen it. The promise is rejected only when nothing can be said about the items.
   *
   * Wire: `POST /graphql` with a document of aliased fields `m0`, `m1`, ….
   * @throws {RequestValidationError} an item does not fit the mutation, or the operation is no mutation; nothing was sent
   * @see PyTake develop build 7841172, GraphQL
   */
  batch<I, R, S extends Field<R> = never>(input: BatchInput<I, R, S>, options?: CallOptions): Call<BatchResult<Selected<R, S>>[]>
}

/** GraphQL, bound to a session. */
export function bindGraphQL(session: Session): GraphQL {
  return Object.assign(bind<GraphqlResource>(session, fields), {
    request: (document: string, variables?: Variables, options?: DocumentOptions) => request(session, document, variables, options),
    batch: <I, R, S extends Field<R> = never>(input: BatchInput<I, R, S>, options?: CallOptions) => batch(session, input, options),
  }) as GraphQL
}
