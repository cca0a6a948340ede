import * as v from 'valibot'
import { id } from '../../fields.ts'
import { SuccessResponseSchema } from '../models/shared.ts'
import { WhatsAppNumberCreateInputSchema, WhatsAppNumberTypeSchema, WhatsAppNumberUpdateInputSchema } from '../models/whatsapp.ts'
import { mutationOperation, queryOperation } from '../operation.ts'
import type {
  CreateWhatsappNumberArguments, DeleteWhatsappNumberArguments, LinkFlowToWhatsappArguments, SuccessResponse, UnlinkFlowFromWhatsappArguments,
  UpdateWhatsappNumberArguments, WhatsappNumberArguments, WhatsappNumbersArguments, WhatsAppNumberType,
} from '../types.ts'

/**
 * Fetches one WhatsApp number.
 *
 * Wire: `POST /graphql`, query `whatsappNumber(id)`. For every signed-in user.
 * @throws {NotFoundError} no number of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `whatsappNumber`
 */
export const whatsappNumber = /* @__PURE__ */ queryOperation<WhatsappNumberArguments, WhatsAppNumberType>({
  id: 'graphql.whatsappNumber', field: 'whatsappNumber', result: WhatsAppNumberTypeSchema,
  signature: '$id: ID!',
  variables: {
    /** Id of the number. */
    id,
  },
})

/**
 * Lists the WhatsApp numbers of the organization, all at once.
 *
 * Wire: `POST /graphql`, query `whatsappNumbers(isActive)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `whatsappNumbers`
 */
export const whatsappNumbers = /* @__PURE__ */ queryOperation<WhatsappNumbersArguments, WhatsAppNumberType[]>({
  id: 'graphql.whatsappNumbers', field: 'whatsappNumbers', result: v.array(WhatsAppNumberTypeSchema),
  signature: '$isActive: Boolean',
  variables: {
    /** Only numbers that are, or are not, in use. */
    isActive: v.nullish(v.boolean()),
  },
})

/**
 * Adds a WhatsApp number.
 *
 * Wire: `POST /graphql`, mutation `createWhatsappNumber(input)`. For administrators (`org_admin`); super administrators
 * are refused, too.
 * @throws {ConflictError} the number is there already
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `createWhatsappNumber`
 */
export const createWhatsappNumber = /* @__PURE__ */ mutationOperation<CreateWhatsappNumberArguments, WhatsAppNumberType>({
  id: 'graphql.createWhatsappNumber', field: 'createWhatsappNumber', result: WhatsAppNumberTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: BaseRepository.create() takes 2 positional arguments but 3 were given' },
  signature: '$input: WhatsAppNumberCreateInput!',
  variables: {
    /** What is to be added. */
    input: WhatsAppNumberCreateInputSchema,
  },
})

/**
 * Changes a WhatsApp number; only what is given.
 *
 * Wire: `POST /graphql`, mutation `updateWhatsappNumber(id, input)`. For administrators (`org_admin`); super
 * administrators are refused, too.
 * @throws {NotFoundError} no number of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `updateWhatsappNumber`
 */
export const updateWhatsappNumber = /* @__PURE__ */ mutationOperation<UpdateWhatsappNumberArguments, WhatsAppNumberType>({
  id: 'graphql.updateWhatsappNumber', field: 'updateWhatsappNumber', result: WhatsAppNumberTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: BaseRepository.update() takes 3 positional arguments but 4 were given' },
  signature: '$id: ID!, $input: WhatsAppNumberUpdateInput!',
  variables: {
    /** Id of the number. */
    id,
    /** What is to be changed. */
    input: WhatsAppNumberUpdateInputSchema,
  },
})

/**
 * Deletes a WhatsApp number for good.
 *
 * Wire: `POST /graphql`, mutation `deleteWhatsappNumber(id)`. For administrators (`org_admin`); super administrators
 * are refused, too.
 * @throws {NotFoundError} no number of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `deleteWhatsappNumber`
 */
export const deleteWhatsappNumber = /* @__PURE__ */ mutationOperation<DeleteWhatsappNumberArguments, SuccessResponse>({
  id: 'graphql.deleteWhatsappNumber', field: 'deleteWhatsappNumber', result: SuccessResponseSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: BaseRepository.delete() takes 2 positional arguments but 3 were given' },
  signature: '$id: ID!',
  variables: {
    /** Id of the number. */
    id,
  },
})

/**
 * Makes new conversations of a number start with a flow.
 *
 * Wire: `POST /graphql`, mutation `linkFlowToWhatsapp(whatsappNumberId, flowId)`. For administrators (`org_admin`);
 * super administrators are refused, too.
 * @throws {NotFoundError} no number of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `linkFlowToWhatsapp`
 */
export const linkFlowToWhatsapp = /* @__PURE__ */ mutationOperation<LinkFlowToWhatsappArguments, WhatsAppNumberType>({
  id: 'graphql.linkFlowToWhatsapp', field: 'linkFlowToWhatsapp', result: WhatsAppNumberTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'WhatsAppNumberRepository' object has no attribute 'save'" },
  signature: '$whatsappNumberId: ID!, $flowId: ID!',
  variables: {
    /** Id of the number. */
    whatsappNumberId: id,
    /** Id of the flow. */
    flowId: id,
  },
})

/**
 * Takes the flow from a number.
 *
 * Wire: `POST /graphql`, mutation `unlinkFlowFromWhatsapp(whatsappNumberId)`. For administrators (`org_admin`); super
 * administrators are refused, too.
 * @throws {NotFoundError} no number of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `unlinkFlowFromWhatsapp`
 */
export const unlinkFlowFromWhatsapp = /* @__PURE__ */ mutationOperation<UnlinkFlowFromWhatsappArguments, WhatsAppNumberType>({
  id: 'graphql.unlinkFlowFromWhatsapp', field: 'unlinkFlowFromWhatsapp', result: WhatsAppNumberTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'WhatsAppNumberRepository' object has no attribute 'save'" },
  signature: '$whatsappNumberId: ID!',
  variables: {
    /** Id of the number. */
    whatsappNumberId: id,
  },
})
