import { AbortError, ConfigurationError, ConnectionError, KERNEL, SdkError, TimeoutError, type Session } from '@sdk/core'
import { delay } from './delay.ts'
import { EventStream } from './event-stream.ts'
import { watchSettings, type WatchCampaignOptions } from './options.ts'
import { readPayload } from './payload.ts'
import { checkInput } from './room.ts'
import { CampaignRoomSchema, CampaignUpdateSchema } from './schemas.ts'
import { kernelOf } from './session.ts'
import type { CampaignRoom, CampaignUpdate } from './types.ts'
import { abortable, aborted } from './waiting.ts'

const OPERATION = 'realtime.watchCampaign'
const CONTEXT = { vendor: 'pytake', operation: OPERATION }
const MAX_FRAME_LENGTH = 4_194_304
const CLOSING = 2
const CLOSE_LIMIT_MS = 1_000

const lost = (message: string): ConnectionError => new ConnectionError(message, { ...CONTEXT, retryable: true, sent: 'maybe' })

/**
 * Tells how far a campaign has come while it runs. This is all that the server's plain WebSocket carries and Socket.IO
 * does not; the rest of it (pings, counters that `websocket.stats` has, too) is left alone. It is not as good: the server
 * asks nobody who they are, so no token is sent, and today's servers end every connection that wants to watch as soon as
 * any other one has ended since their start. Nothing is tried again: ask `campaigns.progress` where that happens.
 *
 * The stream ends with a `ConnectionError` when the connection does; leaving its loop closes the connection, as closing
 * the session does. Needs no socket.io-client.
 *
 * Wire: `GET /api/v1/ws` as WebSocket, then `{action: 'join_room', room: 'campaign:{campaign_id}'}`; events `campaign:progress`.
 * @throws {RequestValidationError} there is no id of a campaign; nothing was sent
 * @throws {ConfigurationError} an option is wrong, or the session is none of PyTake
 * @throws {ConnectionError} the server cannot be reached, or ends the connection
 * @throws {TimeoutError} the server does not say in time that the campaign is watched
 * @throws {AbortError} the signal ended the wait, or the session is closed
 * @see PyTake develop build 7841172, `ws`
 */
export async function watchCampaign(session: Session, input: CampaignRoom, options?: WatchCampaignOptions): Promise<EventStream<CampaignUpdate>> {
  const { campaign_id: id } = checkInput<CampaignRoom>(CampaignRoomSchema, input, OPERATION)
  const { connectTimeoutMs, ...settings } = watchSettings(options)
  const { origin, basePath, shared } = kernelOf(session)
  if (shared.closed !== undefined) throw new AbortError('The session is closed', { ...CONTEXT, code: 'SESSION_CLOSED' })
  if (settings.signal?.aborted === true) throw aborted(settings.signal, OPERATION)
  if (typeof WebSocket === 'undefined') throw new ConfigurationError('Watching a campaign needs a runtime with WebSocket', { ...CONTEXT, code: 'NO_WEBSOCKET' })
  const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}${basePath}/api/v1/ws`)
  const joined = Promise.withResolvers<void>()
  const gone = new AbortController()
  joined.promise.catch(() => {})
  const close = async (): Promise<void> => {
    if (socket.readyState < CLOSING) socket.close()
    // A server that takes no part in the closing is not waited for.
    await delay(CLOSE_LIMIT_MS, gone.signal)
  }
  const onSessionClose = (): Promise<void> => {
    joined.reject(new AbortError('The session was closed', { ...CONTEXT, code: 'SESSION_CLOSED' }))
    stream.end()
    return close()
  }
  const stream = new EventStream<CampaignUpdate>({
    ...settings,
    onEnd: () => void close(),
    onFirstDrop: () => session.warn('Events of a campaign come faster than they are taken: some are dropped', { bufferSize: settings.bufferSize, overflow: settings.overflow }),
  })
  const end = (error: SdkError): void => {
    joined.reject(error)
    stream.end(error)
  }
  const timer = setTimeout(() => end(new TimeoutError(`The campaign was not watched within ${connectTimeoutMs} ms`, { ...CONTEXT, which: 'connect', retryable: true, sent: 'maybe' })), connectTimeoutMs)
  shared.onClose.push(onSessionClose)
  const onGone = (message: string): void => {
    end(lost(message))
    gone.abort()
    const at = shared.onClose.indexOf(onSessionClose)
    if (at >= 0 && shared.closed === undefined) shared.onClose.splice(at, 1)
  }
  socket.addEventListener('close', () => onGone('The server ended the connection'))
  // Not every runtime tells of the end of a connection that never was.
  socket.addEventListener('error', () => onGone('The connection failed'))
  socket.addEventListener('message', ({ data }: { readonly data: unknown }) => {
    const frame = frameOf(data)
    if (frame === undefined) end(lost('The server sent what is no event'))
    else if (frame.event === 'connected') socket.send(JSON.stringify({ action: 'join_room', room: `campaign:${id}` }))
    else if (frame.event === 'room:joined') joined.resolve()
    else if (frame.event === 'campaign:progress') take(session, stream, frame.data)
  })
  try {
    await abortable(joined.promise, settings.signal, OPERATION)
    return stream
  } catch (error) {
    await stream.return()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function take(session: Session, stream: EventStream<CampaignUpdate>, data: unknown): void {
  const { validate } = session[KERNEL].settings
  try {
    stream.push(readPayload(session, 'campaign:progress', CampaignUpdateSchema, data, validate) as unknown as CampaignUpdate)
  } catch (error) {
    if (validate === 'strict') stream.end(error as SdkError)
    else session.warn(`Live events: ${(error as Error).message}`, { operation: OPERATION })
  }
}

/** A frame as the server writes it, or `undefined` for anything else. */
function frameOf(data: unknown): { readonly event: string; readonly data: unknown } | undefined {
  if (typeof data !== 'string' || data.length > MAX_FRAME_LENGTH) return undefined
  try {
    const frame = JSON.parse(data) as { readonly event?: unknown; readonly data?: unknown } | null
    return typeof frame?.event === 'string' ? { event: frame.event, data: frame.data } : undefined
  } catch {
    return undefined
  }
}
