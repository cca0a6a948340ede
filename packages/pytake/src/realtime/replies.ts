import { AuthenticationError, BadRequestError, ConnectionError, ServerError, TimeoutError, type ApiErrorInit, type SdkError } from '@sdk/core'
import { abortable } from './waiting.ts'

/** The operation of joins, the only questions that the server finds fault with. */
export const JOIN = 'realtime.joinConversation'

const NOT_AUTHENTICATED = 'Not authenticated'

interface Pending {
  readonly key: string
  readonly operation: string
  readonly resolve: (payload: unknown) => void
  readonly reject: (error: SdkError) => void
}

/** Where an answer is waited for. */
export interface ReplyWait {
  /** Event and conversation of the answer. */
  readonly key: string
  readonly operation: string
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/** Answers that are waited for. The server names the conversation in them, and in its faults nothing at all. */
export class Replies {
  readonly #pending = new Set<Pending>()
  #lastFault: string | undefined
  #closed: SdkError | undefined

  /** Waits for an answer, which `settle` or `fault` brings. */
  async wait({ key, operation, timeoutMs, signal }: ReplyWait): Promise<unknown> {
    if (this.#closed !== undefined) throw this.#closed
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const pending: Pending = { key, operation, resolve, reject }
    if (this.#pending.size === 0) this.#lastFault = undefined
    this.#pending.add(pending)
    const timer = setTimeout(() => {
      const fault = this.#lastFault === undefined || operation !== JOIN ? '' : `; the server said: ${this.#lastFault}`
      reject(new TimeoutError(`No answer came within ${timeoutMs} ms${fault}`, { vendor: 'pytake', operation, which: 'deadline', retryable: true, sent: 'maybe' }))
    }, timeoutMs)
    try {
      return await abortable(promise, signal, operation)
    } finally {
      clearTimeout(timer)
      this.#pending.delete(pending)
    }
  }

  /** An answer has come. */
  settle(key: string, payload: unknown): void {
    for (const pending of this.#pending) if (pending.key === key) pending.resolve(payload)
  }

  /** The answer to the oldest of some questions has come, whose answers all look alike. */
  settleFirst(key: string, payload: unknown): void {
    const first = [...this.#pending].find((pending) => pending.key === key)
    if (first === undefined) return
    this.#pending.delete(first)
    first.resolve(payload)
  }

  /** The connection that was asked is lost. Joins are asked again by the next one. */
  lost({ message }: ConnectionError): void {
    for (const { operation, reject } of this.#pending) {
      if (operation !== JOIN) reject(new ConnectionError(message, { vendor: 'pytake', operation, retryable: true, sent: 'maybe' }))
    }
  }

  /** A fault has come. It is about the only join that is open, or about all when the connection has no organization; else nobody knows. */
  fault(message: string): void {
    this.#lastFault = message
    const joins = [...this.#pending].filter(({ operation }) => operation === JOIN)
    if (joins.length > 1 && message !== NOT_AUTHENTICATED) return
    for (const { operation, reject } of joins) reject(faultError(message, operation))
  }

  /** None of the answers that are waited for will come. */
  end(error: SdkError): void {
    for (const { reject } of this.#pending) reject(error)
  }

  /** No answer will come any more. */
  close(error: SdkError): void {
    this.#closed = error
    this.end(error)
  }
}

/** The error of a fault, as the same fault would be over REST. */
function faultError(message: string, operation: string): SdkError {
  const init: ApiErrorInit = { vendor: 'pytake', operation, code: 'realtime_error', sent: 'yes' }
  if (message === NOT_AUTHENTICATED) return new AuthenticationError(message, { ...init, status: 401 })
  if (message.startsWith('Failed')) return new ServerError(message, { ...init, status: 500 })
  return new BadRequestError(message, { ...init, status: 400 })
}
