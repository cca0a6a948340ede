import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text } from '../fields.ts'
import { ProviderAudiencesInputSchema } from '../models/shared/schemas.ts'
import { MeDeveloperSchema, MeNewKeySchema } from './schemas.ts'
import type { GetMeInput, MeDeveloper, MeNewKey, RegenerateApiKeyInput, UpdateMeInput } from './types.ts'

/**
 * Fetches the developer whom the API key belongs to, with the companies that the key opens.
 *
 * Wire: `GET /api/v1/developers/me`.
 * @see Valentina Noir server 0.27.0, `getDeveloperMe`
 */
export const getMe = /* @__PURE__ */ operation<GetMeInput, MeDeveloper>({
  id: 'developer.getMe', method: 'GET', path: '/api/v1/developers/me',
  result: MeDeveloperSchema,
})

/**
 * Changes the developer whom the API key belongs to: the given fields only.
 *
 * Wire: `PATCH /api/v1/developers/me`, JSON of the given fields.
 * @throws {ValidationError} a value is refused
 * @throws {ConflictError} somebody else has the user name or the address
 * @see Valentina Noir server 0.27.0, `updateDeveloperMe`
 */
export const updateMe = /* @__PURE__ */ operation<UpdateMeInput, MeDeveloper>({
  id: 'developer.updateMe', method: 'PATCH', path: '/api/v1/developers/me',
  params: {
    body: {
      /** User name, at most 50 characters, unique on the server. */
      username: v.optional(/* @__PURE__ */ text(0, 50)),
      /** E-mail address, at most 255 characters, unique on the server. */
      email: v.optional(/* @__PURE__ */ text(0, 255)),
      /** Audiences of identity tokens, all of them; `null` for none. */
      provider_audiences: v.nullish(ProviderAudiencesInputSchema),
    },
  },
  result: MeDeveloperSchema,
})

/**
 * Makes a new API key in place of the present one, and tells it this once. The client goes on with the key it has, which
 * the server takes for up to a minute more: give the new one to `setApiKey`.
 *
 * Never sent again after an answer was lost, unless with an idempotency key. The server allows 5 an hour.
 *
 * Wire: `POST /api/v1/developers/me/new-key`.
 * @throws {RateLimitError} too many keys were made in the last hour
 * @see Valentina Noir server 0.27.0, `regenerateDeveloperMeApiKey`
 */
export const regenerateApiKey = /* @__PURE__ */ operation<RegenerateApiKeyInput, MeNewKey>({
  id: 'developer.regenerateApiKey', method: 'POST', path: '/api/v1/developers/me/new-key',
  sensitiveResult: true, rateLimitBuckets: ['developer_key_rotation', 'burst', 'hourly'],
  result: MeNewKeySchema,
})
