import * as v from 'valibot'
import { DecodeError, type RawAnswer } from '@sdk/core'
import type { User } from './models.ts'
import { decodeUser } from './xml/decode.ts'

/** Text that may not be empty. */
export const text = v.pipe(v.string(), v.nonEmpty('must not be empty'))

/** Text that may not be empty, or nothing. */
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
