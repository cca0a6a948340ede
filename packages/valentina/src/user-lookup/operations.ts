import { invalidInput, operation } from '@sdk/core'
import * as v from 'valibot'
import { UserLookupResultSchema } from './schemas.ts'
import type { LookupInput, UserLookupResult } from './types.ts'

/**
 * Finds a person in all companies that the key can see: by exactly one of address and provider ids. Nobody found is an
 * empty list.
 *
 * Wire: `GET /api/v1/users/lookup`.
 * @throws {RequestValidationError} not exactly one is given; nothing is sent
 * @see Valentina Noir server 0.27.0, `lookupUser`
 */
export const lookup = /* @__PURE__ */ operation<LookupInput, UserLookupResult[]>({
  id: 'userLookup.lookup', method: 'GET', path: '/api/v1/users/lookup',
  params: {
    query: {
      /** E-mail address. */
      email: v.optional(v.string()),
      /** Id at Discord. */
      discord_id: v.optional(v.string()),
      /** Id at Google. */
      google_id: v.optional(v.string()),
      /** Id at GitHub. */
      github_id: v.optional(v.string()),
      /** Id at Apple. */
      apple_id: v.optional(v.string()),
    },
  },
  encode(_parts, input) {
    if (Object.values(input).filter((value) => value !== undefined).length === 1) return
    const problem = 'must be the only one of email, discord_id, google_id, github_id and apple_id, and one is needed'
    throw invalidInput('email', problem, { vendor: 'valentina', operation: 'userLookup.lookup' })
  },
  result: v.array(UserLookupResultSchema),
})
