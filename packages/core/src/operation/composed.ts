import type { CallOptions } from '../config/options.ts'
import { CALL_OPTIONS, resolveCall } from '../config/resolve.ts'
import { hide, SdkError } from '../errors/sdk-error.ts'
import { Cancellation, cancelError } from '../pipeline/cancellation.ts'
import type { Outcome } from '../pipeline/call-state.ts'
import { part, responseErrors } from '../pipeline/lazy.ts'
import { Call } from './call.ts'
import { acceptInput } from './compiled.ts'
import { kernelOf } from './kernel.ts'
import { inputFields, type InputField } from './input.ts'
import { RUN, type CallArguments, type OperationBase } from './operation.ts'
import type { Session } from './session.ts'
import type { ComposedSpec } from './spec.ts'

const describing = /* @__PURE__ */ part(() => import('../pipeline/describe.ts'))

/** Sends one step of a composed operation, with the deadline, signal and options of the whole. */
export type Step = <I, O>(step: OperationBase<I, O>, ...args: CallArguments<I>) => Promise<O>

/** A composed operation: several requests that are called like one. */
export interface Composed<I, O> extends OperationBase<I, O> {
  (session: Session, ...args: CallArguments<I>): Call<O>
  /** The declaration. */
  readonly spec: ComposedSpec<I>
}

/**
 * Declares an operation of several requests: one deadline, one signal, one operation id. When a step fails, the error
 * lists the results of the earlier ones in `completed`. `run` may change the session's state.
 */
export function composed<I, O>(spec: ComposedSpec<I> & { readonly run: (call: Step, input: I, session: Session) => Promise<O> }): Composed<I, O> {
  const { run: steps, ...declaration } = spec
  let fields: Map<string, InputField> | undefined
  const run: OperationBase<I, O>[typeof RUN] = async (session, input, options, parent) => {
    const kernel = kernelOf(session)
    const startedAt = performance.now()
    const { vendor } = kernel
    const { settings, call } = resolveCall(kernel.settings, options, { vendor: vendor.name, operation: spec.id, known: CALL_OPTIONS, reservedHeaders: vendor.authHeaders ?? [] })
    fields ??= inputFields({ local: spec.input } as never)
    const accepted = acceptInput(kernel, spec, fields, input)
    const values = (accepted instanceof Promise ? await accepted : accepted) as I
    const cancellation = parent ?? new Cancellation(call.signal, settings.deadlineMs)
    const { signal: _signal, deadlineMs: _deadline, ...inherited } = call
    const completed = new Map<string, unknown[]>()
    let last: Outcome<unknown> | undefined
    let underWay = 0
    const step: Step = async (operation, ...args) => {
      const [stepInput, stepOptions] = args as [never, CallOptions?]
      underWay++
      try {
        last = await operation[RUN](session, stepInput, { ...inherited, ...stepOptions }, cancellation)
      } finally {
        underWay--
      }
      const { id } = (operation as unknown as { spec: { id: string } }).spec
      const results = completed.get(id)
      if (results === undefined) completed.set(id, [last.data])
      else results.push(last.data)
      return last.data as never
    }
    kernel.shared.calls.add(cancellation)
    try {
      const data = await endingBetween(cancellation, () => underWay === 0, () => steps(step, values, session))
      const durationMs = performance.now() - startedAt
      return { data, response: async () => (await describing()).describeLast(session, last, data, durationMs) }
    } catch (error) {
      if (error instanceof SdkError) throw attribute(error, spec.id, vendor.name, completed)
      if (!(error instanceof TypeError) || completed.size === 0) throw error
      const { ResponseParseError } = await responseErrors()
      throw attribute(new ResponseParseError('What an earlier step answered could not be used', { code: 'RESPONSE_NOT_READABLE', cause: error }), spec.id, vendor.name, completed)
    } finally {
      if (parent === undefined) {
        cancellation.whenFree(() => {
          kernel.shared.calls.delete(cancellation)
          cancellation.dispose()
        })
      }
    }
  }
  const call = (session: Session, input?: I, options?: CallOptions): Call<O> => new Call(() => run(session, input, options, undefined))
  return Object.assign(call, { spec: declaration, [RUN]: run }) as Composed<I, O>
}

/** The outcome of steps, ended by the cancellation while none of them is under way: a step ends by itself, and has more to tell. */
function endingBetween<O>(cancellation: Cancellation, isBetween: () => boolean, steps: () => Promise<O>): Promise<O> {
  if (cancellation.cause !== undefined) return Promise.reject(cancelError(cancellation.cause))
  return new Promise<O>((resolve, reject) => {
    const remove = cancellation.onCancel((cause) => {
      if (isBetween()) reject(cancelError(cause))
    })
    steps().finally(remove).then(resolve, reject)
  })
}

function attribute(error: SdkError, operation: string, vendor: string, completed: ReadonlyMap<string, readonly unknown[]>): SdkError {
  // Whatever became of this step, the server has seen the earlier ones.
  Object.assign(error, { operation, vendor, ...(completed.size === 0 ? {} : { sent: 'yes' }) })
  hide(error, 'completed', Object.fromEntries([...completed].map(([id, results]) => [id, results.length === 1 ? results[0] : results])))
  return error
}
