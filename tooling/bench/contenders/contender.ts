/** One way to make a call, and to read its answer. */
export interface Contender {
  readonly name: string
  /** One call to its result. Throws when the answer is not what it should be. */
  readonly call: () => Promise<unknown>
  readonly close?: () => Promise<unknown>
}

/** What all others are compared with. */
export const BASELINE = 'undici.request'

/** Sockets of every contender that lets us choose. */
export const CONNECTIONS = 64

/** Parts of a task or page that show that an answer was read. */
export interface Answer {
  readonly id?: number
  readonly content?: readonly unknown[]
}

/** The answer, if it is one. */
export function seen<T extends Answer>(answer: T): T {
  if (answer.id !== 42 && answer.content?.length !== 50) throw new Error('This is not the answer of the server')
  return answer
}
