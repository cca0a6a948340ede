import type { CallOptions } from '../config/options.ts'
import { CALL_OPTIONS, resolveCall } from '../config/resolve.ts'
import { AbortError } from '../errors/connection-error.ts'
import { SdkError } from '../errors/sdk-error.ts'
import { RequestValidationError } from '../errors/validation-error.ts'
import { publish } from '../observe/diagnostics.ts'
import { acceptInput, type Compiled } from '../operation/compiled.ts'
import { kernelOf, type Kernel } from '../operation/kernel.ts'
import type { Session } from '../operation/session.ts'
import { addToBody, buildRequest, sortParts, type PreparedRequest } from '../request/build.ts'
import { bucketsOf, enter, event, type CallState, type Outcome } from './call-state.ts'
import { Cancellation, cancelError } from './cancellation.ts'
import { exchange, type Exchange } from './exchange.ts'
import { part } from './lazy.ts'

const inputErrors = /* @__PURE__ */ part(() => import('../operation/input-error.ts'))
const describing = /* @__PURE__ */ part(() => import('./describe.ts'))
const recovering = /* @__PURE__ */ part(() => import('./recovery.ts'))

/** Checks the input and writes the request, without sending it. */
export async function prepareCall(session: Session, compiled: Compiled, input: unknown, options: CallOptions | undefined, parent?: Cancellation): Promise<CallState> {
  const startedAt = performance.now()
  const kernel = kernelOf(session)
  const { spec } = compiled
  const { vendor } = kernel
  const { settings, call } = resolveCall(kernel.settings, options, { vendor: vendor.name, operation: spec.id, known: CALL_OPTIONS, reservedHeaders: vendor.authHeaders ?? [] })
  const accepted = acceptInput(kernel, spec, compiled.fields, input)
  const values = accepted instanceof Promise ? await accepted : accepted
  const parts = sortParts(compiled.fields, values, spec.path, spec.bodyType)
  let method: string = spec.method
  let prepared: PreparedRequest
  try {
    // Fields of `extra` alone make a body, too: `encode` must not take it for none.
    if (compiled.hasFieldBody && Object.keys(call.extra?.body ?? {}).length > 0) parts.body ??= {}
    spec.encode?.(parts, values, session)
    if (parts.body === undefined && parts.bodyType === 'json' && compiled.hasFieldBody) parts.body = {}
    addToBody(parts, call.extra?.body)
    method = vendor.finish?.(parts, session)?.method ?? method
    const idempotencyKey = call.idempotencyKey ?? (vendor.autoIdempotencyKey?.(spec, session) === true ? crypto.randomUUID() : undefined)
    if (idempotencyKey !== undefined) parts.headers[vendor.idempotencyHeader ?? 'idempotency-key'] = idempotencyKey
    const built = buildRequest(parts, { refusedPathCharacters: vendor.refusedPathCharacters ?? '/', reservedHeaders: vendor.authHeaders ?? [] }, call, settings.headers)
    prepared = built instanceof Promise ? await built : built
  } catch (error) {
    if (error instanceof RequestValidationError && error.operation === undefined) throw (await inputErrors()).inInputTerms(error, compiled, vendor.name)
    if (error instanceof SdkError && error.operation === undefined) Object.assign(error, { vendor: vendor.name, operation: spec.id })
    throw error
  }
  return {
    session, kernel, compiled, settings, options: call, values, method, prepared, startedAt,
    cancellation: parent ?? new Cancellation(call.signal, settings.deadlineMs),
    headers: { ...kernel.fixedHeaders, ...prepared.headers }, attempt: 0, latest: undefined, warm: false, retries: 0, renewed: false, replayed: false, reread: false, lost: false, sent: 'no', generation: 0, authenticating: false, foreign: false, answered: false, entered: false,
  }
}

/** Runs one call of an operation to its result. */
export async function execute<O>(session: Session, compiled: Compiled, input: unknown, options: CallOptions | undefined, parent?: Cancellation): Promise<Outcome<O>> {
  const kernel = kernelOf(session)
  if (isClosed(kernel)) {
    throw new AbortError('The session is closed', { vendor: kernel.vendor.name, operation: compiled.spec.id, code: 'SESSION_CLOSED' })
  }
  const state = await prepareCall(session, compiled, input, options, parent)
  const { cancellation } = state
  publish('start', () => event(state))
  kernel.shared.calls.add(cancellation)
  // Writing the request may have taken its time.
  if (isClosed(kernel)) cancellation.cancel({ kind: 'closed' })
  let streaming = false
  try {
    const waiting = enter(state)
    if (waiting !== undefined) await waiting
    const answer = await attempts(state)
    const data = answer.data as O
    if (answer.download !== undefined) {
      streaming = true
      answer.download.onEnd(parent === undefined ? () => finish(state, parent) : parent.hold())
    }
    publish('end', () => ({ ...event(state), status: answer.status }))
    const durationMs = performance.now() - state.startedAt
    return { data, response: async () => (await describing()).describe(state, answer, data, durationMs) }
  } catch (thrown) {
    return (await recovery(state)).conclude<O>(state, thrown)
  } finally {
    if (state.entered) kernel.limiter.leave()
    if (!streaming) finish(state, parent)
  }
}

const isClosed = (kernel: Kernel): boolean => kernel.shared.closed !== undefined

function finish(state: CallState, parent: Cancellation | undefined): void {
  if (parent !== undefined) return
  state.kernel.shared.calls.delete(state.cancellation)
  state.cancellation.dispose()
}

/** Sends until there is a result, an error that must not be tried again, or no try left. */
async function attempts(state: CallState): Promise<Exchange> {
  const { kernel, cancellation } = state
  const { shared, limiter } = kernel
  const buckets = bucketsOf(state)
  for (;;) {
    if (cancellation.cause !== undefined) throw cancelError(cancellation.cause)
    if (limiter.pausedMs(buckets) > 0) await (await recovery(state)).waitForBuckets(state, buckets)
    state.attempt++
    state.warm = shared.warm
    try {
      const answer = await exchange(state)
      shared.warm = true
      kernel.budget.succeed()
      return answer
    } catch (thrown) {
      await (await recovery(state)).beforeNext(state, thrown)
    }
  }
}

/** What deals with failures, loaded when the first call fails. */
function recovery({ kernel, compiled, attempt, latest, sent }: CallState): Promise<typeof import('./recovery.ts')> {
  return recovering({ vendor: kernel.vendor.name, operation: compiled.spec.id, attempts: attempt, sent: latest?.sent ?? sent })
}
