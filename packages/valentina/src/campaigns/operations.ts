import { day, operation } from '@sdk/core'
import * as v from 'valibot'
import { text, textOrNone, whole } from '../fields.ts'
import { campaign_id, company_id, defaults, limit, num_top_traits, offset, on_behalf_of, optional_on_behalf_of, wire } from '../inputs.ts'
import { RollStatisticsSchema } from '../models/shared/schemas.ts'
import type { RollStatistics } from '../models/shared/types.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { CampaignSchema } from './schemas.ts'
import type {
  Campaign, CreateCampaignInput, DeleteCampaignInput, GetCampaignInput, GetCampaignStatisticsInput, ListCampaignsInput, UpdateCampaignInput,
} from './types.ts'

/**
 * Lists the campaigns of a company, by name.
 *
 * Wire: `GET /api/v1/companies/{company_id}/campaigns`.
 * @see Valentina Noir server 0.27.0, `listCampaigns`
 */
export const list = /* @__PURE__ */ listOperation<ListCampaignsInput, Campaign>({
  id: 'campaigns.list', path: '/api/v1/companies/{company_id}/campaigns',
  defaults, wire,
  params: { path: { company_id }, header: { on_behalf_of: optional_on_behalf_of }, query: { limit, offset } },
  item: CampaignSchema,
})

/**
 * Fetches a campaign.
 *
 * Wire: `GET /api/v1/companies/{company_id}/campaigns/{campaign_id}`.
 * @throws {NotFoundError} there is no such campaign
 * @see Valentina Noir server 0.27.0, `getCampaign`
 */
export const get = /* @__PURE__ */ operation<GetCampaignInput, Campaign>({
  id: 'campaigns.get', method: 'GET', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}',
  defaults, wire,
  params: { path: { company_id, campaign_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: CampaignSchema,
})

/**
 * Makes a campaign. The server writes its name in title case. Who may says the company's `permission_manage_campaign`.
 *
 * Wire: `POST /api/v1/companies/{company_id}/campaigns`, JSON of the given fields, acting user required.
 * @throws {AuthorizationError} the acting user may not write campaigns
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `createCampaign`
 */
export const create = /* @__PURE__ */ operation<CreateCampaignInput, Campaign>({
  id: 'campaigns.create', method: 'POST', path: '/api/v1/companies/{company_id}/campaigns',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of },
    body: {
      /** Name: 3 to 50 characters. */
      name: /* @__PURE__ */ text(3, 50),
      /** Description: at least 3 characters; an empty one counts as none, as `null` does. */
      description: v.nullish(/* @__PURE__ */ textOrNone(3, Infinity)),
      /** Date in the game: a `Date`, whose day in UTC counts, or `YYYY-MM-DD`; `null` for none. */
      in_game_date: v.nullish(/* @__PURE__ */ day()),
      /** Desperation, 0 to 5. Default 0. */
      desperation: v.optional(/* @__PURE__ */ whole(0, 5)),
      /** Danger, 0 to 5. Default 0. */
      danger: v.optional(/* @__PURE__ */ whole(0, 5)),
    },
  },
  result: CampaignSchema,
})

/**
 * Changes a campaign: the given fields only. Who may says the company's `permission_manage_campaign`.
 *
 * Wire: `PATCH /api/v1/companies/{company_id}/campaigns/{campaign_id}`, JSON of the given fields, acting user required.
 * @throws {AuthorizationError} the acting user may not write campaigns
 * @throws {NotFoundError} there is no such campaign
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `updateCampaign`
 */
export const update = /* @__PURE__ */ operation<UpdateCampaignInput, Campaign>({
  id: 'campaigns.update', method: 'PATCH', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}',
  defaults, wire,
  params: {
    path: { company_id, campaign_id }, header: { on_behalf_of },
    body: {
      /** Name: 3 to 50 characters. */
      name: v.optional(/* @__PURE__ */ text(3, 50)),
      /** Description: at least 3 characters; an empty one counts as none, as `null` does. */
      description: v.nullish(/* @__PURE__ */ textOrNone(3, Infinity)),
      /** Date in the game: a `Date`, whose day in UTC counts, or `YYYY-MM-DD`; `null` for none. */
      in_game_date: v.nullish(/* @__PURE__ */ day()),
      /** Desperation, 0 to 5. */
      desperation: v.optional(/* @__PURE__ */ whole(0, 5)),
      /** Danger, 0 to 5. */
      danger: v.optional(/* @__PURE__ */ whole(0, 5)),
    },
  },
  result: CampaignSchema,
})

const remove = /* @__PURE__ */ operation<DeleteCampaignInput, void>({
  id: 'campaigns.delete', method: 'DELETE', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}',
  defaults, wire,
  params: { path: { company_id, campaign_id }, header: { on_behalf_of } },
  result: 'empty', recover: deleted,
})

export {
  /**
   * Deletes a campaign with its books, chapters and characters. Who may says the company's `permission_manage_campaign`.
   *
   * Wire: `DELETE /api/v1/companies/{company_id}/campaigns/{campaign_id}`, acting user required.
   * @throws {AuthorizationError} the acting user may not write campaigns
   * @throws {NotFoundError} there is no such campaign
   * @see Valentina Noir server 0.27.0, `deleteCampaign`
   */
  remove as delete,
}

/**
 * Tells how the dice rolls of a campaign went.
 *
 * Wire: `GET /api/v1/companies/{company_id}/campaigns/{campaign_id}/statistics`, acting user optional.
 * @throws {NotFoundError} there is no such campaign
 * @see Valentina Noir server 0.27.0, `getCampaignStatistics`
 */
export const getStatistics = /* @__PURE__ */ operation<GetCampaignStatisticsInput, RollStatistics>({
  id: 'campaigns.getStatistics', method: 'GET', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/statistics',
  defaults, wire,
  params: { path: { company_id, campaign_id }, header: { on_behalf_of: optional_on_behalf_of }, query: { num_top_traits } },
  result: RollStatisticsSchema,
})

export { listNotes, getNote, createNote, updateNote, deleteNote } from './notes.ts'
export { listAssets, getAsset, uploadAsset, deleteAsset } from './assets.ts'
