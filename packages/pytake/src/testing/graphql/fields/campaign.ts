import type {
  CampaignArguments, CampaignsArguments, CancelCampaignArguments, CreateCampaignArguments, DeleteCampaignArguments, StartCampaignArguments,
  UpdateCampaignArguments,
} from '../../../graphql/types.ts'
import type { GivenInput } from '../../http/input.ts'
import type { CampaignRow } from '../../world/rows/work.ts'
import type { GraphqlCall, Source } from '../call.ts'
import { admin, done, given, user } from '../field.ts'

const one = (id: string): GivenInput => ({ path: { campaign_id: id } })

/** What is said of a campaign, under the names of REST. */
function named(input: object): Source {
  const { message_template: text, ...rest } = given(input)
  return { ...rest, ...(text !== undefined && { message_type: 'text', message_content: { text } }) }
}

const campaignOf = (call: GraphqlCall, id: string): CampaignRow => call.own(call.world.campaigns, id, 'Campaign')

export const campaignFields = {
  campaign: user((call, { id }: CampaignArguments) => call.rest('campaigns.get', one(id))),
  campaigns: user((call, args: CampaignsArguments) => call.rest<{ readonly items: unknown }>('campaigns.list', { query: given(args) }).items),
  createCampaign: admin((call, { input }: CreateCampaignArguments) => call.rest('campaigns.create', { body: { campaign_type: 'broadcast', ...named(input) } })),
  updateCampaign: admin((call, { id, input }: UpdateCampaignArguments) => {
    const { status, ...body } = named(input)
    const changed = call.rest('campaigns.update', { ...one(id), body })
    if (typeof status !== 'string') return changed
    campaignOf(call, id).status = status
    return call.rest('campaigns.get', one(id))
  }),
  startCampaign: admin((call, { id }: StartCampaignArguments) => {
    call.rest('campaigns.start', one(id))
    return call.rest('campaigns.get', one(id))
  }),
  cancelCampaign: admin((call, { id }: CancelCampaignArguments) => call.rest('campaigns.cancel', one(id))),
  deleteCampaign: admin((call, { id }: DeleteCampaignArguments) => {
    call.rest('campaigns.delete', one(id))
    return done('Campaign deleted successfully')
  }),
}
