import type { FakeRequest, FakeResponse } from '@sdk/core/testing'
import type { Credentials } from '../operations/attempts.ts'
import type { Mellophone } from '../server.ts'
import { text } from './responses.ts'

/** A request that has found its route and has all required parameters. */
export interface RoutedCall {
  readonly server: Mellophone
  readonly request: FakeRequest
  /** A required parameter. */
  readonly need: (name: string) => string
  /** An optional parameter; `null` when it is absent. */
  readonly get: (name: string) => string | null
  readonly body: string
  /** What stands in the path for `{sid}`. */
  readonly sid: string
}

/** An operation of the server. */
export interface Route {
  /** The path behind `/mellophone/`; `*` stands for any one segment. */
  readonly path: string
  /** The methods; all when absent. */
  readonly methods?: readonly string[]
  /** The name that stands in complaints about missing parameters. */
  readonly name: string
  /** The parameters in the order of the server's method; required ones end in `!`. */
  readonly parameters: readonly string[]
  readonly hasBody?: boolean
  run(call: RoutedCall): FakeResponse
}

/** A text as the answer. */
export const plain = (call: RoutedCall, body: string): FakeResponse => text(call.request, 200, body)

/** A text that passes through the default charset of the server's process. */
export const encoded = (call: RoutedCall, body: string): FakeResponse => plain(call, call.server.encoded(body))

/** The optional address; an empty one is none. */
export const ipOf = (call: RoutedCall): string | null => call.get('ip') || null

/** The credentials of a call, for no session. */
export const credentialsOf = (call: RoutedCall): Credentials => ({
  sesid: null,
  login: call.need('login'),
  password: call.need('pwd'),
  gp: call.get('gp'),
  ip: ipOf(call),
})
