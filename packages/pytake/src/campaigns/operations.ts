import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { freeForm, id, moment, text, whole } from '../fields.ts'
import { listOperation, longPageFields } from '../paging.ts'
import { AudiencePreviewSchema, CampaignAudienceSchema, CampaignProgressSchema, CampaignRetryStatsSchema, CampaignSchema, CampaignStatsSchema, CampaignStatusSchema, CampaignTypeSchema } from './schemas.ts'
import type {
  AudiencePreview, Campaign, CampaignProgress, CampaignRetryStats, CampaignStats, CreateCampaignInput, DeleteCampaignInput, GetCampaignInput,
  GetCampaignProgressInput, GetCampaignRetryStatsInput, GetCampaignStatsInput, ListCampaignsInput, PreviewAudienceInput, UpdateCampaignInput,
} from './types.ts'

const path = {
  /** Id of the campaign. */
  campaign_id: id,
}

/**
 * Adds a campaign as a draft.
 *
 * Wire: `POST /api/v1/campaigns/` with `{name, description?, campaign_type?, whatsapp_number_id?, template_id?,
 * message_type?, …}`. For agents and administrators.
 * @throws {ServerError} `audience_type` is `tags`, which today's servers cannot store
 * @throws {AuthorizationError} the user is neither agent nor administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `campaigns`
 */
export const create = /* @__PURE__ */ operation<CreateCampaignInput, Campaign>({
  id: 'campaigns.create', method: 'POST', path: '/api/v1/campaigns/', result: CampaignSchema,
  params: {
    body: {
      /** Name of the campaign. At most 255 characters. */
      name: text,
      /** What the campaign is for. */
      description: v.nullish(v.string()),
      /** Kind: `broadcast`, `drip` or `trigger`. Default `broadcast`. */
      campaign_type: v.optional(CampaignTypeSchema),
      /** Id of the WhatsApp number it is sent from. */
      whatsapp_number_id: v.nullish(id),
      /** Id of the template it sends. */
      template_id: v.nullish(id),
      /** Kind of its message, e.g. `text`, `template`. Default `text`. */
      message_type: v.optional(v.string()),
      /** Its message, as `content` of a sent message. */
      message_content: v.optional(freeForm),
      /** Values of the template's variables, by name. */
      template_variables: v.optional(freeForm),
      /** Whom it is sent to. Today's servers answer 500 to `tags`. Default `all_contacts`. */
      audience_type: v.optional(CampaignAudienceSchema),
      /** Ids of the tags that its contacts have. */
      target_tag_ids: v.optional(v.array(id)),
      /** Ids of its contacts. */
      target_contact_ids: v.optional(v.array(id)),
      /** Filters that choose its contacts, by name. */
      segment_filters: v.optional(freeForm),
      /** Messages it sends in an hour at most. 1 to 1000. Default `100`. */
      messages_per_hour: v.optional(whole(1, 1000)),
      /** Seconds between two messages. 0 to 60. Default `2`. */
      delay_between_messages_seconds: v.optional(whole(0, 60)),
      /** Whether contacts without opt-in are left out. Default `true`. */
      respect_opt_out: v.optional(v.boolean()),
      /** Whether contacts in a conversation are left out. Default `false`. */
      skip_active_conversations: v.optional(v.boolean()),
      /** When it shall start. A `Date`, or ISO 8601 text; without zone, UTC. */
      scheduled_at: v.nullish(moment),
      /** Settings of any kind, by name. */
      settings: v.optional(freeForm),
      /** Tries for each message. 1 to 10. Default `3`. */
      retry_max_attempts: v.optional(whole(1, 10)),
      /** Seconds before the second try; doubled for each further one. 10 to 600. Default `60`. */
      retry_base_delay: v.optional(whole(10, 600)),
      /** Seconds between two tries at most. 60 to 7200. Default `3600`. */
      retry_max_delay: v.optional(whole(60, 7200)),
    },
  },
})

/**
 * Lists the campaigns of the organization.
 *
 * Wire: `GET /api/v1/campaigns/`. For every signed-in user.
 * @see PyTake develop build 7841172, `campaigns`
 */
export const list = /* @__PURE__ */ listOperation<ListCampaignsInput, Campaign>({
  id: 'campaigns.list', path: '/api/v1/campaigns/', list: { item: CampaignSchema, in: 'items', pageSize: 100 },
  params: {
    query: {
      ...longPageFields,
      /** Only campaigns that stand there. */
      status: v.optional(CampaignStatusSchema),
    },
  },
})

/**
 * Fetches one campaign.
 *
 * Wire: `GET /api/v1/campaigns/{campaign_id}`. For every signed-in user.
 * @throws {NotFoundError} no campaign of the organization has this id
 * @see PyTake develop build 7841172, `campaigns`
 */
export const get = /* @__PURE__ */ operation<GetCampaignInput, Campaign>({
  id: 'campaigns.get', method: 'GET', path: '/api/v1/campaigns/{campaign_id}', result: CampaignSchema,
  params: { path },
})

/**
 * Changes a campaign that is a draft or scheduled; only what is given.
 *
 * Wire: `PATCH /api/v1/campaigns/{campaign_id}` with `{name?, description?, campaign_type?, whatsapp_number_id?,
 * template_id?, message_type?, …}`. For agents and administrators.
 * @throws {BadRequestError} the campaign has gone further than that
 * @throws {AuthorizationError} the user is neither agent nor administrator
 * @throws {NotFoundError} no campaign of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `campaigns`
 */
