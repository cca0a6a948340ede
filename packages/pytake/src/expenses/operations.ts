import { operation } from '@sdk/core'
import * as v from 'valibot'
import { id, whole } from '../fields.ts'
import { OptimizationHintsSchema, OrganizationExpensesAnswerSchema, SpendCheckAnswerSchema, TemplateExpenseHistorySchema } from './schemas.ts'
import type {
  CheckSpendInput, GetExpensesInput, GetOptimizationHintsInput, GetTemplateExpensesInput, OptimizationHints, OrganizationExpensesAnswer,
  SpendCheckAnswer, TemplateExpenseHistory,
} from './types.ts'

/**
 * Fetches what the messages of the organization have cost.
 *
 * Wire: `GET /api/v1/expenses/expenses/organization`. For every signed-in user.
 * @see PyTake develop build 7841172, `expenses/expenses`
 */
export const organization = /* @__PURE__ */ operation<GetExpensesInput, OrganizationExpensesAnswer>({
  id: 'expenses.organization', method: 'GET', path: '/api/v1/expenses/expenses/organization', result: OrganizationExpensesAnswerSchema,
  params: {
    query: {
      /** Days to look back. 1 to 365. Default `30`. */
      days: v.optional(whole(1, 365)),
      /** Only messages of this category. */
      category: v.optional(v.string()),
    },
  },
})

/**
 * Fetches what a template has cost over time.
 *
 * Wire: `GET /api/v1/expenses/expenses/templates/{template_id}`. For every signed-in user.
 * @throws {NotFoundError} the template has cost nothing
 * @see PyTake develop build 7841172, `expenses/expenses`
 */
export const templateHistory = /* @__PURE__ */ operation<GetTemplateExpensesInput, TemplateExpenseHistory>({
  id: 'expenses.templateHistory', method: 'GET', path: '/api/v1/expenses/expenses/templates/{template_id}', result: TemplateExpenseHistorySchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call for a template with costs fails' },
  params: {
    path: {
      /** Id of the template. */
      template_id: id,
    },
    query: {
      /** Days to look back. 1 to 365. Default `90`. */
      days: v.optional(whole(1, 365)),
    },
  },
})

/**
 * Fetches how to spend less.
 *
 * Wire: `GET /api/v1/expenses/expenses/optimization`. For every signed-in user.
 * @see PyTake develop build 7841172, `expenses/expenses`
 */
export const optimization = /* @__PURE__ */ operation<GetOptimizationHintsInput, OptimizationHints>({
  id: 'expenses.optimization', method: 'GET', path: '/api/v1/expenses/expenses/optimization', result: OptimizationHintsSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
})

/**
 * Compares what is spent with what may be spent.
 *
 * Wire: `POST /api/v1/expenses/expenses/alerts/check`. For every signed-in user.
 * @see PyTake develop build 7841172, `expenses/expenses`
 */
export const checkAlerts = /* @__PURE__ */ operation<CheckSpendInput, SpendCheckAnswer>({
  id: 'expenses.checkAlerts', method: 'POST', path: '/api/v1/expenses/expenses/alerts/check', result: SpendCheckAnswerSchema,
  params: {
    query: {
      /** Month. Default: this one. 1 to 12. */
      month: v.optional(whole(1, 12)),
      /** Year. Default: this one. At least 2024. */
      year: v.optional(whole(2024)),
    },
  },
})
