import type { Call } from '../http/call.ts'
import { int, optional, text, withDefault } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { dashboardOf, expensesOf, isRecent, spendOf, total, type Expense } from '../views/expenses.ts'
import { Refusal } from '../world/refusal.ts'
import { millisOf, naive } from '../world/times.ts'

const days = (initial: number): ReturnType<typeof int> => withDefault(int({ min: 1, max: 365 }), initial)
const WEEK_MS = 7 * 86_400_000

const MESSAGES: Readonly<Record<string, string>> = {
  no_limit_set: 'No spending limit set for organization', within_limits: 'Organization spending is within limits',
  threshold_exceeded: 'Organization spending exceeds the alert threshold', limit_exceeded: 'Organization spending limit exceeded',
}

/** What messages made from templates cost. */
export const expenseRoutes: readonly FakeRoute[] = [
  route('expenses.organization', 'GET', '/expenses/expenses/organization', {
    query: { days: days(30), category: optional(text()) },
    run: ({ world, organization, query }) => answer('Organization expense dashboard retrieved', dashboardOf(world, organization, query.days, query.category)),
  }),
  route('expenses.templateHistory', 'GET', '/expenses/expenses/templates/{template_id}', { query: { days: days(90) }, run: historyOf }),
  route('expenses.optimization', 'GET', '/expenses/expenses/optimization', {
    broken: { at: 'before', error: () => new Refusal(500, 'Failed to calculate optimization suggestions') },
    run: ({ world, organizationId }) => {
      const suggestions = suggestionsFor(expensesOf(world, organizationId))
      return answer('Optimization suggestions calculated', { organization_id: organizationId, suggestion_count: suggestions.length, suggestions })
    },
  }),
  route('expenses.checkAlerts', 'POST', '/expenses/expenses/alerts/check', {
    query: { month: optional(int({ min: 1, max: 12 })), year: optional(int({ min: 2024 })) },
    run({ world, organization, query }) {
      const now = new Date(world.clock.now())
      const data = spendOf(world, organization, query.month ?? now.getUTCMonth() + 1, query.year ?? now.getUTCFullYear())
      return answer(MESSAGES[data.status] ?? '', data)
    },
  }),
]

const answer = (message: string, data: object): object => ({ success: true, message, data })

function historyOf({ world, organizationId, path, query }: Call<'template_id', { readonly days: number }>): object {
  const rows = expensesOf(world, organizationId).filter((expense) => expense.template.id === path.template_id && isRecent(world, query.days)(expense))
  const [first] = rows
  if (first === undefined) throw new Refusal(404, 'No expenses found for template')
  if (world.isObserved) throw new Refusal(500, 'Failed to retrieve template expense history')
  const cost = total(rows)
  return answer('Template expense history retrieved', {
    template_id: first.template.id, template_name: first.template.name, organization_id: organizationId, period_days: query.days, total_cost_usd: cost,
    total_messages: rows.length, cost_per_message: cost / rows.length, weekly_breakdown: weeksOf(rows),
  })
}

/** The weeks from the first message on. */
function weeksOf(rows: readonly Expense[]): object[] {
  const start = millisOf(rows[0]?.at ?? '')
  const weeks = Map.groupBy(rows, ({ at }) => Math.floor((millisOf(at) - start) / WEEK_MS))
  return [...weeks].map(([week, some]) => ({ week_start: naive(new Date(start + week * WEEK_MS).toISOString()), total_cost_usd: total(some), message_count: some.length }))
}

/** Marketing is dear: what of it could be something else. */
function suggestionsFor(expenses: readonly Expense[]): object[] {
  const marketing = Map.groupBy(expenses.filter(({ template }) => template.category === 'MARKETING'), ({ template }) => template)
  return [...marketing].map(([template, some]) => ({
    type: 'category', template_id: template.id, recommendation: `Check whether '${template.name}' can be a UTILITY template`, priority: some.length > 100 ? 'high' : 'medium',
    current_cost_usd: total(some),
  }))
}

