import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { count, id, whole } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { AlertSchema, AlertSummarySchema, CriticalAlertsSchema } from './schemas.ts'
import type {
  AcknowledgeAlertInput, Alert, AlertSummary, CriticalAlerts, EscalateAlertInput, GetAlertInput, GetAlertSummaryInput,
  GetCriticalAlertsInput, ListAlertsInput, ResolveAlertInput,
} from './types.ts'

const path = {
  /** Id of the alert. */
  alert_id: id,
}

/**
 * Fetches the critical alerts.
 *
 * Wire: `GET /api/v1/api/v1/alerts/critical`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts`
 */
export const critical = /* @__PURE__ */ operation<GetCriticalAlertsInput, CriticalAlerts>({
  id: 'alerts.critical', method: 'GET', path: '/api/v1/api/v1/alerts/critical', result: CriticalAlertsSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    query: {
      /** Whether resolved ones are among them. Default `false`. */
      include_resolved: v.optional(v.boolean()),
    },
  },
})

/**
 * Lists the alerts that are open.
 *
 * Wire: `GET /api/v1/api/v1/alerts`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/alerts`
 */
export const list = /* @__PURE__ */ listOperation<ListAlertsInput, Alert>({
  id: 'alerts.list', path: '/api/v1/api/v1/alerts',
  list: { item: AlertSchema, in: 'data', beside: { total: v.number(), skip: v.number(), limit: v.number() }, pageSize: 20 },
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    query: {
      /** Number of the first item, counted from 0. Default `0`. */
      skip: v.optional(count),
      /** Items of a page. 1 to 100. Default `20`. */
      limit: v.optional(whole(1, 100)),
    },
  },
})

/**
 * Fetches one alert.
 *
 * Wire: `GET /api/v1/api/v1/alerts/{alert_id}`. For every signed-in user.
 * @throws {NotFoundError} no alert of the organization has this id
 * @see PyTake develop build 7841172, `api/v1/alerts`
 */
export const get = /* @__PURE__ */ operation<GetAlertInput, Alert>({
  id: 'alerts.get', method: 'GET', path: '/api/v1/api/v1/alerts/{alert_id}', result: AlertSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: { path },
})

/**
 * Acknowledges an alert.
 *
 * Wire: `POST /api/v1/api/v1/alerts/{alert_id}/acknowledge` with `{notes?}`. For every signed-in user.
 * @throws {NotFoundError} no alert of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `api/v1/alerts`
 */
export const acknowledge = /* @__PURE__ */ operation<AcknowledgeAlertInput, Alert>({
  id: 'alerts.acknowledge', method: 'POST', path: '/api/v1/api/v1/alerts/{alert_id}/acknowledge', result: AlertSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    path,
    body: {
      /** What to note. At most 500 characters. */
      notes: v.nullish(v.string()),
    },
  },
  encode: sendBody,
})

/**
 * Escalates an alert.
 *
 * Wire: `POST /api/v1/api/v1/alerts/{alert_id}/escalate` with `{to_admin?}`. For every signed-in user.
 * @throws {NotFoundError} no alert of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `api/v1/alerts`
 */
export const escalate = /* @__PURE__ */ operation<EscalateAlertInput, Alert>({
  id: 'alerts.escalate', method: 'POST', path: '/api/v1/api/v1/alerts/{alert_id}/escalate', result: AlertSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    path,
    body: {
      /** Whether administrators are told. Default `false`. */
      to_admin: v.optional(v.boolean()),
    },
  },
  encode: sendBody,
})

/**
 * Resolves an alert.
 *
 * Wire: `POST /api/v1/api/v1/alerts/{alert_id}/resolve` with `{reason?}`. For every signed-in user.
 * @throws {NotFoundError} no alert of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `api/v1/alerts`
 */
export const resolve = /* @__PURE__ */ operation<ResolveAlertInput, Alert>({
  id: 'alerts.resolve', method: 'POST', path: '/api/v1/api/v1/alerts/{alert_id}/resolve', result: AlertSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    path,
    body: {
      /** How it was resolved. At most 500 characters. */
      reason: v.nullish(v.string()),
    },
  },
  encode: sendBody,
})

/**
 * Fetches the alerts of the organization in numbers.
 *
 * Wire: `GET /api/v1/api/v1/alerts/organization/{organization_id}/summary`. For every signed-in user.
 * @throws {AuthorizationError} the organization is another one
 * @see PyTake develop build 7841172, `api/v1/alerts`
 */
export const summary = /* @__PURE__ */ operation<GetAlertSummaryInput, AlertSummary>({
  id: 'alerts.summary', method: 'GET', path: '/api/v1/api/v1/alerts/organization/{organization_id}/summary', result: AlertSummarySchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call for the own organization fails' },
  params: {
    path: {
      /** Id of the organization. */
      organization_id: id,
    },
  },
})
