import type { GenericSchema } from 'valibot'
import { DecodeError } from '../errors/decode-error.ts'
import { SdkError } from '../errors/sdk-error.ts'
import { accepts } from '../schema/accepts.ts'
import { isSuccess } from '../transport/status.ts'
import type { Transport, TransportRequest, TransportResponse } from '../transport/transport.ts'
import { Attempt } from './attempt.ts'
import type { CallState } from './call-state.ts'
import { decodeBody } from './decode.ts'
import { part } from './lazy.ts'
import { Unusable } from './unusable.ts'

const MAX_BODY_BYTES = 33_554_432

const transferring = /* @__PURE__ */ part(() => import('./transfer.ts'))
const mismatching = /* @__PURE__ */ part(() => import('./mismatch.ts'))

/** A successful answer. */
export interface Exchange {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The body as received; `undefined` for streams. */
  readonly bytes: Uint8Array | undefined
  readonly data: unknown
  /** Set when the result is a stream. */
  readonly download?: { onEnd(handler: () => void): void } | undefined
}

/** Sends one attempt and reads its answer. Rejects with what the transport threw, with an `Unusable` answer, or with the SDK's errors. */
export async function exchange(state: CallState): Promise<Exchange> {
  const { kernel, compiled: { spec, responseType }, prepared, settings, cancellation } = state
  const headers: Record<string, string> = { ...kernel.fixedHeaders, ...prepared.headers }
  state.headers = headers
  state.latest = undefined
  state.foreign = false
  state.answered = false
  if (kernel.auth !== undefined && spec.auth !== 'none') {
    // A login that fails is not tried again by the call that needs it: it had its own tries.
    state.authenticating = true
    const generation = kernel.auth.apply(headers, { session: state.session, spec })
    state.generation = typeof generation === 'number' ? generation : await cancellation.race(generation)
    state.authenticating = false
  }
  const stream = responseType === 'stream'
  const transfer = stream || spec.followRedirects === true || isMoved(state) ? await cancellation.race(transferring()) : undefined
  const attempt = new Attempt()
  const request: TransportRequest = {
    method: state.method, origin: kernel.origin, path: kernel.basePath + prepared.path, headers,
    body: transfer === undefined ? prepared.body?.open() : transfer.openBody(state, attempt, headers), stream, maxBytes: MAX_BODY_BYTES,
  }
  const send = withMiddleware(state)
  state.latest = attempt
  let handedOver = false
  try {
    let response = await attempt.run(send, request, settings.timeoutMs, cancellation)
    if (transfer !== undefined) response = await transfer.followed(state, attempt, send, request, response)
    const { status, body } = response
    const accepted = isSuccess(status)
    if (transfer !== undefined && stream && accepted) {
      handedOver = true
      return transfer.streamed(state, attempt, response)
    }
    const bytes = body instanceof Uint8Array ? body : await attempt.read(collected(body, status), settings.timeoutMs)
    if (!accepted) throw new Unusable(response, bytes, undefined)
    return await decoded(state, response, bytes)
  } finally {
    if (!handedOver) attempt.end()
  }
}

/** Whether the body is sent in pieces, or counted. */
function isMoved({ prepared: { body }, options }: CallState): boolean {
  return body !== undefined && (options.onUploadProgress !== undefined || body.streamed === true)
}

async function collected(body: AsyncIterable<Uint8Array>, status: number): Promise<Uint8Array> {
  return (await transferring()).collected(body, status, MAX_BODY_BYTES)
}

async function decoded(state: CallState, response: TransportResponse, bytes: Uint8Array): Promise<Exchange> {
  const { compiled: { spec, responseType }, values, settings } = state
  const { status, headers } = response
  try {
    let data = decodeBody(bytes, responseType, state.kernel.vendor.alwaysUtf8 === true ? undefined : headers['content-type'])
    const failure = spec.failure?.({ status, headers, data })
    if (failure !== undefined) {
      state.answered = true
      throw new Unusable(response, bytes, failure)
    }
    if (spec.decode !== undefined) data = await spec.decode({ status, headers, data }, values)
    if (typeof spec.result !== 'string') {
      const schema = spec.resultFor?.(values) ?? (spec.result as GenericSchema)
      if (settings.validate === 'off' || !accepts(schema, data)) (await mismatching()).checkAnswer(state, schema, data)
      // Without items there is no page, whatever `validate` says.
      if (spec.paging !== undefined && !Array.isArray(spec.paging.page(data, values, noFurther).items)) throw new DecodeError('it holds no list')
    }
    return { status, headers, bytes, data }
  } catch (error) {
    throw error instanceof SdkError || error instanceof Unusable ? error : new Unusable(response, bytes, undefined, error)
  }
}

const noFurther = (): Promise<never> => Promise.reject(new TypeError('The page was made to be looked at'))

function withMiddleware(state: CallState): Transport {
  const { kernel, compiled: { spec }, attempt } = state
  const { transport } = kernel.shared
  if (kernel.middleware.length === 0) return transport
  const known = { vendor: kernel.vendor.name, operation: spec.id, template: state.prepared.parts.template, attempt }
  return (request, context) => {
    const run = (index: number, current: TransportRequest): Promise<TransportResponse> => {
      const middleware = kernel.middleware[index]
      return middleware === undefined ? transport(current, context) : middleware(current, (next) => run(index + 1, next), known)
    }
    return run(0, request)
  }
}
