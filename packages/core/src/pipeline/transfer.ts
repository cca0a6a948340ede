import { SdkError } from '../errors/sdk-error.ts'
import { Download } from '../files/download.ts'
import { concat } from '../transport/bytes.ts'
import { collect } from '../transport/collect.ts'
import { BodyError, withStatus } from '../transport/errors.ts'
import { isSuccess } from '../transport/status.ts'
import type { Transport, TransportBody, TransportRequest, TransportResponse } from '../transport/transport.ts'
import type { Attempt } from './attempt.ts'
import type { CallState } from './call-state.ts'
import type { Exchange } from './exchange.ts'
import { failureContext } from './failure-context.ts'
import { MAX_ERROR_BODY_BYTES, networkError } from './failures.ts'
import { redirectTarget } from './redirect.ts'

const MAX_REDIRECTS = 5
const MAX_REDIRECT_BODY_BYTES = 65_536

/** The answer behind the redirects that the operation follows. */
export async function followed(state: CallState, attempt: Attempt, send: Transport, first: TransportRequest, answer: TransportResponse): Promise<TransportResponse> {
  const { kernel, compiled: { spec }, settings, cancellation } = state
  let request = first
  let response = answer
  for (let hops = 0; spec.followRedirects === true && response.status >= 300 && response.status < 400 && hops < MAX_REDIRECTS; hops++) {
    const next = redirectTarget(request, response, kernel)
    if (next === undefined) break
    if (!(response.body instanceof Uint8Array)) await attempt.read(collectStart(response.body, MAX_REDIRECT_BODY_BYTES), settings.timeoutMs)
    request = next
    state.foreign = request.origin !== kernel.origin
    attempt.end()
    response = await attempt.run(send, request, settings.timeoutMs, cancellation)
  }
  return response
}

/** An answer whose body is read by the caller. */
export function streamed(state: CallState, attempt: Attempt, response: TransportResponse): Exchange {
  const { status, headers, body } = response
  const handlers: (() => void)[] = []
  let ended = false
  const length = headers['content-encoding'] === undefined ? Number(headers['content-length'] ?? Number.NaN) : Number.NaN
  const data = new Download({
    body: body instanceof Uint8Array ? one(body) : body, contentType: headers['content-type'], contentDisposition: headers['content-disposition'],
    totalBytes: Number.isSafeInteger(length) && length >= 0 ? length : undefined, idleTimeoutMs: state.settings.idleTimeoutMs,
    onProgress: state.options.onDownloadProgress, cancel: (reason) => attempt.cancel(reason), onCancel: (handler) => state.cancellation.onCancel(handler),
    explain: async (error) => (error instanceof SdkError && error.vendor !== undefined ? error : networkError(await failureContext(state), attempt.cancelled ?? withStatus(error, status), 'yes')),
    end: () => {
      ended = true
      attempt.end()
      for (const handler of handlers) handler()
    },
  })
  return { status, headers, bytes: undefined, data, download: { onEnd: (handler) => (ended ? handler() : handlers.push(handler)) } }
}

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** The body of one attempt: one that is sent piece by piece may take as long as its pieces move, and is counted when the caller wants to know. */
export function openBody(state: CallState, attempt: Attempt, headers: Record<string, string>): TransportBody | undefined {
  const { body } = state.prepared
  if (body === undefined) return undefined
  const opened = body.open()
  const { onUploadProgress } = state.options
  const bytes = onUploadProgress !== undefined && typeof opened === 'string' ? encoder.encode(opened) : opened
  const buffered = typeof bytes === 'string' || bytes instanceof Uint8Array
  if (buffered && onUploadProgress === undefined) return bytes
  // A body handed over as a stream has no size of its own.
  const totalBytes = bytes instanceof Uint8Array ? bytes.byteLength : body.bytes
  if (totalBytes !== undefined) headers['content-length'] = String(totalBytes)
  return moving(state, attempt, bytes instanceof Uint8Array ? one(bytes) : (bytes as AsyncIterable<unknown>), totalBytes)
}

const encoder = new TextEncoder()

/** Of a large chunk nobody would know whether it moves. */
const PIECE_BYTES = 65_536

async function* moving({ settings: { timeoutMs, idleTimeoutMs }, options: { onUploadProgress } }: CallState, attempt: Attempt, body: AsyncIterable<unknown>, totalBytes: number | undefined): AsyncIterable<Uint8Array> {
  let loadedBytes = 0
  attempt.moved(idleTimeoutMs, 'idle')
  for await (const chunk of body) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk
    if (!(bytes instanceof Uint8Array)) throw new TypeError('The source of an upload gave something that is neither bytes nor text')
    for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) {
      const piece = bytes.subarray(at, at + PIECE_BYTES)
      yield piece
      attempt.moved(idleTimeoutMs, 'idle')
      loadedBytes += piece.byteLength
      onUploadProgress?.({ loadedBytes, totalBytes })
    }
  }
  attempt.moved(timeoutMs, undefined)
}

/** A body that came as a stream: of a success the whole, which must not be larger than `maxBytes`, else as much as an error keeps. */
export async function collected(body: AsyncIterable<Uint8Array>, status: number, maxBytes: number): Promise<Uint8Array> {
  return isSuccess(status) ? collect(body, maxBytes, status) : collectStart(body, MAX_ERROR_BODY_BYTES)
}

/** The first bytes of a body, as far as they can be read. */
async function collectStart(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      chunks.push(chunk)
      size += chunk.byteLength
      if (size >= maxBytes) break
    }
  } catch (error) {
    if (!(error instanceof BodyError)) throw error
  }
  return concat(chunks, size).subarray(0, maxBytes)
}
