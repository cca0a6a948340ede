import type { SdkError, Session, ValidateMode } from '@sdk/core'
import { isServerEvent, namesOf, schemaOf, type ServerEventName } from './events.ts'
import { Listeners } from './listeners.ts'
import { plainArguments, readPayload } from './payload.ts'

/** What takes events one after another. */
export interface Sink {
  push(event: unknown): void
  end(error?: SdkError): void
}

const ANY = '*'

/** Hands events on to those who want them, after a look at what they carry. */
export class Inbox {
  readonly #session: Session
  readonly #validate: ValidateMode
  readonly #sinks = new Map<ServerEventName, Set<Sink>>()
  readonly #listeners: Listeners<[never]>
  readonly #unknown: Listeners<[string, readonly unknown[]]>
  readonly #onUnreadable: (error: SdkError) => void

  constructor(session: Session, validate: ValidateMode, tell: { readonly unreadable: (error: SdkError) => void; readonly listenerFailed: (name: string, error: unknown) => void }) {
    this.#session = session
    this.#validate = validate
    this.#listeners = new Listeners(tell.listenerFailed)
    this.#unknown = new Listeners((_, error) => tell.listenerFailed('unknown', error))
    this.#onUnreadable = tell.unreadable
  }

  /** Reads an event and hands it on; gives what it carries, or `undefined` when it is not known or cannot be read. */
  receive(name: string, args: readonly unknown[]): Readonly<Record<string, unknown>> | undefined {
    if (!isServerEvent(name)) {
      this.#unknown.tell(ANY, name, plainArguments(args))
      return undefined
    }
    let payload: Readonly<Record<string, unknown>>
    try {
      payload = readPayload(this.#session, name, schemaOf(name), args[0], this.#validate)
    } catch (error) {
      this.#unreadable(name, error as SdkError)
      return undefined
    }
    for (const told of namesOf(name)) {
      this.#listeners.tell(told, payload as never)
      for (const sink of this.#sinks.get(told) ?? []) sink.push(payload)
    }
    return payload
  }

  on(name: ServerEventName, listener: (payload: never) => unknown, signal?: AbortSignal): () => void {
    return this.#listeners.add(name, listener, signal)
  }

  off(name: ServerEventName, listener: (payload: never) => unknown): void {
    this.#listeners.remove(name, listener)
  }

  onUnknown(listener: (event: string, args: readonly unknown[]) => unknown): () => void {
    return this.#unknown.add(ANY, listener)
  }

  /** Adds what takes the events of a name. */
  addSink(name: ServerEventName, sink: Sink): void {
    const sinks = this.#sinks.get(name) ?? new Set()
    this.#sinks.set(name, sinks.add(sink))
  }

  removeSink(name: ServerEventName, sink: Sink): void {
    this.#sinks.get(name)?.delete(sink)
  }

  /** Ends everything that takes events one after another. */
  endSinks(error: SdkError | undefined): void {
    for (const sinks of this.#sinks.values()) for (const sink of sinks) sink.end(error)
  }

  clear(): void {
    this.#listeners.clear()
    this.#unknown.clear()
  }

  /** In strict mode the streams of the event end with the error: they promise that every event matches. */
  #unreadable(name: ServerEventName, error: SdkError): void {
    if (this.#validate === 'strict') {
      for (const told of namesOf(name)) for (const sink of this.#sinks.get(told) ?? []) sink.end(error)
    }
    this.#onUnreadable(error)
  }
}
