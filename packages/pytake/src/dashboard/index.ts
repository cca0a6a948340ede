export { summary } from './operations.ts'
export type { DashboardResource, GetSummaryInput } from './types.ts'
