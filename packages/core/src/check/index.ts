export { runCheck } from './run-check.ts'
export type { CheckPlan, CheckStep, CheckVariable } from './plan.ts'
