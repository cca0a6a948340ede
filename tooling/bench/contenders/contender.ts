import type { VendorName } from '../vendors/all.ts'
import type { WireCall } from '../server/answers.ts'

/** What a contender is to call. */
export interface Target {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly vendor: VendorName
  readonly call: 'small' | 'page'
  /** The request as the SDK sends it. */
  readonly wire: WireCall
  /** Where the items of a page stand in a JSON answer; empty when the answer is the list. */
  readonly items: string
}

/** One way to make a call, and to read its answer. Throws when the answer is not what it should be. */
export type Contender = (target: Target) => () => Promise<unknown>

/** What all others are compared with. */
export const BASELINE = 'undici.request'

/** The same for XML. */
export const XML_BASELINE = 'undici.request and fast-xml-parser'

/** Sockets of every contender that lets us choose. */
export const CONNECTIONS = 64

/** Where a target's answer is. */
export const urlOf = ({ origin, wire }: Target): string => origin + wire.path

/** A JSON answer. */
export type Answer = Readonly<Record<string, unknown>> | readonly unknown[]

/** A check that answers of this target were read: the items of a page, or an object with fields. */
export function checkerOf({ call, items }: Target): (answer: Answer | undefined) => Answer {
  return (answer) => {
    const list = items === '' ? answer : (answer as Readonly<Record<string, unknown>> | undefined)?.[items]
    const isRead = call === 'page' ? Array.isArray(list) && list.length === 50 : answer !== undefined && Object.keys(answer).length > 2
    if (!isRead || answer === undefined) throw new Error('This is not the answer of the server')
    return answer
  }
}
