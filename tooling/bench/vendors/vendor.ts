import type { Transport, ValidateMode } from '@sdk/core'

/** What all clients of the bench take. */
export interface Setup {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly validate: ValidateMode
  readonly connections?: number
  readonly transport?: Transport
}

/** A client that makes the calls of the bench, and throws when an answer is not what it should be. */
export interface BenchClient {
  readonly small: () => Promise<unknown>
  /** 50 items. */
  readonly page: () => Promise<unknown>
}

/** A vendor in the bench. */
export interface BenchVendor {
  readonly calls: { readonly small: string; readonly page: string }
  /** Where the 50 items stand in a JSON answer; empty when the answer is the list. */
  readonly items: string
  /** The vendor's fake, which holds what the calls read. */
  readonly fake: () => { readonly transport: Transport }
  readonly open: (setup: Setup) => BenchClient
}

/** Throws unless the answer was read. */
export function check(holds: boolean): void {
  if (!holds) throw new Error('This is not the answer of the server')
}

/** Numbers from 0 to below `count`. */
export const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, number) => number)

/** Items of a page. */
export const PAGE = 50
