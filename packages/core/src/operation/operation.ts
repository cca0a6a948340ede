import type { CallOptions } from '../config/options.ts'
import type { RequestSummary } from '../observe/request-summary.ts'
import type { Outcome } from '../pipeline/call-state.ts'
import type { Cancellation } from '../pipeline/cancellation.ts'
import { execute } from '../pipeline/execute.ts'
import { part } from '../pipeline/lazy.ts'
import { Call } from './call.ts'
import { compile, type Compiled } from './compiled.ts'
import type { Session } from './session.ts'
import type { OperationSpec } from './spec.ts'

const preparing = /* @__PURE__ */ part(() => import('../observe/prepared.ts'))

/** Runs an operation inside another call: with its cancellation, without a call object of its own. */
export const RUN: unique symbol = Symbol.for('@sdk/core/run@1') as never

/** Arguments after the session: the input may be left out when it requires nothing. */
export type CallArguments<I> = Partial<I> extends I ? [input?: I | undefined, options?: CallOptions | undefined] : [input: I, options?: CallOptions | undefined]

/** What all operations have in common. */
export interface OperationBase<I, O> {
  /** Runs the operation inside another call. @internal */
  readonly [RUN]: (session: Session, input: I | undefined, options: CallOptions | undefined, parent: Cancellation | undefined) => Promise<Outcome<O>>
}

/** An operation: call it with a session or client, an input and options. */
export interface Operation<I, O> extends OperationBase<I, O> {
  (session: Session, ...args: CallArguments<I>): Call<O>
  /** The declaration. */
  readonly spec: OperationSpec<I, O>
  /** The request that this input would send, secrets replaced; nothing is sent and no login happens. */
  prepare(session: Session, ...args: CallArguments<I>): Promise<RequestSummary>
}

/** Declares an operation. The types are named interfaces; the schemas are checked against them. */
export function operation<I, O>(spec: OperationSpec<I, O>): Operation<I, O> {
  let compiled: Compiled | undefined
  const run: OperationBase<I, O>[typeof RUN] = (session, input, options, parent) => execute(session, (compiled ??= compile(spec)), input, options, parent)
  const call = (session: Session, input?: I, options?: CallOptions): Call<O> => new Call(() => run(session, input, options, undefined))
  const prepare = (session: Session, input?: I, options?: CallOptions): Promise<RequestSummary> => summary(session, (compiled ??= compile(spec)), input, options)
  return Object.assign(call, { spec, prepare, [RUN]: run }) as Operation<I, O>
}

/** The redacted request of a prepared call. */
export async function summary(session: Session, compiled: Compiled, input: unknown, options: CallOptions | undefined): Promise<RequestSummary> {
  return (await preparing()).preparedSummary(session, compiled, input, options)
}
