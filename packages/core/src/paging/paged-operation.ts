import type { CallOptions } from '../config/options.ts'
import { execute } from '../pipeline/execute.ts'
import { compile, type Compiled } from '../operation/compiled.ts'
import { RUN, summary, type CallArguments, type OperationBase } from '../operation/operation.ts'
import type { Session } from '../operation/session.ts'
import type { OperationSpec } from '../operation/spec.ts'
import type { RequestSummary } from '../observe/request-summary.ts'
import type { Page } from './page.ts'
import { PagePromise, repeatedPage } from './page-promise.ts'
import type { PagingStrategy } from './strategy.ts'

/** A list operation: await it for a page, iterate it for all items. */
export interface PagedOperation<I, T, P extends Page<T>> extends OperationBase<I, P> {
  (session: Session, ...args: CallArguments<I>): PagePromise<T, P>
  /** The declaration. */
  readonly spec: OperationSpec<I, unknown>
  /** The request that this input would send, secrets replaced; nothing is sent. */
  prepare(session: Session, ...args: CallArguments<I>): Promise<RequestSummary>
}

/** Declares a list operation. `result` is the schema of the answer; `paging` makes pages of it. */
export function pagedOperation<I, T, P extends Page<T>>(spec: OperationSpec<I, unknown> & { readonly paging: PagingStrategy }): PagedOperation<I, T, P> {
  let compiled: Compiled | undefined
  const run: OperationBase<I, P>[typeof RUN] = async (session, input, options, parent) => {
    const outcome = await execute(session, (compiled ??= compile(spec)), input, options, parent)
    // Inside a composed operation further pages belong to it; when it is over, they are calls of their own.
    const given: Readonly<Record<string, unknown>> = input ?? {}
    const fetch = async (next: Readonly<Record<string, unknown>>): Promise<P> => {
      if (Object.keys(next).every((name) => Object.hasOwn(given, name) && given[name] === next[name])) throw await repeatedPage(session, spec.id)
      return (await run(session, { ...given, ...next } as I, options, parent?.disposed === false ? parent : undefined)).data
    }
    const page = spec.paging.page(outcome.data, given, fetch as never) as unknown as P
    return { data: page, response: async () => (await outcome.response()).withData(page) }
  }
  const call = (session: Session, input?: I, options?: CallOptions): PagePromise<T, P> =>
    new PagePromise<T, P>(() => run(session, input, options, undefined), { session, operation: spec.id, input: input ?? {}, identity: spec.paging.identity })
  const prepare = (session: Session, input?: I, options?: CallOptions): Promise<RequestSummary> => summary(session, (compiled ??= compile(spec)), input, options)
  return Object.assign(call, { spec, prepare, [RUN]: run }) as PagedOperation<I, T, P>
}
