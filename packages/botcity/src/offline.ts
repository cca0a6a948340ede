import { Call, NumberedPage, PagePromise, type AnySpec, type Session } from '@sdk/core'

function noAnswer(session: Session): never {
  throw session.configurationError('There is no answer: the client is offline')
}

function warn(session: Session, operation: string): void {
  session.warn(`${operation}: the client is offline, so nothing was sent`)
}

function emptyPage(session: Session): PagePromise<unknown, NumberedPage<unknown>> {
  const page = new NumberedPage<unknown>([], { next: undefined, fetch: () => noAnswer(session) }, { page: 0, size: 0, total: 0, totalPages: 0 })
  return new PagePromise(() => Promise.resolve({ data: page, response: () => noAnswer(session) }))
}

/** Composed operations whose result is a list; the declarations of others tell. */
const COMPOSED_LISTS: readonly string[] = ['logs.entriesByName']

function isList(spec: AnySpec): boolean {
  const result = 'result' in spec ? spec.result : undefined
  return COMPOSED_LISTS.includes(spec.id) || (typeof result === 'object' && result.type === 'array')
}

/** Stand-ins for the operations of a module that warn and do nothing: lists are empty, all other results `undefined`. */
export function bindOffline<T extends object>(session: Session, operations: object): T {
  const out: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(operations) as [string, unknown][]) {
    const spec = typeof value === 'function' ? (value as { readonly spec?: AnySpec }).spec : undefined
    if (spec === undefined) continue
    out[name] = () => {
      warn(session, spec.id)
      return 'paging' in spec ? emptyPage(session) : new Call(() => Promise.resolve({ data: isList(spec) ? [] : undefined, response: () => noAnswer(session) }))
    }
  }
  return out as T
}

/** The result of a helper that needs the server. */
export async function offlineResult<T>(session: Session, operation: string, result: T): Promise<T> {
  warn(session, operation)
  return result
}

/** The rows of a helper that needs the server: none. */
// oxlint-disable-next-line require-yield -- there is nothing to give
export async function* offlineRows<T>(session: Session, operation: string): AsyncGenerator<T, undefined> {
  warn(session, operation)
}
