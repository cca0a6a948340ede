import { AbortError, invalidInput, KERNEL, SdkError, type Session } from '@sdk/core'
import { Connector } from './connector.ts'
import { isServerEvent, SERVER_EVENTS, type ClientEventName, type ClientEvents, type ClientReplies, type ServerEventName, type ServerEvents } from './events.ts'
import { EventStream } from './event-stream.ts'
import { Inbox } from './inbox.ts'
import type { Link } from './link.ts'
import { Listeners } from './listeners.ts'
import { emitSettings, streamSettings, waitSettings, type EmitOptions, type EventStreamOptions, type RealtimeSettings, type SendOptions } from './options.ts'
import { JOIN, Replies } from './replies.ts'
import { roomOf } from './room.ts'
import { checkEvent } from './send.ts'
import type { RealtimeState } from './state.ts'
import type { ConversationRoom, JoinedConversation, LeftConversation } from './types.ts'
import { aborted } from './waiting.ts'

const INSPECT = Symbol.for('nodejs.util.inspect.custom')
const ANY = '*'

/** A conversation that is to be joined. */
interface Room {
  /** Whether the server has said that it is. */
  isJoined: boolean
  /** Calls that have asked for it, without those that failed. */
  asked: number
}

/**
 * Live events of a session over Socket.IO. The connection begins when it is first needed, gets its token from the
 * session each time, comes back by itself when it is lost, and then joins its conversations again. Events that happen
 * while there is no connection are lost: the server keeps none.
 */
export class Realtime implements AsyncDisposable {
  readonly #session: Session
  readonly #settings: RealtimeSettings
  readonly #connector: Connector
  readonly #replies = new Replies()
  /** Conversations to join after every reconnection. */
  readonly #rooms = new Map<string, Room>()
  readonly #inbox: Inbox
  readonly #states = new Listeners<[RealtimeState]>((_, error) => this.#listenerFailed('state', error))
  readonly #failures = new Listeners<[SdkError]>((_, error) => this.#listenerFailed('failure', error))
  readonly #onAbort: () => void
  readonly #onSessionClose = (): Promise<void> => this.close()
  #closing: Promise<void> | undefined
  #sent = 0

