import { AbortError, ConnectionError, KERNEL, RateLimitError, redactText, SdkError, ServerError, type Session } from '@sdk/core'
import { backoff, delay } from './delay.ts'
import { openLink, type Link, type LinkTarget } from './link.ts'
import type { RealtimeSettings } from './options.ts'
import { loadPeer } from './peer.ts'
import { IDLE, type RealtimeState } from './state.ts'
import { abortable } from './waiting.ts'

/** A connection that ends sooner does not prove that the next one will hold. */
const STABLE_MS = 10_000

const CONTEXT = { vendor: 'pytake', operation: 'realtime.connect' }
const SPEC = { id: 'realtime.connect' }

/** What a connector tells. */
export interface ConnectorHandlers {
  readonly event: (name: string, args: readonly unknown[]) => void
  readonly state: (state: RealtimeState) => void
  /** There is a new connection, which knows nothing of the one before. */
  readonly open: (link: Link) => void
  /** The connection is lost, and what it was asked is with it. */
  readonly lost: (error: ConnectionError) => void
  /** No more is tried: whatever waits will not come. */
  readonly end: (error: SdkError) => void
  /** The same, for those who were told of the state by then. */
  readonly failure: (error: SdkError) => void
}

/** Keeps a connection: gets the token, connects, renews the token when it is refused, and begins again when the connection is lost. */
export class Connector {
  readonly #session: Session
  readonly #settings: RealtimeSettings
  readonly #handlers: ConnectorHandlers
  readonly #stop = new AbortController()
  #state = IDLE
  #link: Link | undefined
  #ready: PromiseWithResolvers<Link> | undefined
  #running: Promise<void> | undefined
  #isTrying = false
  #hasConnected = false

  constructor(session: Session, settings: RealtimeSettings, handlers: ConnectorHandlers) {
    this.#session = session
    this.#settings = settings
    this.#handlers = handlers
  }

