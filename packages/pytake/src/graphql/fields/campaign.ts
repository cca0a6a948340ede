import * as v from 'valibot'
import { id } from '../../fields.ts'
import { CampaignCreateInputSchema, CampaignTypeSchema, CampaignUpdateInputSchema } from '../models/campaign.ts'
import { SuccessResponseSchema } from '../models/shared.ts'
import { mutationOperation, queryOperation } from '../operation.ts'
import type {
  CampaignArguments, CampaignsArguments, CampaignType, CancelCampaignArguments, CreateCampaignArguments, DeleteCampaignArguments,
  StartCampaignArguments, SuccessResponse, UpdateCampaignArguments,
} from '../types.ts'
import { campaignStanding } from '../usual.ts'

/**
 * Fetches one campaign.
 *
 * Wire: `POST /graphql`, query `campaign(id)`. For every signed-in user.
 * @throws {NotFoundError} no campaign of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `campaign`
 */
export const campaign = /* @__PURE__ */ queryOperation<CampaignArguments, CampaignType>({
  id: 'graphql.campaign', field: 'campaign', result: CampaignTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Campaign' object has no attribute 'message_template'" },
  signature: '$id: ID!',
  variables: {
    /** Id of the campaign. */
    id,
  },
})

/**
 * Lists the campaigns of the organization, all at once.
 *
 * Wire: `POST /graphql`, query `campaigns(status)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `campaigns`
 */
export const campaigns = /* @__PURE__ */ queryOperation<CampaignsArguments, CampaignType[]>({
  id: 'graphql.campaigns', field: 'campaigns', result: v.array(CampaignTypeSchema),
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Campaign' object has no attribute 'message_template'" },
  signature: '$status: String',
  variables: {
    /** Only campaigns that stand there. */
    status: v.nullish(campaignStanding),
  },
})

/**
 * Adds a campaign.
 *
 * Wire: `POST /graphql`, mutation `createCampaign(input)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `createCampaign`
 */
export const createCampaign = /* @__PURE__ */ mutationOperation<CreateCampaignArguments, CampaignType>({
  id: 'graphql.createCampaign', field: 'createCampaign', result: CampaignTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: BaseRepository.create() takes 2 positional arguments but 3 were given' },
  signature: '$input: CampaignCreateInput!',
  variables: {
    /** What is to be added. */
    input: CampaignCreateInputSchema,
  },
})

/**
 * Changes a campaign; only what is given.
 *
 * Wire: `POST /graphql`, mutation `updateCampaign(id, input)`. For administrators (`org_admin`); super administrators
 * are refused, too.
 * @throws {NotFoundError} no campaign of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `updateCampaign`
 */
export const updateCampaign = /* @__PURE__ */ mutationOperation<UpdateCampaignArguments, CampaignType>({
  id: 'graphql.updateCampaign', field: 'updateCampaign', result: CampaignTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: BaseRepository.update() takes 3 positional arguments but 4 were given' },
  signature: '$id: ID!, $input: CampaignUpdateInput!',
  variables: {
    /** Id of the campaign. */
    id,
    /** What is to be changed. */
    input: CampaignUpdateInputSchema,
  },
})

/**
 * Starts a campaign.
 *
 * The change may be stored although the answer is an error.
 *
 * Wire: `POST /graphql`, mutation `startCampaign(id)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no campaign of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `startCampaign`
 */
export const startCampaign = /* @__PURE__ */ mutationOperation<StartCampaignArguments, CampaignType>({
  id: 'graphql.startCampaign', field: 'startCampaign', result: CampaignTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Campaign' object has no attribute 'message_template'" },
  signature: '$id: ID!',
  variables: {
    /** Id of the campaign. */
    id,
  },
})

/**
 * Cancels a campaign.
 *
 * The change is stored although the answer is an error.
 *
 * Wire: `POST /graphql`, mutation `cancelCampaign(id)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no campaign of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `cancelCampaign`
 */
export const cancelCampaign = /* @__PURE__ */ mutationOperation<CancelCampaignArguments, CampaignType>({
  id: 'graphql.cancelCampaign', field: 'cancelCampaign', result: CampaignTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Campaign' object has no attribute 'message_template'" },
  signature: '$id: ID!',
  variables: {
    /** Id of the campaign. */
    id,
  },
})

/**
 * Deletes a campaign; the server keeps its record.
 *
 * Wire: `POST /graphql`, mutation `deleteCampaign(id)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no campaign of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `deleteCampaign`
 */
export const deleteCampaign = /* @__PURE__ */ mutationOperation<DeleteCampaignArguments, SuccessResponse>({
  id: 'graphql.deleteCampaign', field: 'deleteCampaign', result: SuccessResponseSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: BaseRepository.delete() takes 2 positional arguments but 3 were given' },
  signature: '$id: ID!',
  variables: {
    /** Id of the campaign. */
    id,
  },
})
