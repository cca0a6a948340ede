import * as v from 'valibot'
import { count, id, whole } from '../../fields.ts'
import {
  FlowAutomationCreateInputSchema, FlowAutomationExecutionTypeSchema, FlowAutomationStartInputSchema, FlowAutomationStatsTypeSchema,
  FlowAutomationTypeSchema, FlowAutomationUpdateInputSchema,
} from '../models/flow-automation.ts'
import { SuccessResponseSchema } from '../models/shared.ts'
import { listOperation, mutationOperation, queryOperation } from '../operation.ts'
import type {
  ActivateFlowAutomationArguments, CreateFlowAutomationArguments, DeactivateFlowAutomationArguments, DeleteFlowAutomationArguments,
  FlowAutomationArguments, FlowAutomationExecutionType, FlowAutomationsArguments, FlowAutomationStatsArguments, FlowAutomationStatsType,
  FlowAutomationType, StartFlowAutomationArguments, SuccessResponse, UpdateFlowAutomationArguments,
} from '../types.ts'
import { automationStanding } from '../usual.ts'

/**
 * Fetches one automation.
 *
 * Wire: `POST /graphql`, query `flowAutomation(id)`. For every signed-in user.
 * @throws {NotFoundError} no automation of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `flowAutomation`
 */
export const flowAutomation = /* @__PURE__ */ queryOperation<FlowAutomationArguments, FlowAutomationType>({
  id: 'graphql.flowAutomation', field: 'flowAutomation', result: FlowAutomationTypeSchema,
  signature: '$id: ID!',
  variables: {
    /** Id of the automation. */
    id,
  },
})

/**
 * Lists the automations of the organization.
 *
 * The answer tells no total: the last page is shorter than the others, or empty.
 *
 * Wire: `POST /graphql`, query `flowAutomations(skip, limit, status, isActive)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `flowAutomations`
 */
export const flowAutomations = /* @__PURE__ */ listOperation<FlowAutomationsArguments, FlowAutomationType>({
  id: 'graphql.flowAutomations', field: 'flowAutomations', result: v.array(FlowAutomationTypeSchema), pageSize: 100,
  signature: '$skip: Int! = 0, $limit: Int! = 100, $status: String, $isActive: Boolean',
  variables: {
    /** Number of the first item, counted from 0. Default 0. */
    skip: v.optional(count),
    /** Items of a page. Default 100. */
    limit: v.optional(whole(1)),
    /** Only automations that stand there. */
    status: v.nullish(automationStanding),
    /** Only automations that are, or are not, in use. */
    isActive: v.nullish(v.boolean()),
  },
})

/**
 * Fetches an automation in numbers.
 *
 * Wire: `POST /graphql`, query `flowAutomationStats(id)`. For every signed-in user.
 * @throws {NotFoundError} no automation of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `flowAutomationStats`
 */
export const flowAutomationStats = /* @__PURE__ */ queryOperation<FlowAutomationStatsArguments, FlowAutomationStatsType>({
  id: 'graphql.flowAutomationStats', field: 'flowAutomationStats', result: FlowAutomationStatsTypeSchema,
  signature: '$id: ID!',
  variables: {
    /** Id of the automation. */
    id,
  },
})

/**
 * Adds an automation.
 *
 * Wire: `POST /graphql`, mutation `createFlowAutomation(input)`. For administrators (`org_admin`); super administrators
 * are refused, too.
 * @throws {NotFoundError} the chatbot, the flow or the number does not exist
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `createFlowAutomation`
 */
export const createFlowAutomation = /* @__PURE__ */ mutationOperation<CreateFlowAutomationArguments, FlowAutomationType>({
  id: 'graphql.createFlowAutomation', field: 'createFlowAutomation', result: FlowAutomationTypeSchema,
  signature: '$input: FlowAutomationCreateInput!',
  variables: {
    /** What is to be added. */
    input: FlowAutomationCreateInputSchema,
  },
})

/**
 * Changes an automation; only what is given.
 *
 * Wire: `POST /graphql`, mutation `updateFlowAutomation(id, input)`. For administrators (`org_admin`); super
 * administrators are refused, too.
 * @throws {NotFoundError} no automation of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `updateFlowAutomation`
 */
export const updateFlowAutomation = /* @__PURE__ */ mutationOperation<UpdateFlowAutomationArguments, FlowAutomationType>({
  id: 'graphql.updateFlowAutomation', field: 'updateFlowAutomation', result: FlowAutomationTypeSchema,
  signature: '$id: ID!, $input: FlowAutomationUpdateInput!',
  variables: {
    /** Id of the automation. */
    id,
    /** What is to be changed. */
    input: FlowAutomationUpdateInputSchema,
  },
})

/**
 * Deletes an automation; the server keeps its record.
 *
 * Wire: `POST /graphql`, mutation `deleteFlowAutomation(id)`. For administrators (`org_admin`); super administrators
 * are refused, too.
 * @throws {NotFoundError} no automation of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `deleteFlowAutomation`
 */
export const deleteFlowAutomation = /* @__PURE__ */ mutationOperation<DeleteFlowAutomationArguments, SuccessResponse>({
  id: 'graphql.deleteFlowAutomation', field: 'deleteFlowAutomation', result: SuccessResponseSchema,
  signature: '$id: ID!',
  variables: {
    /** Id of the automation. */
    id,
  },
})

/**
 * Starts an automation now.
 *
 * It writes to people unless `input.testMode` is `true`.
 *
 * Wire: `POST /graphql`, mutation `startFlowAutomation(id, input)`. For administrators (`org_admin`); super
 * administrators are refused, too.
 * @throws {NotFoundError} no automation of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `startFlowAutomation`
 */
export const startFlowAutomation = /* @__PURE__ */ mutationOperation<StartFlowAutomationArguments, FlowAutomationExecutionType>({
  id: 'graphql.startFlowAutomation', field: 'startFlowAutomation', result: FlowAutomationExecutionTypeSchema,
  signature: '$id: ID!, $input: FlowAutomationStartInput',
  variables: {
    /** Id of the automation. */
    id,
    /** How it is started. Default: for real. */
    input: v.nullish(FlowAutomationStartInputSchema),
  },
})

/**
 * Puts an automation to use.
 *
 * Wire: `POST /graphql`, mutation `activateFlowAutomation(id)`. For administrators (`org_admin`); super administrators
 * are refused, too.
 * @throws {NotFoundError} no automation of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `activateFlowAutomation`
 */
export const activateFlowAutomation = /* @__PURE__ */ mutationOperation<ActivateFlowAutomationArguments, FlowAutomationType>({
  id: 'graphql.activateFlowAutomation', field: 'activateFlowAutomation', result: FlowAutomationTypeSchema,
  signature: '$id: ID!',
  variables: {
    /** Id of the automation. */
    id,
  },
})

/**
 * Takes an automation out of use.
 *
 * Wire: `POST /graphql`, mutation `deactivateFlowAutomation(id)`. For administrators (`org_admin`); super
 * administrators are refused, too.
 * @throws {NotFoundError} no automation of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `deactivateFlowAutomation`
 */
export const deactivateFlowAutomation = /* @__PURE__ */ mutationOperation<DeactivateFlowAutomationArguments, FlowAutomationType>({
  id: 'graphql.deactivateFlowAutomation', field: 'deactivateFlowAutomation', result: FlowAutomationTypeSchema,
  signature: '$id: ID!',
  variables: {
    /** Id of the automation. */
    id,
  },
})
