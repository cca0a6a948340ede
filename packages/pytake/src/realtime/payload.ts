import { checkResult, KERNEL, ResponseParseError, type Session, type ValidateMode } from '@sdk/core'
import type { GenericSchema } from 'valibot'

const MAX_DEPTH = 50

const isBinary = (value: object): boolean => ArrayBuffer.isView(value) || value instanceof ArrayBuffer

/** A value as JSON alone can have made it, without keys `__proto__`; `undefined` for anything else. */
function plain(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isBinary(value) || depth > MAX_DEPTH) return undefined
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1))
  const out: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) if (key !== '__proto__') out[key] = plain(item, depth + 1)
  return out
}

/** The arguments of an event that the SDK does not know, without functions. */
export const plainArguments = (args: readonly unknown[]): readonly unknown[] => args.filter((arg) => typeof arg !== 'function').map((arg) => plain(arg))

/**
 * Reads what an event carries.
 * @throws {ResponseParseError} it is no object
 * @throws {ResponseValidationError} with `validate: 'strict'`: it does not match its type
 */
export function readPayload(session: Session, name: string, schema: GenericSchema, data: unknown, mode: ValidateMode): Readonly<Record<string, unknown>> {
  const kernel = session[KERNEL]
  const id = `realtime.${name}`
  const payload = plain(data)
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    throw new ResponseParseError(`The event '${name}' could not be read: expected object`, { vendor: kernel.vendor.name, operation: id, code: 'EVENT_NOT_READABLE' })
  }
  checkResult({ kernel, spec: { id, method: 'GET', path: '/socket.io/' }, attempt: 1, request: () => undefined }, schema, payload, mode)
  return payload as Readonly<Record<string, unknown>>
}
