import { KERNEL, Session, type CallOptions, type Middleware } from '@sdk/core'
import type { Shared } from '../within.ts'
import { next } from './operations.ts'
import type { DatapoolItem, NextItemInput } from './types.ts'

/**
 * Takes an item under the signal of the whole. What ends the whole also ends every wait before the request is sent; a request
 * that is under way is not broken off, as the item that it takes would be lost.
 */
export async function take(session: Session, input: NextItemInput, options: CallOptions, { signal, check }: Pick<Shared, 'signal' | 'check'>): Promise<DatapoolItem | null> {
  const waiting = new AbortController()
  let isSent = false
  const stop = (): void => {
    if (!isSent && signal.aborted) waiting.abort()
  }
  const watch: Middleware = async (request, send, { operation }) => {
    if (operation !== next.spec.id) return send(request)
    isSent = true
    try {
      const answer = await send(request)
      isSent = answer.status >= 200 && answer.status <= 299
      return answer
    } catch (error) {
      isSent = false
      throw error
    } finally {
      stop()
    }
  }
  // The operation refuses what is no session.
  const kernel = (session as Session | undefined)?.[KERNEL]
  const watched = kernel === undefined ? session : new Session({ ...kernel, middleware: [...kernel.middleware, watch] })
  signal.addEventListener('abort', stop)
  try {
    return await next(watched, input, { ...options, signal: waiting.signal })
  } catch (error) {
    if (waiting.signal.aborted) check()
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
