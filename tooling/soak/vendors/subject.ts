import type { CallOptions, SdkError, Transport } from '@sdk/core'
import { CLIENT_HEADER, type Fault } from '../plan/faults.ts'
import type { Random } from '../plan/random.ts'

/** What a repetition of a call would do. `once`: it must not be repeated once the server may have seen it. `keyed`: it may, under its key. */
export type Effect = 'read' | 'once' | 'keyed' | 'repeatable'

/** One call as its act sees it. */
export interface Performance {
  /** Small letters and digits; stands in everything that the call writes. */
  readonly marker: string
  readonly options: CallOptions
  readonly random: Random
}

/** Something that users do: one call, or a loop over pages. */
export interface Act {
  readonly name: string
  readonly effect: Effect
  /** Set when there are several requests in it, so that what an error says about sending is about the last one. */
  readonly steps?: boolean
  /** Faults that look like an answer: not played for this act. */
  readonly except?: readonly Fault[]
  /** Throws a `WrongResult` when the result is not the one that belongs to the call. */
  readonly perform: (call: Performance) => Promise<void>
}

/** A client of the vendor with what it can do. */
export interface Cast {
  readonly acts: readonly Act[]
  /** Gives a new world what the acts need. Meets no faults. */
  readonly prepare: () => Promise<void>
  /** A read that needs credentials, where the vendor has any. */
  readonly probe: () => Promise<void>
  /** What no error and no log line may show. */
  readonly secrets: () => readonly string[]
  readonly close: () => Promise<void>
}

/** What a client is opened with; a vendor's own options come on top. */
export interface CastOptions {
  readonly origin: string
  readonly client: string
  readonly log: (line: string) => void
  /** Told of every login and renewal, where the vendor has tokens. */
  readonly onTokens: () => void
}

/** A vendor's fake server. */
export interface World {
  readonly transport: Transport
  readonly expire?: () => void
  readonly restart?: () => void
  /** The markers of the keyed writes that are stored, once per time that they are. */
  readonly written?: () => Promise<readonly string[]>
}

/** A vendor under soak. */
export interface Subject {
  readonly name: string
  /** The class of all its errors. */
  readonly root: abstract new (...args: never[]) => SdkError
  readonly createWorld: () => World
  /** A body that is well-formed and that no result of the vendor may be read from. */
  readonly mismatch: string
  /** Whether a request logs in or renews tokens. Left out for vendors without tokens. */
  readonly isLogin?: (path: string) => boolean
  readonly open: (options: CastOptions) => Cast
}

/** A call had the answer of another one, or half an answer. */
export class WrongResult extends Error {
  override readonly name = 'WrongResult'
}

/** Throws unless it holds. */
export function expectResult(holds: boolean, what: string): void {
  if (!holds) throw new WrongResult(what)
}

/** Options that the clients of all vendors get. */
export function sharedOptions({ log, client }: CastOptions) {
  return {
    connections: 8, retryDelayMs: 5, validate: 'strict', headers: { [CLIENT_HEADER]: client },
    logger: {
      warn: (message: string, details?: object) => log(`${message} ${JSON.stringify(details)}`),
      debug: (message: string, details?: object) => log(`${message} ${JSON.stringify(details)}`),
    },
  } as const
}
