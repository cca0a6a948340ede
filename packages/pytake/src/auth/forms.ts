import * as v from 'valibot'

/** A password that the server accepts for a registration: it answers 500, not 422, to one that lacks a class of characters. */
export const newPassword = v.pipe(
  v.string(),
  v.minLength(8, 'must have at least 8 characters'),
  v.maxLength(100, 'must have at most 100 characters'),
  v.check((value) => /\p{Lu}/u.test(value) && /\p{Ll}/u.test(value) && /\d/.test(value), 'must hold an upper-case letter, a lower-case letter and a digit'),
)

/** The answer of a login in the form that servers give, whose tokens stand in `token`; the vendor's guide shows them beside `user`. */
export function nested(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('access_token' in data) || 'token' in data) return data
  const { user, message = '', ...token } = data as { readonly user?: unknown; readonly message?: unknown }
  return { user, token, message }
}
