import { invalidInput } from '@sdk/core'

const RESERVED = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'])

/**
 * Checks an event of any name.
 * @throws {RequestValidationError} it cannot be sent
 */
export function checkEvent(event: unknown, args: unknown): void {
  const context = { vendor: 'pytake', operation: 'realtime.send' }
  if (typeof event !== 'string' || event === '' || RESERVED.has(event)) throw invalidInput('event', 'must be a name that Socket.IO does not keep for itself', context)
  if (!Array.isArray(args) || args.some((arg) => typeof arg === 'function') || !isJson(args)) throw invalidInput('args', 'must be a list of values that JSON has', context)
}

/** Whether it can be written as JSON: a big integer, or what holds itself, cannot. */
function isJson(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return true
  } catch {
    return false
  }
}
