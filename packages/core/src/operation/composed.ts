import type { CallOptions } from '../config/options.ts'
import { CALL_OPTIONS, resolveCall } from '../config/resolve.ts'
import { hide, SdkError } from '../errors/sdk-error.ts'
import { Cancellation } from '../pipeline/cancellation.ts'
import type { Outcome } from '../pipeline/execute.ts'
import { ApiResponse } from '../pipeline/response.ts'
import { Call } from './call.ts'
import { acceptInput } from './compiled.ts'
import { kernelOf } from './kernel.ts'
import { inputFields, type InputField } from './input.ts'
import { RUN, type CallArguments, type OperationBase } from './operation.ts'
import type { Session } from './session.ts'
import type { ComposedSpec } from './spec.ts'

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
    const { settings, call } = resolveCall(kernel.settings, options, { vendor: vendor.name, known: CALL_OPTIONS, reservedHeaders: vendor.authHeaders ?? [] })
    fields ??= inputFields({ local: spec.input } as never)
    const values = acceptInput(kernel, spec, fields, input) as I
    const cancellation = parent ?? new Cancellation(call.signal, settings.deadlineMs)
    const { signal: _signal, deadlineMs: _deadline, ...inherited } = call
    const completed = new Map<string, unknown[]>()
    let last: Outcome<unknown> | undefined
    const step: Step = async (operation, ...args) => {
      const [stepInput, stepOptions] = args as [never, CallOptions?]
      last = await operation[RUN](session, stepInput, { ...inherited, ...stepOptions }, cancellation)
      const { id } = (operation as unknown as { spec: { id: string } }).spec
      const results = completed.get(id)
      if (results === undefined) completed.set(id, [last.data])
      else results.push(last.data)
      return last.data as never
    }
    kernel.shared.calls.add(cancellation)
    try {
      const data = await steps(step, values, session)
      const durationMs = performance.now() - startedAt
      return { data, response: () => describe(session, last, data, durationMs) }
    } catch (error) {
      throw error instanceof SdkError ? attribute(error, spec.id, vendor.name, completed) : error
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

function attribute(error: SdkError, operation: string, vendor: string, completed: ReadonlyMap<string, readonly unknown[]>): SdkError {
  Object.assign(error, { operation, vendor })
  hide(error, 'completed', Object.fromEntries([...completed].map(([id, results]) => [id, results.length === 1 ? results[0] : results])))
  return error
}

function describe<O>(session: Session, last: Outcome<unknown> | undefined, data: O, durationMs: number): ApiResponse<O> {
  const final = last?.response()
  return new ApiResponse<O>({
    ok: true, status: final?.status ?? 0, url: final?.url ?? session.baseUrl, headers: final?.headers ?? {}, data, raw: final?.raw,
    requestId: final?.requestId, rateLimit: final?.rateLimit, attempts: final?.attempts ?? 0, durationMs,
  })
}
