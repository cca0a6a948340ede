import { bind, type CallOptions, type Page, type PagePromise, type Session } from '@sdk/core'
import { refuseEmptyPages } from './paging.ts'

type List = (input?: object, options?: CallOptions) => PagePromise<unknown, Page<unknown>>

type PagingAliases = readonly (readonly [list: string, page: string, array: string, iterator: string])[]

/** What a resource of a client is made of. */
export interface Binding {
  readonly scope?: Readonly<Record<string, unknown>> | undefined
  /** Further names of the lists. */
  readonly aliases?: PagingAliases | undefined
  /** Most items that a page of these lists can have. */
  readonly pageSize?: number | undefined
}

/** The operations of a module as methods, with the further names of its lists. */
export function bound<T extends object>(session: Session, operations: object, { scope, aliases = [], pageSize = 100 }: Binding = {}): T {
  const methods = bind<Record<string, unknown>>(session, operations, scope)
  for (const [list, page, array, iterator] of aliases) {
    const call = methods[list] as List
    const walk = (input: object | undefined, options: CallOptions | undefined): PagePromise<unknown, Page<unknown>> => call(withLimit(input, pageSize), options)
    methods[page] = call
    methods[array] = async (input?: object, options?: CallOptions) => walk(input, options).all()
    methods[iterator] = async function* items(input?: object, options?: CallOptions) {
      yield* walk(input, options)
    }
  }
  return methods as T
}

/** The input with a page size. */
function withLimit(input: object | undefined, pageSize: number): object {
  const { limit } = (input ?? {}) as { readonly limit?: number | undefined }
  if (limit === 0) refuseEmptyPages()
  return limit === undefined ? { ...input, limit: pageSize } : (input as object)
}
