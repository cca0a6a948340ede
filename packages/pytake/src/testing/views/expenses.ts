import type { OrganizationExpenses, SpendCheck } from '../../expenses/types.ts'
import type { OrganizationRow } from '../world/rows/accounts.ts'
import type { TemplateRow } from '../world/rows/work.ts'
import { isWithinDays, millisOf } from '../world/times.ts'
import type { World } from '../world/world.ts'

const DAY_MS = 86_400_000
const ALERT_PERCENT = 80

/** What a message costs, by the category of its template, in US dollars. */
const PRICES: Readonly<Record<string, number>> = { MARKETING: 0.036, UTILITY: 0.008, AUTHENTICATION: 0.0315 }

/** A message made from a template, and what it cost. */
export interface Expense {
  readonly template: TemplateRow
  readonly cost: number
  readonly at: string
}

/** What the organization paid for its messages, the oldest first. Failed messages cost nothing. */
export function expensesOf(world: World, organizationId: string): Expense[] {
  return world.messages.where(({ organization_id: owner, status }) => owner === organizationId && status !== 'failed').flatMap((message): Expense[] => {
    const template = world.templates.get(message.template_id)
    return template === undefined ? [] : [{ template, cost: PRICES[template.category] ?? 0, at: message.created_at }]
  })
}

/** A sum of money, with four digits. */
export const total = (expenses: readonly Expense[]): number => Math.round(expenses.reduce((sum, { cost }) => sum + cost, 0) * 10_000) / 10_000

export const isRecent = (world: World, days: number) => ({ at }: Expense): boolean => isWithinDays(at, days, world.clock.now())

/** A share in whole percent, rounded down; what binary fractions lose is given back. */
const percentOf = (cost: number, limit: number): number => Math.floor((cost * 100) / limit + 1e-9)

function groups(expenses: readonly Expense[], key: (expense: Expense) => string): [string, Expense[]][] {
  const found = new Map<string, Expense[]>()
  for (const expense of expenses) found.set(key(expense), [...(found.get(key(expense)) ?? []), expense])
  return [...found]
}

/** The spend of the last days, by category and by template. */
export function dashboardOf(world: World, { id }: OrganizationRow, days: number, category: string | null | undefined): OrganizationExpenses {
  const rows = expensesOf(world, id).filter((expense) => isRecent(world, days)(expense) && (category ?? expense.template.category) === expense.template.category)
  const limit = world.options.organization?.monthly_limit_usd ?? null
  const cost = total(rows)
  return {
    organization_id: id, period_days: days, start_date: world.generator.stamp(-days * DAY_MS), end_date: world.generator.stamp(), total_cost_usd: cost, monthly_limit_usd: limit,
    percentage_of_limit: limit === null ? 0 : percentOf(cost, limit),
    by_category: Object.fromEntries(groups(rows, ({ template }) => template.category).map(([name, some]) => [name, {
      total_cost_usd: total(some), message_count: some.length, templates: new Set(some.map(({ template }) => template.id)).size,
    }])),
    by_template: Object.fromEntries(groups(rows, ({ template }) => template.id).map(([templateId, some]) => [templateId, {
      total_cost_usd: total(some), message_count: some.length, category: some[0]?.template.category ?? '',
    }])),
  }
}

/** The spend of a month against the limit. */
export function spendOf(world: World, { id }: OrganizationRow, month: number, year: number): SpendCheck {
  const base = { organization_id: id, month, year }
  const limit = world.options.organization?.monthly_limit_usd
  if (limit === undefined) return { ...base, has_limit: false, status: 'no_limit_set' }
  const inMonth = ({ at }: Expense): boolean => {
    const date = new Date(millisOf(at))
    return date.getUTCMonth() + 1 === month && date.getUTCFullYear() === year
  }
  const cost = total(expensesOf(world, id).filter(inMonth))
  const percentage = percentOf(cost, limit)
  const status = percentage >= 100 ? 'limit_exceeded' : percentage >= ALERT_PERCENT ? 'threshold_exceeded' : 'within_limits'
  return { ...base, has_limit: true, status, monthly_limit_usd: limit, current_cost_usd: cost, percentage_of_limit: percentage, alert_threshold_percentage: ALERT_PERCENT }
}
