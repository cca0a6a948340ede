import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { count, freeForm, id, moment, text, whole } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { OrganizationInactivitySettingsSchema, OrganizationSchema, OrganizationTotalsSchema, OrganizationWindowExpirySettingsSchema, PlanTypeSchema } from './schemas.ts'
import type {
  ActivateOrganizationInput, DeactivateOrganizationInput, DeleteOrganizationInput, GetOrganizationInput, GetOrganizationTotalsInput,
  GetOwnOrganizationInput, ListOrganizationsInput, Organization, OrganizationTotals, UpdateOrganizationInput, UpdateOwnOrganizationInput,
  UpdateOwnSettingsInput, UpdatePlanInput,
} from './types.ts'

const path = {
  /** Id of the organization. */
  org_id: id,
}

/**
 * Fetches the own organization.
 *
 * Wire: `GET /api/v1/organizations/me`. For every signed-in user.
 * @see PyTake develop build 7841172, `organizations`
 */
export const me = /* @__PURE__ */ operation<GetOwnOrganizationInput, Organization>({
  id: 'organizations.me', method: 'GET', path: '/api/v1/organizations/me', result: OrganizationSchema,
})

/**
 * Changes the own organization; only what is given.
 *
 * Wire: `PUT /api/v1/organizations/me` with `{name?, description?, website?, logo_url?}`. For administrators.
 * @throws {ServerError} `website` was given, which today's servers cannot store
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `organizations`
 */
export const updateMe = /* @__PURE__ */ operation<UpdateOwnOrganizationInput, Organization>({
  id: 'organizations.updateMe', method: 'PUT', path: '/api/v1/organizations/me', result: OrganizationSchema,
  params: {
    body: {
      /** Name of the organization. At most 255 characters. */
      name: v.nullish(text),
      /** What the organization does. */
      description: v.nullish(v.string()),
      /** URL of its website. Today's servers answer 500 to it. */
      website: v.nullish(v.string()),
      /** URL of its logo. */
      logo_url: v.nullish(v.string()),
    },
  },
  encode: sendBody,
})

/**
 * Changes settings of the own organization: the keys that are given are replaced, the others stay.
 *
 * Wire: `PUT /api/v1/organizations/me/settings` with the settings to change. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `organizations`
 */
export const updateMySettings = /* @__PURE__ */ operation<UpdateOwnSettingsInput, Organization>({
  id: 'organizations.updateMySettings', method: 'PUT', path: '/api/v1/organizations/me/settings', result: OrganizationSchema,
  params: {
    body: {
      /** What happens when the 24-hour window of a conversation ends; replaced as a whole. */
      window_expiry: v.nullish(OrganizationWindowExpirySettingsSchema),
      /** What happens to conversations in which nobody writes; replaced as a whole. */
      inactivity: v.nullish(OrganizationInactivitySettingsSchema),
      /** Opening hours, in a form of your own. */
      business_hours: v.nullish(freeForm),
      /** Time zone, e.g. `America/Sao_Paulo`. */
      timezone: v.nullish(v.string()),
      /** Language code, e.g. `pt-BR`. */
      language: v.nullish(v.string()),
      /** Currency code, e.g. `BRL`. */
      currency: v.nullish(v.string()),
      /** Settings of notifications, in a form of your own. */
      notification_settings: v.nullish(freeForm),
      /** Settings of security, in a form of your own. */
      security_settings: v.nullish(freeForm),
    },
  },
  encode: sendBody,
})

/**
 * Lists all organizations of the server.
 *
 * Wire: `GET /api/v1/organizations/`. For super administrators.
 * @throws {AuthorizationError} the user is no super administrator
 * @see PyTake develop build 7841172, `organizations`
 */
export const list = /* @__PURE__ */ listOperation<ListOrganizationsInput, Organization>({
  id: 'organizations.list', path: '/api/v1/organizations/', list: { item: OrganizationSchema, pageSize: 100 },
  params: {
    query: {
      /** Number of the first item, counted from 0. Default `0`. */
      skip: v.optional(count),
      /** Items of a page, at least 1. Default `100`. */
      limit: v.optional(whole(1)),
      /** Whether inactive ones are left out. Default `false`. */
      active_only: v.optional(v.boolean()),
    },
  },
})

/**
 * Fetches one organization.
 *
 * Wire: `GET /api/v1/organizations/{org_id}`. For super administrators.
 * @throws {AuthorizationError} the user is no super administrator
 * @throws {NotFoundError} no organization has this id
 * @see PyTake develop build 7841172, `organizations`
 */
