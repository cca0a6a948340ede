import * as v from 'valibot'
import { DecodeError, type RawAnswer } from '@sdk/core'
import type { User } from './models.ts'
import { decodeUser } from './xml/decode.ts'

/** Text that may not be empty, and that UTF-8 can hold. */
export const text = v.pipe(v.string(), v.nonEmpty('must not be empty'), v.check((value) => value.isWellFormed(), 'must not hold lone surrogates'))

/** The same, or nothing. */
export const optionalText = v.optional(text)

/** A user as an answer holds it. */
export const UserSchema: v.GenericSchema<User, User> = v.object({
  sid: v.nullable(v.string()),
  login: v.nullable(v.string()),
  attributes: v.record(v.string(), v.string()),
})

/** `decode` of operations that answer with exactly one user. */
export async function decodeOneUser(answer: RawAnswer): Promise<User> {
  const user = await decodeUser(answer.data as string)
  if (user === null) throw new DecodeError('the answer holds no user')
  return user
}

/** `decode` of operations whose answer has no body: the page of a proxy is no success. */
export function decodeNothing(answer: RawAnswer): void {
  if ((answer.data as string).trim() !== '') throw new DecodeError('it has a body where the server sends none')
}

/** `decode` of operations that answer with a line of text: the page of a proxy is none. */
export function decodeLine(answer: RawAnswer): string {
  const line = answer.data as string
  if (/^\s*<(?:!doctype|html)\b/i.test(line)) throw new DecodeError('it is an HTML page')
  return line
}
