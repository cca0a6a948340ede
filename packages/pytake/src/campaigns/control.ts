import { operation } from '@sdk/core'
import { id, moment } from '../fields.ts'
import { CampaignScheduleSchema, CampaignSchema, CampaignStartSchema } from './schemas.ts'
import { withoutZone } from './times.ts'
import type {
  Campaign, CampaignSchedule, CampaignStart, CancelCampaignInput, PauseCampaignInput, ResumeCampaignInput, ScheduleCampaignInput,
  StartCampaignInput,
} from './types.ts'

const path = {
  /** Id of the campaign. */
  campaign_id: id,
}

/**
 * Sets when a campaign starts.
 *
 * The server takes times without zone alone and reads them as UTC: a `Date` and a text with zone are sent as such.
 *
 * Wire: `POST /api/v1/campaigns/{campaign_id}/schedule` with `{scheduled_at}`. For agents and administrators.
 * @throws {BadRequestError} the time has passed, or the campaign has gone too far
 * @throws {AuthorizationError} the user is neither agent nor administrator
 * @throws {NotFoundError} no campaign of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `campaigns`
 */
export const schedule = /* @__PURE__ */ operation<ScheduleCampaignInput, CampaignSchedule>({
  id: 'campaigns.schedule', method: 'POST', path: '/api/v1/campaigns/{campaign_id}/schedule', result: CampaignScheduleSchema,
  params: {
    path,
    body: {
      /** When it shall start. A `Date`, or ISO 8601 text; without zone, UTC. */
      scheduled_at: moment,
    },
  },
  encode(parts) {
    const { scheduled_at } = parts.body as { readonly scheduled_at: string }
    parts.body = { scheduled_at: withoutZone(scheduled_at) }
  },
})

/**
 * Starts a campaign now: a draft, a scheduled or a paused one. Never sent twice by itself.
 *
 * Wire: `POST /api/v1/campaigns/{campaign_id}/start`. For agents and administrators.
 * @throws {BadRequestError} the campaign has no recipients, or has gone too far
 * @throws {AuthorizationError} the user is neither agent nor administrator
 * @throws {NotFoundError} no campaign of the organization has this id
 * @see PyTake develop build 7841172, `campaigns`
 */
export const start = /* @__PURE__ */ operation<StartCampaignInput, CampaignStart>({
  id: 'campaigns.start', method: 'POST', path: '/api/v1/campaigns/{campaign_id}/start', result: CampaignStartSchema,
  params: { path },
})

/**
 * Pauses a campaign.
 *
 * Wire: `POST /api/v1/campaigns/{campaign_id}/pause`. For agents and administrators.
 * @throws {BadRequestError} the campaign is not running
 * @throws {AuthorizationError} the user is neither agent nor administrator
 * @throws {NotFoundError} no campaign of the organization has this id
 * @see PyTake develop build 7841172, `campaigns`
 */
export const pause = /* @__PURE__ */ operation<PauseCampaignInput, Campaign>({
  id: 'campaigns.pause', method: 'POST', path: '/api/v1/campaigns/{campaign_id}/pause', result: CampaignSchema,
  params: { path },
})

/**
 * Lets a paused campaign go on.
 *
 * Wire: `POST /api/v1/campaigns/{campaign_id}/resume`. For agents and administrators.
 * @throws {BadRequestError} the campaign is not paused
 * @throws {AuthorizationError} the user is neither agent nor administrator
 * @throws {NotFoundError} no campaign of the organization has this id
 * @see PyTake develop build 7841172, `campaigns`
 */
export const resume = /* @__PURE__ */ operation<ResumeCampaignInput, Campaign>({
  id: 'campaigns.resume', method: 'POST', path: '/api/v1/campaigns/{campaign_id}/resume', result: CampaignSchema,
  params: { path },
})

/**
 * Ends a campaign before its time.
 *
 * Wire: `POST /api/v1/campaigns/{campaign_id}/cancel`. For administrators.
 * @throws {BadRequestError} the campaign has ended
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no campaign of the organization has this id
 * @see PyTake develop build 7841172, `campaigns`
 */
export const cancel = /* @__PURE__ */ operation<CancelCampaignInput, Campaign>({
  id: 'campaigns.cancel', method: 'POST', path: '/api/v1/campaigns/{campaign_id}/cancel', result: CampaignSchema,
  params: { path },
})
