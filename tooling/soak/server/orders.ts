import type { Fault } from '../plan/faults.ts'

/** What a server can be told. */
export interface Orders {
  /** A new round: an empty world. */
  readonly begin: {}
  /** From now on logins meet faults, if there is a seed for them. */
  readonly storm: { readonly loginSeed: number | undefined }
  /** No more faults beside those that calls ask for. */
  readonly calm: {}
  /** Makes all tokens invalid. */
  readonly expire: {}
  /** Stops, and listens again after so long. */
  readonly restart: { readonly afterMs: number }
  /** Waits until all work is done, and tells what was done. */
  readonly account: {}
  /** How many connections are open. */
  readonly connections: {}
}

/** What a server has done. */
export interface Account {
  /** How often requests of calls ran, where anything happened since the last account. */
  readonly runs: readonly (readonly [call: string, request: string, count: number])[]
  /** Calls whose writes are stored, once per time that they are. */
  readonly written: readonly string[]
  /** Successful logins by client, since the start. */
  readonly logins: Readonly<Record<string, number>>
  /** Faults played since the start. */
  readonly faults: Readonly<Partial<Record<Fault, number>>>
}

/** What a server answers to each order. */
export interface Replies {
  readonly begin: {}
  readonly storm: {}
  readonly calm: {}
  readonly expire: {}
  readonly restart: {}
  readonly account: Account
  readonly connections: { readonly open: number }
}

/** An order on its way. */
export interface Letter {
  readonly number: number
  readonly order: keyof Orders
  readonly details: Orders[keyof Orders]
}

/** Its reply, or why there is none. */
export interface ReplyLetter {
  readonly number: number
  readonly reply?: Replies[keyof Replies]
  readonly failure?: string
}