export const update = /* @__PURE__ */ operation<UpdateCampaignInput, Campaign>({
  id: 'campaigns.update', method: 'PATCH', path: '/api/v1/campaigns/{campaign_id}', result: CampaignSchema,
  params: {
    path,
    body: {
      /** Name of the campaign. At most 255 characters. */
      name: v.nullish(text),
      /** What the campaign is for. */
      description: v.nullish(v.string()),
      /** Kind: `broadcast`, `drip` or `trigger`. */
      campaign_type: v.nullish(CampaignTypeSchema),
      /** Id of the WhatsApp number it is sent from. */
      whatsapp_number_id: v.nullish(id),
      /** Id of the template it sends. */
      template_id: v.nullish(id),
      /** Kind of its message, e.g. `text`, `template`. */
      message_type: v.nullish(v.string()),
      /** Its message, as `content` of a sent message. */
      message_content: v.nullish(freeForm),
      /** Values of the template's variables, by name. */
      template_variables: v.nullish(freeForm),
      /** Whom it is sent to. */
      audience_type: v.nullish(CampaignAudienceSchema),
      /** Ids of the tags that its contacts have. */
      target_tag_ids: v.nullish(v.array(id)),
      /** Ids of its contacts. */
      target_contact_ids: v.nullish(v.array(id)),
      /** Filters that choose its contacts, by name. */
      segment_filters: v.nullish(freeForm),
      /** Messages it sends in an hour at most. 1 to 1000. */
      messages_per_hour: v.nullish(whole(1, 1000)),
      /** Seconds between two messages. 0 to 60. */
      delay_between_messages_seconds: v.nullish(whole(0, 60)),
      /** Whether contacts without opt-in are left out. */
      respect_opt_out: v.nullish(v.boolean()),
      /** Whether contacts in a conversation are left out. */
      skip_active_conversations: v.nullish(v.boolean()),
      /** When it shall start. A `Date`, or ISO 8601 text; without zone, UTC. */
      scheduled_at: v.nullish(moment),
      /** Settings of any kind, by name. */
      settings: v.nullish(freeForm),
      /** Tries for each message. 1 to 10. */
      retry_max_attempts: v.nullish(whole(1, 10)),
      /** Seconds before the second try; doubled for each further one. 10 to 600. */
      retry_base_delay: v.nullish(whole(10, 600)),
      /** Seconds between two tries at most. 60 to 7200. */
      retry_max_delay: v.nullish(whole(60, 7200)),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteCampaignInput, void>({
  id: 'campaigns.delete', method: 'DELETE', path: '/api/v1/campaigns/{campaign_id}', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes a campaign. It is only marked as deleted.
   *
   * Wire: `DELETE /api/v1/campaigns/{campaign_id}`. For administrators.
   * @throws {BadRequestError} the campaign is running: pause or cancel it first
   * @throws {AuthorizationError} the user is no administrator
   * @throws {NotFoundError} no campaign of the organization has this id
   * @see PyTake develop build 7841172, `campaigns`
   */
  remove as delete,
}

/**
 * Fetches how the messages of a campaign fared.
 *
 * Wire: `GET /api/v1/campaigns/{campaign_id}/stats`. For every signed-in user.
 * @throws {NotFoundError} no campaign of the organization has this id
 * @see PyTake develop build 7841172, `campaigns`
 */
export const stats = /* @__PURE__ */ operation<GetCampaignStatsInput, CampaignStats>({
  id: 'campaigns.stats', method: 'GET', path: '/api/v1/campaigns/{campaign_id}/stats', result: CampaignStatsSchema,
  params: { path },
})

/**
 * Fetches how far a campaign has come.
 *
 * Wire: `GET /api/v1/campaigns/{campaign_id}/progress`. For every signed-in user.
 * @throws {NotFoundError} no campaign of the organization has this id
 * @see PyTake develop build 7841172, `campaigns`
 */
export const progress = /* @__PURE__ */ operation<GetCampaignProgressInput, CampaignProgress>({
  id: 'campaigns.progress', method: 'GET', path: '/api/v1/campaigns/{campaign_id}/progress', result: CampaignProgressSchema,
  params: { path },
})

/**
 * Fetches how often the messages of a campaign were tried.
 *
 * Wire: `GET /api/v1/campaigns/{campaign_id}/retry-stats`. For every signed-in user.
 * @throws {NotFoundError} no campaign of the organization has this id
 * @see PyTake develop build 7841172, `campaigns`
 */
export const retryStats = /* @__PURE__ */ operation<GetCampaignRetryStatsInput, CampaignRetryStats>({
  id: 'campaigns.retryStats', method: 'GET', path: '/api/v1/campaigns/{campaign_id}/retry-stats', result: CampaignRetryStatsSchema,
  params: { path },
})

/**
 * Fetches whom a campaign would go to: how many, and up to 10 of them.
 *
 * Wire: `GET /api/v1/campaigns/{campaign_id}/audience/preview`. For every signed-in user.
 * @throws {NotFoundError} no campaign of the organization has this id
 * @see PyTake develop build 7841172, `campaigns`
 */
export const previewAudience = /* @__PURE__ */ operation<PreviewAudienceInput, AudiencePreview>({
  id: 'campaigns.previewAudience', method: 'GET', path: '/api/v1/campaigns/{campaign_id}/audience/preview', result: AudiencePreviewSchema,
  params: { path },
})

export { cancel, pause, resume, schedule, start } from './control.ts'