export const get = /* @__PURE__ */ operation<GetOrganizationInput, Organization>({
  id: 'organizations.get', method: 'GET', path: '/api/v1/organizations/{org_id}', result: OrganizationSchema,
  params: { path },
})

/**
 * Changes an organization; only what is given.
 *
 * Wire: `PUT /api/v1/organizations/{org_id}` with `{name?, description?, website?, logo_url?}`. For super
 * administrators.
 * @throws {ServerError} `website` was given, which today's servers cannot store
 * @throws {AuthorizationError} the user is no super administrator
 * @throws {NotFoundError} no organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `organizations`
 */
export const update = /* @__PURE__ */ operation<UpdateOrganizationInput, Organization>({
  id: 'organizations.update', method: 'PUT', path: '/api/v1/organizations/{org_id}', result: OrganizationSchema,
  params: {
    path,
    body: {
      /** Name of the organization. At most 255 characters. */
      name: v.nullish(text),
      /** What the organization does. */
      description: v.nullish(v.string()),
      /** URL of its website. Today's servers answer 500 to it. */
      website: v.nullish(v.string()),
      /** URL of its logo. */
      logo_url: v.nullish(v.string()),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteOrganizationInput, void>({
  id: 'organizations.delete', method: 'DELETE', path: '/api/v1/organizations/{org_id}', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes an organization for good, with all its users, contacts, conversations and everything else it owns.
   *
   * Wire: `DELETE /api/v1/organizations/{org_id}`. For super administrators.
   * @throws {AuthorizationError} the user is no super administrator
   * @throws {NotFoundError} no organization has this id
   * @see PyTake develop build 7841172, `organizations`
   */
  remove as delete,
}

/**
 * Fetches how much an organization has.
 *
 * Wire: `GET /api/v1/organizations/{org_id}/stats`. For super administrators.
 * @throws {AuthorizationError} the user is no super administrator
 * @throws {NotFoundError} no organization has this id
 * @see PyTake develop build 7841172, `organizations`
 */
export const stats = /* @__PURE__ */ operation<GetOrganizationTotalsInput, OrganizationTotals>({
  id: 'organizations.stats', method: 'GET', path: '/api/v1/organizations/{org_id}/stats', result: OrganizationTotalsSchema,
  params: { path },
})

/**
 * Changes the plan of an organization.
 *
 * Wire: `PUT /api/v1/organizations/{org_id}/plan` with `{plan_type, subscription_starts_at?, subscription_ends_at?}`.
 * For super administrators.
 * @throws {AuthorizationError} the user is no super administrator
 * @throws {NotFoundError} no organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `organizations`
 */
export const updatePlan = /* @__PURE__ */ operation<UpdatePlanInput, Organization>({
  id: 'organizations.updatePlan', method: 'PUT', path: '/api/v1/organizations/{org_id}/plan', result: OrganizationSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'the server names a column that it does not have' },
  params: {
    path,
    body: {
      /** Its plan. */
      plan_type: PlanTypeSchema,
      /** When the subscription begins. A `Date`, or ISO 8601 text; without zone, UTC. */
      subscription_starts_at: v.nullish(moment),
      /** When the subscription ends. A `Date`, or ISO 8601 text; without zone, UTC. */
      subscription_ends_at: v.nullish(moment),
    },
  },
})

/**
 * Lets the users of an organization work again.
 *
 * Wire: `POST /api/v1/organizations/{org_id}/activate`. For super administrators.
 * @throws {AuthorizationError} the user is no super administrator
 * @throws {NotFoundError} no organization has this id
 * @see PyTake develop build 7841172, `organizations`
 */
export const activate = /* @__PURE__ */ operation<ActivateOrganizationInput, Organization>({
  id: 'organizations.activate', method: 'POST', path: '/api/v1/organizations/{org_id}/activate', result: OrganizationSchema,
  params: { path },
})

/**
 * Keeps the users of an organization from working; nothing is lost.
 *
 * Wire: `POST /api/v1/organizations/{org_id}/deactivate`. For super administrators.
 * @throws {AuthorizationError} the user is no super administrator
 * @throws {NotFoundError} no organization has this id
 * @see PyTake develop build 7841172, `organizations`
 */
export const deactivate = /* @__PURE__ */ operation<DeactivateOrganizationInput, Organization>({
  id: 'organizations.deactivate', method: 'POST', path: '/api/v1/organizations/{org_id}/deactivate', result: OrganizationSchema,
  params: { path },
})
