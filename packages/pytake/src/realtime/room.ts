import { invalidInput, RequestValidationError } from '@sdk/core'
import * as v from 'valibot'
import { ConversationRoomSchema } from './schemas.ts'
import type { ConversationRoom } from './types.ts'

/**
 * Checks a conversation before it is sent.
 * @throws {RequestValidationError} it is none
 */
export const roomOf = (input: unknown, operation: string): ConversationRoom => checkInput(ConversationRoomSchema, input, operation)

/**
 * Checks an input before it is sent.
 * @throws {RequestValidationError} it does not match its type
 */
export function checkInput<T>(schema: v.GenericSchema<unknown, T>, input: unknown, operation: string): T {
  const outcome = v.safeParse(schema, input)
  if (outcome.success) return outcome.output
  const context = { vendor: 'pytake', operation }
  const [first] = outcome.issues
  const path = first.path?.map(({ key }) => String(key)).join('.') ?? ''
  if (path === '') return refuse(new RequestValidationError('Invalid input: expected an object', { ...context, code: 'INVALID_INPUT', issues: [{ path, message: 'expected an object' }] }))
  const message = first.input === undefined ? 'is missing' : first.expected === 'never' ? 'is no field that is known here' : first.kind === 'validation' ? first.message : `expected ${first.expected ?? 'another value'}`
  return refuse(invalidInput(path, message, context))
}

function refuse(error: RequestValidationError): never {
  throw error
}
