import { invalidInput, TimeoutError } from '@sdk/core'
import type { Connector } from './connector.ts'
import type { SendOptions } from './options.ts'
import { abortable } from './waiting.ts'

const RESERVED = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'])

const CONTEXT = { vendor: 'pytake', operation: 'realtime.send' }

/** Sends an event of any name, and waits for its acknowledgement where one is wanted. */
export async function sendEvent(connector: Connector, event: string, args: readonly unknown[], options: SendOptions & { readonly timeoutMs?: number | undefined }): Promise<unknown> {
  const { acknowledge = false, signal, timeoutMs = 0 } = options
  if (typeof event !== 'string' || event === '' || RESERVED.has(event)) throw invalidInput('event', 'must be a name that Socket.IO does not keep for itself', CONTEXT)
  if (!Array.isArray(args) || args.some((arg) => typeof arg === 'function')) throw invalidInput('args', 'must be a list of values that JSON has', CONTEXT)
  const link = await connector.ready(signal)
  if (!acknowledge) {
    link.emit(event, ...args)
    return undefined
  }
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const timer = setTimeout(() => {
    reject(new TimeoutError(`No acknowledgement came within ${timeoutMs} ms`, { ...CONTEXT, which: 'deadline', sent: 'maybe' }))
  }, timeoutMs)
  try {
    link.emit(event, ...args, resolve)
    return await abortable(promise, signal, CONTEXT.operation)
  } finally {
    clearTimeout(timer)
  }
}
