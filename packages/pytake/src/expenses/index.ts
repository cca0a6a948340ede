export { checkAlerts, optimization, organization, templateHistory } from './operations.ts'
export type {
  CategoryExpenses, CheckSpendInput, ExpensesResource, GetExpensesInput, GetOptimizationHintsInput, GetTemplateExpensesInput, OptimizationHints,
  OrganizationExpenses, OrganizationExpensesAnswer, SpendCheck, SpendCheckAnswer, SpendState, TemplateExpenseHistory, TemplateExpenses,
} from './types.ts'
