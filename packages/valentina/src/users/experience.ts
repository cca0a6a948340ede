import { operation } from '@sdk/core'
import * as v from 'valibot'
import { int32 } from '../fields.ts'
import { campaign_id, company_id, defaults, on_behalf_of, optional_on_behalf_of, user_id, wire } from '../inputs.ts'
import { CampaignExperienceSchema } from './schemas.ts'
import type { AddCoolPointsInput, AddXpInput, CampaignExperience, GetExperienceInput, RemoveXpInput } from './types.ts'

/**
 * Tells what a user has earned in a campaign. The first reading makes it, with zeros.
 *
 * Wire: `GET /api/v1/companies/{company_id}/users/{user_id}/experience/{campaign_id}`, acting user optional.
 * @throws {NotFoundError} there is no such user or campaign
 * @see Valentina Noir server 0.27.0, `getCampaignExperience`
 */
export const getExperience = /* @__PURE__ */ operation<GetExperienceInput, CampaignExperience>({
  id: 'users.getExperience', method: 'GET', path: '/api/v1/companies/{company_id}/users/{user_id}/experience/{campaign_id}',
  defaults, wire,
  params: { path: { company_id, user_id, campaign_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: CampaignExperienceSchema,
})

/**
 * Gives a user experience in a campaign; it counts for the present, the total and the lifetime amount. Who may says the
 * company's `permission_grant_xp`.
 *
 * Wire: `POST /api/v1/companies/{company_id}/users/{user_id}/experience/xp/add`, JSON of the given fields, acting user
 * required.
 * @throws {AuthorizationError} the acting user may not change experience: the company's `permission_grant_xp`
 * @throws {NotFoundError} there is no such user
 * @throws {ConflictError} there is no such campaign
 * @see Valentina Noir server 0.27.0, `addXp`
 */
export const addXp = /* @__PURE__ */ operation<AddXpInput, CampaignExperience>({
  id: 'users.addXp', method: 'POST', path: '/api/v1/companies/{company_id}/users/{user_id}/experience/xp/add',
  defaults, wire,
  params: {
    path: { company_id, user_id }, header: { on_behalf_of },
    body: {
      /** Id of the campaign. */
      campaign_id: v.string(),
      /** Experience to give. Negative ones are accepted and work the other way round. */
      amount: int32,
    },
  },
  result: CampaignExperienceSchema,
})

/**
 * Takes experience from a user in a campaign; totals stay. Who may says the company's `permission_grant_xp`.
 *
 * Wire: `POST /api/v1/companies/{company_id}/users/{user_id}/experience/xp/remove`, JSON of the given fields, acting
 * user required.
 * @throws {AuthorizationError} the acting user may not change experience: the company's `permission_grant_xp`
 * @throws {NotFoundError} there is no such user
 * @throws {ValidationError} the user has too little
 * @throws {ConflictError} there is no such campaign
 * @see Valentina Noir server 0.27.0, `removeXp`
 */
export const removeXp = /* @__PURE__ */ operation<RemoveXpInput, CampaignExperience>({
  id: 'users.removeXp', method: 'POST', path: '/api/v1/companies/{company_id}/users/{user_id}/experience/xp/remove',
  defaults, wire,
  params: {
    path: { company_id, user_id }, header: { on_behalf_of },
    body: {
      /** Id of the campaign. */
      campaign_id: v.string(),
      /** Experience to take. Negative ones are accepted and work the other way round. */
      amount: int32,
    },
  },
  result: CampaignExperienceSchema,
})

/**
 * Gives a user cool points in a campaign; each brings 10 experience along. Who may says the company's
 * `permission_grant_xp`.
 *
 * Wire: `POST /api/v1/companies/{company_id}/users/{user_id}/experience/cp/add`, JSON of the given fields, acting user
 * required.
 * @throws {AuthorizationError} the acting user may not change experience: the company's `permission_grant_xp`
 * @throws {NotFoundError} there is no such user
 * @throws {ConflictError} there is no such campaign
 * @see Valentina Noir server 0.27.0, `addCpToCampaignExperience`
 */
export const addCoolPoints = /* @__PURE__ */ operation<AddCoolPointsInput, CampaignExperience>({
  id: 'users.addCoolPoints', method: 'POST', path: '/api/v1/companies/{company_id}/users/{user_id}/experience/cp/add',
  defaults, wire,
  params: {
    path: { company_id, user_id }, header: { on_behalf_of },
    body: {
      /** Id of the campaign. */
      campaign_id: v.string(),
      /** Cool points to give. Negative ones are accepted and work the other way round. */
      amount: int32,
    },
  },
  result: CampaignExperienceSchema,
})