  /** Not for direct use: `createRealtime(session)` and `client.realtime()` make it. */
  constructor(session: Session, settings: RealtimeSettings) {
    this.#session = session
    this.#settings = settings
    this.#inbox = new Inbox(session, settings.validate, {
      unreadable: (error) => this.#fail(error),
      listenerFailed: (name, error) => this.#listenerFailed(name, error),
    })
    this.#connector = new Connector(session, settings, {
      event: (name, args) => this.#receive(name, args),
      state: (state) => this.#states.tell(ANY, state),
      open: (link) => this.#rejoin(link),
      lost: (error) => this.#replies.lost(error),
      end: (error) => {
        this.#replies.end(error)
        this.#inbox.endSinks(error)
      },
      failure: (error) => this.#fail(error),
    })
    const { signal } = settings
    this.#onAbort = () => {
      void this.#end(signal === undefined ? undefined : aborted(signal, 'realtime'))
    }
    session[KERNEL].shared.onClose.push(this.#onSessionClose)
    signal?.addEventListener('abort', this.#onAbort)
    if (signal?.aborted === true) this.#onAbort()
  }

  /** The connection at this moment. */
  get state(): RealtimeState {
    return this.#connector.state
  }

  /** Whether there is a connection at this moment. */
  get connected(): boolean {
    return this.#connector.state.status === 'connected'
  }

  /** Ids of the conversations that are joined, and joined again after every reconnection. */
  get conversations(): ReadonlySet<string> {
    return new Set(this.#rooms.keys())
  }

  /**
   * Connects, unless that has begun, and resolves when there is a connection. Everything else that needs a connection
   * begins one, too, except `on`.
   * @throws {AuthenticationError} the server refuses the token, and a renewed one as well; or e-mail address or password is wrong
   * @throws {ConnectionError} the server cannot be reached; tried again `maxRetries` times
   * @throws {ConfigurationError} socket.io-client is not installed, or there are no credentials
   * @throws {AbortError} the signal ended the wait, or the live events are closed
   */
  async connect(options?: { readonly signal?: AbortSignal | undefined }): Promise<void> {
    await this.#connector.ready(waitSettings(options).signal)
  }

  /**
   * Calls a function for every event of a name; the returned function stops that, and so does the signal. Does not connect.
   * @throws {RequestValidationError} there is no such event, or the listener is no function
   * @throws {ConfigurationError} an option is wrong
   */
  on<K extends ServerEventName>(event: K, listener: (payload: ServerEvents[K]) => unknown, options?: { readonly signal?: AbortSignal | undefined }): () => void {
    checkName(event)
    if (typeof listener !== 'function') throw invalidInput('listener', 'must be a function', { vendor: 'pytake', operation: 'realtime.on' })
    return this.#inbox.on(event, listener, waitSettings(options).signal)
  }

  /** Stops calling a function that was given to `on`. */
  off<K extends ServerEventName>(event: K, listener: (payload: ServerEvents[K]) => unknown): void {
    this.#inbox.off(event, listener)
  }

  /**
   * The events of a name, for `for await`. Connects when that has not begun. When more than `bufferSize` events wait,
   * the oldest ones are dropped unless `overflow` says otherwise: `dropped` of the stream counts them.
   * @throws {ConfigurationError} an option is wrong
   * @throws {AbortError} the live events are closed
   */
  events<K extends ServerEventName>(event: K, options?: EventStreamOptions): EventStream<ServerEvents[K]> {
    checkName(event)
    const settings = streamSettings(options)
    if (settings.signal?.aborted === true) throw aborted(settings.signal, 'realtime.events')
    this.#connector.start()
    const stream = new EventStream<ServerEvents[K]>({
      ...settings,
      onEnd: () => this.#inbox.removeSink(event, stream),
      onFirstDrop: () => this.#session.warn(`Events '${event}' come faster than they are taken: some are dropped`, { bufferSize: settings.bufferSize, overflow: settings.overflow }),
    })
    this.#inbox.addSink(event, stream)
    return stream
  }

  /** Calls a function for every event that the SDK does not know, with its name and arguments. The returned function stops that. */
  onUnknown(listener: (event: string, args: readonly unknown[]) => unknown): () => void {
    return this.#inbox.onUnknown(listener)
  }

  /** Calls a function whenever the connection changes. The returned function stops that. */
  onState(listener: (state: RealtimeState) => unknown): () => void {
    return this.#states.add(ANY, listener)
  }

  /**
   * Calls a function for what goes wrong while no call is there to fail: an event that cannot be read, a conversation
   * that could not be joined again, the end of all tries. Without such a function the logger is told. The returned
   * function stops that.
   */
  onFailure(listener: (error: SdkError) => unknown): () => void {
    return this.#failures.add(ANY, listener)
  }

  /**
   * Hears of messages and typing in a conversation from now on, also after reconnections. The server looks neither
   * whether the conversation exists nor whose it is.
   *
   * Wire: `join_conversation` with `{conversation_id}`, answered by `joined_conversation`.
   * @throws {RequestValidationError} the id is no UUID; nothing was sent
   * @throws {AuthenticationError} the token belongs to no organization
   * @throws {TimeoutError} no answer came; the conversation is not joined again later
   */
  async joinConversation(input: ConversationRoom, options?: EmitOptions): Promise<JoinedConversation> {
    const room = roomOf(input, JOIN)
    const { conversation_id: id } = room
    let entry: Room | undefined
    try {
      const reply = await this.#ask('join_conversation', room, `joined_conversation ${id}`, JOIN, options, () => {
        entry = this.#rooms.get(id) ?? { isJoined: false, asked: 0 }
        entry.asked++
        this.#rooms.set(id, entry)
      })
      if (entry !== undefined) entry.isJoined = true
      return reply as JoinedConversation
    } catch (error) {
      if (entry !== undefined && --entry.asked === 0 && !entry.isJoined && this.#rooms.get(id) === entry) this.#rooms.delete(id)
      throw error
    }
  }

  /**
   * Hears nothing of a conversation any more.
   *
   * Wire: `leave_conversation` with `{conversation_id}`, answered by `left_conversation`.
   * @throws {RequestValidationError} the id is no UUID; nothing was sent
   * @throws {ConnectionError} the connection was lost before the answer came; the conversation is left all the same
   * @throws {TimeoutError} no answer came; the conversation is not joined again all the same
   */
  async leaveConversation(input: ConversationRoom, options?: EmitOptions): Promise<LeftConversation> {
    const room = roomOf(input, 'realtime.leaveConversation')
    const { conversation_id: id } = room
    this.#rooms.delete(id)
    // Again when it goes out: a join that was asked for before may have been sent in between.
    return await this.#ask('leave_conversation', room, `left_conversation ${id}`, 'realtime.leaveConversation', options, () => this.#rooms.delete(id)) as LeftConversation
  }

  /**
   * Tells the others in a conversation that the user types. The server does not answer.
   *
   * Wire: `typing_start` with `{conversation_id}`.
   * @throws {RequestValidationError} the id is no UUID; nothing was sent
   */
  async startTyping(input: ConversationRoom, options?: EmitOptions): Promise<void> {
    const room = roomOf(input, 'realtime.startTyping')
    const link = await this.#connector.ready(emitSettings(options).signal)
    link.emit('typing_start', room)
  }

  /**
   * Tells the others in a conversation that the user has stopped to type. The server does not answer.
   *
   * Wire: `typing_stop` with `{conversation_id}`.
   * @throws {RequestValidationError} the id is no UUID; nothing was sent
   */
  async stopTyping(input: ConversationRoom, options?: EmitOptions): Promise<void> {
    const room = roomOf(input, 'realtime.stopTyping')
    const link = await this.#connector.ready(emitSettings(options).signal)
    link.emit('typing_stop', room)
  }

  /**
   * Measures the way there and back in milliseconds.
   *
   * Wire: `ping` without argument, answered by `pong`.
   * @throws {ConnectionError} the connection was lost before the answer came
   * @throws {TimeoutError} no answer came
   */
  async ping(options?: EmitOptions): Promise<number> {
    await this.#connector.ready(emitSettings(options).signal)
    const since = performance.now()
    await this.#ask('ping', undefined, 'pong', 'realtime.ping', options)
    return performance.now() - since
  }

  /** Sends an event under its own name: the same as the method of that event. */
  async emit<K extends ClientEventName>(event: K, ...[payload, options]: ClientEvents[K] extends undefined ? [payload?: undefined, options?: EmitOptions] : [payload: ClientEvents[K], options?: EmitOptions]): Promise<ClientReplies[K]> {
    return await this.#emit(event, payload as ConversationRoom, options) as ClientReplies[K]
  }

  /**
   * Sends an event that the SDK does not know. With `acknowledge` it waits for an acknowledgement and gives what that
   * carries; today's servers acknowledge the events they know, without content, and no others.
   * @throws {RequestValidationError} the name is one that Socket.IO keeps for itself; nothing was sent
   * @throws {ConnectionError} the connection was lost before the acknowledgement came
   * @throws {TimeoutError} no acknowledgement came
   */
  async send(event: string, args: readonly unknown[] = [], options?: SendOptions): Promise<unknown> {
    checkEvent(event, args)
    const { acknowledge = false, signal, timeoutMs = this.#settings.replyTimeoutMs } = emitSettings(options)
    const link = await this.#connector.ready(signal)
    if (!acknowledge) {
      link.emit(event, ...args)
      return undefined
    }
    const key = `acknowledgement ${++this.#sent}`
    const reply = this.#replies.wait({ key, operation: 'realtime.send', timeoutMs, signal })
    link.emit(event, ...args, (answer: unknown) => this.#replies.settle(key, answer))
    return reply
  }

  /** Ends the connection and all streams for good. No socket and no timer is left when it resolves. The session stays open. */
  close(): Promise<void> {
    return this.#end(undefined)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  toJSON(): Record<string, unknown> {
    return { baseUrl: this.#session.baseUrl, status: this.state.status, conversations: this.#rooms.size }
  }

  [INSPECT](): string {
    return `Realtime ${JSON.stringify(this)}`
  }

  #emit(event: ClientEventName, payload: ConversationRoom, options: EmitOptions | undefined): Promise<unknown> {
    switch (event) {
      case 'join_conversation': return this.joinConversation(payload, options)
      case 'leave_conversation': return this.leaveConversation(payload, options)
      case 'typing_start': return this.startTyping(payload, options)
      case 'typing_stop': return this.stopTyping(payload, options)
      case 'ping': return this.ping(options)
      default: throw invalidInput('event', 'is no event that the server is known to take; use send', { vendor: 'pytake', operation: 'realtime.emit' })
    }
  }

  /** Sends a question and waits for its answer. When the connection is lost in between, a join is asked again by the next one. */
  async #ask(event: ClientEventName, payload: ConversationRoom | undefined, key: string, operation: string, options: EmitOptions | undefined, onSend?: () => unknown): Promise<unknown> {
    const { signal, timeoutMs = this.#settings.replyTimeoutMs } = emitSettings(options)
    const link = await this.#connector.ready(signal)
    const reply = this.#replies.wait({ key, operation, timeoutMs, signal })
    onSend?.()
    if (payload === undefined) link.emit(event)
    else link.emit(event, payload)
    return reply
  }

  #rejoin(link: Link): void {
    for (const id of this.#rooms.keys()) {
      link.emit('join_conversation', { conversation_id: id })
      this.#replies.wait({ key: `joined_conversation ${id}`, operation: JOIN, timeoutMs: this.#settings.replyTimeoutMs }).catch((error: unknown) => {
        // A connection that was lost meanwhile does not matter: the next one joins again.
        if (this.state.socketId === link.id && error instanceof SdkError) this.#fail(error)
      })
    }
  }

  #receive(name: string, args: readonly unknown[]): void {
    const payload = this.#inbox.receive(name, args)
    if (payload === undefined) return
    if (name === 'error') this.#replies.fault(String(payload['message']))
    else if (name === 'pong') this.#replies.settleFirst('pong', payload)
    else if (typeof payload['conversation_id'] === 'string') this.#replies.settle(`${name} ${payload['conversation_id']}`, payload)
  }

  #fail(error: SdkError): void {
    if (!this.#failures.tell(ANY, error)) this.#session.warn(`Live events: ${error.message}`, { operation: error.operation, code: error.code })
  }

  #listenerFailed(name: string, error: unknown): void {
    this.#session.warn(`A listener for '${name}' failed`, { error: error instanceof Error ? error.name : 'unknown' })
  }

  #end(error: AbortError | undefined): Promise<void> {
    return (this.#closing ??= (async () => {
      this.#settings.signal?.removeEventListener('abort', this.#onAbort)
      const reason = error ?? new AbortError('The live events were closed', { vendor: 'pytake', operation: 'realtime', code: 'REALTIME_CLOSED' })
      this.#replies.close(reason)
      this.#inbox.endSinks(error)
      await this.#connector.close(reason)
      for (const told of [this.#inbox, this.#states, this.#failures]) told.clear()
      // Not earlier: the session may be going through its list.
      const { onClose } = this.#session[KERNEL].shared
      const at = onClose.indexOf(this.#onSessionClose)
      if (at >= 0) onClose.splice(at, 1)
    })())
  }
}

function checkName(event: string): void {
  if (!isServerEvent(event)) throw invalidInput('event', `is none of the known events: ${SERVER_EVENTS.join(', ')}. Use onUnknown for others`, { vendor: 'pytake', operation: 'realtime.on' })
}
