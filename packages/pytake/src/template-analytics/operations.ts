import { operation } from '@sdk/core'
import * as v from 'valibot'
import { id, whole } from '../fields.ts'
import { TemplateComparisonSchema, TemplateDashboardSchema, TemplateMetricsSchema } from './schemas.ts'
import type {
  CompareTemplatesInput, GetTemplateDashboardInput, GetTemplateMetricsInput, TemplateComparison, TemplateDashboard, TemplateMetrics,
} from './types.ts'

/**
 * Fetches a template in numbers.
 *
 * Wire: `GET /api/v1/templates/templates/{template_id}/analytics/metrics`. For every signed-in user.
 * @throws {NotFoundError} no template of the organization has this id
 * @see PyTake develop build 7841172, `templates/templates`
 */
export const metrics = /* @__PURE__ */ operation<GetTemplateMetricsInput, TemplateMetrics>({
  id: 'templateAnalytics.metrics', method: 'GET', path: '/api/v1/templates/templates/{template_id}/analytics/metrics', result: TemplateMetricsSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    path: {
      /** Id of the template. */
      template_id: id,
    },
    query: {
      /** Days to look back. 1 to 365. Default `30`. */
      days: v.optional(whole(1, 365)),
    },
  },
})

/**
 * Fetches all templates in numbers.
 *
 * Wire: `GET /api/v1/templates/templates/analytics/dashboard`. For every signed-in user.
 * @see PyTake develop build 7841172, `templates/templates`
 */
export const dashboard = /* @__PURE__ */ operation<GetTemplateDashboardInput, TemplateDashboard>({
  id: 'templateAnalytics.dashboard', method: 'GET', path: '/api/v1/templates/templates/analytics/dashboard', result: TemplateDashboardSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    query: {
      /** Days to look back. 1 to 365. Default `30`. */
      days: v.optional(whole(1, 365)),
      /** Only templates of this category. */
      category: v.optional(v.string()),
      /** Only templates in this state. */
      status: v.optional(v.string()),
    },
  },
})

/**
 * Compares templates.
 *
 * Wire: `POST /api/v1/templates/templates/analytics/compare`. For every signed-in user.
 * @throws {BadRequestError} fewer than 2 templates were given
 * @see PyTake develop build 7841172, `templates/templates`
 */
export const compare = /* @__PURE__ */ operation<CompareTemplatesInput, TemplateComparison>({
  id: 'templateAnalytics.compare', method: 'POST', path: '/api/v1/templates/templates/analytics/compare', result: TemplateComparisonSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call with 2 templates or more fails' },
  params: {
    query: {
      /** Ids of the templates: 2 to 10. */
      template_ids: v.array(id),
      /** Days to look back. 1 to 365. Default `30`. */
      days: v.optional(whole(1, 365)),
    },
  },
})