  get state(): RealtimeState {
    const { status, transport } = this.#state
    // Polling may have become a WebSocket since.
    if (status === 'connected' && this.#link !== undefined && this.#link.transport !== transport) this.#state = Object.freeze({ ...this.#state, transport: this.#link.transport })
    return this.#state
  }

  /** The connection, once there is one. Begins to connect when nobody has yet. */
  async ready(signal?: AbortSignal): Promise<Link> {
    if (this.#link !== undefined) return this.#link
    this.start()
    const ready = (this.#ready ??= Promise.withResolvers<Link>()).promise
    return abortable(ready, signal, 'realtime.connect')
  }

  /** Begins to connect, unless that has begun. */
  start(): void {
    if (this.#stop.signal.aborted) throw new AbortError('The live events are closed', { ...CONTEXT, code: 'REALTIME_CLOSED' })
    if (this.#isTrying) return
    this.#isTrying = true
    this.#ready = Promise.withResolvers<Link>()
    // Whoever waits is told; nobody has to.
    this.#ready.promise.catch(() => {})
    this.#running = this.#run()
  }

  /** Ends everything; resolved when no socket and no timer is left. */
  async close(error: SdkError): Promise<void> {
    this.#stop.abort()
    this.#ready?.reject(error)
    this.#move({ ...IDLE, status: 'closed', error: this.#state.error })
    await this.#link?.close()
    await this.#running
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop
    let failures = 0
    let renewed = false
    this.#move({ ...IDLE, status: this.#hasConnected ? 'reconnecting' : 'connecting' })
    while (!signal.aborted) {
      let error: SdkError
      try {
        const outcome = await this.#connect(renewed)
        if (signal.aborted) {
          if (outcome !== 'renewed') await outcome.close()
          return
        }
        renewed = outcome === 'renewed'
        if (outcome === 'renewed') continue
        const since = performance.now()
        error = await this.#keep(outcome)
        if (signal.aborted) return
        if (performance.now() - since >= STABLE_MS) failures = 0
      } catch (thrown) {
        error = sdkError(thrown)
        renewed = false
      }
      if (signal.aborted) return
      const limit = this.#hasConnected ? this.#settings.maxReconnects : this.#settings.maxRetries
      failures++
      if (!isTemporary(error) || failures > limit) {
        this.#giveUp(error, failures)
        return
      }
      this.#move({ ...IDLE, status: this.#hasConnected ? 'reconnecting' : 'connecting', failures, error })
      await delay(this.#wait(error, failures), signal)
    }
  }

  #wait(error: SdkError, failures: number): number {
    const asked = error instanceof RateLimitError || error instanceof ServerError ? (error.retryAfterMs ?? 0) : 0
    return Math.max(asked, backoff(failures, this.#settings.retryDelayMs, this.#settings.maxRetryDelayMs))
  }

  /** Tries once. A refused token is renewed, once in a row; the next try uses the new one. */
  async #connect(renewed: boolean): Promise<Link | 'renewed'> {
    const { signal } = this.#stop
    const session = this.#session
    const { auth, shared } = session[KERNEL]
    if (shared.closed !== undefined) throw new AbortError('The session is closed', { ...CONTEXT, code: 'SESSION_CLOSED' })
    const io = await loadPeer()
    const headers: Record<string, string> = {}
    const generation = await abortable(Promise.resolve(auth?.apply(headers, { session, spec: SPEC }) ?? 0), signal, SPEC.id)
    const token = (headers['authorization'] ?? '').slice('Bearer '.length)
    const outcome = await openLink(io, this.#target(), token, this.#handlers, signal)
    if ('link' in outcome) return outcome.link
    const { refused } = outcome
    if (renewed) throw refused
    const isRenewed = await abortable(Promise.resolve(auth?.renew?.(refused, generation, { session, spec: SPEC }) ?? false), signal, SPEC.id)
    if (!isRenewed) throw refused
    return 'renewed'
  }

  #target(): LinkTarget {
    const { origin, fixedHeaders, settings, auth, secrets } = this.#session[KERNEL]
    const { path, transports, tls, agent, connectTimeoutMs } = this.#settings
    const agentName = fixedHeaders['user-agent']
    return {
      origin, path, transports, tls, agent, timeoutMs: connectTimeoutMs,
      headers: { ...(agentName === undefined ? {} : { 'user-agent': agentName }), ...settings.headers },
      redact: (text) => redactText(text, [...(auth?.secrets() ?? []), ...secrets()]),
    }
  }

  /** Uses a connection until it is lost; gives why. */
  async #keep(link: Link): Promise<ConnectionError> {
    this.#link = link
    this.#hasConnected = true
    this.#handlers.open(link)
    this.#move({ ...IDLE, status: 'connected', socketId: link.id, transport: link.transport })
    this.#ready?.resolve(link)
    const reason = await link.lost
    this.#link = undefined
    const error = new ConnectionError(`The connection was lost (${reason})`, { ...CONTEXT, retryable: true, sent: 'yes' })
    if (!this.#stop.signal.aborted) {
      this.#ready = Promise.withResolvers<Link>()
      this.#handlers.lost(error)
    }
    this.#ready?.promise.catch(() => {})
    await link.close()
    return error
  }

  #giveUp(error: SdkError, failures: number): void {
    this.#ready?.reject(error)
    this.#ready = undefined
    this.#isTrying = false
    // Whoever is told of the state may begin again at once: what waited until now ends before that.
    this.#handlers.end(error)
    this.#move({ ...IDLE, status: 'failed', failures, error })
    this.#handlers.failure(error)
  }

  #move(state: RealtimeState): void {
    this.#state = Object.freeze(state)
    this.#handlers.state(this.#state)
  }
}

/** Whether a further try can help. */
function isTemporary(error: SdkError): boolean {
  return error instanceof ConnectionError ? error.retryable : error instanceof RateLimitError || error instanceof ServerError
}

function sdkError(thrown: unknown): SdkError {
  return thrown instanceof SdkError ? thrown : new SdkError('The connection failed', { ...CONTEXT, cause: thrown })
}
