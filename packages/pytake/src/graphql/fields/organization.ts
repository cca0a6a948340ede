import * as v from 'valibot'
import {
  OrganizationSettingsInputSchema, OrganizationStatsSchema, OrganizationTypeSchema, OrganizationUpdateInputSchema,
} from '../models/organization.ts'
import { SuccessResponseSchema } from '../models/shared.ts'
import { mutationOperation, queryOperation } from '../operation.ts'
import type {
  DeactivateOrganizationArguments, MyOrganizationArguments, OrganizationStats, OrganizationStatsArguments, OrganizationType, SuccessResponse,
  UpdateOrganizationArguments, UpdateOrganizationSettingsArguments,
} from '../types.ts'

/**
 * Fetches the organization of the signed-in user.
 *
 * Wire: `POST /graphql`, query `myOrganization`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `myOrganization`
 */
export const myOrganization = /* @__PURE__ */ queryOperation<MyOrganizationArguments, OrganizationType>({
  id: 'graphql.myOrganization', field: 'myOrganization', result: OrganizationTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'only errors were seen' },
})

/**
 * Fetches the organization in numbers.
 *
 * Wire: `POST /graphql`, query `organizationStats`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `organizationStats`
 */
export const organizationStats = /* @__PURE__ */ queryOperation<OrganizationStatsArguments, OrganizationStats>({
  id: 'graphql.organizationStats', field: 'organizationStats', result: OrganizationStatsSchema,
})

/**
 * Changes the organization; only what is given.
 *
 * Wire: `POST /graphql`, mutation `updateOrganization(input)`. For administrators (`org_admin`); super administrators
 * are refused, too.
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `updateOrganization`
 */
export const updateOrganization = /* @__PURE__ */ mutationOperation<UpdateOrganizationArguments, OrganizationType>({
  id: 'graphql.updateOrganization', field: 'updateOrganization', result: OrganizationTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: Unconsumed column names: website' },
  signature: '$input: OrganizationUpdateInput!',
  variables: {
    /** What is to be changed. */
    input: OrganizationUpdateInputSchema,
  },
})

/**
 * Changes the limits of the organization; only what is given.
 *
 * Wire: `POST /graphql`, mutation `updateOrganizationSettings(input)`. For administrators (`org_admin`); super
 * administrators are refused, too.
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `updateOrganizationSettings`
 */
export const updateOrganizationSettings = /* @__PURE__ */ mutationOperation<UpdateOrganizationSettingsArguments, OrganizationType>({
  id: 'graphql.updateOrganizationSettings', field: 'updateOrganizationSettings', result: OrganizationTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'only errors were seen' },
  signature: '$input: OrganizationSettingsInput!',
  variables: {
    /** What is to be changed. */
    input: OrganizationSettingsInputSchema,
  },
})

/**
 * Deletes the organization and everything in it, for good, whatever its name and its answer say. There is no way back.
 *
 * Wire: `POST /graphql`, mutation `deactivateOrganization`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {RequestValidationError} `acknowledgePermanentDeletion` is not `true`; nothing was sent
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `deactivateOrganization`
 */
export const deactivateOrganization = /* @__PURE__ */ mutationOperation<DeactivateOrganizationArguments, SuccessResponse>({
  id: 'graphql.deactivateOrganization', field: 'deactivateOrganization', result: SuccessResponseSchema,
  local: {
    /** `true`: you know that everything in the organization is deleted, for good. */
    acknowledgePermanentDeletion: v.literal(true, 'must be true: this deletes the organization and everything in it, for good'),
  },
})
