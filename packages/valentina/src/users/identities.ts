import { operation } from '@sdk/core'
import * as v from 'valibot'
import { company_id, defaults, on_behalf_of, user_id, wire } from '../inputs.ts'
import { IdentityProviderSchema } from '../models/enums/schemas.ts'
import { UserSchema } from './schemas.ts'
import type { LinkIdentityInput, UnlinkIdentityInput, User } from './types.ts'

/**
 * Adds an identity to a user, after the provider confirmed its token. The user and admins may.
 *
 * Wire: `POST /api/v1/companies/{company_id}/users/{user_id}/identities`, JSON of the given fields, acting user
 * required.
 * @throws {AuthorizationError} the acting user is neither this user nor an admin
 * @throws {NotFoundError} there is no such user
 * @throws {ConflictError} `IDENTITY_ALREADY_LINKED`: another user has the identity, or this one has another of the
 * provider
 * @throws {UnprocessableEntityError} `TOKEN_VERIFICATION_FAILED`: the token is wrong, has expired or is for another
 * application
 * @throws {ServerError} `PROVIDER_UNAVAILABLE`: the provider cannot be reached
 * @see Valentina Noir server 0.27.0, `linkUserIdentity`
 */
export const linkIdentity = /* @__PURE__ */ operation<LinkIdentityInput, User>({
  id: 'users.linkIdentity', method: 'POST', path: '/api/v1/companies/{company_id}/users/{user_id}/identities',
  defaults, wire, sensitive: ['token'],
  params: {
    path: { company_id, user_id }, header: { on_behalf_of },
    body: {
      /** Where the token comes from. */
      provider: IdentityProviderSchema,
      /** ID token of Apple or Google, access token of GitHub or Discord. A secret. */
      token: v.string(),
    },
  },
  result: UserSchema,
})

/**
 * Takes an identity from a user. The user and admins may.
 *
 * A try that is repeated after a lost answer fails with `IDENTITY_NOT_LINKED` where the first one has done it.
 *
 * Wire: `DELETE /api/v1/companies/{company_id}/users/{user_id}/identities/{provider}`, acting user required.
 * @throws {AuthorizationError} the acting user is neither this user nor an admin
 * @throws {NotFoundError} `IDENTITY_NOT_LINKED`: the user has no identity of this provider
 * @throws {ConflictError} `LAST_IDENTITY`: it is the only identity of the user
 * @throws {ValidationError} the provider is unknown
 * @see Valentina Noir server 0.27.0, `unlinkUserIdentity`
 */
export const unlinkIdentity = /* @__PURE__ */ operation<UnlinkIdentityInput, User>({
  id: 'users.unlinkIdentity', method: 'DELETE', path: '/api/v1/companies/{company_id}/users/{user_id}/identities/{provider}',
  defaults, wire,
  params: {
    header: { on_behalf_of },
    path: {
      company_id, user_id,
      /** Where the identity comes from. */
      provider: IdentityProviderSchema,
    },
  },
  result: UserSchema,
})
