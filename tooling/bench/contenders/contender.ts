/** What a contender is to call. */
export interface Target {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly call: 'task' | 'page' | 'xml'
}

/** One way to make a call, and to read its answer. Throws when the answer is not what it should be. */
export type Contender = (target: Target) => () => Promise<unknown>

/** What all others are compared with. */
export const BASELINE = 'undici.request'

/** Sockets of every contender that lets us choose. */
export const CONNECTIONS = 64

/** Where a target's answer is. */
export const pathOf = ({ call }: Target): string => ({ task: '/api/v2/task/42', page: '/api/v2/task?page=0&size=50', xml: '/mellophone/isauthenticated' })[call]

/** Parts of an answer that show that it was read. */
export interface Answer {
  /** Of a task. */
  readonly id?: number
  /** Of a page. */
  readonly content?: readonly unknown[]
}

/** The answer, if it is one. */
export function seen(answer: Answer | undefined): Answer {
  if (answer?.id !== 42 && answer?.content?.length !== 50) throw new Error('This is not the answer of the server')
  return answer
}
