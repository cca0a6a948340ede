import type { GenericSchema } from 'valibot'
import { SdkError } from '../errors/sdk-error.ts'
import { DecodeError } from '../errors/decode-error.ts'
import { Download } from '../files/download.ts'
import type { Progress } from '../config/options.ts'
import { concat } from '../transport/bytes.ts'
import type { Transport, TransportBody, TransportRequest, TransportResponse } from '../transport/transport.ts'
import { Attempt } from './attempt.ts'
import { checkResult } from './check-result.ts'
import { checkTopLevel, decodeBody } from './decode.ts'
import type { CallState } from './execute.ts'
import { answerError, failedAnswer, networkError, parseError, type FailureContext } from './failures.ts'
import { redirectTarget } from './redirect.ts'

const MAX_BODY_BYTES = 33_554_432
const MAX_ERROR_BODY_BYTES = 65_536
const MAX_REDIRECTS = 5

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

/** Sends one attempt and reads its answer. Rejects with the SDK's errors only. */
export async function exchange(state: CallState, context: FailureContext): Promise<Exchange> {
  const { kernel, compiled: { spec, responseType }, prepared, settings, cancellation } = state
  const headers: Record<string, string> = { ...kernel.fixedHeaders, ...prepared.headers }
  state.headers = headers
  if (kernel.auth !== undefined && spec.auth !== 'none') {
    // A login that fails is not tried again by the call that needs it: it had its own tries.
    state.authenticating = true
    const generation = kernel.auth.apply(headers, { session: state.session, spec })
    state.generation = typeof generation === 'number' ? generation : await cancellation.race(generation)
    state.authenticating = false
  }
  const stream = responseType === 'stream'
  let request: TransportRequest = {
    method: state.method, origin: kernel.origin, path: kernel.basePath + prepared.path, headers, body: openBody(state, headers), stream, maxBytes: MAX_BODY_BYTES,
  }
  const send = withMiddleware(state)
  const attempt = new Attempt()
  state.foreign = false
  state.answered = false
  const read = (body: TransportResponse['body'], maxBytes: number): Uint8Array | Promise<Uint8Array> => (body instanceof Uint8Array ? body : attempt.read(collect(body, maxBytes), settings.timeoutMs))
  let handedOver = false
  try {
    let response = await attempt.run(send, request, settings.timeoutMs, cancellation)
    for (let hops = 0; spec.followRedirects === true && response.status >= 300 && response.status < 400 && hops < MAX_REDIRECTS; hops++) {
      const next = redirectTarget(request, response, kernel)
      if (next === undefined) break
      await read(response.body, MAX_ERROR_BODY_BYTES)
      request = next
      state.foreign = request.origin !== kernel.origin
      attempt.end()
      response = await attempt.run(send, request, settings.timeoutMs, cancellation)
    }
    const { status, body } = response
    if (status < 200 || status > 299) throw answerError(context, status, response.headers, await read(body, MAX_ERROR_BODY_BYTES))
    if (stream) {
      handedOver = true
      return streamed(state, context, attempt, response)
    }
    return await decoded(state, context, response, await read(body, MAX_BODY_BYTES))
  } catch (error) {
    throw error instanceof SdkError && error.vendor !== undefined ? error : networkError(context, error, attempt.sent)
  } finally {
    if (!handedOver) attempt.end()
  }
}

async function decoded(state: CallState, context: FailureContext, response: TransportResponse, bytes: Uint8Array): Promise<Exchange> {
  const { compiled: { spec, responseType }, values, settings } = state
  const { status, headers } = response
  try {
    let data = decodeBody(bytes, responseType, state.kernel.vendor.alwaysUtf8 === true ? undefined : headers['content-type'])
    const failure = spec.failure?.({ status, headers, data })
    if (failure !== undefined) {
      state.answered = true
      throw failedAnswer(context, failure, headers, bytes)
    }
    if (spec.decode !== undefined) data = await spec.decode({ status, headers, data }, values)
    if (typeof spec.result !== 'string') {
      const schema = spec.resultFor?.(values) ?? (spec.result as GenericSchema)
      checkTopLevel(schema, data)
      checkResult(context, schema, data, settings.validate)
    }
    return { status, headers, bytes, data }
  } catch (error) {
    if (error instanceof SdkError) throw error
    const problem = error instanceof DecodeError ? error.message : 'its content has an unexpected form'
    throw parseError(context, problem, status, headers, bytes, error)
  }
}

function streamed(state: CallState, context: FailureContext, attempt: Attempt, response: TransportResponse): Exchange {
  const { status, headers, body } = response
  const handlers: (() => void)[] = []
  const length = headers['content-encoding'] === undefined ? Number(headers['content-length'] ?? Number.NaN) : Number.NaN
  const data = new Download({
    body: body instanceof Uint8Array ? one(body) : body, contentType: headers['content-type'], contentDisposition: headers['content-disposition'],
    totalBytes: Number.isSafeInteger(length) && length >= 0 ? length : undefined, idleTimeoutMs: state.settings.idleTimeoutMs,
    onProgress: state.options.onDownloadProgress, cancel: (reason) => attempt.cancel(reason), onCancel: (handler) => state.cancellation.onCancel(handler),
    explain: (error) => (error instanceof SdkError && error.vendor !== undefined ? error : networkError(context, attempt.cancelled ?? error, 'yes')),
    end: () => {
      attempt.end()
      for (const handler of handlers) handler()
    },
  })
  return { status, headers, bytes: undefined, data, download: { onEnd: (handler) => handlers.push(handler) } }
}

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** The body of one attempt, counted when the caller wants to know. */
function openBody(state: CallState, headers: Record<string, string>): TransportBody | undefined {
  const { body } = state.prepared
  if (body === undefined) return undefined
  const opened = body.open()
  const { onUploadProgress } = state.options
  const bytes = onUploadProgress !== undefined && typeof opened === 'string' ? new TextEncoder().encode(opened) : opened
  const buffered = typeof bytes === 'string' || bytes instanceof Uint8Array
  if (buffered && onUploadProgress === undefined) return bytes
  // A body handed over as a stream has no size of its own.
  const totalBytes = bytes instanceof Uint8Array ? bytes.byteLength : body.bytes
  if (totalBytes !== undefined) headers['content-length'] = String(totalBytes)
  const stream = bytes instanceof Uint8Array ? one(bytes) : (bytes as AsyncIterable<Uint8Array>)
  return onUploadProgress === undefined ? stream : counted(stream, totalBytes, onUploadProgress)
}

async function* counted(body: AsyncIterable<Uint8Array>, totalBytes: number | undefined, onProgress: (progress: Progress) => void): AsyncIterable<Uint8Array> {
  let loadedBytes = 0
  for await (const chunk of body) {
    yield chunk
    loadedBytes += chunk.byteLength
    onProgress({ loadedBytes, totalBytes })
  }
}

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

async function collect(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size >= maxBytes) break
  }
  return concat(chunks, size).subarray(0, maxBytes)
}
