import { operation } from '@sdk/core'
import * as v from 'valibot'
import { company_id, defaults, optional_on_behalf_of, wire } from '../inputs.ts'
import { IdentityProviderSchema } from '../models/enums/schemas.ts'
import { IdentityResultSchema } from './schemas.ts'
import type { IdentifyInput, IdentityResult } from './types.ts'

/**
 * Finds out who somebody is from a token of an identity provider. A user who has the identity is `matched`; else the
 * identity is added to the user with the same confirmed address, `linked`; else a user is made, `created`, who waits for
 * approval.
 *
 * The audiences of Apple's and Google's tokens must be known to the server or be among the developer's
 * `provider_audiences`. The server allows 30 in half an hour.
 *
 * Wire: `POST /api/v1/companies/{company_id}/auth/identify`, JSON of the given fields, acting user optional.
 * @throws {UnprocessableEntityError} `TOKEN_VERIFICATION_FAILED`: the token is wrong, has expired or is for another
 * application; `EMAIL_REQUIRED`: give `email`
 * @throws {ServerError} `PROVIDER_UNAVAILABLE`: the provider cannot be reached
 * @throws {ValidationError} the provider is unknown
 * @throws {RateLimitError} too many attempts in the last half hour
 * @see Valentina Noir server 0.27.0, `identifyUser`
 */
export const identify = /* @__PURE__ */ operation<IdentifyInput, IdentityResult>({
  id: 'identity.identify', method: 'POST', path: '/api/v1/companies/{company_id}/auth/identify',
  defaults, wire, sensitive: ['token'], rateLimitBuckets: ['user_registration', 'burst', 'hourly'],
  params: {
    path: { company_id }, header: { on_behalf_of: optional_on_behalf_of },
    body: {
      /** Where the token comes from. */
      provider: IdentityProviderSchema,
      /** ID token of Apple or Google, access token of GitHub or Discord. A secret. */
      token: v.string(),
      /** User name of a user to make. Default: what the provider says. */
      username: v.nullish(v.string()),
      /** Address of a user to make; needed where the provider tells none. */
      email: v.nullish(v.string()),
    },
  },
  result: IdentityResultSchema,
})
